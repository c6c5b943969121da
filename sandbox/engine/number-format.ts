// Number formats: which of them are dates, and how a number looks in them, in German or English form.

import { numfmt } from '@univerjs/core';

export const textFormat = '@';

const dates = new Map<string, boolean>();

/** True where Google would hand a script a Date for a number in this format: it shows a day, month, year or a time of day. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (!pattern || isGeneral(pattern) || pattern === textFormat) return false;
  let known = dates.get(pattern);
  if (known === undefined) {
    // A duration such as [h]:mm also comes as a Date from Google.
    known = numfmt.isDateFormat(pattern);
    dates.set(pattern, known);
  }
  return known;
}

export function isGeneral(pattern: string | undefined): boolean {
  return !pattern || pattern.toLowerCase() === 'general' || pattern === '0.###############';
}

/** `de_DE` to the number formatter's locale tag. */
export function formatLocale(spreadsheetLocale: string): 'de' | 'en' {
  return spreadsheetLocale.startsWith('de') ? 'de' : 'en';
}

/** How a number looks in a cell. A pattern that cannot be understood shows the plain number. */
export function formatNumber(value: number, pattern: string | undefined, spreadsheetLocale: string): string {
  const locale = formatLocale(spreadsheetLocale);
  if (isGeneral(pattern) || pattern === textFormat) return formatPlain(value, locale);
  try {
    return numfmt.format(pattern!, value, { locale });
  } catch {
    return formatPlain(value, locale);
  }
}

/** As Google shows a number without a format: up to 10 significant digits after the point, no grouping. */
function formatPlain(value: number, locale: 'de' | 'en'): string {
  const text = Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9) ? exponential(value) : String(Number(value.toFixed(10)));
  return locale === 'de' ? text.replace('.', ',') : text;
}

function exponential(value: number): string {
  const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`;
}
