// Postcode cells as sheets and exports have them.

import { parsePostcode } from '../../../src/server/kernel/postcodes.ts';

const read = (cell: unknown): string => {
  const reading = parsePostcode(cell);
  return reading.state === 'given' ? reading.code : reading.state;
};

test.each<[unknown, string]>([
  [12043, '12043'],
  ['12043', '12043'],
  ['12043 ', '12043'],
  ['\u00a012043', '12043'],
  ['D-12043', '12043'],
  ['D 12043', '12043'],
  ['DE-12043', '12043'],
  ['12043.0', '12043'],
  ['12043 Berlin', '12043'],
  ['PLZ 12043', '12043'],
  ['12 043', '12043'],
  ["'01067", '01067'],
  ['１２０４３', '12043'],
  ['99998', '99998'],
])('%p is a postcode', (cell, code) => {
  expect(read(cell)).toBe(code);
});

test('a number of four digits lost its zero', () => {
  expect(read(1067)).toBe('01067');
});

test.each<unknown>(['', ' ', '-', '–', 'k.A.', 'k. A.', 'unbekannt', '?', null, undefined])('%p says nothing', (cell) => {
  expect(read(cell)).toBe('none');
});

test.each<unknown>(['1204', '1067', '120433', '12043-12', '12043/12045', 'Berlin', 'CH-8001', '00000', '99999', 0, 120, 12043.5, 123456, true, new Date(0), '#N/A'])(
  '%p is no German postcode',
  (cell) => {
    expect(read(cell)).toBe('unknown');
  },
);
