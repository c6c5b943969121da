// Headers as they are compared, and the letters of columns.

import { columnLetter, headerKey, headerWords } from '../../../src/server/kernel/headerText.ts';

test.each([
  ['Straße/Haus-Nr.', 'strasse haus nr'],
  ['  E-Mail ', 'e mail'],
  ['Ansprechpartner*in', 'ansprechpartnerin'],
  ['Ansprechpartner:in', 'ansprechpartnerin'],
  ['Ansprechpartner_innen', 'ansprechpartnerin'],
  ['Ansprechpartner/in', 'ansprechpartnerin'],
  ['Ansprechpartner**in (neu)', 'ansprechpartnerin neu'],
  ['Ort/innerhalb', 'ort innerhalb'],
  ['Geb.*inländisch', 'geb inlaendisch'],
  ['Größe', 'groesse'],
  ['Gro\u0308ße', 'groesse'],
  ['Ærø ÄÖÜ', 'aero aeoeue'],
  ['Café', 'cafe'],
  ['PLZ\u00a0/ Ort', 'plz ort'],
  ['Tel. 2', 'tel 2'],
  ['***', ''],
  [12, '12'],
  [null, ''],
  [true, ''],
])('%p is read as %p', (header, words) => {
  expect(headerWords(header)).toBe(words);
  expect(headerKey(header)).toBe(words.replace(/ /g, ''));
});

test('a header is known again, also after many others', () => {
  const all = Array.from({ length: 4_100 }, (_, number) => `Spalte ${number}`);
  expect(all.map(headerKey)).toEqual(all.map((_, number) => `spalte${number}`));
  expect([headerKey('Spalte 7'), headerKey('E-Mail'), headerKey('Email'), headerKey('e mail')]).toEqual(['spalte7', 'email', 'email', 'email']);
});

test('columns have letters', () => {
  expect([1, 2, 26, 27, 52, 53, 702, 703, 18_278].map(columnLetter)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'ZZZ']);
});
