// Google's conditions of conditional formats in the engine's form, and back.

import { BooleanNumber, type IStyleBase, type Worksheet } from '@univerjs/core';
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, type IConditionFormattingRule, type IConditionalFormattingRuleConfig } from '@univerjs/sheets-conditional-formatting';
import { dateOfSerial, serialOfDate } from '../../engine/serials.ts';
import { EnumMember, NotInSandbox } from '../base.ts';
import { a1Of } from './a1.ts';
import { areaOfRange, engineRange, type SheetContext } from './context.ts';
import { RelativeDate } from './enums.ts';
import type { Range } from './range.ts';

export interface RuleLook {
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}
export interface FormatRecord {
  ranges: Range[];
  criteria: string;
  args: unknown[];
  look: RuleLook;
  /** A rule made on the screen or in a file that Google's scripts could not make (colour scale …): kept as it is. */
  foreign?: IConditionFormattingRule;
}
const texts: readonly [string, CFTextOperator][] = [
  ['TEXT_CONTAINS', CFTextOperator.containsText],
  ['TEXT_DOES_NOT_CONTAIN', CFTextOperator.notContainsText],
  ['TEXT_EQUAL_TO', CFTextOperator.equal],
  ['TEXT_STARTS_WITH', CFTextOperator.beginsWith],
  ['TEXT_ENDS_WITH', CFTextOperator.endsWith],
  ['CELL_EMPTY', CFTextOperator.containsBlanks],
  ['CELL_NOT_EMPTY', CFTextOperator.notContainsBlanks],
];
const numbers: readonly [string, CFNumberOperator][] = [
  ['NUMBER_BETWEEN', CFNumberOperator.between],
  ['NUMBER_NOT_BETWEEN', CFNumberOperator.notBetween],
  ['NUMBER_EQUAL_TO', CFNumberOperator.equal],
  ['NUMBER_NOT_EQUAL_TO', CFNumberOperator.notEqual],
  ['NUMBER_GREATER_THAN', CFNumberOperator.greaterThan],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', CFNumberOperator.greaterThanOrEqual],
  ['NUMBER_LESS_THAN', CFNumberOperator.lessThan],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', CFNumberOperator.lessThanOrEqual],
];
/** Dates have no comparison of their own in the engine: a formula about the first cell. */
const dates: Readonly<Record<string, string>> = { DATE_AFTER: '>', DATE_BEFORE: '<', DATE_EQUAL_TO: '=' };
const daysFromToday: Readonly<Record<string, number>> = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1, PAST_WEEK: -7, PAST_MONTH: -30, PAST_YEAR: -365 };

export function toEngine(context: SheetContext, { ranges, criteria, args, look, foreign }: FormatRecord): Omit<IConditionFormattingRule, 'cfId'> {
  if (foreign) return foreign;
  const flag = (on: boolean | null) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const style: IStyleBase = {
    ...(look.background && { bg: { rgb: look.background } }),
    ...(look.fontColor && { cl: { rgb: look.fontColor } }),
    ...(look.bold !== null && { bl: flag(look.bold) }),
    ...(look.italic !== null && { it: flag(look.italic) }),
    ...(look.underline !== null && { ul: { s: flag(look.underline) } }),
    ...(look.strikethrough !== null && { st: { s: flag(look.strikethrough) } }),
  };
  return { ranges: ranges.map((range) => engineRange(range.area_)), stopIfTrue: false, rule: { type: CFRuleType.highlightCell, style, ...condition(context, ranges, criteria, args) } as IConditionalFormattingRuleConfig };
}

function condition(context: SheetContext, ranges: readonly Range[], criteria: string, args: readonly unknown[]): object {
  const text = texts.find(([name]) => name === criteria);
  if (text) return { subType: CFSubRuleType.text, operator: text[1], ...(args.length > 0 && { value: String(args[0]) }) };
  const number = numbers.find(([name]) => name === criteria);
  if (number) return { subType: CFSubRuleType.number, operator: number[1], value: args.length > 1 ? args.map(Number) : Number(args[0]) };
  if (criteria === 'CUSTOM_FORMULA') return { subType: CFSubRuleType.formula, value: String(args[0]) };
  const comparison = dates[criteria.replace('_RELATIVE', '')];
  const [date] = args;
  if (comparison && (date instanceof Date || date instanceof EnumMember)) {
    const cell = a1Of({ ...ranges[0]!.area_, rows: 1, columns: 1 }, 0, 0);
    const day = date instanceof Date ? String(Math.floor(serialOfDate(date, context.env.timeZone))) : `TODAY()+${daysFromToday[date.name]!}`;
    return { subType: CFSubRuleType.formula, value: `=AND(ISNUMBER(${cell}),INT(${cell})${comparison}${day})` };
  }
  throw new NotInSandbox(`A conditional format by ${criteria || 'no condition'}`);
}

export function fromEngine(context: SheetContext, worksheet: Worksheet, rule: IConditionFormattingRule): FormatRecord {
  const ranges = rule.ranges.map((range) => context.range(worksheet, areaOfRange(range, worksheet)));
  const config = rule.rule as IConditionalFormattingRuleConfig & { subType?: string; operator?: string; value?: unknown; style?: IStyleBase };
  const style = config.style ?? {};
  const on = (value: unknown): boolean | null => (value === undefined || value === null ? null : value === 1);
  const look: RuleLook = { background: style.bg?.rgb ?? null, fontColor: style.cl?.rgb ?? null, bold: on(style.bl), italic: on(style.it), underline: on(style.ul?.s), strikethrough: on(style.st?.s) };
  const args = config.value === undefined ? [] : Array.isArray(config.value) ? config.value : [config.value];
  const made = { ranges, look, args };
  if (config.subType === CFSubRuleType.text || config.subType === CFSubRuleType.number) {
    const criteria = [...texts, ...numbers].find(([, operator]) => operator === config.operator && (config.subType === CFSubRuleType.text) === texts.some(([, known]) => known === operator && typeof config.value !== 'number'))?.[0];
    if (criteria) return { ...made, criteria };
  }
  if (config.subType === CFSubRuleType.formula) {
    const date = /^=AND\(ISNUMBER\(\$?\w+\),INT\(\$?\w+\)([<>=])(?:(\d+)|TODAY\(\)\+(-?\d+))\)$/.exec(String(config.value));
    const criteria = date && Object.entries(dates).find(([, comparison]) => comparison === date[1])?.[0];
    if (!date || !criteria) return { ...made, criteria: 'CUSTOM_FORMULA' };
    if (date[2]) return { ...made, criteria, args: [dateOfSerial(Number(date[2]), context.env.timeZone)] };
    const relative = Object.entries(daysFromToday).find(([, days]) => days === Number(date[3]));
    return relative ? { ...made, criteria: `${criteria}_RELATIVE`, args: [RelativeDate.of(relative[0] as 'TODAY')] } : { ...made, criteria: 'CUSTOM_FORMULA' };
  }
  return { ...made, criteria: '', foreign: rule };
}
