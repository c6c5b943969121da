// Whether an interest and an offer's topic mean the same. Spelling, case, umlauts and plurals don't matter; anything further would be a guess. Pure.

import { wordsOf } from '../kernel/lookalikes.ts';

const small = new Set('und oder der die das des dem den fur im in innen am an zu zum zur mit von vom the and of for'.split(' '));

/** The words that tell what it is about: `Mieten und Wohnen` → `mieten`, `wohnen`. */
export function topicWords(topic: string): string[] {
  const words = wordsOf(topic);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** Endings of German plurals that leave the word as it is; not `er`: an Arbeiter is no Arbeit. */
export const pluralEndings: readonly string[] = ['e', 'n', 'en', 's', 'innen'];
/** Shorter words have no plural here: `See` and `Seen`. */
export const shortestWord = 4;

function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestWord && long.startsWith(short) && pluralEndings.includes(long.slice(short.length));
}

/** Equal, or one contained in the other in whole words: `Klima` and `Klima und Verkehr`, not `Wohnen` and `Wohnungspolitik`. */
export function sameTopic(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.some((there) => sameWord(word, there)));
}
