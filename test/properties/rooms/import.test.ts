// A fresh export of a random list: taken over once it is taken over, whatever the order of its columns; nothing is erased by a blank;
// taken back, the list is as it was.

import type { ImportAnswer, ImportCell } from '../../../src/contract/import.ts';
import type { Request } from '../../../src/contract/rpc.ts';
import { importMembers, undoImport } from '../../../src/server/import/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { fc, property } from '../support/property.ts';
import { days, firstName, germanNational, lastName } from '../support/words.ts';

const headers = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum', 'Eintrittsdatum', 'Bemerkung'];
const fields = headers.length - 1;

interface Person {
  id: number;
  last: string;
  first: string;
  street: string;
  plz: string;
  phone: string;
  email: string;
  birth: string;
  entry: string;
}
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });
const person = fc.record({
  last: lastName,
  first: firstName,
  street: fc.tuple(fc.constantFrom('Sonnenallee', 'Weserstraße', 'Karl-Marx-Straße'), fc.integer({ min: 1, max: 99 })).map(([name, number]) => `${name} ${number}`),
  plz: fc.constantFrom('12043', '12045', '01067'),
  phone: maybe(germanNational.filter((national) => /^(30|1\d\d)/.test(national)).map((national) => `0${national}`)),
  email: maybe(fc.integer({ min: 1, max: 9_999 }).map((number) => `post${number}@example.org`)),
  birth: maybe(days('1930-01-01', '2008-12-31')),
  entry: maybe(days('1990-01-01', '2026-11-01')),
});
/** What became of somebody in the export: the same, in other spellings, moved, gone, or with cells left blank. */
const fate = fc.constantFrom<'same' | 'spelt' | 'moved' | 'gone' | 'blank' | 'same' | 'spelt'>('same', 'spelt', 'moved', 'gone', 'blank', 'same', 'spelt');

const german = (day: string): string => (day === '' ? '' : day.split('-').reverse().join('.'));
const cell = (day: string): Date | string => (day === '' ? '' : new Date(`${day}T00:00:00.000Z`));
const asInList = ({ id, last, first, street, plz, phone, email, birth, entry }: Person): Rows[number] => [id, last, first, street, plz.startsWith('0') ? plz : Number(plz), 'Berlin', phone, email, cell(birth), german(entry), '=1+1'];
function asInFile(one: Person, how: 'same' | 'spelt' | 'moved' | 'blank'): ImportCell[] {
  const { id, last, first, street, plz, phone, email, birth, entry } = how === 'moved' ? { ...one, street: 'Hermannstraße 5', email: `neu${one.id}@example.org` } : one;
  if (how === 'spelt') return [String(id), last, first, street.replace('straße', 'str.').toUpperCase(), plz, 'Berlin', phone === '' ? '' : `+49 (0)${phone.slice(1, 3)} ${phone.slice(3)}`, email.toUpperCase(), birth === '' ? null : { d: birth }, german(entry), ''];
  if (how === 'blank') return [id, last, first, '', '', '', null, '', german(birth), '', ''];
  return [id, last, first, street, plz, 'Berlin', phone, email, german(birth), german(entry), ''];
}

const district = fc.record({
  people: fc.array(fc.tuple(person, fate), { minLength: 1, maxLength: 8 }),
  fresh: fc.array(person, { maxLength: 3 }),
  order: fc.shuffledSubarray(headers.map((_, index) => index), { minLength: headers.length }),
});
/** So many that nothing changes in a third of the list. */
const others: Person[] = Array.from({ length: 20 }, (_, index) => ({ id: 5000 + index, last: `Öztürk-${String.fromCharCode(65 + index)}`, first: 'Can', street: `Lahnstraße ${index + 1}`, plz: '12055', phone: `030 6123${1000 + index}`, email: `can${index}@example.org`, birth: `19${50 + index}-05-06`, entry: `2010-03-${String(1 + (index % 28)).padStart(2, '0')}` }));

function roomOf(people: readonly Person[]): MemoryRoom {
  const room = memoryRoom({ Mitglieder: [headers, ...people.map(asInList)] });
  applySetup(room, {});
  return room;
}

/** Asks, answers every question the careful way, and asks again. */
function settled(room: MemoryRoom, rows: ImportCell[][]): Request<'members.import'> {
  const { doubtful, questions } = importMembers(room, { rows });
  const request = { rows, decisions: Object.fromEntries(doubtful.map(({ row, candidates }) => [String(row), candidates.length > 0 ? 'skip' : 'new'])), confirm: Object.fromEntries(questions.flatMap(({ code, field }) => (code === 'often' && field ? [[field, 'take' as const]] : code === 'many_gone' ? [['gone', 'take' as const]] : []))) };
  return { ...request, expect: importMembers(room, request).fingerprint };
}

const essence = ({ changed, new: fresh, gone, unchanged, moved }: ImportAnswer): object => ({ changed, fresh, gone, unchanged, moved });

property('taken over twice is taken over once, blanks erase nothing, and taken back it is as before', [district], ({ people, fresh, order }) => {
  const all = [...people.map(([one], index) => ({ ...one, id: 1001 + index })), ...others];
  const room = roomOf(all);
  const list = room.workbook.tab('Mitglieder');
  const known = all.map((one, index) => [one, index < people.length ? people[index]![1] : 'same'] as const);
  const lines = known.flatMap(([one, how]) => (how === 'gone' ? [] : [asInFile(one, how)]));
  const added = fresh.map((one, index) => asInFile({ ...one, id: 9001 + index }, 'same'));
  const rows = [headers, ...lines, ...added];
  const before = list.values();

  const request = settled(room, rows);
  const seen = importMembers(room, request);
  expect(seen.state).toBe('preview');
  // Other spellings of the same are no change.
  const touched = new Set([...Object.values(seen.changed).flatMap((changes) => changes.map(({ memberId }) => memberId)), ...seen.gone]);
  expect(known.filter(([{ id }, how]) => how !== 'moved' && how !== 'gone' && touched.has(String(id)))).toEqual([]);
  const turned = [rows[0]!, ...rows.slice(1)].map((row) => order.map((at) => row[at] ?? null));
  expect(essence(importMembers(room, settled(room, turned)))).toEqual(essence(seen));

  importMembers(room, { ...request, apply: true, operationId: 'import-00001' });
  const after = list.values();
  expect(before.flatMap((line, row) => line.slice(0, fields + 1).filter((was, column) => was !== '' && after[row]?.[column] === ''))).toEqual([]);
  known.forEach(([{ id, phone }, how], index) => {
    const line = after[index + 1]!;
    expect(line[0]).toBe(id);
    if (how === 'moved') expect([line[3], line[7]]).toEqual(['Hermannstraße 5', `neu${id}@example.org`]);
    else expect(line.slice(0, fields + 1)).toEqual(before[index + 1]!.slice(0, fields + 1));
    expect(line[6]).toBe(phone);
  });
  expect(after.slice(all.length + 1).map(([id]) => Number(id))).toEqual(seen.new.map(Number));

  importMembers(room, { ...request, apply: true, operationId: 'import-00001' });
  expect(list.values()).toEqual(after);
  const again = importMembers(room, { rows, apply: true, decisions: request.decisions ?? {}, operationId: 'import-00002' });
  expect(again.changes).toBe(0);
  expect(list.values()).toEqual(after);

  if (seen.changes > 0) undoImport(room, { operationId: 'import-00001' });
  const back = list.values();
  expect(back.map((line) => line.slice(0, before[0]!.length))).toEqual(before.map((line) => line.slice(0, before[0]!.length)));
  expect(room.unlocked).toEqual([]);
}, { runs: 8 });
