// Google's data validation rules in the engine's form, and back.

import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type IDataValidationRule, type IRange, type ISheetDataValidationRule, type Worksheet } from '@univerjs/core';
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets';
import { dateOfSerial, serialOfDate } from '../../engine/serials.ts';
import { typedDate } from '../../engine/typed-dates.ts';
import { a1Of, areaOf, splitSheet, type Area } from './a1.ts';
import { DataValidationCriteria } from './enums.ts';
import { engineRange, target, unitId, type SheetContext } from './context.ts';
import type { Range } from './range.ts';
import { RangeBase } from './range-base.ts';

export interface RuleRecord {
  /** A name of SpreadsheetApp.DataValidationCriteria. */
  criteria: string;
  args: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

const operators: Readonly<Record<string, DataValidationOperator>> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  AFTER: DataValidationOperator.GREATER_THAN,
  ON_OR_AFTER: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  BEFORE: DataValidationOperator.LESS_THAN,
  ON_OR_BEFORE: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Rules on text have no type of their own in the engine; they are formulas about the first cell, marked `«»` here. */
const textFormulas: Readonly<Record<string, readonly [string, string]>> = {
  TEXT_CONTAINS: ['=ISNUMBER(SEARCH("', '",«»))'],
  TEXT_DOES_NOT_CONTAIN: ['=ISERROR(SEARCH("', '",«»))'],
  TEXT_EQUAL_TO: ['=EXACT("', '",«»)'],
  TEXT_IS_VALID_EMAIL: ['=AND(ISNUMBER(SEARCH("?*@?*.?*",«»)),ISERROR(SEARCH(" ",«»)))', ''],
  TEXT_IS_VALID_URL: ['=OR(LEFT(«»,7)="http://",LEFT(«»,8)="https://")', ''],
  DATE_IS_VALID_DATE: ['=ISNUMBER(«»)', ''],
};

function toEngineRule(context: SheetContext, rule: RuleRecord, ranges: IRange[], uid: string): ISheetDataValidationRule {
  const base: ISheetDataValidationRule = {
    uid,
    ranges,
    type: DataValidationType.CUSTOM,
    allowBlank: true,
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText !== null && { prompt: rule.helpText, showInputMessage: true, error: rule.helpText }),
  };
  const [first, second] = rule.args;
  if (rule.criteria === 'VALUE_IN_LIST' || rule.criteria === 'VALUE_IN_RANGE') {
    const formula1 = first instanceof RangeBase ? `=${first.reference_(true)}` : serializeListOptions(first as string[]);
    const showDropDown = second !== false;
    return { ...base, type: DataValidationType.LIST, formula1, showDropDown, renderMode: showDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT };
  }
  if (rule.criteria === 'CHECKBOX') return { ...base, type: DataValidationType.CHECKBOX, ...(rule.args.length > 0 && { formula1: String(first) }), ...(rule.args.length > 1 && { formula2: String(second) }) };
  if (rule.criteria === 'CUSTOM_FORMULA') return { ...base, formula1: String(first) };
  const text = textFormulas[rule.criteria];
  if (text) {
    const corner = ranges[0]!;
    const cell = a1Of({ row: corner.startRow + 1, column: corner.startColumn + 1, rows: 1, columns: 1 }, 0, 0);
    return { ...base, formula1: `${text[0]}${text[1] ? String(first).replace(/"/g, '""') : ''}${text[1]}`.replaceAll('«»', cell) };
  }
  const [, kind, comparison] = /^(NUMBER|DATE)_(.+)$/.exec(rule.criteria)!;
  const amount = (value: unknown): string => (value instanceof Date ? String(serialOfDate(value, context.env.timeZone)) : String(value));
  return {
    ...base,
    type: kind === 'DATE' ? DataValidationType.DATE : DataValidationType.DECIMAL,
    operator: operators[comparison!]!,
    formula1: amount(first),
    ...(rule.args.length > 1 && { formula2: amount(second) }),
  };
}

