// `tasks.update`: takes a task on, finishes it, hands it back, or changes its note.

import type { Request } from '../../contract/rpc.ts';
import type { TaskStatus, UpdateAnswer } from '../../contract/tasks.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { germanDay } from '../kernel/days.ts';
import { newOperationId } from '../kernel/ids.ts';
import { columnLetter } from '../kernel/headerText.ts';
import type { CellInput, Ports } from '../ports.ts';
import type { OwnTab } from '../tabs/index.ts';
import { readTaskRows, shownTask, statusWords, type TaskRow } from './read.ts';

const leadsTo = { accept: 'accepted', done: 'done', handBack: 'returned', reopen: 'open', drop: 'dropped' } as const;

/**
 * Sent twice it writes once: what already stands as asked for is left alone.
 * @throws AppError `task_not_found`, `changed_meanwhile`, `cells_in_the_way`, `busy`, and what locating throws
 */
export function updateTask(ports: Ports, request: Request<'tasks.update'>): UpdateAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const { own, tasks } = readTaskRows(workbook);
    const [task, second] = tasks.filter(({ id }) => id === request.taskId);
    if (!task || second) throw new AppError('task_not_found');
    const next = wanted(task, request, { today: clock.today(), me: who.email() });
    const say = texts(who.language()).tasks;
    const message = say.updated[next.status];
    const changes = changesBetween(task, next, clock);
    if (changes.length === 0) return { task: shownTask(task), message };
    if (task.status !== request.expected.status || (request.note !== undefined && request.expected.note !== undefined && task.note !== request.expected.note)) {
      throw new AppError('changed_meanwhile', { what: 'task' });
    }
    writeCells(ports, own, task, changes);
    return { task: shownTask(next), message };
  });
}

function wanted(task: TaskRow, { action, note }: Request<'tasks.update'>, at: { today: string; me: string }): TaskRow {
  const status: TaskStatus = action ? leadsTo[action] : task.status;
  const takenOn = action === 'accept' && task.status !== 'accepted';
  return {
    ...task,
    status,
    owner: action === 'accept' && task.owner === '' ? at.me : task.owner,
    accepted: takenOn ? at.today : action === 'handBack' || action === 'reopen' ? '' : task.accepted,
    note: note ?? task.note,
  };
}

interface CellChange {
  header: string;
  before: string;
  after: string;
  value: CellInput;
}

function changesBetween(task: TaskRow, next: TaskRow, clock: Ports['clock']): CellChange[] {
  const word = (status: TaskStatus): string => (status === 'other' ? '' : statusWords[status]);
  const changes: CellChange[] = [
    { header: 'Status', before: word(task.status), after: word(next.status), value: word(next.status) },
    { header: 'Wer', before: task.owner, after: next.owner, value: next.owner },
    { header: 'Angenommen', before: germanDay(task.accepted), after: germanDay(next.accepted), value: next.accepted === '' ? null : clock.midnight(next.accepted) },
    { header: 'Notiz', before: task.note, after: next.note, value: next.note },
  ];
  return changes.filter(({ before, after }) => before !== after);
}

function writeCells(ports: Ports, own: OwnTab, task: TaskRow, changes: readonly CellChange[]): void {
  const placed = changes.flatMap((change) => {
    const column = own.columns.get(change.header);
    return column === undefined ? [] : [{ ...change, column }];
  });
  const formulas = own.tab.readFormulas(task.row, 1, 1, Math.max(...own.columns.values()))[0] ?? [];
  const blocked = placed.find(({ column }) => formulas[column - 1]);
  if (blocked) throw new AppError('cells_in_the_way', { tab: own.tab.name, range: `${columnLetter(blocked.column)}${task.row}`, reason: 'formula' });
  const operationId = newOperationId(ports.clock.now());
  log(ports, placed.map(({ header, before, after }) => ({ operation: 'Aufgabe geändert', operationId, memberId: task.memberId, field: `Aufgabe ${task.id}: ${header}`, before, after })));
  for (const { column, value } of placed) own.tab.write(task.row, column, [[value]]);
}
