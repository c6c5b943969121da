// Who is no member any more. They stay in the list, but nobody visits, calls or counts them. Pure.

import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cells } from './memberRows.ts';

/** `ausgetreten`, `vermutlich ausgetreten`, `verstorben`, `ausgeschlossen`; not `möchte austreten`. */
const gone = /\b(ausgetreten|ausgeschlossen|verstorben|gestorben|tot|left|deceased|resigned)\b/i;

/** Needs the cells of `exitDate` and `status`. An exit day that lies ahead does not count yet. @param today `YYYY-MM-DD` */
export function hasLeft(cells: Cells, today: string): boolean {
  const exit = dayOf(cells.exitDate, today);
  return (exit !== '' && exit <= today) || gone.test(cleaned(cells.status));
}
