// Google's filter criteria in the engine's form, and back.

import { CustomFilterOperator, type ICustomFilters, type IFilterColumn } from '@univerjs/sheets-filter';
import { NotInSandbox } from '../base.ts';

export interface CriteriaRecord {
  hidden: string[];
  /** A name of SpreadsheetApp.BooleanCriteria, null: by values. */
  criteria: string | null;
  args: unknown[];
}

const numeric: readonly [string, CustomFilterOperator][] = [
  ['NUMBER_EQUAL_TO', CustomFilterOperator.EQUAL],
  ['NUMBER_NOT_EQUAL_TO', CustomFilterOperator.NOT_EQUALS],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', CustomFilterOperator.GREATER_THAN_OR_EQUAL],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', CustomFilterOperator.LESS_THAN_OR_EQUAL],
  ['NUMBER_GREATER_THAN', CustomFilterOperator.GREATER_THAN],
  ['NUMBER_LESS_THAN', CustomFilterOperator.LESS_THAN],
];

export function toEngine(colId: number, { hidden, criteria, args }: CriteriaRecord, values: readonly string[]): IFilterColumn {
  if (criteria === null) {
    const out = new Set(hidden);
    const shown = new Set(values.filter((value) => !out.has(value)));
    const blank = shown.delete('');
    return { colId, filters: { ...(blank && { blank: true as const }), filters: [...shown] } };
  }
  const one = (val: string | number, operator: CustomFilterOperator): ICustomFilters => ({ customFilters: [{ val, operator }] });
  // Without an operator the engine compares texts, with * and ?.
  const like = (val: string): ICustomFilters => ({ customFilters: [{ val }] });
  const text = String(args[0] ?? '').replace(/[*?~]/g, '~$&');
  const texts: Readonly<Record<string, ICustomFilters>> = {
    TEXT_CONTAINS: like(`*${text}*`),
    TEXT_DOES_NOT_CONTAIN: one(`*${text}*`, CustomFilterOperator.NOT_EQUALS),
    TEXT_STARTS_WITH: like(`${text}*`),
    TEXT_ENDS_WITH: like(`*${text}`),
    TEXT_EQUAL_TO: like(text),
    TEXT_NOT_EQUAL_TO: one(text, CustomFilterOperator.NOT_EQUALS),
    CELL_NOT_EMPTY: one(' ', CustomFilterOperator.NOT_EQUALS),
  };
  if (criteria === 'CELL_EMPTY') return { colId, filters: { blank: true } };
  const number = numeric.find(([name]) => name === criteria);
  const customFilters = number ? one(Number(args[0]), number[1]) : texts[criteria];
  if (!customFilters) throw new NotInSandbox(`A filter by ${criteria}`);
  return { colId, customFilters };
}

export function criteriaOf(column: Readonly<IFilterColumn>, values: readonly string[]): CriteriaRecord {
  const distinct = [...new Set(values)];
  const base: CriteriaRecord = { hidden: [], criteria: null, args: [] };
  if (column.filters) {
    const shown = new Set([...(column.filters.filters ?? []), ...(column.filters.blank ? [''] : [])]);
    return { ...base, hidden: distinct.filter((value) => !shown.has(value)) };
  }
  const custom = column.customFilters?.customFilters[0];
  if (!custom) return base;
  const val = custom.val;
  if (val === ' ' && custom.operator === CustomFilterOperator.NOT_EQUALS) return { ...base, criteria: 'CELL_NOT_EMPTY' };
  if (typeof val === 'number') return { ...base, criteria: numeric.find(([, operator]) => operator === (custom.operator ?? CustomFilterOperator.EQUAL))![0], args: [val] };
  const not = custom.operator === CustomFilterOperator.NOT_EQUALS;
  const [starts, ends] = [val.startsWith('*'), /(^|[^~])\*$/.test(val)];
  const criteria = starts && ends ? (not ? 'TEXT_DOES_NOT_CONTAIN' : 'TEXT_CONTAINS') : starts ? 'TEXT_ENDS_WITH' : ends ? 'TEXT_STARTS_WITH' : not ? 'TEXT_NOT_EQUAL_TO' : 'TEXT_EQUAL_TO';
  return { ...base, criteria, args: [val.slice(starts ? 1 : 0, ends ? -1 : undefined).replace(/~([*?~])/g, '$1')] };
}
