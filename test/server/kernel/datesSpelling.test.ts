// The edges of reading dates: spellings, bounds of years, and what must not be taken for a day.

import { parseDate, type DateKind } from '../../../src/server/kernel/dates.ts';

/** `1960-03-05`, or the reason with what is proposed. */
function read(cell: unknown, kind: DateKind = 'birth', today = '2026-11-22'): string {
  const reading = parseDate(cell, { kind, today });
  if (reading.state === 'given') return reading.day;
  if (reading.state === 'none') return 'none';
  return [reading.reason, reading.proposal, reading.year].filter((part) => part !== undefined).join(' ');
}

test.each(['geb.', 'geb', 'geboren', 'geboren am', 'geb. am', 'seit', 'seit:', 'ab', 'am', 'Am', 'vom', 'geb.:', '*', '* '])('%p in front says nothing about the day', (word) => {
  expect(read(`${word} 5.3.1960`)).toBe('1960-03-05');
  expect(read(`${word}   5.3.1960`)).toBe('1960-03-05');
});

test.each([
  ['5.3.1960,', '1960-03-05'],
  ['5.3.1960;', '1960-03-05'],
  ['5. 3. 1960', '1960-03-05'],
  ['5 .3 .1960', '1960-03-05'],
  ['5 3 1960', '1960-03-05'],
  ['05/03/60', '1960-03-05'],
  ['5-3-60', '1960-03-05'],
  ["5/3/'60", '1960-03-05'],
  ['5.3.1960 14:30', '1960-03-05'],
  ['5.3.1960  14:30:15', '1960-03-05'],
  ['5.3.1960 9:30', '1960-03-05'],
  ['1960/03/05', '1960-03-05'],
  ['1960.3.5', '1960-03-05'],
  ['1960-03-05T14:30', '1960-03-05'],
  ['15. März 1960', '1960-03-15'],
  ['15.März1960', '1960-03-15'],
  ['15 März, 1960', '1960-03-15'],
  ['15 März. 60', '1960-03-15'],
  ["15. März '60", '1960-03-15'],
  ['15. Maerz 1960', '1960-03-15'],
  ['15. mar 1960', '1960-03-15'],
  ['15. march 1960', '1960-03-15'],
  ['15. May 1960', '1960-05-15'],
  ['15. October 1960', '1960-10-15'],
  ['15. December 1960', '1960-12-15'],
  ['15. Jänner 1960', '1960-01-15'],
  ['15. Feber 1960', '1960-02-15'],
  ['15. JANUAR 1960', '1960-01-15'],
  ['15. Februar 1960', '1960-02-15'],
  ['15. April 1960', '1960-04-15'],
  ['15. Juni 1960', '1960-06-15'],
  ['15. Juli 1960', '1960-07-15'],
  ['15. August 1960', '1960-08-15'],
  ['15. September 1960', '1960-09-15'],
  ['15. Oktober 1960', '1960-10-15'],
  ['15. November 1960', '1960-11-15'],
  ['1960-03-05T12:00:00+01:00', '1960-03-05'],
  ['1960-03-05T12:00:00-0500', '1960-03-06'],
  ['1960-13-05T00:00:00Z', 'impossible'],
])('%s is %s', (cell, day) => {
  expect(read(cell)).toBe(day);
});

test.each([
  'x5.3.1960', 'x * 5.3.1960', 'Tag ab 5.3.1960', '5.3.1960x', 'x 1960-03-05', '1960-03-05 x', '1960-03-05T12:00:00+1', 'x1960-03-05T12:00:00Z', '1960-03-05T12:00:00Zx', '1234567890', '5.3.19604', '15.3.1960 14', '115. März 1960', 'am Morgen 5 März 60 früh', '15. Foo 1960', 'ca. 19600', '3. 19601', '13/97', '0/97', '99.1960', 'Foo 1960', 'in 3/97', '3/97 oder so', '5.3', '2. 3',
])('%s is no date', (cell) => {
  expect(read(cell)).toBe('not_a_date');
});

test.each([
  ['ca 1950', 'year_only 1950'],
  ['ca. 1950', 'year_only 1950'],
  ['ca.1950', 'year_only 1950'],
  ['um 1950', 'year_only 1950'],
  ['1/97', 'month_only'],
  ['12/97', 'month_only'],
  ['12. 1997', 'month_only'],
  ['03 1960', 'month_only'],
  ['Mrz. 60', 'month_only'],
  ['März1960', 'month_only'],
  ['Dezember 1960', 'month_only'],
])('%s is only a part of a date: %s', (cell, reading) => {
  expect(read(cell)).toBe(reading);
});

