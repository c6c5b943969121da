// Days and numbers as people type them: 5.6.79, 5. Juni 1979, 1.500,5. What could mean two things is not guessed.

import type { Language } from '../../../contract/errors.ts';

const months: readonly RegExp[] = [/^jan/, /^feb/, /^(mär|mae|mar|mrz)/, /^apr/, /^(mai|may)/, /^jun/, /^jul/, /^aug/, /^sep/, /^(okt|oct)/, /^nov/, /^(dez|dec)/];

/** Two-digit years up to so many years ahead belong to this century. */
const yearsAhead = 10;

/**
 * A typed day: `5.6.79`, `05.06.1979`, `5. Juni 1979`, `1979-06-05`.
 * @param thisYear decides what a two-digit year means
 * @returns `YYYY-MM-DD`; null for anything else, also for days that do not exist
 */
export function readDay(text: string, thisYear: number): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4}|\d{2})$/.exec(typed);
  if (dotted) return asDay(wholeYear(dotted[3] ?? '', thisYear), Number(dotted[2]), Number(dotted[1]));
  const named = /^(\d{1,2})\s*\.?\s*(\p{L}+)\.?\s*(\d{4}|\d{2})$/u.exec(typed);
  if (!named) return null;
  const month = months.findIndex((name) => name.test(named[2] ?? ''));
  return month < 0 ? null : asDay(wholeYear(named[3] ?? '', thisYear), month + 1, Number(named[1]));
}

function wholeYear(digits: string, thisYear: number): number {
  if (digits.length === 4) return Number(digits);
  const here = thisYear - (thisYear % 100) + Number(digits);
  return here > thisYear + yearsAhead ? here - 100 : here;
}

function asDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** A typed number with the language's comma: German `1.500,5`, English `1,500.5`. Null for anything else. */
export function readNumber(text: string, language: Language): number | null {
  const [group, comma] = language === 'de' ? ['.', ','] : [',', '.'];
  const typed = text.trim().replace(/^−/, '-').replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, '$1');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${comma}\\d+)?$`);
  if (grouped.test(typed)) return Number(typed.split(group).join('').replace(comma, '.'));
  // With one sign and not three digits behind it, either sign can only be the comma.
  return /^-?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}

/** As it is typed: `1500,5`. */
export function typedNumber(value: number, language: Language): string {
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}
