// Names and numbers of sheets.

import type { SheetContext } from './context.ts';
import { refuse } from './refusals.ts';

/** @throws where the name is empty, too long, or taken by another sheet (case does not count) */
export function checkSheetName(context: SheetContext, name: string, ownId?: string): void {
  if (name === '') throw refuse.sheetNameInvalid();
  if (name.length > 100) throw refuse.sheetNameLong();
  const lower = name.toLowerCase();
  if (context.engine.workbook.getSheets().some((sheet) => sheet.getSheetId() !== ownId && sheet.getName().toLowerCase() === lower)) throw refuse.sheetName(name);
}

/** `Tabellenblatt3`: the first that is free, counted from how many there are. */
export function freshSheetName(context: SheetContext, base = context.env.spreadsheetLocale.startsWith('de') ? 'Tabellenblatt' : 'Sheet'): string {
  const taken = new Set(context.engine.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`${base}${number}`.toLowerCase())) number++;
  return `${base}${number}`;
}

/**
 * Google's sheet ids are numbers. Sheets that a script makes have one; those that came with a file or were added on
 * the screen have the engine's own text id, which always gives the same number.
 */
export function sheetNumber(id: string): number {
  if (/^(0|[1-9]\d{0,9})$/.test(id)) return Number(id);
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 1) || 1;
}

/** An id for a new sheet that is no other's number. */
export function freshSheetId(context: SheetContext): string {
  const taken = new Set(context.engine.workbook.getSheets().map((sheet) => sheetNumber(sheet.getSheetId())));
  let id: number;
  do id = Math.floor(Math.random() * 2_000_000_000) + 1;
  while (taken.has(id));
  return String(id);
}
