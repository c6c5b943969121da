// The workbook port over SpreadsheetApp. The only place that writes cells: text made safe here, refusals worded here.

import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { asText } from '../kernel/text.ts';
import { Formula, type Cell, type CellInput, type ChartDesign, type ColumnDesign, type FilterArea, type Selection, type Tab, type TabDesign, type TabFilter, type Workbook } from '../ports.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An empty row with a drop-down counts as content and is read with every look at its tab, so there are not more than help. */
const rowsWithChoices = 200;
/** Cells whose notes are asked for, empty ones too. */
const mostNoted = 400_000;
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

  create(design: TabDesign): Tab {
    const tabs = this.tabs();
    const here = this.spreadsheet.getActiveSheet();
    let made: Sheet | null = null;
    try {
      made = writing(() => this.spreadsheet.insertSheet(design.name, tabs.length));
      // Google leads to a new tab; nobody asked to go there.
      here.activate();
      const tab = this.fit(made, design);
      this.known = [...tabs, tab];
      return tab;
    } catch (error) {
      this.takeOut(made, design.name);
      throw error;
    } finally {
      this.byName.clear();
    }
  }

  /** Half-made it would look like a stranger's tab to the next try. A call that timed out may have made it all the same: then it is empty. */
  private takeOut(made: Sheet | null, name: string): void {
    this.known = null;
    try {
      const sheet = made ?? this.spreadsheet.getSheetByName(name);
      if (sheet && (made || sheet.getLastRow() === 0)) this.spreadsheet.deleteSheet(sheet);
    } catch {
      // Why it could not be made is what counts.
    }
  }

  private fit(sheet: Sheet, design: TabDesign): GoogleTab {
    const tab = new GoogleTab(sheet, this.changed);
    const width = design.columns.length;
    const room = sheet.getMaxColumns() - width;
    if (room > 0) sheet.deleteColumns(width + 1, room);
    const header = sheet.getRange(1, 1, 1, width);
    header.setValues([design.columns.map((column) => asText(column.header))]);
    header.setFontWeight('bold');
    header.setBackground('#f1f3f4');
    sheet.setFrozenRows(1);
    const missing = 1 + (design.rows?.length ?? 0) - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const rows = sheet.getMaxRows();
    this.dress(sheet, 1, 1, rows - 1, design.columns, Math.max(rowsWithChoices, design.rows?.length ?? 0));
    const coloured = design.columns.flatMap((column, index) => coloursOf(sheet.getRange(2, index + 1, rows - 1, 1), column));
    if (coloured.length > 0) sheet.setConditionalFormatRules(coloured);
    if (design.rows && design.rows.length > 0) tab.write(2, 1, design.rows);
    if (!design.printed) sheet.getRange(1, 1, rows, width).createFilter();
    design.columns.forEach((column, index) => column.hidden && sheet.hideColumns(index + 1));
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
      this.dress(sheet, headerRow, first, rows, columns);
      return columns.map((_, index) => first + index);
    });
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

export class GoogleTab implements Tab {
  private knownId: number | null = null;
  private block: readonly (readonly Cell[])[] | null = null;

  constructor(
    readonly sheet: Sheet,
    private readonly changed: () => void,
    private knownName: string | null = null,
  ) {}

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

  rows(first: number, count: number): Cell[][] {
    return this.sheet.getRange(`${first}:${first + count - 1}`).getValues();
  }

  all(): readonly (readonly Cell[])[] {
    this.block ??= this.sheet.getDataRange().getValues();
    return this.block;
  }

  forget(): void {
    this.block = null;
  }

  readFormulas(row: number, column: number, rows: number, columns: number): string[][] {
    return rows < 1 || columns < 1 ? [] : this.sheet.getRange(row, column, rows, columns).getFormulas();
  }

  write(row: number, column: number, values: readonly (readonly CellInput[])[]): void {
    const width = values[0]?.length ?? 0;
    if (width === 0) return;
    const block = values.map((line) => line.map(cellToWrite));
    this.changed();
    writing(() => this.sheet.getRange(row, column, block.length, width).setValues(block), this);
  }

  append(values: readonly (readonly CellInput[])[], filled?: number): void {
    if (values.length === 0) return;
    const row = (filled ?? this.lastFilledRow()) + 1;
    const makeRoom = (spare: number): boolean => {
      const rows = this.sheet.getMaxRows();
      const missing = row + values.length - 1 - rows;
      if (missing > 0) writing(() => this.sheet.insertRowsAfter(rows, missing + spare));
      return missing > 0;
    };
    if (filled === undefined) makeRoom(0);
    try {
      this.write(row, 1, values);
    } catch (error) {
      // Nearly always there is room, and asking is one more wait; a range outside the grid is refused before anything is written.
      if (filled === undefined || error instanceof AppError || !makeRoom(100)) throw error;
      this.write(row, 1, values);
    }
  }

  /** Google's last row counts empty cells with a drop-down as content (platform.md, Values): rows would land far below the others. */
  private lastFilledRow(): number {
    let last = this.sheet.getLastRow();
    const width = this.sheet.getLastColumn();
    // Mostly the last row holds something; then a single row is read.
    for (let height = 1; last > 0; height = 2_000) {
      const first = Math.max(1, last - height + 1);
      const block = this.read(first, 1, last - first + 1, width);
      for (let at = block.length - 1; at >= 0; at--) if (block[at]?.some((cell) => cell !== '')) return first + at;
      last = first - 1;
    }
    return 0;
  }

  insertBelow(row: number, count: number): void {
    this.changed();
    writing(() => this.sheet.insertRowsAfter(row, count), this);
  }

