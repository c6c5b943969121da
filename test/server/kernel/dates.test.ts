// Date cells as volunteers keep them.

import { parseDate, type DateKind } from '../../../src/server/kernel/dates.ts';

const read = (cell: unknown, kind: DateKind = 'birth') => parseDate(cell, { kind, today: '2026-11-22' });

test.each([
  ['24.01.1940', '1940-01-24'],
  [' 01.06.1983', '1983-06-01'],
  ['24.6.1949', '1949-06-24'],
  ['15/12/1957', '1957-12-15'],
  ['12/01/1996', '1996-01-12'],
  ['2005-06-17', '2005-06-17'],
  ['1971-06-20 14:30', '1971-06-20'],
  ['26.03.69', '1969-03-26'],
  ["26.03.'69", '1969-03-26'],
  ['6.1.91', '1991-01-06'],
  ['5.4.12', '2012-04-05'],
  ['5.4.27', '1927-04-05'],
  ['5. März 1960', '1960-03-05'],
  ['5. Mrz. 1960', '1960-03-05'],
  ['5 Dezember 1960', '1960-12-05'],
  ['5.Mai 60', '1960-05-05'],
  ['29.02.1956', '1956-02-29'],
  ['geb. 05.03.1960', '1960-03-05'],
  ['* 05.03.1960', '1960-03-05'],
  ['05.03.1960.', '1960-03-05'],
  ['05.03.1960 00:00', '1960-03-05'],
  ['19600305', '1960-03-05'],
  ['05031960', '1960-03-05'],
  [5031960, '1960-03-05'],
  ['05-03-1960', '1960-03-05'],
  ['05, 03, 1960', '1960-03-05'],
])('%s is %s', (cell, day) => {
  expect(read(cell)).toEqual({ state: 'given', day, form: 'text' });
});

test('a bare number counts days as the sheet does', () => {
  expect(read(29011)).toEqual({ state: 'given', day: '1979-06-05', form: 'serial' });
});

// Midnight in Berlin: winter, summer, the double summer time of 1945; without summer; in UTC; and in New York.
test.each([
  ['1979-01-04T23:00:00Z', '1979-01-05'],
  ['1985-06-04T22:00:00Z', '1985-06-05'],
  ['1945-06-04T21:00:00Z', '1945-06-05'],
  ['1979-06-04T23:00:00Z', '1979-06-05'],
  ['1979-06-05T00:00:00Z', '1979-06-05'],
  ['1979-06-05T05:00:00Z', '1979-06-05'],
])('the cell that holds %s is %s, whatever the zone of the machine', (instant, day) => {
  expect(read(new Date(instant))).toEqual({ state: 'given', day, form: 'date' });
});

test.each(['1979-06-05T00:00:00.000Z', '1979-06-04T23:00:00.000Z', '1985-06-04T22:00:00Z'])('the moment %s is a day in June', (cell) => {
  expect(read(cell)).toEqual({ state: 'given', day: expect.stringMatching(/-06-05$/), form: 'text' });
});

test.each(['', '-', 'k.A.', 'unbekannt', '#N/A', false, undefined])('%s is none', (cell) => {
  expect(read(cell)).toEqual({ state: 'none' });
});

test.each([
  ['31.02.1980', { reason: 'impossible' }],
  ['00.00.1980', { reason: 'impossible' }],
  ['29.02.1957', { reason: 'impossible' }],
  ['11/23/1994', { reason: 'month_first', proposal: '1994-11-23' }],
  ['1950', { reason: 'year_only', year: 1950 }],
  [1950, { reason: 'year_only', year: 1950 }],
  ['ca. 1950', { reason: 'year_only', year: 1950 }],
  ['3/97', { reason: 'month_only' }],
  ['März 1960', { reason: 'month_only' }],
  ['5.4.15', { reason: 'century' }],
  ['5.4.22', { reason: 'century', proposal: '1922-04-05' }],
  [true, { reason: 'not_a_date' }],
  ['24.01.2040', { reason: 'future' }],
  ['24.01.1840', { reason: 'too_long_ago' }],
  ['irgendwann', { reason: 'not_a_date' }],
  ['030 23125764', { reason: 'not_a_date' }],
  [12.5, { reason: 'not_a_date' }],
  [new Date(Number.NaN), { reason: 'not_a_date' }],
])('%s is unclear: %j', (cell, expected) => {
  expect(read(cell)).toEqual({ state: 'unclear', ...expected });
});

test.each([
  ['entry', '03.08.97', '1997-08-03'],
  ['entry', '14.06.09', '2009-06-14'],
  ['entry', '01.02.27', ''],
  ['entry', '01/12/2026', '2026-12-01'],
  ['entry', '01.12.2028', ''],
  ['exit', '31.12.27', '2027-12-31'],
  ['birth', '23.11.2026', ''],
] as const)('%s %s: %s', (kind, cell, day) => {
  const reading = read(cell, kind);
  expect(reading.state === 'given' ? reading.day : '').toBe(day);
});
