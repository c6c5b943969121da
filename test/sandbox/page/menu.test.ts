// The add-on's menus become entries of the menu bar that know their whole path.

import { entriesOf, nextFocusable, type Entry } from '../../../sandbox/page/parts/menu.ts';

test('an item in a submenu is chosen by its whole path', () => {
  const chosen: string[][] = [];
  const items = [
    { label: 'Einrichten', functionName: 'setUp' },
    { label: '', functionName: null },
    { label: 'Mehr', functionName: null, items: [{ label: 'Prüfen', functionName: 'check' }] },
  ];
  const entries = entriesOf(items, ['Mitgliederbetreuung'], (path) => chosen.push(path));
  expect(entries.map((entry) => entry.kind)).toEqual(['item', 'separator', 'submenu']);
  const more = entries[2] as Extract<Entry, { kind: 'submenu' }>;
  (more.items[0] as Extract<Entry, { kind: 'item' }>).run();
  expect(chosen).toEqual([['Mitgliederbetreuung', 'Mehr', 'Prüfen']]);
});

test('arrow keys go round and leave out separators', () => {
  const item: Entry = { kind: 'item', label: 'x', run: () => undefined };
  const entries: Entry[] = [item, { kind: 'separator' }, item];
  expect(nextFocusable(entries, 0, 1)).toBe(2);
  expect(nextFocusable(entries, 2, 1)).toBe(0);
  expect(nextFocusable(entries, 0, -1)).toBe(2);
  expect(nextFocusable([{ kind: 'separator' }], 0, 1)).toBe(-1);
});
