// The tests of the server and what they test, as one program that can be loaded again and again.
// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

/** @typedef {Record<string, () => void>} TestFiles each loads one test file */

/**
 * Bundles the copy of the project that Stryker has made.
 * @param {string} root
 * @param {readonly string[]} files the test files, from the root
 * @returns {Promise<{ load(): TestFiles }>} every `load` begins from nothing
 */
export async function bundled(root, files) {
  const entry = `module.exports = {${files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`).join(',\n')}};`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    plugins: [folders],
  });
  const code = outputFiles[0]?.text ?? '';
  const require = createRequire(path.join(root, 'tests.cjs'));
  const program = /** @type {(module: object, require: NodeJS.Require) => void} */ (new Function('module', 'require', code));
  return {
    load() {
      const module = { exports: /** @type {TestFiles} */ ({}) };
      program(module, require);
      return module.exports;
    },
  };
}

/** Test files that look for files beside them still find them. @type {import('esbuild').Plugin} */
const folders = {
  name: 'folders',
  setup(context) {
    context.onLoad({ filter: /\/(test|sandbox)\/.*\.tsx?$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('__dirname')) return undefined;
      return { contents: `const __dirname = ${JSON.stringify(path.dirname(file))};\n${source}`, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/**
 * The test files in a folder, from the root, by name.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function testFiles(root, folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.test.ts')).map((file) => `${folder}/${file}`).sort();
}
