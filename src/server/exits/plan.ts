// What has to be written down about exits: who is new, whose state follows from what else is known, which tasks are settled. Pure.

import type { ExitState } from '../../contract/exits.ts';
import { isOpen, type TaskRow } from '../tasks/index.ts';
import { isRecent, type Leaving } from './leaving.ts';
import { exitTasks, taskByMember, type ExitRow, type Person, type State } from './state.ts';

export interface ExitPlan {
  fresh: { person: Person & { leaving: Leaving }; state: ExitState }[];
  moved: { row: ExitRow; state: ExitState }[];
  settled: { task: TaskRow; status: 'done' | 'dropped' }[];
  /** Tasks of people who leave once more. */
  reopened: TaskRow[];
}

/** While somebody still has to talk to them. */
export const waiting: ReadonlySet<ExitState> = new Set<ExitState>(['open', 'unreached']);

/** @param marked ids that an import has just found missing: theirs are new exits, whatever the tab held before */
export function planExits(state: State, marked: ReadonlySet<string> = new Set()): ExitPlan {
  const { people, rows, today } = state;
  const held = new Set(state.submissions.map(({ memberId }) => memberId));
  const tasks = taskByMember(state);
  const known = new Set(rows.map(({ memberId }) => memberId));
  // Before the tab is made nobody has looked: a whole list of old exits is no news.
  const first = state.own === null;
  const fresh = [...people.values()].flatMap((person) => {
    const { id, leaving } = person;
    if (!leaving || known.has(id)) return [];
    const asked = isRecent(leaving, today, first && !marked.has(id));
    return [{ person: { ...person, leaving }, state: stateAtFirst(person, leaving, held.has(id), asked) }];
  });
  const moved = rows.flatMap((row) => {
    const now = stateNow(row, people.get(row.memberId), held.has(row.memberId), tasks.get(row.memberId));
    return now === row.state ? [] : [{ row, state: now }];
  });
  const after = new Map([...rows.map((row) => [row.memberId, row.state] as const), ...moved.map(({ row, state: now }) => [row.memberId, now] as const)]);
  const settled = exitTasks(state).flatMap((task) => {
    const now = after.get(task.memberId);
    return now === undefined || waiting.has(now) || !isOpen(task) ? [] : [{ task, status: now === 'held' ? ('done' as const) : ('dropped' as const) }];
  });
  const reopened = moved.flatMap(({ row, state: now }) => {
    const task = tasks.get(row.memberId);
    return row.state === 'back' && now === 'open' && task && !isOpen(task) ? [task] : [];
  });
  return { fresh, moved, settled, reopened };
}

export function isEmptyPlan({ fresh, moved, settled, reopened }: ExitPlan): boolean {
  return fresh.length + moved.length + settled.length + reopened.length === 0;
}

/** The dead and the expelled are never asked, whatever else is known. */
function endOf({ how }: Leaving): ExitState | null {
  return how === 'deceased' ? 'deceased' : how === 'expelled' ? 'dropped' : null;
}

function stateAtFirst(person: Person, leaving: Leaving, held: boolean, asked: boolean): ExitState {
  const end = endOf(leaving);
  if (end) return end;
  if (held) return 'held';
  if (!asked) return 'earlier';
  return person.unwanted ? 'unwanted' : 'open';
}

/** What somebody has noted stays; only what still waits follows the list, the answers and the task. */
function stateNow({ state }: ExitRow, person: Person | undefined, held: boolean, task: TaskRow | undefined): ExitState {
  if (!person) return state;
  const { leaving } = person;
  if (state === 'back') return !leaving ? state : (endOf(leaving) ?? (person.unwanted ? 'unwanted' : 'open'));
  if (!waiting.has(state) && state !== 'earlier') return state;
  if (!leaving) return 'back';
  if (leaving.how === 'deceased') return 'deceased';
  if (held) return 'held';
  if (state === 'earlier') return state;
  if (leaving.how === 'expelled') return 'dropped';
  if (task?.status === 'done') return 'held';
  return person.unwanted ? 'unwanted' : state;
}
