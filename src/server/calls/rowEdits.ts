// The cells of a call list that change: collected, then written with as few calls as there are runs of rows.

import type { CallHeader, CallList, CallRow } from '../campaigns/index.ts';
import type { Cell, CellInput } from '../ports.ts';

export interface RowEdits {
  set(row: CallRow, cells: Partial<Readonly<Record<CallHeader, CellInput>>>): void;
  /**
   * One write for each run of neighbouring rows. Between two changed rows only such are written back as they were that
   * the same caller holds: a hand at work in another row must not be undone.
   */
  write(held: ReadonlySet<number>): void;
}

export function createRowEdits(list: CallList): RowEdits {
  const edits = new Map<number, Map<number, CellInput>>();
  return {
    set: ({ row }, cells) => {
      const line = edits.get(row) ?? new Map<number, CellInput>();
      edits.set(row, line);
      for (const [header, value] of Object.entries(cells)) {
        const column = list.column(header as CallHeader);
        if (column > 0) line.set(column, value);
      }
    },
    write: (held) => {
      const rows = [...edits.keys()].sort((a, b) => a - b);
      const runs: number[][] = [];
      for (const row of rows) {
        const run = runs[runs.length - 1];
        const last = run?.[run.length - 1];
        const between = last === undefined ? [] : Array.from({ length: row - last - 1 }, (_, index) => last + 1 + index);
        if (run && between.length < 10 && between.every((one) => held.has(one))) run.push(...between, row);
        else runs.push([row]);
      }
      for (const run of runs) {
        const columns = run.flatMap((row) => [...(edits.get(row)?.keys() ?? [])]);
        if (columns.length === 0) continue;
        const first = columns.reduce((a, b) => Math.min(a, b));
        const width = columns.reduce((a, b) => Math.max(a, b)) - first + 1;
        const values = run.map((row) => {
          const line: readonly Cell[] = list.block[row - 1] ?? [];
          return Array.from({ length: width }, (_, index): CellInput => {
            const edit = edits.get(row)?.get(first + index);
            return edit === undefined ? (line[first + index - 1] ?? '') : edit;
          });
        });
        list.own.tab.write(run[0] ?? 0, first, values);
      }
      edits.clear();
    },
  };
}
