// Who comes next, and if nobody, why and until when. Pure but for the clock.

import type { EmptyQueue } from '../../contract/calls.ts';
import type { BlockReason } from '../../contract/campaigns.ts';
import { attemptsOf, blockOf, type CallFacts, type CallRow, type Campaign } from '../campaigns/index.ts';
import { addDays } from '../kernel/days.ts';
import type { Clock } from '../ports.ts';
import { isHeld, isHeldBy, type Caller } from './caller.ts';
import { intoHours, morning } from './hours.ts';

export interface Queue {
  /** This caller's, in the order to call them. */
  mine: CallRow[];
  /** Those that the caller had and that may not be called any more: somebody said so meanwhile. */
  lost: CallRow[];
  /** Anybody's, in the order to call them. */
  free: CallRow[];
  reasons: ReadonlyMap<BlockReason | 'done', number>;
  /** The first moment at which one of those who wait may be called, in ms, hours of the day aside; Infinity: none. */
  nextAt: number;
}

/** The campaign's own rules. */
export type CallRules = Pick<Campaign, 'done' | 'maxAttempts' | 'pauseHours'>;

const waits: ReadonlySet<BlockReason | 'done'> = new Set<BlockReason>(['calledToday', 'pause', 'callBackLater', 'reserved']);

/** @param numberChanged a number that was wrong has been replaced */
export function queueOf(rows: readonly CallRow[], rules: CallRules, facts: CallFacts, caller: Caller, at: { numberChanged(row: CallRow): boolean; tomorrow: Date }): Queue {
  const { now } = facts;
  const queue = { mine: [] as CallRow[], lost: [] as CallRow[], reasons: new Map<BlockReason | 'done', number>(), nextAt: Infinity };
  // Thousands wait, most of them for their first call and in the order of the tab: only the others are sorted.
  const free: CallRow[][] = [[], [], [], []];
  for (const row of rows) {
    const mine = isHeldBy(row, caller, now);
    const block = standingOf(row, rules, facts, at);
    if (block === null || (block === 'reserved' && mine)) {
      (mine ? queue.mine : free[rankOf(row)])?.push(row);
      continue;
    }
    // Once it is a caller's turn, a call-back or pause of their own doing does not count.
    if (mine) queue.lost.push(row);
    queue.reasons.set(block, (queue.reasons.get(block) ?? 0) + 1);
    if (waits.has(block)) queue.nextAt = Math.min(queue.nextAt, readyAt(row, block, rules, facts, at.tomorrow));
  }
  queue.mine.sort(inOrder);
  free.forEach((rows, rank) => rank !== untried && rows.sort(inOrder));
  return { ...queue, free: free.flat() };
}

/** As `blockOf`, with what only the caller's side knows: people taken by hand, and wrong numbers that were put right. */
function standingOf(row: CallRow, rules: CallRules, facts: CallFacts, at: { numberChanged(row: CallRow): boolean }): BlockReason | 'done' | null {
  const asked = row.status === 'wrongNumber' && at.numberChanged(row) ? { ...row, status: 'open' as const } : row;
  const block = blockOf(asked, rules, facts);
  return block === null && isHeld(row, facts.now) ? 'reserved' : block;
}

function readyAt(row: CallRow, block: BlockReason | 'done', { pauseHours }: CallRules, { now, reservedElsewhere }: CallFacts, tomorrow: Date): number {
  if (block === 'reserved') {
    const until = [row.reservedUntil, reservedElsewhere(row.memberId)].flatMap((one) => (one && one > now ? [one.getTime()] : []));
    return until.length === 0 ? Infinity : Math.max(...until);
  }
  if (block === 'callBackLater') return row.callBackAt?.getTime() ?? 0;
  const pause = row.lastCall && row.status !== 'later' ? row.lastCall.getTime() + pauseHours * 3_600_000 : 0;
  return block === 'calledToday' ? Math.max(tomorrow.getTime(), pause) : pause;
}

/** Call-backs that are due, the longest overdue first; then nobody has tried; then the oldest attempt; those who were skipped last. */
function inOrder(a: CallRow, b: CallRow): number {
  return rankOf(a) - rankOf(b) || timeOf(a) - timeOf(b) || a.row - b.row;
}

const untried = 1;

function rankOf(row: CallRow): number {
  if (row.status === 'later') return 0;
  if (row.status === 'skipped') return 3;
  return attemptsOf(row) === 0 ? untried : 2;
}

function timeOf(row: CallRow): number {
  return (row.status === 'later' ? row.callBackAt : row.lastCall)?.getTime() ?? 0;
}

/** What to say when nobody is left: the reasons in the order they were asked in, and when to come back. @param lastDay of the campaign, `''` for none */
export function emptyQueue({ reasons, nextAt }: Queue, clock: Clock, until: string, lastDay: string): EmptyQueue {
  const found = [...reasons].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  const at = nextAt === Infinity ? null : intoHours(clock, new Date(nextAt), until);
  return { reasons: found, nextAt: at && (lastDay === '' || clock.dayOf(at) <= lastDay) ? at.toISOString() : '' };
}

/** When somebody who was called today may be called again. */
export function tomorrowMorning(clock: Clock, today: string): Date {
  return clock.moment(addDays(today, 1), morning);
}
