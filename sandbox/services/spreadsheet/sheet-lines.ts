// Rows and columns of a sheet: inserting, deleting, moving.

import { Direction, RANGE_TYPE, type ICellData, type IRange } from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand, MoveColsCommand, MoveRowsCommand, RemoveColByRangeCommand, RemoveRowByRangeCommand } from '@univerjs/sheets';
import { UpdateSheetDataValidationRangeCommand } from '@univerjs/sheets-data-validation';
import { checkRoom, engineRange, whole } from './context.ts';
import { checkProtection } from './protections.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { SheetBase } from './sheet-base.ts';
import type { Sheet } from './sheet.ts';
import { ruleAt, rulesOf } from './validation-rules.ts';

type Axis = 'rows' | 'columns';

export abstract class SheetLines extends SheetBase {
  private count_(axis: Axis): number {
    return axis === 'rows' ? this.getMaxRows() : this.getMaxColumns();
  }
  /** A stretch of whole rows or columns. @throws out of bounds */
  protected lines_(axis: Axis, from: number, count: number): IRange {
    const [start, n] = [whole(from), whole(count)];
    if (start < 1 || n < 1 || start + n - 1 > this.count_(axis)) throw axis === 'rows' ? refuse.rowsOutOfBounds() : refuse.columnsOutOfBounds();
    return engineRange(axis === 'rows' ? { row: start, rows: n, column: 1, columns: this.getMaxColumns() } : { column: start, columns: n, row: 1, rows: this.getMaxRows() });
  }

  /** New lines look like the line `like`, and have its validation rules. All 1-based. */
  private insert_(axis: Axis, at: number, count: number, like: number): Sheet {
    const [start, n] = [whole(at), whole(count)];
    if (n < 1 || start < 1 || start > this.count_(axis) + 1) throw axis === 'rows' ? refuse.rowsOutOfBounds() : refuse.columnsOutOfBounds();
    const worksheet = this.worksheet_;
    checkProtection(this.context_, worksheet, axis === 'rows' ? { row: Math.max(1, start - 1), rows: 1, column: 1, columns: this.getMaxColumns() } : { column: Math.max(1, start - 1), columns: 1, row: 1, rows: this.getMaxRows() });
    checkRoom(this.context_, n * this.count_(axis === 'rows' ? 'columns' : 'rows'));
    const rows = axis === 'rows';
    const cross = rows ? this.getMaxColumns() : this.getMaxRows();
    const matrix = worksheet.getCellMatrix();
    const looks: Record<number, Record<number, ICellData>> = {};
    for (let k = 0; k < cross; k++) {
      const cell = rows ? matrix.getValue(like - 1, k) : matrix.getValue(k, like - 1);
      if (!cell?.s) continue;
      for (let i = 0; i < n; i++) {
        const [row, column] = rows ? [start - 1 + i, k] : [k, start - 1 + i];
        (looks[row] ??= {})[column] = { s: cell.s };
      }
    }
    const range = engineRange(rows ? { row: start, rows: n, column: 1, columns: cross } : { column: start, columns: n, row: 1, rows: cross });
    const direction = start > like ? (rows ? Direction.DOWN : Direction.RIGHT) : rows ? Direction.UP : Direction.LEFT;
    this.context_.engine.run(rows ? InsertRowByRangeCommand.id : InsertColByRangeCommand.id, { ...this.target_, range, direction, cellValue: looks });
    this.inherit_(axis, start, n, like >= start ? like + n : like);
    return this.self_;
  }

