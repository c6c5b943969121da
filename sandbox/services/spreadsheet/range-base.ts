// Where a range is: its sheet, its corners, its notation, and ranges next to it.

import type { Worksheet } from '@univerjs/core';
import { ServiceObject } from '../base.ts';
import { a1Of, quotedSheet, type Area } from './a1.ts';
import { contentExtent } from './cells.ts';
import { engineRange, whole, type SheetContext } from './context.ts';
import { checkedArea } from './geometry.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

export abstract class RangeBase extends ServiceObject {
  readonly className_ = 'SpreadsheetApp.Range';
  constructor(
    readonly context_: SheetContext,
    readonly worksheet_: Worksheet,
    readonly area_: Area,
  ) {
    super();
  }

  protected range_(row: number, column: number, rows: number, columns: number): Range {
    return this.context_.range(this.worksheet_, checkedArea(this.worksheet_, row, column, rows, columns));
  }
  /** Only one implementation exists; the layers below it know it by this. */
  protected get self_(): Range {
    return this as unknown as Range;
  }

  getSheet(): Sheet {
    return this.context_.sheet(this.worksheet_);
  }
  getGridId(): number {
    return Number(this.worksheet_.getSheetId());
  }
  getA1Notation(): string {
    return a1Of(this.area_, this.worksheet_.getRowCount(), this.worksheet_.getColumnCount());
  }
  /** With the sheet's name, as formulas name it. */
  reference_(absolute = false): string {
    const a1 = this.getA1Notation();
    return `${quotedSheet(this.worksheet_.getName())}!${absolute ? a1.replace(/[A-Z]+|\d+/g, '$$$&') : a1}`;
  }
  getRow(): number {
    return this.area_.row;
  }
  getRowIndex(): number {
    return this.area_.row;
  }
  getColumn(): number {
    return this.area_.column;
  }
  getLastRow(): number {
    return this.area_.row + this.area_.rows - 1;
  }
  getLastColumn(): number {
    return this.area_.column + this.area_.columns - 1;
  }
  getNumRows(): number {
    return this.area_.rows;
  }
  getNumColumns(): number {
    return this.area_.columns;
  }
  getHeight(): number {
    return this.area_.rows;
  }
  getWidth(): number {
    return this.area_.columns;
  }
  isStartRowBounded(): boolean {
    return this.area_.row > 1 || this.area_.rows < this.worksheet_.getRowCount();
  }
  isEndRowBounded(): boolean {
    return this.area_.rows < this.worksheet_.getRowCount();
  }
  isStartColumnBounded(): boolean {
    return this.area_.column > 1 || this.area_.columns < this.worksheet_.getColumnCount();
  }
  isEndColumnBounded(): boolean {
    return this.area_.columns < this.worksheet_.getColumnCount();
  }

  getCell(row: number, column: number): Range {
    return this.range_(this.area_.row + whole(row) - 1, this.area_.column + whole(column) - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, numRows = this.area_.rows, numColumns = this.area_.columns): Range {
    return this.range_(this.area_.row + whole(rowOffset), this.area_.column + whole(columnOffset), numRows, numColumns);
  }
  /** The block of filled cells around this range, empty rows and columns being its border. */
  getDataRegion(): Range {
    const { row, column, rows, columns } = this.area_;
    const extent = contentExtent(this.context_, this.worksheet_);
    const matrix = this.worksheet_.getCellMatrix();
    const filled = (top: number, left: number, bottom: number, right: number): boolean => {
      for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) if ((matrix.getValue(r - 1, c - 1)?.v ?? '') !== '') return true;
      return false;
    };
    let [top, left, bottom, right] = [row, column, row + rows - 1, column + columns - 1];
    for (let grew = true; grew; ) {
      grew = false;
      const [l, r] = [Math.max(1, left - 1), Math.min(extent.columns, right + 1)];
      if (top > 1 && filled(top - 1, l, top - 1, r)) grew = (top--, true);
      if (bottom < extent.rows && filled(bottom + 1, l, bottom + 1, r)) grew = (bottom++, true);
      const [t, b] = [Math.max(1, top - 1), Math.min(extent.rows, bottom + 1)];
      if (left > 1 && filled(t, left - 1, b, left - 1)) grew = (left--, true);
      if (right < extent.columns && filled(t, right + 1, b, right + 1)) grew = (right++, true);
    }
    return this.range_(top, left, bottom - top + 1, right - left + 1);
  }

  activate(): Range {
    this.context_.engine.select(this.worksheet_, [engineRange(this.area_)]);
    return this.self_;
  }
  activateAsCurrentCell(): Range {
    return this.activate();
  }
}
