// The terminal command's report: one entry per step, and what stands in the workbook at the end. A public contract.

import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { Execution, Mail } from '../api.ts';
import type { Seen } from './screen.ts';

export interface StepError {
  code: string;
  message: string;
  details?: string[];
}
export interface StepReport {
  step: string;
  ok: boolean;
  result: unknown;
  error: StepError | null;
  /** `total` and `byMethod`: calls that read, write, ask or wait. `handles`: calls that only hand out an object to do that with. */
  serviceCalls: { total: number; byMethod: Record<string, number>; handles: number };
  cellsRead: number;
  cellsWritten: number;
  /** Milliseconds of the add-on's own work, without the services. */
  addonMs: number;
  /** Milliseconds inside services. */
  hostMs: number;
}
export interface SheetReport {
  name: string;
  /** The last row and column that hold anything, counting from 1. */
  rows: number;
  columns: number;
}
export interface Report extends Seen {
  steps: StepReport[];
  mails: Mail[];
  sheets: SheetReport[];
  out: string | null;
}

/** Methods that give something to work with and touch nothing: docs/decisions/what-a-service-call-is.md. */
const handles = /\.(?:getActive|getActiveSpreadsheet|getSheets|getSheetByName|getRange|getRangeList|getDataRange|getUi|newDataValidation|get(?:Document|Script|User)(?:Lock|Cache|Properties)|getActiveUser)$/;

export function isHandle(method: string): boolean {
  return handles.test(method);
}

/** A step that ran, with the outcome its kind gives. */
export function stepReport(step: string, execution: Execution, outcome: { ok: boolean; result: unknown; error: StepError | null }): StepReport {
  const byMethod: Record<string, number> = {};
  let total = 0;
  let cellsRead = 0;
  let cellsWritten = 0;
  for (const call of execution.calls) {
    if (!isHandle(call.method)) {
      byMethod[call.method] = (byMethod[call.method] ?? 0) + 1;
      total += 1;
    }
    cellsRead += call.cellsRead;
    cellsWritten += call.cellsWritten;
  }
  return { step, ...outcome, serviceCalls: { total, byMethod, handles: execution.calls.length - total }, cellsRead, cellsWritten, addonMs: rounded(execution.addonMs), hostMs: rounded(execution.hostMs) };
}

/** A step in which no script ran. */
export function quietReport(step: string, outcome: { ok: boolean; result: unknown; error: StepError | null }): StepReport {
  return { step, ...outcome, serviceCalls: { total: 0, byMethod: {}, handles: 0 }, cellsRead: 0, cellsWritten: 0, addonMs: 0, hostMs: 0 };
}

export function sheetReports({ sheetOrder, sheets }: IWorkbookData): SheetReport[] {
  return sheetOrder.map((id) => {
    const { name = '', cellData } = sheets[id] ?? {};
    let rows = 0;
    let columns = 0;
    for (const [row, cells] of Object.entries(cellData ?? {})) {
      for (const [column, cell] of Object.entries<ICellData | null | undefined>(cells)) {
        if (!cell || !holds(cell)) continue;
        rows = Math.max(rows, Number(row) + 1);
        columns = Math.max(columns, Number(column) + 1);
      }
    }
    return { name, rows, columns };
  });
}

function holds({ v, f, si, p }: ICellData): boolean {
  return (v !== undefined && v !== null && v !== '') || Boolean(f) || Boolean(si) || Boolean(p);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
