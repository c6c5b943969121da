// The rows of the tab `Kontakte`: read for one member, and appended, once for each id.

import { contactKinds, type ContactKind } from '../../contract/card.ts';
import { cleaned } from '../kernel/text.ts';
import type { CellInput, Workbook } from '../ports.ts';
import { contactsTab, lineIn, locateOwnTab, readOwnTabIfThere, readRows, type OwnRow, type OwnTab } from '../tabs/index.ts';

/** The words of the tab's drop-down, German in every language: the sheet is read without the add-on, too. */
const words: Readonly<Record<ContactKind, string>> = {
  call: 'Anruf',
  meeting: 'Treffen',
  visit: 'Besuch',
  email: 'E-Mail',
  message: 'Nachricht',
  walkthrough: 'Durchsprache',
  interview: 'Gespräch',
  other: 'Sonstiges',
};

export function kindWord(kind: ContactKind): string {
  return words[kind];
}

/** The opposite; null for what somebody wrote in their own words. */
export function kindOf(word: string): ContactKind | null {
  return contactKinds.find((kind) => words[kind].toLowerCase() === word.toLowerCase()) ?? null;
}

export interface Contact {
  /** 1-based row of the tab, at the time of reading. */
  row: number;
  /** `''` for a row that somebody typed in. */
  id: string;
  /** Null where no time stands there. */
  at: Date | null;
  memberId: string;
  /** As written. */
  kind: string;
  by: string;
  result: string;
  note: string;
}

const headers = ['Kontakt-ID', 'Zeit', 'Mitglied-ID', 'Art', 'durch', 'Ergebnis', 'Notiz'];

/** A member's contacts in the order of the tab; none before the tab is made. One extent and one block read. @throws AppError for a damaged tab */
export function contactsOf(workbook: Workbook, memberId: string): Contact[] {
  const rows = readOwnTabIfThere(workbook, contactsTab, headers, true)?.rows ?? [];
  return rows.map(asContact).filter((contact) => contact.memberId === memberId);
}

export function readContacts(own: OwnTab): Contact[] {
  return readRows(own, headers).map(asContact);
}

function asContact({ row, at }: OwnRow): Contact {
  const time = at('Zeit');
  return {
    row,
    id: cleaned(at('Kontakt-ID')),
    at: time instanceof Date ? time : null,
    memberId: cleaned(at('Mitglied-ID')),
    kind: cleaned(at('Art')),
    by: cleaned(at('durch')),
    result: cleaned(at('Ergebnis')),
    note: String(at('Notiz')).trim(),
  };
}

export interface NewContact {
  id: string;
  at: Date;
  memberId: string;
  name: string;
  kind: ContactKind;
  by: string;
  result: string;
  note: string;
}

/**
 * Reads which ids are there and returns the append of those that are not, as one block. Under the lock.
 * @throws AppError as `locateOwnTab`
 */
export function prepareContacts(workbook: Workbook, contacts: readonly NewContact[]): () => void {
  const own = locateOwnTab(workbook, contactsTab);
  const known = new Set(readRows(own, ['Kontakt-ID']).map(({ at }) => cleaned(at('Kontakt-ID'))));
  const fresh = contacts.filter(({ id }) => !known.has(id));
  return () => own.tab.append(fresh.map((contact) => lineOf(own, contact)));
}

export function lineOf(own: OwnTab, contact: NewContact): CellInput[] {
  return lineIn(own, {
    'Kontakt-ID': contact.id,
    Zeit: contact.at,
    'Mitglied-ID': contact.memberId,
    Mitglied: contact.name,
    Art: kindWord(contact.kind),
    durch: contact.by,
    Ergebnis: contact.result,
    Notiz: contact.note,
  });
}
