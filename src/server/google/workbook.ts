// The workbook port over SpreadsheetApp. The only place that writes cells: text made safe here, refusals worded here.

import { AppError } from '../kernel/errors.ts';
import { asText } from '../kernel/text.ts';
import { Formula, type Cell, type CellInput, type ColumnDesign, type Tab, type TabDesign, type Workbook } from '../ports.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An empty row with a drop-down counts as content and is read with every look at its tab, so there are not more than help. */
const rowsWithChoices = 200;

export class GoogleWorkbook implements Workbook {
  private known: GoogleTab[] | null = null;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  tabs(): readonly GoogleTab[] {
    this.known ??= this.spreadsheet.getSheets().map((sheet) => new GoogleTab(sheet));
    return this.known;
  }

  create(design: TabDesign): Tab {
    const tabs = this.tabs();
    const sheet = writing(() => this.spreadsheet.insertSheet(design.name, tabs.length));
    const tab = new GoogleTab(sheet);
    const width = design.columns.length;
    const room = sheet.getMaxColumns() - width;
    if (room > 0) sheet.deleteColumns(width + 1, room);
    const header = sheet.getRange(1, 1, 1, width);
    header.setValues([design.columns.map((column) => asText(column.header))]);
    header.setFontWeight('bold');
    header.setBackground('#f1f3f4');
    sheet.setFrozenRows(1);
    const rows = sheet.getMaxRows();
    design.columns.forEach((column, index) => this.dress(sheet, 2, index + 1, rows - 1, column, rowsWithChoices));
    if (design.rows && design.rows.length > 0) tab.write(2, 1, design.rows);
    sheet.getRange(1, 1, rows, width).createFilter();
    this.known = [...tabs, tab];
    return tab;
  }

  addColumns(tab: Tab, headerRow: number, columns: readonly ColumnDesign[]): number[] {
    if (columns.length === 0) return [];
    const sheet = this.tabs().find((known) => known.id === tab.id)?.sheet;
    if (!sheet) throw new AppError('column_missing', { tab: tab.name });
    return writing(() => {
      const first = sheet.getLastColumn() + 1;
      const last = first + columns.length - 1;
      const missing = last - sheet.getMaxColumns();
      if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
      const header = sheet.getRange(headerRow, first, 1, columns.length);
      if (first > 1) sheet.getRange(headerRow, first - 1).copyTo(header, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      header.setValues([columns.map((column) => asText(column.header))]);
      // Only beside what is there: rows below the list are not ours to fill.
      const rows = sheet.getLastRow() - headerRow;
      columns.forEach((column, index) => this.dress(sheet, headerRow + 1, first + index, rows, column));
      return columns.map((_, index) => first + index);
    });
  }

  private dress(sheet: Sheet, row: number, column: number, rows: number, design: ColumnDesign, withChoices = rows): void {
    if (design.width) sheet.setColumnWidth(column, design.width);
    if (design.note) sheet.getRange(row - 1, column).setNote(design.note);
    if (rows < 1) return;
    const below = sheet.getRange(row, column, rows, 1);
    if (design.format) below.setNumberFormat(design.format);
    const rule = this.validation(design);
    if (rule) sheet.getRange(row, column, Math.min(rows, withChoices), 1).setDataValidation(rule);
  }

  private validation(design: ColumnDesign): GoogleAppsScript.Spreadsheet.DataValidation | null {
    if (design.choices) {
      const { values, strict } = design.choices;
      return SpreadsheetApp.newDataValidation().requireValueInList([...values], true).setAllowInvalid(!strict).build();
    }
    const from = design.choicesFrom;
    const source = from && this.tabs().find((tab) => tab.name === from.tab);
    if (!from || !source) return null;
    const list = source.sheet.getRange(2, from.column, source.sheet.getMaxRows() - 1, 1);
    return SpreadsheetApp.newDataValidation().requireValueInRange(list, true).setAllowInvalid(true).build();
  }
}

export class GoogleTab implements Tab {
  private knownId: number | null = null;
  private knownName: string | null = null;

  constructor(readonly sheet: Sheet) {}

  get id(): number {
    this.knownId ??= this.sheet.getSheetId();
    return this.knownId;
  }

  get name(): string {
    this.knownName ??= this.sheet.getName();
    return this.knownName;
  }

  extent(): { rows: number; columns: number } {
    return { rows: this.sheet.getLastRow(), columns: this.sheet.getLastColumn() };
  }

  read(row: number, column: number, rows: number, columns: number): Cell[][] {
    return rows < 1 || columns < 1 ? [] : this.sheet.getRange(row, column, rows, columns).getValues();
  }

  readFormulas(row: number, column: number, rows: number, columns: number): string[][] {
    return rows < 1 || columns < 1 ? [] : this.sheet.getRange(row, column, rows, columns).getFormulas();
  }

  write(row: number, column: number, values: readonly (readonly CellInput[])[]): void {
    const width = values[0]?.length ?? 0;
    if (width === 0) return;
    const block = values.map((line) => line.map(cellToWrite));
    writing(() => this.sheet.getRange(row, column, block.length, width).setValues(block), this);
  }

  append(values: readonly (readonly CellInput[])[]): void {
    if (values.length === 0) return;
    const row = this.lastFilledRow() + 1;
    const missing = row + values.length - 1 - this.sheet.getMaxRows();
    if (missing > 0) writing(() => this.sheet.insertRowsAfter(this.sheet.getMaxRows(), missing));
    this.write(row, 1, values);
  }

  /** Cells with a drop-down count for `getLastRow` though they are empty, so the last row is looked at, and if need be those above. */
  private lastFilledRow(): number {
    const { rows, columns } = this.extent();
    let last = rows;
    for (let height = 1; last > 0; height = Math.max(1000, height * 2)) {
      const first = Math.max(1, last - height + 1);
      const block = this.read(first, 1, last - first + 1, columns);
      for (let index = block.length - 1; index >= 0; index -= 1) {
        if (block[index]?.some((cell) => cell !== '')) return first + index;
      }
      last = first - 1;
    }
    return 0;
  }

  show(row: number, column: number): void {
    this.sheet.getRange(row, column).activate();
  }
}

function cellToWrite(input: CellInput): string | number | boolean | Date {
  if (input === null) return '';
  if (input instanceof Formula) return input.a1;
  return typeof input === 'string' ? asText(input) : input;
}

// Google words these refusals in the user's language, so both are matched.
const inTheWay = /validation|Datenvalidierung|Datenüberprüfung|protected|geschützt/i;

function writing<T>(work: () => T, tab?: GoogleTab): T {
  try {
    return work();
  } catch (error) {
    const told = error instanceof Error ? inTheWay.exec(error.message) : null;
    if (!told) throw error;
    const cell = /\b[A-Z]{1,3}[1-9]\d*\b/.exec((error as Error).message)?.[0];
    const reason = /valid|prüf/i.test(told[0]) ? 'validation' : 'protected';
    throw new AppError('cells_in_the_way', { reason, ...(cell && { range: cell }), ...(tab && { tab: tab.name }) });
  }
}
