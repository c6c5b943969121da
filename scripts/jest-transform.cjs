// Turns TypeScript into what jest runs, with esbuild: ts-jest needs TypeScript's compiler API, which version 7 no longer has.
const { transformSync } = require('esbuild');
const { createHash } = require('node:crypto');

const options = { format: 'cjs', target: 'node20', sourcemap: 'inline', jsx: 'automatic', jsxImportSource: 'preact' };

module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(file).update(source).update(JSON.stringify(options)).digest('hex'),
  process(source, file) {
    const loader = file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js';
    return { code: transformSync(source, { ...options, loader, sourcefile: file }).code };
  },
};
