// Reads the tab `Aufgaben`: each row as a task, its words understood.

import type { Task, TaskStatus } from '../../contract/tasks.ts';
import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { readOwnTab, tasksTab, type OwnRow, type OwnTab } from '../tabs/index.ts';

/** The words as they stand in the cells, German in every language: people filter by them. */
export const statusWords: Readonly<Record<Exclude<TaskStatus, 'other'>, string>> = {
  open: 'offen',
  accepted: 'in Arbeit',
  done: 'erledigt',
  returned: 'zurückgegeben',
  dropped: 'entfällt',
};

const byWord = new Map(Object.entries(statusWords).map(([status, word]) => [word.toLowerCase(), status as TaskStatus]));

export interface TaskRow extends Task {
  /** 1-based, at the time of reading. */
  row: number;
}

const headers = tasksTab.columns.map((column) => column.header);

/** All tasks that have an id, in the order of the tab: one extent and one block read. @throws AppError as `locateOwnTab` */
export function readTaskRows(workbook: Workbook): { own: OwnTab; tasks: TaskRow[] } {
  const { own, rows } = readOwnTab(workbook, tasksTab, headers);
  return { own, tasks: rows.map(asTask).filter((task) => task.id !== '') };
}

export function statusOf(word: string): TaskStatus {
  const plain = word.toLowerCase();
  return plain === '' ? 'open' : (byWord.get(plain) ?? 'other');
}

function asTask({ row, at }: OwnRow): TaskRow {
  return {
    row,
    id: cleaned(at('ID')),
    kind: cleaned(at('Art')),
    memberId: cleaned(at('Mitglied-ID')),
    member: cleaned(at('Mitglied')),
    group: cleaned(at('Gruppe')),
    owner: cleaned(at('Wer')),
    due: dayOf(at('Fällig')),
    status: statusOf(cleaned(at('Status'))),
    accepted: dayOf(at('Angenommen')),
    note: String(at('Notiz')),
  };
}

/** True while somebody still has to do something. */
export function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped';
}

/** Without the row, which is nobody's business outside a lock. */
export function shownTask({ row: _row, ...task }: TaskRow): Task {
  return task;
}
