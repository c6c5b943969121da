// An import and the path: who is put on it, who is not, and what taking the import back leaves.

import { importMembers, undoImport } from '../../../src/server/import/index.ts';
import { listNewcomers } from '../../../src/server/newcomers/index.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import { advance } from '../../../src/server/newcomers/index.ts';

const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Eintritt'];
const known = people.slice(2).map(([number, name, first, street, postcode]) => [number, name, first, street, postcode, 'Berlin', ''].map(String));
const fresh = (count: number, entry: string): string[][] => Array.from({ length: count }, (_, index) => [String(500 + index), `Neu${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${'abcdefghij'[Math.floor(index / 26)]}`, 'Toni', 'Weserstraße 3', '12045', 'Berlin', entry]);

let operation = 0;
function load({ room }: CareRoom, rows: readonly string[][]): { message: string; operationId: string } {
  const operationId = `import-000${++operation}`;
  const request = { rows: [header, ...rows], apply: true, operationId, confirm: { gone: 'leave' as const } };
  const { message } = importMembers(room, request as unknown as Parameters<typeof importMembers>[1]);
  return { message, operationId };
}
const onPath = ({ room }: CareRoom): unknown[] => room.workbook.tab('Neumitglieder').below('Mitglied-ID');
const tasks = ({ room }: CareRoom): unknown[] => room.workbook.tab('Aufgaben').below('Mitglied-ID');

test('those who joined lately are put on the path with their group and a task, and the import says so', () => {
  const at = careRoom();
  const { message } = load(at, [...known, ...fresh(2, '18.11.2026')]);
  expect(message).toContain('2 Personen sind neu auf dem Weg der Neumitglieder.');
  expect(at.room.workbook.tab('Neumitglieder').values().slice(1).map((line) => [line[0], line[2], line[5], line[7]])).toEqual([['500', 'BO Reuterkiez', 'neu', 'ada@example.org'], ['501', 'BO Reuterkiez', 'neu', 'ada@example.org']]);
  expect(tasks(at)).toEqual(['500', '501']);
  expect(at.room.unlocked).toEqual([]);
});

test('a first import puts nobody on the path who entered long ago', () => {
  const at = careRoom();
  load(at, [...known, ...fresh(9, '01.02.2015')]);
  expect(onPath(at)).toEqual([]);
});

test('later imports do where they are few: somebody moved here; many are a list that grew', () => {
  const at = careRoom();
  load(at, [...known, ...fresh(1, '01.02.2015')]);
  load(at, [...known, ...fresh(4, '01.02.2015')]);
  expect(onPath(at)).toEqual(['501', '502', '503']);
  load(at, [...known, ...fresh(60, '01.02.2015')]);
  expect(onPath(at)).toHaveLength(3);
});

test('taking the import back takes rows and tasks back, and importing again brings them anew', () => {
  const at = careRoom();
  const rows = [...known, ...fresh(3, '18.11.2026')];
  const { operationId } = load(at, rows);
  undoImport(at.room, { operationId });
  expect([onPath(at), tasks(at)]).toEqual([[], []]);
  load(at, rows);
  expect([onPath(at), tasks(at)]).toEqual([['500', '501', '502'], ['500', '501', '502']]);
  expect(at.room.workbook.tab('Neumitglieder').below('Stufe')).toEqual(['neu', 'neu', 'neu']);
});

test('what somebody has done with a person stays after the import is taken back, and harms nobody', () => {
  const at = careRoom();
  const { operationId } = load(at, [...known, ...fresh(2, '18.11.2026')]);
  advance(at.room, { memberId: '500', stage: 'tried', stepId: 'step-0001', note: '' });
  undoImport(at.room, { operationId });
  // An attempt leaves the member's own row as the import wrote it.
  expect(onPath(at)).toEqual(['500']);
  at.type(102, 'Eintritt', new Date('2009-01-01T00:00:00.000Z'));
  expect(listNewcomers(at.room).people).toMatchObject([{ memberId: '500', ended: 'gone' }]);
  expect(at.room.workbook.tab('Aufgaben').below('Status')).toEqual(['entfällt']);
});
