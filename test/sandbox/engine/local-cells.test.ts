// What a person types into a cell and sees in the editor, in a German spreadsheet.

import { CellValueType } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { testEngine } from './setup.ts';

/** What the editor opens with for a cell. */
function edited(cell: object): unknown {
  const engine = testEngine();
  const worksheet = engine.activeSheet();
  engine.writeCells(worksheet, { 0: { 0: cell } });
  const location = { workbook: engine.workbook, worksheet, unitId: engine.workbook.getUnitId(), subUnitId: worksheet.getSheetId(), row: 0, col: 0, origin: worksheet.getCellRaw(0, 0) };
  const shown = engine.service(SheetInterceptorService).writeCellInterceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT)(worksheet.getCell(0, 0), location);
  return shown?.f ?? shown?.v;
}

test.each([
  [{ v: 1234.5, t: CellValueType.NUMBER }, '1234,5'],
  [{ v: 0.125, t: CellValueType.NUMBER, s: { n: { pattern: '0.00%' } } }, '12,5%'],
  [{ v: 46054, t: CellValueType.NUMBER, s: { n: { pattern: 'yyyy-MM-dd' } } }, '01.02.2026'],
  [{ v: 1, t: CellValueType.BOOLEAN }, 'WAHR'],
  [{ v: '0123', t: CellValueType.FORCE_STRING }, "'0123"],
  [{ v: 'Sonnenallee', t: CellValueType.STRING }, 'Sonnenallee'],
  [{ f: '=IF(A2>1.5,"a,b",{1,2;3,4})' }, '=IF(A2>1,5;"a,b";{1\\2;3\\4})'],
])('the editor opens %j as %j', (cell, text) => {
  expect(edited(cell)).toBe(text);
});

/** What is in the cell after a person typed a text into the editor. */
function entered(text: string, before: object = {}): object {
  const engine = testEngine();
  const worksheet = engine.activeSheet();
  engine.writeCells(worksheet, { 0: { 0: before } });
  const typed = text.startsWith('=') ? { f: text, v: null } : text.startsWith("'") ? { v: text.slice(1), t: CellValueType.FORCE_STRING } : { v: text };
  const cell = engine.service(SheetInterceptorService).onWriteCell(engine.workbook, worksheet, 0, 0, typed);
  engine.writeCells(worksheet, { 0: { 0: cell ?? null } });
  const { v, t, f, s } = worksheet.getCellRaw(0, 0) ?? {};
  const pattern = engine.style({ s: s ?? null })?.n?.pattern;
  return { ...(f ? { f } : { v, t }), ...(pattern && { pattern }) };
}

test.each([
  ['1.234,5', { v: 1234.5, t: CellValueType.NUMBER, pattern: '#,##0.00' }],
  ['1,5', { v: 1.5, t: CellValueType.NUMBER }],
  ['1.2', { v: 46054, t: CellValueType.NUMBER, pattern: 'dd.MM' }],
  ['falsch', { v: 0, t: CellValueType.BOOLEAN }],
  ["'0123", { v: '0123', t: CellValueType.FORCE_STRING }],
  ['Sonnenallee 12', { v: 'Sonnenallee 12', t: CellValueType.STRING }],
  ['=BO(A2;B2;C2)', { f: '=BO(A2,B2,C2)' }],
  ['=SUMME(A1:A3)*1,5', { f: '=SUM(A1:A3)*1.5' }],
  ['=WENN(A2>1,5;"a;b";{1\\2;3\\4})', { f: '=IF(A2>1.5,"a;b",{1,2;3,4})' }],
  ['=SUM(A1,B1)', { f: '=SUM(A1,B1)' }],
])('%j arrives as %j', (text, cell) => {
  expect(entered(text)).toEqual(cell);
});

test('a cell formatted as text keeps what is typed', () => {
  expect(entered('01234', { s: { n: { pattern: '@' } } })).toEqual({ v: '01234', t: CellValueType.STRING, pattern: '@' });
});
