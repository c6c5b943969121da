// `contacts.note`: writes a contact down, once for each id, and brings `Letzter Kontakt` of the member up to date.

import type { NoteContactAnswer } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { findMember, locateMembers, nameOf, prepareWrite, type LocatedMembers, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { contactsTab, locateOwnTab, readSettings, type OwnTab } from '../tabs/index.ts';
import { lineOf, readContacts, type Contact, type NewContact } from './rows.ts';

/** Vorgang of the log row that holds what `Letzter Kontakt` was before. */
export const noting = 'Kontakt notiert';
export const lastContactField = 'Letzter Kontakt';

/**
 * The first call appends, under the lock; the same id again fills in result and note.
 * @throws AppError `member_not_found`, `busy`, `cells_in_the_way`, `bad_request` for an id that is another member's, and what locating throws
 */
export function noteContact(ports: Ports, request: Request<'contacts.note'>): NoteContactAnswer {
  const { workbook, lock, who } = ports;
  return lock.hold(() => {
    const own = locateOwnTab(workbook, contactsTab);
    const known = readContacts(own).find(({ id }) => id === request.contactId);
    const { at, by } = known ? completed(ports, own, known, request) : appended(ports, own, request);
    return { contactId: request.contactId, at: at?.toISOString() ?? '', by, message: texts(who.language()).card.contactSaved };
  });
}

type Written = Pick<Contact, 'at' | 'by'>;

function completed(ports: Ports, own: OwnTab, known: Contact, { memberId, result, note }: Request<'contacts.note'>): Written {
  if (known.memberId !== memberId) throw new AppError('bad_request', {}, ['contactId: taken']);
  let changed = false;
  for (const [header, value, before] of [['Ergebnis', result, known.result], ['Notiz', note, known.note]] as const) {
    const column = own.columns.get(header);
    if (value === undefined || value.trim() === before || column === undefined) continue;
    own.tab.write(known.row, column, [[value.trim()]]);
    changed = true;
  }
  // Nothing new is said: sent again after a failure, which may have come between the contact and the list.
  if (!changed && known.at) {
    const list = locateMembers(ports.workbook, readSettings(ports.workbook));
    bringUpToDate(ports, list, findMember(list, memberId, ['lastContact']), { contactId: known.id, memberId, day: ports.clock.dayOf(known.at) });
  }
  return known;
}

function appended(ports: Ports, own: OwnTab, request: Request<'contacts.note'>): Written {
  const { workbook, clock, who } = ports;
  const { memberId, contactId, kind, result = '', note = '' } = request;
  const list = locateMembers(workbook, readSettings(workbook));
  const member = findMember(list, memberId, ['lastContact']);
  const at = request.at === undefined ? clock.now() : new Date(request.at);
  const by = actorOf(who);
  appendContact(ports, own, { list, member }, { id: contactId, at, memberId, name: nameOf(member.cells), kind, by, result: result.trim(), note: note.trim() });
  return { at, by };
}

/**
 * Appends a contact whose id is not there yet and brings `Letzter Kontakt` up to date. Under the caller's lock.
 * @param member read with `lastContact`
 * @param reached false: an attempt, which leaves `Letzter Kontakt` as it is
 */
export function appendContact(ports: Ports, own: OwnTab, { list, member }: { list: LocatedMembers; member: MemberRow }, contact: NewContact, reached = true): void {
  // The contact first: it is what must not be lost, and its id keeps a second try from writing it again.
  own.tab.append([lineOf(own, contact)]);
  if (reached) bringUpToDate(ports, list, member, { contactId: contact.id, memberId: contact.memberId, day: ports.clock.dayOf(contact.at) });
}

/** Writes `Letzter Kontakt`, unless a later day stands there, or what is no date; a cell that cannot be written must not spoil the contact. */
export function bringUpToDate(ports: Ports, list: LocatedMembers, { row, cells }: MemberRow, { contactId, memberId, day }: { contactId: string; memberId: string; day: string }): void {
  const before = dayOf(cells.lastContact);
  if (!list.columns.has('lastContact') || before >= day || (before === '' && cells.lastContact !== '')) return;
  try {
    const write = prepareWrite(list, [{ row, field: 'lastContact', value: ports.clock.midnight(day) }]);
    log(ports, [{ operation: noting, operationId: contactId, memberId, field: lastContactField, before: germanDay(before), after: germanDay(day) }]);
    write();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'cells_in_the_way') throw error;
  }
}
