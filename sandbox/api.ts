// The local Google as its users see it: the page around the spreadsheet, the terminal command and the tests drive this.

import type { IWorkbookData } from '@univerjs/core';
import type { Person } from './services/environment.ts';

/** What `npm run build` made: the very files that go to Google. */
export interface Bundle {
  /** The scripts one after the other, as Google loads them: `Base.js`, `Code.js`. */
  code: string;
  /** HTML pages by file name without extension. */
  pages: Readonly<Record<string, string>>;
  /** `appsscript.json`, parsed. */
  manifest: { timeZone: string; oauthScopes: string[] };
}

/** The spreadsheet engine, with or without a screen. One implementation of the services works on either. */
export interface Engine {
  /** The whole workbook as data, to keep. */
  snapshot(): IWorkbookData;
  /** The same to save as a file: with what array formulas spill, which must not stand there when it is opened again. */
  forFile(): IWorkbookData;
  /** Resolves once no formula waits to be computed. */
  recalculated(): Promise<void>;
  /** Makes `=NAME(…)` call back; arguments are values or two-dimensional arrays, as Google hands them to a custom function. */
  registerCustomFunction(name: string, compute: (...args: unknown[]) => Promise<unknown>): void;
  /** TODAY, NOW and everything that hangs on them are computed anew: the clock was set. */
  clockChanged(): void;
  /** Hears of edits a person makes on the screen (not of those a script makes). Returns a function that stops it. */
  onEdit(listener: (edit: UserEdit) => void): () => void;
  dispose(): void;
}

export interface UserEdit {
  sheetId: string;
  /** 1-based. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Before and after, for a single cell. */
  oldValue?: unknown;
  value?: unknown;
}

/** Everything of a sandbox that is to outlive a visit, beside the workbook itself. JSON. */
export interface SandboxState {
  documentProperties: Record<string, string>;
  scriptProperties: Record<string, string>;
  userProperties: Record<string, Record<string, string>>;
  /** Developer metadata, protections and whatever else the workbook data has no place for. */
  sheetExtras: unknown;
  outbox: Mail[];
  triggers: Trigger[];
  person: Person;
  /** Milliseconds to add to the machine's clock; null: the machine's clock as it is. */
  clockOffsetMs: number | null;
}

export interface Mail {
  id: string;
  /** ISO instant. */
  at: string;
  /** Whose account sent it: quotas are per person. */
  sender: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
}

export interface Trigger {
  id: string;
  handler: string;
  /** `CLOCK`, `ON_OPEN`, `ON_EDIT` … as ScriptApp.EventType names them. */
  eventType: string;
  /** In words, e.g. `everyDays(1) atHour(7)`. */
  schedule: string;
  owner: string;
  /** ISO instant, `''`: never. */
  lastRun: string;
}

export interface ServiceCall {
  /** Which execution, counting from 1. */
  execution: number;
  /** Position within the execution, counting from 0. */
  index: number;
  /** `SpreadsheetApp.Range.getValues`. */
  method: string;
  cellsRead: number;
  cellsWritten: number;
  /** Time inside the service. */
  ms: number;
}

/** One run of a script function, from the first line to the last. */
export interface Execution {
  id: number;
  functionName: string;
  ok: boolean;
  /** What the function returned, by `google.script.run`'s rules where it was called from a page. */
  result: unknown;
  error: { name: string; message: string; stack?: string } | null;
  calls: ServiceCall[];
  /** Lines of `console` and `Logger`, in order. */
  logs: string[];
  /** Script time without the time inside services. */
  addonMs: number;
  /** The same by the processor's clock, where the realm's driver measures it. */
  cpuMs?: number;
  /** Time inside services. */
  hostMs: number;
}

