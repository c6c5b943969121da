// Days: from a cell to a plain day, to the text in the sheet, and back; counted against a calendar that goes day by day.

import { parseDate, type DateKind } from '../../../src/server/kernel/dates.ts';
import { addDays, dayOf, daysBetween, germanDay, monthsBetween } from '../../../src/server/kernel/days.ts';
import { shownDay } from '../../../src/server/kernel/shownDay.ts';
import { fc, property } from '../support/property.ts';
import { days, nastyText } from '../support/words.ts';

const today = '2026-11-22';
const life = days('1915-01-01', '2026-11-22');
const kind = fc.constantFrom<DateKind>('birth', 'entry', 'exit');
const anyDay = days('1850-01-01', '2199-12-31');

/** Midnight in a zone so many minutes ahead of UTC, as a sheet's date cell is. */
const cellOf = (day: string, minutesAhead: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) - minutesAhead * 60_000);
/** Zones of Europe and around, with summer time and without, and Berlin's own before 1893 (UTC+0:53). */
const zone = fc.constantFrom(0, 60, 120, 180, -60, -300, -600, 330, 53);

const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
/** The next day, as on a calendar on the wall. */
function next(day: string): string {
  let [year, month, date] = parts(day);
  date += 1;
  if (date > lengthOf(year, month)) [month, date] = [month + 1, 1];
  if (month > 12) [year, month] = [year + 1, 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

property('a date cell is its day in every zone, and so is the text that it is shown as', [anyDay, zone], (day, ahead) => {
  const cell = cellOf(day, ahead);
  expect(dayOf(cell)).toBe(day);
  expect(shownDay(cell)).toBe(germanDay(day));
  expect(dayOf(germanDay(day), '2199-12-31')).toBe(day);
  expect(dayOf(day)).toBe(day);
}, { runs: 500 });

property('a birthday, an entry, an exit: a date cell, a serial number, and every way to write it are one day', [life, fc.constantFrom<DateKind>('birth', 'exit'), zone], (day, of, ahead) => {
  fc.pre(of === 'birth' || day >= '1945-01-01');
  const [year, month, date] = parts(day);
  const [d, m] = [String(date), String(month)];
  const [dd, mm] = [d.padStart(2, '0'), m.padStart(2, '0')];
  const named = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'][month - 1]!;
  const serial = daysBetween('1899-12-30', day);
  const spellings = [
    cellOf(day, ahead), `${dd}.${mm}.${year}`, `${d}.${m}.${year}`, `${d}. ${m}. ${year}`, `${dd}/${mm}/${year}`, `${dd}-${mm}-${year}`, day, `${day} 00:00:00`, `${day}T00:00:00`, `${year}/${mm}/${dd}`, ` ${dd}.${mm}.${year} `,
    `${d}. ${named} ${year}`, `${dd}.${named.slice(0, 3)}.${year}`, `${d} ${named} ${year}`, `geb. ${dd}.${mm}.${year}`, `am ${d}.${m}.${year}`, `'${dd}.${mm}.${year}`, `${dd}.${mm}.${year} 00:00`, `${year}${mm}${dd}`,
    ...(serial > 2_150 ? [serial] : []),
  ];
  for (const cell of spellings) {
    const reading = parseDate(cell, { kind: of, today });
    // `20111201` could be read from both ends.
    if (cell === `${year}${mm}${dd}` && reading.state !== 'given') continue;
    expect({ cell, reading: reading.state === 'given' ? reading.day : reading }).toEqual({ cell, reading: day });
  }
}, { runs: 200 });

property('two digits of a year are one day, or a person is asked; never another day', [life, kind], (day, of) => {
  const [, month, date] = parts(day);
  const reading = parseDate(`${date}.${month}.${day.slice(2, 4)}`, { kind: of, today });
  if (reading.state === 'given') expect([day.slice(5), day.slice(2, 4)]).toEqual([reading.day.slice(5), reading.day.slice(2, 4)]);
  else expect(['century', 'impossible', 'future', 'too_long_ago']).toContain(reading.state === 'unclear' && reading.reason);
}, { runs: 300 });

property('a day that no calendar has is no day', [fc.integer({ min: 1920, max: 2026 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 })], (year, month, date) => {
  fc.pre(month < 1 || month > 12 || date < 1 || date > lengthOf(year, month));
  for (const text of [`${date}.${month}.${year}`, `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`]) {
    expect(dayOf(text)).toBe('');
    expect(parseDate(text, { kind: 'birth', today }).state).not.toBe('given');
  }
}, { runs: 200 });

property('whatever stands in the cell: it is read, and a day that is given can be true', [fc.oneof(nastyText, fc.double(), fc.integer({ min: -10, max: 99_999_999 }), fc.date(), fc.boolean()), kind], (cell, of) => {
  const reading = parseDate(cell, { kind: of, today });
  if (reading.state !== 'given') return;
  expect(dayOf(reading.day)).toBe(reading.day);
  if (of === 'birth') expect(reading.day <= today && reading.day >= '1911-01-01').toBe(true);
}, { runs: 650 });

property('counting days goes as a calendar goes, over leap days and nights with other hours', [anyDay, fc.integer({ min: 0, max: 800 })], (day, count) => {
  let walked = day;
  for (let step = 0; step < count; step++) walked = next(walked);
  expect(addDays(day, count)).toBe(walked);
  expect(addDays(walked, -count)).toBe(day);
  expect(daysBetween(day, walked)).toBe(count);
}, { runs: 60 });

property('months are full when the day of the month comes again', [anyDay, fc.integer({ min: 0, max: 1_500 })], (from, count) => {
  const to = addDays(from, count);
  const [year, month, date] = parts(from);
  let full = 0;
  for (;;) {
    const then = [year + Math.floor((month + full) / 12), ((month + full) % 12) + 1, date] as const;
    if ([then[0], then[1], then[2]].map((part) => String(part).padStart(2, '0')).join('-') > to) break;
    full += 1;
  }
  expect(monthsBetween(from, to)).toBe(full);
}, { runs: 200 });
