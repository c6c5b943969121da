// Puts new members on the path, each once, with a task for whoever greets them; and keeps tasks and rows true to the list.

import { stageWords, team } from '../../contract/newcomers.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { newDays } from '../../contract/coverage.ts';
import { groupKey, isNewMember } from '../groups/index.ts';
import { log } from '../journal/index.ts';
import { addDays, daysBetween, germanDay } from '../kernel/days.ts';
import { newOperationId } from '../kernel/ids.ts';
import { hasLeft, isYes } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { prepareColumn, type OwnTab } from '../tabs/index.ts';
import { isOpen, prepareTaskChanges, prepareTasks, type TaskChanging, type TaskDraft, type TaskRow } from '../tasks/index.ts';
import { firstContactDays, rankOf, type PathRow } from './path.ts';
import { appendRows, openPath, pathEntries, pathId, stagesInLog, walking, type PathStep } from './rows.ts';
import { endedHow, readState, tasksByMember, type Member, type State } from './state.ts';

/**
 * Puts whoever entered lately on the path; for the sidebar. Takes the lock, and reads everything once more, only where there
 * is something to write.
 * @throws AppError `busy`, `cells_in_the_way`, and what reading throws
 */
export function enrol(ports: Ports, state: State = readState(ports)): { state: State; enrolled: number } {
  const { tasks, rows } = outdated(state);
  if (whoIsNew(state).length + tasks.length + rows.length === 0) return { state, enrolled: 0 };
  return ports.lock.hold(() => {
    const now = readState(ports);
    return { state: enrolNow(ports, now), enrolled: whoIsNew(now).length };
  });
}

/**
 * The same for whoever holds the lock already, as the daily run does. Four service calls where somebody is new.
 * @param state tasks and path read inside this lock
 */
export function enrolNow(ports: Ports, state: State): State {
  const operationId = newOperationId(ports.clock.now());
  return bringUpToDate(ports, state, whoIsNew(state), operationId, outdated);
}

/** Entered within the last `newDays` days or soon, a member still, and not on the path yet. */
export function whoIsNew({ members, path, today }: State): Member[] {
  return [...members.values()].filter((member) => isRecent(member.entry, today) && !path.rows.has(member.id) && !hasLeft(member.cells, today));
}

/** An entry that lies further ahead than this is a slip of the pen. */
export function isRecent(entry: string, today: string): boolean {
  return isNewMember(entry, today) && daysBetween(today, entry) <= newDays;
}

/** Under the lock, with a state read inside it. @returns the state with rows and tasks as they stand now */
export function putOnPath(ports: Ports, state: State, fresh: readonly Member[], operationId: string): State {
  return bringUpToDate(ports, state, fresh, operationId, () => ({ tasks: [], rows: [] }));
}

/** As tasks name people: by address where there is one, so that they can be reminded. */
function ownerFor({ groups }: State, group: string): string {
  const card = groups.get(groupKey(group));
  return card?.email || card?.contact || team;
}

function draftFor({ say, today }: State, member: Member, row: Omit<PathRow, 'row'>): TaskDraft {
  const note = say.taskNote({ entry: germanDay(row.entry), noCall: isYes(member.cells.noCall) });
  return { id: pathId(row), kind: taskWords.kinds.newMember, memberId: member.id, member: member.name, group: member.group, owner: row.owner, due: addDays(today, firstContactDays), note };
}

