// The messy membership list: its columns are found unasked, every member with a known address gets the right group, and
// nothing else in it changes.
// @ts-check
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';
import { districtAddresses, rulesTab } from '../lib/shared-data.mjs';

/** @typedef {{ id: string, street: string, nr: string, plz: string, row?: number }} Truth */

/**
 * @param {string} data
 * @param {string} work
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkList(data, work, tally) {
  const original = path.join(data, 'members/liste.xlsx');
  const [input, output] = [path.join(work, 'list.xlsx'), path.join(work, 'list-out.xlsx')];
  const workbook = await openXlsx(readFileSync(original));
  workbook.sheets.push({ name: 'Zuordnung', rows: rulesTab(data) });
  writeFileSync(input, await saveXlsx(workbook));

  const { steps, seconds } = await runWorkbook(input, ['setup.detect', 'setup.apply', 'groups.assign'], output);
  if (refusalOf(steps)) return tally.check(false, `list: ${refusalOf(steps)}`);
  const questions = steps[0]?.result?.questions ?? ['no answer'];
  tally.check(questions.length === 0, `list: ${questions.length} questions before set-up (${seconds.toFixed(1)} s)`);

  const before = await firstSheet(original);
  const after = await firstSheet(output);
  const header = before.rows.findIndex((row) => row.includes('BO'));
  const column = before.rows[header]?.indexOf('BO') ?? -1;
  checkGroups(data, after.rows, column, tally);
  checkUntouched(before, after, column, tally);
}

/**
 * @param {string} data
 * @param {unknown[][]} rows
 * @param {number} column
 * @param {import('../lib/tally.mjs').Tally} tally
 */
function checkGroups(data, rows, column, tally) {
  const groups = new Map(districtAddresses(data).map(({ street, number, postcode, group }) => [`${street}|${number}|${postcode}`, group]));
  /** @type {{ members: Truth[], duplicates: { id: string, row: number }[] }} */
  const { members, duplicates } = JSON.parse(readFileSync(path.join(data, 'members/liste.truth.json'), 'utf8'));
  const rowOfDuplicate = new Map(duplicates.map(({ id, row }) => [id, row]));
  let known = 0;
  let strangers = 0;
  const wrong = [];
  for (const { id, street, nr, plz, row = rowOfDuplicate.get(id) ?? 0 } of members) {
    const expected = groups.get(`${street}|${nr}|${plz}`) ?? '';
    if (expected) known += 1;
    else strangers += 1;
    const found = String(rows[row - 1]?.[column] ?? '');
    if (found !== expected) wrong.push(`row ${row}, ${street} ${nr}, ${plz}: "${found}", right is "${expected}"`);
  }
  tally.check(wrong.length === 0, `list: ${known} members at known addresses in the right group, ${strangers} elsewhere left open: ${wrong.length} differ. ${wrong.slice(0, 3).join('; ')}`);
}

/**
 * @param {Sheet} before
 * @param {Sheet} after
 * @param {number} groupColumn
 * @param {import('../lib/tally.mjs').Tally} tally
 */
function checkUntouched(before, after, groupColumn, tally) {
  const width = Math.max(...before.rows.map((row) => row.length));
  const holds = (/** @type {unknown[] | undefined} */ row) => row?.some((value) => value !== null && value !== undefined && value !== '') ?? false;
  const changed = [];
  for (let row = 0; row < before.rows.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (column !== groupColumn && shown(before, row, column) !== shown(after, row, column)) changed.push(`R${row + 1}C${column + 1}: ${shown(before, row, column)} → ${shown(after, row, column)}`);
    }
  }
  tally.check(changed.length === 0, `list: ${before.rows.length * (width - 1)} other cells compared, ${changed.length} changed. ${changed.slice(0, 3).join('; ')}`);

  // Title, the rows without anything and the sum at the end: not one cell more, in no column.
  const last = before.rows.length - 1;
  const quiet = before.rows.flatMap((row, index) => (index === 0 || index === last || !holds(row) ? [index] : []));
  const grown = quiet.filter((row) => JSON.stringify(trimmed(before.rows[row])) !== JSON.stringify(trimmed(after.rows[row])));
  const below = after.rows.slice(before.rows.length).filter(holds).length;
  tally.check(grown.length === 0 && below === 0, `list: title, sum and empty rows (${quiet.map((row) => row + 1).join(', ')}) untouched: ${grown.length} differ, ${below} rows written below`);
}

/** @typedef {{ rows: unknown[][], formulas: Map<string, string> }} Sheet */

/**
 * @param {string} file
 * @returns {Promise<Sheet>}
 */
async function firstSheet(file) {
  const sheet = (await readXlsx(readFileSync(file))).sheets[0];
  const formulas = new Map([...(sheet?.cells ?? [])].flatMap(([place, cell]) => (cell.formula ? [[place, cell.formula]] : [])));
  return { rows: sheet?.rows ?? [], formulas };
}

/**
 * A cell as one text to compare: its formula, else its value with its type.
 *
 * @param {Sheet} sheet
 * @param {number} row
 * @param {number} column
 */
function shown(sheet, row, column) {
  const formula = sheet.formulas.get(`${row},${column}`);
  if (formula) return `=${formula}`;
  const value = sheet.rows[row]?.[column];
  return value === null || value === undefined || value === '' ? '' : JSON.stringify(value);
}

/** @param {unknown[] | undefined} row */
function trimmed(row = []) {
  const end = row.findLastIndex((value) => value !== null && value !== undefined && value !== '');
  return row.slice(0, end + 1);
}
