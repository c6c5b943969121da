// The menus a script has added, and how an item is found by what a person reads.

import type { Menu, MenuItem } from './api.ts';

export class MenuBar {
  #menus: Menu[] = [];
  constructor(private readonly shown: (menus: Menu[]) => void) {}

  menus(): Menu[] {
    return structuredClone(this.#menus);
  }
  clear(): void {
    this.#menus = [];
    this.shown([]);
  }
  /** A menu of the same name takes the place of the one before. */
  add(menu: Menu): void {
    const index = this.#menus.findIndex(({ title }) => title === menu.title);
    if (index < 0) this.#menus.push(menu);
    else this.#menus[index] = menu;
    this.shown(this.menus());
  }

  /**
   * @param label an item's label, or its way there: `Menu > Submenu > Item`
   * @returns the function it calls
   * @throws Error that lists what there is
   */
  find(label: string): string {
    const all = this.#menus.flatMap(({ title, items }) => leaves(items, [title]));
    const wanted = label.trim();
    const found = all.filter(({ path }) => path.join(' > ') === wanted || path.slice(1).join(' > ') === wanted || path.at(-1) === wanted);
    const functions = new Set(found.map(({ functionName }) => functionName));
    if (functions.size === 1) return found[0]!.functionName;
    const list = (functions.size > 1 ? found : all).map(({ path }) => path.join(' > ')).join(' · ');
    throw new Error(functions.size > 1 ? `Several menu items are called “${wanted}”: ${list}` : `There is no menu item “${wanted}”. There are: ${list || 'none'}`);
  }
}

function leaves(items: readonly MenuItem[], above: string[]): { path: string[]; functionName: string }[] {
  return items.flatMap(({ label, functionName, items: inner }) => {
    const path = [...above, label];
    if (inner) return leaves(inner, path);
    return functionName === null ? [] : [{ path, functionName }];
  });
}
