// The workbook a newcomer tries the add-on with: made on the spot, the same on every machine for the same day.

import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import { cellType } from '../files/cells.ts';
import { saveWorkbookFile } from '../files/xlsx.ts';
import { checkDate, german } from './days.ts';
import { offerHeaders, offerRows } from './offers.ts';
import { memberHeaders, memberRows } from './members.ts';
import { chance } from './random.ts';
import { type CellContent, groupHeaders, groupRows, ruleHeaders, ruleRows } from './rules.ts';

const seed = 12043;

const styles: Record<string, IStyleData> = {
  title: { bl: 1, fs: 14 },
  header: { bl: 1, bg: { rgb: '#F3F3F3' }, bd: { b: { s: 1, cl: { rgb: '#B7B7B7' } } }, vt: 2 },
  date: { n: { pattern: 'dd.mm.yyyy' } },
  wrap: { tb: 3, vt: 1 },
};

interface Column {
  header: string;
  /** Pixels. */
  width: number;
  style?: keyof typeof styles;
}

const memberWidths = [80, 62, 150, 110, 220, 60, 120, 140, 140, 260, 112, 90, 90, 230];
const groupWidths = [180, 50, 160, 230, 130, 300, 180, 125, 132, 220];
const ruleWidths = [60, 200, 80, 50, 50, 160, 320];
const offerWidths = [220, 90, 180, 240, 180, 160, 160, 60];

/**
 * Four tabs: `Mitglieder` (title, header, 400 members unless said), `Gruppen`, `Zuordnung`, `Angebote`.
 *
 * @param today `YYYY-MM-DD`: ages, birthdays, entries and visits follow it. @throws RangeError where it is no date.
 */
export function demoWorkbook(today: string, members?: number): IWorkbookData {
  checkDate(today);
  const random = chance(seed);
  const dates = new Set(['Geburtsdatum', 'Eintritt', 'Austritt', 'Letzter Besuch', 'Nächster Besuch']);
  const columns = (headers: readonly string[], widths: readonly number[]): Column[] =>
    headers.map((header, at) => ({ header, width: widths[at] ?? 100, ...(dates.has(header) ? { style: 'date' } : {}) }));
  const groups = groupRows(chance(seed + 1), today);
  const sheets = [
    sheet('0', 'Mitglieder', `Mitgliederliste Berlin-Neukölln – Stand ${german(today)} (Demo, alle Personen erfunden)`, columns(memberHeaders, memberWidths), memberRows(random, today, members)),
    sheet('1', 'Gruppen', null, columns(groupHeaders, groupWidths), groups),
    sheet('2', 'Zuordnung', null, columns(ruleHeaders, ruleWidths), ruleRows()),
    sheet('3', 'Angebote', null, columns(offerHeaders, offerWidths), offerRows()),
  ];
  return {
    id: 'demo',
    name: 'Mitgliederliste (Demo)',
    appVersion: '0.25.1',
    locale: 'enUS' as LocaleType,
    styles: { ...styles },
    defaultStyle: { ff: 'Arial', fs: 10 },
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((data) => [data.id, data])),
    resources: [],
  };
}

/** The demo workbook as an .xlsx file. */
export function demoWorkbookFile(today: string): Promise<Uint8Array> {
  return saveWorkbookFile(demoWorkbook(today), null);
}

function sheet(id: string, name: string, title: string | null, columns: readonly Column[], rows: readonly CellContent[][]): Partial<IWorksheetData> & { id: string } {
  const top = title === null ? 0 : 1;
  const cellData: Record<number, Record<number, ICellData>> = {};
  if (title !== null) cellData[0] = { 0: { v: title, t: cellType.text, s: 'title' } };
  cellData[top] = Object.fromEntries(columns.map(({ header }, at) => [at, { v: header, t: cellType.text, s: 'header' }]));
  for (const [at, row] of rows.entries()) {
    const cells: Record<number, ICellData> = {};
    for (const [column, value] of row.entries()) {
      const style = columns[column]?.style;
      if (value === null) continue;
      const content: ICellData = typeof value === 'number' ? { v: value, t: cellType.number } : { v: value, t: looksTyped(value) ? cellType.forced : cellType.text };
      cells[column] = style && typeof value === 'number' ? { ...content, s: style } : content;
    }
    cellData[top + 1 + at] = cells;
  }
  return {
    id,
    name,
    rowCount: Math.max(1000, rows.length + 100),
    columnCount: 26,
    cellData,
    columnData: Object.fromEntries(columns.map(({ width }, at) => [at, { w: width }])),
    rowData: title === null ? {} : { 0: { h: 30, ia: 0 } },
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    mergeData: [],
    freeze: { xSplit: 0, ySplit: top + 1, startRow: top + 1, startColumn: -1 },
  };
}

/** Text that would become something else if it were typed in: it carries the apostrophe. */
function looksTyped(text: string): boolean {
  return /^[\s+=@-]/.test(text) || /^\d[\d./-]*$/.test(text);
}
