// `window.sandbox`: what the browser tests (and a curious person at the console) hold of the page.

import type { CellValueType } from '@univerjs/core';
import type { Sandbox } from '../api.ts';
import type { Session } from './session.ts';

export interface SandboxHandle {
  /** Null until the spreadsheet stands. */
  readonly sandbox: Sandbox | null;
  /** Script functions that run because a person started them. */
  readonly running: number;
  tabs(): string[];
  /** A tab's values as they stand in the grid, `''` for an empty cell; rows end at the last used one. */
  values(tab: string): unknown[][];
  /** Everything is kept in the browser. */
  kept(): Promise<void>;
}

/** Only its value: Univer itself loads later. */
const boolean: CellValueType.BOOLEAN = 3;

declare global {
  interface Window {
    sandbox?: SandboxHandle;
  }
}

export function offerHandle(session: Session): void {
  const sheets = () => {
    const snapshot = session.sandbox?.engine.snapshot();
    return snapshot ? snapshot.sheetOrder.flatMap((id) => snapshot.sheets[id] ?? []) : [];
  };
  window.sandbox = {
    get sandbox() {
      return session.sandbox;
    },
    get running() {
      return session.view.get().running;
    },
    tabs: () => sheets().map((sheet) => sheet.name ?? ''),
    values(tab) {
      const cells = sheets().find((sheet) => sheet.name === tab)?.cellData;
      if (!cells) throw new Error(`There is no tab ${tab}.`);
      const rows = Object.keys(cells).map(Number);
      const columns = Object.values(cells).flatMap((row) => Object.keys(row ?? {}).map(Number));
      const width = Math.max(-1, ...columns) + 1;
      return Array.from({ length: Math.max(-1, ...rows) + 1 }, (_, row) =>
        Array.from({ length: width }, (__, column) => {
          const cell = cells[row]?.[column];
          return cell?.t === boolean ? cell.v === 1 || cell.v === true : (cell?.v ?? '');
        }),
      );
    },
    kept: () => session.flush(),
  };
}
