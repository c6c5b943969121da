// What two people share, and how much that weighs. Pure: the same list gives the same answer.

import { sameTopic } from '../offers/index.ts';
import type { People, Person } from './people.ts';

/** Sharing a time or a BO is worth less than sharing a topic that a third of all have. */
const timeWeight = 0.5;
const timesCounted = 2;
const groupWeight = 0.5;

/** The interests of one person as others share them. */
export interface OwnTopics {
  topics: readonly { text: string; people: number; weight: number }[];
  /** By interest of anybody: which of these it is. An interest of just these words is no other, even where it says less. */
  serves: ReadonlyMap<string, readonly number[]>;
}

/**
 * Rarity as in inverse document frequency (Spärck Jones 1972): the logarithm of all who have told an interest over those who
 * have this one. `people` counts the person, too.
 */
export function ownTopics({ members, topics }: People, self: Person): OwnTopics {
  const own = self.interests.flatMap((key) => topics.get(key) ?? []);
  const same = own.map(({ words }) => words.join(' '));
  const serves = new Map<string, readonly number[]>();
  for (const [key, { words }] of topics) {
    const exact = same.indexOf(words.join(' '));
    const all = exact >= 0 ? [exact] : own.flatMap((topic, index) => (sameTopic(topic.words, words) ? [index] : []));
    if (all.length > 0) serves.set(key, all);
  }
  const counts = own.map(() => 0);
  let telling = 0;
  for (const { interests } of members) {
    if (interests.length > 0) telling += 1;
    for (const index of sharedIndexes(serves, interests)) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { topics: own.map(({ text }, index) => ({ text, people: counts[index] ?? 0, weight: Math.log((1 + telling) / Math.max(1, counts[index] ?? 0)) })), serves };
}

function sharedIndexes(serves: OwnTopics['serves'], interests: readonly string[]): Set<number> {
  return new Set(interests.flatMap((key) => serves.get(key) ?? []));
}

export interface Shared {
  /** The rarest first. */
  topics: { text: string; people: number }[];
  times: string[];
  sameGroup: boolean;
  /** 0 to 1. */
  score: number;
}

/** Null where they share no topic. */
export function sharedBy({ topics, serves }: OwnTopics, self: Person, other: Person): Shared | null {
  const shared = [...sharedIndexes(serves, other.interests)].sort((a, b) => a - b).flatMap((index) => topics[index] ?? []);
  if (shared.length === 0) return null;
  const times = self.times.filter((time) => other.times.includes(time));
  const sameGroup = self.group !== '' && self.group.toLowerCase() === other.group.toLowerCase();
  const weight = (some: readonly { weight: number }[]): number => some.reduce((sum, one) => sum + one.weight, 0);
  const score = weight(shared) + Math.min(times.length, timesCounted) * timeWeight + (sameGroup ? groupWeight : 0);
  return {
    topics: shared.sort((a, b) => b.weight - a.weight).map(({ text, people }) => ({ text, people })),
    times,
    sameGroup,
    score: score / (weight(topics) + timesCounted * timeWeight + groupWeight),
  };
}
