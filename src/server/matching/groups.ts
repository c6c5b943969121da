// `matching.groups`: topics and times that three or more share and for which there is no offer yet, with what could be done next.
// Counted by topic and time: memory grows with the members, never with their pairs.

import type { MatchGroup, MatchGroupsAnswer } from '../../contract/matching.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { groupCardsIfThere, isWorkingGroup } from '../groups/index.ts';
import { wordsOf } from '../members/index.ts';
import { readOffers, sameTopic, topicWords, type Offer } from '../offers/index.ts';
import type { Ports } from '../ports.ts';
import { eachOnce, readPeople, type People, type Person } from './people.ts';
import { stepOf } from './steps.ts';
import { indexTopics, type TopicIndex } from './topicIndex.ts';

const fewest = 3;
const shown = 40;
const peopleShown = 12;
/** A selection holds so many words. */
const wordsChosen = 100;

interface Found {
  topic: string;
  time: string;
  total: number;
}

/** Reads only, each tab once. @throws AppError what locating throws */
export function matchGroups(ports: Ports, _request: Request<'matching.groups'>): MatchGroupsAnswer {
  const people = readPeople(ports);
  const topics = indexTopics(people.topics);
  const name = namesOf(people, topics);
  const members = eachOnce(people.members);
  const served = servedBy(readOffers(ports.workbook, ports.clock).filter(({ active }) => active));
  const found = counted(members, topics).filter(({ topic, time }) => !served(topic, time));
  // Topics by their own words: in whatever order the list stands, the answer is the same.
  found.sort((a, b) => b.total - a.total || (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : a.time < b.time ? -1 : 1));

  const say = texts(ports.who.language()).matching;
  const workingGroups = workingGroupsIn(ports);
  const best = found.slice(0, shown);
  const gathered = gather(members, topics, best);
  return {
    groups: best.map(({ topic, time, total }, index): MatchGroup => {
      const { first, groups } = gathered[index] ?? { first: [], groups: new Map() };
      const near = [...groups].find(([group, count]) => group !== '' && count * 2 >= total)?.[0] ?? '';
      const words = topic.split(' ');
      const there = workingGroups.find((group) => group.topics.some((one) => sameTopic(one, words)))?.name ?? '';
      return {
        key: `${topic}|${time}`,
        topic: name(topic),
        time,
        total,
        people: first.map(({ id, name: who, group }) => ({ memberId: id, name: who, group })),
        near,
        ...stepOf({ topic: name(topic), words, total, near, time, there }, say.steps),
        choose: { interests: spellingsOf(people, topics, topic), availability: [...people.times].flatMap(([word, meant]) => (meant.includes(time) ? [word] : [])).slice(0, wordsChosen) },
      };
    }),
    total: found.length,
    members: people.members.length,
    withTopics: people.members.filter(({ interests }) => interests.length > 0).length,
    withBoth: people.members.filter(({ interests, times }) => interests.length > 0 && times.length > 0).length,
  };
}

/** Each topic and time once a person. */
function pairsOf({ interests, times }: Person, topics: TopicIndex, take: (topic: string, time: string) => void): void {
  if (times.length === 0) return;
  const own = interests.length === 1 ? topics.of(interests[0] ?? '') : new Set(interests.flatMap((key) => topics.of(key)));
  for (const topic of own) for (const time of times) take(topic, time);
}

function counted(members: readonly Person[], topics: TopicIndex): Found[] {
  const counts = new Map<string, Map<string, number>>();
  for (const person of members) {
    pairsOf(person, topics, (topic, time) => {
      const byTime = counts.get(topic) ?? new Map<string, number>();
      counts.set(topic, byTime);
      byTime.set(time, (byTime.get(time) ?? 0) + 1);
    });
  }
  return [...counts].flatMap(([topic, byTime]) => [...byTime].flatMap(([time, total]) => (total >= fewest ? [{ topic, time, total }] : [])));
}

/** The first by name, and how many are from each BO. */
function gather(members: readonly Person[], topics: TopicIndex, wanted: readonly Found[]): { first: Person[]; groups: Map<string, number> }[] {
  const places = new Map<string, Map<string, number>>();
  wanted.forEach(({ topic, time }, index) => places.set(topic, (places.get(topic) ?? new Map<string, number>()).set(time, index)));
  const gathered = wanted.map(() => ({ first: [] as Person[], groups: new Map<string, number>() }));
  const byName = [...members].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  for (const person of byName) {
    pairsOf(person, topics, (topic, time) => {
      const place = gathered[places.get(topic)?.get(time) ?? -1];
      if (!place) return;
      if (place.first.length < peopleShown) place.first.push(person);
      place.groups.set(person.group, (place.groups.get(person.group) ?? 0) + 1);
    });
  }
  return gathered;
}

/** How a topic is called: as most people write it. */
function namesOf({ members, topics }: People, { of, spellings }: TopicIndex): (topic: string) => string {
  const uses = new Map<string, number>();
  for (const { interests } of members) for (const key of interests) uses.set(key, (uses.get(key) ?? 0) + 1);
  return (topic) => {
    // Those that name just this, not more.
    const own = (spellings.get(topic) ?? []).filter((key) => of(key)[0] === topic);
    const best = own.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1))[0];
    return topics.get(best ?? '')?.text ?? topic;
  };
}

function spellingsOf({ topics }: People, index: TopicIndex, topic: string): string[] {
  return (index.spellings.get(topic) ?? []).flatMap((key) => topics.get(key)?.text ?? []).slice(0, wordsChosen);
}

/** An offer serves a topic at its own times, or at any where it names none. */
function servedBy(offers: readonly Offer[]): (topic: string, time: string) => boolean {
  const about = offers.flatMap((offer) => offer.topics.map((topic) => ({ offer, words: topicWords(topic) })));
  const known = new Map<string, Offer[]>();
  return (topic, time) => {
    const fitting = known.get(topic) ?? about.filter(({ words }) => sameTopic(words, topic.split(' '))).map(({ offer }) => offer);
    known.set(topic, fitting);
    return fitting.some(({ times, when }) => times.length === 0 || times.includes(time) || when.toLowerCase().includes(time));
  };
}

function workingGroupsIn({ workbook, clock }: Ports): { name: string; topics: string[][] }[] {
  return groupCardsIfThere(workbook, clock.today())
    .filter(isWorkingGroup)
    .map(({ name, topics }) => ({ name, topics: [name.replace(/^AG\s+/i, ''), ...wordsOf(topics)].map(topicWords) }));
}
