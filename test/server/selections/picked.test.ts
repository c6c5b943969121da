// People picked by hand in a saved choice: they go along when two rows become one, and come back with the undo.

import { mergeMembers, undoMerge } from '../../../src/server/duplicates/index.ts';
import { saveSelection } from '../../../src/server/selections/index.ts';
import type { Selection } from '../../../src/contract/selection.ts';
import { careRoom, type CareRoom } from '../../support/careRoom.ts';

const operationId = 'merge-00001';
const picked = (memberIds: string[], mode: 'only' | 'also' = 'only'): Selection => ({ picked: { memberIds, mode } });

function ready(): CareRoom {
  const care = careRoom();
  const save = (name: string, selection: Selection): unknown => saveSelection(care.room, { name, selection });
  save('Eine: die andere', picked(['103', '101']));
  save('Beide', { postcodes: ['12045'], ...picked(['103', '107', '101'], 'also') });
  save('Niemand davon', picked(['107']));
  save('Ohne', { newOnly: true });
  return care;
}
const stored = (care: CareRoom): unknown[] => care.room.workbook.tab('Auswahlen').below('Auswahl').map((json) => (json === '' ? '' : (JSON.parse(String(json)) as Selection).picked?.memberIds));

test('two rows become one: their ids, too, and nobody twice; the undo brings all back', () => {
  const care = ready();
  const before = care.room.workbook.tab('Auswahlen').values();
  expect(mergeMembers(care.room, { keep: '101', remove: '103', fields: {}, operationId }).moved).toEqual([{ tab: 'Auswahlen', rows: 2 }]);
  expect(stored(care)).toEqual([['101'], ['101', '107'], ['107'], undefined]);
  expect(care.room.unlocked).toEqual([]);
  undoMerge(care.room, { operationId });
  expect(stored(care)).toEqual([['101', '103'], ['101', '103', '107'], ['107'], undefined]);
  expect(care.room.workbook.tab('Auswahlen').values().map((line) => line.slice(0, 4))).toEqual(before.map((line) => line.slice(0, 4)));
});

test('an id that only one of them had moves and comes back; rows sorted in between are found', () => {
  const care = ready();
  mergeMembers(care.room, { keep: '102', remove: '107', fields: {}, operationId });
  expect(stored(care)).toEqual([['103', '101'], ['103', '102', '101'], ['102'], undefined]);
  const tab = care.room.workbook.tab('Auswahlen');
  const [header, ...rows] = tab.values();
  tab.put(1, 1, [header!, ...rows.reverse()]);
  undoMerge(care.room, { operationId });
  expect(stored(care)).toEqual([undefined, ['107'], ['103', '107', '101'], ['103', '101']]);
});

test('no names in the log', () => {
  const care = ready();
  mergeMembers(care.room, { keep: '101', remove: '103', fields: {}, operationId });
  expect(care.room.workbook.tab('Protokoll').below('Feld').filter((field) => String(field).startsWith('Auswahlen: ')).join()).toMatch(/^Auswahlen: 1-[\w-]+\+,Auswahlen: 1-[\w-]+\+$/);
});
