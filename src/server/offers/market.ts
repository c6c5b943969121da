// Offers and members side by side: who wants what, how rare that is, and which offer fits whom.

import { locateMembers, hasLeft, isYes, memberIdOf, nameOf, readMembers, wordsOf } from '../members/index.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { readOffers, type Offer } from './read.ts';
import { timesIn } from './times.ts';
import { sameTopic, topicWords } from './topics.ts';

export interface Person {
  id: string;
  name: string;
  group: string;
  noCall: boolean;
  left: boolean;
  /** Interests in lower case. */
  interests: readonly string[];
  times: readonly string[];
}

export interface Market {
  /** Active ones, in the order of the tab. */
  offers: readonly Offer[];
  inactive: number;
  /** Everybody in the list, also who has left. */
  people: readonly Person[];
  /** Every interest of those who have not left, with the number of people. */
  interests: ReadonlyMap<string, { topic: string; people: number }>;
  /** By topic of an offer: the interests it serves, and what sharing it weighs: the rarer, the more. */
  topics: ReadonlyMap<string, { serves: ReadonlySet<string>; weight: number }>;
}

export interface Fit {
  topics: string[];
  times: string[];
  /** To rank by; 0: fits everybody. */
  score: number;
}

/**
 * Reads the list and the offers, each once.
 * @param said interests that do not stand in the list yet
 * @throws AppError as `locateMembers` and `locateOwnTab`
 */
export function readMarket({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>, said: readonly string[] = []): Market {
  const people = readPeople(workbook, clock.today());
  const all = readOffers(workbook, clock);
  const offers = all.filter(({ active }) => active);
  const interests = new Map<string, { topic: string; people: number }>();
  let telling = 0;
  for (const { words, left } of people) {
    if (left) continue;
    if (words.length > 0) telling += 1;
    for (const topic of words) count(interests, topic, 1);
  }
  // Interests of somebody who has left, or that were said just now, are matched and not counted.
  const counted = new Map(interests);
  for (const topic of [...said, ...people.flatMap(({ words, left }) => (left ? words : []))]) count(interests, topic, 0);
  const words = new Map([...interests].map(([key, { topic }]) => [key, topicWords(topic)]));
  const topics = new Map<string, { serves: Set<string>; weight: number }>();
  for (const topic of offers.flatMap((offer) => offer.topics)) {
    if (topics.has(topic.toLowerCase())) continue;
    const own = topicWords(topic);
    const serves = new Set([...words].filter(([, other]) => sameTopic(own, other)).map(([key]) => key));
    const wanted = [...serves].reduce((sum, key) => sum + (interests.get(key)?.people ?? 0), 0);
    topics.set(topic.toLowerCase(), { serves, weight: 1 + Math.log((1 + telling) / (1 + Math.min(wanted, telling))) });
  }
  return { offers, inactive: all.length - offers.length, people: people.map(({ words: _words, ...person }) => person), interests: counted, topics };
}

function count(interests: Map<string, { topic: string; people: number }>, topic: string, more: number): void {
  const known = interests.get(topic.toLowerCase());
  if (known) known.people += more;
  else interests.set(topic.toLowerCase(), { topic, people: more });
}

function readPeople(workbook: Ports['workbook'], today: string): (Person & { words: string[] })[] {
  const list = locateMembers(workbook, readSettings(workbook));
  // Thousands of members write the same few words.
  const times = new Map<string, string[]>();
  return readMembers(list, ['group', 'interests', 'availability', 'noCall', 'exitDate', 'status']).map(({ cells }) => {
    const free = cleaned(cells.availability);
    const words = wordsOf(cells.interests);
    if (!times.has(free)) times.set(free, timesIn(free));
    return {
      id: memberIdOf(cells),
      name: nameOf(cells),
      group: cleaned(cells.group),
      noCall: isYes(cells.noCall),
      left: hasLeft(cells, today),
      words,
      interests: words.map((word) => word.toLowerCase()),
      times: times.get(free) ?? [],
    };
  });
}

/** Of what is in view for another reason. */
export const noFit: Fit = { topics: [], times: [], score: 0 };

/** Sharing a time is worth about as much as sharing what everybody is interested in. */
const timeWeight = 1;

/** Why an offer fits; null: it does not. Times that are known on both sides must meet, unknown ones exclude nobody. */
export function fitOf({ topics: known }: Market, offer: Offer, { interests, times }: Pick<Person, 'interests' | 'times'>): Fit | null {
  const shared = offer.times.filter((time) => times.includes(time));
  if (offer.times.length > 0 && times.length > 0 && shared.length === 0) return null;
  if (offer.topics.length === 0) return { topics: [], times: shared, score: 0 };
  let score = shared.length > 0 ? timeWeight : 0;
  const topics = offer.topics.filter((topic) => {
    const there = known.get(topic.toLowerCase());
    if (!there || !interests.some((interest) => there.serves.has(interest))) return false;
    score += there.weight;
    return true;
  });
  return topics.length === 0 ? null : { topics, times: shared, score };
}
