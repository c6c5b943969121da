// Writing cells in blocks: everything is checked before anything is written, and a block is one step to undo.

import type { ICellData, IStyleData, Worksheet } from '@univerjs/core';
import { cellOf } from '../../engine/cell-values.ts';
import type { Cells } from '../../engine/engine.ts';
import { serialOfDate, wallOfSerial } from '../../engine/serials.ts';
import { patternAfter, typed, type CellContent } from '../../engine/typed.ts';
import { canonicalFormula } from '../../engine/formula-locale.ts';
import type { Area } from './a1.ts';
import { patterns } from './cells.ts';
import type { SheetContext } from './context.ts';
import { checkProtection } from './protections.ts';
import { refuse } from './refusals.ts';
import { checkStrictRules } from './validation-check.ts';

const longestText = 50_000;

/** What the cells of an area make of what a script hands over. @param formatProtects false for appendRow: it parses also what lands in cells of text format */
export function contentsOf(context: SheetContext, worksheet: Worksheet, area: Area, values: readonly (readonly unknown[])[], formatProtects = true): CellContent[][] {
  const pattern = patterns(context, worksheet);
  const matrix = worksheet.getCellMatrix();
  const { env } = context;
  const year = wallOfSerial(serialOfDate(env.now(), env.timeZone)).year;
  return values.map((line, i) =>
    line.map((value, j): CellContent => {
      if (typeof value === 'string') {
        if (value.length > longestText) throw refuse.cellTooLong();
        if (isWord(value)) return { kind: 'text', text: value, forced: false };
        const row = area.row - 1 + i;
        const column = area.column - 1 + j;
        return typed(value, { locale: env.spreadsheetLocale, year, pattern: formatProtects ? pattern(row, column, matrix.getValue(row, column)) : undefined });
      }
      return contentOf(value, context);
    }),
  );
}

/** A text that typing leaves as it is, told without trying all that it could be: it starts like a word and is no boolean. */
function isWord(text: string): boolean {
  return /^[^\d\s'=+\-.,€$]/.test(text) && (text.length > 8 || !/^(?:wahr|falsch|true|false)\s*$/i.test(text));
}

function contentOf(value: unknown, { env }: SheetContext): CellContent {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', number: value } : { kind: 'text', text: '#NUM!', forced: false };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (value instanceof Date) {
    const number = serialOfDate(value, env.timeZone);
    const [date, time] = env.spreadsheetLocale.startsWith('de') ? ['dd.MM.yyyy', 'HH:mm:ss'] : ['M/d/yyyy', 'H:mm:ss'];
    return { kind: 'number', number, pattern: Number.isInteger(number) ? date : `${date} ${time}` };
  }
  return { kind: 'text', text: javaText(value), forced: false };
}

/** What Google writes for an object or a list handed over as a value. */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@0';
  return `{${Object.entries(value as object).map(([key, inner]) => `${key}=${typeof inner === 'object' && inner !== null ? javaText(inner) : String(inner)}`).join(', ')}}`;
}

/** @throws Google's refusals of size, protection and strict validation; nothing is written then */
export function writeContents(context: SheetContext, worksheet: Worksheet, area: Area, contents: readonly (readonly CellContent[])[]): void {
  checkProtection(context, worksheet, area);
  checkStrictRules(context, worksheet, area, contents);
  const pattern = patterns(context, worksheet);
  const matrix = worksheet.getCellMatrix();
  const cells: Record<number, Record<number, ICellData>> = {};
  contents.forEach((line, i) => {
    const row = area.row - 1 + i;
    const out: Record<number, ICellData> = {};
    line.forEach((content, j) => {
      const column = area.column - 1 + j;
      const old = matrix.getValue(row, column);
      const cell = cellOf(content, old);
      if (content.kind === 'number' && content.pattern) {
        const fresh = patternAfter(content, pattern(row, column, old));
        if (fresh) cell.s = { n: { pattern: fresh } };
      }
      out[column] = cell;
    });
    cells[row] = out;
  });
  context.engine.writeCells(worksheet, cells as Cells);
  context.env.meter.cellsWritten(area.rows * area.columns);
}

/** Formulas as a script sets them; `''` empties the cell. A text without `=` gets one, as on Google. */
export function formulaContents(context: SheetContext, formulas: readonly (readonly unknown[])[]): CellContent[][] {
  return formulas.map((line) =>
    line.map((formula): CellContent => {
      const text = String(formula ?? '');
      if (text === '') return { kind: 'empty' };
      return { kind: 'formula', formula: canonicalFormula(text.startsWith('=') ? text : `=${text}`, context.env.spreadsheetLocale) };
    }),
  );
}

/** Empties cells without asking validation, as clearing does. */
export function emptyCells(context: SheetContext, worksheet: Worksheet, areas: readonly Area[], what: { contents: boolean; formats: boolean }): void {
  for (const area of areas) checkProtection(context, worksheet, area);
  const cells: Record<number, Record<number, ICellData | null>> = {};
  let count = 0;
  for (const area of areas) {
    const { row, column, rows, columns } = area;
    worksheet.getCellMatrix().forValue((r, c, cell) => {
      if (!cell || r < row - 1 || r >= row - 1 + rows || c < column - 1 || c >= column - 1 + columns) return;
      const line = (cells[r] ??= {});
      if (what.contents && what.formats) line[c] = null;
      else line[c] = what.contents ? cellOf({ kind: 'empty' }, cell) : { s: nothingOf(context.engine.style(cell)) };
    });
    count += rows * columns;
  }
  if (Object.keys(cells).length > 0) context.engine.writeCells(worksheet, cells);
  context.env.meter.cellsWritten(count);
}

/** A style that takes away each property of another. */
function nothingOf(style: IStyleData | undefined): IStyleData {
  return Object.fromEntries(Object.keys(style ?? {}).map((key) => [key, null])) as IStyleData;
}
