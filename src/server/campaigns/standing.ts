// What a status means for the campaign, and what in the membership list forbids a call whatever any campaign says. Pure.

import type { BlockReason, DoneRule } from '../../contract/campaigns.ts';
import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, isYes, type Cells } from '../members/index.ts';
import type { CallStatus } from './design.ts';

/** Reasons that lie in the person and bind everywhere, in the order they are asked. */
export type Bar = Extract<BlockReason, 'left' | 'deceased' | 'leaving' | 'noCall'>;

/** Needs the cells of `exitDate`, `status` and `noCall`. @param today `YYYY-MM-DD` */
export function barOf(cells: Cells, today: string): Bar | null {
  const status = cleaned(cells.status);
  if (/\b(verstorben|gestorben|tot|deceased)\b/i.test(status)) return 'deceased';
  if (hasLeft(cells, today)) return 'left';
  // A day of exit that lies ahead is a resignation.
  if (/(möchte|will) austreten|gekündigt|wants to leave/i.test(status) || dayOf(cells.exitDate, today) !== '') return 'leaving';
  return isYes(cells.noCall) ? 'noCall' : null;
}

const reached: ReadonlySet<CallStatus> = new Set<CallStatus>(['talked', 'later', 'noCall', 'noTalk', 'language', 'wantsToLeave']);
const tried: ReadonlySet<CallStatus> = new Set<CallStatus>(['noAnswer', 'busy', 'message']);
const final: ReadonlySet<CallStatus> = new Set<CallStatus>(['talked', 'noCall', 'noTalk', 'language', 'wrongNumber', 'moved', 'deceased', 'wantsToLeave']);

/** The person themselves was on the phone. */
export function isReached(status: CallStatus): boolean {
  return reached.has(status);
}

/** Called, and nobody was reached. */
export function isTried(status: CallStatus): boolean {
  return tried.has(status);
}

/**
 * Nobody calls this person again in this campaign: talked to, or there is no sense in it. Where it is enough to have reached
 * somebody, a message counts as well; a call-back that was promised is made all the same.
 */
export function isDone(status: CallStatus, rule: DoneRule): boolean {
  return final.has(status) || (rule === 'reached' && status === 'message');
}
