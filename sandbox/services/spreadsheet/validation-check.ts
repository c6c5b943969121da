// Strict validation: a write that breaks a rule is refused as a whole, before anything is written.

import { DataValidationErrorStyle, type Worksheet } from '@univerjs/core';
import { cellOf, displayOf } from '../../engine/cell-values.ts';
import { serialOfDate } from '../../engine/serials.ts';
import type { CellContent } from '../../engine/typed.ts';
import { a1Of, type Area } from './a1.ts';
import { areaOfRange, overlaps, type SheetContext } from './context.ts';
import { readDisplayValues } from './cells.ts';
import { RangeBase } from './range-base.ts';
import { refuse } from './refusals.ts';
import { fromEngineRule, rulesOf, type RuleRecord } from './validation-rules.ts';

/** Formulas and rules that are formulas themselves are not judged here: Google computes them first. */
export function checkStrictRules(context: SheetContext, worksheet: Worksheet, area: Area, contents: readonly (readonly CellContent[])[]): void {
  for (const rule of rulesOf(context, worksheet)) {
    if (rule.errorStyle !== DataValidationErrorStyle.STOP) continue;
    const places = rule.ranges.map((range) => areaOfRange(range, worksheet)).filter((place) => overlaps(place, area));
    if (places.length === 0) continue;
    const record = fromEngineRule(context, worksheet, rule);
    const judge = record && judgeOf(context, record);
    if (!judge) continue;
    for (const place of places) {
      for (let row = Math.max(place.row, area.row); row < Math.min(place.row + place.rows, area.row + area.rows); row++) {
        for (let column = Math.max(place.column, area.column); column < Math.min(place.column + place.columns, area.column + area.columns); column++) {
          const content = contents[row - area.row]![column - area.column]!;
          if (content.kind === 'empty' || content.kind === 'formula' || judge.fits(content)) continue;
          const a1 = a1Of({ row, column, rows: 1, columns: 1 }, 0, 0);
          throw judge.values ? refuse.validationList(a1, judge.values) : refuse.validation(a1);
        }
      }
    }
  }
}

interface Judge {
  fits(content: CellContent): boolean;
  values?: readonly string[];
}

function judgeOf(context: SheetContext, { criteria, args }: RuleRecord): Judge | null {
  const shown = (content: CellContent): string => displayOf(cellOf(content), content.kind === 'number' ? content.pattern : undefined, context.env.spreadsheetLocale);
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') {
    const source = args[0];
    const values = source instanceof RangeBase ? readDisplayValues(context, source.worksheet_, source.area_).flat().filter((value) => value !== '') : (source as string[]);
    const known = new Set(values);
    return { values, fits: (content) => known.has(shown(content)) || (content.kind === 'number' && known.has(String(content.number))) };
  }
  if (criteria === 'CHECKBOX') {
    if (args.length === 0) return { fits: (content) => content.kind === 'boolean' };
    const known = new Set(args.map(String));
    return { fits: (content) => known.has(shown(content)) || (args.length === 1 && content.kind === 'boolean' && !content.boolean) };
  }
  if (criteria.startsWith('TEXT_')) return { fits: (content) => textFits(criteria, shown(content), String(args[0] ?? '')) };
  if (criteria === 'DATE_IS_VALID_DATE') return { fits: (content) => content.kind === 'number' };
  const comparison = /^(NUMBER|DATE)_(.+)$/.exec(criteria)?.[2];
  if (!comparison) return null;
  const [low, high] = args.map((arg) => (arg instanceof Date ? serialOfDate(arg, context.env.timeZone) : Number(arg)));
  return { fits: (content) => content.kind === 'number' && numberFits(comparison, criteria.startsWith('DATE_') ? Math.floor(content.number) : content.number, low!, high ?? Number.NaN) };
}

function textFits(criteria: string, text: string, wanted: string): boolean {
  const [lower, part] = [text.toLowerCase(), wanted.toLowerCase()];
  if (criteria === 'TEXT_CONTAINS') return lower.includes(part);
  if (criteria === 'TEXT_DOES_NOT_CONTAIN') return !lower.includes(part);
  if (criteria === 'TEXT_EQUAL_TO') return text === wanted;
  if (criteria === 'TEXT_IS_VALID_EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
  return /^(https?:\/\/)?[^\s./]+\.[^\s]+$/i.test(text);
}

function numberFits(comparison: string, value: number, low: number, high: number): boolean {
  switch (comparison) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === low;
    case 'NOT_EQUAL_TO':
      return value !== low;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > low;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= low;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < low;
    default:
      return value <= low;
  }
}
