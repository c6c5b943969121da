// What the page knows about the problems, without a screen: kinds, counts, and what became of each.

import type { Correction, Problem, SkippedCorrection } from '../../contract/check.ts';
import { problemCodes, type ProblemCode } from '../../contract/problemCodes.ts';
import type { RpcError } from '../ui/failures.ts';

/** What became of a problem since the list was read. Missing: untouched. */
export type Outcome = { state: 'saving' } | { state: 'taken' } | { state: 'left' } | { state: 'skipped'; reason: SkippedCorrection['reason'] } | { state: 'failed'; error: RpcError };

/** By the problem's place in the answer. */
export type Outcomes = Readonly<Record<number, Outcome>>;

/** A problem with its place in the answer. */
export interface Placed extends Problem {
  at: number;
}

export interface Kind {
  code: ProblemCode;
  problems: readonly Placed[];
  /** Those that nobody has decided yet. */
  open: readonly Placed[];
  /** True where everything can be read and only the form is doubtful. */
  formOnly: boolean;
}

const firstOfForm = problemCodes.indexOf('postcode_form');

/** The problems by kind, the gravest first. */
export function kindsOf(problems: readonly Problem[], outcomes: Outcomes): Kind[] {
  const byCode = new Map<ProblemCode, Placed[]>();
  problems.forEach((problem, at) => {
    const some = byCode.get(problem.code);
    if (some) some.push({ ...problem, at });
    else byCode.set(problem.code, [{ ...problem, at }]);
  });
  return [...byCode]
    .sort(([a], [b]) => problemCodes.indexOf(a) - problemCodes.indexOf(b))
    .map(([code, some]) => ({ code, problems: some, open: some.filter(({ at }) => isOpen(outcomes[at])), formOnly: problemCodes.indexOf(code) >= firstOfForm }));
}

export function isOpen(outcome: Outcome | undefined): boolean {
  return outcome === undefined || outcome.state === 'failed';
}

/** Whether pressing a button can cure it: there is a proposal, and a number by which the member is found again. */
export function canTake({ memberId, proposal }: Problem): boolean {
  return memberId !== '' && proposal !== null;
}

export function correctionOf({ memberId, field, value, proposal }: Problem): Correction {
  return { memberId, field, expected: value, value: proposal ?? value };
}

/** What became of each of `sent`, from the answer: skipped ones are named by member and field, one for each that was sent. */
export function outcomesOf(sent: readonly Placed[], skipped: readonly SkippedCorrection[]): [number, Outcome][] {
  const left = [...skipped];
  return sent.map(({ at, memberId, field }) => {
    const index = left.findIndex((one) => one.memberId === memberId && one.field === field);
    if (index < 0) return [at, { state: 'taken' }];
    const [one] = left.splice(index, 1);
    return [at, { state: 'skipped', reason: one?.reason ?? 'changed_meanwhile' }];
  });
}
