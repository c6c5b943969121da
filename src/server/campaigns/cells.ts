// What people write into the cells of `Kampagnen` and `Anrufe …`, understood: days, times, numbers, addresses. Pure but for the clock.

import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Clock } from '../ports.ts';

/** `undefined`: something stands there that cannot be understood. */
export type Understood<T> = T | undefined;

/** `YYYY-MM-DD`, `''` for an empty cell. A date cell with a time counts, too. */
export function dayIn(cell: Cell, clock: Clock): Understood<string> {
  if (cell === '') return '';
  // Midnight is the rule, and it costs no call.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : clock.dayOf(cell);
  return dayOf(cell) || undefined;
}

/** `HH:MM` of `20:30`, `20.30`, `20 Uhr`, `20:30 Uhr`, 20, a time cell or the part of a day that one holds; `''` for an empty cell. */
export function timeIn(cell: Cell, clock: Clock): Understood<string> {
  if (cell === '') return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : clock.timeOf(cell);
  if (typeof cell === 'number' && cell > 0 && cell < 1) return shownTime(Math.round(cell * 1440));
  const parts = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?: ?(?:uhr|h))?$/i.exec(cleaned(cell));
  const [hours, minutes] = [Number(parts?.[1] ?? NaN), Number(parts?.[2] ?? 0)];
  return hours < 24 && minutes < 60 ? shownTime(hours * 60 + minutes) : undefined;
}

function shownTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A whole number within these bounds; `empty` for an empty cell. */
export function numberIn(cell: Cell, empty: number, least: number, most: number): Understood<number> {
  const text = cleaned(cell);
  if (text === '') return typeof cell === 'string' ? empty : undefined;
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** Addresses in lower case, separated by comma, semicolon or space; none for an empty cell and for `alle`. */
export function addressesIn(cell: Cell): Understood<string[]> {
  const words = String(cell).toLowerCase().split(/[\s,;<>]+/).filter(Boolean);
  if (words.length === 0 || (words.length === 1 && words[0] === 'alle')) return [];
  const found = words.filter((word) => /^[^@]+@[^@]+\.[^@]+$/.test(word));
  // Somebody by name alone cannot be told from others, and must not open the campaign to all.
  return found.length > 0 ? found : undefined;
}

/** A moment in a cell: a date, or `24.11.2026 15:30` as text; a day alone begins at 9. Null for none. */
export function momentIn(cell: Cell, clock: Clock): Date | null {
  if (cell === '') return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell;
  const text = cleaned(cell);
  if (text === '') return null;
  const parts = /^(\S+?),?(?: (?:um )?(.+))?$/.exec(text);
  const day = dayOf(parts?.[1]);
  const time = timeIn(parts?.[2] ?? '9', clock);
  return day === '' || time === undefined ? null : clock.moment(day, time);
}
