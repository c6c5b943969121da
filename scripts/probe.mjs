// `npm run probe`: pushes the probe into a scratch sheet's script, reads back what it found there, writes docs/platform-facts.md.
// @ts-check
import { build } from 'esbuild';
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loggedIn, push, textOf, wanted } from './lib/clasp.mjs';
import { buildProbe } from './lib/build-probe.mjs';
import { fingerprint, missing, planText, pushFailed, readScriptId, scriptIdOf } from './lib/deployment.mjs';
import { afterwards, scratchGuide, theAddOn, usage } from './lib/probe-words.mjs';
import { places, root } from './lib/project.mjs';

const page = 'docs/platform-facts.md';
/** 0 done, 1 failed or not wanted, 2 something is missing or was asked wrongly. */
process.exitCode = await main();

async function main() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        'script-id': { type: 'string' },
        yes: { type: 'boolean', default: false },
        read: { type: 'string' },
        write: { type: 'boolean', default: false },
        /** Says how many there are, as JSON. */
        count: { type: 'boolean', default: false },
        /** Builds into this folder and pushes nothing. */
        out: { type: 'string' },
        /** Another folder with .clasp.json, probe/confirmed.json and docs, for the tests. */
        project: { type: 'string', default: places.root },
      },
    }));
  } catch (error) {
    return say(2, `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  if (values.out !== undefined) return writeFiles(values.out, await buildProbe());
  if (values.read !== undefined) return read(values.project, values.read);
  if (values.write) return write(values.project);
  if (values.count) return count(values.project);
  return pushTo(values.project, values['script-id'], values.yes);
}

/**
 * @param {string} project
 * @param {string | undefined} pasted
 * @param {boolean} unasked
 */
async function pushTo(project, pasted, unasked) {
  if (pasted === undefined) return say(2, scratchGuide);
  const scriptId = readScriptId(pasted);
  if ('problem' in scriptId) return say(2, scriptId.problem);
  if (scriptId.id === scriptIdOf(textOf(path.join(project, '.clasp.json')))) return say(2, theAddOn);
  if (!loggedIn()) return say(2, `Nothing was pushed.\n\n${missing.login.replaceAll('npm run deploy', 'npm run probe')}`);

  const folder = mkdtempSync(path.join(tmpdir(), 'probe-'));
  try {
    const files = await buildProbe();
    writeFiles(path.join(folder, 'dist'), files);
    // The order is told, as it is what one of the facts is about.
    writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ scriptId: scriptId.id, rootDir: 'dist' }));
    const named = new Map(Object.entries(files));
    say(0, planText(named, fingerprint(named, scriptId.id), null));
    if (!unasked && !(await wanted())) return say(1, 'Nothing was pushed.');
    const { status, error } = push(folder);
    if (error) return say(1, `Nothing was pushed: clasp does not start (${error.message}). Run npm ci first.`);
    return status === 0 ? say(0, afterwards) : say(1, pushFailed.replaceAll('npm run deploy', 'npm run probe'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} project
 * @param {string} file the downloaded workbook, or its tab as CSV
 */
async function read(project, file) {
  const { readResults, facts } = await load();
  const bytes = readFileSync(file);
  const known = confirmedIn(project);
  try {
    const text = bytes.toString('utf8');
    const rows = file.toLowerCase().endsWith('.csv') ? parseCsv(text, { delimiter: detectDelimiter(text) }) : ((await readXlsx(bytes)).sheets.find(({ name }) => name === 'Probe')?.rows ?? []);
    const { confirmed, read: count } = readResults(rows, facts, known);
    writeFileSync(path.join(project, 'probe/confirmed.json'), `${JSON.stringify(confirmed, null, 2)}\n`);
    await write(project);
    const looks = Object.values(confirmed).flat();
    const of = (/** @type {string} */ verdict) => looks.filter((one) => one.verdict === verdict).length;
    return say(0, `${count} outcomes read. In all: ${of('holds')} hold, ${of('worded')} in other words, ${of('told')} answers, ${of('differs')} differ, ${of('broke')} without an answer.\nWritten: probe/confirmed.json, ${page}.`);
  } catch (error) {
    return say(1, error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} project */
async function write(project) {
  const { tableText, fields } = await load();
  writeFileSync(path.join(project, page), tableText(fields, confirmedIn(project)));
  return 0;
}

/** @param {string} project */
async function count(project) {
  const { counts, facts } = await load();
  return say(0, JSON.stringify(counts(facts, confirmedIn(project))));
}

/**
 * @param {string} project
 * @returns {import('../probe/table.ts').Confirmed}
 */
function confirmedIn(project) {
  return JSON.parse(textOf(path.join(project, 'probe/confirmed.json')) ?? '{}');
}

/**
 * @returns {Promise<typeof import('../probe/index.ts')>}
 */
async function load() {
  const { outputFiles } = await build({ entryPoints: [path.join(root, 'probe/index.ts')], bundle: true, write: false, format: 'esm', target: 'node20', logLevel: 'error' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
function writeFiles(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return 0;
}

/**
 * @param {number} code
 * @param {string} words
 */
function say(code, words) {
  console.log(words);
  return code;
}
