// A district in memory into whose list, groups, offers, questions and settings somebody has typed a lot of payloads.

import type { Envelope } from '../../../src/contract/errors.ts';
import type { RpcName } from '../../../src/contract/rpc.ts';
import { answer } from '../../../src/server/door.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import type { Payload } from './payloads.ts';

const header = ['Mitgliedsnummer', 'Anrede', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status', 'BO', 'Aktivität', 'Interessen', 'Verfügbarkeit', 'Betreuer*in', 'Keine E-Mail', 'Bemerkung'];
/** Born, entered and of age on the day of the tests: everybody has something to do for a reminder. */
const today = '2026-11-22';
const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

export interface House {
  room: MemoryRoom;
  lot: readonly Payload[];
  /** The member whose cells hold the payload of this number. */
  idOf(index: number): string;
  /** Asks as a page does; keeps what was refused and every answer. */
  ask(name: RpcName, payload: unknown): Envelope<unknown>;
  /** All that was asked: `refused` is the code, `''` where it was answered. */
  asked: { name: RpcName; payload: unknown; refused: string; envelope: Envelope<unknown> }[];
}

/** Two members of the same name in plain letters stand above those with payloads, 900 and 901. */
export function house(lot: readonly Payload[]): House {
  const idOf = (index: number): string => String(1001 + index);
  const person = (id: number, index: number, text: string | null): Rows[number] => {
    const group = index % 2 === 0 ? 'BO Nord' : (text ?? 'BO Süd');
    const say = (plain: string, on = true): string => (on && text !== null ? text : plain);
    return [id, say('Frau', index % 3 === 0), say('Kaya'), say('Kim', index % 2 === 0 && !/vorname/i.test(text ?? '')), say(`Weserstraße ${index + 3}`, index % 4 === 0 && !/vorname/i.test(text ?? '')), 12045, say('Berlin'), '030 23125642', '', `p${id}@example.org`, day(`19${60 + (index % 30)}-11-22`), day('2026-11-10'), '', '', group, '', say('Kultur'), say('abends'), say(''), '', say('x')];
  };
  // Where the header stands is looked for in the first rows; with nothing in them that is quickly done, thousands of times.
  const empty: Rows = Array.from({ length: 28 }, () => []);
  const members: Rows = [header, person(900, 0, null), person(901, 1, null), ...empty, ...lot.map(({ text }, index) => person(1001 + index, index, text))];
  const groups: Rows = [
    ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'],
    ['BO Nord', 'BO', 'Nora', 'nora@example.org', '030 23125643', '', '', '', '', ''],
    ['BO Süd', 'BO', 'Sam', 'sam@example.org', '', '', '', '', day(today), ''],
    ...lot.map(({ text }, index): Rows[number] => [text, 'BO', text, `g${index}@example.org`, text, text, text, '', index % 2 === 0 ? day(today) : text, text]),
  ];
  const rules: Rows = [['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis'], ['12045', '', '', '', '', 'BO Nord', '']];
  const offers: Rows = [['Name', 'Art', 'Themen', 'Wann', 'Ort', 'Ansprechperson', 'Link', 'Aktiv'], ['Filmabend', 'Kultur', 'Kultur', 'abends', 'Büro', 'Nora', 'https://kino.example/', 'ja'], ...lot.map(({ text }): Rows[number] => [text, text, text, text, text, text, text, 'ja'])];
  const room = memoryRoom({ Mitglieder: members, Gruppen: groups, Zuordnung: rules, Angebote: offers });
  applySetup(room, {});
  typeSetting({ room }, 'Link', 'https://kino.example/');
  const asked: House['asked'] = [];
  const ask = (name: RpcName, payload: unknown): Envelope<unknown> => {
    const envelope = answer(useCases, room, name, payload);
    asked.push({ name, payload, refused: envelope.ok ? '' : envelope.error.code, envelope });
    return envelope;
  };
  return { room, lot, idOf, ask, asked };
}

/** What somebody typed below a header of a tab, in a row of its own. */
export function typeRow({ room }: House, tab: string, values: Readonly<Record<string, string | number | Date>>): void {
  const sheet = room.workbook.tab(tab);
  const rows = sheet.values();
  const headers = (rows[0] ?? []).map(String);
  const missing = Object.keys(values).filter((name) => !headers.includes(name));
  if (missing.length > 0) throw new Error(`${tab} has no column ${missing.join()}`);
  sheet.insertRows(rows.length + 1);
  headers.forEach((name, at) => values[name] !== undefined && sheet.set(rows.length + 1, at + 1, values[name]));
}

/** The same in a column for everybody in the list. */
export function typeColumn({ room, lot }: House, tab: string, name: string, value: string | Date): void {
  const sheet = room.workbook.tab(tab);
  const rows = sheet.values();
  const column = (rows[0] ?? []).indexOf(name) + 1;
  if (column === 0) throw new Error(`${tab} has no column ${name}`);
  rows.forEach(([id], index) => index > 0 && Number(id) > 1000 && Number(id) <= 1000 + lot.length && sheet.set(index + 1, column, value));
}

/** The value beside the name of a setting. */
export function typeSetting({ room }: Pick<House, 'room'>, name: string, value: string): void {
  const sheet = room.workbook.tab('Einstellungen');
  const row = sheet.values().findIndex(([cell]) => cell === name) + 1;
  if (row > 0) sheet.set(row, 2, value);
  else sheet.put(sheet.values().length + 1, 1, [[name, value, '']]);
}

/** Everybody with a payload may be introduced and greeted. */
export function agreed(at: House): void {
  at.ask('consents.set', { memberId: '900', channel: 'greeting', state: 'no', source: 'Telefon' });
  const day = new Date('2026-11-01T00:00:00Z');
  at.lot.forEach((_payload, index) => ['Vorstellen', 'Gruß per E-Mail'].forEach((kind) => typeRow(at, 'Einwilligungen', { 'Mitglied-ID': at.idOf(index), Art: kind, Stand: 'ja', Seit: day, Quelle: 'Telefon' })));
}

/** Every formula in any tab: the house puts none there. */
export function formulasIn({ room }: House): string[] {
  return room.workbook.names().flatMap((name) => {
    const tab = room.workbook.tab(name);
    const { rows, columns } = { rows: tab.values().length, columns: tab.values()[0]?.length ?? 0 };
    return tab.readFormulas(1, 1, rows, columns).flatMap((line, row) => line.flatMap((formula, column) => (formula === '' ? [] : [`${name} ${row + 1}/${column + 1}: ${formula.slice(0, 80)}`])));
  });
}

/** Names that Google would not take for a tab, or take for another's. */
export function badTabNames({ room }: House): string[] {
  const names = room.workbook.names();
  return names.filter((name, at) => name.trim() === '' || name.length > 100 || names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== at);
}

/** Places in answers that would not cross to a page as they are: `google.script.run` takes JSON only. */
export function notJson({ asked }: House): string[] {
  const found = new Set<string>();
  const look = (value: unknown, path: string): void => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return;
    if (Array.isArray(value)) return value.forEach((one) => look(one, `${path}[]`));
    const plain = typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
    if (plain) for (const [key, one] of Object.entries(value)) look(one, `${path}.${key.slice(0, 30)}`);
    else found.add(`${path}: ${Object.prototype.toString.call(value)}`);
  };
  for (const { name, envelope } of asked) look(envelope, name);
  return [...found];
}

/** Calls that ended in a failure nobody foresaw, with what was asked. */
export function unforeseen({ asked }: House): string[] {
  return asked.flatMap(({ name, payload, refused }) => (refused === 'unexpected' ? [`${name} ${JSON.stringify(payload).slice(0, 300)}`] : []));
}
