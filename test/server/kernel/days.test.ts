// Plain dates: what cells hold, and counting with them.

import { addDays, dayOf, daysBetween, germanDay, monthsBetween } from '../../../src/server/kernel/days.ts';

test.each([
  [new Date('2026-11-21T23:00:00Z'), '2026-11-22'],
  [new Date('2026-06-30T22:00:00Z'), '2026-07-01'],
  [new Date('2026-11-22T05:00:00Z'), '2026-11-22'],
  ['22.11.2026', '2026-11-22'],
  ['6.1.91', '1991-01-06'],
  ['6.1.25', '2025-01-06'],
  ['2026-11-22', '2026-11-22'],
  ['31.02.2026', ''],
  ['k.A.', ''],
  ['', ''],
  [true, ''],
  [new Date(Number.NaN), ''],
])('%p is the day %p', (cell, day) => {
  expect(dayOf(cell, '2026-11-22')).toBe(day);
});

test.each([
  ['2026-05-22', '2026-11-22', 6],
  ['2026-05-23', '2026-11-22', 5],
  ['2026-01-31', '2026-02-28', 0],
  ['2025-11-22', '2026-11-22', 12],
])('from %s to %s are %d whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test('days are counted over changes of the clock and of the year', () => {
  expect([addDays('2026-03-28', 2), addDays('2026-12-31', 1), daysBetween('2026-10-24', '2026-10-26'), daysBetween('2026-03-01', '2026-02-28')]).toEqual(['2026-03-30', '2027-01-01', 2, -1]);
  expect([germanDay('2026-11-02'), germanDay('')]).toEqual(['02.11.2026', '']);
});
