// `npm test [-- PART…]`: types, lint, build, tests, tests in a real browser. Stops at the first part that fails
// and names it. PART picks some by their first word: types, lint, build, tests, browser.
// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { root } from './lib/project.mjs';
import { Tally } from './lib/tally.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'test-'));
/** No part may hang a whole run. */
const partLimitMs = 600_000;
const tally = new Tally();

/** @type {[title: string, run: () => boolean | Promise<boolean>][]} */
const parts = [
  ['Types', () => ['src/server', 'src/sidebar', '.'].every((project) => tool('typescript/bin/tsc', ['--noEmit', '-p', project]))],
  ['Lint', () => tool('oxlint/bin/oxlint', ['--deny-warnings'])],
  ['Build', () => command(path.join(root, 'scripts/build.mjs'), [])],
  ['Tests', () => jest(['--testPathIgnorePatterns', '/node_modules/', '<rootDir>/test/browser/'])],
  ['Browser tests', browserTests],
];

const started = performance.now();
let failed = '';
const wanted = process.argv.slice(2);
for (const [title, run] of parts.filter(([title]) => wanted.length === 0 || wanted.includes(title.split(' ')[0]?.toLowerCase() ?? ''))) {
  console.log(`\n━━ ${title}`);
  const from = performance.now();
  const fine = await run();
  console.log(`${fine ? '✓' : '✗'} ${title}: ${seconds(from)}`);
  if (!fine) {
    failed = title;
    break;
  }
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${failed ? `Failed at: ${failed}.` : 'All parts passed.'} ${seconds(started)} in all.`);
if (failed && tally.failed === 0) tally.failed = 1;
console.log(`${tally}`);
process.exitCode = failed ? 1 : 0;

/** Pages two at a time; the whole sandbox wants a core and more, and is drawn for time: one after the other. Looking for the browser unpacks it. */
async function browserTests() {
  try {
    console.log(`Browser: ${(await findBrowser()).executablePath}`);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  }
  // A browser or server left open by a failed test must not hold up the answer.
  return jest(['--forceExit', path.join(root, 'test/browser/pages-')]) && jest(['--runInBand', '--forceExit', '--testPathIgnorePatterns', '/node_modules/', '/test/browser/pages-', '--', path.join(root, 'test/browser/')]);
}

/** @param {string[]} args */
function jest(args) {
  const report = path.join(reports, 'jest.json');
  rmSync(report, { force: true });
  // The report's options come first: behind a caller's `--` they would be read as patterns.
  const fine = tool('jest/bin/jest.js', ['--json', '--outputFile', report, ...args]);
  try {
    tally.addJest(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return false;
  }
  return fine;
}

/**
 * @param {string} name below node_modules
 * @param {string[]} args
 */
function tool(name, args) {
  return command(path.join(root, 'node_modules', name), args);
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function command(script, args) {
  const { status, signal } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: partLimitMs, killSignal: 'SIGKILL' });
  if (signal) console.log(`Stopped after ${partLimitMs / 1000} s: something was left open and it did not end by itself.`);
  return status === 0;
}

/** @param {number} from */
function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
