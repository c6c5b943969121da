// Lets a person type and see what a spreadsheet in this locale takes and shows: decimal commas, semicolons, WAHR and FALSCH.

import { CellValueType, InterceptorEffectEnum, type ICellData, type ICellDataForSheetInterceptor } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { booleanWord, cellOf, displayOf, patternOf } from './cell-values.ts';
import type { UniverEngine } from './engine.ts';
import { localFormula } from './formula-locale.ts';
import { formatLocale, formatNumber, isDatePattern, isGeneral } from './number-format.ts';
import { wallOfSerial, serialOfDate } from './serials.ts';
import { patternAfter, typed } from './typed.ts';

/** Before Univer's own interceptors, which read and show numbers in the English way; not calling `next` leaves them out. */
const first = 1000;

export function localCells(engine: UniverEngine): void {
  const locale = engine.env.spreadsheetLocale;
  engine.service(SheetsNumfmtCellContentController).setNumfmtLocal(formatLocale(locale));
  const interceptors = engine.service(SheetInterceptorService);

  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (cell, context, next) => {
      const text = cell ? enteredText(cell) : null;
      if (!cell || text === null) return next(cell);
      const style = engine.style(context.worksheet.getCellRaw(context.row, context.col));
      const pattern = patternOf(style);
      const content = typed(text, { locale, pattern, year: wallOfSerial(serialOfDate(engine.env.now(), engine.env.timeZone)).year });
      const fresh = patternAfter(content, pattern);
      return { ...cell, ...cellOf(content), ...(fresh && { s: { ...style, ...engine.style(cell), n: { pattern: fresh } } }) };
    },
  });

  const formulas = engine.service(FormulaDataModel);
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: first,
    handler: (cell, { worksheet, row, col, subUnitId, unitId }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      if (!cell || !raw) return next(cell);
      const formula = raw.f || (raw.si && formulas.getFormulaStringByCell(row, col, subUnitId, unitId));
      if (formula) return { ...cell, f: localFormula(formula, locale) };
      const text = editedText(raw, patternOf(engine.style(raw)), locale);
      return text === null ? next(cell) : { ...cell, v: text, t: CellValueType.STRING };
    },
  });

  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // After validation, which draws checkboxes.
    priority: InterceptCellContentPriority.DATA_VALIDATION - 0.5,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { rawData: raw }, next) => {
      if (!cell || !raw || (cell.customRender?.length ?? 0) > 0) return next(cell);
      if (raw.t === CellValueType.BOOLEAN && raw.v != null) return next(shownBoolean(cell, raw, locale));
      if (typeof cell.v === 'number' && !Number.isInteger(cell.v) && isGeneral(patternOf(engine.style(raw))))
        return next({ ...cell, v: formatNumber(cell.v, undefined, locale), t: CellValueType.NUMBER });
      return next(cell);
    },
  });
}

/** Univer shows booleans by itself as TRUE and FALSE; a checkbox keeps the value it needs. */
function shownBoolean(cell: ICellDataForSheetInterceptor, raw: ICellData, locale: string): ICellDataForSheetInterceptor {
  return locale.startsWith('de') ? { ...cell, v: booleanWord(raw.v === 1 || raw.v === true, locale), t: CellValueType.STRING, interceptorStyle: { ...cell.interceptorStyle, ht: 2 } } : cell;
}

/** What was typed; null where it is rich text or nothing that we read. */
function enteredText(cell: ICellData): string | null {
  if (cell.f) return cell.f;
  if (cell.t === CellValueType.FORCE_STRING) return `'${String(cell.v ?? '')}`;
  if (cell.p) return null;
  return cell.v === null || cell.v === undefined ? null : String(cell.v);
}

/** What the editor opens with; null: what Univer would show. */
function editedText(raw: ICellData, pattern: string | undefined, locale: string): string | null {
  if (raw.t === CellValueType.BOOLEAN) return displayOf(raw, pattern, locale);
  if (raw.t === CellValueType.FORCE_STRING) return `'${String(raw.v ?? '')}`;
  if (typeof raw.v !== 'number') return null;
  if (isDatePattern(pattern)) return formatNumber(raw.v, /[hs]/i.test(pattern ?? '') || !Number.isInteger(raw.v) ? 'dd.mm.yyyy hh:mm:ss' : 'dd.mm.yyyy', locale);
  if (pattern?.includes('%')) return `${formatNumber(Number((raw.v * 100).toPrecision(15)), undefined, locale)}%`;
  return formatNumber(raw.v, undefined, locale);
}
