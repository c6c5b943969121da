// `tasks.update`: takes a task on, finishes it, hands it back, or changes its note.

import { team } from '../../contract/newcomers.ts';
import type { Request } from '../../contract/rpc.ts';
import type { TaskStatus, UpdateAnswer } from '../../contract/tasks.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { changeTask, differs, type TaskChange } from './change.ts';
import { readTaskRows, shownTask, type TaskRow } from './read.ts';

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
    const change = wanted(task, request, { today: clock.today(), me: who.email() });
    const say = texts(who.language()).tasks;
    const message = say.updated[change.status];
    if (!differs(task, change)) return { task: shownTask(task), message };
    if (task.status !== request.expected.status || (request.note !== undefined && request.expected.note !== undefined && task.note !== request.expected.note && task.note !== request.note)) {
      throw new AppError('changed_meanwhile', { what: 'task' });
    }
    return { task: shownTask(changeTask(ports, own, task, change)), message };
  });
}

function wanted(task: TaskRow, { action, note, owner }: Request<'tasks.update'>, at: { today: string; me: string }): TaskChange & { status: TaskStatus } {
  const takenOn = action === 'accept' && task.status !== 'accepted';
  const isFree = task.owner === '' || task.owner === team || task.status === 'returned';
  return {
    status: action ? leadsTo[action] : task.status,
    owner: owner ?? (action === 'accept' && isFree ? at.me || task.owner : task.owner),
    accepted: takenOn ? at.today : action === 'handBack' || action === 'reopen' ? '' : task.accepted,
    note: note ?? task.note,
  };
}
