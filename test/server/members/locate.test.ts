// The list found again after somebody worked in the sheet, and its members read with few calls.

import type { Field } from '../../../src/contract/setup.ts';
import { locateMembers, readMembers } from '../../../src/server/members/locate.ts';
import { readSettings } from '../../../src/server/tabs/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import { messyList } from '../../support/memberList.ts';

function setUp() {
  const room = memoryRoom({ 'Mitglieder 2026': messyList, Notizen: [['nur Text']] });
  applySetup(room, {});
  room.workbook.forget();
  const list = room.workbook.tab('Mitglieder 2026');
  const locate = (...needed: Field[]) => locateMembers(room.workbook, readSettings(room.workbook), needed);
  const streets = () => {
    const at = locate('postcode', 'group');
    return readMembers(at, ['street']).map(({ row, cells }) => `${row} ${cells.lastName} ${cells.postcode}`);
  };
  return { room, list, locate, streets };
}

const everyone = ['4 Schäfer 12045', '5 dos Santos 12355', '6 Meyer  14547', '7 Çelik 1067', '9 El Amrani 12353', '10 Jäger 12047'];

test('members are read without title, empty row and sum', () => {
  expect(setUp().streets()).toEqual(everyone);
});

test('finding the list costs two block reads, reading it one per group of columns, whatever its length', () => {
  const { room, locate } = setUp();
  const at = locate('postcode');
  expect(room.workbook.counts().read).toBe(2);
  room.workbook.forget();
  readMembers(at, ['street', 'postcode', 'group', 'groupSource']);
  // Columns 1–6 and 16–18; the gap of ten columns between them is not read.
  expect(room.workbook.counts()).toEqual({ read: 2 });
  expect(room.workbook.cellsRead()).toBe(8 * (6 + 3));
});

test('rows put above, a sorted list, a moved column and a renamed tab are no trouble', () => {
  const { list, streets } = setUp();
  list.insertRows(1, 4);
  expect(streets()).toEqual(everyone.map((line) => line.replace(/^\d+/, (row) => String(Number(row) + 4))));
  list.deleteRows(1, 4);
  list.insertColumn(1, ['', '', 'Neu']);
  expect(streets()).toEqual(everyone);
  list.name = 'Unsere Leute';
  expect(streets()).toEqual(everyone);
  list.sort(4, 4);
  expect(streets().map((line) => line.split(' ')[1])).toEqual(['El', 'Jäger', 'Meyer', 'Schäfer', 'dos', 'Çelik']);
});

test('a header renamed to another spelling is accepted', () => {
  const { list, streets } = setUp();
  list.set(3, 6, 'Postleitzahl');
  expect(streets()).toEqual(everyone);
});

test('a needed header renamed beyond recognition is a refusal', () => {
  const { list, locate } = setUp();
  list.set(3, 6, 'Kürzel');
  expect(() => locate()).toThrow(expect.objectContaining({ code: 'column_missing', params: { field: 'postcode', tab: 'Mitglieder 2026' } }));
});

test('a needed header that stands there twice is a refusal', () => {
  const { list, locate } = setUp();
  list.insertColumn(3, ['', '', 'PLZ']);
  expect(() => locate()).toThrow(expect.objectContaining({ code: 'setup_ambiguous', params: expect.objectContaining({ field: 'postcode', columns: ['C („PLZ“)', 'G („PLZ“)'] }) }));
});

test('two copies of a renamed list are a refusal', () => {
  const { room, list, locate } = setUp();
  room.workbook.addTab('Mitglieder 2027', list.values());
  expect(locate().tab.name).toBe('Mitglieder 2026');
  list.name = 'Mitglieder alt';
  expect(() => locate()).toThrow(expect.objectContaining({ code: 'setup_ambiguous', params: { tabs: ['Mitglieder alt', 'Mitglieder 2027'] } }));
});

test('a list that is gone, and a workbook that was never set up, are refusals of their own', () => {
  const { room, locate } = setUp();
  room.workbook.removeTab('Mitglieder 2026');
  expect(() => locate()).toThrow(expect.objectContaining({ code: 'members_not_found' }));
  room.workbook.removeTab('Einstellungen');
  expect(() => locate()).toThrow(expect.objectContaining({ code: 'not_set_up', params: {} }));
});

test('an optional column that is gone leaves its field out', () => {
  const { list, locate } = setUp();
  list.deleteColumn(9);
  expect(locate().columns.has('mobile')).toBe(false);
  expect(() => locate('mobile')).toThrow(expect.objectContaining({ code: 'column_missing' }));
});

test('a list without members is read as empty', () => {
  const { list, locate } = setUp();
  list.deleteRows(4, 20);
  expect(readMembers(locate(), ['street'])).toEqual([]);
});
