// House numbers: what a cell says, and how they follow one another along the street.

import { atOrAfter, atOrBefore, formatPosition, parseHouseNumber, positionOf, sideOf } from '../../../src/server/kernel/houseNumbers.ts';

const read = (cell: unknown): string => {
  const reading = parseHouseNumber(cell);
  if (reading.state !== 'given') return reading.state;
  return reading.from === reading.to ? formatPosition(reading.from) : `${formatPosition(reading.from)} to ${formatPosition(reading.to)}`;
};

test.each<[unknown, string]>([
  [12, '12'],
  ['12', '12'],
  ['012', '12'],
  ['12.0', '12'],
  ['12A', '12A'],
  ['12 a', '12A'],
  ['224S', '224S'],
  ['46 O', '46O'],
  ['12½', '12½'],
  ['12 1/2', '12½'],
  ['Nr. 5', '5'],
  ['Hausnr. 5b', '5B'],
  ['5, VH 3. OG', '5'],
  ['5 HH', '5'],
  ['5HH', '5'],
  ['5 (Hinterhaus)', '5'],
  ['5 Whg. 4', '5'],
  ['5, 2. HH links', '5'],
  ['12 II. OG', '12'],
])('%p is one number', (cell, number) => {
  expect(read(cell)).toBe(number);
});

test.each([
  ['12-14', '12 to 14'],
  ['12–14', '12 to 14'],
  ['12 - 14', '12 to 14'],
  ['12/14', '12 to 14'],
  ['12+14', '12 to 14'],
  ['12 u. 14', '12 to 14'],
  ['12 bis 16', '12 to 16'],
  ['12a-c', '12A to 12C'],
  ['12a/b', '12A to 12B'],
  ['12 a - 14 b', '12A to 14B'],
  ['224-6', '224 to 226'],
  ['12/1', '12'],
  ['12-14 HH', '12 to 14'],
  ['12 - 3. OG', '12'],
])('%p is %s', (cell, range) => {
  expect(read(cell)).toBe(range);
});

test.each<unknown>(['', '-', 'k.A.', 'ohne', 'o. Nr.', 'ohne Hausnummer', 0, null, undefined])('%p says nothing', (cell) => {
  expect(read(cell)).toBe('none');
});

test.each<unknown>([new Date(2026, 1, 1), 'links', 12.5, -3, 12043, '14-12', 'A', true, '#N/A', '12 5'])('%p cannot be read', (cell) => {
  expect(read(cell)).toBe('unreadable');
});

test('12 comes before 12½, 12A, 12B and 13', () => {
  const inOrder = [positionOf(12), positionOf(12, '½'), positionOf(12, 'A'), positionOf(12, 'b'), positionOf(12, 'Z'), positionOf(13)];
  expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
});

test('a letter does not change the side', () => {
  expect([sideOf(positionOf(12, 'B')), sideOf(positionOf(13, 'Z'))]).toEqual(['even', 'odd']);
});

test('the odd numbers from 12A to 16 are 13 to 15Z', () => {
  expect(formatPosition(atOrAfter(positionOf(12, 'A'), 'odd'))).toBe('13');
  expect(formatPosition(atOrBefore(positionOf(16), 'odd'))).toBe('15Z');
});
