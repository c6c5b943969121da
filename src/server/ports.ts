// The few small interfaces the rooms need from the outside. `google/` implements them; tests have their own, in memory.

import type { Language } from '../contract/errors.ts';

/** A cell as Google gives it: `''` empty, errors as strings like `#N/A`. Dates are instants in the spreadsheet's zone. */
export type Cell = string | number | boolean | Date;

/** A tab of the workbook. Rows and columns count from 1. Each method is one service call or a fixed handful, never one per row. */
export interface Tab {
  /** Google's sheet id: stays through renaming and moving. */
  readonly id: number;
  readonly name: string;
  /** The last row and column that hold content. */
  extent(): { rows: number; columns: number };
  read(row: number, column: number, rows: number, columns: number): Cell[][];
  /** Whole rows, as far right as the tab goes, without asking how far that is. @throws where the tab has fewer rows */
  rows(first: number, count: number): Cell[][];
  /** Everything from the first cell to the last content, as one block; remembered until somebody writes or takes the lock. Not to be changed. */
  all(): readonly (readonly Cell[])[];
  /** Formulas as `=…` in A1 notation, `''` where the cell holds none. */
  readFormulas(row: number, column: number, rows: number, columns: number): string[][];
  /**
   * Writes a block. Strings arrive as the text they are, whatever they start with; `Formula` arrives as a formula.
   * @throws AppError `cells_in_the_way` where validation or protection refuses.
   */
  write(row: number, column: number, values: readonly (readonly CellInput[])[]): void;
  /**
   * Adds rows below the last one, in one block.
   * @param filled the last row that holds anything, for who has just read the tab under the lock: spares looking
   */
  append(values: readonly (readonly CellInput[])[], filled?: number): void;
  /** Makes `count` empty rows below `row` that look like it; what stands below moves down. */
  insertBelow(row: number, count: number): void;
  /** Takes whole rows out; what stands below moves up. @throws AppError `cells_in_the_way` where cells are protected */
  removeRows(row: number, count: number): void;
  /** Selects a cell and scrolls to it, for the person in front of the screen. */
  show(row: number, column: number): void;
  /** Puts an empty row before this one, dressed like the one it takes the place of. */
  insertRow(row: number): void;
  /** The notes on its cells, as far as the tab has cells that could carry one: a block from the first cell on; `''` for none. */
  notes(): string[][];
  /** Writes notes as a block; `''` takes one away. @throws AppError `cells_in_the_way` where cells are protected */
  writeNotes(row: number, column: number, notes: readonly (readonly string[])[]): void;
  /** Makes these rows look like headings, and all others like none. For tabs that hold nothing but what the add-on works out. */
  headings(rows: readonly number[], columns: number): void;
  /** Makes these the tab's charts, in place of all it has. */
  draw(charts: readonly ChartDesign[]): void;
  /** One column as people see it: numbers and dates in their format. What a filter goes by. */
  shown(row: number, column: number, rows: number): string[];
  /** The one filter a tab can have, which everybody sees; null for none. A call, and one more for each of its columns. */
  filtered(): TabFilter | null;
  /**
   * Hides the rows whose cell in a column is seen as one of these texts, beside what other columns hide; none of them: this
   * column hides nothing any more.
   * @param over makes the filter, in place of one that is there
   * @throws AppError `cells_in_the_way` where the tab is protected
   */
  filter(hidden: ReadonlyMap<number, readonly string[]>, over?: FilterArea): void;
  /**
   * Takes texts out of what these columns hide by: a filter goes on telling what stands in no cell any more. Two calls, and one
   * for each column. @returns the same once more, for after the rows went: some programs keep what is seen instead
   * @throws AppError as `filter`
   */
  forgetHidden(columns: readonly number[], gone: (text: string, column: number) => boolean): () => void;
  /** Takes the filter away; all rows are seen. @throws AppError as `filter` */
  unfilter(): void;
}

/** Header row and first column, and how far it reaches, header included; all from 1. */
export interface FilterArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface TabFilter extends FilterArea {
  /** The columns that hide rows, by number from 1, and how many texts they hide; 0: by a condition or a colour. */
  hiding: { column: number; texts: number }[];
}

/** A chart of Google's own beside the cells it shows. Rows and columns count from 1. */
export interface ChartDesign {
  kind: 'bar' | 'column' | 'line';
  title: string;
  /** The block it shows: a header row, labels in the first column, numbers in the others. */
  of: { row: number; column: number; rows: number; columns: number };
  /** The cell its upper left corner stands in. */
  at: { row: number; column: number };
  /** Pixels; 480 × 280 unless said. */
  width?: number;
  height?: number;
}

/** Where the person in front of the screen has put the cursor; counts from 1. */
export interface Selection {
  tabId: number;
  row: number;
  column: number;
}

/** What may be written. A formula must be wrapped on purpose; a plain string never becomes one. */
export type CellInput = Cell | Formula | null;
export class Formula {
  constructor(readonly a1: string) {}
}

export interface TabDesign {
  name: string;
  columns: readonly ColumnDesign[];
  rows?: readonly (readonly CellInput[])[];
  /** Figures to look at and to print: nothing to sort or filter. */
  printed?: boolean;
}

