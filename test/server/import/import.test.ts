// What an import shows and what then stands in the cells: the list of a district, its next export, and everything odd about both.

import type { ImportAnswer } from '../../../src/contract/import.ts';
import { importMembers, undoImport } from '../../../src/server/import/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { messyList, table } from '../../support/memberList.ts';

const tab = 'Mitglieder';
const rules = table('PLZ|Straße|Seite|von|bis|BO', '12045|||||BO Nord', '12353|||||BO Süd', '12355|||||BO Süd');

function setUpRoom(): MemoryRoom {
  const room = memoryRoom({ [tab]: messyList, Zuordnung: rules });
  applySetup(room, {});
  return room;
}

const header = 'Mitgliedsnummer|Nachname|Vorname|Straße|PLZ|Ort|Telefon|E-Mail|Geburtsdatum|Eintrittsdatum';
/** The same six members as the list, in an export's spelling: nothing has changed. */
const same = [
  '100006|Schäfer|Zoë|Fuldastr. 37|12045|Berlin|030 23125764|zoe@example.org|05.06.1979|06.11.2002',
  '100010|dos Santos|Paul|Neudecker Weg 86 A|12355|Berlin|030/23125761||06.01.1991|09.08.2021',
  '100018|Meyer|Asa|Hauptstraße 5|14547|Berlin||ASA@example.org|24.01.1940|03.08.1997',
  '100027|?elik|Olga||01067|Dresden|||| ',
  '100031|El Amrani|Mehmet|Zwickauer Damm 41b|12353|Berlin|+49 30 23125477|mehmet@example.org|06.04.1946|01.04.2007',
  '100040|Jäger|Łucja|Sonnenallee 12-14|12047|Berlin|03023125252|lucja@example.org|24.06.1949|14.06.2009',
];
const rowsOf = (...lines: string[]): string[][] => table(header, ...lines);
const without = (...numbers: string[]): string[] => same.filter((line) => !numbers.some((number) => line.startsWith(number)));
const preview = (room: MemoryRoom, lines: string[], more = {}): ImportAnswer => importMembers(room, { rows: rowsOf(...lines), ...more });
const apply = (room: MemoryRoom, lines: string[], more = {}): ImportAnswer => importMembers(room, { rows: rowsOf(...lines), apply: true, ...more });

test('other spellings of the same are no change, and a blank erases nothing', () => {
  const answer = preview(setUpRoom(), same);
  expect(answer).toMatchObject({ state: 'preview', members: 6, new: [], gone: [], changed: {}, doubtful: [], skipped: [], unchanged: 6, changes: 0 });
});

test('new, moved, changed and gone: exactly these cells are written, in the form of their columns', () => {
  const room = setUpRoom();
  const lines = [
    ...without('100006', '100010', '100040'),
    '100006|Schäfer|Zoë|Sonnenallee 5|12353|Berlin|030 23125764|zoe@example.org|05.06.1979|06.11.2002',
    '100010|dos Santos|Paul|Neudecker Weg 86A|12355|Berlin||paul@example.org|06.01.1991|09.08.2021',
    '200001|=Şahin|Ada|Weserstraße 3|12045|Berlin|030 23125999|ada@example.org|01.02.1990|03.11.2026',
  ];
  const seen = preview(room, lines);
  expect(seen).toMatchObject({ new: ['200001'], gone: ['100040'], moved: ['100006'], names: { '100040': 'Łucja Jäger' } });
  expect(seen.changed).toEqual({
    street: [{ memberId: '100006', from: 'Fuldastraße 37', to: 'Sonnenallee 5' }],
    postcode: [{ memberId: '100006', from: '12045', to: '12353' }],
    email: [{ memberId: '100010', from: '', to: 'paul@example.org' }],
  });
  const done = apply(room, lines, { expect: seen.fingerprint });
  expect(done.message).toBe('Übernommen: 1 neu, 2 geändert, 1 als „fehlt im Export“ markiert. Eine Person ist neu auf dem Weg der Neumitglieder.');
  const list = room.workbook.tab(tab);
  expect(list.below('MGL-Nr.', 3)).toEqual([100006, 100010, 100018, 100027, '', 100031, 100040, 200001, 'Summe']);
  expect(list.below('Straße und Hausnummer', 3)[0]).toBe('Sonnenallee 5');
  expect(list.below('PLZ', 3)[0]).toBe('12353');
  expect(list.below('Tel. privat', 3)[1]).toBe('+49 (0)30 23125761');
  expect(list.below('Name', 3)[7]).toBe('=Şahin');
  expect(list.below('Import-Status', 3)).toEqual(['', '', '', '', '', '', 'fehlt im Export vom 22.11.2026', '', '']);
  expect(list.below('BO', 3)[7]).toBe('BO Nord');
  expect(list.below('geb.', 3)[7]).toBeInstanceOf(Date);
  expect(room.unlocked).toEqual([]);

  const again = apply(room, lines);
  expect(again).toMatchObject({ new: [], gone: [], changed: {}, changes: 0 });
  expect(list.below('MGL-Nr.', 3)).toHaveLength(9);
});

