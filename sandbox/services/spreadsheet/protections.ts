// Who may write where.

import type { Worksheet } from '@univerjs/core';
import type { Area } from './a1.ts';
import { covers, overlaps, type SheetContext } from './context.ts';
import type { ProtectionRecord } from './extras.ts';
import { refuse } from './refusals.ts';

export function wholeSheet(worksheet: Worksheet): Area {
  return { row: 1, column: 1, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
}

/** The owner can always edit, and so can who is listed; a warning stops no script. */
export function mayEdit(context: SheetContext, protection: ProtectionRecord): boolean {
  const { email } = context.env.user();
  return protection.warningOnly || email === context.extras.data.owner || protection.editors.includes(email);
}

/** @throws where part of the area is protected and the current person is not among the editors */
export function checkProtection(context: SheetContext, worksheet: Worksheet, area: Area): void {
  for (const protection of context.extras.data.protections) {
    if (protection.sheetId !== worksheet.getSheetId() || mayEdit(context, protection)) continue;
    if (protection.area ? overlaps(protection.area, area) : !protection.unprotected.some((free) => covers(free, area))) throw refuse.protected();
  }
}

/** For what changes no cell and everybody's view. @throws where the sheet as a whole is protected against the current person */
export function checkSheetProtection(context: SheetContext, worksheet: Worksheet): void {
  if (context.extras.data.protections.some((protection) => !protection.area && protection.sheetId === worksheet.getSheetId() && !mayEdit(context, protection))) throw refuse.protected();
}
