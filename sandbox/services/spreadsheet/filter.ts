// A sheet's filter and its criteria.

import type { Worksheet } from '@univerjs/core';
import { RemoveSheetFilterCommand, SetSheetFilterRangeCommand, SetSheetsFilterCriteriaCommand, SheetsFilterService, type FilterModel } from '@univerjs/sheets-filter';
import { NotInSandbox, ServiceObject, type EnumMember } from '../base.ts';
import { readDisplayValues } from './cells.ts';
import { areaOfRange, engineRange, target, unitId, whole, type SheetContext } from './context.ts';
import { BooleanCriteria } from './enums.ts';
import { criteriaOf, toEngine, type CriteriaRecord } from './filter-criteria.ts';
import type { LikeGoogle } from './google-types.ts';
import { checkSheetProtection } from './protections.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';

export function filterModel(context: SheetContext, worksheet: Worksheet): FilterModel | null {
  return context.engine.service(SheetsFilterService).getFilterModel(unitId(context), worksheet.getSheetId()) ?? null;
}

/** @throws where the sheet has a filter already */
export function createFilter(context: SheetContext, worksheet: Worksheet, range: Range): Filter {
  checkSheetProtection(context, worksheet);
  if (filterModel(context, worksheet)) throw refuse.filterExists();
  context.engine.run(SetSheetFilterRangeCommand.id, { ...target(context, worksheet), range: engineRange(range.area_) });
  return new Filter(context, worksheet);
}

export class Filter extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.Filter, Filter> {
  readonly className_ = 'SpreadsheetApp.Filter';
  override readonly signatures_ = {
    getColumnFilterCriteria: ['Integer'],
    setColumnFilterCriteria: ['Integer,SpreadsheetApp.FilterCriteria'],
    removeColumnFilterCriteria: ['Integer'],
    sort: ['Integer,Boolean'],
  };
  constructor(
    private readonly context_: SheetContext,
    private readonly worksheet_: Worksheet,
  ) {
    super();
  }
  private model_(): FilterModel {
    const model = filterModel(this.context_, this.worksheet_);
    if (!model) throw refuse.filterGone();
    return model;
  }
  /** Columns count from 1 within the sheet. */
  private column_(position: number): number {
    const column = whole(position);
    const { startColumn, endColumn } = this.model_().getRange();
    if (column - 1 < startColumn || column - 1 > endColumn) throw refuse.columnsOutOfBounds();
    return column - 1;
  }

  getRange(): Range {
    return this.context_.range(this.worksheet_, areaOfRange(this.model_().getRange(), this.worksheet_));
  }
  remove(): void {
    this.model_();
    checkSheetProtection(this.context_, this.worksheet_);
    this.context_.engine.run(RemoveSheetFilterCommand.id, target(this.context_, this.worksheet_));
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const column = this.column_(columnPosition);
    const criteria = this.model_().getFilterColumn(column)?.getColumnData();
    return criteria ? new FilterCriteria(criteriaOf(criteria, this.columnValues_(column))) : null;
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): Filter {
    const column = this.column_(columnPosition);
    checkSheetProtection(this.context_, this.worksheet_);
    const criteria = filterCriteria ? toEngine(column - this.model_().getRange().startColumn, filterCriteria.record_, this.columnValues_(column)) : null;
    this.context_.engine.run(SetSheetsFilterCriteriaCommand.id, { ...target(this.context_, this.worksheet_), col: column, criteria });
    return this;
  }
  removeColumnFilterCriteria(columnPosition: number): Filter {
    return this.setColumnFilterCriteria(columnPosition, null);
  }
  sort(columnPosition: number, ascending: boolean): Filter {
    const column = this.column_(columnPosition) + 1;
    const range = this.getRange();
    if (range.getNumRows() > 1) range.offset(1, 0, range.getNumRows() - 1).sort({ column, ascending });
    return this;
  }
  private columnValues_(column: number): string[] {
    const { startRow, endRow } = this.model_().getRange();
    return endRow <= startRow ? [] : readDisplayValues(this.context_, this.worksheet_, { row: startRow + 2, column: column + 1, rows: endRow - startRow, columns: 1 }).flat();
  }
}

export class FilterCriteria extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.FilterCriteria, FilterCriteria> {
  readonly className_ = 'SpreadsheetApp.FilterCriteria';
  constructor(readonly record_: CriteriaRecord) {
    super();
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(structuredClone(this.record_));
  }
  /** Null where it filters by values, as Google documents; its types do not say so. */
  getCriteriaType(): EnumMember {
    return (this.record_.criteria ? BooleanCriteria.of(this.record_.criteria as never) : null) as EnumMember;
  }
  getCriteriaValues(): unknown[] {
    return [...this.record_.args];
  }
  getHiddenValues(): string[] {
    return [...this.record_.hidden];
  }
  /** Only a pivot table's filter has some. */
  getVisibleValues(): string[] {
    return [];
  }
}

export class FilterCriteriaBuilder extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder, FilterCriteriaBuilder> {
  readonly className_ = 'SpreadsheetApp.FilterCriteriaBuilder';
  constructor(private readonly record_: CriteriaRecord = { hidden: [], criteria: null, args: [] }) {
    super();
  }
  private when_(criteria: string, ...args: unknown[]): FilterCriteriaBuilder {
    Object.assign(this.record_, { criteria, args });
    return this;
  }
  build(): FilterCriteria {
    return new FilterCriteria(structuredClone(this.record_));
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(structuredClone(this.record_));
  }
  getCriteriaType(): EnumMember {
    return this.build().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return [...this.record_.args];
  }
  getHiddenValues(): string[] {
    return [...this.record_.hidden];
  }
  /** Only a pivot table's filter has some. */
  getVisibleValues(): string[] {
    return [];
  }
  /** Instead of what there was. */
  setHiddenValues(values: string[]): FilterCriteriaBuilder {
    Object.assign(this.record_, { criteria: null, args: [], hidden: values.map(String) });
    return this;
  }
  setVisibleValues(_values: string[]): FilterCriteriaBuilder {
    throw new NotInSandbox('A filter by visible values, which is for pivot tables,');
  }
  withCriteria(criteria: EnumMember, args: unknown[]): FilterCriteriaBuilder {
    return this.when_(criteria.name, ...args);
  }
  whenCellEmpty(): FilterCriteriaBuilder {
    return this.when_('CELL_EMPTY');
  }
  whenCellNotEmpty(): FilterCriteriaBuilder {
    return this.when_('CELL_NOT_EMPTY');
  }
  whenTextContains(text: string): FilterCriteriaBuilder {
    return this.when_('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): FilterCriteriaBuilder {
    return this.when_('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextStartsWith(text: string): FilterCriteriaBuilder {
    return this.when_('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): FilterCriteriaBuilder {
    return this.when_('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): FilterCriteriaBuilder {
    return this.when_('TEXT_EQUAL_TO', text);
  }
  whenNumberEqualTo(number: number): FilterCriteriaBuilder {
    return this.when_('NUMBER_EQUAL_TO', number);
  }
  whenNumberNotEqualTo(number: number): FilterCriteriaBuilder {
    return this.when_('NUMBER_NOT_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): FilterCriteriaBuilder {
    return this.when_('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): FilterCriteriaBuilder {
    return this.when_('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): FilterCriteriaBuilder {
    return this.when_('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): FilterCriteriaBuilder {
    return this.when_('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
}
