// The one place that writes into the membership list. Only the named cells change; what stands between them stays as it is.

import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { Formula, type CellInput } from '../ports.ts';
import type { Field } from '../../contract/setup.ts';
import type { LocatedMembers } from './locate.ts';

export interface Edit {
  /** 1-based row, found inside the lock that is still held. */
  row: number;
  /** Or the 1-based number of a column that has no meaning of its own. */
  field: Field | number;
  value: CellInput;
}

/**
 * Reads what stands there now and returns the write, one block per run of neighbouring columns, however many rows. Formulas
 * between the edited cells are written back as formulas. Where a block is refused, the ones before it are put back.
 * @throws AppError `cells_in_the_way` where an edited cell holds a formula, `column_missing` where the list has no such column;
 * the returned write throws `cells_in_the_way` where cells are protected or refuse the value
 */
export function prepareWrite(at: LocatedMembers, edits: readonly Edit[]): () => void {
  if (edits.length === 0) return () => undefined;
  const rows = edits.map((edit) => edit.row);
  const first = rows.reduce((a, b) => Math.min(a, b));
  const count = rows.reduce((a, b) => Math.max(a, b)) - first + 1;
  const placed = edits.map((edit) => ({ ...edit, column: columnOf(at, edit.field) }));
  const blocks = runs(placed.map((edit) => edit.column)).map(({ start, width }) => {
    const before = asTheyAre(at, first, start, count, width);
    const after = before.map((line) => line.slice());
    for (const edit of placed) {
      const line = after[edit.row - first];
      if (!line || edit.column < start || edit.column >= start + width) continue;
      if (line[edit.column - start] instanceof Formula) {
        throw new AppError('cells_in_the_way', { tab: at.tab.name, range: `${columnLetter(edit.column)}${edit.row}`, reason: 'formula' });
      }
      line[edit.column - start] = edit.value;
    }
    return { start, before, after };
  });
  // From the right, where set-up has put what is worked out from the rest: as long as the address stands, a try that broke off
  // after the group is not done.
  blocks.reverse();
  return () => {
    blocks.forEach(({ start, after }, index) => {
      try {
        at.tab.write(first, start, after);
      } catch (error) {
        // What Google only failed to answer may stand there all the same.
        const written = blocks.slice(0, error instanceof AppError ? index : index + 1);
        for (const done of written) at.tab.write(first, done.start, done.before);
        throw error;
      }
    });
  };
}

/** The same at once, for a few cells. @throws as `prepareWrite` and its write */
export function writeMembers(at: LocatedMembers, edits: readonly Edit[]): void {
  prepareWrite(at, edits)();
}

/**
 * One cell without looking what stands there: for a column of the add-on's own, where whoever holds the lock has just read the
 * list and a person waits. One call. @throws AppError `column_missing`, `cells_in_the_way`
 */
export function overwriteOwn(at: LocatedMembers, { row, field, value }: Edit): void {
  at.tab.write(row, columnOf(at, field), [[value]]);
}

function columnOf(at: LocatedMembers, field: Field | number): number {
  if (typeof field === 'number') return field;
  const column = at.columns.get(field);
  if (column === undefined) throw new AppError('column_missing', { field, tab: at.tab.name });
  return column;
}

function asTheyAre(at: LocatedMembers, row: number, column: number, rows: number, columns: number): CellInput[][] {
  const formulas = at.tab.readFormulas(row, column, rows, columns);
  return at.tab.read(row, column, rows, columns).map((line, r) => {
    const there = formulas[r];
    if (!there?.some(Boolean)) return line;
    return line.map((cell, c) => (there[c] ? new Formula(there[c]) : cell));
  });
}

/** Neighbouring columns together: 16, 18, 19 → 16 (1 wide), 18 (2 wide). */
function runs(columns: readonly number[]): { start: number; width: number }[] {
  const found: { start: number; width: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.start + last.width === column) last.width += 1;
    else found.push({ start: column, width: 1 });
  }
  return found;
}
