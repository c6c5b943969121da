// A headless engine for tests, at a fixed moment in Berlin.

import { createHeadlessEngine } from '../../../sandbox/engine/headless.ts';
import type { SheetEngine } from '../../../sandbox/engine/engine.ts';
import { emptyWorkbook } from '../../../sandbox/engine/snapshot.ts';
import type { Environment } from '../../../sandbox/services/environment.ts';
import type { IWorkbookData } from '@univerjs/core';

export interface TestEnvironment extends Environment {
  at: Date;
  person: { email: string; locale: string };
  cells: { read: number; written: number };
}

export function testEnvironment(now = '2026-11-22T11:00:00Z'): TestEnvironment {
  const env: TestEnvironment = {
    at: new Date(now),
    person: { email: 'erika@example.org', locale: 'de' },
    cells: { read: 0, written: 0 },
    now: () => new Date(env.at),
    user: () => env.person,
    timeZone: 'Europe/Berlin',
    spreadsheetLocale: 'de_DE',
    meter: { cellsRead: (count) => void (env.cells.read += count), cellsWritten: (count) => void (env.cells.written += count) },
  };
  return env;
}

const open: SheetEngine[] = [];
// An engine left open keeps the test process alive.
afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose();
});

export function testEngine(env: Environment = testEnvironment(), snapshot: IWorkbookData = emptyWorkbook()): SheetEngine {
  const engine = createHeadlessEngine(snapshot, env);
  open.push(engine);
  return engine;
}
