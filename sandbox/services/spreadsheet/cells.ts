// Reading cells in blocks, straight from the workbook's cell matrix: as values, as shown, as formulas.

import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { displayOf, patternOf, valueOf } from '../../engine/cell-values.ts';
import { isDatePattern } from '../../engine/number-format.ts';
import { dateOfSerial } from '../../engine/serials.ts';
import type { Area } from './a1.ts';
import { unitId, type SheetContext } from './context.ts';

export type Value = string | number | boolean | Date;
type Rows = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/** The number format of a cell: its own, else its row's, else its column's. Rows and columns count from 0. */
export function patterns(context: SheetContext, worksheet: Worksheet): (row: number, column: number, cell: Nullable<ICellData>) => string | undefined {
  const styles = context.engine.workbook.getStyles();
  const byStyle = new Map<string, string | undefined>();
  const ofStyle = (style: ICellData['s']): string | undefined => {
    if (!style) return undefined;
    if (typeof style !== 'string') return patternOf(style);
    if (!byStyle.has(style)) byStyle.set(style, patternOf(styles.get(style) ?? undefined));
    return byStyle.get(style);
  };
  const byColumn = new Map<number, string | undefined>();
  const rows = worksheet.getRowManager();
  return (row, column, cell) => {
    const own = ofStyle(cell?.s) ?? ofStyle(rows.getRow(row)?.s);
    if (own !== undefined) return own;
    if (!byColumn.has(column)) byColumn.set(column, ofStyle(worksheet.getColumnManager().getColumn(column)?.s));
    return byColumn.get(column);
  };
}

/** Calls `read` for each cell of an area, row by row; a spilled formula's cells included. */
export function mapCells<T>(context: SheetContext, worksheet: Worksheet, area: Area, read: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
  const matrix = worksheet.getCellMatrix().getMatrix() as Rows;
  const spills = context.engine.spills(worksheet);
  const result: T[][] = new Array<T[]>(area.rows);
  const left = area.column - 1;
  for (let i = 0; i < area.rows; i++) {
    const row = area.row - 1 + i;
    const cells = matrix[row];
    const line: T[] = new Array<T>(area.columns);
    for (let j = 0; j < area.columns; j++) {
      const column = left + j;
      let cell = cells?.[column];
      if (spills && (cell?.v === undefined || cell.v === null)) {
        const spilled = context.engine.spilled(worksheet, row, column);
        if (spilled) cell = { ...cell, ...spilled };
      }
      line[j] = read(cell, row, column);
    }
    result[i] = line;
  }
  return result;
}

export function readValues(context: SheetContext, worksheet: Worksheet, area: Area): Value[][] {
  const pattern = patterns(context, worksheet);
  const { timeZone } = context.env;
  const values = mapCells(context, worksheet, area, (cell, row, column): Value => {
    if (!cell) return '';
    const { v } = cell;
    // The usual cells without a detour: this loop runs over hundreds of thousands.
    if (typeof v === 'string' && cell.t === CellValueType.STRING) return v;
    if (typeof v === 'number' && cell.t === CellValueType.NUMBER) {
      const format = pattern(row, column, cell);
      return format !== undefined && isDatePattern(format) ? dateOfSerial(v, timeZone) : v;
    }
    return valueOf(cell, pattern(row, column, cell), timeZone);
  });
  context.env.meter.cellsRead(area.rows * area.columns);
  return values;
}

export function readDisplayValues(context: SheetContext, worksheet: Worksheet, area: Area): string[][] {
  const pattern = patterns(context, worksheet);
  const shown = mapCells(context, worksheet, area, (cell, row, column) => displayOf(cell, pattern(row, column, cell), context.env.spreadsheetLocale));
  context.env.meter.cellsRead(area.rows * area.columns);
  return shown;
}

/** `=…` in the engine's form, `''` where there is none. */
export function readFormulas(context: SheetContext, worksheet: Worksheet, area: Area): string[][] {
  const model = context.engine.service(FormulaDataModel);
  const formulas = mapCells(context, worksheet, area, (cell, row, column) => {
    if (cell?.f) return cell.f;
    return cell?.si ? (model.getFormulaStringByCell(row, column, worksheet.getSheetId(), unitId(context)) ?? '') : '';
  });
  context.env.meter.cellsRead(area.rows * area.columns);
  return formulas;
}

export function hasFormula(context: SheetContext, worksheet: Worksheet, area: Area): boolean {
  if (context.engine.spills(worksheet)) return true;
  const matrix = worksheet.getCellMatrix().getMatrix() as Rows;
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
    const cells = matrix[row];
    if (!cells) continue;
    for (const column in cells) {
      const cell = cells[column];
      if ((cell?.f || cell?.si) && Number(column) >= area.column - 1 && Number(column) < area.column - 1 + area.columns) return true;
    }
  }
  return false;
}

/** The last row and column that hold something (0: nothing); formulas count whatever they show. */
export function contentExtent(context: SheetContext, worksheet: Worksheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const matrix = worksheet.getCellMatrix().getMatrix() as Rows;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const column in cells) {
      const cell = cells[column as unknown as number];
      if (!cell || !(cell.f || cell.si || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== ''))) continue;
      if (Number(row) + 1 > rows) rows = Number(row) + 1;
      if (Number(column) + 1 > columns) columns = Number(column) + 1;
    }
  }
  const spilled = context.engine.service(FormulaDataModel).getArrayFormulaCellData()[unitId(context)]?.[worksheet.getSheetId()];
  for (const [row, cells] of Object.entries(spilled ?? {})) {
    for (const column in cells) {
      rows = Math.max(rows, Number(row) + 1);
      columns = Math.max(columns, Number(column) + 1);
    }
  }
  return { rows, columns };
}
