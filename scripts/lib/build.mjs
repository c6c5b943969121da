// The whole build: code, pages and manifest, checked before a single byte of dist/ changes.
// @ts-check
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleProblems, readSurface, scriptLimit, sizeLimits } from '../bundle-check.mjs';
import { pageFiles } from './build-pages.mjs';

/** @typedef {{ root: string, entry: string, pagesFolder: string, manifest: string, surface: string, out: string }} Places */

/** The bundle is not fit for Google; `problems` says why, one sentence each. */
export class RefusedBundle extends Error {
  /** @param {string[]} problems */
  constructor(problems) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * @param {Places} places
 * @returns {Promise<{ name: string, bytes: number, limit: number | null }[]>} what was written
 * @throws RefusedBundle and then leaves `places.out` as it was
 */
export async function build(places) {
  // Loaded here, not above: `--if-stale` must answer in a blink.
  const [{ buildCode }, { buildPages }] = await Promise.all([import('./build-code.mjs'), import('./build-pages.mjs')]);
  const manifestText = readFileSync(places.manifest, 'utf8');
  const [scripts, pages] = await Promise.all([buildCode(places), buildPages(places)]);
  const problems = bundleProblems({ scripts, pages, manifest: JSON.parse(manifestText) }, readSurface(places.surface));
  const files = new Map([...Object.entries(scripts), ['appsscript.json', manifestText]]);
  for (const [name, html] of Object.entries(pages)) files.set(`${name}.html`, html);
  if (problems.length > 0) throw new RefusedBundle(problems);
  writeAll(places.out, files);
  return [...files].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text), limit: limitOf(name) }));
}

/** @param {string} name */
function limitOf(name) {
  return name.endsWith('.js') ? scriptLimit(name) : name.endsWith('.html') ? sizeLimits.page : null;
}

/**
 * Each file appears whole (written beside, then renamed), as another program may be reading the folder; what the
 * build no longer makes is removed, or clasp would still push it.
 *
 * @param {string} folder
 * @param {Map<string, string>} files
 */
function writeAll(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    const beside = path.join(folder, `.${name}.${process.pid}`);
    writeFileSync(beside, text);
    renameSync(beside, path.join(folder, name));
  }
  for (const name of readdirSync(folder)) {
    if (!files.has(name) && !name.startsWith('.')) rmSync(path.join(folder, name), { recursive: true });
  }
}

/**
 * Whether anything the build reads is younger than what it wrote.
 *
 * @param {Places} places
 */
export function isStale(places) {
  const written = ['Code.js', 'appsscript.json', ...pageFiles(places.pagesFolder).map(({ name }) => `${name}.html`)].map((name) => path.join(places.out, name));
  if (!written.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...written.map((file) => statSync(file).mtimeMs));
  const sources = ['src', 'scripts/lib', 'scripts/build.mjs', 'scripts/bundle-check.mjs', 'package-lock.json'].map((name) => path.join(places.root, name));
  return [...sources, places.manifest, places.surface].some((source) => newest(source) > oldest);
}

/**
 * Folders count too: a file taken away shows there alone.
 *
 * @param {string} place
 * @returns {number} milliseconds
 */
function newest(place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
