// From what was typed to the engine's cell, and back to what a script sees.

import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import { formatNumber, isDatePattern } from './number-format.ts';
import { dateOfSerial } from './serials.ts';
import type { CellContent } from './typed.ts';

/** A cell write that replaces the value and any formula `old` has, and leaves the style alone. */
export function cellOf(content: CellContent, old: Nullable<ICellData> = everything): ICellData {
  // Only what is there is taken away: the engine spends its time per property.
  const base = old && (old.f || old.si || old.p) ? { f: null, si: null, p: null } : null;
  switch (content.kind) {
    case 'empty':
      return { ...base, v: null, t: null };
    case 'text':
      return { ...base, v: content.text, t: content.forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
    case 'number':
      return { ...base, v: content.number, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...base, v: content.boolean ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'formula':
      return { ...base, f: content.formula, v: null, t: null };
  }
}

const everything: ICellData = { f: '=', si: '-' };

/** A value as a script reads it: `''` for empty, a Date for a number in a date format, booleans as booleans. */
export function valueOf(cell: Nullable<ICellData>, pattern: string | undefined, timeZone: string): string | number | boolean | Date {
  if (!cell) return '';
  const { v, t } = cell;
  if (v === undefined || v === null) return cell.p ? plainText(cell) : '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE' || v === '1';
  if (typeof v === 'number' && t !== CellValueType.STRING && t !== CellValueType.FORCE_STRING) return isDatePattern(pattern) ? dateOfSerial(v, timeZone) : v;
  if (t === CellValueType.NUMBER && v !== '' && Number.isFinite(Number(v))) return isDatePattern(pattern) ? dateOfSerial(Number(v), timeZone) : Number(v);
  return typeof v === 'string' ? v : typeof v === 'boolean' ? v : String(v);
}

/** What the cell shows. */
export function displayOf(cell: Nullable<ICellData>, pattern: string | undefined, locale: string): string {
  if (!cell) return '';
  const { v, t } = cell;
  if (v === undefined || v === null) return cell.p ? plainText(cell) : '';
  if (t === CellValueType.BOOLEAN) return booleanWord(v === 1 || v === true || v === 'TRUE' || v === '1', locale);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  if (typeof v === 'boolean') return booleanWord(v, locale);
  const number = typeof v === 'number' ? v : t === CellValueType.NUMBER ? Number(v) : Number.NaN;
  return Number.isNaN(number) ? String(v) : formatNumber(number, pattern, locale);
}

export function booleanWord(value: boolean, locale: string): string {
  if (!locale.startsWith('de')) return value ? 'TRUE' : 'FALSE';
  return value ? 'WAHR' : 'FALSCH';
}

export function patternOf(style: IStyleData | undefined): string | undefined {
  return style?.n?.pattern;
}

/** The text of a cell with rich text. */
function plainText(cell: ICellData): string {
  return (cell.p?.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
}
