// Birthdays and anniversaries against a calendar on the wall, and the daily run over some days: told on the day, to one mail a
// person and day, however often it runs.

import { birthdayOf, calendarOf, isAnniversary, isRoundAge, keptOn, yearsOn } from '../../../src/server/reminders/occasions.ts';
import { addDays } from '../../../src/server/kernel/days.ts';
import { reminded, type Someone } from '../../server/reminders/room.ts';
import { fc, property } from '../support/property.ts';
import { days } from '../support/words.ts';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** On the day itself, and on 28 February for whoever was born on the 29th and has none this year. */
function isKept(born: string, day: string): boolean {
  if (born.slice(5) === day.slice(5)) return true;
  return born.slice(5) === '02-29' && day.slice(5) === '02-28' && !isLeap(Number(day.slice(0, 4)));
}
const leapDay = fc.constantFrom('1960-02-29', '1988-02-29', '2000-02-29');
const rounds = [18, 20, 30, 40, 50, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115];
const jubilees = [1, 5, 10, 20, 25, 30, 40, 50, 55, 60, 65, 70, 75, 80, 85];

property('a day of the year is kept once in any twelve months, on the day that the calendar says', [fc.oneof(days('1912-01-01', '2012-12-31'), leapDay), fc.oneof(days('2020-01-01', '2040-12-31'), fc.constantFrom('2026-02-20', '2027-02-28', '2028-02-22', '2028-02-29')), fc.integer({ min: 1, max: 40 })], (born, from, count) => {
  const span = Array.from({ length: count }, (_, index) => addDays(from, index));
  const yearly = { year: Number(born.slice(0, 4)), month: Number(born.slice(5, 7)), day: Number(born.slice(8)) };
  const kept = span.filter((day) => isKept(born, day));
  expect(kept.length).toBeLessThanOrEqual(1);
  expect(keptOn(yearly, calendarOf(span))).toBe(kept[0] ?? '');
  const years = Array.from({ length: 366 }, (_, index) => addDays(from, index)).filter((day) => isKept(born, day));
  expect(years.length).toBeGreaterThanOrEqual(1);
  expect(yearsOn(yearly, years[0]!)).toBe(Number(years[0]!.slice(0, 4)) - yearly.year);
}, { runs: 50 });

property('round ages and jubilees are those on the list', [fc.integer({ min: 0, max: 118 })], (years) => {
  if (years <= 115) expect(isRoundAge(years)).toBe(rounds.includes(years));
  if (years <= 85) expect(isAnniversary(years)).toBe(jubilees.includes(years));
}, { runs: 100 });

property('a birthday without its year is still that day', [days('1920-01-01', '2012-12-31')], (born) => {
  const [month, day] = [Number(born.slice(5, 7)), Number(born.slice(8))];
  for (const cell of [`${day}.${month}.`, `${born.slice(8)}.${born.slice(5, 7)}.`, `${day}.${month}.????`, `--${born.slice(5)}`, `${born.slice(8)}.${born.slice(5, 7)}.1900`]) {
    fc.pre(!(cell.endsWith('1900') && born.slice(5) === '02-29'));
    expect({ cell, read: birthdayOf(cell, '2026-11-22') }).toEqual({ cell, read: { month, day, year: null } });
  }
}, { runs: 50 });

/** The first day of the run, and people who have something on it or near it. */
const first = fc.oneof({ weight: 3, arbitrary: days('2026-11-22', '2028-04-01') }, { weight: 1, arbitrary: fc.constantFrom('2027-02-25', '2027-02-27', '2028-02-26') });
const district = first.chain((today) => {
  const near = fc.tuple(fc.integer({ min: -3, max: 12 }), fc.oneof(fc.constantFrom(18, 20, 25, 30, 60, 64, 65, 70, 99), fc.integer({ min: 15, max: 90 }))).map(([more, years]) => {
    const day = addDays(today, more);
    const year = Number(day.slice(0, 4)) - years;
    return day.endsWith('02-29') && !isLeap(year) ? `${year}-03-01` : `${year}${day.slice(4)}`;
  });
  const someone = fc.record({ birth: fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: leapDay }), entry: fc.oneof(near, fc.constant('')), state: fc.constantFrom('', '', '', '', 'ausgetreten', 'verstorben'), asText: fc.boolean() });
  return fc.record({ people: fc.array(someone, { minLength: 1, maxLength: 5 }), steps: fc.array(fc.record({ later: fc.constantFrom(0, 0, 1, 1, 2), hour: fc.integer({ min: 4, max: 21 }) }), { minLength: 2, maxLength: 5 }) }).map((one) => ({ today, ...one }));
});

property('each day each person has one mail at most, none is empty, and all who have something that day are in it', [district], ({ today, people, steps }) => {
  const cell = (day: string, asText: boolean): string | Date => (day === '' ? '' : asText ? day.split('-').reverse().join('.') : new Date(`${day}T00:00:00.000Z`));
  const all: Someone[] = people.map(({ birth, entry, state, asText }, index) => ({ id: index + 1, name: `Mitglied${index}x`, birth: cell(birth, asText), entry: cell(entry, asText), status: state }));
  const at = reminded(all, false);
  at.room.clock.instant = `${today}T04:00:00.000Z`;
  at.call('reminders.switch', { on: true, hour: 5 });
  at.call('reminders.settings', { teamAddress: 'ag@example.org' });
  at.room.mailbox.sent.length = 0;
  const mailed = new Map<string, string[]>();
  let day = today;
  for (const { later, hour } of steps) {
    day = addDays(day, later);
    const before = at.room.mailbox.sent.length;
    expect(at.run(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`)).toBe('ran');
    const sent = at.room.mailbox.sent.slice(before);
    if (later === 0 && mailed.has(day)) expect(sent).toEqual([]);
    mailed.set(day, [...(mailed.get(day) ?? []), ...sent.map(({ to }) => to)]);
    expect(new Set(mailed.get(day)).size).toBe(mailed.get(day)!.length);
    for (const { text } of sent) expect(text).toMatch(/^\* /m);
    if (sent.length === 0 && mailed.get(day)!.length > 0) continue;
    const told = sent.map(({ text }) => text).join('\n');
    people.forEach(({ birth, entry, state }, index) => {
      const lines = told.split('\n').filter((line) => line.includes(`Mitglied${index}x`));
      const birthday = lines.find((line) => line.includes('Geburtstag heute'));
      const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
      expect({ day, birth, told: birthday !== undefined }).toEqual({ day, birth, told: state === '' && isKept(birth, day) });
      if (birthday !== undefined) expect(/wird (\d+)/.exec(birthday)?.[1]).toBe(rounds.includes(years) ? String(years) : undefined);
      const member = entry === '' ? 0 : Number(day.slice(0, 4)) - Number(entry.slice(0, 4));
      const jubilee = state === '' && entry !== '' && entry <= day && isKept(entry, day) && jubilees.includes(member);
      expect({ day, entry, told: lines.some((line) => /Mitglied heute/.test(line)) }).toEqual({ day, entry, told: jubilee });
    });
  }
}, { runs: 13 });
