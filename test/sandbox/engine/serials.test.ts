// Moments and serial numbers: in the spreadsheet's zone, across clock changes, far in the past.

import { dateOfSerial, serialOfDate } from '../../../sandbox/engine/serials.ts';

test.each([
  ['2026-01-31T23:00:00.000Z', 46054],
  ['2026-07-01T10:00:00.000Z', 46204.5],
  ['1899-12-29T23:00:00.000Z', 0],
  ['1961-08-12T23:00:00.000Z', 22506],
  ['1945-05-07T22:00:00.000Z', 16565],
])('%s in Berlin', (moment, serial) => {
  expect(serialOfDate(new Date(moment), 'Europe/Berlin')).toBe(serial);
  expect(dateOfSerial(serial, 'Europe/Berlin').toISOString()).toBe(moment);
});

test('every hour around both clock changes comes back, but for the one that is there twice', () => {
  for (const start of ['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z']) {
    for (let hour = 0; hour < 14; hour++) {
      const moment = Date.parse(start) + hour * 3_600_000;
      const back = dateOfSerial(serialOfDate(new Date(moment), 'Europe/Berlin'), 'Europe/Berlin').getTime();
      if (back !== moment) expect([new Date(moment).toISOString(), back - moment]).toEqual(['2026-10-25T00:00:00.000Z', 3_600_000]);
    }
  }
});

test('a reading that the clock skips is the moment after the jump', () => {
  const skipped = serialOfDate(new Date('2026-03-29T02:30:00Z'), 'UTC');
  expect(dateOfSerial(skipped, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
});
