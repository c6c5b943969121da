// The first rules of a district: which postcodes its list has, and what stands in the tabs after they were given a group.

import { useCases } from '../../../src/server/useCases.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { answer } from '../../../src/server/door.ts';
import { list, listTab } from '../../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

function newDistrict(rows: Rows = list): MemoryRoom {
  const room = memoryRoom({ [listTab]: rows });
  applySetup(room, {});
  room.workbook.forget();
  return room;
}

function ask(room: MemoryRoom, name: string, payload: object): Record<string, unknown> {
  const envelope = answer(useCases, room, name, payload);
  room.workbook.forget();
  return envelope.ok ? (envelope.result as Record<string, unknown>) : { refused: envelope.error.code };
}

const rules = [{ postcode: '12045', group: 'BO Reuterkiez ' }, { postcode: '12049', group: 'bo  reuterkiez' }, { postcode: '14547', group: 'BO Umland' }];
const add = (room: MemoryRoom, given: object[] = rules): Record<string, unknown> => ask(room, 'groups.addRules', { rules: given, operationId: 'rules-0001' });
const everything = (room: MemoryRoom): unknown[] => ['Gruppen', 'Zuordnung', 'Protokoll'].map((name) => room.workbook.tab(name).values());
const filled = (room: MemoryRoom, tab: string): unknown[][] => room.workbook.tab(tab).values().slice(1).filter((row) => row.some((cell) => cell !== ''));

test('the postcodes of the list, the fullest first, with the group most members there have', () => {
  const room = newDistrict(list.map((row, index) => [...row, ...(index === 2 ? ['BO'] : index === 3 ? ['BO Rixdorf'] : index === 4 || index === 7 ? ['BO Nord'] : [])]));
  expect(ask(room, 'groups.postcodes', {})).toEqual({
    postcodes: [{ postcode: '12045', members: 4, group: 'BO Nord' }, { postcode: '12049', members: 2, group: '' }, { postcode: '14547', members: 1, group: '' }],
    groups: [],
  });
});

test('written once, with groups spelled alike; then everybody can be assigned', () => {
  const room = newDistrict();
  expect(ask(room, 'groups.preview', {})).toEqual({ refused: 'rules_missing' });
  expect(add(room)).toEqual({ message: '3 Regeln im Tab „Zuordnung“ ergänzt, 2 BOs im Tab „Gruppen“.' });
  expect(filled(room, 'Gruppen').map((row) => row.slice(0, 2))).toEqual([['BO Reuterkiez', 'BO'], ['BO Umland', 'BO']]);
  expect(filled(room, 'Zuordnung').map((row) => [row[0], row[5]])).toEqual([['12045', 'BO Reuterkiez'], ['12049', 'BO Reuterkiez'], ['14547', 'BO Umland']]);
  expect(ask(room, 'groups.preview', {})).toMatchObject({ members: 8, added: 7, openCases: { total: 1 }, rules: { problems: [] } });
  expect(filled(room, 'Protokoll').at(-1)).toEqual(expect.arrayContaining(['Regeln ergänzt', '12045: BO Reuterkiez; 12049: BO Reuterkiez; 14547: BO Umland']));
});

test('sent twice nothing comes twice; a group that is there already is taken as it is spelled', () => {
  const room = newDistrict();
  add(room);
  const before = everything(room);
  expect(add(room)).toEqual({ message: '0 Regeln im Tab „Zuordnung“ ergänzt.' });
  expect(everything(room)).toEqual(before);
  add(room, [{ postcode: '12043', group: 'BO REUTERKIEZ' }]);
  expect(filled(room, 'Zuordnung').at(-1)?.slice(0, 6)).toEqual(['12043', '', '', '', '', 'BO Reuterkiez']);
  expect(filled(room, 'Gruppen')).toHaveLength(2);
});

test('a postcode that somebody else has given to another group meanwhile is refused, and nothing is written', () => {
  const room = newDistrict();
  add(room, [{ postcode: '12045', group: 'BO Donaukiez' }]);
  const before = everything(room);
  expect(add(room)).toEqual({ refused: 'changed_meanwhile' });
  expect(everything(room)).toEqual(before);
});

test.each([[[]], [[{ postcode: '1204', group: 'BO' }]], [[{ postcode: '12045', group: '  ' }]]])('what is no rule is refused at the door: %j', (given) => {
  expect(add(newDistrict(), given)).toEqual({ refused: 'bad_request' });
});
