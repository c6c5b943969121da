// Reads what the walk-through needs, once: the members, the groups, the log of contacts.

import type { NextAnswer, WalkCard, WalkProgress } from '../../contract/walkthrough.ts';
import { kindWord, lineOf, readContacts, type Contact, type NewContact } from '../contacts/index.ts';
import { groupKey, isNewMember, isWorkingGroup, readGroupCards, type GroupCard } from '../groups/index.ts';
import { dayOf, monthsBetween } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, byFrequency, hasLeft, isBlank, locateMembers, memberIdOf, nameOf, readMembers, times, wordsOf, type Cells, type LocatedMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { contactsTab, locateOwnTab, readSettings, type OwnTab } from '../tabs/index.ts';
import { activeVisitors, isDone, orderFor, sortKey, understandWalks, type Walks } from './round.ts';

const needed = [
  'memberNumber', 'memberId', 'lastName', 'firstName', 'fullName', 'street', 'houseNumber', 'phone', 'mobile', 'birthDate', 'entryDate', 'exitDate', 'status',
  'group', 'activity', 'interests', 'availability',
] as const;

export interface Person {
  /** 1-based row at the time of reading. */
  row: number;
  id: string;
  name: string;
  /** As the list has it. */
  group: string;
  cells: Cells;
}

export interface State {
  at: LocatedMembers;
  /** Nobody who has left. */
  people: Person[];
  groups: GroupCard[];
  contactsTab: OwnTab;
  contacts: Contact[];
  walks: Walks;
  today: string;
  now: Date;
}

/** The same number of service calls for any number of members. @throws AppError as `locateMembers` and `locateOwnTab` */
export function readState({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): State {
  const today = clock.today();
  const at = locateMembers(workbook, readSettings(workbook), ['group', 'activity', 'interests', 'availability']);
  const own = locateOwnTab(workbook, contactsTab);
  const contacts = readContacts(own);
  const people = readMembers(at, needed)
    .filter(({ cells }) => !hasLeft(cells, today))
    .map(({ row, cells }) => ({ row, id: memberIdOf(cells), name: nameOf(cells), group: cleaned(cells.group), cells }));
  const groups = readGroupCards(workbook, today).cards.filter((group) => !isWorkingGroup(group));
  return withContacts({ at, people, groups, contactsTab: own, today, now: clock.now() }, contacts);
}

/** The state with these contacts, and what they say about the rounds. */
function withContacts(state: Omit<State, 'contacts' | 'walks'>, contacts: Contact[]): State {
  return { ...state, contacts, walks: understandWalks(contacts.filter(({ kind }) => isWalk(kind))) };
}

/** Appends an entry to `Kontakte`. Under the lock. @returns the state as if it were read again */
export function appendWalk(state: State, entry: Omit<NewContact, 'kind'>): State {
  const contact: NewContact = { ...entry, kind: 'walkthrough' };
  state.contactsTab.tab.append([lineOf(state.contactsTab, contact)]);
  return withContacts(state, [...state.contacts, { ...contact, row: 0, kind: kindWord('walkthrough') }]);
}

function isWalk(kind: string): boolean {
  return kind.toLowerCase() === kindWord('walkthrough').toLowerCase();
}

/** The members of a group who can be gone through, by name; a number that stands twice counts once. */
export function peopleOf(state: State, group: string): { people: Person[]; withoutId: number } {
  const there = state.people.filter((person) => groupKey(person.group) === groupKey(group));
  const seen = new Set<string>();
  const people = there
    .filter(({ id }) => id !== '' && !seen.has(id) && seen.add(id))
    .map((person) => ({ person, key: sortKey(person.cells) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ person }) => person);
  return { people, withoutId: there.filter(({ id }) => id === '').length };
}

export function progressOf(state: State, group: string): WalkProgress {
  const { people, withoutId } = peopleOf(state, group);
  const done = people.filter(({ id }) => isDone(state.walks, group, id));
  const first = done.reduce((min, { id }) => Math.min(min, state.walks.latest.get(id)?.at.getTime() ?? min), Infinity);
  return { group, total: people.length, done: done.length, startedAt: first === Infinity ? '' : new Date(first).toISOString(), withoutId };
}

/** Who comes next for this page, at most `count`. People whom another page probably shows come last. */
export function waiting(state: State, group: string, visitor: string | undefined, inHand: readonly string[], count: number): Person[] {
  const { people } = peopleOf(state, group);
  const held = new Set(inHand);
  const free = orderFor(people, visitor).filter(({ id }) => !held.has(id) && !isDone(state.walks, group, id));
  const elsewhere = likelyElsewhere(state, group, people, visitor);
  return [...free.filter(({ id }) => !elsewhere.has(id)), ...free.filter(({ id }) => elsewhere.has(id))].slice(0, count);
}

/** The order of another page follows from the visitor in its entries' ids, and so does whom it shows and has fetched ahead. */
function likelyElsewhere(state: State, group: string, people: readonly Person[], visitor: string | undefined): Set<string> {
  const elsewhere = new Set<string>();
  for (const other of activeVisitors(people.flatMap(({ id }) => state.walks.latest.get(id) ?? []), state.now)) {
    if (other === visitor) continue;
    const open = orderFor(people, other).filter(({ id }) => !isDone(state.walks, group, id));
    for (const { id } of open.slice(0, 2)) elsewhere.add(id);
  }
  return elsewhere;
}

/** Most topics offered as chips. */
const topicsOffered = 40;

export function nextOf(state: State, group: string, visitor: string | undefined, inHand: readonly string[]): NextAnswer {
  const [next, after] = waiting(state, group, visitor, inHand, 2);
  const topics = byFrequency([...state.people.map(({ cells }) => wordsOf(cells.interests)), ...state.groups.map((one) => wordsOf(one.topics))]);
  return {
    next: next ? cardOf(state, next) : null,
    after: after ? cardOf(state, after) : null,
    progress: progressOf(state, group),
    contact: state.groups.find((one) => groupKey(one.name) === groupKey(group))?.contact ?? '',
    topics: topics.slice(0, topicsOffered).map(({ topic }) => topic),
    times: [...times],
  };
}

export function cardOf(state: State, { id, name, cells }: Person): WalkCard {
  const birth = dayOf(cells.birthDate, state.today);
  const since = dayOf(cells.entryDate, state.today);
  const walk = state.walks.latest.get(id);
  const activityText = cleaned(cells.activity);
  return {
    memberId: id,
    name,
    age: birth === '' || birth > state.today ? null : Math.floor(monthsBetween(birth, state.today) / 12),
    memberSince: since,
    isNew: isNewMember(since, state.today),
    street: [cells.street, cells.houseNumber].filter((cell) => !isBlank(cell)).map(cleaned).join(' '),
    phone: [cells.mobile, cells.phone].filter((cell) => !isBlank(cell)).map(cleaned)[0] ?? '',
    activityText,
    activity: activityOf(activityText),
    interests: wordsOf(cells.interests),
    availability: wordsOf(cells.availability),
    lastContact: lastContactOf(state, id),
    lastWalk: walk ? { at: walk.at.toISOString(), by: walk.by, result: walk.result, note: walk.note } : null,
  };
}

function lastContactOf({ contacts }: State, memberId: string): WalkCard['lastContact'] {
  let last: Contact | null = null;
  for (const contact of contacts) {
    if (contact.memberId === memberId && contact.at && !isWalk(contact.kind) && contact.at >= (last?.at ?? contact.at)) last = contact;
  }
  return last?.at ? { at: last.at.toISOString(), kind: last.kind, by: last.by, result: last.result, note: last.note } : null;
}
