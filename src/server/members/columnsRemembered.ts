// How a column is written down so that a person can read it and the add-on finds it again: by its header text. Pure.

import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';

/** Written where a person said that the list has no such column. */
export const noColumn = '–';

/** The text for a column: its header, and which of them where several are called the same: `Telefon (2. von 2)`. */
export function remember(headers: readonly string[], column: number): string {
  const header = cleaned(headers[column - 1]);
  const same = columnsNamed(header, headers);
  return same.length > 1 ? `${header} (${same.indexOf(column) + 1}. von ${same.length})` : header;
}

export interface Recalled {
  /** The columns it may be, counted from 1: none, one, or several of the same name. */
  columns: number[];
  /** A column was written down, whether or not it is still there. */
  expected: boolean;
  /** It was written down that there is none. */
  none: boolean;
}

/** Finds a remembered column among the headers of today, wherever it has moved. */
export function recall(memory: string | undefined, headers: readonly string[]): Recalled {
  const text = cleaned(memory);
  if (text === '') return { columns: [], expected: false, none: false };
  if (/^[-–—]$/.test(text)) return { columns: [], expected: false, none: true };
  const columns = columnsNamed(text, headers);
  const counted = /^(.+) \((\d+)\. von (\d+)\)$/.exec(text);
  if (columns.length > 0 || !counted) return { columns, expected: true, none: false };
  const same = columnsNamed(counted[1] ?? '', headers);
  const one = same[Number(counted[2]) - 1];
  // Only if there are still as many of that name is the second one the second one.
  return { columns: same.length === Number(counted[3]) && one !== undefined ? [one] : same, expected: true, none: false };
}

/** Those with the same header but for spelling; signs without letters are compared as they are. */
function columnsNamed(header: string, headers: readonly string[]): number[] {
  const key = headerKey(header);
  const text = cleaned(header);
  return headers.flatMap((other, index) => ((key === '' ? text !== '' && text === cleaned(other) : key === headerKey(other)) ? [index + 1] : []));
}
