// How rows and columns of a sheet are shown: sizes, freezing, hiding.

import {
  SetColHiddenMutation,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetRowHiddenMutation,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetWorksheetColWidthMutation,
} from '@univerjs/sheets';
import { whole } from './context.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { SheetLines } from './sheet-lines.ts';
import type { Sheet } from './sheet.ts';

export abstract class SheetView extends SheetLines {
  getFrozenRows(): number {
    return this.worksheet_.getFreeze().ySplit;
  }
  getFrozenColumns(): number {
    return this.worksheet_.getFreeze().xSplit;
  }
  setFrozenRows(rows: number): void {
    if (whole(rows) >= this.getMaxRows()) throw refuse.freezeAllRows();
    this.freeze_(whole(rows), this.getFrozenColumns());
  }
  setFrozenColumns(columns: number): void {
    if (whole(columns) >= this.getMaxColumns()) throw refuse.freezeAllColumns();
    this.freeze_(this.getFrozenRows(), whole(columns));
  }
  private freeze_(ySplit: number, xSplit: number): void {
    this.context_.engine.run(SetFrozenCommand.id, { ...this.target_, startRow: ySplit || -1, startColumn: xSplit || -1, ySplit, xSplit });
  }

  getColumnWidth(columnPosition: number): number {
    return this.worksheet_.getColumnWidth(this.lines_('columns', columnPosition, 1).startColumn);
  }
  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet {
    // The mutation, not the command: that one measures the height of every row anew, for each column.
    this.context_.engine.run(SetWorksheetColWidthMutation.id, { ...this.target_, ranges: [this.lines_('columns', startColumn, numColumns)], colWidth: whole(width) });
    return this.self_;
  }
  getRowHeight(rowPosition: number): number {
    return this.worksheet_.getRowHeight(this.lines_('rows', rowPosition, 1).startRow);
  }
  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.setRowHeights(rowPosition, 1, height);
  }
  setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    this.context_.engine.run(SetRowHeightCommand.id, { ...this.target_, ranges: [this.lines_('rows', startRow, numRows)], value: whole(height) });
    return this.self_;
  }
  autoResizeColumn(columnPosition: number): Sheet {
    return this.autoResizeColumns(columnPosition, 1);
  }
  /** By the number of characters: there may be no screen to measure on. */
  autoResizeColumns(startColumn: number, numColumns: number): Sheet {
    for (let column = whole(startColumn); column < whole(startColumn) + whole(numColumns); column++) {
      this.lines_('columns', column, 1);
      const shown = this.getRange(1, column, Math.max(1, this.getLastRow()), 1).getDisplayValues();
      const longest = shown.reduce((most, [text]) => Math.max(most, ...text!.split('\n').map((line) => line.length)), 0);
      this.setColumnWidth(column, Math.max(40, Math.min(700, longest * 7 + 20)));
    }
    return this.self_;
  }

  hideRow(row: Range): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }
  // Without Univer's commands: they select what is beside the hidden lines, and lead to the sheet.
  hideRows(rowIndex: number, numRows = 1): void {
    this.context_.engine.run(SetRowHiddenMutation.id, { ...this.target_, ranges: [this.lines_('rows', rowIndex, numRows)] });
  }
  unhideRow(row: Range): void {
    this.showRows(row.getRow(), row.getNumRows());
  }
  showRows(rowIndex: number, numRows = 1): void {
    this.context_.engine.run(SetSpecificRowsVisibleCommand.id, { ...this.target_, ranges: [this.lines_('rows', rowIndex, numRows)] });
  }
  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    this.context_.engine.run(SetColHiddenMutation.id, { ...this.target_, ranges: [this.lines_('columns', columnIndex, numColumns)] });
  }
  unhideColumn(column: Range): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    this.context_.engine.run(SetSpecificColsVisibleCommand.id, { ...this.target_, ranges: [this.lines_('columns', columnIndex, numColumns)] });
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.worksheet_.getRowManager().getRow(this.lines_('rows', rowPosition, 1).startRow)?.hd === 1;
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.worksheet_.isRowFiltered(this.lines_('rows', rowPosition, 1).startRow);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.worksheet_.getColumnManager().getColumn(this.lines_('columns', columnPosition, 1).startColumn)?.hd === 1;
  }
}
