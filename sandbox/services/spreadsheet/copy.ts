// Copying ranges: values, formulas shifted along, looks, notes, rules, as the paste types of Google want.

import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SetColWidthCommand } from '@univerjs/sheets';
import { EnumMember, NotInSandbox } from '../base.ts';
import { readFormulas } from './cells.ts';
import { engineRange, target, type SheetContext } from './context.ts';
import { checkProtection } from './protections.ts';
import type { Range } from './range.ts';
import { checkedArea } from './geometry.ts';

export interface CopyOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
}

export function pasteKind(options: EnumMember | CopyOptions | undefined): string {
  if (options instanceof EnumMember) return options.name;
  return options?.formatOnly ? 'PASTE_FORMAT' : options?.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
}

/** A destination larger than the source is filled with repetitions where it is a multiple of it, else with one copy. */
export function copyRange(source: Range, destination: Range, kind: string, transposed: boolean): void {
  if (kind === 'PASTE_CONDITIONAL_FORMATTING') throw new NotInSandbox('SpreadsheetApp.CopyPasteType.PASTE_CONDITIONAL_FORMATTING');
  const { context_: context, worksheet_: from } = source;
  const to = destination.worksheet_;
  const height = transposed ? source.area_.columns : source.area_.rows;
  const width = transposed ? source.area_.rows : source.area_.columns;
  const rows = destination.area_.rows % height === 0 ? destination.area_.rows : height;
  const columns = destination.area_.columns % width === 0 ? destination.area_.columns : width;
  const place = checkedArea(to, destination.area_.row, destination.area_.column, rows, columns);
  checkProtection(context, to, place);
  const at = (i: number, j: number): [number, number] => (transposed ? [j % width, i % height] : [i % height, j % width]);

  if (kind === 'PASTE_COLUMN_WIDTHS') return widths(source, place.column, columns, width, to);
  const rules = source.getDataValidations();
  const notes = source.getNotes();
  if (kind !== 'PASTE_DATA_VALIDATION') {
    const formulas = readFormulas(context, from, source.area_);
    const lexer = context.engine.service(LexerTreeBuilder);
    const cells: Record<number, Record<number, ICellData | null>> = {};
    for (let i = 0; i < rows; i++) {
      const line: Record<number, ICellData | null> = {};
      for (let j = 0; j < columns; j++) {
        const [si, sj] = at(i, j);
        const [row, column] = [place.row - 1 + i, place.column - 1 + j];
        const cell = from.getCellMatrix().getValue(source.area_.row - 1 + si, source.area_.column - 1 + sj);
        const old = to.getCellMatrix().getValue(row, column);
        const formula = formulas[si]![sj]!;
        const shifted = formula && lexer.moveFormulaRefOffset(formula, column - (source.area_.column - 1 + sj), row - (source.area_.row - 1 + si));
        if (kind === 'PASTE_FORMAT') line[column] = { s: styleInstead(context, cell, old) };
        else if (kind === 'PASTE_VALUES') line[column] = { ...contentOf(cell), f: null, si: null };
        else if (kind === 'PASTE_FORMULA') line[column] = shifted ? { f: shifted, si: null, v: null, t: null } : contentOf(cell);
        else line[column] = replacementOf(context, cell, old, shifted, kind === 'PASTE_NO_BORDERS');
      }
      cells[place.row - 1 + i] = line;
    }
    context.engine.writeCells(to, cells);
    context.env.meter.cellsWritten(rows * columns);
  }
  const there = context.range(to, place);
  const grid = <T>(table: readonly (readonly T[])[]): T[][] => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => table[at(i, j)[0]]![at(i, j)[1]]!));
  if (kind === 'PASTE_NORMAL' || kind === 'PASTE_DATA_VALIDATION' || kind === 'PASTE_NO_BORDERS') there.setDataValidations(grid(rules));
  if (kind === 'PASTE_NORMAL' || kind === 'PASTE_NO_BORDERS') there.setNotes(grid(notes));
}

/** What to write so that a cell becomes like another, its look included. `formula` as it reads in the new place. */
export function replacementOf(context: SheetContext, cell: Nullable<ICellData>, old: Nullable<ICellData>, formula: string, keepBorders = false): ICellData {
  const style = styleInstead(context, cell, old);
  if (keepBorders) delete style.bd;
  return { ...contentOf(cell), f: formula || null, si: null, s: style };
}

function contentOf(cell: Nullable<ICellData>): ICellData {
  return { v: cell?.v ?? null, t: cell?.t ?? null, p: cell?.p ?? null, f: null, si: null };
}
/** One style instead of another: what the other has in addition is taken away. */
function styleInstead(context: SheetContext, cell: Nullable<ICellData>, old: Nullable<ICellData>): IStyleData {
  const gone = Object.fromEntries(Object.keys(context.engine.style(old) ?? {}).map((key) => [key, null]));
  return { ...gone, ...context.engine.style(cell) } as IStyleData;
}

function widths(source: Range, first: number, columns: number, width: number, to: Range['worksheet_']): void {
  for (let j = 0; j < columns; j++) {
    const value = source.worksheet_.getColumnWidth(source.area_.column - 1 + (j % width));
    source.context_.engine.run(SetColWidthCommand.id, { ...target(source.context_, to), ranges: [engineRange({ row: 1, column: first + j, rows: to.getRowCount(), columns: 1 })], value });
  }
}
