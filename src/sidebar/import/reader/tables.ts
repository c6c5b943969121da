// What a file becomes: tables of cells.

import type { ImportCell } from '../../../contract/import.ts';

export interface ReadTable {
  /** The sheet's name, `''` for CSV. */
  name: string;
  rows: ImportCell[][];
}

export function isBlank(cell: ImportCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Without empty cells at the ends of rows and empty rows at the end; row numbers stay those of the file. */
export function trimmed(rows: readonly ImportCell[][]): ImportCell[][] {
  const out = rows.map((row) => {
    let end = row.length;
    while (end > 0 && isBlank(row[end - 1])) end--;
    return row.slice(0, end);
  });
  while (out.length > 0 && out[out.length - 1]?.length === 0) out.pop();
  return out;
}
