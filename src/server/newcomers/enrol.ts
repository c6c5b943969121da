// Puts new members on the path, each once, with a task for whoever greets them; and closes tasks that are settled.

import { stageWords, team } from '../../contract/newcomers.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { newDays } from '../../contract/coverage.ts';
import { groupKey, isNewMember } from '../groups/index.ts';
import { addDays, daysBetween, germanDay } from '../kernel/days.ts';
import { newOperationId } from '../kernel/ids.ts';
import { hasLeft, isYes } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { closeTasks, createTasks, isOpen, type TaskDraft, type TaskRow } from '../tasks/index.ts';
import { firstContactDays, rankOf, type PathRow } from './path.ts';
import { appendRows, logPath, pathId, stagesInLog, walking } from './rows.ts';
import { endedHow, readState, type Member, type State } from './state.ts';

/**
 * Reads everything and puts whoever entered lately on the path; for the sidebar and the daily run. Takes the lock only
 * where there is something to write.
 * @throws AppError `busy`, `cells_in_the_way`, and what reading throws
 */
export function enrol(ports: Ports, state: State = readState(ports)): { state: State; enrolled: number } {
  if (whoIsNew(state).length === 0 && settled(state).length === 0) return { state, enrolled: 0 };
  return ports.lock.hold(() => {
    const now = readState(ports);
    const fresh = whoIsNew(now);
    const after = putOnPath(ports, now, fresh, newOperationId(ports.clock.now()));
    return { state: closeSettled(ports, after), enrolled: fresh.length };
  });
}

/** Entered within the last `newDays` days or soon, a member still, and not on the path yet. */
export function whoIsNew({ members, path, today }: State): Member[] {
  return [...members.values()].filter((member) => isRecent(member.entry, today) && !path.rows.has(member.id) && !hasLeft(member.cells, today));
}

/** An entry that lies further ahead than this is a slip of the pen. */
export function isRecent(entry: string, today: string): boolean {
  return isNewMember(entry, today) && daysBetween(today, entry) <= newDays;
}

/** Under the lock. @returns the state as if it were read again */
export function putOnPath(ports: Ports, state: State, fresh: readonly Member[], operationId: string): State {
  if (fresh.length === 0) return state;
  const { today } = state;
  const past = stagesInLog(ports.workbook, new Set(fresh.map(({ id }) => id)));
  const rows = fresh.map((member): Omit<PathRow, 'row'> => {
    const { id: memberId, name, group, entry } = member;
    return { memberId, name, group, entry, found: today, stage: 'new', stageText: '', since: today, owner: ownerFor(state, group), companion: '', firstMeeting: '', note: '', ...past.get(memberId) };
  });
  // The tasks first: whoever has a row is not looked at again.
  const drafts = fresh.flatMap((member, index) => (rows[index] && rankOf(rows[index].stage) < rankOf('talked') ? [draftFor(state, member, rows[index])] : []));
  const made = createTasks(ports, drafts, operationId, state.tasks);
  logPath(ports, walking, rows.map(({ memberId, stage, since }) => ({ operationId, memberId, changes: [['Stufe', '', stageWords[stage]], ['Seit', '', germanDay(since)]] })));
  const path = appendRows(ports, state.path, rows);
  const tasks = [...state.tasks.tasks, ...made.map((task, index) => ({ ...task, row: state.tasks.own.lastRow + 1 + index }))];
  return { ...state, path, tasks: { ...state.tasks, tasks } };
}

/** As tasks name people: by address where there is one, so that they can be reminded. */
export function ownerFor({ groups }: State, group: string): string {
  const card = groups.get(groupKey(group));
  return card?.email || card?.contact || team;
}

function draftFor({ say, today }: State, member: Member, row: Omit<PathRow, 'row'>): TaskDraft {
  const note = say.taskNote({ entry: germanDay(row.entry), noCall: isYes(member.cells.noCall) });
  return { id: pathId(row), kind: taskWords.kinds.newMember, memberId: member.id, member: member.name, group: member.group, owner: row.owner, due: addDays(today, firstContactDays), note };
}

/** Open tasks of people who were talked to, by hand or elsewhere, or whose path is over: nobody is to be reminded of them. */
function settled(state: State): { task: TaskRow; status: 'done' | 'dropped' }[] {
  return state.tasks.tasks.flatMap((task): { task: TaskRow; status: 'done' | 'dropped' }[] => {
    const row = task.kind === taskWords.kinds.newMember && isOpen(task) ? state.path.rows.get(task.memberId) : undefined;
    if (!row) return [];
    const ended = endedHow(state, row);
    if (ended !== '' && ended !== 'arrived') return [{ task, status: 'dropped' }];
    return rankOf(row.stage) >= rankOf('talked') ? [{ task, status: 'done' }] : [];
  });
}

function closeSettled(ports: Ports, state: State): State {
  const over = settled(state);
  if (over.length === 0) return state;
  closeTasks(ports, state.tasks.own, over);
  const status = new Map(over.map(({ task, status }) => [task.id, status]));
  return { ...state, tasks: { ...state.tasks, tasks: state.tasks.tasks.map((task) => ({ ...task, status: status.get(task.id) ?? task.status })) } };
}
