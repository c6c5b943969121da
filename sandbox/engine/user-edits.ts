// Tells a person's edits on the screen from a script's and from computed results, for `onEdit`.

import { ICommandService, ObjectMatrix, type ICellData, type Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, MoveRangeMutation, type ISetRangeValuesMutationParams, type IMoveRangeMutationParams } from '@univerjs/sheets';
import type { UserEdit } from '../api.ts';
import type { UniverEngine } from './engine.ts';

interface Touched {
  sheetId: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
  old: Nullable<ICellData>;
}

/** Typing, pasting, clearing, filling and dragging all end in cell mutations; one command's mutations are one edit, as one paste is one event on Google. */
export class UserEdits {
  readonly #engine: UniverEngine;
  readonly #listeners = new Set<(edit: UserEdit) => void>();
  readonly #touched = new Map<string, Touched>();

  constructor(engine: UniverEngine, scripting: () => boolean) {
    this.#engine = engine;
    engine.service(ICommandService).beforeCommandExecuted((command, options) => {
      if (this.#listeners.size === 0 || scripting() || options?.fromFormula === true || options?.onlyLocal === true) return;
      if (command.id === SetRangeValuesMutation.id) this.#values(command.params as ISetRangeValuesMutationParams);
      else if (command.id === MoveRangeMutation.id) this.#moved(command.params as IMoveRangeMutationParams);
    });
  }

  listen(listener: (edit: UserEdit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #values({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    new ObjectMatrix(cellValue ?? {}).forValue((row, column, cell) => {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell) && !('si' in cell)) return;
      this.#touch(subUnitId, row, column);
    });
  }
  #moved({ from, to }: IMoveRangeMutationParams): void {
    for (const side of [from, to]) new ObjectMatrix(side.value).forValue((row, column) => this.#touch(side.subUnitId, row, column));
  }

  #touch(sheetId: string, row: number, column: number): void {
    const known = this.#touched.get(sheetId);
    if (known) {
      known.top = Math.min(known.top, row);
      known.bottom = Math.max(known.bottom, row);
      known.left = Math.min(known.left, column);
      known.right = Math.max(known.right, column);
      return;
    }
    const old = this.#engine.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
    this.#touched.set(sheetId, { sheetId, top: row, bottom: row, left: column, right: column, old: old ? { ...old } : null });
    // A command's mutations run in one go; the next command of a quick person comes later.
    if (this.#touched.size === 1) queueMicrotask(() => this.#tell());
  }

  #tell(): void {
    const edits = [...this.#touched.values()];
    this.#touched.clear();
    for (const { sheetId, top, left, bottom, right, old } of edits) {
      const single = top === bottom && left === right;
      const now = single ? this.#engine.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(top, left) : null;
      const edit: UserEdit = {
        sheetId,
        row: top + 1,
        column: left + 1,
        rows: bottom - top + 1,
        columns: right - left + 1,
        ...(single && old?.v != null && { oldValue: old.v }),
        ...(single && now?.v != null && { value: now.v }),
      };
      for (const listener of this.#listeners) listener(edit);
    }
  }
}
