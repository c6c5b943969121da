// Whether a range lies on its sheet, and how a sheet's `getRange` reads its arguments.

import type { Worksheet } from '@univerjs/core';
import { areaOf, splitSheet, type Area } from './a1.ts';
import { whole } from './context.ts';
import { refuse } from './refusals.ts';

/** @throws Google's refusals for coordinates that are too small or outside the sheet */
export function checkedArea(worksheet: Worksheet, row: number, column: number, rows = 1, columns = 1): Area {
  const area = { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) };
  if (area.row < 1) throw refuse.startRow();
  if (area.column < 1) throw refuse.startColumn();
  if (area.rows < 1) throw refuse.tooFewRows();
  if (area.columns < 1) throw refuse.tooFewColumns();
  if (area.row + area.rows - 1 > worksheet.getRowCount() || area.column + area.columns - 1 > worksheet.getColumnCount()) throw refuse.outside();
  return area;
}

/** An A1 text on this sheet. @throws `Range not found` */
export function namedArea(worksheet: Worksheet, a1: string): Area {
  const { a1: local } = splitSheet(a1);
  const area = areaOf(local, worksheet.getRowCount(), worksheet.getColumnCount());
  if (!area || area.row < 1 || area.column < 1) throw refuse.rangeNotFound();
  // An end beyond the sheet is cut off in notation, but a start beyond it is no range.
  if (area.row > worksheet.getRowCount() || area.column > worksheet.getColumnCount()) throw refuse.rangeNotFound();
  return {
    ...area,
    rows: Math.min(area.rows, worksheet.getRowCount() - area.row + 1),
    columns: Math.min(area.columns, worksheet.getColumnCount() - area.column + 1),
  };
}
