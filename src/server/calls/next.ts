// `calls.next` and `calls.take`: somebody to call, reserved for the person at the screen.

import type { CallNext } from '../../contract/calls.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { markText, mayCall, type CallRow } from '../campaigns/index.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { noteByHand } from './byHand.ts';
import { isHeld, isHeldBy } from './caller.ts';
import { handOut } from './handOut.ts';
import { finish, readState, type CallState } from './state.ts';

/**
 * Those already reserved for this page come first. Too early or late in the day it says when to come back.
 * @throws AppError `campaign_unknown`, `campaign_closed`, `not_a_caller`, `busy`, and what reading throws
 */
export function nextCall(ports: Ports, request: Request<'calls.next'>): CallNext {
  return ports.lock.holdToEnd(() => {
    const state = readState(ports, request.campaign, request.visitor);
    refuse(state);
    noteByHand(state);
    const moved = state.list.rows.filter((row) => hasMoved(state, row));
    const answer = handOut(state);
    finish(state);
    writeHints(state, moved);
    return answer;
  });
}

/**
 * Whoever calls back is reserved at once, at any hour and whatever pause holds.
 * @throws AppError as `nextCall`, `member_not_found`, `no_contact_wanted`, `person_reserved`
 */
export function takeCall(ports: Ports, request: Request<'calls.take'>): CallNext {
  return ports.lock.holdToEnd(() => {
    const state = readState(ports, request.campaign, request.visitor);
    refuse(state);
    noteByHand(state);
    const row = state.row(request.memberId);
    if (!row) throw new AppError('member_not_found');
    if (state.people.bar(row.memberId) !== null) throw new AppError('no_contact_wanted');
    const theirs = isHeld(row, state.now) ? !isHeldBy(row, state.me, state.now) : state.facts.reservedElsewhere(row.memberId) !== null;
    if (theirs) throw new AppError('person_reserved');
    const answer = handOut(state, { row, theyCalled: true });
    finish(state);
    return answer;
  });
}

/** Where the person stands in the membership list by now, so that reports need not read all of it. */
function hasMoved({ people }: CallState, row: CallRow): boolean {
  const memberRow = people.rowOf(row.memberId) ?? 0;
  return memberRow !== row.memberRow && Object.assign(row, { memberRow }) === row;
}

/** One block of a column that nobody sees; what stands there of others is written back as it was read. */
function writeHints({ list: { own, block, rows, column } }: CallState, moved: readonly CallRow[]): void {
  const at = column('Meldung');
  if (moved.length === 0 || at === 0) return;
  const texts = new Map(rows.map((row) => [row.row, row]));
  const lines = moved.map(({ row }) => row);
  const [first, last] = [lines.reduce((a, b) => Math.min(a, b)), lines.reduce((a, b) => Math.max(a, b))];
  own.tab.write(
    first,
    at,
    Array.from({ length: last - first + 1 }, (_, index) => {
      const row = texts.get(first + index);
      return [row ? markText(row.mark, row) : (block[first + index - 1]?.[at - 1] ?? '')];
    }),
  );
}

function refuse({ campaign, me, ports }: CallState): void {
  if (campaign.state !== 'running') {
    const why = texts(ports.who.language()).calls.closed[campaign.state];
    throw new AppError('campaign_closed', { why: why({ day: germanDay(campaign.state === 'planned' ? campaign.from : campaign.to) }) });
  }
  if (!mayCall(campaign, me.name.includes('@') ? me.name : '')) throw new AppError('not_a_caller');
}
