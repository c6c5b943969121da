// `walkthrough.summary` and `walkthrough.tasks`: what came of a round, and who is to call whom.

import type { Request } from '../../contract/rpc.ts';
import { walkthrough as words } from '../../contract/texts/de/walkthrough.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { texts } from '../../contract/texts/index.ts';
import type { Activity, SummaryAnswer, TasksAnswer } from '../../contract/walkthrough.ts';
import { groupKey, type GroupCard } from '../groups/index.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { createTasks, isOpen, readTaskRows, type TaskDraft, type TaskRow } from '../tasks/index.ts';
import { nameIn } from './next.ts';
import { isDone } from './round.ts';
import { peopleOf, progressOf, readState, type Person, type State } from './state.ts';
import { activityOf, byFrequency, joined, wordsOf } from '../members/index.ts';

/** Days in which whoever wants to be active should be called. */
const callWithin = 7;
const interestsShown = 12;

/** Reads only. @throws AppError `group_unknown`, and what reading throws */
export function summaryOfWalk(ports: Ports, request: Request<'walkthrough.summary'>): SummaryAnswer {
  const state = readState(ports);
  const group = nameIn(state, request.group);
  const done = doneIn(state, group);
  const counts: Record<Activity | 'none', number> = { active: 0, sometimes: 0, wants: 0, not: 0, unknown: 0, none: 0 };
  for (const person of done) counts[activityIn(person) ?? 'none'] += 1;
  const called = alreadyCalled(readTaskRows(ports.workbook).tasks);
  return {
    progress: progressOf(state, group),
    counts,
    known: done.filter(({ id }) => state.walks.latest.get(id)?.result.includes(words.entry.knows)).length,
    interests: byFrequency(done.map(({ cells }) => wordsOf(cells.interests))).slice(0, interestsShown),
    calls: willing(done).map(({ id, name }) => ({ memberId: id, name, task: called.has(id) })),
    caller: groupCard(state, group)?.contact ?? '',
  };
}

/**
 * A task for everyone who wants to be active and has no open one, for the group's contact person.
 * @throws AppError `group_unknown`, `busy`, `cells_in_the_way`, and what reading throws
 */
export function createCallTasks(ports: Ports, request: Request<'walkthrough.tasks'>): TasksAnswer {
  const { lock, workbook, who } = ports;
  return lock.hold(() => {
    const state = readState(ports);
    const group = nameIn(state, request.group);
    const card = groupCard(state, group);
    const known = readTaskRows(workbook);
    const called = alreadyCalled(known.tasks);
    const due = addDays(state.today, callWithin);
    const drafts = willing(doneIn(state, group))
      .filter(({ id }) => !called.has(id))
      .map((person): TaskDraft => {
        const walk = state.walks.latest.get(person.id);
        const interests = joined(wordsOf(person.cells.interests));
        return {
          // The entry's own id: whoever asks twice for one answer gets one task.
          id: `anruf-${walk?.id || `${request.operationId}-${person.id}`}`,
          kind: taskWords.kinds.callWilling,
          memberId: person.id,
          member: person.name,
          group,
          owner: card?.email || card?.contact || '',
          due,
          note: [interests === '' ? '' : words.entry.interestedIn({ interests }), walk?.note ?? ''].filter(Boolean).join('\n'),
        };
      });
    const created = createTasks(ports, drafts, request.operationId, known).length;
    return { created, message: texts(who.language()).walkthrough.tasksMade({ count: created, caller: card?.contact ?? '', day: germanDay(due) }) };
  });
}

function groupCard({ groups }: State, group: string): GroupCard | undefined {
  return groups.find(({ name }) => groupKey(name) === groupKey(group));
}

function doneIn(state: State, group: string): Person[] {
  return peopleOf(state, group).people.filter(({ id }) => isDone(state.walks, group, id));
}

function activityIn({ cells }: Person): Activity | null {
  return activityOf(cleaned(cells.activity));
}

function willing(people: readonly Person[]): Person[] {
  return people.filter((person) => activityIn(person) === 'wants');
}

/** Members who are to be called for this already. */
function alreadyCalled(tasks: readonly TaskRow[]): Set<string> {
  return new Set(tasks.filter((task) => isOpen(task) && task.kind === taskWords.kinds.callWilling).map(({ memberId }) => memberId));
}
