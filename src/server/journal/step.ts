// What one step wrote, found by its id: for a second try, and for taking it back.

import type { Workbook } from '../ports.ts';
import { operations, readChanges, type LoggedChange } from './journal.ts';

export interface LoggedStep {
  /** Without those of taking it back. */
  changes: LoggedChange[];
  takenBack: boolean;
  by: string | undefined;
}

/**
 * @param names Vorgang of the step's rows, as far as they are wanted
 * @param back Vorgang of the rows that took it back, where that can be
 * @returns undefined where nothing of this id was logged
 */
export function stepInLog(workbook: Workbook, id: string, names: readonly string[], back?: string): LoggedStep | undefined {
  const { own, found } = operations(workbook, new Set(back === undefined ? names : [...names, back]));
  const operation = found.find((one) => one.id === id);
  if (!operation) return undefined;
  const rows = operation.rows.filter(({ name }) => name !== back);
  return { changes: readChanges(own, { ...operation, rows }), takenBack: rows.length < operation.rows.length, by: rows[0]?.by };
}
