// A district of any size: the demo workbook with more members, some of whom stand there twice, as in every list.

import type { ICellData, IWorkbookData } from '@univerjs/core';
import { demoWorkbook } from '../sandbox/demo/demo.ts';

export const today = '2026-11-22';
/** Above the first member: a title, and the headers. */
const above = 2;

export type Row = Readonly<Record<number, ICellData>>;

export function district(members: number): IWorkbookData {
  const workbook = demoWorkbook(today, members);
  const sheet = workbook.sheets['0'];
  const cells = (sheet?.cellData ?? {}) as Record<number, Record<number, ICellData>>;
  // One in a thousand a second time under a new number, in place of whoever stood there.
  for (let row = above + 40; row < above + members - 1; row += 1000) cells[row + 1] = { ...cells[row], 0: { v: 3_000_000 + row, t: 2 } };
  return workbook;
}

/** The rows of the list, top down. */
export function rowsOf(workbook: IWorkbookData): Row[] {
  const cells = (workbook.sheets['0']?.cellData ?? {}) as Record<number, Row>;
  return Object.keys(cells).map(Number).filter((row) => row >= above).sort((a, b) => a - b).map((row) => cells[row] ?? {});
}
