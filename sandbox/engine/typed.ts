// What typing a text into a cell makes of it: number, percentage, date, boolean, formula or text, by the spreadsheet's locale.

import { canonicalFormula } from './formula-locale.ts';
import { isGeneral, textFormat } from './number-format.ts';
import { typedDate } from './typed-dates.ts';

export type CellContent =
  | { kind: 'empty' }
  | { kind: 'text'; text: string; /** Would be something else if it were typed. */ forced: boolean }
  | { kind: 'number'; number: number; /** The format typing it gives to a cell that has none. */ pattern?: string }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'formula'; formula: string };

export interface TypingContext {
  /** `de_DE`. */
  locale: string;
  /** The cell's number format. */
  pattern: string | undefined;
  /** For dates without a year. */
  year: number;
}

/**
 * The content of a cell after this text is typed into it. A leading apostrophe makes text and is not part of it; in a
 * cell formatted as text everything stays text. Sources: docs/platform-facts.md, "Values".
 */
export function typed(text: string, context: TypingContext): CellContent {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return asText(text.slice(1), context);
  if (context.pattern === textFormat) return { kind: 'text', text, forced: false };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: canonicalFormula(text, context.locale) };
  const trimmed = text.trim();
  const german = context.locale.startsWith('de');
  const boolean = typedBoolean(trimmed, german);
  if (boolean !== null) return { kind: 'boolean', boolean };
  const number = typedNumber(trimmed, german);
  if (number) return { kind: 'number', ...number };
  const date = typedDate(trimmed, german, context.year);
  if (date) return { kind: 'number', ...date };
  // "+49 30 123" is no number, so Google takes it for a formula (which then fails); "- note" and "-note" stay text.
  if (/^\+./.test(text)) return { kind: 'formula', formula: canonicalFormula(`=${text}`, context.locale) };
  return { kind: 'text', text, forced: false };
}

function asText(text: string, context: TypingContext): CellContent {
  const bare = typed(text, { ...context, pattern: undefined });
  return { kind: 'text', text, forced: bare.kind !== 'text' || text === '' };
}

function typedBoolean(text: string, german: boolean): boolean | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || (german && upper === 'WAHR')) return true;
  if (upper === 'FALSE' || (german && upper === 'FALSCH')) return false;
  return null;
}

/** A number as it is written in this language; null where it is none. */
export function typedNumber(text: string, german: boolean): { number: number; pattern?: string } | null {
  const [decimal, group] = german ? [',', '\\.'] : ['\\.', ','];
  const match = new RegExp(`^([+-]?)(€\\s?|\\$\\s?)?(?:([1-9]\\d{0,2}(?:${group}\\d{3})+)|(\\d*))(?:${decimal}(\\d*))?(?:e([+-]?\\d{1,3}))?(\\s?%|\\s?€|\\s?EUR)?$`, 'i').exec(text);
  if (!match) return null;
  const [, sign, before, grouped, plain, fraction = '', exponent, after = ''] = match;
  const whole = grouped ? grouped.replace(/[.,]/g, '') : (plain ?? '');
  if (whole === '' && fraction === '') return null;
  const unit = (before ?? after).trim().toUpperCase();
  if (before && after) return null;
  const value = Number(`${sign}${whole || '0'}.${fraction || '0'}${exponent ? `e${exponent}` : ''}`);
  if (!Number.isFinite(value)) return null;
  const places = fraction === '' ? '' : '.00';
  if (unit === '%') return { number: value / 100, pattern: `0${places}%` };
  if (unit === '€' || unit === 'EUR') return { number: value, pattern: `#,##0${places}\\ "€"` };
  if (unit === '$') return { number: value, pattern: `"$"#,##0${places}` };
  if (exponent) return { number: value, pattern: '0.00E+00' };
  return grouped ? { number: value, pattern: `#,##0${places}` } : { number: value };
}

/** The format a cell has after this content arrives: what it had, unless it had none and the content brings one. */
export function patternAfter(content: CellContent, pattern: string | undefined): string | undefined {
  return content.kind === 'number' && content.pattern && isGeneral(pattern) ? content.pattern : undefined;
}
