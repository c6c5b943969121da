// Who may stand in the list twice, and what becomes of two rows that are one person.

import { findDuplicates, mergeMembers, noteNotSame, undoMerge } from '../../../src/server/duplicates/index.ts';
import { noteContact } from '../../../src/server/contacts/index.ts';
import { setByHand } from '../../../src/server/groups/index.ts';
import { careRoom, type CareRoom } from '../../support/careRoom.ts';
import { formula, type Rows } from '../../support/memoryWorkbook.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Alter', 'Bemerkung'];

/** Rows 3 to 10: Leyla twice, a family, twins, father and son, and Olga with an old address. */
const list: Rows = [
  ['Mitgliederliste'],
  header,
  [201, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'Berlin', '030 23125642', '', 'leyla@example.org', day('1991-01-06'), formula('=2026-J3', 35), 'nett'],
  [202, 'Kaya', 'Leila ', 'Weserstr.3', '12045', 'Berlin', 3023125642, '0152 28817386', '', '6.1.1991', formula('=2026-J4', 35), ''],
  [203, 'Jäger', 'Anna', 'Fuldastraße 1', 12045, 'Berlin', '030 23125111', '', 'jaeger@example.org', day('1980-02-02'), '', ''],
  [204, 'Jäger', 'Paul', 'Fuldastraße 1', 12045, 'Berlin', '030 23125111', '', 'jaeger@example.org', day('1980-02-02'), '', ''],
  [205, 'Wolf', 'Hans', 'Hermannstr. 5', 12049, 'Berlin', '030 23125222', '', '', day('1950-03-03'), '', ''],
  [206, 'Wolf', 'Hans', 'Hermannstr. 5', 12049, 'Berlin', '030 23125222', '', '', day('1979-05-04'), '', ''],
  [207, 'Mayr', 'Olga', 'Hauptstraße 5', 12045, 'Berlin', '', '', '', day('1940-10-10'), '', ''],
  [208, 'Mayr', 'Olga', 'Karl-Marx-Str. 9', 12043, 'Berlin', '', '', '', '10.10.1940', '', ''],
];

const operationId = 'merge-00001';
const pairs = ({ room }: CareRoom): string[] => findDuplicates(room).pairs.map(({ keep, remove }) => `${keep.memberId}+${remove.memberId}`);
const cells = ({ list: tab }: CareRoom) => tab.values().map((line) => line.slice(0, 12));

describe('finding', () => {
  test('one person in two rows, not families, twins, or father and son', () => {
    const at = careRoom(list);
    expect(pairs(at)).toEqual(['201+202', '207+208']);
    expect(findDuplicates(at.room).pairs[0]).toMatchObject({ score: 95, reasons: ['similar_name', 'same_birth', 'same_phone', 'same_address'], keep: { name: 'Leyla Kaya', row: 3 } });
  });

  test('„not the same“ is remembered in the log, for both orders, and can be taken back', () => {
    const at = careRoom(list);
    noteNotSame(at.room, { a: '202', b: '201' });
    noteNotSame(at.room, { a: '201', b: '202' });
    expect(pairs(at)).toEqual(['207+208']);
    expect(findDuplicates(at.room).notSame).toBe(1);
    expect(at.room.workbook.tab('Protokoll').below('Vorgang').filter((text) => String(text).startsWith('Dubletten'))).toEqual(['Dubletten: nicht dieselbe Person']);
    noteNotSame(at.room, { a: '201', b: '202', open: true });
    expect(pairs(at)).toHaveLength(2);
    expect(at.room.unlocked).toEqual([]);
  });

  test('what differs is offered, what only looks different is not, and the filled cell is proposed', () => {
    const fields = findDuplicates(careRoom(list).room).pairs[0]?.fields ?? [];
    const of = (key: string) => fields.find((one) => one.key === key);
    expect(of('firstName')).toMatchObject({ keep: 'Leyla', remove: 'Leila', same: false, choice: 'keep' });
    expect(of('phone')).toMatchObject({ same: true });
    expect(of('birthDate')).toMatchObject({ same: true });
    expect(of('mobile')).toMatchObject({ keep: '', remove: '0152 28817386', choice: 'remove' });
    expect(of('Bemerkung')).toMatchObject({ keep: 'nett', remove: '', choice: 'keep' });
    expect(of('memberNumber')).toBeUndefined();
  });
});

