// What an outcome of a call leads to (product.md, Calls). Pure.

import type { Outcome } from '../../contract/calls.ts';
import { isDone, isReached, type CallStatus } from '../campaigns/index.ts';
import { addDays } from '../kernel/days.ts';
import type { Clock } from '../ports.ts';

/** What somebody has to do about it. */
export type TaskKind = 'language' | 'number' | 'address' | 'deceased' | 'exit' | 'organiser';

export interface Consequence {
  /** Spoken with: `Letzter Kontakt` becomes today. */
  reached: boolean;
  /** `Kein Anruf` becomes `ja` in the membership list, which stops every campaign and every other call. */
  noCall: boolean;
  task: TaskKind | null;
}

const tasks: Readonly<Partial<Record<Outcome, TaskKind>>> = { language: 'language', wrongNumber: 'number', moved: 'address', deceased: 'deceased', wantsToLeave: 'exit' };
const binding: ReadonlySet<CallStatus> = new Set<CallStatus>(['noCall', 'deceased', 'wantsToLeave']);
/** Who wants to leave is not called for campaigns either, but somebody shall call and ask why: `Kontakte` says it, not the consent. */
const withoutConsent: ReadonlySet<Outcome> = new Set<Outcome>(['noCall', 'deceased']);

/** @param organiser the caller asked for somebody to look at it */
export function consequenceOf(outcome: Outcome, organiser = false): Consequence {
  return { reached: isReached(outcome), noCall: withoutConsent.has(outcome), task: tasks[outcome] ?? (organiser ? 'organiser' : null) };
}

/**
 * How much a status says: what binds everywhere, what ends the calls, a promised call-back, a message, nobody there,
 * nothing. A report that comes when the person is no longer the caller's replaces only what says no more than itself.
 */
export function strengthOf(status: CallStatus): number {
  if (binding.has(status)) return 6;
  if (status === 'talked') return 5;
  if (isDone(status, 'talked')) return 4;
  if (status === 'later') return 3;
  if (status === 'message') return 2;
  return status === 'noAnswer' || status === 'busy' ? 1 : 0;
}

/** When to call back: as agreed, else tomorrow at the same local time. */
export function callBackAt(clock: Clock, now: Date, agreed?: string): Date {
  if (agreed !== undefined) return new Date(agreed);
  return clock.moment(addDays(clock.dayOf(now), 1), clock.timeOf(now));
}

/** For the column `Ergebnis`. */
export function resultOf(outcome: Outcome): string {
  return isReached(outcome) ? 'erreicht' : strengthOf(outcome) < 3 ? 'nicht erreicht' : '';
}
