// `newcomers.update` and `newcomers.task`: companion, first meeting and note; and who takes care of the first contact.

import { team, type ChangeAnswer } from '../../contract/newcomers.ts';
import type { Request } from '../../contract/rpc.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { Ports } from '../ports.ts';
import { changeTask, isOpen } from '../tasks/index.ts';
import type { PathRow } from './path.ts';
import { findOnPath, prepareRow } from './person.ts';
import { walking } from './rows.ts';
import { shownPerson, taskOf } from './state.ts';

const fields = ['companion', 'firstMeeting', 'note'] as const;

/**
 * Only the cells that change are written; what already stands as asked for is left alone.
 * @throws AppError `changed_meanwhile`, `member_not_found`, `cells_in_the_way`, `busy`, and what reading throws
 */
export function updateNewcomer(ports: Ports, { memberId, expected = {}, ...wanted }: Request<'newcomers.update'>): ChangeAnswer {
  return ports.lock.hold(() => {
    const operationId = newOperationId(ports.clock.now());
    const at = findOnPath(ports, memberId);
    const { state, row } = at;
    const next: PathRow = { ...row };
    for (const field of fields) {
      const value = wanted[field]?.trim();
      if (value === undefined || value === row[field]) continue;
      if (expected[field] !== undefined && expected[field] !== row[field]) throw new AppError('changed_meanwhile');
      next[field] = value;
    }
    const day = next.firstMeeting;
    const changes = {
      Begleitung: { before: row.companion, after: next.companion, value: next.companion },
      'Erstes Treffen': { before: germanDay(row.firstMeeting), after: germanDay(day), value: day === '' ? null : ports.clock.midnight(day) },
      Notiz: { before: row.note, after: next.note, value: next.note },
    };
    prepareRow(ports, at, changes, { operation: walking, operationId })();
    return { person: shownPerson(state, next), message: state.say.saved };
  });
}

/** @throws AppError `member_not_found`, `cells_in_the_way`, `busy`, and what reading throws */
export function changeOwner(ports: Ports, { memberId, action }: Request<'newcomers.task'>): ChangeAnswer {
  return ports.lock.hold(() => {
    const operationId = newOperationId(ports.clock.now());
    const at = findOnPath(ports, memberId);
    const { state, row } = at;
    const accepts = action === 'accept';
    const owner = accepts ? ports.who.email() || row.owner : team;
    prepareRow(ports, at, { Wer: { before: row.owner, after: owner, value: owner } }, { operation: walking, operationId })();
    const task = taskOf(state, memberId);
    const open = task !== null && isOpen(task);
    const next = open ? changeTask(ports, state.tasks.own, task, accepts ? { status: 'accepted', accepted: task.accepted || state.today, owner } : { status: 'returned', accepted: '', owner }, operationId) : task;
    return { person: shownPerson(state, { ...row, owner }, next), message: accepts ? state.say.accepted : state.say.handedBack({ team }) };
  });
}
