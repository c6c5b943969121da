// The workbook port over SpreadsheetApp: finding, making and dressing tabs. What is done to one tab is in tab.ts.

import { AppError } from '../kernel/errors.ts';
import { asText } from '../kernel/text.ts';
import type { ColumnDesign, Selection, Tab, TabDesign, Workbook } from '../ports.ts';
import { halfMade, halfMadeColumn, isHalfMade } from '../kernel/halfMade.ts';
import { GoogleTab, writing } from './tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An empty row with a drop-down counts as content and is read with every look at its tab, so there are not more than help. */
const rowsWithChoices = 200;
/** A whole column marked is not meant as a million people. */
const mostMarked = 5_000;

export class GoogleWorkbook implements Workbook {
  private known: GoogleTab[] | null = null;
  private readonly byName = new Map<string, GoogleTab | null>();
  private readonly changed = (): void => this.forget();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  address(): string {
    return this.spreadsheet.getUrl();
  }

  tabs(): readonly GoogleTab[] {
    this.known ??= this.spreadsheet.getSheets().map((sheet) => new GoogleTab(sheet, this.changed));
    return this.known;
  }

  named(name: string): GoogleTab | null {
    let tab = this.byName.get(name);
    if (tab === undefined) {
      const sheet = this.spreadsheet.getSheetByName(name);
      tab = sheet && new GoogleTab(sheet, this.changed, name);
      this.byName.set(name, tab);
    }
    return tab;
  }

  /** What was read is read anew: somebody may have written since. */
  forget(): void {
    for (const tab of [...this.byName.values(), ...(this.known ?? [])]) tab?.forget();
    this.byName.clear();
  }

  selection(): Selection | null {
    const cell = this.spreadsheet.getCurrentCell();
    return cell && { tabId: cell.getSheet().getSheetId(), row: cell.getRow(), column: cell.getColumn() };
  }

  markedRows(): { tabId: number; rows: number[] } | null {
    const ranges = this.spreadsheet.getActiveRangeList()?.getRanges() ?? [];
    const [first] = ranges;
    if (!first) return null;
    const rows = new Set<number>();
    for (const range of ranges) {
      const [from, count] = [range.getRow(), range.getNumRows()];
      for (let row = from; row < from + count && rows.size < mostMarked; row++) rows.add(row);
    }
    return { tabId: first.getSheet().getSheetId(), rows: [...rows].sort((a, b) => a - b) };
  }

  metadata(): { text: string; write(text: string): void }[] {
    const all = this.spreadsheet.createDeveloperMetadataFinder().find();
    return all.flatMap((one) => [
      { text: one.getKey(), write: (text) => void one.setKey(text) },
      { text: one.getValue() ?? '', write: (text) => void one.setValue(text) },
    ]);
  }

  create(design: TabDesign, goBack = true): Tab {
    const name = halfMade(design.name);
    this.takeOut(null, name);
    const tabs = this.tabs();
    const here = goBack ? this.spreadsheet.getActiveSheet() : null;
    let made: Sheet | null = null;
    try {
      made = writing(() => this.spreadsheet.insertSheet(name, tabs.length));
      // Google leads to a new tab; nobody asked to go there.
      here?.activate();
      const tab = this.fit(made, design);
      // Last of all: an execution that is stopped before leaves nothing that could be taken for the whole tab.
      made.setName(design.name);
      this.known = [...tabs, tab];
      return tab;
    } catch (error) {
      this.takeOut(made, name);
      throw error;
    } finally {
      this.byName.clear();
    }
  }

  /** What a try that broke off has left. A call that timed out may have made it all the same: then it is found by its name. */
  private takeOut(made: Sheet | null, name: string): void {
    try {
      const sheet = made ?? this.spreadsheet.getSheetByName(name);
      if (!sheet) return;
      this.known = null;
      this.spreadsheet.deleteSheet(sheet);
    } catch {
      // Why the tab could not be made is what counts.
    }
  }

