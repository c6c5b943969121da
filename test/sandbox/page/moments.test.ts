// Moments typed into the drawer mean the spreadsheet's time zone, whatever zone the browser stands in.

import { fromField, shortMoment, toField } from '../../../sandbox/page/moments.ts';

const berlin = 'Europe/Berlin';

test('a field shows the moment as a clock in Berlin does', () => {
  expect(toField(new Date('2026-11-22T17:42:30Z'), berlin)).toBe('2026-11-22T18:42');
  expect(toField(new Date('2026-07-01T22:30:00Z'), berlin)).toBe('2026-07-02T00:30');
});

test('what is typed comes back as the same moment', () => {
  for (const typed of ['2026-11-22T18:42', '2026-07-02T00:30', '2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T04:00', '2024-02-29T12:00']) {
    const moment = fromField(typed, berlin);
    expect(moment && toField(moment, berlin)).toBe(typed);
  }
});

test('half-typed text is no moment', () => {
  expect(fromField('', berlin)).toBeNull();
  expect(fromField('2026-11-', berlin)).toBeNull();
});

test('a moment reads as the language writes it', () => {
  expect(shortMoment(new Date('2026-11-22T17:42:00Z'), 'de', berlin)).toBe('22.11.2026, 18:42');
});
