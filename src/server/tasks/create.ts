// Puts tasks into the tab `Aufgaben`: each id once, however often it is sent.

import type { Task } from '../../contract/tasks.ts';
import { log } from '../journal/index.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { CellInput, Ports } from '../ports.ts';
import { lineIn, type OwnTab } from '../tabs/index.ts';
import { readTaskRows, statusWords, type TaskRow } from './read.ts';

/** A task to make; the id is made up by whoever asks, so that asking twice makes it once. */
export type TaskDraft = Pick<Task, 'id' | 'kind'> & Partial<Pick<Task, 'memberId' | 'member' | 'group' | 'owner' | 'due' | 'note'>>;

export const taskField = 'Aufgabe';

/**
 * Appends the tasks whose id is not there yet, as one block, and logs them. Under the caller's lock.
 * @param operationId for the log; made up where it is left out, null where what led to the tasks is written down elsewhere
 * @param known the tab as it was read inside this lock, to save reading it again
 * @returns the tasks that were made
 * @throws AppError as `locateOwnTab`, `cells_in_the_way`
 */
export function createTasks(
  ports: Pick<Ports, 'workbook' | 'clock' | 'who'>,
  drafts: readonly TaskDraft[],
  operationId?: string | null,
  known?: { own: OwnTab; tasks: readonly TaskRow[] },
): Task[] {
  if (drafts.length === 0) return [];
  const { own, tasks } = known ?? readTaskRows(ports.workbook);
  const there = new Set(tasks.map((task) => task.id));
  const fresh = drafts.filter(({ id }) => !there.has(id) && there.add(id)).map(whole);
  if (fresh.length === 0) return [];
  if (operationId !== null) {
    const operation = operationId ?? newOperationId(ports.clock.now());
    log(ports, fresh.map((task) => ({ operation: 'Aufgabe angelegt', operationId: operation, memberId: task.memberId, field: taskField, before: '', after: `${task.kind} (${task.id})` })));
  }
  own.tab.append(fresh.map((task) => asLine(own, task, ports.clock)), own.lastRow);
  return fresh;
}

function whole(draft: TaskDraft): Task {
  return { memberId: '', member: '', group: '', owner: '', due: '', note: '', ...draft, status: 'open', accepted: '' };
}

function asLine(own: OwnTab, task: Task, clock: Ports['clock']): CellInput[] {
  return lineIn(own, {
    ID: task.id,
    Art: task.kind,
    'Mitglied-ID': task.memberId,
    Mitglied: task.member,
    Gruppe: task.group,
    Wer: task.owner,
    Fällig: task.due === '' ? null : clock.midnight(task.due),
    Status: statusWords.open,
    Notiz: task.note,
  });
}
