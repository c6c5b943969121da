// Cells of the sandbox's sheet, written through the port that the rooms write through.

import { GoogleTab } from '../../../src/server/google/tab.ts';
import type { CellInput } from '../../../src/server/ports.ts';
import { open, type Opened } from '../../sandbox/spreadsheet/setup.ts';

let opened: Opened | null = null;

/** What stands in the cells after this block is written; one sheet for a whole file of tests. */
export function cellsOf(rows: readonly (readonly CellInput[])[]): { values: unknown[][]; formulas: string[][] } {
  opened ??= open();
  const { sheet } = opened;
  // A date leaves its format behind, and what comes next would be a date, too.
  sheet.clear();
  new GoogleTab(sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet, () => undefined).write(1, 1, rows);
  const range = sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 1);
  return { values: range.getValues(), formulas: range.getFormulas() };
}
