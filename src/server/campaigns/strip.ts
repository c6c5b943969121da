// Who somebody is stands in a call list only while there is something to do: the end of a campaign takes it out, extending one
// that has ended puts it back from the membership list. What was said stands in `Kontakte`, what came of it in `Status`.

import { memberIdOf, nameOf, readMembers, locateMembers, usualAreaCode } from '../members/index.ts';
import type { CellInput, Workbook } from '../ports.ts';
import { prepareColumn, readSettings } from '../tabs/index.ts';
import type { CallList, CallRow } from './callList.ts';
import type { CallHeader } from './design.ts';
import { numberOf, shownNumber } from './people.ts';

const personal: readonly CallHeader[] = ['Name', 'Telefon', 'Notiz', 'Warum'];

/**
 * Empties what says who somebody is, a block a column, but for those of whom something is left to do. Under the lock.
 * @throws AppError `cells_in_the_way` where the tab is protected
 */
export function strip({ own, rows }: CallList, needed: ReadonlySet<CallRow>): void {
  const done = rows.filter((row) => !needed.has(row) && (row.name || row.phone || row.note || row.why) !== '');
  for (const header of personal) prepareColumn(own, header, new Map(done.map(({ row }): [number, CellInput] => [row, '']))).write();
}

/** Names and numbers of those who have lost theirs and are still members. Under the lock. @throws AppError as `locateMembers` */
export function fillIn(workbook: Workbook, { own, rows }: CallList): void {
  const bare = new Map(rows.filter(({ name }) => name === '').map(({ memberId, row }) => [memberId, row]));
  if (bare.size === 0) return;
  const settings = readSettings(workbook);
  const members = readMembers(locateMembers(workbook, settings), ['memberNumber', 'memberId', 'lastName', 'firstName', 'fullName', 'phone', 'mobile']);
  const areaCode = settings.areaCode || usualAreaCode(members);
  const [names, phones] = [new Map<number, CellInput>(), new Map<number, CellInput>()];
  for (const { cells } of members) {
    const row = bare.get(memberIdOf(cells));
    if (row === undefined) continue;
    names.set(row, nameOf(cells));
    phones.set(row, shownNumber(numberOf(cells, areaCode)));
  }
  prepareColumn(own, 'Name', names).write();
  prepareColumn(own, 'Telefon', phones).write();
}
