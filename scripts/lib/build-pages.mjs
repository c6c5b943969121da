// Builds the pages: every folder below src/sidebar with a page.tsx becomes an HTML file for each language that needs nothing else.
// @ts-check
import esbuild from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const languages = /** @type {const} */ (['de', 'en']);

/**
 * @param {string} folder src/sidebar
 * @returns {{ name: string, page: string, language: 'de' | 'en' }[]} `name` of the file: `calls` in German, `calls-en` in English (as in src/server/google/screen.ts)
 */
export function pageFiles(folder) {
  const pages = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'page.tsx')));
  return languages.flatMap((language) => pages.map((page) => ({ name: language === 'de' ? page : `${page}-${language}`, page, language })));
}

/**
 * @param {{ root: string, pagesFolder: string }} source the project's folder and src/sidebar
 * @param {(name: string) => boolean} [wanted] which of the files; all unless said
 * @returns {Promise<Record<string, string>>} HTML by the file's name
 * @throws Error with the compiler's messages
 */
export async function buildPages({ root, pagesFolder }, wanted = () => true) {
  const files = pageFiles(pagesFolder).filter(({ name }) => wanted(name));
  const pages = await Promise.all(files.map(({ page, language }) => buildPage(root, path.join(pagesFolder, page, 'page.tsx'), language)));
  return Object.fromEntries(files.map(({ name }, index) => [name, pages[index] ?? '']));
}

/**
 * The catalogues of both languages have one shape: whichever a page's source asks for, it gets its own language's, and only
 * that one is inside. What the contract takes from a catalogue (columnHeaders.ts) stays as it says.
 *
 * @param {'de' | 'en'} language
 * @returns {esbuild.Plugin}
 */
function oneLanguage(language) {
  const folder = /([\\/]texts[\\/])(?:de|en)(?=[\\/])/;
  return {
    name: 'one language',
    setup: ({ onResolve }) => {
      onResolve({ filter: /\btexts\/(?:de|en)\/[\w-]+\.ts$/ }, ({ path: file, importer, resolveDir }) => (/[\\/]src[\\/]sidebar[\\/]/.test(importer) ? { path: path.resolve(resolveDir, file).replace(folder, `$1${language}`) } : undefined));
    },
  };
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {'de' | 'en'} language
 */
async function buildPage(root, entry, language) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    plugins: [oneLanguage(language)],
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
  return html(language, textOf('.js').replaceAll('<!--', String.raw`\x3C!--`), textOf('.css'));
}

/**
 * @param {string} language the page reads its own from here
 * @param {string} script
 * @param {string} style
 */
function html(language, script, style) {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
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