  private fit(sheet: Sheet, design: TabDesign): GoogleTab {
    const tab = new GoogleTab(sheet, this.changed);
    const width = design.columns.length;
    // Asked before anything is written: Google keeps writes back until somebody asks, and then all of them are waited for.
    const room = sheet.getMaxColumns() - width;
    const rowsThere = sheet.getMaxRows();
    const rows = Math.max(rowsThere, 1 + (design.rows?.length ?? 0));
    if (room > 0) sheet.deleteColumns(width + 1, room);
    if (rows > rowsThere) sheet.insertRowsAfter(rowsThere, rows - rowsThere);
    const header = sheet.getRange(1, 1, 1, width);
    header.setFontWeight('bold');
    header.setBackground('#f1f3f4');
    sheet.setFrozenRows(1);
    this.dress(sheet, 1, 1, rows - 1, design.columns, Math.max(rowsWithChoices, design.rows?.length ?? 0));
    const coloured = design.columns.flatMap((column, index) => coloursOf(sheet.getRange(2, index + 1, rows - 1, 1), column));
    if (coloured.length > 0) sheet.setConditionalFormatRules(coloured);
    if (design.rows && design.rows.length > 0) tab.write(2, 1, design.rows);
    if (!design.printed) sheet.getRange(1, 1, rows, width).createFilter();
    design.columns.forEach((column, index) => column.hidden && sheet.hideColumns(index + 1));
    header.setValues([design.columns.map((column) => asText(column.header))]);
    return tab;
  }

  addColumns(tab: Tab, headerRow: number, columns: readonly ColumnDesign[]): number[] {
    if (columns.length === 0) return [];
    const sheet = this.tabs().find((known) => known.id === tab.id)?.sheet;
    if (!sheet) throw new AppError('column_missing', { tab: tab.name });
    return writing(() => {
      const first = this.firstFree(sheet, headerRow);
      const last = first + columns.length - 1;
      const missing = last - sheet.getMaxColumns();
      if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
      const header = sheet.getRange(headerRow, first, 1, columns.length);
      if (first > 1) sheet.getRange(headerRow, first - 1).copyTo(header, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      header.setValues([columns.map(() => halfMadeColumn)]);
      // Only beside what is there: rows below the list are not ours to fill.
      const rows = sheet.getLastRow() - headerRow;
      this.dress(sheet, headerRow, first, rows, columns);
      header.setValues([columns.map((column) => asText(column.header))]);
      return columns.map((_, index) => first + index);
    });
  }

  /** Where columns can be added: right of all others, or where a try that was stopped has begun. */
  private firstFree(sheet: Sheet, headerRow: number): number {
    const last = sheet.getLastColumn();
    const headers: unknown[] = last > 0 ? (sheet.getRange(headerRow, 1, 1, last).getValues()[0] ?? []) : [];
    let others = headers.length;
    while (others > 0 && isHalfMade(String(headers[others - 1]))) others -= 1;
    return others + 1;
  }

  /** Neighbouring columns that look alike in one call each: a volunteer waits for every one of them. */
  private dress(sheet: Sheet, headerRow: number, first: number, rows: number, columns: readonly ColumnDesign[], withChoices = rows): void {
    for (const { from, count, value } of runs(columns.map(({ width }) => width))) if (value) sheet.setColumnWidths(first + from, count, value);
    if (columns.some(({ note }) => note)) sheet.getRange(headerRow, first, 1, columns.length).setNotes([columns.map(({ note }) => note ?? '')]);
    if (rows < 1) return;
    for (const { from, count, value } of runs(columns.map(({ format }) => format))) if (value) sheet.getRange(headerRow + 1, first + from, rows, count).setNumberFormat(value);
    columns.forEach((column, index) => {
      const rule = this.validation(column);
      if (rule) sheet.getRange(headerRow + 1, first + index, Math.min(rows, withChoices), 1).setDataValidation(rule);
    });
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

function coloursOf(range: GoogleAppsScript.Spreadsheet.Range, { colours }: ColumnDesign): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return Object.entries(colours ?? {}).map(([value, colour]) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(value).setBackground(colour).setRanges([range]).build());
}

/** Equal neighbours together: `[90, 90, 40]` → 90 from 0 for 2, 40 from 2 for 1. */
function runs<T>(values: readonly T[]): { from: number; count: number; value: T }[] {
  const found: { from: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = found[found.length - 1];
    if (last && last.value === value) last.count += 1;
    else found.push({ from: index, count: 1, value });
  });
  return found;
}
