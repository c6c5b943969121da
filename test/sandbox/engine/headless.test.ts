// The engine without a screen: formulas, the clock, custom functions.

import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { emptyWorkbook } from '../../../sandbox/engine/snapshot.ts';
import { testEngine, testEnvironment } from './setup.ts';

const cell = (engine: ReturnType<typeof testEngine>, row: number, column: number) => engine.activeSheet().getCellMatrix().getValue(row, column)?.v;

test('computes a formula that a script wrote', async () => {
  const engine = testEngine();
  engine.writeCells(engine.activeSheet(), { 0: { 0: { v: 20, t: 2 }, 1: { v: 22, t: 2 }, 2: { f: '=SUM(A1,B1)' } } });
  expect(engine.calculating).toBe(true);
  await engine.recalculated();
  expect(cell(engine, 0, 2)).toBe(42);
});

test('TODAY follows the clock it was given, in the zone of the spreadsheet, and a new date when that is set', async () => {
  const env = testEnvironment('2026-11-22T23:30:00Z');
  const engine = testEngine(env);
  engine.writeCells(engine.activeSheet(), { 0: { 0: { f: '=YEAR(TODAY())*10000+MONTH(TODAY())*100+DAY(TODAY())' } } });
  await engine.recalculated();
  expect(cell(engine, 0, 0)).toBe(20261123);
  env.at = new Date('2027-01-02T10:00:00Z');
  engine.clockChanged();
  await engine.recalculated();
  expect(cell(engine, 0, 0)).toBe(20270102);
});

test('dates that stand in cells as text count as dates in formulas', async () => {
  const engine = testEngine();
  engine.writeCells(engine.activeSheet(), {
    0: { 0: { v: '24.6.1949', t: 1 }, 1: { f: '=YEAR(A1)' }, 2: { f: '=MONTH("24.6.1949")' }, 3: { f: '=DATEDIF(A1,DATE(2026,11,22),"Y")' }, 4: { f: '=YEAR("k. A.")' } },
  });
  await engine.recalculated();
  expect([1, 2, 3, 4].map((column) => cell(engine, 0, column))).toEqual([1949, 6, 77, '#VALUE!']);
});

test('a custom function gets values, rows of values and dates, and spills its answer', async () => {
  const engine = testEngine();
  const calls: unknown[][] = [];
  engine.registerCustomFunction('BO', async (...args) => {
    calls.push(args);
    return Array.isArray(args[0]) ? args[0].map((row: unknown[]) => [`BO ${String(row[0])}`]) : `BO ${String(args[0])}`;
  });
  engine.writeCells(engine.activeSheet(), {
    0: { 0: { v: 12043, t: 2 }, 1: { v: 46000, t: 2, s: { n: { pattern: 'dd.MM.yyyy' } } }, 2: { f: '=BO(A1,B1,C9)' } },
    1: { 0: { v: 12045, t: 2 }, 3: { f: '=BO(A1:A2)' } },
  });
  await engine.recalculated();
  expect(cell(engine, 0, 2)).toBe('BO 12043');
  expect(cell(engine, 1, 3)).toBe('BO 12043');
  expect(engine.spilled(engine.activeSheet(), 2, 3)?.v).toBe('BO 12045');
  expect(calls).toContainEqual([12043, new Date('2025-12-08T23:00:00Z'), '']);
  expect(calls).toContainEqual([[[12043], [12045]]]);
});

test('an error in a custom function shows as #ERROR! and keeps its message', async () => {
  const engine = testEngine();
  engine.registerCustomFunction('BO', () => Promise.reject(new Error('Keine Regeln.')));
  engine.writeCells(engine.activeSheet(), { 0: { 0: { f: '=BO(1)' } } });
  await engine.recalculated();
  expect(cell(engine, 0, 0)).toBe('#ERROR!');
  expect(engine.functionError(engine.activeSheet(), 0, 0)).toBe('Keine Regeln.');
});

test('hears edits of a person but not of a script', async () => {
  const engine = testEngine();
  const edits: unknown[] = [];
  engine.onEdit((edit) => edits.push(edit));
  engine.writeCells(engine.activeSheet(), { 0: { 0: { v: 'vom Skript', t: 1 } } });
  await engine.service(ICommandService).executeCommand(SetRangeValuesCommand.id, {
    unitId: engine.workbook.getUnitId(), subUnitId: '0', range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }, value: { v: 'von Hand' },
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(edits).toEqual([{ sheetId: '0', row: 1, column: 1, rows: 1, columns: 1, oldValue: 'vom Skript', value: 'von Hand' }]);
});

test('what has no value yet is computed on opening, a stored value stays, and today is today', async () => {
  const engine = testEngine(testEnvironment(), {
    ...emptyWorkbook(),
    sheets: { 0: { id: '0', name: 'A', cellData: { 0: { 0: { f: '=20+22' }, 1: { f: '=GOOGLEONLY(1)', v: 'von Google', t: 1 }, 2: { f: '=DAY(TODAY())', v: 3, t: 2 }, 3: { f: '=BO(1)', v: 'alt', t: 1 } } } } },
  });
  engine.registerCustomFunction('BO', async () => 'neu');
  expect(engine.calculating).toBe(true);
  await engine.recalculated();
  expect([0, 1, 2, 3].map((column) => cell(engine, 0, column))).toEqual([42, 'von Google', 22, 'neu']);
  expect(engine.calculating).toBe(false);
});
