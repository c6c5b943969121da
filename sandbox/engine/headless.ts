// The spreadsheet engine without a screen, for the terminal command and the tests.

import { IUniverInstanceService, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import type { Environment } from '../services/environment.ts';
import { UniverEngine, type SheetEngine } from './engine.ts';
import { localCells } from './local-cells.ts';
import { headlessLocales, localeOf } from './locales.ts';

/** Opens a workbook. The data is copied; take it back with `snapshot()`. */
export function createHeadlessEngine(snapshot: IWorkbookData, env: Environment): SheetEngine {
  const univer = new Univer({ locale: localeOf[env.spreadsheetLocale.startsWith('de') ? 'de' : 'en'], locales: headlessLocales, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const engine = new UniverEngine(univer, snapshot, env, false);
  // On the screen, clicking does this; undoing asks for it.
  engine.service(IUniverInstanceService).focusUnit(engine.workbook.getUnitId());
  // Also without a screen: filters compare what cells show.
  localCells(engine);
  return engine;
}
