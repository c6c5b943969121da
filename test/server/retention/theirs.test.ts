// Deleting what is over its time from a list that people sort, filter, protect and calculate in.

import { applyPeriods, previewPeriods } from '../../../src/server/retention/index.ts';
import { careRoom, people } from '../../support/careRoom.ts';
import { formula } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const gone = [108, 'Yılmaz', 'Deniz', '', '', '', '', '', '', '', '', day('2020-06-30'), 'ausgetreten'];

const deleted = ({ room }: ReturnType<typeof careRoom>): unknown[] => room.workbook.tab('Protokoll').values().filter((line) => line[2] === 'Löschfristen').map((line) => line.slice(6));

test('formulas and the order of a sorted list stay with their rows', () => {
  const at = careRoom([...people, gone]);
  const { list, room } = at;
  const rows = list.values().length;
  list.insertColumn(14, ['', 'Alter', ...Array.from({ length: rows - 2 }, () => '')]);
  for (let row = 3; row <= rows; row++) list.set(row, 14, formula('=1+1', row));
  list.sort(3, 3);
  const before = list.values().map((line) => [line[0], line[13]]);
  room.workbook.forget();
  expect(previewPeriods(room).kinds[0]).toMatchObject({ rows: 2, oldest: '2020-06-30' });
  applyPeriods(room, { kinds: ['exits'] });
  expect(list.values().map((line) => [line[0], line[13]])).toEqual(before.filter(([id]) => id !== 104 && id !== 108));
  expect(list.readFormulas(3, 14, rows - 4, 1).flat()).toEqual(Array.from({ length: rows - 4 }, () => '=1+1'));
});

test('a protected list is left whole, and the log does not say otherwise', () => {
  const at = careRoom([...people, gone]);
  at.list.protect(1, 1, 20, 20);
  const before = at.list.values();
  expect(refusal(() => applyPeriods(at.room, { kinds: ['exits'] })).code).toBe('cells_in_the_way');
  expect(at.list.values()).toEqual(before);
  expect(deleted(at)).toEqual([['Mitglieder', '2 Zeilen gelöscht'], ['Mitglieder', 'abgebrochen: Zellen sind geschützt, nicht alle Zeilen sind gelöscht']]);
});

test('a long list is taken in turns, and the log counts each row once', () => {
  const scattered = Array.from({ length: 400 }, (_, index) => (index % 2 ? [1000 + index, 'Da', 'Ida', '', '', '', '', '', '', '', '', '', ''] : [1000 + index, 'Weg', 'Ulf', '', '', '', '', '', '', '', '', day('2020-01-01'), 'ausgetreten']));
  const at = careRoom([...people.slice(0, 3), ...scattered]);
  expect(applyPeriods(at.room, { kinds: ['exits'] }).message).toMatch(/50 Zeilen sind noch übrig/);
  applyPeriods(at.room, { kinds: ['exits'] });
  expect(deleted(at)).toEqual([['Mitglieder', '150 Zeilen gelöscht'], ['Mitglieder', '50 Zeilen gelöscht']]);
  expect(at.list.values().filter((line) => line[1] === 'Weg')).toEqual([]);
});