  removeRows(row: number, count: number): void {
    this.changed();
    writing(() => {
      try {
        this.sheet.deleteRows(row, count);
      } catch (error) {
        if (!(error instanceof Error) || !noneLeft.test(error.message)) throw error;
        this.sheet.insertRowsAfter(row + count - 1, 1);
        this.sheet.deleteRows(row, count);
      }
    }, this);
  }

  show(row: number, column: number): void {
    this.sheet.getRange(row, column).activate();
  }

  insertRow(row: number): void {
    this.changed();
    writing(() => this.sheet.insertRowBefore(row), this);
  }

  notes(): string[][] {
    const [rows, columns] = [this.sheet.getMaxRows(), this.sheet.getMaxColumns()];
    // A note can stand on an empty cell below the last one; in a huge tab the cells with content must do.
    const all = rows * columns <= mostNoted ? this.sheet.getRange(1, 1, rows, columns) : this.sheet.getDataRange();
    return all.getNotes();
  }

  writeNotes(row: number, column: number, notes: readonly (readonly string[])[]): void {
    const width = notes[0]?.length ?? 0;
    if (width > 0) writing(() => this.sheet.getRange(row, column, notes.length, width).setNotes(notes.map((line) => [...line])), this);
  }

  clear(): void {
    this.changed();
    writing(() => this.sheet.clearContents(), this);
  }

  headings(rows: readonly number[], columns: number): void {
    const all = this.sheet.getRange(1, 1, this.sheet.getMaxRows(), columns);
    all.setFontWeight('normal');
    all.setBackground(null);
    if (rows.length === 0) return;
    const some = this.sheet.getRangeList(rows.map((row) => `A${row}:${columnLetter(columns)}${row}`));
    some.setFontWeight('bold');
    some.setBackground('#f1f3f4');
  }

  draw(charts: readonly ChartDesign[]): void {
    for (const chart of this.sheet.getCharts()) this.sheet.removeChart(chart);
    for (const design of charts) this.sheet.insertChart(this.chartOf(design));
  }

  shown(row: number, column: number, rows: number): string[] {
    return rows < 1 ? [] : this.sheet.getRange(row, column, rows, 1).getDisplayValues().map(([text = '']) => text);
  }

  filtered(): TabFilter | null {
    const filter = this.sheet.getFilter();
    if (!filter) return null;
    const range = filter.getRange();
    const area = { row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() };
    const hiding = Array.from({ length: area.columns }, (_, index) => area.column + index).flatMap((column) => {
      const criteria = filter.getColumnFilterCriteria(column);
      return criteria ? [{ column, texts: criteria.getCriteriaType() === null ? criteria.getHiddenValues().length : 0 }] : [];
    });
    return { ...area, hiding };
  }

  filter(hidden: ReadonlyMap<number, readonly string[]>, over?: FilterArea): void {
    writing(() => {
      let filter = this.sheet.getFilter();
      if (over) {
        filter?.remove();
        filter = this.sheet.getRange(over.row, over.column, over.rows, over.columns).createFilter();
      }
      for (const [column, texts] of hidden) {
        if (texts.length === 0) filter?.removeColumnFilterCriteria(column);
        else filter?.setColumnFilterCriteria(column, SpreadsheetApp.newFilterCriteria().setHiddenValues([...texts]).build());
      }
    }, this);
  }

  forgetHidden(columns: readonly number[], gone: (text: string, column: number) => boolean): void {
    const filter = this.sheet.getFilter();
    const range = filter?.getRange();
    if (!filter || !range) return;
    const [first, last] = [range.getColumn(), range.getLastColumn()];
    for (const column of columns) {
      const criteria = column >= first && column <= last ? filter.getColumnFilterCriteria(column) : null;
      const hidden = criteria && criteria.getCriteriaType() === null ? criteria.getHiddenValues() : [];
      const kept = hidden.filter((text) => !gone(text, column));
      if (kept.length < hidden.length) this.filter(new Map([[column, kept]]));
    }
  }

  unfilter(): void {
    writing(() => this.sheet.getFilter()?.remove(), this);
  }

  private chartOf({ kind, title, of, at, width = 480, height = 280 }: ChartDesign): GoogleAppsScript.Spreadsheet.EmbeddedChart {
    const { BAR, COLUMN, LINE } = Charts.ChartType;
    return this.sheet
      .newChart()
      .setChartType({ bar: BAR, column: COLUMN, line: LINE }[kind])
      .addRange(this.sheet.getRange(of.row, of.column, of.rows, of.columns))
      .setNumHeaders(1)
      .setOption('title', title)
      .setOption('colors', chartColours)
      .setOption('series', Object.fromEntries(Array.from({ length: of.columns - 1 }, (_, index) => [index, { dataLabel: 'value' }])))
      .setOption('legend', { position: of.columns > 2 ? 'bottom' : 'none' })
      .setOption('width', width)
      .setOption('height', height)
      .setPosition(at.row, at.column, 0, 0)
      .build();
  }
}

/** Told apart by brightness, too: on paper in black and white. */
const chartColours = ['#8b1a1a', '#d9822b', '#5b7f95', '#3d3d3d'];

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

function cellToWrite(input: CellInput): string | number | boolean | Date {
  if (input === null) return '';
  if (input instanceof Formula) return input.a1;
  return typeof input === 'string' ? asText(input) : input;
}

// Google words these refusals in the user's language, so both are matched.
const inTheWay = /validation|Datenvalidierung|Datenüberprüfung|protected|geschützt/i;

/** Below its frozen header a tab keeps one row at least. In English and German, as far as known. */
const noneLeft = /non-frozen|nicht fixierten/i;

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
