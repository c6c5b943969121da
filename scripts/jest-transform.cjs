// Turns TypeScript into what jest runs, with esbuild: ts-jest needs TypeScript's compiler API, which version 7 no longer has.
const { buildSync, transformSync } = require('esbuild');
const { createHash } = require('node:crypto');

const options = { format: 'cjs', target: 'node20', sourcemap: 'inline', jsx: 'automatic', jsxImportSource: 'preact' };

module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(file).update(source).update(JSON.stringify(options)).digest('hex'),
  process(source, file) {
    // Univer's CommonJS build requires packages that are ES modules only; each as one bundle, which loads fast.
    if (/\/node_modules\/(?!hucre\/)/.test(file)) return { code: buildSync({ entryPoints: [file], bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' }).outputFiles[0].text };
    const loader = file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js';
    return { code: transformSync(source, { ...options, loader, sourcefile: file }).code };
  },
};
