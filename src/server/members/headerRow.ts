// Which row of a tab holds the headers of a membership list. Pure.

import type { Field } from '../../contract/setup.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell } from '../ports.ts';
import { recall } from './columnsRemembered.ts';
import { isBlank } from './evidence.ts';
import { matchHeaders } from './headers.ts';

/** So many rows from the top are searched for headers. */
export const headerArea = 30;

export interface HeaderRow {
  /** Counted from 1. */
  row: number;
  /** Higher for more recognised columns. */
  score: number;
  /** Names of people and their address (or what was remembered) are among them, so that this can be a membership list. */
  complete: boolean;
  /** Other rows that could be it just as well; empty where the choice is clear. */
  rivals: number[];
}

export interface RememberedHeaders {
  columns: Partial<Readonly<Record<Field, string>>>;
  /** Where the headers stood last; only settles a tie. */
  row: number | null;
}

/**
 * The likeliest header row among the first rows, or null. Rows are rivals where each could be it: two lines of headers, two
 * lists one below the other. The same headers repeated between members, as for printing, are no rivals.
 */
export function findHeaderRow(rows: readonly (readonly Cell[])[], remembered?: RememberedHeaders): HeaderRow | null {
  const memory = Object.values(remembered?.columns ?? {}).filter((text) => recall(text, []).expected);
  const byMemory = rows.map((row) => memory.filter((text) => recall(text, row.map(asHeader)).columns.length > 0).length);
  const useMemory = memory.length > 0 && Math.max(...byMemory) * 2 >= memory.length;
  const seen = rows.map((row, index): HeaderRow => {
    const spelled = recognise(row);
    const hits = byMemory[index] ?? 0;
    return { row: index + 1, ...(useMemory ? { score: hits, complete: hits > 0 } : spelled), rivals: [] };
  });
  const best = seen.reduce<HeaderRow | null>((top, one) => (one.score >= 2 && (!top || one.score > top.score) ? one : top), null);
  if (!best) return null;
  const rivals = seen.filter((one) => one !== best && one.score >= Math.max(2, best.score * 0.8) && !isRepeat(rows, best.row, one.row));
  const hinted = [best, ...rivals].find((one) => one.row === remembered?.row);
  if (useMemory && hinted) return { ...hinted, rivals: [] };
  return { ...best, rivals: rivals.map((one) => one.row) };
}

/** A given row as header row, for a person who pointed at it. */
export function headerRowAt(rows: readonly (readonly Cell[])[], row: number): HeaderRow {
  return { row, ...recognise(rows[row - 1] ?? []), rivals: [] };
}

function recognise(row: readonly Cell[]): { score: number; complete: boolean } {
  const exact = new Set<Field>();
  const partial = new Set<Field>();
  for (const some of matchHeaders(row.map(asHeader))) for (const match of some) (match.strength === 'exact' ? exact : partial).add(match.field);
  const has = (...some: Field[]) => some.some((field) => exact.has(field) || partial.has(field));
  const extra = [...partial].filter((field) => !exact.has(field)).length;
  return { score: exact.size === 0 ? 0 : exact.size + extra / 2, complete: has('lastName', 'fullName') && has('postcode', 'street') };
}

/** Whether `other` says the same in the same columns as `row`, with members in between. */
function isRepeat(rows: readonly (readonly Cell[])[], row: number, other: number): boolean {
  const keys = (at: number) => (rows[at - 1] ?? []).map(headerKey).join('|');
  if (keys(row) !== keys(other)) return false;
  const between = rows.slice(Math.min(row, other), Math.max(row, other) - 1);
  return between.some((cells) => cells.filter((cell) => !isBlank(cell)).length >= 3);
}

/** A header is a text; a number or date in its row names nothing. */
export function asHeader(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cleaned(cell) : '';
}
