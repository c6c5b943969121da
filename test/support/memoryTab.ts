// A tab of the rooms' workbook in memory: its cells, what hangs on them, and what a test or somebody else does to them.

import { AppError } from '../../src/server/kernel/errors.ts';
import { Formula } from '../../src/server/ports.ts';
import type { Cell, CellInput, ChartDesign, FilterArea, Tab, TabDesign, TabFilter } from '../../src/server/ports.ts';
import type { MemoryWorkbook } from './memoryWorkbook.ts';

/** Rows of plain values, as a person would type them in; `null` is an empty cell. */
export type Rows = readonly (readonly (Cell | FormulaCell | null)[])[];

/** A cell with a formula and the value it shows. */
export class FormulaCell {
  constructor(
    readonly a1: string,
    readonly value: Cell,
  ) {}
}
export const formula = (a1: string, value: Cell = ''): FormulaCell => new FormulaCell(a1, value);

interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const filled = (cell: Cell | FormulaCell | undefined): boolean => cell !== undefined && cell !== '';
const shown = (cell: Cell | FormulaCell | undefined): Cell => (cell instanceof FormulaCell ? cell.value : (cell ?? ''));

/** As a cell shows it where it has no format of its own. */
const seen = (cell: Cell): string => (cell instanceof Date ? cell.toISOString().slice(0, 10).split('-').reverse().join('.') : typeof cell === 'boolean' ? (cell ? 'WAHR' : 'FALSCH') : String(cell).replace(/^(-?\d+)\.(\d+)$/, '$1,$2'));

export class MemoryTab implements Tab {
  name: string;
  /** Where `show` led last. */
  shownAt: { row: number; column: number } | null = null;
  /** What `create` was given, for assertions on drop-downs and formats. */
  design: TabDesign | null = null;
  /** What `headings` was given last. */
  headed: readonly number[] = [];
  /** What `draw` was given last. */
  charts: readonly ChartDesign[] = [];
  private cells: (Cell | FormulaCell)[][];
  private readonly protectedAreas: Area[] = [];
  private readonly strict: { area: Area; values: readonly string[] }[] = [];

  constructor(
    private readonly book: MemoryWorkbook,
    readonly id: number,
    name: string,
    rows: Rows,
  ) {
    this.name = name;
    this.cells = rows.map((row) => row.map((cell) => cell ?? ''));
  }

  extent(): { rows: number; columns: number } {
    this.book.called('extent', this.name, 0);
    return this.size();
  }

  read(row: number, column: number, rows: number, columns: number): Cell[][] {
    if (rows < 1 || columns < 1) return [];
    this.book.called('read', this.name, rows * columns);
    return this.block(row, column, rows, columns).map((line) => line.map(shown));
  }

  rows(first: number, count: number): Cell[][] {
    const { rows, columns } = this.size();
    if (first + count - 1 > rows) throw new Error(`Range not found: ${first}:${first + count - 1}`);
    return this.read(first, 1, count, columns);
  }

  /** Counts like asking for the extent and reading it. */
  all(): Cell[][] {
    const { rows, columns } = this.extent();
    return rows === 0 ? [['']] : this.read(1, 1, rows, columns);
  }

  readFormulas(row: number, column: number, rows: number, columns: number): string[][] {
    if (rows < 1 || columns < 1) return [];
    this.book.called('readFormulas', this.name, rows * columns);
    return this.block(row, column, rows, columns).map((line) => line.map((cell) => (cell instanceof FormulaCell ? cell.a1 : '')));
  }

  write(row: number, column: number, values: readonly (readonly CellInput[])[]): void {
    const columns = values[0]?.length ?? 0;
    if (columns === 0) return;
    this.book.called('write', this.name, values.length * columns);
    this.put(row, column, values);
  }

  append(values: readonly (readonly CellInput[])[], filled?: number): void {
    if (values.length === 0) return;
    this.book.called('append', this.name, values.length * (values[0]?.length ?? 0));
    this.put((filled ?? this.size().rows) + 1, 1, values);
  }

  insertBelow(row: number, count: number): void {
    this.book.called('insertBelow', this.name, 0);
    this.insertRows(row + 1, count);
  }