/** Between the script and a service: for faults and interleavings. `before` may throw instead of the call; `after` may throw although the effect is there. Either may await a whole other execution. */
export interface CallHook {
  before?(call: { execution: number; index: number; method: string; args: readonly unknown[] }): void | Promise<void>;
  after?(call: ServiceCall, result: unknown): void | Promise<void>;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export interface MenuItem {
  label: string;
  /** Null: a separator. */
  functionName: string | null;
  items?: MenuItem[];
}
export interface Menu {
  title: string;
  items: MenuItem[];
}

/** What the script wants shown. The page shows it; the terminal writes it down; tests look at it. */
export interface Screen {
  menus(menus: Menu[]): void;
  /** `html` is the whole page with `google.script` in it. */
  sidebar(page: { title: string; html: string }): void;
  dialog(page: { title: string; html: string; width: number; height: number; modal: boolean }): void;
  /** `google.script.host.close()` of the page shown there. */
  close(where: 'sidebar' | 'dialog'): void;
  /** `seconds` < 0: until dismissed. */
  toast(toast: { message: string; title: string; seconds: number }): void;
  /** Answers with the button pressed: `OK`, `CANCEL`, `YES`, `NO`, `CLOSE`. */
  alert(alert: { title: string; message: string; buttons: string[] }): Promise<string>;
  prompt(prompt: { title: string; message: string; buttons: string[] }): Promise<{ button: string; text: string }>;
  /** A service call ended (for the drawer's list). */
  called?(call: ServiceCall): void;
  /** Outbox, triggers, clock or person changed: time to keep the state. */
  changed?(): void;
}

/** A script's realm, fresh for each execution: the browser and Node differ only in this. */
export interface RealmDriver {
  /** Runs `functionName` of `code`; every service call comes to `call` and waits for its answer. Stops it after `limitMs`. */
  execute(request: RealmRequest): Promise<RealmOutcome>;
  dispose(): void;
}
export interface RealmRequest {
  code: string;
  functionName: string;
  /** The arguments in the membrane's own JSON text (a trigger's event holds service objects, a custom function gets dates). */
  args: string;
  clockOffsetMs: number;
  timeZone: string;
  limitMs: number;
  /** `request` and the answer are the membrane's own JSON text. */
  call(request: string): Promise<string>;
}
export interface RealmOutcome {
  ok: boolean;
  /** JSON text of the returned value; dates and service objects are marked, for the rules of `google.script.run`. */
  value: string;
  error: { name: string; message: string; stack?: string } | null;
  addonMs: number;
  /** The same by the processor's clock, where it was asked for and the system tells. */
  cpuMs?: number;
}

/** What a chart shows now. */
export interface ShownChart {
  id: number;
  sheetId: string;
  /** As `Charts.ChartType` names it. */
  type: string;
  title: string;
  colours: string[];
  /** Pixels. */
  width: number;
  height: number;
  /** The cell of its upper left corner, counting from 1, and pixels from there. */
  position: { row: number; column: number; x: number; y: number };
  /** The names of the series. */
  series: string[];
  rows: { label: string; values: number[] }[];
}

/** The whole local Google around one workbook and one bundle. `createSandbox` in `sandbox.ts` makes it. */
export interface Sandbox {
  readonly engine: Engine;
  /** Opens the spreadsheet as a person does: runs `onOpen`. */
  open(): Promise<Execution>;
  menus(): Menu[];
  /** Presses a menu item by its label (also `Menu > Submenu > Item`). @throws where there is none. */
  choose(label: string): Promise<Execution>;
  /** `google.script.run[functionName](...args)` from a page, with all its rules. */
  call(functionName: string, args: unknown[]): Promise<Execution>;
  /** Any function, as the script editor's Run button: FULL authorisation. */
  run(functionName: string, args?: unknown[]): Promise<Execution>;
  /**
   * Fires an installed trigger by its handler's name, or a simple trigger. A function that no trigger calls yet is fired
   * as a daily clock trigger would.
   */
  trigger(handler: string): Promise<Execution>;
  /** Resolves when nothing runs that an edit or a formula started. */
  idle(): Promise<void>;
  hook: CallHook | null;
  /** Sets the clock so that it is `now` this moment, and goes on from there; null: the machine's clock. */
  setClock(now: Date | null): void;
  now(): Date;
  setPerson(person: Person): void;
  person(): Person;
  outbox(): readonly Mail[];
  triggers(): readonly Trigger[];
  state(): SandboxState;
  /** What there is to draw beside the cells, with the values as they are now. */
  charts(): ShownChart[];
  dispose(): void;
}