describe('merging', () => {
  const merge = { keep: '201', remove: '202', fields: { firstName: 'remove' as const }, operationId };

  test('one row stays with what was chosen, the other is gone, the rest of the list untouched', () => {
    const at = careRoom(list);
    const before = cells(at);
    mergeMembers(at.room, merge);
    expect(at.rowOf(202)).toBe(0);
    expect(cells(at)[2]).toEqual([201, 'Kaya', 'Leila ', 'Weserstraße 3', 12045, 'Berlin', '030 23125642', '0152 28817386', 'leyla@example.org', day('1991-01-06'), 35, 'nett']);
    expect(cells(at).slice(3)).toEqual(before.slice(4));
    expect(at.list.readFormulas(3, 11, 1, 1)).toEqual([['=2026-J3']]);
    expect(at.room.unlocked).toEqual([]);
  });

  test('contacts and tasks go along', () => {
    const at = careRoom(list);
    noteContact(at.room, { memberId: '202', contactId: 'contact-0001', kind: 'call' });
    noteContact(at.room, { memberId: '203', contactId: 'contact-0002', kind: 'call' });
    at.room.workbook.tab('Aufgaben').append([['task-1', 'Erstgespräch', '202', 'Leila Kaya', '', 'Ada', '', 'offen', '', '']]);
    expect(mergeMembers(at.room, merge)).toMatchObject({ moved: [{ tab: 'Kontakte', rows: 1 }, { tab: 'Aufgaben', rows: 1 }], message: 'Leyla Kaya steht jetzt nur noch einmal in der Liste. 2 Einträge sind mitgegangen.' });
    expect(at.room.workbook.tab('Kontakte').below('Mitglied-ID')).toEqual(['201', '203']);
    expect(at.room.workbook.tab('Kontakte').below('Mitglied')).toEqual(['Leyla Kaya', 'Anna Jäger']);
    expect(at.room.workbook.tab('Aufgaben').below('Mitglied-ID')).toEqual(['201']);
    expect(at.cell(201, 'Letzter Kontakt')).toEqual(day('2026-11-22'));
  });

  test('undo brings back every cell of both rows, formulas too, and what went along', () => {
    const at = careRoom(list);
    noteContact(at.room, { memberId: '202', contactId: 'contact-0001', kind: 'call' });
    noteContact(at.room, { memberId: '201', contactId: 'contact-0002', kind: 'call', at: '2026-10-01T10:00:00.000Z' });
    const before = at.list.values();
    mergeMembers(at.room, merge);
    expect(undoMerge(at.room, { operationId })).toEqual({ message: 'Rückgängig gemacht. Beide Zeilen sind wieder da.' });
    // The memory workbook does not calculate: a formula put back shows nothing until it does.
    expect(at.list.readFormulas(4, 11, 1, 1)).toEqual([['=2026-J4']]);
    expect(at.list.values().map((line, row) => line.map((cell, column) => (row === 3 && column === 10 ? 35 : cell)))).toEqual(before);
    expect(at.room.workbook.tab('Kontakte').below('Mitglied-ID')).toEqual(['202', '201']);
    // Asked again, because the first answer did not arrive.
    expect(undoMerge(at.room, { operationId })).toEqual({ message: 'Rückgängig gemacht. Beide Zeilen sind wieder da.' });
    expect(at.list.values().length).toBe(before.length);
    expect(at.room.unlocked).toEqual([]);
  });

  test('an undo that is asked again after the two were merged anew takes nothing apart', () => {
    const at = careRoom(list);
    mergeMembers(at.room, merge);
    undoMerge(at.room, { operationId });
    mergeMembers(at.room, { ...merge, operationId: 'merge-00002' });
    expect(() => undoMerge(at.room, { operationId })).toThrow(expect.objectContaining({ code: 'nothing_to_undo' }));
  });

  test('undo leaves what somebody changed since, and finds the end of a shorter list', () => {
    const at = careRoom(list);
    mergeMembers(at.room, { ...merge, keep: '207', remove: '208', fields: { street: 'remove' } });
    at.type(207, 'Straße', 'Neue Straße 1');
    at.list.deleteRows(5, 3);
    undoMerge(at.room, { operationId });
    expect(at.cell(207, 'Straße')).toBe('Neue Straße 1');
    expect([at.rowOf(208), at.cell(208, 'Straße'), at.cell(208, 'Geburtsdatum')]).toEqual([7, 'Karl-Marx-Str. 9', '10.10.1940']);
  });

  test('a formula that comes back in another row speaks of that row', () => {
    const at = careRoom(list);
    mergeMembers(at.room, { ...merge, keep: '201', remove: '202' });
    at.list.deleteRows(4, 6);
    at.list.deleteRows(1);
    undoMerge(at.room, { operationId });
    expect(at.list.readFormulas(at.rowOf(202), 11, 1, 1)).toEqual([[`=2026-J${at.rowOf(202)}`]]);
  });

  test('a group set by hand wins over the rules, a withdrawn consent over none, whatever was pressed', () => {
    const at = careRoom(list);
    at.type(201, 'BO', 'BO Reuterkiez');
    at.type(201, 'BO-Quelle', 'Automatik');
    setByHand(at.room, { memberId: '202', group: 'BO Donaukiez', expectedGroup: '' });
    at.type(202, 'Kein Anruf', 'ja');
    mergeMembers(at.room, { ...merge, fields: { group: 'keep', noCall: 'keep' } });
    expect([at.cell(201, 'BO'), at.cell(201, 'BO-Quelle'), at.cell(201, 'Kein Anruf')]).toEqual(['BO Donaukiez', 'Hand', 'ja']);
  });

  test('a row that is not as it was shown is not merged', () => {
    const at = careRoom(list);
    const expect_ = findDuplicates(at.room).pairs[0]?.fingerprint ?? '';
    at.type(202, 'Ort', 'Potsdam');
    const before = at.list.values();
    expect(() => mergeMembers(at.room, { ...merge, expect: expect_ })).toThrow(expect.objectContaining({ code: 'changed_meanwhile' }));
    expect(at.list.values()).toEqual(before);
  });

  test('sent twice it happens once; a sorted list is no danger', () => {
    const at = careRoom(list);
    const { fingerprint } = findDuplicates(at.room).pairs[0] ?? { fingerprint: '' };
    at.list.sort(3, 3);
    mergeMembers(at.room, { ...merge, expect: fingerprint });
    const after = at.list.values();
    expect(mergeMembers(at.room, { ...merge, expect: fingerprint })).toMatchObject({ memberId: '201' });
    expect(at.list.values()).toEqual(after);
    expect(() => mergeMembers(at.room, { ...merge, operationId: 'merge-00002' })).toThrow(expect.objectContaining({ code: 'member_not_found' }));
  });

  test('a protected row is refused and said in the log', () => {
    const at = careRoom(list);
    at.list.protect(at.rowOf(202), 1, 1, 30);
    expect(() => mergeMembers(at.room, merge)).toThrow(expect.objectContaining({ code: 'cells_in_the_way' }));
    expect(at.rowOf(202)).toBe(4);
    expect(at.room.workbook.tab('Protokoll').below('Vorgang').at(-1)).toBe('Zusammengeführt: nicht ausgeführt');
  });
});
