// The seam between this page and the heavy part (Univer, the services, the realm, .xlsx files): loaded after the frame stands.

import type { IWorkbookData } from '@univerjs/core';
import type { Bundle, Execution, Sandbox, SandboxState, Screen } from '../api.ts';
import type { Language } from './texts/index.ts';

export interface StartOptions {
  bundle: Bundle;
  snapshot: IWorkbookData;
  /** Null: a sandbox that has never run. */
  state: SandboxState | null;
  container: HTMLElement;
  screen: Screen;
  language: Language;
  /** Hears of everything that changes the workbook, whoever changed it. */
  changed(): void;
}

/** A workbook that stands on the screen with its sandbox. */
export interface Running {
  sandbox: Sandbox;
  /** Gives the spreadsheet another name (the file's name; what `getName()` answers). */
  rename(name: string): void;
  /** Puts the keyboard back into the grid. */
  focus(): void;
  dispose(): void;
}

export interface Machinery {
  start(options: StartOptions): Promise<Running>;
  /** The demo workbook as it stands on `today`. */
  demo(today: Date): IWorkbookData | Promise<IWorkbookData>;
  /** @throws WorkbookFileError */
  openFile(name: string, bytes: Uint8Array): Promise<IWorkbookData>;
  /** The workbook as .xlsx; `original` is the file it was opened from. */
  saveFile(snapshot: IWorkbookData, original: Uint8Array | null): Promise<Uint8Array>;
  /** Wires a shown page's `google.script` to the sandbox. Returns what undoes it. */
  connectPage(frame: HTMLIFrameElement, host: PageHost): () => void;
  /** `html` with the `google.script` client in it, for the frame's `srcdoc`. */
  pageSource(html: string): string;
}

/** What a shown page may ask of the page around it. */
export interface PageHost {
  /** `google.script.run`. */
  call(functionName: string, args: unknown[]): Promise<Execution>;
  close(): void;
  /** `google.script.host.setWidth/setHeight`, pixels. */
  resize(size: { width?: number; height?: number }): void;
  /** `google.script.host.editor.focus()`. */
  focusSheet(): void;
}
