// The members with every cell of their rows, also of columns the add-on knows nothing about.

import type { Cell } from '../ports.ts';
import type { LocatedMembers, MemberRow } from './locate.ts';
import { isMember, type Cells } from './memberRows.ts';

export interface WholeRow extends MemberRow {
  /** By column, from 0. */
  values: readonly Cell[];
}

/** One block read of the whole list: only for what compares rows as a whole. */
export function readWholeRows(located: LocatedMembers): WholeRow[] {
  const { tab, firstRow, lastRow, headers, columns } = located;
  return tab.read(firstRow, 1, Math.max(0, lastRow - firstRow + 1), headers.length).flatMap((values, offset) => {
    const cells: Cells = {};
    for (const [field, column] of columns) cells[field] = values[column - 1] ?? '';
    return isMember(cells) ? [{ row: firstRow + offset, cells, values }] : [];
  });
}
