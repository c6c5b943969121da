// Conditional format rules: a condition on cells and the look it gives them.

import { BooleanNumber, type IStyleBase, type Worksheet } from '@univerjs/core';
import {
  AddCfCommand,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ClearWorksheetCfCommand,
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import { EnumMember, NotInSandbox, ServiceObject } from '../base.ts';
import { dateOfSerial, serialOfDate } from '../../engine/serials.ts';
import { a1Of } from './a1.ts';
import { areaOfRange, engineRange, target, unitId, type SheetContext } from './context.ts';
import { BooleanCriteria, RelativeDate } from './enums.ts';
import type { LikeGoogle } from './google-types.ts';
import { colorOf } from './looks.ts';
import type { Range } from './range.ts';

interface RuleLook {
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}
interface FormatRecord {
  ranges: Range[];
  criteria: string;
  args: unknown[];
  look: RuleLook;
  /** A rule made on the screen or in a file that Google's scripts could not make (colour scale …): kept as it is. */
  foreign?: IConditionFormattingRule;
}
const plain: RuleLook = { background: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null };

export function formatRules(context: SheetContext, worksheet: Worksheet): ConditionalFormatRule[] {
  const rules = context.engine.service(ConditionalFormattingRuleModel).getSubunitRules(unitId(context), worksheet.getSheetId()) ?? [];
  return rules.map((rule) => new ConditionalFormatRule(context, fromEngine(context, worksheet, rule)));
}
export function setFormatRules(context: SheetContext, worksheet: Worksheet, rules: readonly ConditionalFormatRule[]): void {
  if (formatRules(context, worksheet).length > 0) context.engine.run(ClearWorksheetCfCommand.id, target(context, worksheet));
  // The engine puts a new rule first.
  for (const { record_ } of [...rules].reverse()) context.engine.run(AddCfCommand.id, { ...target(context, worksheet), rule: toEngine(context, record_) });
}

export class ConditionalFormatRule extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, ConditionalFormatRule> {
  readonly className_ = 'SpreadsheetApp.ConditionalFormatRule';
  constructor(
    private readonly context_: SheetContext,
    readonly record_: FormatRecord,
  ) {
    super();
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context_, { ...this.record_, look: { ...this.record_.look } });
  }
  getRanges(): Range[] {
    return [...this.record_.ranges];
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.record_.foreign ? null : new BooleanCondition(this.record_);
  }
}

export class BooleanCondition extends ServiceObject {
  readonly className_ = 'SpreadsheetApp.BooleanCondition';
  constructor(private readonly record_: FormatRecord) {
    super();
  }
  getCriteriaType(): EnumMember {
    return BooleanCriteria.of(this.record_.criteria as never);
  }
  getCriteriaValues(): unknown[] {
    return [...this.record_.args];
  }
  getBackground(): string | null {
    return this.record_.look.background;
  }
  getFontColor(): string | null {
    return this.record_.look.fontColor;
  }
  getBold(): boolean | null {
    return this.record_.look.bold;
  }
  getItalic(): boolean | null {
    return this.record_.look.italic;
  }
  getUnderline(): boolean | null {
    return this.record_.look.underline;
  }
  getStrikethrough(): boolean | null {
    return this.record_.look.strikethrough;
  }
}

export class ConditionalFormatRuleBuilder extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, ConditionalFormatRuleBuilder> {
  readonly className_ = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  constructor(
    private readonly context_: SheetContext,
    private readonly record_: FormatRecord = { ranges: [], criteria: '', args: [], look: { ...plain } },
  ) {
    super();
  }
  private when_(criteria: string, ...args: unknown[]): ConditionalFormatRuleBuilder {
    Object.assign(this.record_, { criteria, args });
    return this;
  }
  private date_(criteria: string, date: Date | EnumMember): ConditionalFormatRuleBuilder {
    return this.when_(date instanceof Date ? criteria : `${criteria}_RELATIVE`, date);
  }
  private look_(look: Partial<RuleLook>): ConditionalFormatRuleBuilder {
    Object.assign(this.record_.look, look);
    return this;
  }
  build(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.context_, { ...this.record_, ranges: [...this.record_.ranges], look: { ...this.record_.look } });
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context_, { ...this.record_, look: { ...this.record_.look } });
  }
  getRanges(): Range[] {
    return [...this.record_.ranges];
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.record_.criteria ? new BooleanCondition(this.record_) : null;
  }
  setRanges(ranges: Range[]): ConditionalFormatRuleBuilder {
    this.record_.ranges = [...ranges];
    return this;
  }
  setBackground(color: string | null): ConditionalFormatRuleBuilder {
    return this.look_({ background: color && colorOf(color) });
  }
  setFontColor(color: string | null): ConditionalFormatRuleBuilder {
    return this.look_({ fontColor: color && colorOf(color) });
  }
  setBold(bold: boolean | null): ConditionalFormatRuleBuilder {
    return this.look_({ bold });
  }
  setItalic(italic: boolean | null): ConditionalFormatRuleBuilder {
    return this.look_({ italic });
  }
  setUnderline(underline: boolean | null): ConditionalFormatRuleBuilder {
    return this.look_({ underline });
  }
  setStrikethrough(strikethrough: boolean | null): ConditionalFormatRuleBuilder {
    return this.look_({ strikethrough });
  }
  withCriteria(criteria: EnumMember, args: unknown[]): ConditionalFormatRuleBuilder {
    return this.when_(criteria.name, ...args);
  }
  whenCellEmpty(): ConditionalFormatRuleBuilder {
    return this.when_('CELL_EMPTY');
  }
  whenCellNotEmpty(): ConditionalFormatRuleBuilder {
    return this.when_('CELL_NOT_EMPTY');
  }
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder {
    return this.when_('CUSTOM_FORMULA', formula);
  }
  whenTextContains(text: string): ConditionalFormatRuleBuilder {
    return this.when_('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): ConditionalFormatRuleBuilder {
    return this.when_('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEqualTo(text: string): ConditionalFormatRuleBuilder {
    return this.when_('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): ConditionalFormatRuleBuilder {
    return this.when_('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): ConditionalFormatRuleBuilder {
    return this.when_('TEXT_ENDS_WITH', text);
  }
  whenNumberBetween(start: number, end: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_BETWEEN', start, end);
  }
  whenNumberNotBetween(start: number, end: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_EQUAL_TO', number);
  }
  whenNumberNotEqualTo(number: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_NOT_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): ConditionalFormatRuleBuilder {
    return this.when_('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenDateAfter(date: Date | EnumMember): ConditionalFormatRuleBuilder {
    return this.date_('DATE_AFTER', date);
  }
  whenDateBefore(date: Date | EnumMember): ConditionalFormatRuleBuilder {
    return this.date_('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: Date | EnumMember): ConditionalFormatRuleBuilder {
    return this.date_('DATE_EQUAL_TO', date);
  }
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

function toEngine(context: SheetContext, { ranges, criteria, args, look, foreign }: FormatRecord): Omit<IConditionFormattingRule, 'cfId'> {
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

function fromEngine(context: SheetContext, worksheet: Worksheet, rule: IConditionFormattingRule): FormatRecord {
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
