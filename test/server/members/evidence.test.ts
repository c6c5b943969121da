// What the values of a column say about it.

import { isBlank, looksLike, valuesTell, verdict } from '../../../src/server/members/evidence.ts';

test.each([
  ['phone', ['030 23125764', '+49 (0)30 23125761', 3023125764, 'Tel. 030 23125617', 'k.A.'], 'fits'],
  ['phone', [12045, 12355, '12353', 12047], 'contradicts'],
  ['phone', ['a@example.org', 'b@example.org', 'c@example.org'], 'contradicts'],
  ['phone', ['-', '', 'k.A.'], 'silent'],
  ['email', ['a@example.org', 'B@Example.org ', '-'], 'fits'],
  ['email', [12045, 12355, 12047], 'contradicts'],
  ['postcode', [12045, '12355', ' 14547', 1067, 'D-12043', '12043 Berlin'], 'fits'],
  ['postcode', ['D 12043', 'DE-12049', "'12055", 'D–01067'], 'fits'],
  ['postcode', ['Berlin', 'Berlin', 'Dresden'], 'contradicts'],
  ['postcode', [3023125764, 3023125765, 3023125766], 'contradicts'],
  ['memberNumber', [100006, 100010, 'A-17', '100/3'], 'fits'],
  ['memberNumber', [12045, 12045, 12045, 12047, 12045, 12047], 'contradicts'],
  ['birthDate', [new Date(0), '6.1.91', '1987-02-03', '24.6.1949', '25/06/2009', '3. März 1980'], 'fits'],
  ['birthDate', [29221, 30000, 31000], 'unclear'],
  ['birthDate', ['Berlin', 'Hamburg', 'Köln'], 'contradicts'],
  ['houseNumber', [3, '23C', '12-14', '41 B'], 'fits'],
  ['houseNumber', [12045, 12047, 12043], 'contradicts'],
  ['lastName', ['Schäfer', 'Łucja', 'Çelik', 'El Amrani'], 'fits'],
  ['lastName', [1, 2, 3], 'contradicts'],
  ['status', ['aktiv', 17, 'x'], 'silent'],
] as const)('%s %j: %s', (field, values, expected) => {
  expect(verdict(field, values)).toBe(expected);
});

test('two odd values are too few to speak against a header', () => {
  expect(verdict('phone', [12045, 12047])).not.toBe('contradicts');
});

test('German postcodes run from 01067 to 99998', () => {
  const is = (...values: (string | number)[]) => values.map(looksLike.postcode);
  expect(is(1067, '01067', 99998, 12045)).toEqual([true, true, true, true]);
  expect(is(99999, '00999', 1066, 120450, '2023-12-01')).toEqual([false, false, false, false, false]);
});

test('dashes and k.A. are no values', () => {
  expect(['', ' ', '-', '–', 'k.A.', 'k. A.', 'unbekannt', '?'].every(isBlank)).toBe(true);
  expect([0, false, 'Ka', 'X-Berg'].some(isBlank)).toBe(false);
});

test('a column of mails, postcodes or phones can be told without a header', () => {
  expect(valuesTell('email', ['a@example.org', 'b@example.org', 'c@example.org'])).toBe(true);
  expect(valuesTell('postcode', ['12045', 12355, 12047])).toBe(true);
  expect(valuesTell('phone', ['030 23125764', '+49 30 23125761', '030/23125477'])).toBe(true);
  expect(valuesTell('phone', [12045, 12355, 12047])).toBe(false);
  expect(valuesTell('postcode', Array.from({ length: 40 }, (_, index) => 20000 + index))).toBe(false);
});
