// `npm test`: types, lint, build, tests with coverage, tests in a real browser. Stops at the first part that fails and names it.
// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { root } from './lib/project.mjs';
import { Tally } from './lib/tally.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'test-'));
const tally = new Tally();

/** @type {[title: string, run: () => boolean | Promise<boolean>][]} */
const parts = [
  ['Types', () => ['src/server', 'src/sidebar', '.'].every((project) => tool('typescript/bin/tsc', ['--noEmit', '-p', project]))],
  ['Lint', () => tool('oxlint/bin/oxlint', ['--deny-warnings'])],
  ['Build', () => command(path.join(root, 'scripts/build.mjs'), [])],
  ['Tests', () => jest(['--coverage', '--testPathIgnorePatterns', '/node_modules/', '<rootDir>/test/browser/'])],
  ['Browser tests', browserTests],
];

const started = performance.now();
let failed = '';
for (const [title, run] of parts) {
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

/** One browser after the other: they want a core each, and the first run unpacks the browser. */
async function browserTests() {
  try {
    console.log(`Browser: ${(await findBrowser()).executablePath}`);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  }
  return jest(['--runInBand', '<rootDir>/test/browser/'.replace('<rootDir>', root)]);
}

/** @param {string[]} args */
function jest(args) {
  const report = path.join(reports, `${args.length}.json`);
  const fine = tool('jest/bin/jest.js', [...args, '--json', '--outputFile', report]);
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
  // jest's JSON goes to its file; everything it says to people comes on standard error.
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', args.includes('--json') ? 'ignore' : 'inherit', 'inherit'] }).status === 0;
}

/** @param {number} from */
function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
