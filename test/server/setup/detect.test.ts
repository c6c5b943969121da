// What set-up shows before anything is written.

import { applySetup, detectSetup } from '../../../src/server/setup/index.ts';
import { messyList, table } from '../../support/memberList.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';

const people: Rows = table('Nachname|Vorname|Straße|PLZ', 'Kaya|Ada|A-Weg 1|12045', 'Roth|Bo|B-Weg 2|12047');
const detect = (tabs: Record<string, Rows>, request = {}) => {
  const room = memoryRoom(tabs);
  const answer = detectSetup(room, request);
  const counts = room.workbook.counts();
  expect([counts.write, counts.append, counts.create, counts.addColumns]).toEqual([undefined, undefined, undefined, undefined]);
  return answer;
};

test('an office list is found without a question', () => {
  const answer = detect({ Deckblatt: [['Willkommen']], 'Mitglieder 2026': messyList });
  expect(answer.questions).toEqual([]);
  expect(answer.alreadySetUp).toBe(false);
  expect(answer.found).toMatchObject({ tabName: 'Mitglieder 2026', headerRow: 3, members: 6 });
  expect(answer.found?.columnsToAdd).toEqual(['BO-Quelle', 'Aktivität', 'Interessen', 'Verfügbarkeit', 'Betreuer*in', 'Letzter Kontakt', 'Kein Anruf', 'Keine E-Mail']);
  expect(answer.tabs).toEqual([
    { tabId: 101, name: 'Mitglieder 2026', members: 6, likely: true },
    { tabId: 100, name: 'Deckblatt', members: 0, likely: false },
  ]);
  expect(answer.ownTabs.map(({ name, plan }) => `${name} ${plan}`)).toEqual(['Gruppen create', 'Zuordnung create', 'Kontakte create', 'Aufgaben create', 'Neumitglieder create', 'Fragen create', 'Angebote create', 'AG-Aufbau create', 'Einstellungen create', 'Protokoll create']);
});

test('columns are shown with two values each, dates as a person reads them', () => {
  const columns = detect({ Liste: messyList }).found?.sheetColumns ?? [];
  expect(columns[5]).toEqual({ column: 6, letter: 'F', header: 'PLZ', samples: ['12045', '12355'] });
  expect(columns[10]).toEqual({ column: 11, letter: 'K', header: 'geb.', samples: ['05.06.1979', '6.1.91'] });
  expect(columns[12]?.samples).toEqual([]);
});

test('two lists are a question; pointing at one of them answers it', () => {
  const tabs = { 'Mitglieder 2025': people, 'Mitglieder 2026': people };
  const answer = detect(tabs);
  expect(answer.found).toBeNull();
  expect(answer.questions.map(({ code, text }) => [code, text])).toEqual([['several_tabs', 'Mehrere Tabs sehen wie eine Mitgliederliste aus: „Mitglieder 2025“ und „Mitglieder 2026“. Welcher ist es?']]);
  expect(detect(tabs, { tabId: 101 })).toMatchObject({ questions: [], found: { tabName: 'Mitglieder 2026' } });
});

test('a short list of other people beside the members is no question', () => {
  const answer = detect({ Interessierte: table('Name|PLZ|E-Mail', 'Kai|12045|kai@example.org'), Liste: messyList });
  expect(answer.questions).toEqual([]);
  expect(answer.found?.tabName).toBe('Liste');
});

test('a workbook without a list says what one needs', () => {
  const answer = detect({ Notizen: [['Protokoll vom Montag']], Kasse: table('Datum|Betrag', '1.1.|5') });
  expect(answer.found).toBeNull();
  expect(answer.questions.map(({ code }) => code)).toEqual(['no_tab']);
  expect(answer.questions[0]?.text).toContain('mindestens Name und PLZ');
});

test('the only tab without headers is asked for their row', () => {
  const answer = detect({ Liste: table('Kaya|Ada|A-Weg 1|12045', 'Roth|Bo|B-Weg 2|12047') });
  expect(answer.questions.map(({ code }) => code)).toEqual(['no_header']);
  expect(answer.questions[0]?.text).toContain('„Liste“');
});

test('two header rows are a question; pointing at one answers it', () => {
  const tabs = { Liste: [['Nachname', 'Vorname', 'Straße', 'PLZ'], ['Last name', 'First name', 'Street', 'Postcode'], ...people.slice(1)] };
  expect(detect(tabs).questions.map(({ text }) => text)).toEqual(['Im Tab „Liste“ könnten mehrere Zeilen die Überschriften sein: Zeile 1 oder 2. Welche ist es?']);
  expect(detect(tabs, { headerRow: 1 })).toMatchObject({ questions: [], found: { headerRow: 1, members: 2 } });
});

test('two lists side by side are questions about each column', () => {
  const answer = detect({ Liste: table('Nachname|PLZ||Nachname|PLZ', 'Kaya|12045||Roth|12047', 'Yıldız|12045||Arslan|12047') });
  expect(answer.questions.map(({ code, field }) => `${code} ${field}`)).toEqual(['ambiguous_column lastName', 'ambiguous_column postcode']);
  expect(answer.questions[1]?.text).toBe('Welche Spalte ist „PLZ“? Infrage kommen B („PLZ“) und E („PLZ“).');
});

test('a missing postcode column is asked for', () => {
  const answer = detect({ Liste: table('Nachname|Vorname|Straße', 'Kaya|Ada|A-Weg 1') });
  expect(answer.questions.map(({ code, field }) => `${code} ${field}`)).toEqual(['missing_column postcode']);
});

test('our own tabs are never taken for the list', () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  const answer = detectSetup(room, {});
  expect(answer.alreadySetUp).toBe(true);
  expect(answer.tabs.map(({ name }) => name)).toEqual(['Liste']);
  expect(new Set(answer.ownTabs.map(({ plan }) => plan))).toEqual(new Set(['keep']));
  expect(answer.found?.columnsToAdd).toEqual([]);
  expect(answer.found?.columns.find(({ field }) => field === 'postcode')).toMatchObject({ column: 6, certainty: 'remembered' });
  const own = room.workbook.tab('Gruppen').id;
  expect(() => detectSetup(room, { tabId: own })).toThrow(expect.objectContaining({ code: 'members_not_found' }));
});

test('questions come in the language of the person', () => {
  const room = memoryRoom({ A: people, B: people });
  room.who.speaks = 'en';
  expect(detectSetup(room, {}).questions[0]?.text).toBe('Several tabs look like a membership list: “A” and “B”. Which one is it?');
});

test('looking needs as many calls for 20 members as for 2,000', () => {
  const calls = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => ['Kaya', `Ada ${index}`, 'A-Weg 1', 12045]);
    const room = memoryRoom({ Liste: [['Nachname', 'Vorname', 'Straße', 'PLZ'], ...rows] });
    expect(detectSetup(room, {}).found?.members).toBe(count);
    return room.workbook.counts();
  };
  expect(calls(2000)).toEqual(calls(20));
});
