// Done twice is done once, and taken back is as before: set-up, new members, interviews, two rows that are one person.

import { mergeMembers, undoMerge } from '../../../src/server/duplicates/index.ts';
import { team } from '../../../src/contract/newcomers.ts';
import { askedQuestions, type FormAnswers, type Question } from '../../../src/contract/formQuestions.ts';
import { addDays } from '../../../src/server/kernel/days.ts';
import { readForm } from '../../../src/server/questionnaires/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { careRoom, people } from '../../support/careRoom.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { formula, type Rows } from '../../support/memoryWorkbook.ts';
import { path } from '../../support/newcomersRoom.ts';
import { formRoom } from '../../server/questionnaires/support.ts';
import { fc, property } from '../support/property.ts';
import { days, firstName, lastName, nastyText, topic } from '../support/words.ts';

const contents = ({ workbook }: MemoryRoom): unknown[] => workbook.names().map((name) => [name, workbook.tab(name).values()]);
const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

const line = fc.tuple(lastName, firstName, fc.constantFrom('Weserstraße 3', 'Sonnenallee 5', ''), fc.constantFrom(12045, '12043', ''), nastyText);
property('set-up a second time changes nothing, and nothing of a list with whatever in it at all', [fc.array(line, { minLength: 6, maxLength: 12 }), fc.nat(3)], (lines, above) => {
  const rows: Rows = [...Array.from({ length: above }, (_, index) => (index === 0 ? ['Mitgliederliste'] : [])), ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Bemerkung'], ...lines.map((one, index) => [100 + index, ...one])];
  const room = memoryRoom({ Liste: rows });
  const before = room.workbook.tab('Liste').values().map((row) => row.slice(0, 6));
  applySetup(room, {});
  const once = contents(room);
  expect(room.workbook.tab('Liste').values().map((row) => row.slice(0, 6))).toEqual(before);
  expect(applySetup(room, {}).createdTabs).toEqual([]);
  expect(contents(room)).toEqual(once);
  expect(room.unlocked).toEqual([]);
}, { runs: 8 });

const contacts = new Map([['BO Reuterkiez', 'ada@example.org'], ['BO Donaukiez', 'ben@example.org'], ['BO Schillerkiez', team], ['', team], ['BO Unbekannt', team]]);
const someone = fc.record({ entered: fc.integer({ min: -130, max: 120 }), group: fc.constantFrom(...contacts.keys()), status: fc.constantFrom('', '', '', 'ausgetreten', 'verstorben') });
property('whoever entered in the last 90 days is on the path once, with their group’s contact person and seven days’ time', [fc.array(someone, { maxLength: 8 })], (all) => {
  const today = '2026-11-22';
  const at = path([...people.slice(0, 2), ...all.map(({ entered, status }, index) => [300 + index, 'Kaya', `Kim${index}`, 'Weserstraße 3', 12045, 'Berlin', '', '', '', '', day(addDays(today, entered)), '', status])]);
  all.forEach(({ group }, index) => at.type(300 + index, 'BO', group));
  at.call('newcomers.list', {});
  const fresh = all.flatMap(({ entered, group, status }, index) => (status === '' && entered >= -90 && entered <= 90 ? [[String(300 + index), contacts.get(group)]] : []));
  const rows = (): unknown[] => at.column('Neumitglieder', 'Mitglied-ID').map((id, index) => [id, at.column('Neumitglieder', 'Wer')[index]]);
  expect(rows()).toEqual(fresh);
  expect(at.column('Aufgaben', 'Mitglied-ID')).toEqual(fresh.map(([id]) => id));
  expect(at.column('Aufgaben', 'Wer')).toEqual(fresh.map(([, owner]) => owner));
  expect(at.column('Aufgaben', 'Fällig')).toEqual(fresh.map(() => day(addDays(today, 7))));
  const once = contents(at.room);
  at.call('newcomers.list', {});
  expect(contents(at.room)).toEqual(once);
}, { runs: 10 });

const text = nastyText.filter((one) => one.trim() !== '' && one !== '— möchte nicht antworten —');
const given: fc.Arbitrary<FormAnswers> = fc.record(
  { F1: fc.boolean(), F2: text, F3: fc.uniqueArray(topic.filter((one) => !/^["']|\\/.test(one)), { minLength: 1, maxLength: 3, selector: (one) => one.toLowerCase() }), F4: fc.subarray(['vormittags', 'abends'], { minLength: 1 }), F5: fc.constantFrom('aktiv', 'gelegentlich', 'passiv'), F6: fc.integer({ min: 1, max: 5 }), F7: fc.integer({ min: -10, max: 999 }), F8: days('1950-01-01', '2026-11-22') },
  { requiredKeys: ['F1'] },
);
property('an interview sent twice stands there once, as it was given; what is not asked is not kept', [given], (answers) => {
  const at = formRoom();
  const form: readonly Question[] = readForm(at.room, 'Besuch').questions;
  const first = at.send(answers as never);
  expect(first.written).toBe(true);
  const once = contents(at.room);
  expect(at.send(answers as never).written).toBe(false);
  expect(contents(at.room)).toEqual(once);
  const [row] = at.lines();
  expect(at.lines()).toHaveLength(1);
  const asked = new Set(askedQuestions(form, answers).map(({ id }) => id));
  const told = (id: string): unknown => Object.entries(row ?? {}).find(([header]) => header.endsWith(`[${id}]`))?.[1];
  for (const { id, kind } of form) {
    const value = asked.has(id) ? answers[id] : undefined;
    const expected = value === undefined ? '' : kind === 'yesNo' ? (value === true ? 'ja' : 'nein') : kind === 'date' ? day(value as string) : kind === 'choices' ? (value as string[]).join('; ') : value;
    expect({ id, told: told(id) }).toEqual({ id, told: kind === 'long' && typeof expected === 'string' ? expect.stringContaining(expected.trim().slice(0, 3)) : expected });
  }
}, { runs: 13 });

const double = fc.record({ last: lastName, first: firstName, note: nastyText, phone: fc.constantFrom('030 23125642', '', 3023125642, '0152 28817386'), noCall: fc.constantFrom('', 'ja', 'nein') });
const merging = fc.record({
  keepFirst: fc.boolean(),
  one: double,
  other: double,
  choices: fc.dictionary(fc.constantFrom('lastName', 'firstName', 'phone', 'Bemerkung', 'birthDate', 'email'), fc.constantFrom('keep' as const, 'remove' as const)),
  contacts: fc.array(fc.constantFrom('201', '202', '203'), { maxLength: 5 }),
});
property('two rows made one: nothing of either is lost, and taken apart again everything is as before', [merging], ({ keepFirst, one, other, choices, contacts: of }) => {
  const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Geburtsdatum', 'Alter', 'Bemerkung', 'Kein Anruf'];
  const row = (id: number, { last, first, note, phone, noCall }: typeof one, at: number): Rows[number] => [id, last, first, 'Weserstraße 3', 12045, 'Berlin', phone, day('1991-01-06'), formula(`=2026-H${at}`, 35), note, noCall];
  const at = careRoom([['Mitgliederliste'], header, row(201, one, 3), row(202, other, 4), [203, 'Jäger', 'Anna', 'Fuldastraße 1', 12045, 'Berlin', '', '', '', '', ''], ...Array.from({ length: 6 }, (_, index) => [210 + index, 'Öztürk', 'Can', 'Lahnstraße 5', 12055, 'Berlin', '', '', '', '', ''])]);
  at.room.workbook.tab('Kontakte').append(of.map((memberId, index) => [`contact-000${index}`, day('2026-10-01'), memberId, 'Kim', 'Anruf', 'ada@example.org', '', '']));
  const tabs = ['Mitglieder', 'Kontakte', 'Aufgaben'];
  // But for what formulas show, which nobody works out here, and the names beside the ids, which are written anew.
  const all = (): unknown[] => tabs.map((name) => at.room.workbook.tab(name).values().map((cells) => cells.filter((_, column) => column !== (name === 'Mitglieder' ? 8 : 3))));
  const before = all();
  at.room.unlocked.length = 0;
  const [keep, remove] = keepFirst ? ['201', '202'] : ['202', '201'];
  const request = { keep, remove, fields: choices, operationId: 'merge-00001' };
  mergeMembers(at.room, request);
  const merged = all();
  mergeMembers(at.room, request);
  expect(all()).toEqual(merged);
  expect(at.rowOf(Number(remove))).toBe(0);
  expect(at.room.workbook.tab('Kontakte').below('Mitglied-ID')).toEqual(of.map((id) => (id === remove ? keep : id)));
  if (one.noCall === 'ja' || other.noCall === 'ja') expect(at.cell(Number(keep), 'Kein Anruf')).toBe('ja');
  undoMerge(at.room, { operationId: 'merge-00001' });
  expect(all()).toEqual(before);
  undoMerge(at.room, { operationId: 'merge-00001' });
  expect(all()).toEqual(before);
  expect(at.room.unlocked).toEqual([]);
}, { runs: 13 });
