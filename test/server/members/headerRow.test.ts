// Which row holds the headers.

import { findHeaderRow } from '../../../src/server/members/headerRow.ts';
import type { Cell } from '../../../src/server/ports.ts';
import { messyList, table } from '../../support/memberList.ts';

const head = 'Nachname|Vorname|Straße|PLZ|Ort';
const people = ['Kaya|Ada|A-Weg 1|12045|Berlin', 'Roth|Bo|B-Weg 2|12047|Berlin'];

test('below a title and an empty row', () => {
  const rows = messyList.map((row) => row.map((cell) => (cell ?? '') as Cell));
  expect(findHeaderRow(rows)).toMatchObject({ row: 3, complete: true, rivals: [] });
});

test('none among members and remarks alone', () => {
  expect(findHeaderRow(table(...people))).toBeNull();
  expect(findHeaderRow(table('Stand 2026', 'BO heißt Basisorganisation'))).toBeNull();
});

test('a line of groups above the headers is no rival', () => {
  expect(findHeaderRow(table('Name||Anschrift||', head, ...people))).toMatchObject({ row: 2, rivals: [] });
});

test('headers in two languages are rivals', () => {
  expect(findHeaderRow(table(head, 'Last name|First name|Street|Postcode|City', ...people))?.rivals).toEqual([2]);
});

test('the same headers twice in a row are rivals', () => {
  expect(findHeaderRow(table(head, head, ...people))?.rivals).toEqual([2]);
});

test('headers repeated between members, as for printing, are none', () => {
  expect(findHeaderRow(table(head, ...people, head, ...people))).toMatchObject({ row: 1, rivals: [] });
});

test('a second list below, with other columns, is a rival', () => {
  expect(findHeaderRow(table(head, ...people, '', 'Vorname|Nachname|PLZ|Ort|Straße', 'Cem|Yıldız|12049|Berlin|C-Weg 3'))?.rivals).toEqual([5]);
});

test('remembered headers find their row even where no spelling is known', () => {
  const rows = table('Nachname|PLZ', '', 'Wer|Wo|Was', 'Kaya|12045|x');
  expect(findHeaderRow(rows, { columns: { fullName: 'Wer', postcode: 'Wo' }, row: 9 })).toMatchObject({ row: 3, complete: true });
});

test('where it stood last settles a tie', () => {
  const rows = table(head, head, ...people);
  expect(findHeaderRow(rows, { columns: { lastName: 'Nachname', postcode: 'PLZ' }, row: 2 })).toMatchObject({ row: 2, rivals: [] });
});