test('a bare number is a year, a count of days, or eight digits; nothing else', () => {
  expect([1849, 1850, 2150, 1850.5].map((number) => read(number))).toEqual(['not_a_date', 'year_only 1850', 'year_only 2150', 'not_a_date']);
  expect([2151, 36526, 36526.75, 79_999, 80_000, 999_999].map((number) => read(number, 'entry', '2119-01-10'))).toEqual(['too_long_ago', 'too_long_ago', 'too_long_ago', '2119-01-10', 'not_a_date', 'not_a_date']);
  expect([36526, 36526.75].map((number) => read(number, 'entry'))).toEqual(['2000-01-01', '2000-01-01']);
  expect([1_000_000, 1_011_960, 1011960.5].map((number) => read(number))).toEqual(['impossible', '1960-01-01', 'not_a_date']);
});

test('eight digits are read from whichever end makes sense', () => {
  expect(['19600305', '05031960', '31131960', '19601305', '20102010', '19121912'].map((text) => read(text))).toEqual(['1960-03-05', '1960-03-05', 'impossible', 'impossible', '2010-10-20', '1912-12-19']);
  expect(['20011120', '20012005', '20052005', '20102012', '20032004', '20081920'].map((text) => read(text, 'entry'))).toEqual(['2001-11-20', '2005-01-20', '2005-05-20', '2012-10-20', '2004-03-20', 'too_long_ago']);
});

test('the day comes first; where it cannot, the other way round is proposed and asked', () => {
  expect(['12/11/1994', '12/12/1994', '12/13/1994', '13/12/1994', '11/31/1994', '13/13/1994', '0/13/1994', '11/23/94', '02/30/94'].map((text) => read(text))).toEqual(['1994-11-12', '1994-12-12', 'month_first 1994-12-13', '1994-12-13', 'month_first', 'impossible', 'impossible', 'month_first 1994-11-23', 'month_first']);
});

test.each([
  ['31.04.1980', 'impossible'],
  ['31.04.80', 'impossible'],
  ['0.5.1980', 'impossible'],
  ['00.05.80', 'impossible'],
  ['5.0.1980', 'impossible'],
  ['29.02.1900', 'impossible'],
  ['29.02.2000', '2000-02-29'],
  ['01.01.0999', 'impossible'],
  ['01.01.1000', 'too_long_ago'],
])('%s: %s', (cell, reading) => {
  expect(read(cell)).toBe(reading);
});

test('29.02. of a two-digit year is in the century that has it', () => {
  expect([read('29.02.00', 'entry'), read('29.02.04', 'entry'), read('29.02.01', 'entry')]).toEqual(['2000-02-29', '2004-02-29', 'impossible']);
});

test('two digits of a year: whoever is a member is 14, and nobody is a hundred without being asked', () => {
  expect(['22.11.12', '23.11.12', '21.11.12', '22.11.26', '23.11.26', '22.11.27', '22.11.17', '22.11.16', '23.11.16'].map((cell) => read(cell))).toEqual([
    '2012-11-22',
    'century',
    '2012-11-21',
    'century 1926-11-22',
    '1926-11-23',
    '1927-11-22',
    'century 1917-11-22',
    'century',
    'century 1916-11-23',
  ]);
});

test('two digits of a year of entry or exit', () => {
  expect(['22.11.26', '23.11.26', '22.11.41', '21.11.41', '22.11.31', '22.11.30'].map((cell) => read(cell, 'entry'))).toEqual(['2026-11-22', 'century', '1941-11-22', '1941-11-21', 'century 1931-11-22', 'century']);
  expect(['22.11.28', '23.11.28', '22.11.29', '22.11.41', '22.11.31'].map((cell) => read(cell, 'exit'))).toEqual(['2028-11-22', 'century', 'century', '1941-11-22', 'century 1931-11-22']);
});

test('what has not happened yet: births of today have, entries may be a season ahead, exits two years', () => {
  expect([read('22.11.2026'), read('23.11.2026')]).toEqual(['2026-11-22', 'future']);
  expect([read('22.02.2027', 'entry'), read('23.02.2027', 'entry')]).toEqual(['2027-02-22', 'future']);
  expect(['29.01.2029', '30.01.2029', '31.01.2029', '01.02.2029'].map((cell) => read(cell, 'exit'))).toEqual(['2029-01-29', '2029-01-30', 'future', 'future']);
});

test('longer ago than a life or a membership', () => {
  expect([read('31.12.1910'), read('01.01.1911')]).toEqual(['too_long_ago', '1911-01-01']);
  expect([read('31.12.1940', 'entry'), read('01.01.1941', 'entry')]).toEqual(['too_long_ago', '1941-01-01']);
  expect([read('31.12.1940', 'exit'), read('01.01.1941', 'exit')]).toEqual(['too_long_ago', '1941-01-01']);
});
