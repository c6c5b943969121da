// Birthdays and membership anniversaries: on which day they are kept, how old somebody turns, which years count. Pure.

import { dayOf } from '../kernel/days.ts';
import { parseDate } from '../kernel/dates.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell } from '../ports.ts';

/** A day that comes back every year. */
export interface Yearly {
  month: number;
  day: number;
  /** Null: unknown, so nobody can say how old. */
  year: number | null;
}

/** `14.03.`, `14.3`, `14.03.????`, `14.03.0000`, `--03-14`: a birthday whose year nobody wrote down. */
const withoutYear = /^(?:--(?<m1>\d{1,2})-(?<d1>\d{1,2})|(?<d2>\d{1,2})\. ?(?<m2>\d{1,2})\.?(?: ?(?:0000|[?xX_*-]{1,4}))?|(?<d3>\d{1,2})\. ?(?<name>\p{L}{3,9})\.?)$/u;
const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
/** Nobody is older; before, a year stands for "not known", as 1900 and 1904 often do. */
const longestLife = 115;

/** A birthday as its cell has it; null for none, for one that cannot be, and for one that could be two days. @param today `YYYY-MM-DD` */
export function birthdayOf(cell: Cell | undefined, today: string): Yearly | null {
  if (cell === undefined || cell === '') return null;
  const thisYear = Number(today.slice(0, 4));
  if (cell instanceof Date) {
    const date = new Date(Math.round(cell.getTime() / 86_400_000) * 86_400_000);
    const year = date.getUTCFullYear();
    if (Number.isNaN(year) || date.toISOString().slice(0, 10) > today) return null;
    return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), year: thisYear - year > longestLife ? null : year };
  }
  const reading = parseDate(cell, { kind: 'birth', today });
  if (reading.state === 'given') return yearly(reading.day);
  if (reading.state === 'none' || typeof cell !== 'string') return null;
  const text = cleaned(cell);
  // The day is sure, only the century is not.
  const full = dayOf(text, today);
  if (full !== '') return reading.reason === 'century' || reading.reason === 'too_long_ago' ? { ...yearly(full), year: null } : null;
  const parts = withoutYear.exec(text)?.groups;
  if (!parts) return null;
  const day = Number(parts.d1 ?? parts.d2 ?? parts.d3);
  const month = parts.name === undefined ? Number(parts.m1 ?? parts.m2) : months.findIndex((start) => parts.name?.toLowerCase().replace('maer', 'mär').startsWith(start)) + 1;
  const exists = new Date(Date.UTC(2000, month - 1, day));
  return month > 0 && exists.getUTCMonth() === month - 1 && exists.getUTCDate() === day ? { month, day, year: null } : null;
}

/** An entry date that has passed; null for none and for one that is not certain. */
export function entryOf(cell: Cell | undefined, today: string): Yearly | null {
  if (cell === undefined || cell === '') return null;
  const reading = parseDate(cell, { kind: 'entry', today });
  return reading.state === 'given' && reading.day <= today ? yearly(reading.day) : null;
}

function yearly(day: string): Yearly {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/**
 * The days of some weeks, by month and day, so that a whole list is looked through with one look-up a person. Whoever was
 * born on 29 February is told of on the 28th in other years: a year of life that began on a day which the month lacks ends
 * with the month's last day (BGB § 188 Abs. 3; § 187 Abs. 2 counts the day of birth).
 */
export function calendarOf(days: readonly string[]): ReadonlyMap<number, string> {
  const calendar = new Map<number, string>();
  for (const day of days) {
    const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
    calendar.set(month * 100 + date, day);
    if (month === 2 && date === 28 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 2) calendar.set(229, day);
  }
  return calendar;
}

/** On which of the calendar's days it is kept; `''` for none. */
export function keptOn(yearly: Yearly, calendar: ReadonlyMap<number, string>): string {
  return calendar.get(yearly.month * 100 + yearly.day) ?? '';
}

/** Full years on that day; null where the year is unknown. */
export function yearsOn({ year }: Yearly, day: string): number | null {
  return year === null ? null : Number(day.slice(0, 4)) - year;
}

/** 18, the tens from 20 on, and every five years from 60 on: what German registry and party offices send cards for. */
export function isRoundAge(age: number | null): age is number {
  return age !== null && (age === 18 || (age >= 20 && age % 10 === 0) || (age >= 60 && age % 5 === 0));
}

/** 1, 5, 10, 20, 25, 30, 40, 50 years and every five from there. */
export function isAnniversary(years: number | null): years is number {
  return years !== null && (years === 1 || years === 5 || years === 25 || (years > 0 && years % 10 === 0) || (years > 50 && years % 5 === 0));
}
