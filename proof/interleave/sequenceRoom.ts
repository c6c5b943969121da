// The workbook of a random sequence, what should stand in it by now, and the comparison of both.

import { applySetup } from '../../src/server/setup/index.ts';
import { groupRows, ruleRows } from '../../test/support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../test/support/memoryRoom.ts';
import type { MemoryTab, Rows } from '../../test/support/memoryWorkbook.ts';

export interface Person {
  name: string;
  /** A column that nobody of us writes: it tells whether a row is still the same person's. */
  fee: number;
  phone: string;
  group: string;
  activity: string;
}

export interface District {
  room: MemoryRoom;
  list: MemoryTab;
  contacts: MemoryTab;
  model: {
    people: Map<string, Person>;
    /** Ids of contacts, and whose. */
    contacts: Map<string, string>;
    consents: Set<string>;
  };
}

const names = ['Kaya', 'Schäfer', 'Nguyễn', 'Jäger', 'Mueller', 'Wolf', 'Çelik', 'Alt'];

export function district(): District {
  const rows: Rows = [
    ['Mitgliederliste'],
    ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Telefon', 'E-Mail', 'Beitrag'],
    ...names.map((name, index) => [501 + index, name, 'Kim', `Sonnenallee ${index + 1}`, 12045, `030 2312570${index}`, `m${index}@example.org`, 10 + index]),
  ];
  const room = memoryRoom({ Mitglieder: rows, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  room.workbook.forget();
  const people = new Map(names.map((name, index) => [String(501 + index), { name, fee: 10 + index, phone: `030 2312570${index}`, group: '', activity: '' }]));
  return { room, list: room.workbook.tab('Mitglieder'), contacts: room.workbook.tab('Kontakte'), model: { people, contacts: new Map(), consents: new Set() } };
}

/** Where the header is now; rows and columns count from 0. */
export function headerOf(list: MemoryTab): { row: number; at: (header: string) => number } {
  const values = list.values();
  const row = values.findIndex((line) => line.includes('Mitgliedsnummer'));
  return { row, at: (header) => (values[row] ?? []).findIndex((cell) => cell === header || (header === 'Telefon' && cell === 'Telefonnummer')) };
}

/** What stands otherwise than it should. */
export function found({ room, list, contacts, model }: District): string[] {
  const wrong: string[] = [];
  const { row, at } = headerOf(list);
  const lines = list.values().slice(row + 1).filter((line) => String(line[at('Mitgliedsnummer')] ?? '') !== '');
  for (const [id, person] of model.people) {
    const mine = lines.filter((line) => String(line[at('Mitgliedsnummer')]) === id);
    if (mine.length !== 1) wrong.push(`${id} stands in ${mine.length} rows`);
    const seen = { name: 'Nachname', fee: 'Beitrag', phone: 'Telefon', group: 'BO', activity: 'Aktivität' } as const;
    for (const [key, header] of Object.entries(seen)) {
      const stands = mine[0]?.[at(header)] ?? '';
      if (stands !== person[key as keyof Person]) wrong.push(`${id} ${header}: ${JSON.stringify(stands)}, not ${JSON.stringify(person[key as keyof Person])}`);
    }
  }
  if (lines.length !== model.people.size) wrong.push(`${lines.length} members, not ${model.people.size}`);
  const ids = idsIn(contacts, 'Kontakt-ID');
  if (ids.join() !== [...model.contacts.keys()].sort().join()) wrong.push(`contacts ${ids.join(' ')}, not ${[...model.contacts.keys()].sort().join(' ')}`);
  const consents = room.workbook.names().includes('Einwilligungen') ? idsIn(room.workbook.tab('Einwilligungen'), 'ID') : [];
  const doubled = consents.filter((id, index) => consents.indexOf(id) !== index);
  if (doubled.length > 0) wrong.push(`consents twice: ${doubled.join(' ')}`);
  if (room.lock.held) wrong.push('the lock is still held');
  if (room.unlocked.length > 0) wrong.push(`written without the lock: ${room.unlocked.join(', ')}`);
  return wrong;
}

function idsIn(tab: MemoryTab, header: string): string[] {
  const values = tab.values();
  const row = values.findIndex((line) => line.includes(header));
  const column = (values[row] ?? []).indexOf(header);
  return values.slice(row + 1).map((line) => String(line[column] ?? '')).filter((id) => id !== '').sort();
}
