// The seam between this page and the heavy part (Univer, the services, the realm, .xlsx files): loaded after the frame stands.

import type { IWorkbookData } from '@univerjs/core';
import type { Bundle, Sandbox, SandboxState, Screen } from '../api.ts';
import type { WorkbookFile } from '../files/xlsx.ts';
import type { PageHost } from '../realm/page-client.ts';
import type { Person } from '../services/environment.ts';
import type { Language } from './texts/index.ts';

export interface StartOptions {
  bundle: Bundle;
  snapshot: IWorkbookData;
  state: SandboxState;
  container: HTMLElement;
  screen: Screen;
  language: Language;
  /** Hears of everything that changes the workbook, whoever changed it; `work` is false where only a formula was computed. */
  changed(work: boolean): void;
}

/** A workbook that stands on the screen with its sandbox. */
export interface Running {
  sandbox: Sandbox;
  /** What `getName()` answers. */
  name(): string;
  rename(name: string): void;
  /** Puts the keyboard back into the grid. */
  focus(): void;
  dispose(): void;
}

export interface Opened {
  snapshot: IWorkbookData;
  file: WorkbookFile;
  /** What a sandbox had put into the file, or a new one's. */
  state: SandboxState;
}

export interface Machinery {
  start(options: StartOptions): Promise<Running>;
  /** The demo workbook as it stands on `today`, `YYYY-MM-DD`. */
  demo(today: string, person: Person): Promise<Opened>;
  /** @throws WorkbookFileError */
  openFile(bytes: Uint8Array, person: Person): Promise<Opened>;
  /** The workbook as .xlsx: the file it was opened from, with what changed since, and with the state that travels in it. @throws WorkbookFileError */
  saveFile(snapshot: IWorkbookData, file: WorkbookFile, state: SandboxState): Promise<Uint8Array>;
  /** Wires a shown page's `google.script` to the sandbox. Returns what undoes it. */
  connectPage(frame: HTMLIFrameElement, host: PageHost): () => void;
}