test('whoever is back loses the mark', () => {
  const room = setUpRoom();
  apply(room, without('100040'));
  expect(preview(room, same).back).toEqual(['100040']);
  apply(room, same);
  expect(room.workbook.tab(tab).below('Import-Status', 3).filter(Boolean)).toEqual([]);
});

test('sent twice with the same id it is written once; a list changed since the preview is refused', () => {
  const room = setUpRoom();
  const lines = [...same, '200001|Şahin|Ada|Weserstraße 3|12045|Berlin||||'];
  const { fingerprint } = preview(room, lines);
  apply(room, lines, { operationId: 'operation-1', expect: fingerprint });
  const second = apply(room, lines, { operationId: 'operation-1', expect: fingerprint });
  expect(second).toMatchObject({ state: 'applied', message: 'Dieser Import ist schon übernommen.' });
  expect(room.workbook.tab(tab).below('MGL-Nr.', 3).filter((number) => number === 200001)).toHaveLength(1);
  expect(() => apply(room, lines, { operationId: 'operation-2', expect: fingerprint })).toThrow(expect.objectContaining({ code: 'changed_since_preview' }));
});

test('taken back, the list is as it was, but for what somebody changed since', () => {
  const room = setUpRoom();
  const list = room.workbook.tab(tab);
  const before = list.values();
  const lines = [...without('100006', '100040'), '100006|Schäfer|Zoë|Sonnenallee 5|12353|Berlin|030 23125764|neu@example.org|05.06.1979|06.11.2002', '200001|Şahin|Ada|||||||', '200002|Kaya|Cem|||||||'];
  apply(room, lines);
  list.set(4, 10, 'von.hand@example.org');
  const added = list.below('MGL-Nr.', 3).indexOf(200002) + 4;
  list.set(added, 17, 'bringt Kuchen mit');
  list.sort(4, 1);
  const undone = undoImport(room, {});
  expect(undone).toMatchObject({ removed: 1, kept: 2 });
  const byNumber = (rows: unknown[][], number: number) => rows.find((row) => row[0] === number) ?? [];
  const after = list.values();
  const expected = byNumber(before, 100006).with(9, 'von.hand@example.org');
  expect(byNumber(after, 100006).slice(0, 18)).toEqual(expected.slice(0, 18));
  expect(list.below('MGL-Nr.', 3)).toContain(200002);
  expect(list.below('MGL-Nr.', 3)).not.toContain(200001);
  expect(() => undoImport(room, {})).toThrow(expect.objectContaining({ code: 'nothing_to_undo' }));
});

