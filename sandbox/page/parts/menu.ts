// What a menu of the menu bar holds, and how the add-on's menus become one.

import type { MenuItem } from '../../api.ts';

export type Entry =
  | { kind: 'separator' }
  | { kind: 'item'; label: string; run(): void; hint?: string; checked?: boolean }
  | { kind: 'submenu'; label: string; items: Entry[] };

/** @param choose gets the item's whole path, e.g. `['Mitgliederbetreuung', 'Mehr', 'Einrichten']`. */
export function entriesOf(items: readonly MenuItem[], path: readonly string[], choose: (path: string[]) => void): Entry[] {
  return items.map((item): Entry => {
    const here = [...path, item.label];
    if (item.items) return { kind: 'submenu', label: item.label, items: entriesOf(item.items, here, choose) };
    if (item.functionName === null) return { kind: 'separator' };
    return { kind: 'item', label: item.label, run: () => choose(here) };
  });
}

/** The next index from `from` in direction `step` that can have the focus, going round; -1 where there is none. */
export function nextFocusable(items: readonly Entry[], from: number, step: 1 | -1): number {
  for (let tried = 1; tried <= items.length; tried++) {
    const index = (((from + step * tried) % items.length) + items.length) % items.length;
    if (items[index]?.kind !== 'separator') return index;
  }
  return -1;
}

/** Whether a hand moved the pointer. A menu that opens under a resting pointer must not take the keyboard's place. */
export function moved(event: MouseEvent): boolean {
  return event.movementX !== 0 || event.movementY !== 0;
}
