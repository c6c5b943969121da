// A conditional format of the engine, as a file has it.

import type { IStyleData } from '@univerjs/core';
import type { IColorScale, IConditionFormattingRule, IDataBar, IIconSet, IValueConfig } from '@univerjs/sheets-conditional-formatting';
import { argb } from '../colors.ts';
import { formulaToFile } from '../formulas.ts';
import { bounded, cellName } from '../references.ts';
import { escapeXml, write } from '../xml.ts';

/** The highlight rules as one shape: which fields there are depends on `subType`. */
interface Highlight {
  type: 'highlightCell';
  subType: string;
  style: IStyleData;
  operator?: string;
  value?: string | number | [number, number];
  isBottom?: boolean;
  isPercent?: boolean;
}

/** `''` for a rule without ranges. @param style number of a differential format. */
export function writeConditionalRule(rule: IConditionFormattingRule, priority: number, style: (style: IStyleData) => number): string {
  const first = rule.ranges[0];
  if (!first) return '';
  const { startRow, startColumn } = bounded(first);
  const common = { priority, stopIfTrue: rule.stopIfTrue ? 1 : undefined };
  switch (rule.rule.type as string) {
    case 'colorScale':
      return write('cfRule', { type: 'colorScale', ...common }, colorScale(rule.rule as IColorScale));
    case 'dataBar':
      return write('cfRule', { type: 'dataBar', ...common }, dataBar(rule.rule as IDataBar));
    case 'iconSet':
      return write('cfRule', { type: 'iconSet', ...common }, iconSet(rule.rule as IIconSet));
    default: {
      const config = rule.rule as unknown as Highlight;
      const { attributes, formulas } = highlight(config, cellName(startRow, startColumn));
      return write('cfRule', { ...attributes, dxfId: style(config.style), ...common }, formulas.map((formula) => write('formula', {}, escapeXml(formula))).join(''));
    }
  }
}

function highlight(rule: Highlight, home: string): { attributes: Record<string, string | number | undefined>; formulas: string[] } {
  const { operator, value } = rule;
  switch (rule.subType) {
    case 'number':
      return { attributes: { type: 'cellIs', operator }, formulas: (Array.isArray(value) ? value : [value ?? 0]).map(String) };
    case 'text':
      return textRule(operator ?? 'containsText', String(value ?? ''), home);
    case 'formula':
      return { attributes: { type: 'expression' }, formulas: [formulaToFile(String(value ?? ''))] };
    case 'rank':
      return { attributes: { type: 'top10', rank: Number(value ?? 10), bottom: rule.isBottom ? 1 : undefined, percent: rule.isPercent ? 1 : undefined }, formulas: [] };
    case 'average':
      return { attributes: { type: 'aboveAverage', aboveAverage: operator?.startsWith('less') ? 0 : undefined, equalAverage: operator?.endsWith('Equal') ? 1 : undefined }, formulas: [] };
    case 'timePeriod':
      return { attributes: { type: 'timePeriod', timePeriod: operator }, formulas: [timeFormula(operator ?? 'today', home)] };
    default:
      return { attributes: { type: rule.subType }, formulas: [] };
  }
}

/** Formulas as Excel writes beside such rules: programs go by one or the other. */
function textRule(operator: string, text: string, home: string): { attributes: Record<string, string | undefined>; formulas: string[] } {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${home})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${home}))`,
    beginsWith: `LEFT(${home},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${home},LEN(${quoted}))=${quoted}`,
    containsBlanks: `LEN(TRIM(${home}))=0`,
    notContainsBlanks: `LEN(TRIM(${home}))>0`,
    containsErrors: `ISERROR(${home})`,
    notContainsErrors: `NOT(ISERROR(${home}))`,
  };
  if (operator === 'equal' || operator === 'notEqual') return { attributes: { type: 'cellIs', operator }, formulas: [quoted] };
  const hasText = ['containsText', 'notContainsText', 'beginsWith', 'endsWith'].includes(operator);
  return { attributes: { type: operator, operator: operator === 'notContainsText' ? 'notContains' : hasText ? operator : undefined, text: hasText ? text : undefined }, formulas: [formulas[operator] ?? ''] };
}

function timeFormula(period: string, home: string): string {
  const day = `FLOOR(${home},1)`;
  const week = 'TODAY()-WEEKDAY(TODAY())+1';
  const month = (offset: number): string => `AND(${home}>=DATE(YEAR(TODAY()),MONTH(TODAY())${offset < 0 ? offset : `+${offset}`},1),${home}<DATE(YEAR(TODAY()),MONTH(TODAY())+${offset + 1},1))`;
  const weeks = (from: number): string => `AND(${day}>=${week}+${from},${day}<${week}+${from + 7})`;
  const formulas: Readonly<Record<string, string>> = {
    today: `${day}=TODAY()`,
    yesterday: `${day}=TODAY()-1`,
    tomorrow: `${day}=TODAY()+1`,
    last7Days: `AND(TODAY()-${day}<=6,${day}<=TODAY())`,
    thisWeek: weeks(0),
    lastWeek: weeks(-7),
    nextWeek: weeks(7),
    thisMonth: month(0),
    lastMonth: month(-1),
    nextMonth: month(1),
  };
  return formulas[period] ?? formulas.today ?? '';
}

function limit({ type, value }: IValueConfig, strict = false): string {
  return write('cfvo', { type, val: value === undefined || type === 'min' || type === 'max' ? undefined : typeof value === 'string' ? formulaToFile(value) : value, gte: strict ? 0 : undefined });
}

function colorScale({ config }: IColorScale): string {
  const stops = [...config].sort((one, other) => one.index - other.index);
  return write('colorScale', {}, stops.map(({ value }) => limit(value)).join('') + stops.map(({ color }) => write('color', { rgb: argb(color) ?? 'FFFFFFFF' })).join(''));
}

function dataBar({ isShowValue, config }: IDataBar): string {
  return write('dataBar', { showValue: isShowValue ? undefined : 0 }, limit(config.min) + limit(config.max) + write('color', { rgb: argb(config.positiveColor) ?? 'FF638EC6' }));
}

/** One set of icons for the whole rule, as files know it: that of the topmost icon. */
function iconSet({ isShowValue, config }: IIconSet): string {
  const upwards = [...config].reverse();
  const reverse = Number(config[0]?.iconId ?? 0) > Number(config.at(-1)?.iconId ?? 0);
  const stops = upwards.map(({ operator, value }, index) => (index === 0 ? write('cfvo', { type: 'percent', val: 0 }) : limit(value, (operator as string) === 'greaterThan')));
  return write('iconSet', { iconSet: config[0]?.iconType, showValue: isShowValue ? undefined : 0, reverse: reverse ? 1 : undefined }, stops.join(''));
}
