// Puts tasks into the tab `Aufgaben`: each id once, however often it is sent.

import type { Task } from '../../contract/tasks.ts';
import { log, type Entry } from '../journal/index.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { CellInput, Ports } from '../ports.ts';
import { lineIn, type OwnTab } from '../tabs/index.ts';
import { readTaskRows, shownTask, statusWords, type TaskRow } from './read.ts';

/** A task to make; the id is made up by whoever asks, so that asking twice makes it once. */
export type TaskDraft = Pick<Task, 'id' | 'kind'> & Partial<Pick<Task, 'memberId' | 'member' | 'group' | 'owner' | 'due' | 'note'>>;

const taskField = 'Aufgabe';

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
  const { made, entries, write } = prepareTasks(ports, drafts, known ?? readTaskRows(ports.workbook), operationId ?? newOperationId(ports.clock.now()));
  if (operationId !== null) log(ports, entries);
  write();
  return made.map(shownTask);
}

/**
 * The same for whoever has more to log, in one block with it.
 * @param known the tab as it was read inside this lock
 * @returns the tasks to be made with the rows they will stand in, what to log before, and the write
 */
export function prepareTasks({ clock }: Pick<Ports, 'clock'>, drafts: readonly TaskDraft[], { own, tasks }: { own: OwnTab; tasks: readonly TaskRow[] }, operationId: string): { made: TaskRow[]; entries: Entry[]; write: () => void } {
  const there = new Set(tasks.map((task) => task.id));
  const made = drafts.filter(({ id }) => !there.has(id) && there.add(id)).map((draft, index): TaskRow => ({ ...whole(draft), row: own.lastRow + 1 + index }));
  return {
    made,
    entries: made.map((task) => ({ operation: 'Aufgabe angelegt', operationId, memberId: task.memberId, field: taskField, before: '', after: `${task.kind} (${task.id})` })),
    write: () => own.tab.append(made.map((task) => asLine(own, task, clock)), own.lastRow),
  };
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
