// Knows whether a formula still waits to be computed, and waits for it.

import { ICommandService, type ICommandInfo } from '@univerjs/core';
import {
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand, SetBorderCommand, ClearSelectionFormatCommand, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { UniverEngine } from './engine.ts';

/** Univer collects changes for 100 ms and then computes; results come in by way of a cell mutation. */
export class Recalculation {
  readonly #engine: UniverEngine;
  readonly #subscription: { dispose(): void };
  /** Changes that no computation has taken up yet. */
  #waiting = false;
  #running = false;
  #waiters: (() => void)[] = [];
  /** Functions whose cells are still to be computed. */
  readonly #named = new Set<string>();
  #disposed = false;

  constructor(engine: UniverEngine) {
    this.#engine = engine;
    const dirty = engine.service(IActiveDirtyManagerService);
    this.#subscription = engine.service(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.#waiting = false;
        this.#running = true;
      } else if (command.id === SetFormulaCalculationResultMutation.id) {
        this.#settle();
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        if (ended(command)) this.#settle();
      } else if (dirty.get(command.id) && !(command.id === SetRangeValuesMutation.id && (options?.onlyLocal === true || isFormatOnly(command)))) {
        this.#waiting = true;
      }
    });
    // On opening, what has a stored value keeps it, but dates of today are of today.
    this.volatile();
  }

  get pending(): boolean {
    return this.#waiting || this.#running || this.#named.size > 0;
  }

  /** Computes what depends on the clock or on chance. */
  volatile(): void {
    this.uses('TODAY', 'NOW', 'RAND', 'RANDBETWEEN');
  }

  /** Resolves when nothing waits any more; at once where nothing does. */
  async done(): Promise<void> {
    while (this.pending && !this.#disposed) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** Computes the cells that use a function again, e.g. one that was registered only now. Those named in one turn are computed together. */
  uses(...names: string[]): void {
    if (this.#named.size === 0) queueMicrotask(() => this.#computeNamed());
    for (const name of names) this.#named.add(name);
  }
  #computeNamed(): void {
    const names = [...this.#named].join('|');
    this.#named.clear();
    if (this.#disposed || !this.#compute(new RegExp(`(^|[^\\w.])(${names})\\s*\\(`, 'i'))) this.#settle(this.#running);
  }

  /** False where no cell matches. Asked for as Univer does itself, so that it goes together with other changes. */
  #compute(pattern: RegExp): boolean {
    const unitId = this.#engine.workbook.getUnitId();
    const dirtyRanges = this.#engine.workbook.getSheets().flatMap((sheet) => {
      const ranges: { unitId: string; sheetId: string; range: { startRow: number; endRow: number; startColumn: number; endColumn: number } }[] = [];
      const shared = new Set<string>();
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f && pattern.test(cell.f) && cell.si) shared.add(cell.si);
        if ((cell?.f && pattern.test(cell.f)) || (cell?.si && shared.has(cell.si)))
          ranges.push({ unitId, sheetId: sheet.getSheetId(), range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
      });
      return ranges;
    });
    if (dirtyRanges.length === 0) return false;
    this.#engine.service(ICommandService).syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges, forceCalculation: false, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      { onlyLocal: true },
    );
    return true;
  }

  #settle(running = false): void {
    this.#running = running;
    // The result's own listeners write the cells in this same turn, and a stopped computation starts again in it.
    setTimeout(() => {
      if (this.#running) return;
      const waiters = this.#waiters;
      this.#waiters = [];
      for (const resolve of waiters) resolve();
    }, 0);
  }

  dispose(): void {
    this.#disposed = true;
    this.#subscription.dispose();
    for (const resolve of this.#waiters) resolve();
  }
}

function ended(command: Readonly<ICommandInfo>): boolean {
  const { functionsExecutedState, stageInfo } = command.params as ISetFormulaCalculationNotificationMutation;
  if (functionsExecutedState !== undefined) return true;
  if (!stageInfo) return false;
  return stageInfo.stage === FormulaExecuteStageType.IDLE || stageInfo.stage === FormulaExecuteStageType.CALCULATION_COMPLETED;
}

const formatCommands: readonly string[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];
function isFormatOnly(command: Readonly<ICommandInfo>): boolean {
  const { trigger } = command.params as ISetRangeValuesMutationParams;
  return trigger !== undefined && formatCommands.includes(trigger);
}
