// Whether a person on a list may be called now, and if not, why. Pure.

import type { BlockReason, DoneRule } from '../../contract/campaigns.ts';
import { attemptsOf, type CallRow } from './callList.ts';
import type { CallStatus } from './design.ts';
import { isDone, type Bar } from './standing.ts';

/** What is known of the people beyond the campaign's own tab. */
export interface CallFacts {
  now: Date;
  /** Whether a moment lies in today, in the spreadsheet's zone. Without a call: it is asked for every row. */
  isToday(moment: Date): boolean;
  /** What forbids a call everywhere, from the membership list and from what was said in any campaign. */
  bar(memberId: string): Bar | null;
  /** Called today in another campaign. */
  calledElsewhere(memberId: string): boolean;
  /** Until when somebody has them reserved in another campaign; null: nobody. */
  reservedElsewhere(memberId: string): Date | null;
  /** The list has a number that somebody can dial. */
  dialable(memberId: string): boolean;
}

/** Outcomes that bind in every campaign, also where somebody chose them by hand. */
export const barringStatus: Readonly<Partial<Record<CallStatus, Bar>>> = { noCall: 'noCall', deceased: 'deceased', wantsToLeave: 'leaving' };

const anyDigit = /\d/;

/**
 * In the order of `blockReasons`. A call-back that somebody asked for is made at its time, whatever pause holds and even on
 * the same day: it is their own wish. `done`: nobody calls again, and nothing forbids it. Null: can be called.
 * @param rules of the campaign
 */
export function blockOf(row: CallRow, rules: { done: DoneRule; maxAttempts: number; pauseHours: number }, facts: CallFacts): BlockReason | 'done' | null {
  const own = barringStatus[row.status];
  if (own) return own;
  if (row.status !== 'wrongNumber' && isDone(row.status, rules.done)) return 'done';
  const bar = facts.bar(row.memberId);
  if (bar) return bar;
  if (row.status === 'wrongNumber' || (!anyDigit.test(row.phone) && !facts.dialable(row.memberId))) return 'noNumber';
  const agreed = row.status === 'later' && row.callBackAt !== null;
  if (!agreed && attemptsOf(row) >= rules.maxAttempts) return 'maxAttempts';
  if (facts.calledElsewhere(row.memberId)) return 'calledToday';
  if (agreed) {
    if ((row.callBackAt?.getTime() ?? 0) > facts.now.getTime()) return 'callBackLater';
  } else if (row.lastCall) {
    if (facts.isToday(row.lastCall)) return 'calledToday';
    if (row.lastCall.getTime() + rules.pauseHours * 3_600_000 > facts.now.getTime()) return 'pause';
  }
  const reserved = (row.reservedUntil && row.reservedUntil.getTime() > facts.now.getTime()) || facts.reservedElsewhere(row.memberId) !== null;
  return reserved ? 'reserved' : null;
}
