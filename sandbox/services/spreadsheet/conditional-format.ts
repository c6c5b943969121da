// Conditional format rules: a condition on cells and the look it gives them.

import type { Worksheet } from '@univerjs/core';
import { AddCfCommand, ClearWorksheetCfCommand, ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { ServiceObject, type EnumMember } from '../base.ts';
import { target, unitId, type SheetContext } from './context.ts';
import { BooleanCriteria } from './enums.ts';
import { fromEngine, toEngine, type FormatRecord, type RuleLook } from './format-conditions.ts';
import type { LikeGoogle } from './google-types.ts';
import { colorOf } from './looks.ts';
import type { Range } from './range.ts';

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
