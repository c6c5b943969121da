// Finding and replacing text in a range, a sheet or the spreadsheet.

import { ServiceObject } from '../base.ts';
import { readDisplayValues, readFormulas } from './cells.ts';
import type { SheetContext } from './context.ts';
import type { LikeGoogle } from './google-types.ts';
import type { Range } from './range.ts';

export class TextFinder extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.TextFinder, TextFinder> {
  readonly className_ = 'SpreadsheetApp.TextFinder';
  private case_ = false;
  private entire_ = false;
  private formulas_ = false;
  private regular_ = false;
  private from_: Range | null = null;
  private current_: Range | null = null;

  constructor(
    private readonly context_: SheetContext,
    private readonly areas_: () => Range[],
    private readonly text_: string,
  ) {
    super();
  }
  matchCase(on: boolean): TextFinder {
    this.case_ = on;
    return this;
  }
  matchEntireCell(on: boolean): TextFinder {
    this.entire_ = on;
    return this;
  }
  matchFormulaText(on: boolean): TextFinder {
    this.formulas_ = on;
    return this;
  }
  useRegularExpression(on: boolean): TextFinder {
    this.regular_ = on;
    return this;
  }
  startFrom(range: Range): TextFinder {
    this.from_ = range;
    this.current_ = null;
    return this;
  }

  findAll(): Range[] {
    const pattern = this.pattern_();
    return this.areas_().flatMap((range) => {
      const { worksheet_, area_ } = range;
      const formulas = this.formulas_ ? readFormulas(this.context_, worksheet_, area_) : null;
      return readDisplayValues(this.context_, worksheet_, area_).flatMap((line, i) =>
        line.flatMap((shown, j) => (new RegExp(pattern, pattern.flags.replace('g', '')).test(formulas?.[i]?.[j] || shown) ? [range.getCell(i + 1, j + 1)] : [])),
      );
    });
  }
  findNext(): Range | null {
    return this.step_(1);
  }
  findPrevious(): Range | null {
    return this.step_(-1);
  }
  getCurrentMatch(): Range | null {
    return this.current_;
  }
  replaceWith(replacement: string): number {
    if (!this.current_) return 0;
    return this.replace_([this.current_], replacement);
  }
  replaceAllWith(replacement: string): number {
    return this.replace_(this.findAll(), replacement);
  }

  private step_(by: 1 | -1): Range | null {
    const all = this.findAll();
    const key = (range: Range): string => `${range.worksheet_.getSheetId()}!${range.getA1Notation()}`;
    const after = (range: Range): number => all.findIndex(({ worksheet_, area_ }) => worksheet_ === range.worksheet_ && (area_.row > range.area_.row || (area_.row === range.area_.row && area_.column > range.area_.column)));
    const at = this.current_ ? all.findIndex((range) => key(range) === key(this.current_!)) : -1;
    const index = this.current_ ? at + by : by < 0 ? all.length - 1 : this.from_ ? after(this.from_) : 0;
    this.current_ = all[index] ?? null;
    return this.current_;
  }
  private replace_(cells: readonly Range[], replacement: string): number {
    let count = 0;
    for (const cell of cells) {
      const formula = cell.getFormula();
      // Shown values are what Google replaces in; a formula only where formula text is searched.
      const old = this.formulas_ && formula ? formula : readDisplayValues(this.context_, cell.worksheet_, cell.area_)[0]![0]!;
      if (formula && !this.formulas_) continue;
      const fresh = old.replace(this.pattern_(), () => (count++, replacement));
      if (fresh !== old) cell.setValue(fresh);
    }
    return count;
  }
  private pattern_(): RegExp {
    const source = this.regular_ ? this.text_ : this.text_.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.entire_ ? `^(?:${source})$` : source, this.case_ ? 'g' : 'gi');
  }
}
