// `Kontakte` for calling: who was called today in any campaign, which reports stand there, what was said before.

import { outcomeWords } from '../../contract/callWords.ts';
import { lineOf, type Contact, type NewContact } from '../contacts/index.ts';
import { cleaned } from '../kernel/text.ts';
import { Formula, type Cell, type CellInput, type Workbook } from '../ports.ts';
import { contactsTab, locateOwnTab, prepareCells, readOwnTabIn, type OwnTab } from '../tabs/index.ts';

export interface ContactLog {
  own: OwnTab;
  byId(id: string): Contact | null;
  /** The latest call of this member today, ms; 0 for none. */
  calledAt(memberId: string): number;
  /** The latest first. */
  of(memberId: string): Contact[];
  /** Once for each id; known from now on, written by `write`. */
  add(contact: NewContact): void;
  /** Everything added, as one block; under the lock. */
  write(): void;
  /** Wants to leave, as the latest telling call says: nobody calls for a campaign then. */
  leaving(memberId: string): boolean;
  /** This one is about to be taken out. */
  forget(contact: Contact): void;
  change(contact: Contact, cells: Readonly<Record<'durch' | 'Ergebnis' | 'Notiz', string>>): void;
}

const call = 'anruf';
const { wantsToLeave, talked } = outcomeWords;

/** One block read. @param today the day as moments, ms @throws AppError as `locateOwnTab` */
export function readContactLog(workbook: Workbook, today: { begins: number; ends: number }): ContactLog {
  const named = workbook.named(contactsTab.name);
  const read = (named && readOwnTabIn(named, contactsTab)) ?? readOwnTabIn(locateOwnTab(workbook, contactsTab).tab, contactsTab);
  const { own, block } = read ?? { own: locateOwnTab(workbook, contactsTab), block: [] };
  const column = (header: string): number => (own.columns.get(header) ?? 0) - 1;
  const at = { id: column('Kontakt-ID'), time: column('Zeit'), memberId: column('Mitglied-ID'), kind: column('Art'), by: column('durch'), result: column('Ergebnis'), note: column('Notiz') };
  const ids = new Map<string, number>();
  const called = new Map<string, number>();
  const byMember = new Map<string, number[]>();
  const lines: (readonly Cell[])[] = [...block];
  const added: CellInput[][] = [];
  let filled = own.headerRow;
  const take = (line: readonly Cell[], index: number): void => {
    const id = cleaned(line[at.id]);
    const memberId = cleaned(line[at.memberId]);
    if (id !== '') ids.set(id, index);
    if (memberId === '') return;
    const known = byMember.get(memberId);
    if (known) known.push(index);
    else byMember.set(memberId, [index]);
    const time = line[at.time];
    const ms = time instanceof Date ? time.getTime() : 0;
    if (ms >= today.begins && ms < today.ends && cleaned(line[at.kind]).toLowerCase() === call) called.set(memberId, Math.max(ms, called.get(memberId) ?? 0));
  };
  for (let index = own.headerRow; index < lines.length; index++) {
    const line = lines[index] ?? [];
    if (!line.some((cell) => cell !== '')) continue;
    filled = index + 1;
    take(line, index);
  }
  const contactAt = (index: number): Contact => {
    const line = lines[index] ?? [];
    const time = line[at.time];
    return {
      row: index + 1,
      id: cleaned(line[at.id]),
      at: time instanceof Date ? time : null,
      memberId: cleaned(line[at.memberId]),
      kind: cleaned(line[at.kind]),
      by: cleaned(line[at.by]),
      result: cleaned(line[at.result]),
      note: String(line[at.note] ?? '').trim(),
    };
  };
  return {
    own,
    byId: (id) => {
      const index = ids.get(id);
      return index === undefined ? null : contactAt(index);
    },
    calledAt: (memberId) => called.get(memberId) ?? 0,
    leaving: (memberId) => {
      let latest = -1;
      let leaves = false;
      for (const index of byMember.get(memberId) ?? []) {
        const line = lines[index] ?? [];
        if (cleaned(line[at.kind]).toLowerCase() !== call) continue;
        const result = cleaned(line[at.result]).toLowerCase();
        const time = line[at.time];
        const ms = time instanceof Date ? time.getTime() : 0;
        // By its time: people sort their lists.
        if ((result !== wantsToLeave && result !== talked) || ms < latest) continue;
        latest = ms;
        leaves = result === wantsToLeave;
      }
      return leaves;
    },
    forget: ({ row }) => void (lines[row - 1] = []),
    of: (memberId) => (byMember.get(memberId) ?? []).map(contactAt).sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0)),
    add: (contact) => {
      if (ids.has(contact.id)) return;
      const line = lineOf(own, contact);
      const index = filled + added.length;
      added.push(line);
      lines[index] = line.map((cell) => (cell === null || cell instanceof Formula ? '' : cell));
      take(lines[index] ?? [], index);
    },
    write: () => {
      own.tab.append(added, filled);
      filled += added.length;
      added.length = 0;
    },
    change: (contact, cells) => {
      const before: Readonly<Record<string, string>> = { durch: contact.by, Ergebnis: contact.result, Notiz: contact.note };
      const changed = Object.fromEntries(Object.entries(cells).filter(([header, value]) => before[header] !== value));
      if (Object.keys(changed).length === 0) return;
      prepareCells(own, contact.row, changed)();
      const line = [...(lines[contact.row - 1] ?? [])];
      for (const [header, value] of Object.entries(changed)) line[column(header)] = value;
      lines[contact.row - 1] = line;
    },
  };
}
