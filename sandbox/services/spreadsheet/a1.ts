// A1 notation. Rows and columns count from 1.

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function a1Of(area: Area, maxRows: number, maxColumns: number): string {
  const { row, column, rows, columns } = area;
  const first = columnLetters(column);
  const last = columnLetters(column + columns - 1);
  if (row === 1 && rows === maxRows && !(column === 1 && columns === maxColumns)) return `${first}:${last}`;
  if (column === 1 && columns === maxColumns && !(row === 1 && rows === maxRows)) return `${row}:${row + rows - 1}`;
  return rows === 1 && columns === 1 ? `${first}${row}` : `${first}${row}:${last}${row + rows - 1}`;
}

/** `A1`, `A1:B2`, `A:B`, `2:3`, `A2:B` (open below), each with `$`s; null where it is none of these. */
export function areaOf(a1: string, maxRows: number, maxColumns: number): Area | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$/.exec(a1.trim());
  if (!match || a1.trim() === '') return null;
  const [, columnA, rowA, columnB, rowB] = match;
  if (!a1.includes(':')) return columnA && rowA ? { row: Number(rowA), column: columnNumber(columnA), rows: 1, columns: 1 } : null;
  if ((!columnA && !rowA) || (!columnB && !rowB)) return null;
  const left = columnA ? columnNumber(columnA) : 1;
  const right = columnB ? columnNumber(columnB) : columnA && !rowB ? left : maxColumns;
  const top = rowA ? Number(rowA) : 1;
  const bottom = rowB ? Number(rowB) : maxRows;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return { row, column, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}

/** Splits `'Mitglieder 2026'!A1` into sheet name and rest. */
export function splitSheet(reference: string): { sheet: string | null; a1: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference.trim());
  return match ? { sheet: (match[1]?.replace(/''/g, "'") ?? match[2])!, a1: match[3]! } : { sheet: null, a1: reference.trim() };
}

export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
