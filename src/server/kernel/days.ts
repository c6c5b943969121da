// Plain dates of life and work, `YYYY-MM-DD` without a zone: read from cells, counted with, shown.

import { cleaned } from './text.ts';

type CellValue = string | number | boolean | Date | undefined;

const dayLength = 86_400_000;

/**
 * The day a cell holds, `''` for none that is certain. A date cell is midnight in the spreadsheet's zone, so the nearest
 * midnight in UTC is its day; text is read as `22.11.2026`, `22.11.26` or `2026-11-22`.
 * @param today two-digit years lie in the hundred years up to this day
 */
export function dayOf(cell: CellValue, today = '2099-12-31'): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : isoDay(Math.round(cell.getTime() / dayLength));
  const text = cleaned(cell);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})$/.exec(text);
  if (!german) return '';
  const year = Number(german[3]);
  return validDay((german[3] ?? '').length === 4 ? year : fullYear(year, Number(today.slice(0, 4))), Number(german[2]), Number(german[1]));
}

function fullYear(twoDigits: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  return century + twoDigits <= thisYear ? century + twoDigits : century - 100 + twoDigits;
}

function validDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : '';
}

function isoDay(days: number): string {
  return new Date(days * dayLength).toISOString().slice(0, 10);
}

function numbered(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

export function addDays(day: string, count: number): string {
  return isoDay(numbered(day) + count);
}

/** Days from one to the other; negative where `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return numbered(to) - numbered(from);
}

/** Whole months from one to the other, as birthdays count: 31 January to 28 February is none yet. */
export function monthsBetween(from: string, to: string): number {
  const part = (day: string, at: number, length: number): number => Number(day.slice(at, at + length));
  const months = (part(to, 0, 4) - part(from, 0, 4)) * 12 + part(to, 5, 2) - part(from, 5, 2);
  return part(to, 8, 2) < part(from, 8, 2) ? months - 1 : months;
}

/** `22.11.2026`, as it stands in the sheet; `''` for `''`. */
export function germanDay(day: string): string {
  return day === '' ? '' : `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
