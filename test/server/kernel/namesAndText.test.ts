// Names, postcodes and texts of cells at their edges.

import { meansNothing, isErrorValue, isOverlong, tidyText } from '../../../src/server/kernel/addressesText.ts';
import { parseName, type NamePart } from '../../../src/server/kernel/namesSpelling.ts';
import { parsePostcode } from '../../../src/server/kernel/postcodes.ts';
import { cleaned } from '../../../src/server/kernel/text.ts';
import { dayOf } from '../../../src/server/kernel/days.ts';
import { phoneDigits, typos, wordsOf } from '../../../src/server/kernel/lookalikes.ts';

function name(cell: unknown, part: NamePart = 'last'): string {
  const reading = parseName(cell, part);
  if (reading.state === 'given') return reading.name;
  return reading.state === 'none' ? 'none' : [reading.reason, reading.proposal].filter((text) => text !== undefined).join(' ');
}

test.each<[unknown, NamePart, string]>([
  ['MEYER, ANNA', 'last', 'comma Meyer'],
  ['MEYER,ANNA', 'first', 'comma Anna'],
  ['Meyer,   Anna', 'first', 'comma Anna'],
  ['meyer, anna', 'full', 'lower_case Meyer, Anna'],
  ['MEYER, ANNA', 'full', 'capitals Meyer, Anna'],
  ['Meyer, Dr.', 'last', 'Meyer, Dr.'],
  ['Meyer, jun.', 'last', 'Meyer, jun.'],
  ['Meyer, Anna, Berta', 'last', 'Meyer, Anna, Berta'],
  ['Meyer, Drago', 'last', 'comma Meyer'],
  ['Meyer, Alexandr', 'last', 'comma Meyer'],
  ['Meyer, HC', 'last', 'Meyer, HC'],
  ['Meyer, BA', 'last', 'Meyer, BA'],
  ['Meyer, MA', 'last', 'Meyer, MA'],
  ['McDonald, Anna', 'last', 'comma McDonald'],
  ['Meyer, McDonald', 'first', 'comma McDonald'],
  ['DR. VON DER HEIDE', 'last', 'capitals Dr. von der Heide'],
  ['von', 'last', 'von'],
  ['von der', 'last', 'von der'],
  ['VON', 'last', 'capitals Von'],
  ['WU', 'last', 'WU'],
  ['LI WU', 'last', 'LI WU'],
  ['LI CHEN', 'last', 'capitals Li Chen'],
  ['dr. med.', 'last', 'dr. med.'],
  ['van den berg', 'last', 'lower_case van den Berg'],
  ['anna  von', 'last', 'lower_case Anna Von'],
  ["D’ANGELO", 'last', 'capitals D’Angelo'],
  ['ST.JOHN', 'last', 'capitals St.John'],
  ['mcmahon', 'last', 'lower_case McMahon'],
  ['MAC', 'last', 'capitals Mac'],
  ['李小龍', 'last', '李小龍'],
  ['Meyer (geb. Schulz)', 'last', 'Meyer (geb. Schulz)'],
  ['Meyer\u00a0Schulz', 'last', 'spaces Meyer Schulz'],
  ['Scha\u0308fer', 'last', 'Schäfer'],
  ['Meyer\n', 'last', 'spaces Meyer'],
  [' - ', 'last', 'none'],
  ['#N/A', 'last', 'none'],
  ['Meyer;', 'last', 'signs'],
  ['Meyer_', 'last', 'signs'],
  ['Meyer|Schulz', 'last', 'signs'],
  ['M.A. MEYER', 'last', 'capitals M.A. Meyer'],
  ['B.A', 'last', 'B.A'],
  ['h.c.', 'last', 'h.c.'],
])('the name %p (%s): %s', (cell, part, reading) => {
  expect(name(cell, part)).toBe(reading);
});

test.each<[unknown, string]>([
  ['plz12043', '12043'],
  ['PLZ: 12043', '12043'],
  ['PLZ:12043', '12043'],
  ['PLZ D-12043', '12043'],
  ['D - 12043', '12043'],
  ['D12043', '12043'],
  ['DE 12043', '12043'],
  ['12.043', '12043'],
  ['12043,0', '12043'],
  ['12043.00', '12043'],
  ['12043, Berlin', '12043'],
  ['12043 (Berlin)', '12043'],
  ['12043  Berlin-Neukölln', '12043'],
  ['12043Berlin', 'unknown'],
  ['12043 - Berlin', 'unknown'],
  ['x12043', 'unknown'],
  ['12043 12', 'unknown'],
  ['D-', 'unknown'],
  ['A-1040', 'unknown'],
  [1001, '01001'],
  [1000, 'unknown'],
  [9999, '09999'],
  [10000, '10000'],
  [99998, '99998'],
  [99999, 'unknown'],
  ['01000', 'unknown'],
  [-12043, 'unknown'],
  [NaN, 'unknown'],
  ['', 'none'],
])('the postcode %p: %s', (cell, code) => {
  const reading = parsePostcode(cell);
  expect(reading.state === 'given' ? reading.code : reading.state).toBe(code);
});

