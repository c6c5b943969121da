// What Univer on the screen takes for `numfmt` (see scripts/page/bundle.mjs): the same, but reading pasted texts, dates in
// rules and texts in formulas as a German spreadsheet does. Univer itself has no setting for it and reads American dates.

import { typedNumber } from './typed.ts';
import { typedDate } from './typed-dates.ts';

export * from 'numfmt';

interface Read {
  v: number;
  /** The number format that comes with it. */
  z?: string;
}

/** A date, a time or both. */
export function parseDate(text: string): Read | null {
  const date = typedDate(String(text).trim(), true, new Date().getFullYear());
  return date && { v: date.number, z: date.pattern };
}
export const parseTime = parseDate;

/** A number with a decimal comma; else one with a point, as Univer hands numbers it has already read around as text. */
export function parseNumber(text: string): Read | null {
  const trimmed = String(text).trim();
  const number = typedNumber(trimmed, true);
  // Univer looks once more at what comes with separators of thousands, and finds no German number good.
  if (number?.pattern) return { v: number.number, z: number.pattern.replace('#,##0', '0') };
  // Without a format Univer keeps the text, and takes it for a number only where that is written in English.
  if (number) return { v: number.number, ...(trimmed.includes(',') && { z: 'General' }) };
  return /^-?\d+\.\d+$/.test(trimmed) ? { v: Number(trimmed) } : null;
}

export function parseValue(text: string): Read | null {
  return parseDate(text) ?? parseNumber(text);
}
