// A cell as text in the log, so that people can read it and an undo can put exactly the same thing back.

import { dayOf, germanDay } from '../kernel/days.ts';
import { Formula, type CellInput, type Clock } from '../ports.ts';

const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const day = /^\d{2}\.\d{2}\.\d{4}$/;
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const mistakable = (text: string): boolean => /^['=]|^(?:WAHR|FALSCH)$/.test(text) || number.test(text) || day.test(text) || instant.test(text);

/**
 * As one would type it into the cell: `12045` is a number, `'12045` text, `05.06.1979` a date, `=A1` a formula, `WAHR` a tick.
 * A date costs service calls; ask for a few cells.
 */
export function loggedCell(cell: CellInput, clock: Clock): string {
  if (cell === null || cell === '') return '';
  if (cell instanceof Formula) return cell.a1;
  if (cell instanceof Date) {
    const date = dayOf(cell);
    return date !== '' && clock.midnight(date).getTime() === cell.getTime() ? germanDay(date) : cell.toISOString();
  }
  if (typeof cell === 'boolean') return cell ? 'WAHR' : 'FALSCH';
  if (typeof cell === 'number') return String(cell);
  return mistakable(cell) ? `'${cell}` : cell;
}

/** The opposite of `loggedCell`. */
export function cellOfLog(text: string, clock: Clock): CellInput {
  if (text.startsWith("'")) return text.slice(1);
  if (text.startsWith('=')) return new Formula(text);
  if (text === 'WAHR' || text === 'FALSCH') return text === 'WAHR';
  if (number.test(text)) return Number(text);
  if (day.test(text)) return clock.midnight(dayOf(text));
  return instant.test(text) ? new Date(text) : text;
}

/** Of a cell that was no formula when it was changed: whatever somebody has made of the log since, it becomes none. */
export function plainOfLog(text: string, clock: Clock): CellInput {
  const cell = cellOfLog(text, clock);
  return cell instanceof Formula ? cell.a1 : cell;
}

/** For reading out: without the mark that says that it is text. */
export function shownLog(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
