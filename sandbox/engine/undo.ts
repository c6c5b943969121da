// What takes a block of cell writes back. Univer's own way clones every cell deeply, which tens of thousands of cells feel.

import type { ICellData, IStyleData, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Cells } from './engine.ts';

export interface Undo {
  undo: Cells;
  /** A formula comes or goes. */
  formulas: boolean;
  /** More than formats change. */
  values: boolean;
  /** Cells written. */
  count: number;
}

export function undoOf(matrix: ObjectMatrix<Nullable<ICellData>>, cells: Cells, styleOf: (cell: Nullable<ICellData>) => IStyleData | undefined): Undo {
  const undo: Record<number, Record<number, ICellData>> = {};
  const old = matrix.getMatrix() as Record<number, Record<number, Nullable<ICellData>> | undefined>;
  let formulas = false;
  let values = false;
  let count = 0;
  for (const row of Object.keys(cells) as unknown as number[]) {
    const line: Record<number, ICellData> = {};
    const written = cells[row]!;
    const before = old[row];
    for (const column of Object.keys(written) as unknown as number[]) {
      count++;
      const was = before?.[column];
      const next = written[column];
      const back: ICellData = {};
      if (!next || next.v !== undefined || next.f !== undefined || next.p !== undefined) {
        values = true;
        back.v = was?.v ?? null;
        back.t = was?.t ?? null;
      }
      if (was?.f || next?.f) back.f = was?.f ?? null;
      if (was?.si || next?.si) back.si = was?.si ?? null;
      if (back.f !== undefined || back.si !== undefined) formulas = true;
      if (was?.p || next?.p) back.p = was?.p ?? null;
      if (was?.custom || next?.custom) back.custom = was?.custom ?? null;
      if (!next || next.s) back.s = { ...nulls(styleOf(next)), ...styleOf(was) };
      line[column] = back;
    }
    undo[row] = line;
  }
  return { undo, formulas, values, count };
}

/** Each property of a style as null, so that undoing takes away what was not there before. */
function nulls(style: IStyleData | undefined): IStyleData {
  return Object.fromEntries(Object.keys(style ?? {}).map((key) => [key, null])) as IStyleData;
}
