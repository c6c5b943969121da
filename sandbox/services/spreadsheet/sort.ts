// Sorting a range as Google does: whole rows of it move, with their looks, notes and rules; formulas keep pointing along their row.

import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from './a1.ts';
import { readFormulas, readValues, type Value } from './cells.ts';
import { whole } from './context.ts';
import { checkProtection } from './protections.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { replacementOf } from './copy.ts';

/** A column of the sheet, counted from 1, or one with a direction. */
export type SortKey = number | { column: number; ascending?: boolean };

export function sortRange(range: Range, keys: readonly SortKey[]): void {
  const { context_: context, worksheet_: worksheet, area_: area } = range;
  checkProtection(context, worksheet, area);
  const specs = keys.map((key) => (typeof key === 'object' ? { column: whole(key.column), ascending: key.ascending !== false } : { column: whole(key), ascending: true }));
  for (const { column } of specs) if (column < area.column || column >= area.column + area.columns) throw refuse.sortColumn();
  const values = readValues(context, worksheet, area);
  const order = values
    .map((_, index) => index)
    .sort((a, b) => {
      for (const { column, ascending } of specs) {
        const by = compare(values[a]![column - area.column]!, values[b]![column - area.column]!, ascending);
        if (by !== 0) return by;
      }
      return a - b;
    });
  if (order.every((from, to) => from === to)) return;
  const notes = range.getNotes();
  const rules = range.getDataValidations();
  moveCells(range, area, order);
  if (notes.some((line) => line.some((note) => note !== ''))) range.setNotes(order.map((from) => notes[from]!));
  if (rules.some((line) => line.some((rule, column) => rule !== rules[0]![column]))) range.setDataValidations(order.map((from) => rules[from]!));
}

function moveCells({ context_: context, worksheet_: worksheet }: Range, area: Area, order: readonly number[]): void {
  const matrix = worksheet.getCellMatrix();
  const formulas = readFormulas(context, worksheet, area);
  const lexer = context.engine.service(LexerTreeBuilder);
  const cells: Record<number, Record<number, ICellData | null>> = {};
  order.forEach((from, to) => {
    if (from === to) return;
    const line: Record<number, ICellData | null> = {};
    for (let j = 0; j < area.columns; j++) {
      const column = area.column - 1 + j;
      const formula = formulas[from]![j]!;
      line[column] = replacementOf(context, matrix.getValue(area.row - 1 + from, column), matrix.getValue(area.row - 1 + to, column), formula && lexer.moveFormulaRefOffset(formula, 0, to - from));
    }
    cells[area.row - 1 + to] = line;
  });
  context.engine.writeCells(worksheet, cells);
  context.env.meter.cellsWritten(area.rows * area.columns);
}

const collator = new Intl.Collator('de', { sensitivity: 'base' });

/** Numbers and dates, then text, then booleans; empty cells last in either direction. */
function compare(a: Value, b: Value, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const [ra, rb] = [rank(a), rank(b)];
  const by = ra !== rb ? ra - rb : typeof a === 'string' ? collator.compare(a, b as string) : Number(a) - Number(b);
  return ascending ? by : -by;
}
function rank(value: Value): number {
  return typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;
}
