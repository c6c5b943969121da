// The tab port over a sheet of SpreadsheetApp. The only place that writes cells: text made safe here, refusals worded here.

import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { asText } from '../kernel/text.ts';
import { Formula, type Cell, type CellInput, type ChartDesign, type FilterArea, type Tab, type TabFilter } from '../ports.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells whose notes are asked for, empty ones too. */
const mostNoted = 400_000;

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
    const block = toWrite(values);
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

  forgetHidden(columns: readonly number[], gone: (text: string, column: number) => boolean): () => void {
    const filter = this.sheet.getFilter();
    const range = filter?.getRange();
    if (!filter || !range) return () => undefined;
    const [first, last] = [range.getColumn(), range.getLastColumn()];
    const left = new Map<number, string[]>();
    for (const column of columns) {
      const criteria = column >= first && column <= last ? filter.getColumnFilterCriteria(column) : null;
      const hidden = criteria && criteria.getCriteriaType() === null ? criteria.getHiddenValues() : [];
      const kept = hidden.filter((text) => !gone(text, column));
      if (kept.length < hidden.length) left.set(column, kept);
    }
    const write = (): void => (left.size > 0 ? this.filter(left) : undefined);
    write();
    return write;
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
      .setOption('series', kind === 'line' ? {} : Object.fromEntries(Array.from({ length: of.columns - 1 }, (_, index) => [index, { dataLabel: 'value' }])))
      .setOption('legend', { position: of.columns > 2 ? 'bottom' : 'none' })
      .setOption('width', width)
      .setOption('height', height)
      .setPosition(at.row, at.column, 0, 0)
      .build();
  }
}

/** Told apart by brightness, too: on paper in black and white. */
const chartColours = ['#8b1a1a', '#d9822b', '#5b7f95', '#3d3d3d'];

/** What stands above itself is not looked at again: a log says the same in most of its columns. */
function toWrite(values: readonly (readonly CellInput[])[]): (string | number | boolean | Date)[][] {
  const above: CellInput[] = [];
  const written: (string | number | boolean | Date)[] = [];
  return values.map((line) =>
    line.map((input, column) => {
      if (input === above[column]) return written[column] ?? '';
      above[column] = input;
      return (written[column] = cellToWrite(input));
    }),
  );
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

export function writing<T>(work: () => T, tab?: GoogleTab): T {
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
