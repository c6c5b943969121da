// Puts new members on the path, each once, with a task for whoever greets them; and keeps tasks and rows true to the list.

import { stageWords, team } from '../../contract/newcomers.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { newDays } from '../../contract/coverage.ts';
import { groupKey, isNewMember } from '../groups/index.ts';
import { addDays, daysBetween, germanDay } from '../kernel/days.ts';
import { newOperationId } from '../kernel/ids.ts';
import { hasLeft, isYes } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { prepareColumn } from '../tabs/index.ts';
import { changeTasks, createTasks, isOpen, readTaskRows, type TaskChange, type TaskDraft, type TaskRow } from '../tasks/index.ts';
import { firstContactDays, rankOf, type PathRow } from './path.ts';
import { appendRows, logPath, pathId, readPath, stagesInLog, walking } from './rows.ts';
import { endedHow, readState, tasksByMember, type Member, type State } from './state.ts';

/**
 * Reads everything and puts whoever entered lately on the path; for the sidebar and the daily run. Takes the lock only
 * where there is something to write.
 * @param again reads it once more, inside the lock
 * @throws AppError `busy`, `cells_in_the_way`, and what reading throws
 */
export function enrol(ports: Ports, state: State = readState(ports), again: () => State = () => readState(ports)): { state: State; enrolled: number } {
  const { tasks, rows } = outdated(state);
  if (whoIsNew(state).length + tasks.length + rows.length === 0) return { state, enrolled: 0 };
  return ports.lock.hold(() => {
    const now = again();
    const fresh = whoIsNew(now);
    const operationId = newOperationId(ports.clock.now());
    return { state: bringUpToDate(ports, putOnPath(ports, now, fresh, operationId), operationId), enrolled: fresh.length };
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

/** Under the lock. @returns the state with rows and tasks as they stand now */
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
  createTasks(ports, drafts, operationId, state.tasks);
  logPath(ports, walking, rows.map(({ memberId, stage, since }) => ({ operationId, memberId, changes: [['Stufe', '', stageWords[stage]], ['Seit', '', germanDay(since)]] })));
  appendRows(ports, state.path.own, rows);
  // Read again: which rows they got depends on drop-downs and remarks below the last one.
  return { ...state, path: readPath(ports.workbook, today), tasks: readTaskRows(ports.workbook) };
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

interface Outdated {
  tasks: { task: TaskRow; change: Pick<TaskChange, 'status' | 'owner'> }[];
  /** As they should read. */
  rows: PathRow[];
}

/**
 * What has to follow the list and the tab's drop-down: tasks of people who were talked to, or whose path is over, are
 * closed; whose group was found since, gets its contact person in place of the working group.
 */
function outdated(state: State): Outdated {
  const found: Outdated = { tasks: [], rows: [] };
  const byMember = tasksByMember(state);
  for (const row of state.path.rows.values()) {
    const group = state.members.get(row.memberId)?.group ?? row.group;
    const task = byMember.get(row.memberId);
    const open = task !== undefined && isOpen(task) ? task : null;
    const ended = endedHow(state, row);
    const waits = open?.status === 'open' && open.owner === team && row.owner === team;
    const owner = waits && ended === '' ? ownerFor(state, group) : row.owner;
    if (open && ended !== '' && ended !== 'arrived') found.tasks.push({ task: open, change: { status: 'dropped' } });
    else if (open && rankOf(row.stage) >= rankOf('talked')) found.tasks.push({ task: open, change: { status: 'done' } });
    else if (open && owner !== row.owner) found.tasks.push({ task: open, change: { owner } });
    if (ended === '' && (owner !== row.owner || group !== row.group)) found.rows.push({ ...row, owner, group });
  }
  return found;
}

function bringUpToDate(ports: Ports, state: State, operationId: string): State {
  const { tasks, rows } = outdated(state);
  const { own } = state.path;
  if (tasks.length > 0) changeTasks(ports, state.tasks.own, tasks);
  if (own && rows.length > 0) {
    const before = state.path.rows;
    const columns = [prepareColumn(own, 'BO', new Map(rows.map(({ row, group }) => [row, group]))), prepareColumn(own, 'Wer', new Map(rows.map(({ row, owner }) => [row, owner])))];
    const moved = rows.filter(({ memberId, owner }) => before.get(memberId)?.owner !== owner);
    logPath(ports, walking, moved.map(({ memberId, owner }) => ({ operationId, memberId, changes: [['Wer', team, owner]] })));
    for (const { write } of columns) write();
  }
  const changed = new Map(tasks.map(({ task, change }) => [task.row, change]));
  return {
    ...state,
    path: { own, rows: new Map([...state.path.rows, ...rows.map((row) => [row.memberId, row] as const)]) },
    tasks: { ...state.tasks, tasks: state.tasks.tasks.map((task) => ({ ...task, ...changed.get(task.row) })) },
  };
}
