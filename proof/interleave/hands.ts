// What people do in the sheet by hand while pages are open: sort, insert, rename, delete, type.

import { pick, type Random } from './seeded.ts';
import { headerOf, type District } from './sequenceRoom.ts';

/** Does one thing and keeps the model right. @returns what was done, in words */
export function byHand(random: Random, at: District): string {
  const { list, contacts, model } = at;
  const header = headerOf(list);
  const below = header.row + 2;
  const rows = list.values().length;
  const places = (): number => below + Math.floor(random() * Math.max(1, rows - below + 1));
  const memberRow = (id: string): number => list.values().findIndex((line) => String(line[header.at('Mitgliedsnummer')] ?? '') === id) + 1;
  const chance = random();
  if (chance < 0.25) {
    const column = Math.floor(random() * (list.values()[header.row]?.length ?? 1)) + 1;
    list.sort(below, column);
    return `the list sorted by column ${column}`;
  }
  if (chance < 0.4) {
    const row = places();
    list.insertRows(row);
    return `an empty row before ${row}`;
  }
  if (chance < 0.5) {
    const column = Math.floor(random() * 8) + 1;
    list.insertColumn(column);
    return `an empty column before ${column}`;
  }
  if (chance < 0.62) {
    const id = pick(random, [...model.people.keys()]) ?? '';
    if (model.people.size < 4) return 'nothing';
    list.deleteRows(memberRow(id));
    model.people.delete(id);
    return `${id} deleted`;
  }
  if (chance < 0.78) {
    const id = pick(random, [...model.people.keys()]) ?? '';
    const phone = `030 231258${10 + Math.floor(random() * 90)}`;
    list.set(memberRow(id), header.at('Telefon') + 1, phone);
    model.people.get(id)!.phone = phone;
    return `${id} has the phone ${phone}`;
  }
  if (chance < 0.86) {
    const column = header.at('Telefon') + 1;
    const text = list.at(header.row + 1, column) === 'Telefon' ? 'Telefonnummer' : 'Telefon';
    list.set(header.row + 1, column, text);
    return `the header Telefon is now ${text}`;
  }
  if (chance < 0.92) {
    contacts.sort(2, 1 + Math.floor(random() * 3));
    return 'Kontakte sorted';
  }
  const tab = random() < 0.5 ? list : contacts;
  tab.name = tab === list ? 'Mitglieder 2026' : 'Gespräche';
  return `a tab renamed to ${tab.name}`;
}