export interface ColumnDesign {
  header: string;
  /** Pixels. */
  width?: number;
  /** A Google number format; `@` is text. */
  format?: string;
  /** A fixed drop-down; `strict` refuses anything else. */
  choices?: { values: readonly string[]; strict: boolean };
  /** The background of a cell that holds just this value, `#d9ead3`. */
  colours?: Readonly<Record<string, string>>;
  /** Kept out of sight: what the add-on needs and nobody reads. */
  hidden?: boolean;
  /** A drop-down of the values of another own tab's column (its 1-based number). */
  choicesFrom?: { tab: string; column: number };
  note?: string;
}

export interface Workbook {
  /** Where the spreadsheet is found in a browser, for links in mails; `#gid=…&range=A12` after it leads to a cell. One service call. */
  address(): string;
  tabs(): readonly Tab[];
  /** The tab of exactly this name, without asking all the others for theirs. */
  named(name: string): Tab | null;
  /** The cell that is selected now; null where Google does not tell, e.g. in a trigger. */
  selection(): Selection | null;
  /** The rows that are marked now, in one tab or none; null where Google does not tell. At most 5,000, ascending. */
  markedRows(): { tabId: number; rows: number[] } | null;
  /** What this or other add-ons have hung on the spreadsheet, its tabs, rows and columns, unseen. A call, and two for each. */
  metadata(): { text: string; write(text: string): void }[];
  /**
   * Makes a tab with bold frozen header, widths, formats, drop-downs, a filter.
   * @param goBack false: whoever makes many leads to a tab with `show` when all are there; going back after each takes longer than making it
   */
  create(design: TabDesign, goBack?: boolean): Tab;
  /** Adds columns right of the last used column of `headerRow`; returns their 1-based numbers. */
  addColumns(tab: Tab, headerRow: number, columns: readonly ColumnDesign[]): number[];
}

/** Holds the document lock while `work` runs; flushes before it is released. @throws AppError `busy` */
export interface Lock {
  hold<T>(work: () => T): T;
  /** The same, for what an execution does last: Google releases the lock at its end, which spares a call that somebody waits for. */
  holdToEnd<T>(work: () => T): T;
}

export interface Clock {
  now(): Date;
  /** Shown cells with plain dates, the clock may know the spreadsheet's zone without asking for it, which is a call. */
  seen?(dateCells: readonly Date[]): void;
  /** Today's date in the spreadsheet's zone, `YYYY-MM-DD`. */
  today(): string;
  /** The instant at which a plain date begins in the spreadsheet's zone: what a date cell holds. */
  midnight(day: string): Date;
  /** The day of a moment in the spreadsheet's zone, `YYYY-MM-DD`. One service call: for a few cells, never for a column. */
  dayOf(moment: Date): string;
  /** The local time of a moment in the spreadsheet's zone, `HH:MM`. One service call. */
  timeOf(moment: Date): string;
  /** The instant of a local time `HH:MM` on a day; a time that the clocks skip is the one an hour later. */
  moment(day: string, time: string): Date;
  /** An ISO instant as a person reads it in the spreadsheet's zone, `22.11.2026, 18:42`; `?` for `''`. */
  shown(instant: string): string;
}

export interface Who {
  /** E-mail address, or `''` where Google does not tell. */
  email(): string;
  language(): Language;
}

/** Lets a page see how far a long run is; forgets by itself. */
export interface Progress {
  report(runId: string, phase: string, share: number): void;
  /** What was reported last, as it was kept; null: nothing, or forgotten. */
  read(runId: string): unknown;
}

/** One mail to one person. */
export interface Mail {
  /** One address, parsed before. */
  to: string;
  /** One line; nothing personal in it. */
  subject: string;
  text: string;
  /** A whole body; everything from cells escaped. */
  html: string;
  /** The sender's name as the mail program shows it; `''`: Google's choice. */
  name: string;
  /** `''`: none. */
  replyTo: string;
}

export interface Mailbox {
  /** Recipients that may still be written to today. One service call. */
  left(): number;
  /**
   * One service call. @throws AppError `mail_refused` for an address that Google does not take, `mail_quota` where the day's
   * mails are used up: in both cases nothing was sent. Anything else that is thrown: nobody knows whether it was sent.
   */
  send(mail: Mail): void;
  /**
   * Runs `work` while nobody else sends; null where somebody else still does after `patience` ms. Whoever gets it knows that
   * no other run is alive: Google lets go of it when an execution ends, however it ends. Not the document lock: others can
   * save meanwhile. Not to be nested, and not to be asked for under the document lock.
   * @param toEnd nobody else is to send until the execution ends, which spares a call
   */
  alone<T extends object>(work: () => T, patience: number, toEnd?: boolean): T | null;
}

/** The clock triggers of the person at the screen; nobody sees another's. */
export interface Triggers {
  /** The functions that have one. One service call. */
  mine(): string[];
  /** One trigger a day at about this hour, instead of any there is for this function. @throws AppError `trigger_refused` */
  daily(handler: string, hour: number): void;
  /** Takes away all of this function's. */
  remove(handler: string): void;
}

/** Small marks that outlive an execution, safe the moment they are written. Never anything personal: they are read by everybody. */
export interface Marks {
  /** `''` for none. One service call. */
  get(name: string): string;
  /** `''` takes it away. One service call. */
  set(name: string, value: string): void;
  /** The same, of the person at the screen alone. */
  mine(name: string): string;
  setMine(name: string, value: string): void;
}

/** What a use case is handed. */
export interface Ports {
  readonly workbook: Workbook;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly who: Who;
  readonly progress: Progress;
  readonly mailbox: Mailbox;
  readonly triggers: Triggers;
  readonly marks: Marks;
}