  /** Lines added at the border of a rule's range are not covered by it until it is stretched. */
  private inherit_(axis: Axis, start: number, n: number, like: number): void {
    const rows = axis === 'rows';
    const worksheet = this.worksheet_;
    for (const rule of [...rulesOf(this.context_, worksheet)]) {
      const fresh = rule.ranges
        .filter((range) => (rows ? range.startRow <= like - 1 && range.endRow >= like - 1 : range.startColumn <= like - 1 && range.endColumn >= like - 1))
        .filter((range) => !(rows ? ruleAt(this.context_, worksheet, start - 1, range.startColumn) : ruleAt(this.context_, worksheet, range.startRow, start - 1)))
        .map((range) => (rows ? { ...range, startRow: start - 1, endRow: start + n - 2 } : { ...range, startColumn: start - 1, endColumn: start + n - 2 }));
      if (fresh.length > 0) this.context_.engine.run(UpdateSheetDataValidationRangeCommand.id, { ...this.target_, ruleId: rule.uid, ranges: joined([...rule.ranges, ...fresh]) });
    }
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.insertRowsAfter(afterPosition, 1);
  }
  insertRowBefore(beforePosition: number): Sheet {
    return this.insertRowsBefore(beforePosition, 1);
  }
  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    this.lines_('rows', afterPosition, 1);
    return this.insert_('rows', whole(afterPosition) + 1, howMany, whole(afterPosition));
  }
  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    this.lines_('rows', beforePosition, 1);
    return this.insert_('rows', beforePosition, howMany, whole(beforePosition));
  }
  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }
  insertColumnAfter(afterPosition: number): Sheet {
    return this.insertColumnsAfter(afterPosition, 1);
  }
  insertColumnBefore(beforePosition: number): Sheet {
    return this.insertColumnsBefore(beforePosition, 1);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    this.lines_('columns', afterPosition, 1);
    return this.insert_('columns', whole(afterPosition) + 1, howMany, whole(afterPosition));
  }
  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    this.lines_('columns', beforePosition, 1);
    return this.insert_('columns', beforePosition, howMany, whole(beforePosition));
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertColumnsBefore(columnIndex, numColumns);
  }

  deleteRow(rowPosition: number): Sheet {
    this.deleteRows(rowPosition, 1);
    return this.self_;
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this.delete_('rows', rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): Sheet {
    this.deleteColumns(columnPosition, 1);
    return this.self_;
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this.delete_('columns', columnPosition, howMany);
  }
  private delete_(axis: Axis, from: number, count: number): void {
    const range = this.lines_(axis, from, count);
    if (whole(count) >= this.count_(axis)) throw axis === 'rows' ? refuse.allRows() : refuse.allColumns();
    const frozen = axis === 'rows' ? this.worksheet_.getFreeze().ySplit : 0;
    if (frozen > 0 && range.startRow <= frozen && range.endRow === this.count_('rows') - 1) throw refuse.allLooseRows();
    const area = { row: range.startRow + 1, column: range.startColumn + 1, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
    checkProtection(this.context_, this.worksheet_, area);
    // Univer moves what hangs on rows and columns (rules, conditional formats, filters) in the active sheet.
    this.context_.engine.runOn(this.worksheet_, axis === 'rows' ? RemoveRowByRangeCommand.id : RemoveColByRangeCommand.id, { ...this.target_, range });
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    this.move_('rows', rowSpec.getRow(), rowSpec.getNumRows(), destinationIndex);
  }
  moveColumns(columnSpec: Range, destinationIndex: number): void {
    this.move_('columns', columnSpec.getColumn(), columnSpec.getNumColumns(), destinationIndex);
  }
  /** `to` counts in the sheet as it is before the move; the lines come to stand before it. */
  private move_(axis: Axis, from: number, count: number, to: number): void {
    const destination = whole(to);
    if (destination < 1 || destination > this.count_(axis) + 1) throw axis === 'rows' ? refuse.rowsOutOfBounds() : refuse.columnsOutOfBounds();
    if (destination >= from && destination <= from + count) return;
    const fromRange = { ...this.lines_(axis, from, count), rangeType: axis === 'rows' ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN };
    const toRange = axis === 'rows' ? { ...fromRange, startRow: destination - 1, endRow: destination + count - 2 } : { ...fromRange, startColumn: destination - 1, endColumn: destination + count - 2 };
    this.context_.engine.run(axis === 'rows' ? MoveRowsCommand.id : MoveColsCommand.id, { ...this.target_, range: fromRange, fromRange, toRange });
  }
}

/** Ranges that lie end to end become one. */
function joined(ranges: readonly IRange[]): IRange[] {
  const result: IRange[] = [];
  for (const range of ranges) {
    const neighbour = result.find(
      (other) =>
        (other.startColumn === range.startColumn && other.endColumn === range.endColumn && (other.endRow + 1 === range.startRow || range.endRow + 1 === other.startRow)) ||
        (other.startRow === range.startRow && other.endRow === range.endRow && (other.endColumn + 1 === range.startColumn || range.endColumn + 1 === other.startColumn)),
    );
    if (!neighbour) result.push({ ...range });
    else {
      neighbour.startRow = Math.min(neighbour.startRow, range.startRow);
      neighbour.endRow = Math.max(neighbour.endRow, range.endRow);
      neighbour.startColumn = Math.min(neighbour.startColumn, range.startColumn);
      neighbour.endColumn = Math.max(neighbour.endColumn, range.endColumn);
    }
  }
  return result;
}
