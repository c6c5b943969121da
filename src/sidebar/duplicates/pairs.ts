// What the page knows about each pair, without a screen: choices, who stays, and which pair is next.

import type { DuplicateField, DuplicatePair } from '../../contract/duplicates.ts';
import type { RpcError } from '../ui/failures.ts';

export type Decision = 'merge' | 'notSame' | 'later';

/** What became of a pair. Missing: not looked at yet. */
export interface PairState {
  decision: Decision;
  state: 'saving' | 'saved' | 'failed';
  operationId: string;
  error: RpcError | null;
}
export type PairStates = Readonly<Record<string, PairState>>;

/** The same pair whoever of the two stays. */
export function pairId({ keep, remove }: Pick<DuplicatePair, 'keep' | 'remove'>): string {
  return [keep.memberId, remove.memberId].sort().join(' + ');
}

/** The other row stays: every column looks the other way round, and the same value is still proposed. */
export function swapped(pair: DuplicatePair): DuplicatePair {
  const turn = (choice: 'keep' | 'remove'): 'keep' | 'remove' => (choice === 'keep' ? 'remove' : 'keep');
  const fields = pair.fields.map((field) => ({ ...field, keep: field.remove, remove: field.keep, choice: field.same ? field.choice : turn(field.choice) }));
  return { ...pair, keep: pair.remove, remove: pair.keep, fields };
}

/** What a person has to choose, and what is clear: one side empty, the same but for spelling, or settled by a rule. */
export function split(fields: readonly DuplicateField[]): { open: DuplicateField[]; clear: DuplicateField[] } {
  const isOpen = (field: DuplicateField): boolean => !field.same && !field.fixed && field.keep !== '' && field.remove !== '';
  return { open: fields.filter(isOpen), clear: fields.filter((field) => !isOpen(field)) };
}

/** The next pair to look at; a member who has just been merged is not asked about again until the list is read anew. */
export function nextPair(pairs: readonly DuplicatePair[], states: PairStates): DuplicatePair | null {
  const merged = new Set<string>();
  for (const pair of pairs) {
    const state = states[pairId(pair)];
    if (state?.decision !== 'merge' || state.state === 'failed') continue;
    merged.add(pair.keep.memberId).add(pair.remove.memberId);
  }
  return pairs.find((pair) => states[pairId(pair)] === undefined && !merged.has(pair.keep.memberId) && !merged.has(pair.remove.memberId)) ?? null;
}

export function countOf(states: PairStates, decision: Decision): number {
  return Object.values(states).filter((one) => one.decision === decision && one.state !== 'failed').length;
}
