// What a caller's page sends: reports, skips, and the answers to the questionnaire. Kept until the sheet has them.

import type { Outcome } from '../../contract/callWords.ts';
import type { Answer, Payload } from '../../contract/rpc.ts';
import type { FailureCode } from '../ui/failures.ts';
import type { Rpc } from '../ui/rpc.ts';

interface Anything {
  /** Whom it is about, to be able to name them. */
  name: string;
  at: number;
}
/** A page always carries an id of its own: what it sends again must count once. */
type WithId<P> = P & { reportId: string };
export type CallLetter = Anything &
  ({ kind: 'report'; payload: WithId<Payload<'calls.report'>> & { outcome: Outcome } } | { kind: 'skip'; payload: WithId<Payload<'calls.skip'>> } | { kind: 'form'; payload: Payload<'forms.submit'> });
export type CallAnswer = Answer<'calls.report'> | Answer<'calls.skip'> | Answer<'forms.submit'>;

export function idOf(letter: CallLetter): string {
  return letter.kind === 'report' || letter.kind === 'skip' ? letter.payload.reportId : letter.payload.submissionId;
}

/** @param calling false where nobody waits for the next person, e.g. for what is left from another time */
export function send(rpc: Rpc, letter: CallLetter, calling: boolean): Promise<CallAnswer> {
  const stop = calling ? {} : { goOn: false };
  switch (letter.kind) {
    case 'report':
      return rpc.call('calls.report', { ...letter.payload, ...stop });
    case 'skip':
      return rpc.call('calls.skip', { ...letter.payload, ...stop });
    case 'form':
      return rpc.call('forms.submit', letter.payload);
  }
}

const kinds: readonly unknown[] = ['report', 'skip', 'form'] satisfies CallLetter['kind'][];

export function isLetter(value: unknown): value is CallLetter {
  if (typeof value !== 'object' || value === null || !('payload' in value) || !('at' in value) || !('kind' in value) || !('name' in value)) return false;
  const { payload, at, kind, name } = value;
  if (typeof at !== 'number' || typeof name !== 'string' || !kinds.includes(kind) || typeof payload !== 'object' || payload === null) return false;
  return 'memberId' in payload && ('reportId' in payload || 'submissionId' in payload);
}

/** What passes by itself, or once the person at the screen has done something about it. Everything else needs a person. */
const passing: ReadonlySet<FailureCode> = new Set<FailureCode>(['busy', 'no_permission', 'unexpected', 'offline', 'connection', 'wrong_account', 'authorization', 'took_too_long', 'no_answer', 'server', 'outdated', 'no_google']);

export function isFinal(code: FailureCode): boolean {
  return !passing.has(code);
}

/** Of whom a report is still on its way. */
export function onTheirWay(waiting: readonly CallLetter[]): string[] {
  return waiting.filter(({ kind }) => kind === 'report' || kind === 'skip').map(({ payload }) => payload.memberId);
}
