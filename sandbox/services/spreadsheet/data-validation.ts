// DataValidation and its builder.

import { ServiceObject, type EnumMember } from '../base.ts';
import { DataValidationCriteria } from './enums.ts';
import type { LikeGoogle } from './google-types.ts';
import type { Range } from './range.ts';
import type { RuleRecord } from './validation-rules.ts';

/** What a rule and its builder both tell. */
abstract class RuleReader extends ServiceObject {
  constructor(readonly rule_: RuleRecord) {
    super();
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder({ ...this.rule_, args: [...this.rule_.args] });
  }
  getAllowInvalid(): boolean {
    return this.rule_.allowInvalid;
  }
  getCriteriaType(): EnumMember {
    return DataValidationCriteria.of(this.rule_.criteria as never);
  }
  getCriteriaValues(): unknown[] {
    return [...this.rule_.args];
  }
  /** Null where there is none, as Google documents; its types do not say so. */
  getHelpText(): string {
    return this.rule_.helpText as string;
  }
}

export class DataValidation extends RuleReader implements LikeGoogle<GoogleAppsScript.Spreadsheet.DataValidation, DataValidation> {
  readonly className_ = 'SpreadsheetApp.DataValidation';
}

export class DataValidationBuilder extends RuleReader implements LikeGoogle<GoogleAppsScript.Spreadsheet.DataValidationBuilder, DataValidationBuilder> {
  readonly className_ = 'SpreadsheetApp.DataValidationBuilder';
  override readonly signatures_ = {
    requireValueInList: ['String[]', 'String[],Boolean'],
    requireValueInRange: ['SpreadsheetApp.Range', 'SpreadsheetApp.Range,Boolean'],
    requireNumberBetween: ['number,number'],
    requireDateAfter: ['Date'],
    requireDateBefore: ['Date'],
    requireDateBetween: ['Date,Date'],
    setAllowInvalid: ['Boolean'],
    setHelpText: ['String'],
  };
  constructor(rule: RuleRecord = { criteria: '', args: [], allowInvalid: true, helpText: null }) {
    super(rule);
  }
  private set_(criteria: string, ...args: unknown[]): this {
    this.rule_.criteria = criteria;
    this.rule_.args = args;
    return this;
  }

  build(): DataValidation {
    return new DataValidation({ ...this.rule_, args: [...this.rule_.args] });
  }
  setAllowInvalid(allow: boolean): DataValidationBuilder {
    this.rule_.allowInvalid = allow;
    return this;
  }
  setHelpText(text: string): DataValidationBuilder {
    this.rule_.helpText = text;
    return this;
  }
  withCriteria(criteria: EnumMember, args: unknown[]): DataValidationBuilder {
    return this.set_(criteria.name, ...args);
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): DataValidationBuilder {
    return this.set_('CHECKBOX', ...[checked, unchecked].filter((value) => value !== undefined));
  }
  requireValueInList(values: string[], showDropdown = true): DataValidationBuilder {
    return this.set_('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  requireValueInRange(range: Range, showDropdown = true): DataValidationBuilder {
    return this.set_('VALUE_IN_RANGE', range, showDropdown);
  }
  requireFormulaSatisfied(formula: string): DataValidationBuilder {
    return this.set_('CUSTOM_FORMULA', formula);
  }
  requireTextContains(text: string): DataValidationBuilder {
    return this.set_('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): DataValidationBuilder {
    return this.set_('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): DataValidationBuilder {
    return this.set_('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): DataValidationBuilder {
    return this.set_('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): DataValidationBuilder {
    return this.set_('TEXT_IS_VALID_URL');
  }
  requireDate(): DataValidationBuilder {
    return this.set_('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: Date): DataValidationBuilder {
    return this.set_('DATE_AFTER', date);
  }
  requireDateBefore(date: Date): DataValidationBuilder {
    return this.set_('DATE_BEFORE', date);
  }
  requireDateBetween(start: Date, end: Date): DataValidationBuilder {
    return this.set_('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: Date): DataValidationBuilder {
    return this.set_('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: Date, end: Date): DataValidationBuilder {
    return this.set_('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: Date): DataValidationBuilder {
    return this.set_('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: Date): DataValidationBuilder {
    return this.set_('DATE_ON_OR_BEFORE', date);
  }
  requireNumberBetween(start: number, end: number): DataValidationBuilder {
    return this.set_('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): DataValidationBuilder {
    return this.set_('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): DataValidationBuilder {
    return this.set_('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): DataValidationBuilder {
    return this.set_('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): DataValidationBuilder {
    return this.set_('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): DataValidationBuilder {
    return this.set_('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number): DataValidationBuilder {
    return this.set_('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number): DataValidationBuilder {
    return this.set_('NUMBER_NOT_EQUAL_TO', number);
  }
}
