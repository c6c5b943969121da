// What is in a range: values, shown values, formulas; writing and clearing.

import { hasFormula, readDisplayValues, readFormulas, readValues, type Value } from './cells.ts';
import { settled } from './context.ts';
import type { Range } from './range.ts';
import { RangeBase } from './range-base.ts';
import { refuse } from './refusals.ts';
import { contentsOf, emptyCells, formulaContents, writeContents } from './writing.ts';

export abstract class RangeValues extends RangeBase {
  protected settled_<T>(read: () => T): T {
    return settled(this.context_, () => hasFormula(this.context_, this.worksheet_, this.area_), read);
  }
  protected get first_() {
    return { ...this.area_, rows: 1, columns: 1 };
  }

  getValues(): Value[][] {
    return this.settled_(() => readValues(this.context_, this.worksheet_, this.area_));
  }
  getValue(): Value {
    return this.settled_(() => readValues(this.context_, this.worksheet_, this.first_)[0]![0]!);
  }
  getDisplayValues(): string[][] {
    return this.settled_(() => readDisplayValues(this.context_, this.worksheet_, this.area_));
  }
  getDisplayValue(): string {
    return this.settled_(() => readDisplayValues(this.context_, this.worksheet_, this.first_)[0]![0]!);
  }
  isBlank(): boolean {
    return this.settled_(() => readValues(this.context_, this.worksheet_, this.area_).every((row) => row.every((value) => value === '')));
  }

  setValues(values: unknown[][]): Range {
    this.checkSize_(values);
    writeContents(this.context_, this.worksheet_, this.area_, contentsOf(this.context_, this.worksheet_, this.area_, values));
    return this.self_;
  }
  setValue(value: unknown): Range {
    const { rows, columns } = this.area_;
    return this.setValues(Array.from({ length: rows }, () => Array<unknown>(columns).fill(value)));
  }

  getFormulas(): string[][] {
    return readFormulas(this.context_, this.worksheet_, this.area_);
  }
  getFormula(): string {
    return readFormulas(this.context_, this.worksheet_, this.first_)[0]![0]!;
  }
  setFormulas(formulas: string[][]): Range {
    this.checkSize_(formulas);
    writeContents(this.context_, this.worksheet_, this.area_, formulaContents(this.context_, formulas));
    return this.self_;
  }
  setFormula(formula: string): Range {
    const { rows, columns } = this.area_;
    return this.setFormulas(Array.from({ length: rows }, () => Array<string>(columns).fill(formula)));
  }

  clearContent(): Range {
    emptyCells(this.context_, this.worksheet_, [this.area_], { contents: true, formats: false });
    return this.self_;
  }
  clearFormat(): Range {
    emptyCells(this.context_, this.worksheet_, [this.area_], { contents: false, formats: true });
    return this.self_;
  }

  /** @throws Google's words where a table has another size than the range */
  protected checkSize_(table: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.area_;
    if (table.length !== rows) throw refuse.rows(table.length, rows);
    for (const line of table) if (line.length !== columns) throw refuse.columns(line.length, columns);
  }
}
