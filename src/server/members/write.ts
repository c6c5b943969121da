// The one place that writes into the membership list. Only the named cells change; what stands between them stays as it is.

import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { Formula, type CellInput } from '../ports.ts';
import type { Field } from '../../contract/setup.ts';
import type { LocatedMembers } from './locate.ts';

export interface Edit {
  /** 1-based row, found inside the lock that is still held. */
  row: number;
  field: Field;
  value: CellInput;
}

/**
 * Writes the edits in one block per run of neighbouring columns, however many rows. Formulas between are written back as formulas.
 * @throws AppError `cells_in_the_way` where an edited cell holds a formula, is protected or refuses the value; then nothing of that block is written
 * @throws AppError `column_missing` where the list has no such column
 */
export function writeMembers(at: LocatedMembers, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const rows = edits.map((edit) => edit.row);
  const first = rows.reduce((a, b) => Math.min(a, b));
  const count = rows.reduce((a, b) => Math.max(a, b)) - first + 1;
  const columnOf = (field: Field): number => {
    const column = at.columns.get(field);
    if (column === undefined) throw new AppError('column_missing', { field, tab: at.tab.name });
    return column;
  };
  const placed = edits.map((edit) => ({ ...edit, column: columnOf(edit.field) }));
  const blocks = runs([...new Set(placed.map((edit) => edit.column))]).map(({ start, width }) => {
    const formulas = at.tab.readFormulas(first, start, count, width);
    const block: CellInput[][] = at.tab.read(first, start, count, width).map((line, r) =>
      line.map((cell, c) => {
        const formula = formulas[r]?.[c];
        return formula ? new Formula(formula) : cell;
      }),
    );
    for (const edit of placed) {
      const line = block[edit.row - first];
      if (!line || edit.column < start || edit.column >= start + width) continue;
      if (line[edit.column - start] instanceof Formula) {
        throw new AppError('cells_in_the_way', { tab: at.tab.name, range: `${columnLetter(edit.column)}${edit.row}`, reason: 'formula' });
      }
      line[edit.column - start] = edit.value;
    }
    return { start, block };
  });
  for (const { start, block } of blocks) at.tab.write(first, start, block);
}

/** Neighbouring columns together: 16, 18, 19 → 16 (1 wide), 18 (2 wide). */
function runs(columns: readonly number[]): { start: number; width: number }[] {
  const found: { start: number; width: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.start + last.width === column) last.width += 1;
    else found.push({ start: column, width: 1 });
  }
  return found;
}
