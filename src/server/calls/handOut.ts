// Hands out the next people: those this caller has, then as many more as the campaign reserves at a time.

import type { CallNext } from '../../contract/calls.ts';
import { isDone, markText, mayCall, statusWords, type CallRow } from '../campaigns/index.ts';
import { unknownActor } from '../kernel/actor.ts';
import { isHeld, lastCallerOf } from './caller.ts';
import { isOpen, morning } from './hours.ts';
import { personOf } from './person.ts';
import { emptyQueue, queueOf, type Queue } from './queue.ts';
import type { RowEdits } from './rowEdits.ts';
import type { CallState } from './state.ts';

/**
 * Reserves for the caller and answers. Nothing is written before `finish`.
 * @param first somebody who comes before all others: whoever calls back, or whose report was taken back
 */
export function handOut(state: CallState, first?: { row: CallRow; theyCalled: boolean }): CallNext {
  const { campaign, me, list, facts, people, ports, today, now } = state;
  const until = campaign.eveningUntil;
  const open = isOpen(ports.clock, now, today, until);
  const calling = campaign.state === 'running' && mayCall(campaign, me.name.includes('@') ? me.name : '');
  const size = me.name === unknownActor && me.visitor === '' ? 1 : campaign.batch;
  const choose = (): { queue: Queue; handed: CallRow[] } => {
    const queue = queueOf(list.rows, campaign, facts, me, state);
    // Whoever calls us may be talked to at any hour.
    const mine = first ? [first.row, ...queue.mine.filter((row) => row !== first.row)] : queue.mine;
    const fresh = calling && open ? firstOf(queue.free, Math.max(0, size - mine.length), (row) => row !== first?.row && people.bar(row.memberId) === null) : [];
    return { queue, handed: calling && (open || first) ? [...(open ? mine : mine.slice(0, 1)), ...fresh] : [] };
  };
  let { queue, handed } = choose();
  const none = (): boolean => handed.length === 0 && calling && open;
  if (none() && !people.whole()) {
    // Why nobody is left takes looking at everybody.
    people.readAll();
    ({ queue, handed } = choose());
  }
  for (const row of queue.lost) free(state.changes.rows, row);
  for (const row of handed) reserve(state, row);
  return {
    campaign: campaign.name,
    state: campaign.state,
    closed: open ? null : { from: morning, until },
    hours: { from: morning, until },
    script: campaign.script,
    form: campaign.form,
    people: handed.map((row) => personOf(state, row, row === first?.row && first.theyCalled)),
    empty: none() ? emptyQueue(queue, ports.clock, until, campaign.to) : null,
    progress: { ...progressOf(state), open: open ? queue.free.length + queue.mine.length : 0 },
  };
}

function firstOf(rows: readonly CallRow[], count: number, fits: (row: CallRow) => boolean): CallRow[] {
  const found: CallRow[] = [];
  for (const row of rows) {
    if (found.length >= count) break;
    if (fits(row)) found.push(row);
  }
  return found;
}

function progressOf({ list, campaign, today, me }: CallState): Omit<CallNext['progress'], 'open'> {
  let [done, mine, all] = [0, 0, 0];
  for (const { status, mark } of list.rows) {
    if (isDone(status, campaign.done)) done += 1;
    for (const { day, by } of mark?.tries ?? []) {
      if (day !== today) continue;
      all += 1;
      if (by === me.name) mine += 1;
    }
  }
  return { people: list.rows.length, done, mine, today: all };
}

/** New, or where less than half of the time is left. */
export function reserve({ changes, campaign, now, me, numberChanged }: CallState, row: CallRow): void {
  const length = campaign.reservedMinutes * 60_000;
  const mine = isHeld(row, now) && row.reservedUntil !== null && row.visitor === me.visitor && row.caller === me.name;
  if (mine && (row.reservedUntil?.getTime() ?? 0) - now.getTime() > length / 2) return;
  const until = new Date(now.getTime() + length);
  const corrected = row.status === 'wrongNumber' && numberChanged(row);
  changes.rows.set(row, { ...(corrected && { Status: statusWords.open }), 'Anrufer*in': me.name, 'Reserviert bis': until, Meldung: markText(row.mark, { visitor: me.visitor, memberRow: row.memberRow }) });
  Object.assign(row, { caller: me.name, reservedUntil: until, visitor: me.visitor, ...(corrected && { status: 'open' }) });
}

/** Nobody has them any more; `Anrufer*in` is again who called last. */
export function free(rows: RowEdits, row: CallRow): void {
  const caller = lastCallerOf(row);
  rows.set(row, { 'Anrufer*in': caller, 'Reserviert bis': null, Meldung: markText(row.mark, { memberRow: row.memberRow }) });
  Object.assign(row, { caller, reservedUntil: null, visitor: '' });
}
