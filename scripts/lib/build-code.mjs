// Builds Code.js: esbuild drops what nobody calls, webpack lowers it to ES2019, gas-webpack-plugin writes the functions Google sees.
// @ts-check
import * as acorn from 'acorn';
import esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { Base } from './build-base.mjs';
import { isCustomFunctionDoc } from './check-code.mjs';

/** Where the loader is found, as the flattened entry lies outside the project. */
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** For whoever opens the script in Google's editor. */
const heading = '// Built and shortened from the source of Mitgliederbetreuung. What is changed here is lost with the next deployment.\n\n';

/**
 * @param {{ root: string, entry: string }} source the project's folder, and the file with all global functions
 * @returns {Promise<Record<string, string>>} the scripts by file name, in the order in which they have to be loaded
 * @throws Error with the compiler's messages
 */
export async function buildCode({ root, entry }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'code-'));
  try {
    const flat = path.join(folder, 'entry.js');
    const base = new Base();
    const own = await flatten(root, entry, flat, base);
    await run(webpack(configuration(folder, flat)));
    const code = heading + placeDocumentation(await shorten(await readFile(path.join(folder, 'Code.js'), 'utf8')));
    const text = await base.build(root, own);
    return text === null ? { 'Code.js': code } : { 'Base.js': heading + text, 'Code.js': code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * One file of everything the entry needs and nothing else. Webpack alone, not minifying, would leave all of zod in.
 *
 * @param {string} root
 * @param {string} entry
 * @param {string} outfile
 * @param {Base} base hears what was left to it
 * @returns {Promise<ReadonlySet<string>>} the modules that something was taken of, relative to `root`
 */
async function flatten(root, entry, outfile, base) {
  const { metafile } = await esbuild.build({
    plugins: [base.plugin()],
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'esnext',
    charset: 'utf8',
    legalComments: 'inline',
    // Still a module for webpack, hence strict.
    footer: { js: 'export {};' },
    logLevel: 'silent',
    metafile: true,
  });
  return base.takenOf(metafile);
}

/**
 * Short names and no white space inside; the functions that Google sees keep theirs. After webpack, so that the plugin
 * reads the source as it is written.
 *
 * @param {string} code
 */
async function shorten(code) {
  const { code: short } = await esbuild.transform(code, { minify: true, target: 'es2019', charset: 'utf8', legalComments: 'inline', lineLimit: 160 });
  return short;
}

/**
 * @param {string} folder
 * @param {string} entry
 * @returns {webpack.Configuration}
 */
function configuration(folder, entry) {
  return {
    mode: 'production',
    target: ['web', 'es2019'],
    context: folder,
    entry,
    output: { path: folder, filename: 'Code.js' },
    devtool: false,
    // Shortened afterwards: the plugin has to recognise the functions first.
    optimization: { minimize: false },
    performance: false,
    resolveLoader: { modules: [modules] },
    module: {
      rules: [
        {
          test: /\.js$/,
          loader: 'esbuild-loader',
          // Dependencies too: Google's parser stops at `?.`, class fields and whatever else is younger than ES2019.
          options: { target: 'es2019', legalComments: 'inline', charset: 'utf8', tsconfigRaw: {} },
        },
      ],
    },
    plugins: [new GasPlugin(/** @type {object} */ ({ comment: true, include: [entry] }))],
  };
}

/**
 * @param {webpack.Compiler} compiler
 * @returns {Promise<void>}
 */
function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats?.hasErrors() || stats?.hasWarnings()) reject(new Error(stats.toString({ preset: 'errors-warnings', colors: false })));
        else resolve();
      });
    });
  });
}

/**
 * Moves each `@customfunction` comment directly above the top-level function of its name, where Google looks for it, in
 * the form that Google documents (`/**`): `/*!` was needed to bring it past esbuild, and it stands deep inside by now.
 *
 * @param {string} code
 */
function placeDocumentation(code) {
  /** @type {acorn.Comment[]} */
  const comments = [];
  const program = acorn.parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  const docs = comments.filter(isCustomFunctionDoc);
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = docs.map(({ start, end }) => ({ start, end, text: '' }));
  for (const node of program.body) {
    if (node.type !== 'FunctionDeclaration') continue;
    const doc = docs.find((comment) => documentedName(code.slice(comment.end)) === node.id.name);
    if (doc) edits.push({ start: node.start, end: node.start, text: `${node.start === 0 || code[node.start - 1] === '\n' ? '' : '\n'}/**${doc.value.slice(1)}*/\n` });
  }
  let placed = '';
  let position = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    placed += code.slice(position, start) + text;
    position = end;
  }
  return placed + code.slice(position);
}

/**
 * The function that `code` begins with, declared or handed to the global object.
 *
 * @param {string} code
 */
function documentedName(code) {
  const [, declared, assigned] = /^\s*(?:function\s+(\w+)|[\w.]+\.(\w+)\s*=)/.exec(code) ?? [];
  return declared ?? assigned ?? '';
}
