// Erasing a person: nothing in any tab leads to them any more, everybody else stays whole, numbers stay.

import { answer } from '../../../src/server/door.ts';
import type { ErasePreviewAnswer, EraseAnswer } from '../../../src/contract/privacy.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { blot } from '../../../src/server/privacy/placesText.ts';
import { careRoom } from '../../support/careRoom.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import { formula, type MemoryTab, type Rows } from '../../support/memoryWorkbook.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const list: Rows = [
  ['Mitgliederliste'],
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status', 'Alter'],
  [771001, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', '0152 28817386', 'ayse@example.org', day('1979-06-05'), day('2008-06-18'), '', '', formula('=2026-1979', 47)],
  [771002, 'Müller', 'Kemal', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', '', 'kemal@example.org', day('1977-01-01'), '', '', '', formula('=1', 1)],
  [771003, 'Müller', 'Deniz', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', '', '', day('2005-03-03'), '', '', '', formula('=2', 2)],
  [771004, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'Berlin', '', '0152 99988777', 'leyla@example.org', day('1991-01-06'), '', '', '', ''],
];

function ask<T>(room: MemoryRoom, name: string, payload: object): T {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message} ${JSON.stringify(envelope.error.details)}`);
  return envelope.result as T;
}
const tabs = (room: MemoryRoom): MemoryTab[] => [...room.workbook.tabs()] as MemoryTab[];
/** Every cell, formula and note of the workbook, as text. */
function everything(room: MemoryRoom): string {
  return tabs(room).flatMap((tab) => {
    const { rows, columns } = tab.extent();
    const cells = tab.values().flatMap((line) => line.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell))));
    return [tab.name, ...cells, ...tab.readFormulas(1, 1, rows, columns).flat(), ...tab.notes().flat()];
  }).join('\n');
}
const traces = /ay[sş]e|771001|015228817386|1522881|1979-06-05|28817386/i;

function lived() {
  const care = careRoom(list);
  const { room } = care;
  ask(room, 'contacts.note', { memberId: '771001', contactId: 'contact-0001', kind: 'call', result: 'will mitmachen', note: 'Ayşe hilft gern' });
  ask(room, 'contacts.note', { memberId: '771004', contactId: 'contact-0002', kind: 'call', result: '', note: 'Kennt Müller, Ayse (+49 152 2881 7386) und die Müllers gut' });
  ask(room, 'newcomers.advance', { memberId: '771001', stage: 'tried', stepId: 'step-0000001' });
  ask(room, 'groups.assign', {});
  return care;
}

test('after erasing, nothing leads to the person, and the family at the same address stays whole', () => {
  const { room, list: tab } = lived();
  const family = tab.values().slice(3, 5).map((line) => line.slice(0, 10));
  tab.note(4, 2, 'Frau von Ayşe Müller');
  expect(everything(room)).toMatch(traces);
  const preview = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '771001' });
  expect(preview.name).toBe('Ayşe Müller');
  expect(preview.places.map(({ place, rows }) => [place, rows])).toEqual(expect.arrayContaining([['Mitglieder', 1], ['Neumitglieder', 1], ['Aufgaben', 1]]));
  const { receipt, message } = ask<EraseAnswer>(room, 'privacy.erase', { memberId: '771001', confirm: preview.confirm });
  expect(message).toMatch(/^Gelöscht/);
  expect(receipt.places.length).toBe(preview.places.length);
  expect(everything(room)).not.toMatch(traces);
  expect(tab.values().slice(2, 4).map((line) => line.slice(0, 10))).toEqual(family);
  expect(room.workbook.tab('Kontakte').below('Notiz')).toEqual(['', 'Kennt [gelöscht] ([gelöscht]) und die Müllers gut', '']);
  expect(room.workbook.tab('Kontakte').below('Mitglied-ID')[0]).toMatch(/^anonym-/);
  expect(tab.notes()[2]?.[1] ?? '').toBe('Frau von [gelöscht]');
  expect(tab.values().slice(2)[0]?.[13]).toBe(1);
});

test('asked again it says the same; somebody who was never there is not found', () => {
  const { room } = lived();
  const first = ask<EraseAnswer>(room, 'privacy.erase', { memberId: '771001', confirm: true });
  const cells = everything(room);
  const again = ask<EraseAnswer>(room, 'privacy.erase', { memberId: '771001', confirm: true });
  expect(again.receipt).toMatchObject({ id: first.receipt.id, places: [] });
  expect(again.message).toBe('Diese Person ist schon gelöscht.');
  expect(everything(room)).toBe(cells);
  expect(() => ask(room, 'privacy.erase', { memberId: '999999', confirm: true })).toThrow('member_not_found');
});

test('more than the preview showed is not erased; less is', () => {
  const { room } = lived();
  const { confirm } = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '771001' });
  ask(room, 'contacts.note', { memberId: '771001', contactId: 'contact-0003', kind: 'call', result: '', note: '' });
  expect(() => ask(room, 'privacy.erase', { memberId: '771001', confirm })).toThrow('changed_since_preview');
  const kontakte = room.workbook.tab('Kontakte');
  kontakte.deleteRows(kontakte.values().length - 1, 2);
  expect(ask<EraseAnswer>(room, 'privacy.erase', { memberId: '771001', confirm }).receipt.mode).toBe('erase');
});

test('the undo of an assignment still works for the others', () => {
  const { room, cell } = lived();
  expect(cell(771004, 'BO')).toBe('BO Reuterkiez');
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  expect(ask<{ restored: number }>(room, 'groups.undo', {}).restored).toBe(3);
  expect(cell(771004, 'BO')).toBe('');
});

test('anonymised, the row counts on and leads to nobody', () => {
  const { room, list: tab, cell } = lived();
  const before = tab.values().length;
  const group = cell(771001, 'BO');
  ask(room, 'privacy.erase', { memberId: '771001', mode: 'anonymise', confirm: true });
  expect(everything(room)).not.toMatch(traces);
  expect(tab.values()).toHaveLength(before);
  const row = tab.values()[2] ?? [];
  expect(row[1]).toMatch(/^anonym-[a-z0-9]{6}$/);
  expect(row[0]).toBe(row[1]);
  expect(row.slice(2, 13)).toEqual(Array.from({ length: 11 }, () => ''));
  expect(row).toContain(group);
});

test('a later import asks before it brings the person back', () => {
  const { room, list: tab } = lived();
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  const rows = [['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Geburtsdatum'], ...[...tab.values().slice(2)].map((line) => [line[0], line[1], line[2], line[3], line[4], ''])] as (string | number)[][];
  const withHer = [...rows, ['771001', 'Mueller', 'Ayse', 'Sonnenallee 5', '12045', '05.06.1979'], ['771055', 'Neu', 'Nia', 'Weserstr. 9', '12045', '']];
  interface Answer { new: string[]; doubtful: { row: number; code: string }[] }
  const preview = ask<Answer>(room, 'members.import', { rows: withHer });
  expect(preview.doubtful).toMatchObject([{ row: 5, code: 'erased' }]);
  expect(preview.new).toEqual(['771055']);
  expect(ask<Answer>(room, 'members.import', { rows: withHer, apply: true, decisions: {} }).new).toEqual(['771055']);
  expect(tab.below('Mitgliedsnummer', 2)).not.toContain(771001);
  ask(room, 'members.import', { rows: withHer, apply: true, decisions: { 5: 'new' } });
  expect(tab.below('Mitgliedsnummer', 2).map(String)).toContain('771001');
});

test('what was said in own words goes from the reports, too, and what hangs unseen on the workbook', () => {
  const { room } = lived();
  ask(room, 'forms.submit', { form: 'Neumitglied', memberId: '771001', submissionId: 'answer-0001', answers: { F1: 'Die Mieten in unserem Haus', F4: ['Wohnen und Mieten', 'Flötenspiel'], F5: 'aktiv' } });
  ask(room, 'forms.submit', { form: 'Neumitglied', memberId: '771004', submissionId: 'answer-0002', answers: { F1: 'Der Frieden', F5: 'passiv' } });
  room.workbook.addTab('Auswertung Neumitglied', [['Frage 1', ''], ['Der Frieden'], ['Wohnen und Mieten'], ['Die Mieten in unserem Haus']]);
  room.workbook.hung.push('owner', 'Ayşe Müller, 771001');
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  expect(room.workbook.hung).toEqual(['owner', blot]);
  expect(room.workbook.tab('Auswertung Neumitglied').values().flat().filter(Boolean)).toEqual(['Frage 1', 'Der Frieden', 'Wohnen und Mieten']);
  const answers = room.workbook.tab('Antworten Neumitglied');
  const [told = [], other = []] = answers.values().slice(1);
  expect(told.slice(7)).toEqual(['', '', '', 'Wohnen und Mieten', 'aktiv', ...Array.from({ length: told.length - 12 }, () => '')]);
  expect(other).toContain('Der Frieden');
  expect(everything(room)).not.toMatch(traces);
});

test('a namesake’s texts are left alone, and a person is told where to look', () => {
  const { room } = careRoom([...list, [771005, 'Müller', 'Ayşe', 'Weserstraße 30', 12045, 'Berlin', '', '', '', day('2001-01-01'), '', '', '', '']]);
  ask(room, 'contacts.note', { memberId: '771004', contactId: 'contact-0002', kind: 'call', result: '', note: 'mit Ayşe Müller geredet' });
  ask(room, 'contacts.note', { memberId: '771005', contactId: 'contact-0003', kind: 'call', result: '', note: '' });
  const { warnings } = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '771001' });
  expect(warnings.join('\n')).toMatch(/Kontakte!H2[^\d]/);
  expect(warnings[0]).toMatch(/^In der Liste steht noch jemand dieses Namens: 771005\. /);
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  expect(room.workbook.tab('Kontakte').values().slice(1).map((line) => [line[3], line[7]])).toEqual([['Leyla Kaya', 'mit Ayşe Müller geredet'], ['Ayşe Müller', '']]);
  expect(everything(room)).not.toMatch(/771001|28817386|ayse@/);
});

test('a contact person’s group is told of, and loses name, address and number', () => {
  const { room } = lived();
  const groups = room.workbook.tab('Gruppen');
  ['Ayşe Müller', 'Ayse@example.org', '+49 (0)152 28817386'].forEach((value, index) => groups.set(2, 3 + index, value));
  ask(room, 'members.edit', { memberId: '771004', field: 'carer', expected: '', value: 'Ayşe Müller', operationId: 'edit-000001' });
  const { warnings } = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '771001' });
  expect(warnings[0]).toBe('Die Person ist Ansprechperson: „BO Reuterkiez“. Sucht vorher jemand Neues.');
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  expect(groups.values()[1]?.slice(0, 5)).toEqual(['BO Reuterkiez', 'BO', '', '', '']);
  expect(everything(room)).not.toMatch(traces);
});

test('whoever is in the list no more is erased by id', () => {
  const { room, list: tab } = lived();
  tab.deleteRows(3);
  const { name, places } = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '771001' });
  expect([name, places.map(({ place }) => place)]).toEqual(['Ayşe Müller', ['Kontakte', 'Aufgaben', 'Neumitglieder', 'Protokoll']]);
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  expect(everything(room)).not.toMatch(/771001|Ayşe Müller/);
});

test('a running call list gives nobody the person any more; what came of their calls still counts', () => {
  const { room } = lived();
  const draft = { name: 'Wahl', from: '2026-11-01', to: '2026-12-31', batch: 5, pauseHours: 0 };
  ask(room, 'campaigns.create', { draft, operationId: 'campaign-0001' });
  ask(room, 'calls.take', { campaign: 'Wahl', memberId: '771001' });
  ask(room, 'calls.report', { campaign: 'Wahl', memberId: '771001', reportId: 'report-0001', outcome: 'noAnswer', note: 'AB von Ayşe' });
  const before = ask<{ attempts: number; notReached: number }>(room, 'campaigns.status', { campaign: 'Wahl' });
  ask(room, 'privacy.erase', { memberId: '771001', confirm: true });
  const after = ask<{ attempts: number; notReached: number }>(room, 'campaigns.status', { campaign: 'Wahl' });
  expect([after.attempts, after.notReached]).toEqual([before.attempts, before.notReached]);
  room.clock.instant = '2026-11-24T10:30:00.000Z';
  const { people } = ask<{ people: { memberId: string; name: string }[] }>(room, 'calls.next', { campaign: 'Wahl' });
  expect(people.map(({ memberId }) => memberId).sort()).toEqual(['771002', '771003', '771004']);
  expect(everything(room)).not.toMatch(traces);
});

test('old exports and loose notes in tabs of the district’s own: rows go, mentions are blotted, namesakes are left to a person', () => {
  const { room } = lived();
  const old: Rows = [['Nr', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Telefon'], [771001, 'Müller', 'Ayse', 'Alte Str. 7', 12047, '030/99887766'], [771002, 'Müller', 'Kemal', 'Sonnenallee 5', 12045, ''], [771099, 'Weg', 'Ulf', '', '', '']];
  const loose: Rows = [['Sommerfest'], ['Kuchen', 'Ayşe', 'Müller', 'vegan'], ['Grill', 'ruft 030 9988 7766 an'], ['Musik', 'Familie Müller spielt auf']];
  room.workbook.addTab('Export 2019', old);
  room.workbook.addTab('Planung', loose);
  const preview = ask<ErasePreviewAnswer>(room, 'privacy.erasePreview', { memberId: '771001' });
  expect(preview.warnings.join('\n')).toMatch(/Planung!B4/);
  expect(preview.warnings.join('\n')).not.toMatch(/Kemal|Familie/);
  ask(room, 'privacy.erase', { memberId: '771001', confirm: preview.confirm });
  expect(room.workbook.tab('Export 2019').values().map((line) => line[2])).toEqual(['Vorname', 'Kemal', 'Ulf']);
  expect(room.workbook.tab('Planung').values()).toEqual([['Sommerfest', '', '', ''], ['Kuchen', '', '', 'vegan'], ['Grill', 'ruft [gelöscht] an', '', ''], ['Musik', 'Familie Müller spielt auf', '', '']]);
});
