// Several ranges of one sheet, and what is selected.

import { ServiceObject } from '../base.ts';
import { areaOfRange, engineRange, type SheetContext } from './context.ts';
import type { LikeGoogle } from './google-types.ts';
import type { FontStyle, FontWeight } from './looks.ts';
import type { ClearOptions, Range } from './range.ts';
import type { Sheet } from './sheet.ts';

export class RangeList extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.RangeList, RangeList> {
  readonly className_ = 'SpreadsheetApp.RangeList';
  constructor(
    private readonly context_: SheetContext,
    private readonly ranges_: readonly Range[],
  ) {
    super();
  }
  private each_(change: (range: Range) => void): RangeList {
    this.ranges_.forEach(change);
    return this;
  }
  getRanges(): Range[] {
    return [...this.ranges_];
  }
  activate(): RangeList {
    this.context_.engine.select(this.ranges_[0]!.worksheet_, this.ranges_.map((range) => engineRange(range.area_)));
    return this;
  }
  setValue(value: unknown): RangeList {
    return this.each_((range) => range.setValue(value));
  }
  setFormula(formula: string): RangeList {
    return this.each_((range) => range.setFormula(formula));
  }
  setNote(note: string | null): RangeList {
    return this.each_((range) => range.setNote(note));
  }
  setNumberFormat(format: string): RangeList {
    return this.each_((range) => range.setNumberFormat(format));
  }
  setBackground(color: string | null): RangeList {
    return this.each_((range) => range.setBackground(color));
  }
  setFontColor(color: string | null): RangeList {
    return this.each_((range) => range.setFontColor(color));
  }
  setFontWeight(weight: FontWeight | null): RangeList {
    return this.each_((range) => range.setFontWeight(weight));
  }
  setFontStyle(style: FontStyle | null): RangeList {
    return this.each_((range) => range.setFontStyle(style));
  }
  setFontSize(size: number): RangeList {
    return this.each_((range) => range.setFontSize(size));
  }
  setHorizontalAlignment(alignment: string | null): RangeList {
    return this.each_((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): RangeList {
    return this.each_((range) => range.setVerticalAlignment(alignment));
  }
  setWrap(wrap: boolean): RangeList {
    return this.each_((range) => range.setWrap(wrap));
  }
  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): RangeList {
    return this.each_((range) => range.insertCheckboxes(checkedValue, uncheckedValue));
  }
  removeCheckboxes(): RangeList {
    return this.each_((range) => range.removeCheckboxes());
  }
  check(): RangeList {
    return this.each_((range) => range.check());
  }
  uncheck(): RangeList {
    return this.each_((range) => range.uncheck());
  }
  clear(options?: ClearOptions): RangeList {
    return this.each_((range) => range.clear(options));
  }
  clearContent(): RangeList {
    return this.each_((range) => range.clearContent());
  }
  clearFormat(): RangeList {
    return this.each_((range) => range.clearFormat());
  }
  clearNote(): RangeList {
    return this.each_((range) => range.clearNote());
  }
  clearDataValidations(): RangeList {
    return this.each_((range) => range.clearDataValidations());
  }
  breakApart(): RangeList {
    return this.each_((range) => range.breakApart());
  }
}

export class Selection extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.Selection, Selection> {
  readonly className_ = 'SpreadsheetApp.Selection';
  constructor(private readonly context_: SheetContext) {
    super();
  }
  getActiveSheet(): Sheet {
    return this.context_.sheet(this.context_.engine.activeSheet());
  }
  getActiveRange(): Range | null {
    const sheet = this.context_.engine.activeSheet();
    return this.context_.range(sheet, areaOfRange(this.context_.engine.selection().ranges.at(-1)!, sheet));
  }
  getActiveRangeList(): RangeList | null {
    const sheet = this.context_.engine.activeSheet();
    return new RangeList(this.context_, this.context_.engine.selection().ranges.map((range) => this.context_.range(sheet, areaOfRange(range, sheet))));
  }
  getCurrentCell(): Range | null {
    const { row, column } = this.context_.engine.selection().cell;
    return this.context_.range(this.context_.engine.activeSheet(), { row: row + 1, column: column + 1, rows: 1, columns: 1 });
  }
}
