// The benchmark itself: that it counts what is there, asks everything that can be asked, and would notice a breach.

import { castOf } from '../../bench/cast.ts';
import { district } from '../../bench/district.ts';
import { floorOf } from '../../bench/floor.ts';
import { together, type Measured } from '../../bench/measure.ts';
import { costOf } from '../../bench/model.ts';
import { promises } from '../../bench/promises.ts';
import { unasked } from '../../bench/run.ts';

const figures = (members: number, more: Partial<Measured>): Measured => ({
  job: 'groups.assign', members, executions: 1, calls: 20, handles: 5, cellsRead: 100, cellsWritten: 100, addonMs: 10, cpuMs: 10, floorMs: 5, engineMs: 1, answer: 10, google: { fast: 1, slow: 2 }, slowest: 2, byMethod: {}, ...more,
});
const judged = (small: Partial<Measured>, large: Partial<Measured>, files = {}): string[] =>
  promises({
    parts: [figures(1_500, small), figures(120_000, large)].map((one) => ({ members: one.members, measured: [one], failed: [], openings: null, calc: null, seconds: 1, load: 1 })),
    files,
    unasked: [],
  }).flatMap(({ held, sentence }) => (held ? [] : [sentence]));

test('every question a page can ask is measured', () => {
  expect(unasked()).toEqual([]);
});

test('a district has as many members as asked for, some of them twice, and everybody the jobs are about', () => {
  const workbook = district(1_500);
  const { exported, ...cast } = castOf(workbook);
  expect(Object.values(cast).every((text) => text !== '')).toBe(true);
  expect(new Set([cast.one, cast.two, cast.three, cast.newcomer, cast.leaver, cast.celebrates]).size).toBe(6);
  // Fifteen are new, seven are gone, and there is a header.
  expect(exported).toHaveLength(1_500 + 15 - 7 + 1);
});

test('what holds is said to hold; calls that grow, a slow assignment, a long execution and a large page are not', () => {
  expect(judged({}, {})).toEqual([]);
  expect(judged({}, { calls: 29 })).toEqual([expect.stringContaining('groups.assign (20, 29)')]);
  expect(judged({}, { cpuMs: 16 })).toEqual([expect.stringContaining('3.2 times the floor')]);
  expect(judged({}, { slowest: 271 })).toEqual([expect.stringContaining('120000: 271 s')]);
  expect(judged({}, {}, { 'map.html': 120_001, 'Code.js': 400_000 })).toEqual([expect.stringContaining('map.html (120001)')]);
});

test('two executions of one job count together, and the longer one counts', () => {
  expect(together(figures(1_500, { slowest: 100 }), figures(1_500, { slowest: 200 }))).toMatchObject({ executions: 2, calls: 40, cellsRead: 200, slowest: 200, google: { slow: 4 } });
});

test('the model prices a call and its cells, and no handle', () => {
  expect(costOf({ method: 'SpreadsheetApp.Range.getValues', cellsRead: 1_000_000, cellsWritten: 0 })).toEqual([5_050, 20_200]);
  expect(costOf({ method: 'SpreadsheetApp.Spreadsheet.getSheetByName', cellsRead: 0, cellsWritten: 0 })).toEqual([0, 0]);
});

test('the floor is time, and more of it for more cells', async () => {
  const block = (rows: number): unknown[][] => Array.from({ length: rows }, (_, row) => [`M${row}`, row, new Date(0), 'Sonnenallee 5']);
  const [few, many] = [await floorOf([block(500)]), await floorOf([block(50_000)])];
  // A processor's time is told in steps of some milliseconds: a few cells may take none.
  expect(many).toBeGreaterThan(10);
  expect(many).toBeGreaterThan(few * 10);
});
