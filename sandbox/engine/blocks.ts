// Large blocks of plain values, written without a screen: straight into the cells, a fraction of the time Univer takes cell by cell.

import { CommandType, ICommandService, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import type { Cells, UniverEngine } from './engine.ts';

const written = 'sandbox.mutation.block-written';
/** Fewer cells are no work for Univer either. */
export const largeBlock = 5000;

interface BlockWritten {
  unitId: string;
  subUnitId: string;
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** Makes formulas notice blocks. */
export function registerBlocks(engine: UniverEngine): void {
  engine.service(ICommandService).registerCommand({ id: written, type: CommandType.MUTATION, handler: () => true });
  engine.service(IActiveDirtyManagerService).register(written, {
    commandId: written,
    getDirtyData: (command) => {
      const { unitId, subUnitId, range } = command.params as BlockWritten;
      return { dirtyRanges: [{ unitId, sheetId: subUnitId, range }], clearDependencyTreeCache: {} };
    },
  });
}

/**
 * Writes cells that bring no formula and replace none. The first and last row are left to Univer's own mutation
 * (they are returned), so that filters grow and listeners hear of the change.
 */
export function writeBlock(engine: UniverEngine, sheet: Worksheet, cells: Cells): Cells {
  const matrix = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, Nullable<ICellData>>>;
  const styles = engine.workbook.getStyles();
  const rows = Object.keys(cells).map(Number);
  const range = { startRow: rows[0]!, endRow: rows.at(-1)!, startColumn: Number.POSITIVE_INFINITY, endColumn: 0 };
  for (const row of rows) {
    const line = cells[row]!;
    const target = (matrix[row] ??= {});
    for (const column of Object.keys(line).map(Number)) {
      range.startColumn = Math.min(range.startColumn, column);
      range.endColumn = Math.max(range.endColumn, column);
      const cell = line[column];
      const old = target[column];
      const style = cell?.s ? styles.setValue({ ...engine.style(old), ...engine.style(cell) }) : cell ? old?.s : undefined;
      if (!cell || (cell.v === null && !style && !old?.custom)) delete target[column];
      else target[column] = { ...(cell.v !== null && { v: cell.v, t: cell.t }), ...(style && { s: style }), ...(old?.custom && { custom: old.custom }) };
    }
  }
  engine.run(written, { unitId: engine.workbook.getUnitId(), subUnitId: sheet.getSheetId(), range } satisfies BlockWritten);
  return { [range.startRow]: cells[range.startRow]!, [range.endRow]: cells[range.endRow]! };
}
