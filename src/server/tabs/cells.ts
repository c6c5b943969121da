// Changes a few cells of one row of an own tab, by their headers; and takes rows out.

import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import type { CellInput, Tab } from '../ports.ts';
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