interface Outdated {
  tasks: TaskChanging[];
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

interface Steps {
  journal: OwnTab | null;
  added: readonly Omit<PathRow, 'row'>[];
  drafts: readonly TaskDraft[];
  follow: Outdated;
}

/** What has to be done for them; one block read where there are any. */
function stepsFor({ workbook }: Pick<Ports, 'workbook'>, state: State, fresh: readonly Member[], follow: (state: State) => Outdated): Steps {
  const { journal, stages } = fresh.length > 0 ? stagesInLog(workbook, new Set(fresh.map(({ id }) => id))) : { journal: null, stages: new Map() };
  const { today } = state;
  const added = fresh.map((member): Omit<PathRow, 'row'> => {
    const { id: memberId, name, group, entry } = member;
    return { memberId, name, group, entry, found: today, stage: 'new', stageText: '', since: today, owner: ownerFor(state, group), companion: '', firstMeeting: '', note: '', ...stages.get(memberId) };
  });
  const drafts = fresh.flatMap((member, index) => (added[index] && rankOf(added[index].stage) < rankOf('talked') ? [draftFor(state, member, added[index])] : []));
  const planned = added.map((row) => [row.memberId, { ...row, row: 0 }] as const);
  return { journal, added, drafts, follow: follow({ ...state, path: { ...state.path, rows: new Map([...state.path.rows, ...planned]) } }) };
}

/** How it stands when that is done. */
function stateAfter(state: State, { follow: { tasks, rows } }: Steps, made: readonly TaskRow[], own: OwnTab | null, written: readonly PathRow[]): State {
  const changed = new Map(tasks.map(({ task, change }) => [task.row, change]));
  return {
    ...state,
    path: { own: own && { ...own, lastRow: own.lastRow + written.length }, rows: new Map([...state.path.rows, ...[...rows, ...written].map((row) => [row.memberId, row] as const)]) },
    tasks: {
      own: { ...state.tasks.own, lastRow: state.tasks.own.lastRow + made.length },
      tasks: [...state.tasks.tasks.map((task) => ({ ...task, ...changed.get(task.row) })), ...made],
    },
  };
}

/** How `enrolNow` would leave it, for who only looks: nothing is written. One block read where somebody is new. */
export function enrolDry(ports: Pick<Ports, 'workbook' | 'clock'>, state: State): State {
  const steps = stepsFor(ports, state, whoIsNew(state), outdated);
  const { made } = prepareTasks(ports, steps.drafts, state.tasks, '');
  const last = state.path.own?.lastRow ?? 1;
  return stateAfter(state, steps, made, state.path.own, steps.added.map((row, index) => ({ ...row, row: last + 1 + index })));
}

/**
 * First it works out everything, then it logs it in one block, then it writes: tasks before rows, for whoever has a row is
 * not looked at again.
 */
function bringUpToDate(ports: Ports, state: State, fresh: readonly Member[], operationId: string, follow: (state: State) => Outdated): State {
  const steps = stepsFor(ports, state, fresh, follow);
  const { added } = steps;
  const making = prepareTasks(ports, steps.drafts, state.tasks, operationId);
  const changing = prepareTaskChanges(state.tasks.own, steps.follow.tasks, operationId);
  const moving = prepareMoves(state, steps.follow.rows);
  const pathSteps = [
    ...added.map(({ memberId, stage, since }): PathStep => ({ operationId, memberId, changes: [['Stufe', '', stageWords[stage]], ['Seit', '', germanDay(since)]] })),
    ...moving.owners.map(({ memberId, owner }): PathStep => ({ operationId, memberId, changes: [['Wer', team, owner]] })),
  ];
  log(ports, [...making.entries, ...changing.entries, ...pathEntries(walking, pathSteps)], steps.journal);
  making.write();
  changing.write();
  moving.write();
  const own = added.length > 0 ? openPath(ports, state.path.own) : state.path.own;
  const written = own ? appendRows(ports, own, added) : [];
  return stateAfter(state, steps, making.made, own, written);
}

/** Groups and owners as they are by now; only columns in which something differs are written. @returns whose owner is another one */
function prepareMoves({ path: { own, rows: before } }: State, rows: readonly PathRow[]): { owners: readonly PathRow[]; write: () => void } {
  if (!own) return { owners: [], write: () => undefined };
  const owners = rows.filter(({ memberId, owner }) => before.get(memberId)?.owner !== owner);
  const groups = rows.filter(({ memberId, group }) => before.get(memberId)?.group !== group);
  const columns = [prepareColumn(own, 'BO', new Map(groups.map(({ row, group }) => [row, group]))), prepareColumn(own, 'Wer', new Map(owners.map(({ row, owner }) => [row, owner])))];
  return {
    owners,
    write: () => {
      for (const { write } of columns) write();
    },
  };
}
