// The words that stand in the cells: activity, and lists such as interests. German in every language: people filter by them. Pure.

import { activityWords } from '../../contract/activityWords.ts';
import { activities, type Activity } from '../../contract/walkthrough.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell } from '../ports.ts';

export function activityWord(activity: Activity): string {
  return activityWords[activity];
}

/** Null for an empty cell and for words of somebody's own. */
export function activityOf(text: string): Activity | null {
  return activities.find((activity) => activityWords[activity] === text.trim().toLowerCase()) ?? null;
}

export const times: readonly string[] = ['vormittags', 'nachmittags', 'abends', 'am Wochenende'];

/** `Wohnen, Klima; Kultur` → its words, each once. A slash may be part of a topic. */
export function wordsOf(cell: Cell | undefined): string[] {
  const seen = new Set<string>();
  return String(cell ?? '')
    .split(/[,;\n]/)
    .map(cleaned)
    .filter((word) => word !== '' && !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()));
}

/** What stands there with these added and those taken out. Another's words stay, in their spelling. */
export function merged(there: readonly string[], added: readonly string[] = [], removed: readonly string[] = []): string[] {
  const gone = new Set(removed.map((word) => cleaned(word).toLowerCase()));
  const kept = there.filter((word) => !gone.has(word.toLowerCase()));
  const known = new Set(kept.map((word) => word.toLowerCase()));
  // A word with a comma would come back as two.
  const fresh = added.map((word) => cleaned(word.replace(/[,;\n]/g, ' '))).filter((word) => word !== '' && !known.has(word.toLowerCase()) && known.add(word.toLowerCase()));
  return [...kept, ...fresh];
}

export function joined(words: readonly string[]): string {
  return words.join(', ');
}

export function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

/** Words by how often they are used, the most frequent first, then as they came. */
export function byFrequency(lists: Iterable<readonly string[]>): { topic: string; count: number }[] {
  const counts = new Map<string, { topic: string; count: number }>();
  for (const words of lists) {
    for (const topic of words) {
      const key = topic.toLowerCase();
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { topic, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
