// Which interviews count: by group, period, new members, and how active the member is now. Pure.

import type { EvaluationFilter } from '../../contract/evaluation.ts';
import type { Activity } from '../../contract/walkthrough.ts';
import { isNewMember } from '../groups/index.ts';
import type { Interview } from './people.ts';

/** What the list says about the people who were asked, by member id. */
export interface Person {
  /** `YYYY-MM-DD`, `''` unknown. */
  entry: string;
  activity: Activity | null;
}
export type People = ReadonlyMap<string, Person>;

/** Turns instants into days without asking the clock for each. */
export interface Days {
  /** When a day begins in the spreadsheet's zone. */
  midnight(day: string): Date;
  /** The day after. */
  next(day: string): string;
  /** The local day of a moment, but for the hour that clocks are put back. */
  of(moment: Date): string;
}

/** An interview without a time is in no period, and with nobody new. */
export function letThrough(interviews: readonly Interview[], filter: EvaluationFilter, people: People, days: Days): Interview[] {
  const { groups, from, to, newMembers, activity } = filter;
  const wanted = groups && groups.length > 0 ? new Set(groups.map((name) => name.trim().toLowerCase())) : null;
  const first = from === undefined ? -Infinity : days.midnight(from).getTime();
  const end = to === undefined ? Infinity : days.midnight(days.next(to)).getTime();
  const anyTime = from === undefined && to === undefined;
  return interviews.filter(({ at, memberId, group }) => {
    if (wanted && !wanted.has(group.toLowerCase())) return false;
    if (!anyTime && (at === null || at.getTime() < first || at.getTime() >= end)) return false;
    const person = people.get(memberId);
    if (newMembers && !(at && person && isNewMember(person.entry, days.of(at)))) return false;
    return activity === undefined || person?.activity === activity;
  });
}

/** The first and the last moment; null where no interview has a time. */
export function span(interviews: readonly Interview[]): { first: Date; last: Date } | null {
  let first: Date | null = null;
  let last: Date | null = null;
  for (const { at } of interviews) {
    if (at === null) continue;
    if (first === null || at < first) first = at;
    if (last === null || at > last) last = at;
  }
  return first && last && { first, last };
}
