// The members as bringing together sees them: what they are interested in and when they are free. One read of the list.

import type { Field } from '../../contract/setup.ts';
import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, locateMembers, memberIdOf, nameOf, readMembers, wordsOf, type Cells, type MemberRow } from '../members/index.ts';
import { timesIn, topicWords } from '../offers/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings, type Settings } from '../tabs/index.ts';

export interface Person {
  id: string;
  /** 1-based, at the time of reading. */
  row: number;
  name: string;
  group: string;
  /** In lower case, as in `People.topics`. */
  interests: readonly string[];
  /** As in `People.times`. */
  times: readonly string[];
  cells: Cells;
}

export interface Topic {
  /** As the first by id wrote it. */
  text: string;
  /** What it is about, as offers understand it. */
  words: readonly string[];
}

export interface People {
  settings: Settings;
  tabId: number;
  /** Who has not left, and whose id is nobody else's, by id: in whatever order the list stands, what comes of it is the same. */
  members: readonly Person[];
  topics: ReadonlyMap<string, Topic>;
  /** What people wrote about when they are free, in lower case, and the times it means. */
  times: ReadonlyMap<string, readonly string[]>;
}

const always = ['group', 'interests', 'availability', 'birthDate', 'noCall', 'noEmail', 'email', 'exitDate', 'status'] as const satisfies readonly Field[];
/** Tells no time. */
const never = /^(?:kein|nie\b|nein|unbekannt|weiß nicht|unklar|k\. ?a|none|never|no\b|\P{L}*$)/u;

/** @throws AppError as `locateMembers` */
export function readPeople({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>, more: readonly Field[] = []): People {
  const settings = readSettings(workbook);
  const list = locateMembers(workbook, settings);
  const today = clock.today();
  const topics = new Map<string, Topic>();
  const times = new Map<string, readonly string[]>();
  // Thousands of members write the same few words.
  const lists = { interests: new Map<string, string[]>(), availability: new Map<string, string[]>() };
  const understood = (field: keyof typeof lists, cells: Cells, read: (words: string[]) => string[]): string[] => {
    const text = String(cells[field] ?? '');
    const known = lists[field].get(text) ?? read(wordsOf(text));
    lists[field].set(text, known);
    return known;
  };
  const interestsOf = (words: string[]): string[] =>
    words.flatMap((word) => {
      const key = word.toLowerCase();
      const known = topics.get(key) ?? { text: word, words: topicWords(word) };
      if (known.words.length === 0) return [];
      topics.set(key, known);
      return [key];
    });
  const timesOf = (words: string[]): string[] => {
    for (const word of words) if (!times.has(word.toLowerCase())) times.set(word.toLowerCase(), meaningOf(word));
    return [...new Set(words.flatMap((word) => times.get(word.toLowerCase()) ?? []))];
  };
  const byId = new Map<string, MemberRow | null>();
  for (const member of readMembers(list, [...always, ...more])) {
    const id = memberIdOf(member.cells);
    // Of an id that two rows have, nobody knows whose it is.
    if (id !== '') byId.set(id, byId.has(id) ? null : member);
  }
  const members = [...byId.keys()].sort().flatMap((id): Person[] => {
    const { row, cells } = byId.get(id) ?? {};
    if (row === undefined || cells === undefined || hasLeft(cells, today)) return [];
    return [{ id, row, name: nameOf(cells), group: cleaned(cells.group), interests: understood('interests', cells, interestsOf), times: understood('availability', cells, timesOf), cells }];
  });
  return { settings, tabId: list.tab.id, members, topics, times };
}

/** The times of day that offers know; words of somebody's own (`mittwochs`) are a time of their own. */
function meaningOf(word: string): readonly string[] {
  const found = timesIn(word);
  const own = word.toLowerCase();
  return found.length > 0 || never.test(own) ? found : [own];
}

/** Each person once: two rows of one name and birthday are one, and so is one of `self`'s name where a birthday is missing. */
export function eachOnce(members: readonly Person[], self?: Person): Person[] {
  const named = new Map<string, Set<string>>();
  const key = ({ name }: Person): string => name.toLowerCase();
  const born = ({ cells }: Person): string => dayOf(cells.birthDate);
  if (self) named.set(key(self), new Set([born(self)]));
  return members.filter((person) => {
    if (person === self) return false;
    const days = named.get(key(person)) ?? new Set<string>();
    named.set(key(person), days);
    const day = born(person);
    if (self && key(self) === key(person) && (day === '' || days.has(''))) return false;
    if (day !== '' && days.has(day)) return false;
    days.add(day);
    return true;
  });
}
