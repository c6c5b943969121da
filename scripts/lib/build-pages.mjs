// Builds the pages: every folder below src/sidebar with a page.tsx becomes one HTML file that needs nothing else.
// @ts-check
import esbuild from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} folder src/sidebar
 * @returns {string[]} the pages' names, sorted
 */
export function pageNames(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'page.tsx')))
    .sort();
}

/**
 * @param {{ root: string, pagesFolder: string }} source the project's folder and src/sidebar
 * @returns {Promise<Record<string, string>>} HTML by page name
 * @throws Error with the compiler's messages
 */
export async function buildPages({ root, pagesFolder }) {
  const names = pageNames(pagesFolder);
  const pages = await Promise.all(names.map((name) => buildPage(root, path.join(pagesFolder, name, 'page.tsx'))));
  return Object.fromEntries(names.map((name, index) => [name, pages[index] ?? '']));
}

/**
 * @param {string} root
 * @param {string} entry
 */
async function buildPage(root, entry) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: path.join(root, 'dist'),
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Pictures and fonts travel inside the page.
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'silent',
  });
  const textOf = (/** @type {string} */ ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  // Within a page `<!--` can swallow the script behind it; in a text of the script the sign may be written otherwise.
  return html(textOf('.js').replaceAll('<!--', String.raw`\x3C!--`), textOf('.css'));
}

/**
 * @param {string} script
 * @param {string} style
 */
function html(script, style) {
  return [
    '<!doctype html>',
    '<html lang="de">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<base target="_top">',
    '<title>Mitgliederbetreuung</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
