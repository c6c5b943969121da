// `calls.report` and `calls.skip`: what came of one call, and who is next, in one round trip.

import type { ReportAnswer } from '../../contract/calls.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { calls as words } from '../../contract/texts/de/calls.ts';
import { markText, nextMark, statusWords, type CallRow } from '../campaigns/index.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { Ports } from '../ports.ts';
import { noteByHand } from './byHand.ts';
import { isHeldBy, lastCallerOf } from './caller.ts';
import { free, handOut } from './handOut.ts';
import { record, type Recorded } from './record.ts';
import { finish, readState, type CallState } from './state.ts';

/**
 * A report is kept whatever has happened since: the reservation expired, somebody else has the person, they want no call,
 * the campaign is paused. Sent again it counts once.
 * @throws AppError `campaign_unknown`, `member_not_found`, `bad_request`, `busy`, and what reading throws
 */
export function reportCall(ports: Ports, request: Request<'calls.report'>): ReportAnswer {
  return ports.lock.holdToEnd(() => {
    const state = readState(ports, request.campaign, request.visitor, request.memberId);
    noteByHand(state);
    const { memberId, reportId: id = newOperationId(state.now), outcome, callBackAt, organiser = false, note = '' } = request;
    const recorded = record(state, memberId, { id, outcome, at: state.now, by: state.me.name, note, organiser, ...(callBackAt !== undefined && { callBackAt }) });
    const next = goingOn(state, request.goOn);
    finish(state);
    return { written: recorded !== 'again', message: messageOf(state, recorded, outcome, state.row(memberId)), next };
  });
}

/**
 * The person comes later; nobody has called, so nothing is counted. Sent again it says the same.
 * @throws AppError as `reportCall`
 */
export function skipCall(ports: Ports, given: Request<'calls.skip'>): ReportAnswer {
  const request = { ...given, reportId: given.reportId ?? newOperationId(ports.clock.now()) };
  return ports.lock.holdToEnd(() => {
    const state = readState(ports, request.campaign, request.visitor, request.memberId);
    noteByHand(state);
    const row = state.row(request.memberId);
    if (!row) throw new AppError('member_not_found');
    const written = row.mark?.reportId !== request.reportId;
    // Whoever has learnt something about this person meanwhile knows more than a skip.
    if (written && isHeldBy(row, state.me, state.now)) skip(state, row, request);
    const next = goingOn(state, request.goOn);
    finish(state);
    return { written, message: texts(ports.who.language()).calls.skipped, next };
  });
}

function skip({ changes, today, me }: CallState, row: CallRow, { reportId, note: said = '' }: { reportId: string; note?: string | undefined }): void {
  // A call-back that was promised keeps its time; it only comes after the others that are due.
  const status = row.status === 'open' || row.status === 'skipped' ? 'skipped' : row.status;
  const mark = nextMark(row, { reportId, status, attempts: row.attempts, by: me.name });
  const note = [row.note, words.entry.skipped({ day: germanDay(today), note: said.trim() })].filter(Boolean).join('\n');
  const caller = lastCallerOf(row);
  const back = status === 'later' ? new Date((row.callBackAt?.getTime() ?? 0) + skippedFor) : row.callBackAt;
  changes.rows.set(row, { Status: statusWords[status === 'other' ? 'skipped' : status], 'Anrufer*in': caller, Wiedervorlage: back, Notiz: note, 'Reserviert bis': null, Meldung: markText(mark, { memberRow: row.memberRow }) });
  Object.assign(row, { status, caller, callBackAt: back, note, reservedUntil: null, visitor: '', mark });
}

/** A promised call-back that is skipped is due again so many ms later. */
const skippedFor = 30 * 60_000;

function goingOn(state: CallState, goOn = true): ReportAnswer['next'] {
  if (goOn) return handOut(state);
  for (const row of state.list.rows) if (row.reservedUntil && isHeldBy(row, state.me, state.now)) free(state.changes.rows, row);
  return null;
}

function messageOf({ ports, campaign, now, tomorrow, today }: CallState, recorded: Recorded, outcome: Request<'calls.report'>['outcome'], row: CallRow | undefined): string {
  const { calls: say } = texts(ports.who.language());
  if (recorded === 'again') return say.already;
  if (recorded === 'kept') return say.kept;
  if (recorded === 'unlisted' || !row) return say.notListed;
  const at = outcome === 'later' && row.callBackAt ? ports.clock.shown(row.callBackAt.toISOString()) : '';
  const ready = new Date(Math.max(tomorrow.getTime(), now.getTime() + campaign.pauseHours * 3_600_000));
  const day = row.attempts < campaign.maxAttempts ? ports.clock.dayOf(ready) : '';
  return say.done[outcome]({ at, day: day > today ? germanDay(day) : '' });
}
