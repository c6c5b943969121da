// Which interviews count: by group, period, new members, and how active the member is now. Pure.

import type { EvaluationFilter } from '../../contract/evaluation.ts';
import type { Activity } from '../../contract/walkthrough.ts';
import { isNewMember } from '../groups/index.ts';
import { addDays } from '../kernel/days.ts';
import type { Clock } from '../ports.ts';
import type { Interview } from './people.ts';

/** What the list says about the people who were asked, by member id. */
export interface Person {
  /** `YYYY-MM-DD`, `''` unknown. */
  entry: string;
  activity: Activity | null;
}
export type People = ReadonlyMap<string, Person>;

/** An interview without a time is in no period, and with nobody new. */
export function letThrough(interviews: readonly Interview[], filter: EvaluationFilter, people: People, clock: Clock): Interview[] {
  const { groups, from, to, newMembers, activity } = filter;
  const wanted = groups && groups.length > 0 ? new Set(groups.map((name) => name.trim().toLowerCase())) : null;
  const first = from === undefined ? -Infinity : clock.midnight(from).getTime();
  const end = to === undefined ? Infinity : clock.midnight(addDays(to, 1)).getTime();
  // Asking the clock for each day may cost a call each. So it is only off in the hour by which clocks are changed.
  const today = clock.today();
  const offset = Date.parse(today) - clock.midnight(today).getTime();
  const localDay = (moment: Date): string => new Date(moment.getTime() + offset).toISOString().slice(0, 10);
  const anyTime = from === undefined && to === undefined;
  return interviews.filter(({ at, memberId, group }) => {
    if (wanted && !wanted.has(group.toLowerCase())) return false;
    if (!anyTime && (at === null || at.getTime() < first || at.getTime() >= end)) return false;
    const person = people.get(memberId);
    if (newMembers && !(at && person && isNewMember(person.entry, localDay(at)))) return false;
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