test('words and signs that stand for nothing', () => {
  const nothing = ['', '-', '--', '–', '—', '_', '.', '...', '?', '??', '*', '/', 'x', 'X', '- -', 'k.A.', 'k. A.', 'kA', 'ka', 'n.a.', 'n. b.', 'n.v.', 'nb', 'n/a', 'N/A', 'unbek', 'unbek.', 'unbekannt', 'unknown', 'none', 'null', 'NULL', 'fehlt', 'kein', 'keine', 'keine Angabe', 'keine Angaben', 'ohne', 'ofW', 'o.f.W.', 'o. f. W.', 'ohne festen Wohnsitz', 'ohne festen W.', 'ohne f. Wohnsitz'];
  expect(nothing.filter((text) => !meansNothing(text))).toEqual([]);
  const something = ['a', 'kA1', 'xk.A.', 'k.A.x', 'keine Frage', 'n.c.', 'unbekannter', 'ohne Nr', 'ohne Dach', 'fehlt nicht', '-1', 'wohnsitz', 'o', 'x'.repeat(24)];
  expect(something.filter(meansNothing)).toEqual([]);
  expect(meansNothing('x'.repeat(23))).toBe(true);
});

test('what a broken formula leaves', () => {
  expect(['#N/A', '#NV', '#REF!', '#NAME?', '#DIV/0!', '#WERT!', '#NUM!', '#BEZUG!'].filter((text) => !isErrorValue(text))).toEqual([]);
  expect(['#', '#1', '#N/Ax', 'x#REF!', '#ref!', '# 5', 'N/A', '#REF', '#NVx'].filter(isErrorValue)).toEqual([]);
});

test('a cell in one tidy line', () => {
  expect([12, 12.5, NaN, Infinity, null, true, new Date(0), ''].map(tidyText)).toEqual(['12', '12.5', '', '', '', '', '', '']);
  expect(["'030", "''x", ' a  b ', 'a\nb', 'a \r\n\r\n b', 'a\u2028b', 'a\u2029b', 'a\vb', 'a\u00adb', 'a\u200bb\ufeff', '１２ａ', 'u\u0308', 'ﬁ', 'Ａﬁ', 'a\tb', '\na\n', 'a\u2028'].map(tidyText)).toEqual(['030', 'x', 'a b', 'a, b', 'a, b', 'a, b', 'a, b', 'a, b', 'ab', 'ab', '12a', 'ü', 'ﬁ', 'Afi', 'a b', 'a', 'a']);
  expect(['', 'a', ' a', 'a ', 'a b', 'a  b', 'a b c', 'aa bb cc', 'a\u00a0b', 'a\tb', 'ab\n', '\u00a0', 'Anna Lena  Meyer'].map(cleaned)).toEqual(['', 'a', 'a', 'a', 'a b', 'a b', 'a b c', 'aa bb cc', 'a b', 'a b', 'ab', '', 'Anna Lena Meyer']);
});

test('days in cells: only what is one', () => {
  expect(['22/11/2026', '22-11-2026', '22. 11. 2026', '2.1.2026', '2026-1-2', '2026-11-22T10:00', '2026-11-22 10:00', '22.11.26', '22.11.27', '22.11.99'].map((text) => dayOf(text, '2026-11-22'))).toEqual(['2026-11-22', '2026-11-22', '2026-11-22', '2026-01-02', '2026-01-02', '2026-11-22', '2026-11-22', '2026-11-22', '1927-11-22', '1999-11-22']);
  expect(['x22.11.2026', '22.11.2026x', 'x2026-11-22', '2026-11-22x', '22.11.202', '32.1.2026', '0.1.2026', '1.13.2026', '1.0.2026', '31.4.2026', '1.1.1799', '2026-02-30', '2026-13-01', '122.11.2026'].map((text) => dayOf(text, '2026-11-22'))).toEqual(new Array(14).fill(''));
  expect([dayOf('1.1.1800'), dayOf('22.11.98'), dayOf('1.1.99'), dayOf('1.1.00')]).toEqual(['1800-01-01', '2098-11-22', '2099-01-01', '2000-01-01']);
});

test('typos are counted up to what is asked, and no further', () => {
  expect([typos('abcd', 'acbd', 2), typos('abcd', 'bcda', 2), typos('abcdef', 'badcfe', 3), typos('abcdef', 'badcfe', 2), typos('ab', 'ba', 1), typos('ca', 'abc', 3), typos('abcdefgh', 'hgfedcba', 9)]).toEqual([1, 2, 3, 3, 1, 3, 7]);
  expect([typos('', '', 1), typos('a', '', 1), typos('', 'abc', 2), typos('aaaa', 'aaaaaa', 2), typos('xaaax', 'yaaay', 2), typos('xaaax', 'yaaay', 1), typos('anna', 'annna', 1), typos('meyer', 'meyers', 1), typos('smeyer', 'meyer', 1)]).toEqual([0, 1, 3, 2, 2, 2, 1, 1, 1]);
});

test('numbers and words to look for', () => {
  expect(['0049 (0)30 23125', '49302312', '493023125764', '+49 30 2312576', '000 30 1', '030-1', '0049123456', '(0)30', '1493023125764'].map(phoneDigits)).toEqual(['3023125', '49302312', '3023125764', '302312576', '301', '301', '49123456', '30', '1493023125764']);
  expect(wordsOf(' --Æsa  Œuvre/Øre  Đorđe Ðan Þór ')).toEqual(['asa', 'ouvre', 'ore', 'dorde', 'dan', 'thor']);
});

test('500 signs are no more than an address; one more is a cell full of text', () => {
  expect([isOverlong('x'.repeat(500)), isOverlong('x'.repeat(501))]).toEqual([false, true]);
});
