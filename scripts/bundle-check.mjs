// The last look at what goes to Google, for the build and the tests: every reason why a bundle must not go.
// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { codeProblems } from './lib/check-code.mjs';
import { pageProblems } from './lib/check-page.mjs';
import { manifestProblems } from './lib/manifest.mjs';

/** Bytes. A volunteer's old laptop and every single call pay for them. */
export const sizeLimits = { code: 400_000, base: 400_000, page: 120_000 };

/** @param {string} name of a script's file */
export function scriptLimit(name) {
  return name === 'Base.js' ? sizeLimits.base : sizeLimits.code;
}

/**
 * @typedef {{ scripts: Record<string, string>, pages: Record<string, string>, manifest: unknown }} Bundle `scripts` in the order in which they are loaded
 * @param {Bundle} bundle
 * @param {import('./lib/check-code.mjs').Surface} surface
 * @returns {string[]} one sentence per fault, empty where the bundle may go
 */
export function bundleProblems({ scripts, pages, manifest }, surface) {
  const names = Object.keys(pages).sort();
  return [
    ...manifestProblems(manifest),
    ...codeProblems(Object.values(scripts).join('\n'), surface),
    ...names.flatMap((name) => pageProblems(name, pages[name] ?? '', surface.pages)),
    ...Object.entries(scripts).flatMap(([name, text]) => sizeProblem(name, text, scriptLimit(name))),
    ...names.flatMap((name) => sizeProblem(`${name}.html`, pages[name] ?? '', sizeLimits.page)),
  ];
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} limit
 */
function sizeProblem(name, text, limit) {
  const bytes = Buffer.byteLength(text);
  return bytes > limit ? [`${name}: ${bytes} bytes, the limit is ${limit}`] : [];
}

/**
 * @param {string} folder as the build wrote it
 * @returns {Bundle}
 */
export function readBundle(folder) {
  const read = (/** @type {string} */ name) => readFileSync(path.join(folder, name), 'utf8');
  const names = readdirSync(folder).sort();
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    scripts: Object.fromEntries(names.filter((name) => name.endsWith('.js')).map((name) => [name, read(name)])),
    pages: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), read(name)])),
    manifest: JSON.parse(read('appsscript.json')),
  };
}

/**
 * @param {string} file
 * @returns {import('./lib/check-code.mjs').Surface}
 */
export function readSurface(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
