// Columns as they are written down and found again, and rows of headers at the edges.

import { recall, remember } from '../../../src/server/members/columnsRemembered.ts';
import { asHeader, findHeaderRow, headerRowAt } from '../../../src/server/members/headerRow.ts';
import { table } from '../../support/memberList.ts';

const headers = ['Name', 'Telefon', 'E-Mail', 'telefon ', '#', '§', '# ', ''];

test('a column is written down by its header, and by which of them where there are several', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => remember(headers, column))).toEqual(['Name', 'Telefon (1. von 2)', 'E-Mail', 'telefon (2. von 2)', '# (1. von 2)', '§', '# (2. von 2)', '']);
});

test.each([
  ['Name', [1], true, false],
  ['NAME', [1], true, false],
  ['email', [3], true, false],
  ['Telefon', [2, 4], true, false],
  ['Telefon (1. von 2)', [2], true, false],
  ['Telefon (2. von 2)', [4], true, false],
  ['Telefon (2. von 3)', [2, 4], true, false],
  ['Telefon (3. von 2)', [2, 4], true, false],
  ['Telefon (0. von 2)', [2, 4], true, false],
  ['§', [6], true, false],
  ['#', [5, 7], true, false],
  ['# (2. von 2)', [7], true, false],
  ['Fax', [], true, false],
  ['Fax (1. von 1)', [], true, false],
  ['Fax (1. von 2) neu', [], true, false],
  ['x Telefon (1. von 2)', [], true, false],
  ['', [], false, false],
  [undefined, [], false, false],
  ['-', [], false, true],
  ['–', [], false, true],
  ['—', [], false, true],
  ['- x', [], true, false],
  ['x -', [], true, false],
])('%p is found again at %j', (memory, columns, expected, none) => {
  expect(recall(memory, headers)).toEqual({ columns, expected, none });
});

test('more than nine of one name are told apart', () => {
  const many = Array.from({ length: 12 }, () => 'Notiz');
  expect([recall(remember(many, 11), many).columns, recall('Notiz (11. von 12)', many).columns]).toEqual([[11], [11]]);
});

test('a header that was written down as it stands wins over what its brackets could mean', () => {
  expect(recall('Telefon (1. von 2)', ['Telefon', 'Telefon (1. von 2)', 'Telefon']).columns).toEqual([2]);
});

const head = 'Nachname|Vorname|Straße|PLZ|Ort';
const people = ['Kaya|Ada|A-Weg 1|12045|Berlin', 'Roth|Bo|B-Weg 2|12047|Berlin'];

test('the row somebody pointed at is the header row, complete or not', () => {
  expect(headerRowAt(table('Stand 2026', head, ...people), 2)).toEqual({ row: 2, score: 5, complete: true, rivals: [] });
  expect(headerRowAt(table(head, ...people), 2)).toMatchObject({ row: 2, complete: false });
  expect(headerRowAt(table(head), 9)).toEqual({ row: 9, score: 0, complete: false, rivals: [] });
});

test('names without an address are no whole list', () => {
  const complete = (line: string): boolean | undefined => headerRowAt(table(line), 1).complete;
  expect(['Nachname|Vorname', 'Nachname|PLZ', 'Name|Straße', 'PLZ|Straße', 'Vorname|PLZ', 'Nachname|Ort'].map(complete)).toEqual([false, true, true, false, false, false]);
});

test('the first of two that are as good is taken, the better one before the first', () => {
  expect(findHeaderRow(table('Nachname|PLZ', 'Notiz', head, ...people))).toMatchObject({ row: 3, rivals: [] });
  expect(findHeaderRow(table('Nachname|PLZ|Ort|Vorname', head, ...people))).toMatchObject({ row: 2, rivals: [1] });
  expect(findHeaderRow(table('Nachname|x|y', ...people))).toBeNull();
  expect(findHeaderRow([])).toBeNull();
});

test('a repeated header counts as printed only with members between, and only in the same columns', () => {
  expect(findHeaderRow(table(head, '||x||', head, ...people))?.rivals).toEqual([3]);
  expect(findHeaderRow(table(head, 'Kaya|Ada|A-Weg 1||', head, ...people))?.rivals).toEqual([]);
  expect(findHeaderRow(table(head, 'Kaya|-|A-Weg 1||', head, ...people))?.rivals).toEqual([3]);
  expect(findHeaderRow(table(head, ...people, `|${head}`, ...people))?.rivals).toEqual([4]);
});

test('remembered headers count where at least half of them are there', () => {
  const rows = table('Wer|Wo|Was|Wann', ...people, head);
  const memory = { lastName: 'Wer', postcode: 'Wo', street: 'Weg', city: 'Stadt' };
  expect(findHeaderRow(rows, { columns: memory, row: null })).toMatchObject({ row: 1, score: 2 });
  expect(findHeaderRow(rows, { columns: { ...memory, phone: 'Tel', email: 'Mail' }, row: null })).toMatchObject({ row: 4, score: 5 });
  expect(findHeaderRow(rows, { columns: { phone: '–', email: '' }, row: 1 })).toMatchObject({ row: 4 });
});

test('only text is a header', () => {
  expect([asHeader(' Name '), asHeader(12), asHeader(true), asHeader(new Date(0)), asHeader(undefined)]).toEqual(['Name', '', '', '', '']);
});
