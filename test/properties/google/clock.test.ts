// The clock in the spreadsheet's zone: a day and a time are one moment, and that moment is that day and time; also where clocks change.

import { formatDate } from '../../../sandbox/services/format-date.ts';
import { GoogleClock } from '../../../src/server/google/surroundings.ts';
import { addDays } from '../../../src/server/kernel/days.ts';
import { fc, property } from '../support/property.ts';
import { days } from '../support/words.ts';

beforeAll(() => void Object.assign(globalThis, { Utilities: { formatDate } }));

const zone = fc.constantFrom('Europe/Vienna', 'Europe/London', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Europe/Istanbul');
/** The nights in which clocks change more often than they come. */
const someDay = fc.oneof({ weight: 2, arbitrary: days('2020-01-01', '2035-12-31') }, { weight: 1, arbitrary: fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2026-03-08', '2026-11-01', '2028-02-29') });
const minute = fc.oneof(fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(0, 60, 119, 120, 150, 179, 180, 1_439));
const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

property('a day and a time, as a moment and back', [zone, someDay, minute], (where, day, minutes) => {
  const clock = new GoogleClock(() => where);
  const time = timeOf(minutes);
  const moment = clock.moment(day, time);
  expect(clock.dayOf(moment)).toBe(day);
  // An hour that is not there counts as the one after.
  const shown = clock.timeOf(moment);
  if (shown !== time) expect(shown).toBe(timeOf(minutes + 60));
  expect(clock.shown(moment.toISOString())).toBe(`${day.split('-').reverse().join('.')}, ${shown}`);
}, { runs: 300 });

property('days follow each other, 23 to 25 hours long, and later is later', [zone, someDay, minute, minute], (where, day, one, other) => {
  const clock = new GoogleClock(() => where);
  const [from, to] = [clock.midnight(day), clock.midnight(addDays(day, 1))];
  expect([23, 24, 25]).toContain((to.getTime() - from.getTime()) / 3_600_000);
  const [early, late] = [Math.min(one, other), Math.max(one, other)].map((minutes) => clock.moment(day, timeOf(minutes)));
  // But for the hour that is not there, which counts as the one after.
  expect(late!.getTime() - early!.getTime()).toBeGreaterThan(-3_600_000);
  expect(early! >= from && late! < to).toBe(true);
  // The day of any moment is the one whose midnight came last.
  expect(clock.dayOf(new Date(from.getTime() - 1))).toBe(addDays(day, -1));
  expect(clock.dayOf(from)).toBe(day);
}, { runs: 300 });
