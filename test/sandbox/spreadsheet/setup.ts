// The spreadsheet service over a headless engine, as the tests use it.

import type { IWorkbookData } from '@univerjs/core';
import { ServiceObject } from '../../../sandbox/services/base.ts';
import { createSpreadsheetApp, type SpreadsheetPart } from '../../../sandbox/services/spreadsheet/spreadsheet-app.ts';
import type { SheetEngine } from '../../../sandbox/engine/engine.ts';
import type { Sheet } from '../../../sandbox/services/spreadsheet/sheet.ts';
import type { Spreadsheet } from '../../../sandbox/services/spreadsheet/spreadsheet.ts';
import { testEngine, testEnvironment, type TestEnvironment } from '../engine/setup.ts';

class NoUi extends ServiceObject {
  readonly className_ = 'Ui';
}

export interface Opened extends SpreadsheetPart {
  env: TestEnvironment;
  engine: SheetEngine;
  spreadsheet: Spreadsheet;
  sheet: Sheet;
  toasts: { message: string; title: string; seconds: number }[];
}

export function open(snapshot?: IWorkbookData, extras?: unknown, env = testEnvironment()): Opened {
  const engine = testEngine(env, snapshot);
  const toasts: Opened['toasts'] = [];
  const part = createSpreadsheetApp({ engine, ui: () => new NoUi(), screen: { toast: (toast) => toasts.push(toast) }, extras });
  const spreadsheet = part.app.getActive();
  return { ...part, env, engine, spreadsheet, sheet: spreadsheet.getSheets()[0]!, toasts };
}
