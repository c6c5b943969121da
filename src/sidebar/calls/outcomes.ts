// The two or three questions after a call, and which answers they have. Pure.

import type { Outcome } from '../../contract/calls.ts';

export type Branch = 'reached' | 'notReached' | 'notRight';
export const branches: readonly Branch[] = ['reached', 'notReached', 'notRight'];

/** In the order of their digits. Who wants to leave says so on the phone, so they are in two places. */
export const answersOf: Readonly<Record<Branch, readonly Outcome[]>> = {
  reached: ['talked', 'later', 'noCall', 'noTalk', 'language', 'wantsToLeave'],
  notReached: ['noAnswer', 'busy', 'message'],
  notRight: ['wrongNumber', 'moved', 'deceased', 'wantsToLeave'],
};

/** These bind all campaigns: asked once more. */
export const serious = ['noCall', 'deceased', 'wantsToLeave'] as const satisfies readonly Outcome[];
export type Serious = (typeof serious)[number];

export function isSerious(outcome: Outcome): outcome is Serious {
  return serious.some((one) => one === outcome);
}

/** How far the caller is in the questions. */
export type Step = { at: 'first' } | { at: 'branch'; branch: Branch } | { at: 'when' } | { at: 'sure'; branch: Branch; outcome: Serious };

export const firstStep: Step = { at: 'first' };

/** One step back; null where there is none. */
export function stepBack(step: Step): Step | null {
  switch (step.at) {
    case 'first':
      return null;
    case 'branch':
      return firstStep;
    case 'when':
      return { at: 'branch', branch: 'reached' };
    case 'sure':
      return { at: 'branch', branch: step.branch };
  }
}
