// People picked by hand stand by their ids in `Auswahlen`: what happens to them when two rows of the list become one, or somebody is gone.

import type { Selection } from '../../contract/selection.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import type { Workbook } from '../ports.ts';
import { prepareColumn } from '../tabs/index.ts';
import { parsedSelection, readSaved, savedKey } from './saved.ts';

export interface PickedChange {
  tab: string;
  /** The rows, by their names without saying them; with a `+` where `to` stood there already. */
  keys: string[];
  write(): void;
}

/**
 * Prepares that `from` becomes `to` wherever people were picked by hand, once. With `only`, just these rows, and back as they were. Constant calls. @throws AppError for a damaged tab
 * @returns none where nobody of that id was picked
 */
export function preparePicked(workbook: Workbook, from: string, to: string, only?: ReadonlyMap<string, ReadonlySet<string>>): PickedChange[] {
  const found = readSaved(workbook, true);
  if (!found) return [];
  const { own, rows } = found;
  const wanted = only?.get(own.tab.name);
  const cells = new Map<number, string>();
  const keys = rows.flatMap(({ row, name, json }): string[] => {
    const selection = parsedSelection(json);
    const key = fingerprintOf([savedKey(name)]);
    const ids = selection?.picked?.memberIds ?? [];
    if (!selection || !ids.includes(from) || (wanted && !wanted.has(key) && !wanted.has(`${key}+`)) || (only && !wanted)) return [];
    const both = ids.includes(to);
    const back = wanted?.has(`${key}+`) === true;
    cells.set(row, JSON.stringify(withIds(selection, [...new Set(ids.flatMap((id) => (id !== from ? id : back ? [from, to] : to)))])));
    return [both ? `${key}+` : key];
  });
  return keys.length === 0 ? [] : [{ tab: own.tab.name, keys, write: prepareColumn(own, 'Auswahl', cells).write }];
}

/** Without ids that are nobody's any more: a page may still show somebody who was erased meanwhile, and nothing of them is written again. */
export function withoutGone(selection: Selection, people: readonly { id: string }[]): Selection {
  const ids = selection.picked?.memberIds ?? [];
  const there = new Set(people.map(({ id }) => id));
  return ids.every((id) => there.has(id)) ? selection : withIds(selection, ids.filter((id) => there.has(id)));
}

function withIds(selection: Selection, memberIds: string[]): Selection {
  return { ...selection, ...(selection.picked && { picked: { ...selection.picked, memberIds } }) };
}
