// The workbook in memory behaves as the rooms may rely on.

import { Formula } from '../../src/server/ports.ts';
import { formula } from './memoryWorkbook.ts';
import { memoryRoom } from './memoryRoom.ts';

const room = () => memoryRoom({ Liste: [['PLZ', 'BO'], [12045, formula('=A2', 12045)]] });

test('text stays text, a formula only comes on purpose, null empties', () => {
  const tab = room().workbook.tab('Liste');
  tab.write(2, 1, [['=1+1', new Formula('=A1')], ['01067', null]]);
  expect(tab.read(2, 1, 2, 2)).toEqual([['=1+1', ''], ['01067', '']]);
  expect(tab.readFormulas(2, 1, 2, 2)).toEqual([['', '=A1'], ['', '']]);
});

test('a refused write leaves every cell as it was', () => {
  const tab = room().workbook.tab('Liste');
  tab.restrict(2, 1, 10, ['12045']);
  tab.protect(4, 1);
  const before = tab.values();
  expect(() => tab.write(2, 1, [['12045', 'Nord'], ['1', 'Süd']])).toThrow(expect.objectContaining({ code: 'cells_in_the_way', params: { tab: 'Liste', reason: 'validation' } }));
  expect(() => tab.write(3, 1, [['12045'], ['12045']])).toThrow(expect.objectContaining({ params: { tab: 'Liste', reason: 'protected' } }));
  expect(() => tab.write(2, 1, [['12045'], ['12045', 'x']])).toThrow('differ in length');
  expect(tab.values()).toEqual(before);
});

test('columns are added right of everything, tabs by name once', () => {
  const { workbook } = room();
  const tab = workbook.tab('Liste');
  tab.set(5, 4, 'Randnotiz');
  expect(workbook.addColumns(tab, 1, [{ header: 'Neu' }, { header: 'Neuer' }])).toEqual([5, 6]);
  expect(tab.values()[0]).toEqual(['PLZ', 'BO', '', '', 'Neu', 'Neuer']);
  expect(() => workbook.create({ name: 'LISTE', columns: [] })).toThrow('already exists');
});

test('calls are counted, and those that write outside the lock are told', () => {
  const { workbook, lock, unlocked } = room();
  const tab = workbook.tab('Liste');
  tab.read(1, 1, 2, 2);
  tab.write(2, 1, [[1]]);
  lock.hold(() => tab.write(2, 1, [[2]]));
  expect(workbook.counts()).toEqual({ read: 1, write: 2 });
  expect(workbook.cellsRead()).toBe(4);
  expect(unlocked).toEqual(['write Liste']);
  expect(() => lock.hold(() => lock.hold(() => 0))).toThrow('held already');
});

test('somebody else can work in between', () => {
  const { workbook } = room();
  const tab = workbook.tab('Liste');
  workbook.before = (call) => {
    if (call.kind === 'read') tab.insertRows(2);
  };
  expect(tab.read(2, 1, 1, 2)).toEqual([['', '']]);
});
