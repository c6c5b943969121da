// Who stands where in the list: overdue, coming, at the end; by stage and by group. Pure.

import type { Newcomer } from '../../contract/newcomers.ts';
import { pathStages, type PathStage } from '../../contract/pathStages.ts';

export interface Filter {
  stage: PathStage | null;
  /** `''` for all, `noGroup` for those without one, else the group's name. */
  group: string;
}

export const noGroup = '\u2013';

export interface Sorted {
  overdue: Newcomer[];
  coming: Newcomer[];
  ended: Newcomer[];
  /** Of those still on the path, in the group that is chosen. */
  counts: { stage: PathStage; count: number }[];
  total: number;
}

export function sorted(people: readonly Newcomer[], { stage, group }: Filter): Sorted {
  const here = people.filter((one) => group === '' || (one.group || noGroup) === group);
  const going = here.filter(({ ended }) => ended === '');
  const some = going.filter((one) => stage === null || one.stage === stage).sort((a, b) => inOrder(a.due || '9', b.due || '9') || inOrder(a.entry, b.entry));
  const counts = pathStages.map((one) => ({ stage: one, count: going.filter((person) => person.stage === one).length }));
  return {
    overdue: some.filter(({ overdue }) => overdue),
    coming: some.filter(({ overdue }) => !overdue),
    ended: stage === null ? here.filter(({ ended }) => ended !== '') : [],
    counts: counts.filter(({ count }) => count > 0),
    total: going.length,
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The groups of those on the path by name; whoever has none last. */
export function groupsOf(people: readonly Newcomer[]): string[] {
  const names = new Set(people.map(({ group }) => group || noGroup));
  return [...names].sort((a, b) => (a === noGroup ? 1 : b === noGroup ? -1 : a.localeCompare(b)));
}

/** The stages that lie ahead; an attempt can be repeated. */
export function stepsAhead({ stage, ended }: Newcomer): PathStage[] {
  if (ended !== '') return [];
  const at = (pathStages as readonly string[]).indexOf(stage);
  return pathStages.filter((_, index) => index > at || (stage === 'tried' && index === at)).filter((one) => one !== 'new');
}