test('without a number: name and birthday are certain, a name alone is asked about, and the answer counts', () => {
  const room = setUpRoom();
  const lines = [...without('100006', '100031'), '|Schäfer|Zoë|Fuldastraße 37|12045|Berlin||neu@example.org|05.06.1979|', '|El Amrani|Mehmet|Neue Straße 1|12353|Berlin||||'];
  const seen = preview(room, lines);
  expect(seen.changed.email).toEqual([{ memberId: '100006', from: 'zoe@example.org', to: 'neu@example.org' }]);
  expect(seen.doubtful).toMatchObject([{ row: 7, name: 'Mehmet El Amrani', code: 'similar', candidates: [{ memberId: '100031' }] }]);
  expect(seen.gone).toEqual([]);
  expect(preview(room, lines, { decisions: { '7': '100031' } }).changed.street).toMatchObject([{ memberId: '100031', to: 'Neue Straße 1' }]);
  const fresh = preview(room, lines, { decisions: { '7': 'new' } });
  expect(fresh).toMatchObject({ new: ['M-0001'], gone: ['100031'] });
  expect(preview(room, lines, { decisions: { '7': 'skip' } }).skipped).toMatchObject([{ row: 7, code: 'left_out' }]);
});

test('nobody is two rows of the file: the second is left out or asked about, also without numbers', () => {
  const zoe = '|Schäfer|Zoë|Fuldastraße 37|12045|Berlin|||05.06.1979|';
  const seen = preview(setUpRoom(), [...without('100006'), zoe, zoe, '|Schäfer|Zoë|Sonnenallee 1|12045|Berlin|||05.06.1979|']);
  expect(seen.skipped).toMatchObject([{ row: 8, code: 'same_twice' }]);
  expect(seen.doubtful).toMatchObject([{ row: 9, code: 'similar', candidates: [{ memberId: '100006' }] }]);
  expect(seen).toMatchObject({ new: [], gone: [] });
});

test('of two hundred columns the recognised ones are read, and it says so', () => {
  const rows = rowsOf(...same).map((row, index) => [...row, ...Array.from({ length: 190 }, (_, extra) => (index === 0 ? `Feld ${extra}` : 'x'))]);
  expect(importMembers(setUpRoom(), { rows })).toMatchObject({ changes: 0, hints: ['Die Datei hat 200 Spalten. Gelesen werden die 10 erkannten.'] });
});

test('a number that now belongs to somebody else, or stands there twice, is never taken over unasked', () => {
  const room = setUpRoom();
  const seen = preview(room, [...without('100006'), '100006|Nowak|Jan|Weserstraße 1|12045|Berlin||jan@example.org|01.01.2000|', '300001|Nowak|Eva|||||||', '300001|Kaya|Cem|||||||']);
  expect(seen.doubtful.map(({ code, row }) => [row, code])).toEqual([[7, 'other_person'], [8, 'number_twice_in_file'], [9, 'number_twice_in_file']]);
  expect(seen).toMatchObject({ new: [], gone: [], changed: {} });
});

test('only what cannot be read is left out, and said', () => {
  const room = setUpRoom();
  const seen = preview(room, [
    ...without('100006', '100010'),
    '100006|Schäfer|Zoë|Fuldastraße 37|1204|Berlin||zoe(example.org|35.13.1979|',
    `100010|${'x'.repeat(50_000)}|Paul||||||`,
    'Summe|6||||||||',
    '200001|Şahin|Ada|||||||',
    '200001|Şahin|Ada|||||||',
  ]);
  expect(seen.skipped.map(({ row, code }) => [row, code])).toEqual([[6, 'unreadable_postcode'], [6, 'unreadable_email'], [6, 'unreadable_date'], [7, 'too_long'], [8, 'no_person'], [10, 'same_twice']]);
  expect(seen).toMatchObject({ new: ['200001'], gone: [], changed: {} });
});

