// Changes the cells of one task and logs it, for whoever holds the lock already; and takes such a change back.

import type { Task, TaskStatus } from '../../contract/tasks.ts';
import { log, type Entry, type LoggedChange } from '../journal/index.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { CellInput, Ports } from '../ports.ts';
import { prepareCells, prepareColumn, type OwnTab } from '../tabs/index.ts';
import { statusOf, statusWords, type TaskRow } from './read.ts';

/** What can change in a task; what is left out stays. */
export type TaskChange = Partial<Pick<Task, 'status' | 'owner' | 'accepted' | 'due' | 'note'>>;

const headers = { status: 'Status', owner: 'Wer', accepted: 'Angenommen', due: 'Fällig', note: 'Notiz' } as const;
const fields = Object.keys(headers) as (keyof typeof headers)[];

/** Vorgang of the log rows. */
export const taskChanging = 'Aufgabe geändert';

export function differs(task: TaskRow, change: TaskChange): boolean {
  return changed(task, change).length > 0;
}

function changed(task: TaskRow, change: TaskChange): (keyof typeof headers)[] {
  return fields.filter((field) => change[field] !== undefined && change[field] !== task[field]);
}

/**
 * Writes the cells that differ and logs them. Under the caller's lock, with a row read inside it.
 * @param operationId for the log; made up where it is left out
 * @returns the task as it stands now
 * @throws AppError `cells_in_the_way`
 */
export function changeTask(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>, own: OwnTab, task: TaskRow, change: TaskChange, operationId = newOperationId(ports.clock.now())): TaskRow {
  const some = changed(task, change);
  if (some.length === 0) return task;
  const next: TaskRow = { ...task, ...change };
  // The status last: while it stands as before, a second try makes up for what a first one has left.
  const write = prepareCells(own, task.row, Object.fromEntries([...some].reverse().map((field) => [headers[field], cellOf(next, field, ports.clock)])));
  log(ports, some.map((field) => ({ operation: taskChanging, operationId, memberId: task.memberId, field: `${prefix(task)}${headers[field]}`, before: shown(task, field), after: shown(next, field) })));
  write();
  return next;
}

function prefix({ id }: TaskRow): string {
  return `Aufgabe ${id}: `;
}

function shown(task: TaskRow, field: keyof typeof headers): string {
  if (field === 'status') return task.status === 'other' ? '' : statusWords[task.status];
  return field === 'accepted' || field === 'due' ? germanDay(task[field]) : task[field];
}

function cellOf(task: TaskRow, field: keyof typeof headers, clock: Ports['clock']): CellInput {
  if (field !== 'accepted' && field !== 'due') return shown(task, field);
  return task[field] === '' ? null : clock.midnight(task[field]);
}

/** What the log's rows say this task was before; null where one of its cells is something else by now. */
export function taskBefore(task: TaskRow, changes: readonly LoggedChange[]): TaskChange | null {
  const back: TaskChange = {};
  for (const field of fields) {
    const change = changes.find((one) => one.field === `${prefix(task)}${headers[field]}`);
    if (!change) continue;
    if (shown(task, field) === change.before) continue;
    if (shown(task, field) !== change.after) return null;
    if (field === 'status') back.status = statusOf(change.before) satisfies TaskStatus;
    else back[field] = field === 'accepted' || field === 'due' ? dayOf(change.before) : change.before;
  }
  return back;
}

/** Changes status or owner of several tasks at once, with the same number of service calls for any number. Under the caller's lock. */
export function changeTasks(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>, own: OwnTab, changing: readonly TaskChanging[]): void {
  const { entries, write } = prepareTaskChanges(own, changing, newOperationId(ports.clock.now()));
  log(ports, entries);
  write();
}

export interface TaskChanging {
  task: TaskRow;
  change: Pick<TaskChange, 'status' | 'owner'>;
}

/** The same for whoever has more to log, in one block with it: what to log before, and the write. */
export function prepareTaskChanges(own: OwnTab, changing: readonly TaskChanging[], operationId: string): { entries: Entry[]; write: () => void } {
  const columns = (['status', 'owner'] as const).map((field) => {
    const some = changing.filter(({ task, change }) => change[field] !== undefined && change[field] !== task[field]);
    const { rows, write } = prepareColumn(own, headers[field], new Map(some.map(({ task, change }) => [task.row, shown({ ...task, ...change }, field)])));
    const entries = some
      .filter(({ task }) => rows.has(task.row))
      .map(({ task, change }) => ({ operation: taskChanging, operationId, memberId: task.memberId, field: `${prefix(task)}${headers[field]}`, before: shown(task, field), after: shown({ ...task, ...change }, field) }));
    return { entries, write };
  });
  return {
    entries: columns.flatMap(({ entries }) => entries),
    write: () => {
      for (const { write } of columns) write();
    },
  };
}

/** The same for closing them. */
export function closeTasks(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>, own: OwnTab, closing: readonly { task: TaskRow; status: 'done' | 'dropped' }[]): void {
  changeTasks(ports, own, closing.map(({ task, status }) => ({ task, change: { status } })));
}
