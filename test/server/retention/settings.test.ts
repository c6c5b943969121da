// After how many months what goes: what the cells of Einstellungen say, and what they must not be taken for.

import { texts } from '../../../src/contract/texts/index.ts';
import { periodsOf, retentionRows } from '../../../src/server/retention/settings.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { settingKey } from '../../../src/server/tabs/index.ts';
import type { Cell } from '../../../src/server/ports.ts';

const rows = retentionRows(texts('de'));
const read = (...cells: (Cell | undefined)[]): ReturnType<typeof periodsOf> => periodsOf({ cells: new Map(rows.flatMap(({ name }, at) => (cells[at] === undefined ? [] : [[settingKey(name), cells[at]] as const]))) }, texts('de'));

test('each kind has its own row and its own months; without one, what a district starts from', () => {
  expect(rows.map(({ value }) => value)).toEqual(['24', '36', '6', '36', '24']);
  expect(read(1, 2, 3, 4, 5)).toEqual({ exits: 1, answers: 2, callLists: 3, logs: 4, ledger: 5 });
  expect(read()).toEqual({ exits: 24, answers: 36, callLists: 6, logs: 36, ledger: 24 });
});

test.each<[Cell, number | null]>([
  ['12', 12],
  ['12 Monate', 12],
  ['1 Monat', 1],
  ['1 month', 1],
  ['12 months', 12],
  ['9999', 9999],
  ['', null],
  ['nie', null],
  [' Nie ', null],
  ['never', null],
])('%p is %p', (cell, months) => {
  expect(read(cell).exits).toBe(months);
});

test.each<Cell>(['0', '00', '0 Monate', 'bald', 'x 12', '12 x', '12 Monaten', '12345', '-1', '1,5', `z${'9'.repeat(60)}`])('%p deletes nothing: the cell is named', (cell) => {
  let error: unknown;
  try {
    read(cell);
  } catch (thrown) {
    error = thrown;
  }
  expect(error instanceof AppError && [error.code, error.params]).toEqual(['setting_unclear', { setting: rows[0]?.name, value: String(cell).slice(0, 40), possible: texts('de').retention.possible }]);
});
