// Dates in the realm: Berlin's zone whatever the machine's, and the sandbox's clock.

import { patchDate, makeZone, zoneOffsets } from '../../../sandbox/realm/dates.ts';
import { closeDrivers, evaluate, sandboxOf } from './fixtures.ts';

afterAll(closeDrivers);

test('the machine these tests run on is not in Berlin', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(-60);
});

test.each([
  ['new Date(2026, 10, 22, 7, 5).toISOString()', '2026-11-22T06:05:00.000Z'],
  ['new Date(2026, 6, 1).toISOString()', '2026-06-30T22:00:00.000Z'],
  ["new Date('2026-07-01T00:00').toISOString()", '2026-06-30T22:00:00.000Z'],
  ["new Date('2026-07-01').toISOString()", '2026-07-01T00:00:00.000Z'],
  ["new Date('July 1, 2026 10:00').toISOString()", '2026-07-01T08:00:00.000Z'],
  ["new Date('Wed Jul 01 2026 10:00:00 GMT+0200 (CEST)').toISOString()", '2026-07-01T08:00:00.000Z'],
  ["new Date('2026-07-01T10:00:00+01:00').toISOString()", '2026-07-01T09:00:00.000Z'],
  ["String(new Date('2026-01-31T23:30:00Z'))", 'Sun Feb 01 2026 00:30:00 GMT+0100 (Central European Standard Time)'],
  ["String(new Date('2026-07-01T10:00:00Z'))", 'Wed Jul 01 2026 12:00:00 GMT+0200 (Central European Summer Time)'],
  ["new Date('2026-12-31T23:30:00Z').getFullYear()", 2027],
  ["new Date('2026-07-01T22:30:00Z').getDay()", 4],
  ["new Date('2026-07-01T00:00:00Z').getTimezoneOffset()", -120],
  ['const d = new Date(2026, 0, 31); d.setMonth(1); return d.toDateString();', 'Tue Mar 03 2026'],
  ['const d = new Date(2026, 2, 28, 12); d.setDate(29); return d.toISOString();', '2026-03-29T10:00:00.000Z'],
  // The hour that is left out in spring, and the one that comes twice in autumn.
  ['new Date(2026, 2, 29, 2, 30).toISOString()', '2026-03-29T01:30:00.000Z'],
  ['new Date(2026, 9, 25, 2, 30).toISOString()', '2026-10-25T00:30:00.000Z'],
  ['new Date(1940, 3, 1, 12).toISOString()', '1940-04-01T10:00:00.000Z'],
  ['new Date(1947, 4, 20, 12).toISOString()', '1947-05-20T09:00:00.000Z'],
  ['new Date(85, 0, 1).getFullYear()', 1985],
  ["String(new Date('nonsense'))", 'Invalid Date'],
  ["new Date('nonsense').getDate()", NaN],
  ['JSON.stringify(new Date(2026, 0, 1))', '"2025-12-31T23:00:00.000Z"'],
  ['new Date(2026, 0, 1, 15, 4).toLocaleString()', '1/1/2026, 3:04:00 PM'],
  ['typeof Date()', 'string'],
  ['[new Date() instanceof Date, Date.length, Date.name, new Date(0).constructor === Date]', [true, 7, 'Date', true]],
])('%s', async (script, expected) => {
  expect(await evaluate(script)).toEqual(expected);
});

test('the clock starts where it is set and goes on with a sleep', async () => {
  const { sandbox } = sandboxOf('function main() { const before = new Date(); Utilities.sleep(60000); return [before.toISOString().slice(0, 16), Math.round((Date.now() - before) / 1000)]; }', { now: '2028-02-29T08:00:00Z' });
  expect((await sandbox.run('main')).result).toEqual(['2028-02-29T08:00', 60]);
  expect(sandbox.now().toISOString().slice(0, 16)).toBe('2028-02-29T08:01');
});

test('reads every hour of a hundred years as Intl does', () => {
  // A Date of its own, as in a realm: this file's own must stay as it is.
  class Own extends Date {}
  const realm = { Date: Own } as unknown as typeof globalThis;
  const zone = makeZone('Europe/Berlin', zoneOffsets);
  const before = Object.getOwnPropertyDescriptors(Date.prototype);
  patchDate(realm, zone.offset, Date.now, zone.zoneName);
  expect(Object.getOwnPropertyDescriptors(Date.prototype)).toEqual(before);
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  const wrong: string[] = [];
  for (let instant = Date.UTC(1926, 0, 1); instant < Date.UTC(2030, 0, 1); instant += 91 * 3_600_000) {
    const date = new realm.Date(instant);
    const two = (value: number): string => String(value).padStart(2, '0');
    const read = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}, ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
    if (read !== format.format(instant)) wrong.push(`${read} is ${format.format(instant)}`);
  }
  expect(wrong).toEqual([]);
});
