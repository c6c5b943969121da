// Birthdays and anniversaries, whatever people write and whatever the year.

import { birthdayOf, calendarOf, entryOf, isAnniversary, isRoundAge, keptOn, yearsOn } from '../../../src/server/reminders/occasions.ts';

const today = '2026-11-22';
const date = (iso: string): Date => new Date(iso);

test.each([
  ['a date cell in Berlin, an hour before midnight in UTC', date('1970-11-21T23:00:00Z'), [11, 22, 1970]],
  ['a date cell in New York', date('1970-11-22T05:00:00Z'), [11, 22, 1970]],
  ['text', '22.11.1970', [11, 22, 1970]],
  ['text with one digit', '5.3.1970', [3, 5, 1970]],
  ['text the other way', '1970-11-22', [11, 22, 1970]],
  ['two digits of a year that can be only one', '22.11.70', [11, 22, 1970]],
  ['days since 1899', 25894, [11, 22, 1970]],
  ['no year', '22.11.', [11, 22, null]],
  ['no year and a word', '22. November', [11, 22, null]],
  ['question marks for a year', '22.11.????', [11, 22, null]],
  ['a year that stands for none', '22.11.1900', [11, 22, null]],
  ['a date cell whose year stands for none', date('1900-11-22T00:00:00Z'), [11, 22, null]],
  ['29 February', '29.02.1988', [2, 29, 1988]],
  ['29 February without a year', '29.02.', [2, 29, null]],
])('%s', (_, cell, [month, day, year]) => {
  expect(birthdayOf(cell, today)).toEqual({ month, day, year });
});

test.each([
  ['', undefined], ['a day that does not exist', '31.02.1980'], ['29 February of a year without one', '29.02.1987'], ['nothing', ''], ['a dash', '-'], ['a birth that lies ahead', '22.11.2030'], ['a date cell ahead', date('2030-11-22T00:00:00Z')],
  ['only a year', '1970'], ['only a month', '11/1970'], ['month first', '11/23/1970'], ['words', 'unbekannt'], ['an error', '#N/A'], ['a tick', true], ['31 April without a year', '31.04.'],
])('no birthday: %s', (_, cell) => {
  expect(birthdayOf(cell, today)).toBeNull();
});

test('29 February is kept on the 28th in other years, and on its day in a leap year', () => {
  const born = { month: 2, day: 29, year: 1988 };
  expect(keptOn(born, calendarOf(['2027-02-27', '2027-02-28', '2027-03-01']))).toBe('2027-02-28');
  expect(keptOn(born, calendarOf(['2028-02-28', '2028-02-29', '2028-03-01']))).toBe('2028-02-29');
  expect(yearsOn(born, '2027-02-28')).toBe(39);
});

test('28 February keeps its own day', () => {
  expect(keptOn({ month: 2, day: 28, year: 1990 }, calendarOf(['2028-02-28', '2028-02-29']))).toBe('2028-02-28');
});

test('round ages', () => {
  expect(Array.from({ length: 101 }, (_, age) => age).filter(isRoundAge)).toEqual([18, 20, 30, 40, 50, 60, 65, 70, 75, 80, 85, 90, 95, 100]);
  expect(isRoundAge(null)).toBe(false);
});

test('membership anniversaries', () => {
  expect(Array.from({ length: 71 }, (_, years) => years).filter(isAnniversary)).toEqual([1, 5, 10, 20, 25, 30, 40, 50, 55, 60, 65, 70]);
});

test('an entry that lies ahead or is unclear is none', () => {
  expect(entryOf('01.12.2026', today)).toBeNull();
  expect(entryOf('22.11.2016', today)).toEqual({ year: 2016, month: 11, day: 22 });
  expect(entryOf('2016', today)).toBeNull();
});
