// The messy list's phones, e-mails, dates, postcodes and names: every value as the truth has it, or listed as a problem by
// `members.check`, none silently wrong; and what its proposals write is the truth.
// @ts-check
import { build } from 'esbuild';
import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/project.mjs';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';

/** @typedef {{ row: number, field: string, code: string, memberId: string, value: string, proposal: string | null }} Problem */

/** The columns of the list by field, and what the truth calls them. */
const columns = /** @type {const} */ ([
  ['lastName', 'Name', 'last'],
  ['firstName', 'Vorname', 'first'],
  ['postcode', 'PLZ', 'plz'],
  ['phone', 'Tel. privat', 'phone'],
  ['mobile', 'Handy', 'mobile'],
  ['email', 'E-Mail-Adresse', 'email'],
  ['birthDate', 'geb.', 'birth'],
  ['entryDate', 'Eintritt', 'joined'],
  ['exitDate', 'Austritt', 'left'],
]);

/** The kernel's own parsers, built in memory as the bundle has them. */
async function load() {
  const contents = ['dates', 'emails', 'namesSpelling', 'phones', 'postcodes'].map((file) => `export * from './${file}.ts';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(root, 'src/server/kernel'), loader: 'ts' },
    bundle: true, write: false, format: 'esm', target: 'es2019', logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
}

/**
 * @param {string} data
 * @param {string} work
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkValues(data, work, tally) {
  const app = await load();
  const input = path.join(data, 'members/liste.xlsx');
  const { today, members, duplicates } = JSON.parse(readFileSync(path.join(data, 'members/liste.truth.json'), 'utf8'));
  const rowOfDuplicate = new Map(duplicates.map((/** @type {{ id: string, row: number }} */ one) => [one.id, one.row]));
  const truth = members.map((/** @type {Record<string, string>} */ one) => ({ ...one, row: one['row'] ?? rowOfDuplicate.get(one['id']) }));

  /** @param {string} field @param {unknown} cell the value that is read without a question, `''` for none, undefined where it is unclear */
  const read = (field, cell) => {
    const kind = /** @type {Record<string, string>} */ ({ birthDate: 'birth', entryDate: 'entry', exitDate: 'exit' })[field];
    const reading =
      field === 'postcode' ? app.parsePostcode(cell)
      : field === 'email' ? app.parseEmail(cell)
      : field === 'phone' || field === 'mobile' ? app.parsePhone(cell, { areaCode: '030' })
      : kind ? app.parseDate(cell, { kind, today })
      : app.parseName(cell, field === 'lastName' ? 'last' : 'first');
    if (reading.state === 'none') return '';
    return reading.state === 'given' ? (reading.code ?? reading.email ?? reading.e164 ?? reading.day ?? reading.name) : undefined;
  };

  const { steps, seconds } = await runWorkbook(input, ['setup.apply', 'members.check']);
  if (refusalOf(steps)) return tally.check(false, `values: ${refusalOf(steps)}`);
  /** @type {{ problems: Problem[], total: number }} */
  const { problems, total } = steps.at(-1)?.result ?? { problems: [], total: -1 };
  const listed = new Set(problems.map(({ row, field }) => `${row} ${field}`));

  const before = count(await rowsOf(input), truth, read, listed);
  console.log(`    ${total} problems listed for ${truth.length} members (${seconds.toFixed(1)} s)`);
  tally.check(problems.length === total && before.wrong.length === 0, `values: ${before.right} right, ${before.listed} listed, ${before.wrong.length} wrong. ${before.wrong.slice(0, 3).join('; ')}`);

  const corrections = problems.flatMap(({ memberId, field, value, proposal }) => (proposal === null ? [] : [{ memberId, field, expected: value, value: proposal }]));
  const output = path.join(work, 'values-out.xlsx');
  // In parts: an argument of a command is limited to 128 kB.
  const parts = Array.from({ length: Math.ceil(corrections.length / 500) }, (_none, part) => corrections.slice(part * 500, part * 500 + 500));
  /** @type {[string, object][]} */
  const calls = parts.map((some, part) => ['members.applyCorrections', { corrections: some, operationId: `check-data-${part}` }]);
  const applied = await runWorkbook(input, ['setup.apply', ...calls, 'members.check'], output);
  if (refusalOf(applied.steps)) return tally.check(false, `values, corrected: ${refusalOf(applied.steps)}`);
  const left = applied.steps.at(-1)?.result?.problems ?? [];
  const after = count(await rowsOf(output), truth, read, new Set(left.map((/** @type {Problem} */ { row, field }) => `${row} ${field}`)));
  const written = applied.steps.slice(1, -1).reduce((sum, { result }) => sum + result.written, 0);
  tally.check(
    written === corrections.length && after.wrong.length === 0,
    `values: ${written} of ${corrections.length} proposals written, then ${after.right} right, ${after.listed} listed, ${after.wrong.length} wrong. ${after.wrong.slice(0, 3).join('; ')}`,
  );
}

/**
 * @param {unknown[][]} rows
 * @param {Record<string, string | number>[]} truth
 * @param {(field: string, cell: unknown) => string | undefined} read
 * @param {ReadonlySet<string>} listed
 */
function count(rows, truth, read, listed) {
  const header = rows.find((row) => row.includes('MGL-Nr.')) ?? [];
  const found = { right: 0, listed: 0, wrong: /** @type {string[]} */ ([]) };
  for (const member of truth) {
    for (const [field, name, key] of columns) {
      const cell = rows[Number(member['row']) - 1]?.[header.indexOf(name)];
      const value = read(field, cell ?? '');
      if (listed.has(`${member['row']} ${field}`)) found.listed += 1;
      else if (value === String(member[key] ?? '').trim()) found.right += 1;
      else found.wrong.push(`row ${member['row']}, ${field}: ${JSON.stringify(cell)} read as "${value}", is "${member[key]}"`);
    }
  }
  return found;
}

/** @param {string} file */
async function rowsOf(file) {
  return (await readXlsx(readFileSync(file))).sheets[0]?.rows ?? [];
}
