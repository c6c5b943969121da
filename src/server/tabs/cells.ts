// Changes a few cells of one row of an own tab, by their headers; and takes rows out.

import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { Formula, type CellInput, type Tab } from '../ports.ts';
import type { OwnTab } from './locate.ts';

/**
 * Looks whether the cells can be written and returns the write. A header whose column is gone is left out. Under the lock.
 * @throws AppError `cells_in_the_way` where one of the cells holds a formula
 */
export function prepareCells(own: OwnTab, row: number, values: Readonly<Record<string, CellInput>>): () => void {
  const placed = Object.entries(values).flatMap(([header, value]) => {
    const column = own.columns.get(header);
    return column === undefined ? [] : [{ column, value }];
  });
  if (placed.length === 0) return () => undefined;
  const formulas = own.tab.readFormulas(row, 1, 1, Math.max(...own.columns.values()))[0] ?? [];
  const blocked = placed.find(({ column }) => formulas[column - 1]);
  if (blocked) throw new AppError('cells_in_the_way', { tab: own.tab.name, range: `${columnLetter(blocked.column)}${row}`, reason: 'formula' });
  return () => {
    for (const { column, value } of placed) own.tab.write(row, column, [[value]]);
  };
}

/**
 * Cells of one column by row, as one block however many; a cell that holds a formula stays as it is. Under the lock.
 * @returns the rows that will be written, and the write
 */
export function prepareColumn(own: OwnTab, header: string, values: ReadonlyMap<number, CellInput>): { rows: ReadonlySet<number>; write: () => void } {
  const column = own.columns.get(header);
  if (column === undefined || values.size === 0) return { rows: new Set(), write: () => undefined };
  const first = Math.min(...values.keys());
  const count = Math.max(...values.keys()) - first + 1;
  const formulas = own.tab.readFormulas(first, column, count, 1);
  const block = own.tab.read(first, column, count, 1).map(([cell = ''], index): CellInput[] => [formulas[index]?.[0] ? new Formula(formulas[index][0]) : (values.get(first + index) ?? cell)]);
  const rows = new Set([...values.keys()].filter((row) => !formulas[row - first]?.[0]));
  return { rows, write: () => rows.size > 0 && own.tab.write(first, column, block) };
}

/** A line to append, each value under its header. */
export function lineIn(own: Pick<OwnTab, 'columns'>, values: Readonly<Record<string, CellInput>>): CellInput[] {
  const line: CellInput[] = Array.from({ length: Math.max(...own.columns.values()) }, () => null);
  for (const [header, value] of Object.entries(values)) {
    const column = own.columns.get(header);
    if (column !== undefined) line[column - 1] = value;
  }
  return line;
}

/** Takes these rows out, the lowest first, so that taking some out does not move the others: one call for neighbours. */
export function takeOutRows(tab: Tab, rows: readonly number[]): void {
  const runs: { start: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last && last.start === row + 1) {
      last.start = row;
      last.count += 1;
    } else runs.push({ start: row, count: 1 });
  }
  for (const { start, count } of runs) tab.removeRows(start, count);
}

/**
 * These lines in place of all that stands in the tab, as one write: until it is through, what was there is there. Formats,
 * drop-downs and widths stay. For tabs that hold nothing but what the add-on works out.
 */
export function replaceAll(tab: Tab, lines: readonly (readonly CellInput[])[]): void {
  const { rows, columns } = tab.extent();
  const width = Math.max(columns, ...lines.map((line) => line.length));
  const block = Array.from({ length: Math.max(rows, lines.length) }, (_, row) => Array.from({ length: width }, (__, column): CellInput => lines[row]?.[column] ?? null));
  // Below row 0: where somebody has taken rows away there is room again.
  tab.append(block, 0);
}
