// What surrounds a script in the local Google: the clock, the person, the meter. Services are handed this, they don't fetch it.

export interface Person {
  /** As `Session.getActiveUser().getEmail()` gives it; `''` where Google would not tell. */
  email: string;
  /** As `Session.getActiveUserLocale()` gives it: `de`, `en`. */
  locale: string;
}

/** The clock and the person can be set from outside (drawer, terminal, tests). */
export interface Environment {
  /** The sandbox's now, as a moment. */
  now(): Date;
  /** Who runs the current execution. */
  user(): Person;
  /** IANA name, the spreadsheet's and the script's: `Europe/Berlin`. */
  readonly timeZone: string;
  /** The spreadsheet's locale, `de_DE`. */
  readonly spreadsheetLocale: string;
  /** Rows of a tab that a script inserts; Google's own 1000 unless told. */
  readonly newTabRows?: number | undefined;
  readonly meter: Meter;
  /** Whether a formula waits for the current execution (a custom function): it must not wait for formulas in turn. */
  computesCell?(): boolean;
}

/** Counts what crosses between script and sheet, for the terminal's report and the benches. */
export interface Meter {
  cellsRead(count: number): void;
  cellsWritten(count: number): void;
}
