// Turns TypeScript into what jest runs, with esbuild: ts-jest needs TypeScript's compiler API, which version 7 no longer has.
const { buildSync, transformSync } = require('esbuild');
const { createHash } = require('node:crypto');

const options = { format: 'cjs', target: 'node20', sourcemap: 'inline', jsx: 'automatic', jsxImportSource: 'preact' };

/** CommonJS has no `import.meta`, but knows its own file. */
const withAddress = { ...options, define: { 'import.meta.url': 'importMetaUrl' }, banner: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" };

module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(file).update(source).update(JSON.stringify(withAddress)).digest('hex'),
  process(source, file) {
    // Univer's CommonJS build requires packages that are ES modules only; each as one bundle, which loads fast.
    if (/\/node_modules\/(?!hucre\/)/.test(file)) return { code: buildSync({ entryPoints: [file], bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' }).outputFiles[0].text };
    const loader = file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js';
    return { code: transformSync(source, { ...(source.includes('import.meta.url') ? withAddress : options), loader, sourcefile: file }).code };
  },
};