/** Also rules that came with a file or were made on the screen. Null: the engine has one that Google has not. */
export function fromEngineRule(context: SheetContext, worksheet: Worksheet, rule: IDataValidationRule): RuleRecord | null {
  const base = { allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP, helpText: rule.prompt ?? null };
  const { formula1 = '', formula2 } = rule;
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE) {
    const dropDown = rule.showDropDown !== false && rule.renderMode !== DataValidationRenderMode.TEXT;
    if (!formula1.startsWith('=')) return { ...base, criteria: 'VALUE_IN_LIST', args: [deserializeListOptions(formula1), dropDown] };
    const source = rangeOf(context, worksheet, formula1.slice(1));
    return source ? { ...base, criteria: 'VALUE_IN_RANGE', args: [source, dropDown] } : null;
  }
  if (rule.type === DataValidationType.CHECKBOX) return { ...base, criteria: 'CHECKBOX', args: formula1 === '' ? [] : formula2 ? [formula1, formula2] : [formula1] };
  if (rule.type === DataValidationType.CUSTOM) return { ...base, ...textRule(formula1, rule.ranges as IRange[]) };
  if (rule.type === DataValidationType.DATE || rule.type === DataValidationType.DECIMAL || rule.type === DataValidationType.WHOLE) {
    const date = rule.type === DataValidationType.DATE;
    const criteria = Object.entries(operators)
      .filter(([, operator]) => operator === rule.operator)
      .map(([name]) => `${date ? 'DATE' : 'NUMBER'}_${name}`)
      .find((name) => DataValidationCriteria.members.has(name as never));
    if (!criteria) return null;
    // The engine keeps the days of its rules as text.
    const amount = (text: string): unknown => (date ? dateOfSerial(typedDate(text, true, 0)?.number ?? Number(text), context.env.timeZone) : Number(text));
    if (date && Number.isNaN(typedDate(formula1, true, 0)?.number ?? Number(formula1))) return null;
    return { ...base, criteria, args: formula2 ? [amount(formula1), amount(formula2)] : [amount(formula1)] };
  }
  return null;
}

function textRule(formula: string, ranges: IRange[]): { criteria: string; args: unknown[] } {
  const corner = ranges[0];
  const cell = corner ? a1Of({ row: corner.startRow + 1, column: corner.startColumn + 1, rows: 1, columns: 1 }, 0, 0) : '';
  for (const [criteria, [before, after]] of Object.entries(textFormulas)) {
    const [start, end] = [before.replaceAll('«»', cell), after.replaceAll('«»', cell)];
    if (end === '' ? formula === start : formula.startsWith(start) && formula.endsWith(end))
      return { criteria, args: end === '' ? [] : [formula.slice(start.length, formula.length - end.length).replace(/""/g, '"')] };
  }
  return { criteria: 'CUSTOM_FORMULA', args: [formula] };
}

export function rangeOf(context: SheetContext, worksheet: Worksheet, reference: string): Range | null {
  const { sheet, a1 } = splitSheet(reference.replace(/\$/g, ''));
  const on = sheet === null ? worksheet : context.engine.workbook.getSheetBySheetName(sheet);
  const area = on && areaOf(a1, on.getRowCount(), on.getColumnCount());
  return on && area ? context.range(on, area) : null;
}

export function rulesOf(context: SheetContext, worksheet: Worksheet): ISheetDataValidationRule[] {
  return context.engine.service(SheetDataValidationModel).getRules(unitId(context), worksheet.getSheetId());
}
export function ruleAt(context: SheetContext, worksheet: Worksheet, row: number, column: number): ISheetDataValidationRule | undefined {
  return context.engine.service(SheetDataValidationModel).getRuleByLocation(unitId(context), worksheet.getSheetId(), row, column);
}

export function clearRules(context: SheetContext, worksheet: Worksheet, areas: readonly Area[]): void {
  if (rulesOf(context, worksheet).length > 0) context.engine.run(ClearRangeDataValidationCommand.id, { ...target(context, worksheet), ranges: areas.map(engineRange) });
}
/** Puts a rule on areas where none is any more. */
export function addRule(context: SheetContext, worksheet: Worksheet, areas: readonly Area[], rule: RuleRecord): void {
  const uid = `dv${context.extras.id()}`;
  context.engine.run(AddSheetDataValidationCommand.id, { ...target(context, worksheet), rule: toEngineRule(context, rule, areas.map(engineRange), uid) });
}