test('a field that changes for nearly everybody is questioned, and written only when confirmed', () => {
  const many = Array.from({ length: 20 }, (_, index) => [String(1000 + index), `Name${index}`, 'Ada', `Weserstraße ${index + 1}`, '12045', `mail${index}@example.org`]);
  const columns = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'E-Mail'];
  const room = memoryRoom({ [tab]: [columns, ...many] });
  applySetup(room, {});
  const rows = [columns, ...many.map((row, index) => (index < 6 ? row.with(5, `neu${index}@example.org`) : row))];
  const seen = importMembers(room, { rows });
  expect(seen).toMatchObject({ state: 'questions', questions: [{ code: 'often', field: 'email' }] });
  expect(() => importMembers(room, { rows, apply: true })).toThrow(expect.objectContaining({ code: 'import_undecided' }));
  expect(importMembers(room, { rows, confirm: { email: 'leave' } })).toMatchObject({ state: 'preview', changes: 0 });
  expect(importMembers(room, { rows, confirm: { email: 'take' }, apply: true })).toMatchObject({ state: 'applied', changes: 6 });

  const part = importMembers(room, { rows: rows.slice(0, 8) });
  expect(part.questions).toMatchObject([{ code: 'many_gone' }]);
  expect(importMembers(room, { rows: rows.slice(0, 8), confirm: { gone: 'leave' } }).gone).toEqual([]);
});

test('the columns are remembered by their headers, a wrong one can be put right, two header rows are asked about', () => {
  const room = setUpRoom();
  const rows = rowsOf(...same).map((row, index) => [...row, index === 0 ? 'Neue Anschrift' : '']);
  expect(importMembers(room, { rows, mapping: { email: null } }).mapping.find(({ field }) => field === 'email')?.column).toBeNull();
  importMembers(room, { rows, mapping: { email: null }, apply: true });
  const settings = room.workbook.tab('Einstellungen').values();
  expect(settings).toContainEqual(expect.arrayContaining(['Import: Spalte Geburtsdatum', 'Geburtsdatum']));
  expect(settings).toContainEqual(expect.arrayContaining(['Import: Spalte E-Mail', '–']));
  expect(importMembers(room, { rows }).mapping.find(({ field }) => field === 'email')?.column).toBeNull();

  const two = importMembers(room, { rows: [rows[0] ?? [], rows[0] ?? [], ...rows.slice(1)] });
  expect(two.questions[0]).toMatchObject({ code: 'header_row', candidates: [1, 2] });
  expect(importMembers(room, { rows: [rows[0] ?? [], rows[0] ?? [], ...rows.slice(1)], headerRow: 2 })).toMatchObject({ state: 'preview', changes: 0 });
});

test.each([
  [[[]], 'empty'],
  [[['a', 'b'], ['1', '2']], 'no_header'],
  [[['PLZ', 'Ort'], ['12045', 'Berlin']], 'no_key'],
  [[Array.from({ length: 600 }, (_, index) => `Spalte ${index}`)], 'too_wide'],
])('what is no export is refused in a sentence: %#', (rows, reason) => {
  const room = setUpRoom();
  expect(() => importMembers(room, { rows })).toThrow(expect.objectContaining({ code: 'import_unusable', params: expect.objectContaining({ reason }) }));
});

test('a tab pasted beside the list is read; the list itself is no export', () => {
  const room = setUpRoom();
  room.workbook.addTab('Export', rowsOf(...same, '200001|Şahin|Ada|||||||'));
  expect(importMembers(room, { tab: 'Export' }).new).toEqual(['200001']);
  expect(() => importMembers(room, { tab })).toThrow(expect.objectContaining({ params: { reason: 'is_list', tab } }));
});

test('as many calls for nine hundred members as for thirty', () => {
  const columns = table(header)[0] ?? [];
  const calls = [30, 900].map((count) => {
    const people = Array.from({ length: count }, (_, index) => [String(100000 + index), `Name${index}`, 'Ada', `Weserstraße ${index + 1}`, '12045', 'Berlin', '', `mail${index}@example.org`, '01.02.1980', '']);
    const room = memoryRoom({ [tab]: [columns, ...people], Zuordnung: rules });
    applySetup(room, {});
    const rows = [columns, ...people.slice(3).map((row, index) => (index % 7 === 0 ? row.with(3, 'Sonnenallee 5') : row)), ...[1, 2, 3].map((extra) => [`9${count}${extra}`, 'Neu', `Kind${extra}`, 'Weserstraße 1', '12045', 'Berlin', '', '', '', ''])];
    room.workbook.forget();
    importMembers(room, { rows, apply: true });
    return room.workbook.counts();
  });
  expect(calls[0]).toEqual(calls[1]);
});
