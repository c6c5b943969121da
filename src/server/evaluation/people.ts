// What is told of how many: interviews, the people behind them, and when those are too few. Pure.

import { fewest } from '../../contract/evaluation.ts';
import type { FormAnswers } from '../../contract/formQuestions.ts';
import { hiddenParts } from '../map/index.ts';

/** A finished interview, as far as the evaluation looks at it. */
export interface Interview {
  /** Null where the time was taken out of the sheet. */
  at: Date | null;
  memberId: string;
  /** The local group at the time of the interview; `''` for none. */
  group: string;
  answers: FormAnswers;
}

/** Somebody who was asked twice is one person; where nobody is named, each interview is one. */
export function tooFew(interviews: readonly Interview[]): boolean {
  if (interviews.length < fewest) return true;
  const people = new Set<string>();
  let unnamed = 0;
  for (const { memberId } of interviews) {
    if (memberId === '') unnamed += 1;
    else people.add(memberId);
    if (people.size + unnamed >= fewest) return false;
  }
  return true;
}

/**
 * Interviews by group, the largest first, then those that are null: groups of too few people, and as long as they could be worked
 * out from the total the next smallest (`hiddenParts` of the map). Their order is that of their names: it tells nothing.
 * @returns none where hiding all of them would not help
 */
export function byGroup(interviews: readonly Interview[]): { name: string; people: number | null }[] {
  const groups = new Map<string, { name: string; all: Interview[] }>();
  for (const interview of interviews) {
    const key = interview.group.toLowerCase();
    const known = groups.get(key);
    if (known) known.all.push(interview);
    else groups.set(key, { name: interview.group, all: [interview] });
  }
  const sorted = [...groups.values()].sort((a, b) => b.all.length - a.all.length || (a.name < b.name ? -1 : 1));
  // Many interviews with few people are few.
  const { parts, total } = hiddenParts(sorted.map(({ all }) => (tooFew(all) ? Math.min(all.length, fewest - 1) : all.length)));
  if (total) return [];
  const hidden = sorted.filter((_, index) => parts[index]).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...sorted.filter((_, index) => !parts[index]).map(({ name, all }) => ({ name, people: all.length })), ...hidden.map(({ name }) => ({ name, people: null }))];
}