  removeRows(row: number, count: number): void {
    this.book.called('removeRows', this.name, 0);
    if (this.protectedAreas.some((area) => row < area.row + area.rows && area.row < row + count)) throw new AppError('cells_in_the_way', { tab: this.name, reason: 'protected' });
    this.deleteRows(row, count);
  }

  show(row: number, column: number): void {
    this.book.called('show', this.name, 0);
    this.shownAt = { row, column };
    this.book.selected = { tabId: this.id, row, column };
  }

  insertRow(row: number): void {
    this.book.called('insertRow', this.name, 0);
    this.insertRows(row);
  }

  /** By line, so that they move with their rows. */
  private readonly noted = new WeakMap<object, string[]>();

  notes(): string[][] {
    this.book.called('notes', this.name, 0);
    return this.cells.map((line) => [...(this.noted.get(line) ?? [])]);
  }

  writeNotes(row: number, column: number, notes: readonly (readonly string[])[]): void {
    this.book.called('writeNotes', this.name, notes.length);
    notes.forEach((line, index) => line.forEach((note, at) => this.note(row + index, column + at, note)));
  }

  headings(rows: readonly number[]): void {
    this.book.called('headings', this.name, 0);
    this.headed = rows;
  }

  draw(charts: readonly ChartDesign[]): void {
    this.book.called('draw', this.name, 0);
    this.charts = charts;
  }

  shown(row: number, column: number, rows: number): string[] {
    return this.read(row, column, rows, 1).map(([cell = '']) => seen(cell));
  }

  filtered(): TabFilter | null {
    this.book.called('filtered', this.name, 0);
    return this.filterNow && { ...this.filterNow.area, hiding: [...this.filterNow.hidden].map(([column, texts]) => ({ column, texts: texts === 'condition' ? 0 : texts.size })) };
  }

  filter(hidden: ReadonlyMap<number, readonly string[]>, over?: FilterArea): void {
    this.book.called('filter', this.name, 0);
    if (this.protectedAreas.length > 0) throw new AppError('cells_in_the_way', { tab: this.name, reason: 'protected' });
    if (over) this.filterNow = { area: over, hidden: new Map() };
    for (const [column, texts] of hidden) {
      const area = this.filterNow?.area;
      if (!area || column < area.column || column >= area.column + area.columns) throw new Error('Those columns are out of bounds.');
      if (texts.length === 0) this.filterNow?.hidden.delete(column);
      else this.filterNow?.hidden.set(column, new Set(texts));
    }
  }

  forgetHidden(columns: readonly number[], gone: (text: string, column: number) => boolean): () => void {
    this.book.called('filtered', this.name, 0);
    const left = new Map<number, string[]>();
    for (const column of columns) {
      const texts = this.filterNow?.hidden.get(column);
      if (texts !== undefined && texts !== 'condition' && [...texts].some((text) => gone(text, column))) left.set(column, [...texts].filter((text) => !gone(text, column)));
    }
    const write = (): void => (left.size > 0 ? this.filter(left) : undefined);
    write();
    return write;
  }

  unfilter(): void {
    this.book.called('unfilter', this.name, 0);
    this.filterNow = null;
  }

  // What a test does, or somebody else at the sheet. None of these count as calls.

  /** What the filter hides by, by column; `condition`: something else than texts, which hides nothing here. */
  filterNow: { area: FilterArea; hidden: Map<number, ReadonlySet<string> | 'condition'> } | null = null;

  /** The rows the filter leaves to be seen, from 1. */
  seenRows(): number[] {
    const { area, hidden } = this.filterNow ?? { area: null, hidden: new Map<number, 'condition'>() };
    const hides = (row: number): boolean =>
      area !== null && row > area.row && row < area.row + area.rows && [...hidden].some(([column, texts]) => texts !== 'condition' && texts.has(seen(this.at(row, column))));
    return this.values().flatMap((_, index) => (hides(index + 1) ? [] : [index + 1]));
  }

  /** All values, as read, without empty cells and rows at the ends. */
  values(): Cell[][] {
    const { rows, columns } = this.size();
    return this.cells.slice(0, rows).map((line) => Array.from({ length: columns }, (_, index) => shown(line[index])));
  }

  at(row: number, column: number): Cell {
    return shown(this.cells[row - 1]?.[column - 1]);
  }

