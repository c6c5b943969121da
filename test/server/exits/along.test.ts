// Exits and offers in what other rooms do: an import opens the task, a merge takes the rows along.

import { mergeMembers, undoMerge } from '../../../src/server/duplicates/index.ts';
import { listExits } from '../../../src/server/exits/index.ts';
import { importMembers } from '../../../src/server/import/index.ts';
import { recordOffer } from '../../../src/server/offers/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Austritt', 'Status'];
const list: Rows = [
  header,
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, '', ''],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, '', ''],
  [103, 'Kaya', 'Leila', 'Weserstraße 3', 12045, '01.11.2026', ''],
];

function ready(): MemoryRoom {
  const room = memoryRoom({ Mitglieder: list, Angebote: [['Name', 'Art', 'Themen', 'Wann', 'Aktiv'], ['Mietentreff', 'AG', 'Wohnen', '', 'ja']] });
  applySetup(room, {});
  room.workbook.forget();
  return room;
}

test('somebody missing in an export is to be asked from then on; taken back, they are a member again', () => {
  const room = ready();
  importMembers(room, { apply: true, rows: [header, ...list.slice(2)].map((line) => line.map(String)) });
  expect(room.workbook.tab('Austritte').below('Stand')).toEqual(['Gespräch offen', 'Gespräch offen']);
  expect(room.workbook.tab('Aufgaben').below('ID')).toEqual(['austritt-101', 'austritt-103']);
  expect(room.unlocked).toEqual([]);
  const tab = room.workbook.tab('Mitglieder');
  tab.set(2, (tab.values()[0] ?? []).indexOf('Import-Status') + 1, '');
  room.workbook.forget();
  listExits(room);
  expect(room.workbook.tab('Austritte').below('Stand')).toEqual(['wieder Mitglied', 'Gespräch offen']);
});

test('rows of Vermittlung and Austritte go along when two members become one, and back', () => {
  const room = ready();
  listExits(room);
  recordOffer(room, { memberId: '103', offer: 'Mietentreff', state: 'offered', recordId: 'record-0001' });
  const merge = { keep: '102', remove: '103', fields: {}, operationId: 'merge-00001' };
  const ids = (): unknown[] => ['Vermittlung', 'Austritte', 'Aufgaben'].map((tab) => room.workbook.tab(tab).below('Mitglied-ID'));
  mergeMembers(room, merge);
  expect(ids()).toEqual([['102'], ['102'], ['102']]);
  undoMerge(room, { operationId: 'merge-00001' });
  expect(ids()).toEqual([['103'], ['103'], ['103']]);
});
