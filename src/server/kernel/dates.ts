// Dates of life (birth, entry, exit) as they stand in cells: plain days without a zone. What is not certain is asked about.

import { isErrorValue, isOverlong, meansNothing, tidyText } from './addressesText.ts';
import { addDays, dayOf } from './days.ts';

export type DateReason =
  /** `31.02.1980` */
  | 'impossible'
  /** Only readable as month/day, e.g. `11/23/1994`: proposed the other way round. */
  | 'month_first'
  /** Only a year, see `year`. */
  | 'year_only'
  /** Only a month: `3/97`. */
  | 'month_only'
  /** A two-digit year that could be this century or the last. */
  | 'century'
  /** A birth or an entry that has not happened. */
  | 'future'
  /** Longer ago than a life. */
  | 'too_long_ago'
  | 'not_a_date';

export type DateReading =
  /** `day`: `YYYY-MM-DD`. `form`: a real date cell, a bare number that counts days, or text. */
  | { readonly state: 'given'; readonly day: string; readonly form: 'date' | 'serial' | 'text' }
  | { readonly state: 'none' }
  | { readonly state: 'unclear'; readonly reason: DateReason; readonly proposal?: string; readonly year?: number };

export type DateKind = 'birth' | 'entry' | 'exit';

export interface DateContext {
  readonly kind: DateKind;
  /** `YYYY-MM-DD`, from the clock. */
  readonly today: string;
}

const none: DateReading = { state: 'none' };
const longestLife = 115;
/** Nobody younger joins (DIE LINKE, Bundessatzung § 2: from 14 on), so `08` is no birth in 2020. */
const youngest = 14;
const longestMembership = 85;

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const monthWords: Readonly<Record<string, number>> = { mrz: 3, mar: 3, mae: 3, may: 5, oct: 10, dec: 12, jän: 1, feber: 2 };

/**
 * Reads a date cell: a date as Google gives it, `03.08.97`, `15/12/1957` (day first), `2005-06-17`, `5. März 1960`, `19570315`,
 * or a bare number that counts days as a sheet does. Never throws.
 */
export function parseDate(cell: unknown, context: DateContext): DateReading {
  if (cell instanceof Date) {
    const day = dayOf(cell);
    return day === '' ? unclear('not_a_date') : checked(day, 'date', context);
  }
  if (cell === true) return unclear('not_a_date');
  const text = tidyText(cell);
  if (meansNothing(text) || isErrorValue(text)) return none;
  if (isOverlong(text)) return unclear('not_a_date');
  if (typeof cell === 'number') return fromNumber(cell, context);
  return fromText(text.replace(/^(?:geb(?:oren)?|seit|ab|am|vom)\.?(?: am)?:? +|^\*\s*/i, '').replace(/[,;.]$/, ''), context);
}

/** Days since 1899-12-30, eight digits in a row, or a year. */
function fromNumber(value: number, context: DateContext): DateReading {
  if (Number.isInteger(value) && value > 999_999) return fromText(String(value).padStart(8, '0'), context);
  if (value >= 1850 && value <= 2150 && Number.isInteger(value)) return unclear('year_only', { year: value });
  return value > 2150 && value < 80_000 ? checked(addDays('1899-12-30', Math.floor(value)), 'serial', context) : unclear('not_a_date');
}

