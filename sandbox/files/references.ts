// Cell references as files write them (`B7`, `$A$1:C3`), and formulas moved from one cell to another.

import type { IRange } from '@univerjs/core';

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  if (column >= 0) columnNames[column] = name;
  return name;
}

const columnNames: string[] = [];

/** `A` → 0; -1 where it is no column. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) return -1;
    index = index * 26 + (letter - 64);
  }
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export function rangeName(range: IRange): string {
  const first = cellName(range.startRow, range.startColumn);
  const last = cellName(range.endRow, range.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `A1`, `A1:B2`, `A:C`, `2:5`, with or without `$`; null where it is none. */
export function parseRange(text: string): IRange | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const [, startColumn, startRow, endColumn = startColumn, endRow = startRow] = match;
  const rows = [startRow === undefined ? 0 : Number(startRow) - 1, endRow === undefined ? lastRow : Number(endRow) - 1];
  const columns = [startColumn === undefined ? 0 : columnIndex(startColumn), endColumn === undefined ? lastColumn : columnIndex(endColumn)];
  return { startRow: Math.min(...rows), endRow: Math.max(...rows), startColumn: Math.min(...columns), endColumn: Math.max(...columns) };
}

/** A list of references separated by spaces, as `sqref` has it. What is no reference is left out. */
export function parseRanges(text: string): IRange[] {
  return text.split(/\s+/).flatMap((part) => parseRange(part) ?? []);
}

/** `sqref` of ranges; whole columns and rows are cut at the grid's end. */
export function rangesName(ranges: readonly IRange[]): string {
  return ranges.map((range) => rangeName(bounded(range))).join(' ');
}

/** A range with numbers for every side: Univer marks whole rows and columns by NaN. */
export function bounded(range: IRange): IRange {
  const side = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  return {
    startRow: side(range.startRow, 0),
    endRow: side(range.endRow, lastRow),
    startColumn: side(range.startColumn, 0),
    endColumn: side(range.endColumn, lastColumn),
  };
}

const formulaToken = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[A-Za-z_\\][\w.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A shared formula as it reads `rows` down and `columns` right of where it is written: relative references move, `$` stays. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(formulaToken, (whole, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return whole;
    const newColumn = fixedColumn ? columnIndex(column) : columnIndex(column) + columns;
    const newRow = fixedRow ? Number(row) - 1 : Number(row) - 1 + rows;
    if (columnIndex(column) > lastColumn) return whole;
    if (newColumn < 0 || newRow < 0 || newColumn > lastColumn || newRow > lastRow) return '#REF!';
    return `${fixedColumn}${columnName(newColumn)}${fixedRow}${newRow + 1}`;
  });
}
