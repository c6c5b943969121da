// Counts what people said: once a person, whatever the spelling. Pure.

import type { Counted } from '../../contract/evaluation.ts';

/** How words and sentences are compared: case, ß and spacing do not matter. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/ß/g, 'ss');
}

export interface Tallied extends Counted {
  key: string;
}

/**
 * In the spelling used most, the most frequent first, then by the alphabet.
 * @param lists what each person said
 * @param fold what is the same has the same key; `''` is not counted
 */
export function tally(lists: readonly (readonly string[])[], fold: (text: string) => string = folded): Tallied[] {
  // Each spelling is folded once: there are far fewer of them than words.
  const keys = new Map<string, string>();
  const found = new Map<string, { count: number; last: number; spellings: Map<string, number> }>();
  lists.forEach((texts, index) => {
    for (const text of texts) {
      let key = keys.get(text);
      if (key === undefined) keys.set(text, (key = fold(text)));
      if (key === '') continue;
      let one = found.get(key);
      if (!one) found.set(key, (one = { count: 0, last: -1, spellings: new Map() }));
      if (one.last === index) continue;
      one.last = index;
      one.count += 1;
      one.spellings.set(text, (one.spellings.get(text) ?? 0) + 1);
    }
  });
  const usual = (spellings: ReadonlyMap<string, number>): string => [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0].trim();
  return [...found].map(([key, { count, spellings }]) => ({ key, text: usual(spellings), count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Shortens a text, not through the middle of an emoji. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '').trimEnd()} …`;
}

/** The first ones, as they cross the wire. */
export function first(most: number, tallied: readonly Tallied[], longest = Infinity): Counted[] {
  return tallied.slice(0, most).map(({ text, count }) => ({ text: cut(text, longest), count }));
}