  /** The values below the first cell of `headerRow` that reads `header`. */
  below(header: string, headerRow = 1): Cell[] {
    const index = (this.cells[headerRow - 1] ?? []).map(shown).indexOf(header);
    if (index < 0) throw new Error(`No column ${header} in row ${headerRow} of ${this.name}`);
    return this.values().slice(headerRow).map((line) => line[index] ?? '');
  }

  note(row: number, column: number, text: string): void {
    const line = this.line(row);
    const notes = this.noted.get(line) ?? [];
    notes[column - 1] = text;
    this.noted.set(line, Array.from(notes, (one) => one ?? ''));
  }

  set(row: number, column: number, value: Cell | FormulaCell): void {
    this.line(row)[column - 1] = value;
    this.fill(row);
  }

  insertRows(before: number, count = 1): void {
    this.line(before - 1);
    this.cells.splice(before - 1, 0, ...Array.from({ length: count }, () => []));
  }

  deleteRows(first: number, count = 1): void {
    this.cells.splice(first - 1, count);
  }

  insertColumn(before: number, values: readonly Cell[] = []): void {
    this.cells = this.cells.map((line, index) => {
      const full = Array.from({ length: Math.max(line.length, before - 1) }, (_, at) => line[at] ?? '');
      full.splice(before - 1, 0, values[index] ?? '');
      return full;
    });
  }

  deleteColumn(column: number): void {
    for (const line of this.cells) line.splice(column - 1, 1);
  }

  /** Sorts the rows from `first` on by the text in `column`. */
  sort(first: number, column: number): void {
    const key = (line: (Cell | FormulaCell)[]) => String(shown(line[column - 1]));
    const body = this.cells.splice(first - 1).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    this.cells.push(...body);
  }

  protect(row: number, column: number, rows = 1, columns = 1): void {
    this.protectedAreas.push({ row, column, rows, columns });
  }

  /** A strict drop-down: anything but these values (or nothing) is refused. */
  restrict(row: number, column: number, rows: number, values: readonly string[]): void {
    this.strict.push({ area: { row, column, rows, columns: 1 }, values });
  }

  private size(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.cells.forEach((line, index) => {
      const last = line.reduce<number>((best, cell, at) => (filled(cell) ? at + 1 : best), 0);
      if (last > 0) rows = index + 1;
      columns = Math.max(columns, last);
    });
    return { rows, columns };
  }

  private block(row: number, column: number, rows: number, columns: number): (Cell | FormulaCell)[][] {
    if (row < 1 || column < 1 || rows < 1 || columns < 1) throw new Error(`No such range: ${row}, ${column}, ${rows}, ${columns}`);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => this.cells[row - 1 + r]?.[column - 1 + c] ?? ''));
  }

  /** A write that does not count as a call. All or nothing, as Google does it. */
  put(row: number, column: number, values: readonly (readonly CellInput[])[]): void {
    const width = values[0]?.length ?? 0;
    if (row < 1 || column < 1 || width < 1) throw new Error(`No such range: ${row}, ${column}, ${values.length}, ${width}`);
    if (values.some((line) => line.length !== width)) throw new Error('The rows to write differ in length');
    const inside = (area: Area, r: number, c: number) => r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns;
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (this.protectedAreas.some((area) => inside(area, row + r, column + c))) throw new AppError('cells_in_the_way', { tab: this.name, reason: 'protected' });
        const refused = value !== null && value !== '' && this.strict.some((rule) => inside(rule.area, row + r, column + c) && !rule.values.includes(String(value)));
        if (refused) throw new AppError('cells_in_the_way', { tab: this.name, reason: 'validation' });
      }),
    );
    values.forEach((line, r) => {
      const target = this.line(row + r);
      line.forEach((value, c) => (target[column - 1 + c] = value instanceof Formula ? new FormulaCell(value.a1, '') : (value ?? '')));
      this.fill(row + r);
    });
  }

  private line(row: number): (Cell | FormulaCell)[] {
    while (this.cells.length < row) this.cells.push([]);
    return this.cells[row - 1] ?? [];
  }

  private fill(row: number): void {
    const line = this.line(row);
    for (let at = 0; at < line.length; at++) line[at] ??= '';
  }
}
