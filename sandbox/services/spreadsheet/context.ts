// What every object of the spreadsheet service is handed: the engine, the surroundings, and how to make the others.

import type { IRange, Worksheet } from '@univerjs/core';
import type { SheetEngine } from '../../engine/engine.ts';
import type { Screen } from '../../api.ts';
import { waitFor, type ServiceObject } from '../base.ts';
import type { Environment } from '../environment.ts';
import type { Area } from './a1.ts';
import type { SheetExtras } from './extras.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export interface SpreadsheetDeps {
  engine: SheetEngine;
  env: Environment;
  /** `SpreadsheetApp.getUi()`; throws where there is no screen. */
  ui: () => ServiceObject;
  screen: Pick<Screen, 'toast'>;
  /** Metadata, protections or owner changed: time to keep the state. */
  changed?(): void;
}

export interface SheetContext extends SpreadsheetDeps {
  readonly extras: SheetExtras;
  readonly spreadsheet: Spreadsheet;
  sheet(worksheet: Worksheet): Sheet;
  range(worksheet: Worksheet, area: Area): Range;
}

export function unitId(context: SheetContext): string {
  return context.engine.workbook.getUnitId();
}

/** The parameters that most of Univer's commands want. */
export function target(context: SheetContext, worksheet: Worksheet): { unitId: string; subUnitId: string } {
  return { unitId: unitId(context), subUnitId: worksheet.getSheetId() };
}

export function engineRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row - 1, endRow: row + rows - 2, startColumn: column - 1, endColumn: column + columns - 2 };
}
export function areaOfRange({ startRow, endRow, startColumn, endColumn }: IRange, worksheet: Worksheet): Area {
  // The engine marks whole rows and columns by NaN.
  const top = Number.isNaN(startRow) ? 0 : startRow;
  const left = Number.isNaN(startColumn) ? 0 : startColumn;
  const bottom = Number.isNaN(endRow) ? worksheet.getRowCount() - 1 : endRow;
  const right = Number.isNaN(endColumn) ? worksheet.getColumnCount() - 1 : endColumn;
  return { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
export function covers(outer: Area, inner: Area): boolean {
  return inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}

/** Reads now, or once a running computation has ended. */
export function settled<T>(context: SheetContext, dependsOnFormulas: () => boolean, read: () => T): T {
  if (!context.engine.calculating || context.env.computesCell?.() || !dependsOnFormulas()) return read();
  return waitFor(context.engine.recalculated().then(read));
}

const mostCells = 10_000_000;

/** @throws where so many more cells would be too many for one spreadsheet */
export function checkRoom(context: SheetContext, more: number): void {
  let cells = more;
  for (const sheet of context.engine.workbook.getSheets()) cells += sheet.getRowCount() * sheet.getColumnCount();
  if (cells > mostCells) throw refuse.tooManyCells();
}

/** Google takes whole numbers also as text and cuts off fractions. */
export function whole(value: unknown): number {
  return Math.trunc(Number(value));
}
