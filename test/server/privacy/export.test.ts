// Information on a person: every place, as sections, as JSON, as a page that can be printed; nothing about anybody else.

import type { ExportAnswer } from '../../../src/contract/privacy.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, people } from '../../support/careRoom.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';

function ask<T>(room: MemoryRoom, name: string, payload: object): T {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return envelope.result as T;
}
const entries = ({ sections }: ExportAnswer, source: string): Record<string, string>[] => (sections.find((one) => one.source === source)?.entries ?? []).map((entry) => Object.fromEntries(entry.map(({ label, value }) => [label, value])));

function lived(): MemoryRoom {
  const { room } = careRoom();
  ask(room, 'contacts.note', { memberId: '101', contactId: 'contact-0001', kind: 'call', result: '', note: '<img src=x onerror=alert(1)> & mehr' });
  ask(room, 'contacts.note', { memberId: '102', contactId: 'contact-0002', kind: 'call', result: '', note: 'Leylas Sorgen, und Ayşe Müller kam vor' });
  ask(room, 'newcomers.advance', { memberId: '101', stage: 'tried', stepId: 'step-0000001' });
  return room;
}

test('all that is held: master data, contacts, path, tasks, log; empty cells are left out', () => {
  const room = lived();
  const told = ask<ExportAnswer>(room, 'privacy.export', { memberId: '101' });
  expect(told.name).toBe('Ayşe Müller');
  expect(told.sections.map(({ source }) => source)).toEqual(['Mitglieder', 'Kontakte', 'Aufgaben', 'Neumitglieder', 'Protokoll']);
  expect(entries(told, 'Mitglieder')[0]).toMatchObject({ Mitgliedsnummer: '101', Name: 'Müller', 'E-Mail': 'ayse@example.org', Geburtsdatum: expect.stringContaining('1979') as string });
  expect(Object.values(entries(told, 'Mitglieder')[0] ?? {})).not.toContain('');
  expect(entries(told, 'Kontakte')[0]?.Notiz).toBe('<img src=x onerror=alert(1)> & mehr');
});

test('what is written about others stays with them', () => {
  const told = ask<ExportAnswer>(lived(), 'privacy.export', { memberId: '101' });
  expect(entries(told, 'Kontakte').find((one) => one.Genannt !== undefined)).toEqual({ Genannt: 'Zeile 3', Notiz: 'in einem Eintrag über jemand anderen' });
  expect(told.html + told.data).not.toMatch(/Leyla|Kaya/);
});

test('the page is whole, escaped, and says what the law asks for; in English for who reads English', () => {
  const room = lived();
  const { html, fileName } = ask<ExportAnswer>(room, 'privacy.export', { memberId: '101' });
  expect(html).toMatch(/^<!DOCTYPE html><html lang="de">[\s\S]*<\/html>$/);
  expect(html).not.toMatch(/<img|<script/);
  expect(html).toContain('&#60;img src=x');
  for (const words of ['Wozu?', 'Wer bekommt sie?', 'Wie lange?', 'Deine Rechte', 'Woher kommen sie?']) expect(html).toContain(words);
  expect(fileName).toBe('Auskunft 101.html');
  room.who.speaks = 'en';
  expect(ask<ExportAnswer>(room, 'privacy.export', { memberId: '101' }).html).toContain('Your rights');
});

test('for machines: by tab and header', () => {
  const { data } = ask<ExportAnswer>(lived(), 'privacy.export', { memberId: '101' });
  const told = JSON.parse(data) as { tabs: Record<string, Record<string, unknown>[]> };
  expect(told.tabs.Mitglieder?.[0]).toMatchObject({ Mitgliedsnummer: 101, Geburtsdatum: '1979-06-05' });
  expect(told.tabs.Neumitglieder?.[0]).toMatchObject({ Stufe: 'Kontakt versucht' });
});

test('the log says that somebody was informed, and nothing of what', () => {
  const room = lived();
  ask(room, 'privacy.export', { memberId: '101' });
  const last = room.workbook.tab('Protokoll').values().pop() ?? [];
  expect([last[2], last[4], last[6], last[7]]).toEqual(['Auskunft', '101', '', '']);
});

test('costs the same number of calls for ten times the members', () => {
  const calls = (rows: typeof people): number => {
    const { room } = careRoom(rows);
    room.workbook.calls.length = 0;
    ask(room, 'privacy.export', { memberId: '101' });
    return room.workbook.calls.length;
  };
  const many = Array.from({ length: 60 }, (_, index) => [900 + index, 'Viel', `V${index}`, 'Weserstraße 1', 12045, 'Berlin', '', '', '', '', '', '', '']);
  expect(calls([...people, ...many])).toBe(calls(people));
});