function fromText(text: string, context: DateContext): DateReading {
  // A moment: the midnight nearest to it, as for a date cell. 22:00 or 23:00 in UTC is the next day in Germany.
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text)) {
    const day = dayOf(new Date(text));
    return day === '' ? unclear('impossible') : checked(day, 'text', context);
  }
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ][\d:.]+)?$/.exec(text);
  if (iso) return built(Number(iso[1]), Number(iso[2]), Number(iso[3]), context);
  if (/^\d{8}$/.test(text)) return eightDigits(text, context);
  const numeric = /^(\d{1,2}) ?[./, -] ?(\d{1,2}) ?[./, -] ?('?\d{2}|\d{4})(?: +\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (numeric) return dayFirst(Number(numeric[1]), Number(numeric[2]), (numeric[3] ?? '').replace("'", ''), context);
  const named = /^(\d{1,2})[. ] ?(\p{L}+)\.?,? ?('?\d{2}|\d{4})$/u.exec(text);
  const month = named && monthOf(named[2] ?? '');
  if (named && month) return dayFirst(Number(named[1]), month, (named[3] ?? '').replace("'", ''), context);
  const alone = /^(?:ca\.? ?|um )?(\d{4})$/i.exec(text);
  if (alone) return unclear('year_only', { year: Number(alone[1]) });
  const withMonth = /^(?:(\d{1,2})[./ -] ?|(\p{L}+)\.? ?)(\d{2}|\d{4})$/u.exec(text);
  if (withMonth && (withMonth[2] === undefined ? Number(withMonth[1]) >= 1 && Number(withMonth[1]) <= 12 : monthOf(withMonth[2]) > 0)) return unclear('month_only');
  return unclear('not_a_date');
}

/** 0 for what is no month. */
function monthOf(word: string): number {
  const low = word.toLowerCase();
  const known = months.findIndex((start) => low.startsWith(start)) + 1;
  return known > 0 ? known : (monthWords[low.slice(0, 5)] ?? monthWords[low.slice(0, 3)] ?? 0);
}

/** `19600305` or `05031960`; never both: the 19 or 20 of a year that stands last is no month. */
function eightDigits(text: string, context: DateContext): DateReading {
  const yearFirst = built(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), context);
  const yearLast = built(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)), context);
  return yearFirst.state === 'given' ? yearFirst : yearLast;
}

/** In Germany the day comes first, whatever the sign between. */
function dayFirst(day: number, month: number, year: string, context: DateContext): DateReading {
  const full = year.length === 4 ? Number(year) : null;
  if (month > 12 && day <= 12 && day > 0) {
    const turned = full === null ? twoDigits(month, day, Number(year), context) : built(full, day, month, context);
    return unclear('month_first', turned.state === 'given' ? { proposal: turned.day } : {});
  }
  return full === null ? twoDigits(day, month, Number(year), context) : built(full, month, day, context);
}

/** Whoever is a member is 14 or older, and nobody joins in a far future: mostly only one century is left. */
function twoDigits(day: number, month: number, year: number, context: DateContext): DateReading {
  const all = [1900 + year, 2000 + year].flatMap((full) => {
    const valid = valueOf(full, month, day);
    return valid === '' ? [] : [valid];
  });
  if (all.length === 0) return unclear('impossible');
  const [first, second] = all.filter((one) => isLikely(one, context, 0));
  if (first !== undefined && second === undefined) return checked(first, 'text', context);
  // A hundred years and more happen, but not without being asked.
  const [proposal] = all.filter((one) => isLikely(one, context, 10));
  return unclear('century', proposal === undefined ? {} : { proposal });
}

/** @param more so many years longer than usual */
function isLikely(day: string, { kind, today }: DateContext, more: number): boolean {
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4)) - (today.slice(5) < day.slice(5) ? 1 : 0);
  if (kind === 'birth') return years >= youngest && years < 100 + more;
  return kind === 'entry' ? years >= 0 && years <= longestMembership + more : years >= -2 && years <= longestMembership + more;
}

function built(year: number, month: number, day: number, context: DateContext): DateReading {
  const valid = valueOf(year, month, day);
  return valid === '' ? unclear('impossible') : checked(valid, 'text', context);
}

function valueOf(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : '';
}

/** An entry may lie a little ahead, an exit a year or two: members give notice. */
const ahead: Readonly<Record<DateKind, number>> = { birth: 0, entry: 92, exit: 800 };

function checked(day: string, form: 'date' | 'serial' | 'text', { kind, today }: DateContext): DateReading {
  if (day > addDays(today, ahead[kind])) return unclear('future');
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  if (years > (kind === 'birth' ? longestLife : longestMembership)) return unclear('too_long_ago');
  return { state: 'given', day, form };
}

function unclear(reason: DateReason, more: { proposal?: string; year?: number } = {}): DateReading {
  return { state: 'unclear', reason, ...more };
}
