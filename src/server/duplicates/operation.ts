// How a merge stands in the log: every cell of the row that went, what changed in the row that stays, what moved along.

import { columnLetter } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';

/** A field of the member who stays; a row with `idField` names both. */
export const merging = 'Zusammengeführt';
export const moving = 'Zusammengeführt: mitgenommen';
/** A cell of the row that was taken out, under that member's id. */
export const removing = 'Zusammengeführt: entfernte Zeile';
export const failure = 'Zusammengeführt: nicht ausgeführt';
export const undoing = 'Zusammengeführt: rückgängig';

export const idField = 'Mitglied-ID';
export const rowField = 'Zeile';

/** A column as the log names it: by its header, or by its letter where that would not be clear. */
export function columnName(headers: readonly string[], index: number): string {
  const header = cleaned(headers[index]);
  const clear = header !== '' && header !== rowField && headers.filter((other) => cleaned(other) === header).length === 1;
  return clear ? header : `Spalte ${columnLetter(index + 1)}`;
}
