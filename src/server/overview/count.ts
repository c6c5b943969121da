// One look at every member: how many, where, how old, how active, who came and went, who was talked to. Pure.

import { newDays } from '../../contract/coverage.ts';
import { activities, type Activity } from '../../contract/walkthrough.ts';
import { groupKey } from '../groups/index.ts';
import { addDays, dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, hasLeft, memberIdOf, type MemberRow } from '../members/index.ts';
import type { Cell } from '../ports.ts';

export interface GroupCount {
  /** `''`: without one. */
  name: string;
  members: number;
  contacted: number;
}

export interface Counts {
  members: number;
  fresh: number;
  contacted: number;
  /** The largest first, those without a group last. */
  groups: GroupCount[];
  activity: Record<Activity | 'other' | 'none', number>;
  /** By `ageBands`, and last those of unknown age. */
  ages: number[];
  /** By `months`; also of those who have left since. */
  entries: number[];
  exits: number[];
  /** Ids of members who have not left. */
  ids: ReadonlySet<string>;
}

/** From which age on, in years. */
export const ageBands = [0, 25, 35, 45, 55, 65, 75] as const;
const oldest = 115;
const yearDays = 365;

/** The last 24 months up to this one, `YYYY-MM`. */
export function monthsUntil(today: string): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 24 }, (_, index) => last - 23 + index).map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
}

/** @param today `YYYY-MM-DD` */
export function countMembers(members: readonly MemberRow[], today: string, months: readonly string[]): Counts {
  const place = new Map(months.map((month, index) => [month, index]));
  const activity = Object.fromEntries([...activities, 'other', 'none'].map((one) => [one, 0])) as Counts['activity'];
  const zero = (count: number): number[] => Array.from({ length: count }, () => 0);
  const counts = { members: 0, fresh: 0, contacted: 0, ages: zero(ageBands.length + 1), entries: zero(months.length), exits: zero(months.length) };
  const groups = new Map<string, GroupCount>();
  const ids = new Set<string>();
  const [freshSince, contactedSince] = [addDays(today, -newDays), addDays(today, -yearDays)];
  const add = (to: number[], index: number | undefined): void => {
    if (index !== undefined) to[index] = (to[index] ?? 0) + 1;
  };
  const day = rememberingDays(today);
  const gone = remembering((status) => hasLeft({ status: status ?? '' }, today));
  const word = remembering(cleaned);
  const bands = ageBands.map((years) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`);
  for (const { cells } of members) {
    const entry = day(cells.entryDate);
    if (entry <= today) add(counts.entries, place.get(entry.slice(0, 7)));
    const exit = day(cells.exitDate);
    if (exit <= today) add(counts.exits, place.get(exit.slice(0, 7)));
    if ((exit !== '' && exit <= today) || gone(cells.status)) continue;
    ids.add(memberIdOf(cells));
    counts.members += 1;
    if (entry >= freshSince) counts.fresh += 1;
    const name = word(cells.group);
    const group = groups.get(groupKey(name)) ?? { name, members: 0, contacted: 0 };
    groups.set(groupKey(name), group);
    group.members += 1;
    const last = day(cells.lastContact);
    if (last >= contactedSince && last <= today) {
      counts.contacted += 1;
      group.contacted += 1;
    }
    const said = word(cells.activity);
    activity[said === '' ? 'none' : (activityOf(said) ?? 'other')] += 1;
    add(counts.ages, bandOf(day(cells.birthDate), bands));
  }
  const sorted = [...groups.values()].sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.members - a.members || (a.name < b.name ? -1 : 1));
  return { ...counts, groups: sorted, activity, ids };
}

/**
 * The index in `ages`; what nobody can be is unknown.
 * @param bands on which day somebody was born who comes to each band's age today
 */
function bandOf(born: string, bands: readonly string[]): number {
  if (born === '' || born > (bands[0] ?? '') || Number(born.slice(0, 4)) < Number((bands[0] ?? '').slice(0, 4)) - oldest) return ageBands.length;
  let band = ageBands.length - 1;
  while (band > 0 && born > (bands[band] ?? '')) band -= 1;
  return band;
}

/** Thousands of cells hold the same few words and days. */
function remembering<T>(read: (cell: Cell | undefined) => T): (cell: Cell | undefined) => T {
  const known = new Map<Cell | undefined, T>();
  return (cell) => {
    let found = known.get(cell);
    if (found === undefined) known.set(cell, (found = read(cell)));
    return found;
  };
}

function rememberingDays(today: string): (cell: Cell | undefined) => string {
  const ofText = remembering((cell) => dayOf(cell, today));
  const ofTime = remembering((time) => dayOf(new Date(Number(time))));
  return (cell) => (cell instanceof Date ? ofTime(cell.getTime()) : ofText(cell));
}
