// What array formulas spill into their neighbours, as a file needs it: the home cell names its range, the others hold results.

import type { ICellData, IRange, IWorkbookData, Nullable } from '@univerjs/core';
import { spillMark } from '../files/cells.ts';
import { rangeName } from '../files/references.ts';

type ByCell<T> = Nullable<Record<number, Nullable<Record<number, Nullable<T>>>>>;

/**
 * A copy of the snapshot with spilled results in it. For a file only: opened again as it is, the results would stand in the
 * formula's way. Nothing of `snapshot` is changed; what holds no spill is shared with it.
 */
export function withSpills(snapshot: IWorkbookData, ranges: (sheetId: string) => ByCell<IRange>, results: (sheetId: string) => ByCell<ICellData>): IWorkbookData {
  const sheets = { ...snapshot.sheets };
  for (const [id, sheet] of Object.entries(sheets)) {
    const homes = Object.entries(ranges(id) ?? {}).flatMap(([row, cells]) => Object.entries(cells ?? {}).flatMap(([column, range]) => (range ? [{ row: Number(row), column: Number(column), range }] : [])));
    if (homes.length === 0) continue;
    const cellData = { ...sheet.cellData };
    const put = (row: number, column: number, cell: ICellData): void => {
      cellData[row] = { ...cellData[row], [column]: { ...cellData[row]?.[column], ...cell } };
    };
    const spilled = results(id);
    for (const { row, column, range } of homes) {
      if (range.startRow === range.endRow && range.startColumn === range.endColumn) continue;
      for (let r = range.startRow; r <= range.endRow; r++) {
        for (let c = range.startColumn; c <= range.endColumn; c++) {
          const result = spilled?.[r]?.[c];
          if (result && (r !== row || c !== column)) put(r, c, { ...(result.v !== undefined && { v: result.v }), ...(result.t !== undefined && { t: result.t }) });
        }
      }
      put(row, column, { custom: { ...cellData[row]?.[column]?.custom, [spillMark]: rangeName(range) } });
    }
    sheets[id] = { ...sheet, cellData };
  }
  return { ...snapshot, sheets };
}
