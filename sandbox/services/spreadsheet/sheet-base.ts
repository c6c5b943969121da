// A sheet: its name, place and colour, and the ranges on it.

import type { Worksheet } from '@univerjs/core';
import { SetTabColorCommand, SetWorksheetHideCommand, SetWorksheetNameCommand, SetWorksheetShowCommand } from '@univerjs/sheets';
import { ServiceObject, type EnumMember } from '../base.ts';
import { contentExtent } from './cells.ts';
import { areaOfRange, target, type SheetContext } from './context.ts';
import { SheetType } from './enums.ts';
import { checkedArea, namedArea } from './geometry.ts';
import { colorOf } from './looks.ts';
import { rangeByName } from './named-range.ts';
import { wholeSheet } from './protections.ts';
import { RangeList, Selection } from './range-list.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import type { Sheet } from './sheet.ts';
import { checkSheetName, sheetNumber } from './sheet-names.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { rulesOf } from './validation-rules.ts';

export abstract class SheetBase extends ServiceObject {
  readonly className_ = 'SpreadsheetApp.Sheet';
  constructor(
    readonly context_: SheetContext,
    private readonly id_: string,
  ) {
    super();
  }
  /** @throws where the sheet was deleted meanwhile */
  get worksheet_(): Worksheet {
    const worksheet = this.context_.engine.workbook.getSheetBySheetId(this.id_);
    if (!worksheet) throw refuse.gone();
    return worksheet;
  }
  protected get self_(): Sheet {
    return this as unknown as Sheet;
  }
  protected get target_() {
    return target(this.context_, this.worksheet_);
  }

  getName(): string {
    return this.worksheet_.getName();
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): Sheet {
    checkSheetName(this.context_, String(name), this.id_);
    if (String(name) !== this.getName()) this.context_.engine.run(SetWorksheetNameCommand.id, { ...this.target_, name: String(name) });
    return this.self_;
  }
  getSheetId(): number {
    return sheetNumber(this.worksheet_.getSheetId());
  }
  getIndex(): number {
    return this.context_.engine.workbook.getSheetIndex(this.worksheet_) + 1;
  }
  getParent(): Spreadsheet {
    return this.context_.spreadsheet;
  }
  getType(): EnumMember {
    return SheetType.of('GRID');
  }

  getRange(...args: [a1Notation: string] | [row: number, column: number, numRows?: number, numColumns?: number]): Range {
    const [first, column, numRows, numColumns] = args;
    const worksheet = this.worksheet_;
    if (args.length === 1) {
      const text = String(first);
      const byName = /^[\p{L}_][\p{L}\d_]*$/u.test(text) ? rangeByName(this.context_, text) : null;
      return byName ?? this.context_.range(worksheet, namedArea(worksheet, text));
    }
    return this.context_.range(worksheet, checkedArea(worksheet, first as number, column!, numRows, numColumns));
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(this.context_, a1Notations.map((a1) => this.getRange(a1)));
  }
  getDataRange(): Range {
    return this.context_.range(this.worksheet_, { row: 1, column: 1, rows: Math.max(1, this.getLastRow()), columns: Math.max(1, this.getLastColumn()) });
  }
  getLastRow(): number {
    return this.extent_().rows;
  }
  getLastColumn(): number {
    return this.extent_().columns;
  }
  /** Measured on Google: cells that have a validation rule count as content, also when they are empty. */
  private extent_(): { rows: number; columns: number } {
    const worksheet = this.worksheet_;
    const extent = contentExtent(this.context_, worksheet);
    for (const rule of rulesOf(this.context_, worksheet)) {
      for (const range of rule.ranges) {
        const { row, column, rows, columns } = areaOfRange(range, worksheet);
        extent.rows = Math.max(extent.rows, Math.min(row + rows - 1, worksheet.getRowCount()));
        extent.columns = Math.max(extent.columns, Math.min(column + columns - 1, worksheet.getColumnCount()));
      }
    }
    return extent;
  }
  getMaxRows(): number {
    return this.worksheet_.getRowCount();
  }
  getMaxColumns(): number {
    return this.worksheet_.getColumnCount();
  }
  whole_(): Range {
    return this.context_.range(this.worksheet_, wholeSheet(this.worksheet_));
  }

  activate(): Sheet {
    this.context_.engine.activate(this.worksheet_);
    return this.self_;
  }
  getActiveRange(): Range | null {
    return this.isActive_() ? this.getSelection().getActiveRange() : this.context_.range(this.worksheet_, { row: 1, column: 1, rows: 1, columns: 1 });
  }
  getActiveCell(): Range {
    return (this.isActive_() ? this.getSelection().getCurrentCell() : null) ?? this.context_.range(this.worksheet_, { row: 1, column: 1, rows: 1, columns: 1 });
  }
  getCurrentCell(): Range | null {
    return this.getActiveCell();
  }
  getActiveRangeList(): RangeList | null {
    return this.isActive_() ? this.getSelection().getActiveRangeList() : new RangeList(this.context_, [this.getActiveCell()]);
  }
  getSelection(): Selection {
    return new Selection(this.context_);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  private isActive_(): boolean {
    return this.context_.engine.activeSheet().getSheetId() === this.id_;
  }

  isSheetHidden(): boolean {
    return this.worksheet_.isSheetHidden() === 1;
  }
  hideSheet(): Sheet {
    if (this.isSheetHidden()) return this.self_;
    if (this.context_.engine.workbook.getSheets().filter((sheet) => sheet.isSheetHidden() !== 1).length < 2) throw refuse.lastVisibleSheet();
    this.context_.engine.run(SetWorksheetHideCommand.id, this.target_);
    return this.self_;
  }
  showSheet(): Sheet {
    if (this.isSheetHidden()) this.context_.engine.run(SetWorksheetShowCommand.id, this.target_);
    return this.self_;
  }
  getTabColor(): string | null {
    return this.worksheet_.getTabColor() || null;
  }
  setTabColor(color: string | null): Sheet {
    this.context_.engine.run(SetTabColorCommand.id, { ...this.target_, value: color ? colorOf(color) : '' });
    return this.self_;
  }
}
