// Numbers and dates as people read them. Own small functions: `Intl` is not certain on Google's server side.

import type { Language } from '../errors.ts';
import { grouped } from './plural.ts';


/** A whole number with thousands apart: German `1.497`, English `1,497`; minus is the real sign `−`. */
export function formatNumber(value: number, language: Language): string {
  const digits = grouped(Math.abs(Math.round(value)), language === 'de' ? '.' : ',');
  return value < 0 ? '\u2212' + digits : digits;
}

/** A change with its sign: `+6`, `−3`, `±0`. */
export function formatChange(value: number, language: Language): string {
  if (value === 0) return '\u00b10';
  return value > 0 ? '+' + formatNumber(value, language) : formatNumber(value, language);
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An ISO instant in the reader's own time zone: `22.11.2026, 18:42`, English `22 Nov 2026, 18:42`.
 * @returns '' for what is no date.
 */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = two(moment.getHours()) + ':' + two(moment.getMinutes());
  const day =
    language === 'de'
      ? two(moment.getDate()) + '.' + two(moment.getMonth() + 1) + '.' + moment.getFullYear()
      : moment.getDate() + ' ' + (englishMonths[moment.getMonth()] ?? '') + ' ' + moment.getFullYear();
  return day + ', ' + time;
}

/** A plain day `YYYY-MM-DD`: `22.11.2026`, English `22 Nov 2026`; '' for what is no day. */
export function formatDay(day: string, language: Language): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return '';
  return language === 'de' ? parts[3] + '.' + parts[2] + '.' + parts[1] : Number(parts[3]) + ' ' + (englishMonths[Number(parts[2]) - 1] ?? '') + ' ' + parts[1];
}
