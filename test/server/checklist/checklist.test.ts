// AG-Aufbau: there after set-up, and the working group's own from then on.

import { applySetup } from '../../../src/server/setup/index.ts';
import { list, listTab } from '../../support/district.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';

test('set-up fills the checklist: nobody’s, open, due over the coming weeks', () => {
  const room = memoryRoom({ [listTab]: list });
  applySetup(room, {});
  const tab = room.workbook.tab('AG-Aufbau');
  const items = tab.below('Punkt').map(String);
  expect(items.length).toBeGreaterThanOrEqual(12);
  for (const topic of ['Selbstverständnis', 'Aufgaben der AG', 'Recklinghausen', 'Besuchsplan', 'Fragenkataloge', 'Ansprechpersonen', 'Facebook', 'Datenschutz']) expect(items.some((item) => item.includes(topic))).toBe(true);
  expect(new Set(tab.below('Status'))).toEqual(new Set(['offen']));
  expect(new Set(tab.below('Wer'))).toEqual(new Set(['']));
  const due = tab.below('Fällig').map((cell) => (cell as Date).toISOString().slice(0, 10));
  expect([due[0], due.at(-1)]).toEqual(['2026-11-29', '2027-02-21']);
  expect(due).toEqual([...due].sort());
});

test('what the group edits is never touched again', () => {
  const room = memoryRoom({ [listTab]: list });
  applySetup(room, {});
  const tab = room.workbook.tab('AG-Aufbau');
  tab.set(2, 3, 'Ada');
  tab.set(2, 5, 'erledigt');
  tab.deleteRows(3, 5);
  const before = tab.values();
  room.clock.instant = '2027-01-10T10:00:00.000Z';
  applySetup(room, {});
  expect(tab.values()).toEqual(before);
});

test('in English it is filled in English', () => {
  const room = memoryRoom({ [listTab]: list });
  room.who.speaks = 'en';
  applySetup(room, {});
  expect(room.workbook.tab('AG-Aufbau').below('Punkt')).toContain('A Facebook page: yes or no?');
});
