// `calls.takeBack`: undoes a report of one's own, as if nobody had called; and the person is at the screen again.

import { openWord, type TakeBackReportAnswer } from '../../contract/calls.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { markText, statusOf, type CallRow, type ReportMark } from '../campaigns/index.ts';
import { log } from '../journal/index.ts';
import { dayOf } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { takeOutRows } from '../tabs/index.ts';
import { noteByHand } from './byHand.ts';
import { isHeld, isHeldBy, lastCallerOf } from './caller.ts';
import { reserve } from './handOut.ts';
import { personOf } from './person.ts';
import { allowCalls } from './record.ts';
import { finish, readState, type CallState } from './state.ts';
import { undoOf, type Undo } from './undo.ts';

const takingBack = 'Anruf zurückgenommen';

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
      log(ports, [{ operation: takingBack, operationId: request.reportId, memberId: row.memberId, field: 'Kontakt', before: [contact?.kind, contact?.result, contact?.note].filter(Boolean).join(' · '), after: '' }]);
      if (contact) state.log.forget(contact);
      restore(state, row, row.mark, undo);
      state.log.write();
      if (contact) takeOutRows(state.log.own.tab, [contact.row]);
    }
    const here = row && state.campaign.state === 'running' && state.people.bar(row.memberId) === null && (!isHeld(row, state.now) || isHeldBy(row, state.me, state.now)) ? row : undefined;
    if (here) reserve(state, here);
    finish(state);
    return { message: texts(ports.who.language()).calls.takenBack, person: here ? personOf(state, here) : null };
  });
}

function restore(state: CallState, row: CallRow, { tries, reportId }: ReportMark, undo: Undo): void {
  const { changes, people, ports } = state;
  const [id, attempts, word] = undo.m ?? [];
  const before: ReportMark | null = id === undefined ? null : { reportId: id, attempts: attempts ?? 0, status: statusOf(word ?? ''), tries: tries.slice(0, -1) };
  // What somebody has added to the note since stays.
  const note = [row.note.slice(0, undo.n), row.note.slice(undo.z)].map((part) => part.trim()).filter(Boolean).join('\n');
  const moment = (iso: string): Date | null => (iso === '' ? null : new Date(iso));
  const there = { status: statusOf(undo.s), attempts: undo.a, callBackAt: moment(undo.c), result: undo.e, note, lastCall: moment(undo.l), mark: before };
  const others = state.log.of(row.memberId).filter((contact) => contact.id !== reportId);
  Object.assign(row, there, { caller: lastCallerOf({ mark: before }), reservedUntil: null, visitor: '' });
  changes.rows.set(row, {
    Status: undo.s || openWord, 'Anrufer*in': row.caller, Versuche: undo.a, Wiedervorlage: there.callBackAt, Ergebnis: undo.e, Notiz: note, 'Letzter Anruf': there.lastCall,
    'Reserviert bis': null, Meldung: markText(before, { memberRow: row.memberRow }),
  });
  allowCalls(state, row.memberId, reportId, undo);
  changes.dropped.push(...(undo.t ?? []));
  const member = people.rowOf(row.memberId);
  const last = dayOf(people.cells(row.memberId)?.lastContact);
  // Another contact of the same day keeps the day.
  if (undo.d !== undefined && member !== null && last !== '' && !others.some(({ at }) => at && ports.clock.dayOf(at) === last)) {
    changes.lastContact.push({ row: member, field: 'lastContact', value: undo.d === '' ? '' : ports.clock.midnight(undo.d) });
  }
}
