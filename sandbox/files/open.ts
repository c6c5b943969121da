// From a workbook file to the spreadsheet engine's snapshot.

import type { ICellData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import type { FileRow } from './cells.ts';
import { WorkbookFileError } from './errors.ts';
import { readFeatures } from './features/features.ts';
import { filteredRows } from './features/filters.ts';
import { columnsInUse, readLayout } from './layout.ts';
import { fileStyle, type Tab, type Workbook } from './workbook.ts';
import type { WorksheetXml } from './worksheet-xml.ts';

/** Google's new tabs have 1,000 rows and 26 columns; a fuller one gets room to go on. */
const grid = { rows: 1000, columns: 26, moreRows: 100, moreColumns: 4 };

/** The whole workbook as the engine takes it. @throws WorkbookFileError */
export async function toSnapshot(workbook: Workbook): Promise<IWorkbookData> {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const worksheets = workbook.tabs.filter(({ isWorksheet }) => isWorksheet);
  if (worksheets.length === 0) throw new WorkbookFileError('file-no-workbook', 'The workbook has no tab with cells.');
  const opened: Parameters<typeof readFeatures>[1][number][] = [];
  for (const tab of worksheets) {
    const { xml, rows } = await workbook.worksheet(tab);
    sheets[tab.id] = readSheet(workbook, tab, xml, rows);
    opened.push({ id: tab.id, open: { workbook, xml, part: tab.part, tab }, rows });
  }
  const styles: IWorkbookData['styles'] = {};
  for (let index = 1; index < workbook.styles.count; index++) styles[fileStyle + index] = workbook.styles.style(index);
  return {
    id: 'workbook',
    name: '',
    appVersion: '0.25.1',
    locale: 'enUS' as LocaleType,
    styles,
    defaultStyle: workbook.styles.standard,
    sheetOrder: worksheets.map(({ id }) => id),
    sheets,
    resources: await readFeatures(workbook, opened),
  };
}

/** One tab, without what plugins keep of it. */
export function readSheet(workbook: Workbook, tab: Tab, xml: WorksheetXml, rows: readonly FileRow[]): Partial<IWorksheetData> {
  const columnCount = Math.max(grid.columns, columnsInUse(rows) + grid.moreColumns);
  const rowCount = Math.max(grid.rows, (rows.at(-1)?.row ?? 0) + 1 + grid.moreRows);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, cells } of rows) {
    if (cells.length === 0) continue;
    const data: Record<number, ICellData> = {};
    for (const { column, cell } of cells) if (cell.v !== undefined || cell.f !== undefined || cell.s !== undefined) data[column] = cell;
    cellData[row] = data;
  }
  const layout = readLayout(xml, rows, workbook.color, (index) => workbook.styleId(index), columnCount);
  for (const row of filteredRows(xml, rows)) delete layout.rowData[row]?.hd;
  return {
    id: tab.id,
    name: tab.name,
    hidden: tab.hidden ? 1 : 0,
    rowCount,
    columnCount,
    cellData,
    ...layout,
  };
}
