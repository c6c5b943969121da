// Which interests are one topic, for many thousand members at once: no interest is compared with every other. Pure.

import { pluralEndings, shortestWord } from '../offers/index.ts';
import type { Topic } from './people.ts';

/** Of long ones only the whole, its words and its pairs are looked for. */
const longest = 8;

export interface TopicIndex {
  /** The topics that an interest is about, by its key: itself first, then those that it names in whole words. */
  of(key: string): readonly string[];
  /** The keys of all interests about a topic. */
  spellings: ReadonlyMap<string, readonly string[]>;
}

/** Spelling, case, umlauts and plurals don't matter, as with offers: `Klima und Verkehr` is also about `Klima` where somebody named that. */
export function indexTopics(topics: ReadonlyMap<string, Topic>): TopicIndex {
  const vocabulary = new Set([...topics.values()].flatMap(({ words }) => words));
  const forms = new Map<string, string>();
  /** The shortest word there is of which this is a plural: `mieten` → `miete`. */
  const formOf = (word: string): string => {
    const known = forms.get(word);
    if (known !== undefined) return known;
    let form = word;
    for (const ending of pluralEndings) {
      const short = word.slice(0, -ending.length);
      if (word.endsWith(ending) && short.length >= shortestWord && short.length < form.length && vocabulary.has(short)) form = short;
    }
    forms.set(word, form);
    return form === word ? word : formOf(form);
  };
  const words = new Map([...topics].map(([key, topic]) => [key, [...new Set(topic.words.map(formOf))].sort()]));
  const named = new Set([...words.values()].map((list) => list.join(' ')));
  const about = new Map<string, string[]>();
  const spellings = new Map<string, string[]>();
  for (const [key, list] of words) {
    const parts = list.slice(0, longest);
    const all = [list.join(' '), ...parts, ...parts.flatMap((one, at) => parts.slice(at + 1).map((other) => `${one} ${other}`))];
    const found = [...new Set(all)].filter((topic) => named.has(topic));
    about.set(key, found);
    for (const topic of found) {
      const known = spellings.get(topic);
      if (known) known.push(key);
      else spellings.set(topic, [key]);
    }
  }
  return { of: (key) => about.get(key) ?? [], spellings };
}
