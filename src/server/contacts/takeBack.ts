// `contacts.takeBack`: takes out a contact that was noted by mistake, and what it did to `Letzter Kontakt`.

import type { TakeBackContactAnswer } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, operations, readChanges } from '../journal/index.ts';
import { isAnothers } from '../kernel/actor.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { findMember, locateMembers, writeMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { contactsTab, locateOwnTab, readSettings } from '../tabs/index.ts';
import { lastContactField, noting } from './note.ts';
import { readContacts } from './rows.ts';

/** As the log calls it. */
export const contactTakenBack = 'Kontakt zurückgenommen';

/** Asked again after it went through, it says the same. @throws AppError `busy`, `bad_request`, `cells_in_the_way`, and what locating throws */
export function takeBackContact(ports: Ports, request: Request<'contacts.takeBack'>): TakeBackContactAnswer {
  return ports.lock.hold(() => {
    removeContact(ports, request);
    return { message: texts(ports.who.language()).card.contactTakenBack };
  });
}

/** The same under the caller's lock; a contact that is not there is fine. @returns whether it was there @throws as `takeBackContact` */
export function removeContact(ports: Ports, { memberId, contactId }: Request<'contacts.takeBack'>): boolean {
  const { workbook, clock } = ports;
  const own = locateOwnTab(workbook, contactsTab);
  const contacts = readContacts(own);
  const found = contacts.find(({ id }) => id === contactId);
  if (!found) return false;
  if (found.memberId !== memberId) throw new AppError('bad_request', {}, ['contactId: taken']);
  if (isAnothers(found.by, ports.who.email())) throw new AppError('nothing_to_undo');

  const list = locateMembers(workbook, readSettings(workbook));
  const member = findMember(list, memberId, ['lastContact']);
  const journal = operations(workbook, new Set([noting]));
  const operation = journal.found.find(({ id }) => id === contactId);
  const change = operation && readChanges(journal.own, operation).find(({ field }) => field === lastContactField);
  const shown = germanDay(dayOf(member.cells.lastContact));
  // Where the cell was written by this contact it goes back to the latest of the others, or to what was there.
  const others = contacts.flatMap(({ id, memberId: whose, at }) => (id !== contactId && whose === memberId && at ? [at.getTime()] : []));
  const latest = others.length === 0 ? '' : clock.dayOf(new Date(others.reduce((a, b) => Math.max(a, b))));
  const before = change ? dayOf(change.before) : '';
  const day = latest > before ? latest : before;
  const restore = change !== undefined && change.after === shown && germanDay(day) !== shown;

  log(ports, [
    { operation: contactTakenBack, operationId: contactId, memberId, field: 'Kontakt', before: [found.kind, found.result, found.note].filter(Boolean).join(' · '), after: '' },
    ...(restore ? [{ operation: contactTakenBack, operationId: contactId, memberId, field: lastContactField, before: shown, after: germanDay(day) }] : []),
  ]);
  if (restore) writeMembers(list, [{ row: member.row, field: 'lastContact', value: day === '' ? '' : clock.midnight(day) }]);
  // The contact last: as long as it stands, a try that broke off is not done.
  own.tab.removeRows(found.row, 1);
  return true;
}
