// `groups.coverage`: which groups have a contact person and were visited, and how many members and new ones each has.

import { newDays, visitMonths, type CoverageAnswer, type GroupCoverage } from '../../contract/coverage.ts';
import type { Task } from '../../contract/tasks.ts';
import { tasks as words } from '../../contract/texts/de/tasks.ts';
import { daysBetween, dayOf, monthsBetween } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, locateMembers, readMembers } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { findOwnTab, readSettings, tasksTab } from '../tabs/index.ts';
import { isOpen, readTaskRows, shownTask, type TaskRow } from '../tasks/index.ts';
import { groupKey, isWorkingGroup, missingOf, readGroupCards, type GroupCard } from './coverageRows.ts';

/** Reads only; the same number of service calls for any number of members. @throws AppError as `locateMembers` and `locateOwnTab` */
export function coverage({ workbook, clock }: Ports): CoverageAnswer {
  const today = clock.today();
  const { cards } = readGroupCards(workbook, today);
  const counts = countMembers(workbook, today);
  const tasks = openContactTasks(workbook);
  const groups = cards.map((card) => covered(card, counts.byGroup.get(groupKey(card.name)), tasks.get(groupKey(card.name)), today));
  const known = new Set(cards.map(({ name }) => groupKey(name)));
  const visited = groups.filter(({ monthsSinceVisit }) => monthsSinceVisit !== null && monthsSinceVisit < visitMonths).length;
  return {
    today,
    groups,
    totals: {
      groups: groups.length,
      complete: groups.filter(({ missing }) => missing.length === 0).length,
      withContact: groups.filter(({ contact }) => contact !== '').length,
      withEmail: groups.filter(({ email }) => email !== '').length,
      visited,
      members: counts.members,
      newMembers: counts.newMembers,
      withoutGroup: counts.withoutGroup,
    },
    unknown: [...counts.byGroup].filter(([key]) => !known.has(key)).map(([, { name, members }]) => ({ name, members })),
  };
}

interface Count {
  name: string;
  members: number;
  newMembers: number;
}

function countMembers(workbook: Workbook, today: string): { members: number; newMembers: number; withoutGroup: number; byGroup: Map<string, Count> } {
  const at = locateMembers(workbook, readSettings(workbook), ['group']);
  const byGroup = new Map<string, Count>();
  const all = { members: 0, newMembers: 0, withoutGroup: 0 };
  for (const { cells } of readMembers(at, ['group', 'entryDate', 'exitDate', 'status'])) {
    if (hasLeft(cells, today)) continue;
    const isNew = isNewMember(dayOf(cells.entryDate, today), today) ? 1 : 0;
    all.members += 1;
    all.newMembers += isNew;
    const name = cleaned(cells.group);
    if (name === '') {
      all.withoutGroup += 1;
      continue;
    }
    const count = byGroup.get(groupKey(name)) ?? { name, members: 0, newMembers: 0 };
    byGroup.set(groupKey(name), count);
    count.members += 1;
    count.newMembers += isNew;
  }
  return { ...all, byGroup };
}

/** Entered within the last `newDays` days; an entry that lies ahead is new, too. */
export function isNewMember(entry: string, today: string): boolean {
  return entry !== '' && daysBetween(entry, today) <= newDays;
}

/** By group; before the tab is made there are none. */
function openContactTasks(workbook: Workbook): Map<string, TaskRow> {
  if (findOwnTab(workbook, tasksTab, true).state === 'absent') return new Map();
  return contactTasks(readTaskRows(workbook).tasks);
}

/** The open tasks to find a contact person, by group. */
export function contactTasks(tasks: readonly TaskRow[]): Map<string, TaskRow> {
  const open = tasks.filter((task) => isOpen(task) && task.kind.toLowerCase() === words.kinds.findContact.toLowerCase());
  return new Map(open.map((task) => [groupKey(task.group), task]));
}

function covered(card: GroupCard, count: Count | undefined, task: TaskRow | undefined, today: string): GroupCoverage {
  const countsMembers = !isWorkingGroup(card) || count !== undefined;
  return {
    ...shownGroup(card, today, task ? shownTask(task) : null),
    members: countsMembers ? (count?.members ?? 0) : null,
    newMembers: countsMembers ? (count?.newMembers ?? 0) : null,
  };
}

/** A group without what only the membership list knows. */
export function shownGroup(card: GroupCard, today: string, task: Task | null): GroupCoverage {
  const { row: _row, topics: _topics, ...shown } = card;
  const monthsSinceVisit = card.lastVisit === '' ? null : monthsBetween(card.lastVisit, today);
  return { ...shown, members: null, newMembers: null, monthsSinceVisit, missing: missingOf(card, today), task };
}
