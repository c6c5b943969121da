// What Univer's screen reads where a text is pasted, stands in a rule for dates or goes into a calculation.

import { format, parseDate, parseNumber, parseTime, parseValue } from '../../../sandbox/engine/german-numfmt.ts';

test.each([
  ['31.12.1999', { v: 36525, z: 'dd.MM.yyyy' }],
  ['01.02.2026', { v: 46054, z: 'dd.MM.yyyy' }],
  ['2026-02-01 18:00:00', { v: 46054.75, z: 'yyyy-MM-dd HH:mm:ss' }],
  ['12/31/1999', null],
  ['Sonnenallee', null],
])('the date %j', (text, read) => {
  expect(parseDate(text)).toEqual(read);
});

test.each([
  ['1,5', { v: 1.5, z: 'General' }],
  ['15', { v: 15 }],
  ['1.234,56', { v: 1234.56, z: '0.00' }],
  ['12,5 %', { v: 0.125, z: '0.00%' }],
  ['12,50 €', { v: 12.5, z: '0.00\\ "€"' }],
  ['0.125', { v: 0.125 }],
  ['030 23125', null],
])('the number %j', (text, read) => {
  expect(parseNumber(text)).toEqual(read);
});

test('times, and everything else of the formatter, are there', () => {
  expect([parseTime('18:30')?.v, parseValue('18:30')?.v, parseValue('1,5')?.v]).toEqual([18.5 / 24, 18.5 / 24, 1.5]);
  expect(format('dd.mm.yyyy', 46054)).toBe('01.02.2026');
});
