// `calls.takeBack`: undoes a report of one's own, as if nobody had called; and the person is at the screen again.

import type { TakeBackReportAnswer } from '../../contract/calls.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { takeOutRows } from '../tabs/index.ts';
import { noteByHand } from './byHand.ts';
import { isHeld, isHeldBy } from './caller.ts';
import { reserve } from './handOut.ts';
import { personOf } from './person.ts';
import { restore } from './restore.ts';
import { finish, readState } from './state.ts';
import { undoOf } from './undo.ts';

/**
 * Asked again after it went through, it says the same.
 * @throws AppError `nothing_to_undo` where the person was called or changed again since, or by somebody else; and as `reportCall`
 */
export function takeBackCall(ports: Ports, request: Request<'calls.takeBack'>): TakeBackReportAnswer {
  return ports.lock.hold(() => {
    const state = readState(ports, request.campaign, request.visitor);
    noteByHand(state);
    const row = state.row(request.memberId);
    const contact = state.log.byId(request.reportId);
    const mine = row?.mark?.reportId === request.reportId;
    const undo = mine ? undoOf(row) : null;
    const own = !contact || (contact.memberId === request.memberId && contact.by.toLowerCase() === state.me.name.toLowerCase());
    if ((contact && !undo) || !own) throw new AppError('nothing_to_undo');
    if (row?.mark && undo) {
      restore(state, row, row.mark, undo, contact);
      state.log.write();
      if (contact) takeOutRows(state.log.own.tab, [contact.row]);
    }
    const here = row && state.campaign.state === 'running' && state.people.bar(row.memberId) === null && (!isHeld(row, state.now) || isHeldBy(row, state.me, state.now)) ? row : undefined;
    if (here) reserve(state, here);
    finish(state);
    return { message: texts(ports.who.language()).calls.takenBack, person: here ? personOf(state, here) : null };
  });
}
