// 120,000 members: little time of our own, and each day of a date cell told right without making a date of it.

import { monthDay } from '../../../src/server/reminders/scan.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { day, listOf, reminded } from './room.ts';

/** Our own time, however busy the machine is. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Everybody with a birthday and an entry, every fiftieth gone, one in 400 new. */
function district(asText: boolean, members: number): Rows {
  const date = (year: number, month: number, date: number): string | Date => (asText ? `${two(date)}.${two(month)}.${year}` : day(`${year}-${two(month)}-${two(date)}`));
  const people = Array.from({ length: members }, (_, at) => ({
    id: 100_000 + at,
    name: `Name${at % 977}`,
    birth: date(1940 + (at % 65), 1 + (Math.floor(at / 28) % 12), 1 + (at % 28)),
    entry: at % 400 === 0 ? date(2026, 11, 1 + (at % 20)) : date(1990 + (at % 36), 1 + (Math.floor(at / 7) % 12), 1 + (Math.floor(at / 84) % 28)),
    ...(at % 50 === 1 && { exit: date(2020 + (at % 6), 3, 3), status: 'ausgetreten' }),
    group: at % 2 === 0 ? 'BO Donaukiez' : 'BO Reuterkiez',
  }));
  return listOf(people).slice(2);
}

test.each([['dates', 120_000, 2_500], ['text', 20_000, 600]])('a daily run takes little time of our own, days as %s of %d', (days, members, longest) => {
  const at = reminded([]);
  at.tab('Mitglieder').put(3, 1, district(days === 'text', members));
  let inCells = 0;
  for (const tab of at.room.workbook.tabs()) {
    const own = tab.all.bind(tab);
    // What copying the cells in memory takes is not ours.
    const once = tab.name === 'Mitglieder' ? own() : null;
    tab.all = () => {
      const begun = cpuMs();
      const block = once ?? own();
      inCells += cpuMs() - begun;
      return block;
    };
  }
  at.room.workbook.forget();
  const begun = cpuMs();
  expect(at.run('2026-11-22T06:00:00.000Z')).toBe('ran');
  expect(cpuMs() - begun - inCells).toBeLessThan(longest);
  expect(at.mailTo('ada@example.org')).toContain('Geburtstag heute');
  expect(at.tab('Neumitglieder').below('Mitglied-ID')).toHaveLength(members / 400);
});

test('the month and day of every day of two centuries', () => {
  const wrong: string[] = [];
  for (let time = Date.UTC(1899, 11, 30); time < Date.UTC(2101, 0, 1); time += 86_400_000) {
    const iso = new Date(time).toISOString();
    // A date cell is midnight in the sheet's zone: in Berlin an hour or two before that of UTC.
    for (const cell of [new Date(time), new Date(time - 7_200_000)]) if (monthDay(cell) !== Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10))) wrong.push(iso);
  }
  expect(wrong).toEqual([]);
});
