// Everything the page around the spreadsheet shows at one moment.

import type { Execution, Menu } from '../api.ts';

export interface ShownPage {
  /** A new one for every page shown, so that a page shown again starts anew. */
  key: number;
  title: string;
  html: string;
}
export interface ShownDialog extends ShownPage {
  /** Pixels of the page itself, without the title bar. */
  width: number;
  height: number;
  modal: boolean;
}

export interface Answered {
  /** `OK`, `CANCEL`, `YES`, `NO`, `CLOSE`. */
  button: string;
  /** What was typed; `''` for an alert. */
  text: string;
}

/** An alert or a prompt that waits for its answer. */
export interface Question {
  key: number;
  title: string;
  message: string;
  /** In Google's order: the first one is the primary one. */
  buttons: { name: string; label: string }[];
  input: boolean;
  answer(answered: Answered): void;
}

export interface ShownToast {
  key: number;
  title: string;
  message: string;
}

/** An execution as the drawer lists it. */
export interface Noted {
  /** What ran, e.g. `onOpen`, `rpc groups.assign`. */
  label: string;
  /** When it ended: `18:42:07`. */
  at: string;
  execution: Execution;
}

export type WorkshopTab = 'mails' | 'triggers' | 'clock' | 'person' | 'calls';

export interface View {
  phase: 'loading' | 'ready' | 'notIsolated' | 'elsewhere' | 'failed';
  /** What went wrong at the start, in the machine's words. */
  failure: string;
  name: string;
  saved: 'saved' | 'saving' | 'failed';
  menus: Menu[];
  sidebar: ShownPage | null;
  dialog: ShownDialog | null;
  questions: Question[];
  toasts: ShownToast[];
  /** How many script functions run that a person started from a menu. */
  running: number;
  /** What is being done with a file, `''`: nothing. */
  busy: string;
  /** A script's failure, `''`: none. */
  banner: string;
  workshop: WorkshopTab | null;
  welcome: boolean;
  /** The latest first. */
  executions: Noted[];
  /** Grows whenever outbox, triggers, clock or person changed. */
  revision: number;
}

export const firstView: View = {
  phase: 'loading',
  failure: '',
  name: '',
  saved: 'saved',
  menus: [],
  sidebar: null,
  dialog: null,
  questions: [],
  toasts: [],
  running: 0,
  busy: '',
  banner: '',
  workshop: null,
  welcome: false,
  executions: [],
  revision: 0,
};
