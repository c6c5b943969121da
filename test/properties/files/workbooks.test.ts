// Workbooks of the sandbox: cells through the engine, into a file, and back are the cells they were; other programs' readers see the
// same. And moments as serial numbers, in zones whose clocks change.

import { dateOfSerial, serialOfDate, wholeDays } from '../../../sandbox/engine/serials.ts';
import { openWorkbookFile, saveWorkbookFile } from '../../../sandbox/files/xlsx.ts';
import type { ImportCell } from '../../../src/contract/import.ts';
import { asText } from '../../../src/server/kernel/text.ts';
import { readExport } from '../../../src/sidebar/import/reader/read.ts';
import { testEnvironment } from '../../sandbox/engine/setup.ts';
import { open } from '../../sandbox/spreadsheet/setup.ts';
import { fc, property, propertyAsync } from '../support/property.ts';
import { days, nastyText } from '../support/words.ts';

const zone = fc.constantFrom('Europe/Berlin', 'UTC', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland');
property('a moment is its serial number, also in the nights when clocks change', [days('1895-01-01', '2100-12-31'), fc.integer({ min: 0, max: 86_399_999 }), zone], (day, ms, timeZone) => {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + ms);
  const back = dateOfSerial(serialOfDate(moment, timeZone), timeZone);
  // In the hour that comes twice one of the two is meant.
  expect([0, 3_600_000, -3_600_000, 7_200_000]).toContain(Math.abs(back.getTime() - moment.getTime()) < 2 ? 0 : back.getTime() - moment.getTime());
  expect(serialOfDate(back, timeZone)).toBeCloseTo(serialOfDate(moment, timeZone), 6);
}, { runs: 150 });

property('what a clock on the wall shows is the serial number of one moment; an hour that is skipped is the one after', [days('1990-01-01', '2040-12-31'), fc.oneof(fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(30, 90, 119, 120, 150, 179, 180)), zone, fc.constantFrom(undefined, '2026-03-29', '2026-03-08', '2026-10-25', '2027-03-28')], (any, minutes, timeZone, special) => {
  const wall = wholeDays(...((special ?? any).split('-').map(Number) as [number, number, number])) + minutes / 1_440;
  const back = serialOfDate(dateOfSerial(wall, timeZone), timeZone);
  expect([0, 60]).toContain(Math.round((back - wall) * 1_440));
}, { runs: 200 });

type Kind = string | number | boolean | Date;
const cell: fc.Arbitrary<Kind> = fc.oneof<fc.Arbitrary<Kind>[]>({ weight: 4, arbitrary: nastyText } as never, fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4 + 0), fc.boolean(), days('1900-03-01', '2199-12-31').map((day) => new Date(`${day}T00:00:00Z`)));
const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 }));

/** XML has no room for most control characters; programs write them as `_x0007_`. */
const withoutControls = (value: Kind): boolean => typeof value !== 'string' || !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/.test(value);

propertyAsync('cells, saved and opened, are the cells they were; the import page reads the same file the same', [table.filter((rows) => rows.flat().every(withoutControls))], async (rows) => {
  const env = testEnvironment();
  const zoneOf = open(undefined, undefined, env);
  const { sheet, engine } = zoneOf;
  const range = sheet.getRange(1, 1, rows.length, rows[0]!.length);
  range.setValues(rows.map((row) => row.map((value) => (typeof value === 'string' ? asText(value) : value))));
  const before = range.getValues();
  const bytes = await saveWorkbookFile(engine.forFile(), null);
  const { snapshot } = await openWorkbookFile(bytes);
  const again = open(snapshot).sheet.getRange(1, 1, rows.length, rows[0]!.length);
  // A file has one sign for a line break.
  const plain = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value);
  expect(again.getValues().map((row) => row.map(plain))).toEqual(before.map((row) => row.map(plain)));
  expect(again.getFormulas().flat().filter(Boolean)).toEqual([]);

  const read = await readExport(bytes).then(({ tables }) => tables[0]?.rows ?? [], () => null);
  if (read === null) {
    expect(rows.flat().every((value) => typeof value === 'string' && value.trim() === '')).toBe(true);
    return;
  }
  rows.forEach((row, r) => row.forEach((value, c) => {
    const told = read[r]?.[c] ?? null;
    const seen: ImportCell = value instanceof Date ? { d: value.toISOString().slice(0, 10) } : typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
    if (typeof value === 'string' && value.trim() === '') expect(String(told ?? '').trim()).toBe('');
    else expect(plain(told)).toEqual(seen);
  }));
}, { runs: 8 });
