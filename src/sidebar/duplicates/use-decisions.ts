// Decisions on pairs: saved in the background, one after the other, with a way back for each.

import { useRef, useState } from 'preact/hooks';
import type { DuplicatePair } from '../../contract/duplicates.ts';
import { usePage } from '../ui/context.ts';
import { outcomeUnknown } from '../ui/failures.ts';
import { newId } from '../ui/new-id.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { pairId, type Decision, type PairState, type PairStates } from './pairs.ts';
import { useWords } from './texts.ts';

export interface Decisions {
  states: PairStates;
  /** The pair decided on last, to tell about it and take it back. */
  last: DuplicatePair | null;
  decide(pair: DuplicatePair, decision: Decision, fields: Record<string, 'keep' | 'remove'>): void;
  /** Takes a saved decision back, or leads back to one that failed; the pair is open again. */
  reopen(pair: DuplicatePair): void;
  forget(): void;
  busy: boolean;
}

export function useDecisions(): Decisions {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [states, setStates] = useState<PairStates>({});
  const [last, setLast] = useState<DuplicatePair | null>(null);
  const latest = useRef<PairStates>({});
  /** Ids of merges nobody knows the outcome of: sent again under the same id, they happen once. */
  const unsure = useRef(new Map<string, string>());
  const queue = useRef<Promise<void>>(Promise.resolve());

  const set = (pair: DuplicatePair, state: PairState | undefined): void => {
    const { [pairId(pair)]: _before, ...others } = latest.current;
    latest.current = state === undefined ? others : { ...others, [pairId(pair)]: state };
    setStates(latest.current);
  };

  const decide: Decisions['decide'] = (pair, decision, fields) => {
    const operationId = unsure.current.get(pairId(pair)) ?? newId('merge');
    setLast(pair);
    if (decision === 'later') return set(pair, { decision, state: 'saved', operationId, error: null });
    set(pair, { decision, state: 'saving', operationId, error: null });
    const { keep, remove } = pair;
    queue.current = queue.current.then(async () => {
      try {
        if (decision === 'merge') await rpc.call('members.merge', { keep: keep.memberId, remove: remove.memberId, fields, operationId, expect: pair.fingerprint });
        else await rpc.call('members.notSame', { a: keep.memberId, b: remove.memberId });
        unsure.current.delete(pairId(pair));
        set(pair, { decision, state: 'saved', operationId, error: null });
        announce(decision === 'merge' ? words.merged(keep.name) : words.decidedNotSame(keep.name));
      } catch (error) {
        const known = asRpcError(error);
        if (outcomeUnknown(known.code)) unsure.current.set(pairId(pair), operationId);
        else unsure.current.delete(pairId(pair));
        set(pair, { decision, state: 'failed', operationId, error: known });
      }
    });
  };

  const reopen: Decisions['reopen'] = (pair) => {
    const state = latest.current[pairId(pair)];
    if (!state || state.state === 'saving') return;
    if (state.state === 'failed' || state.decision === 'later') return set(pair, undefined);
    set(pair, { ...state, state: 'saving' });
    queue.current = queue.current.then(async () => {
      try {
        const answer = await (state.decision === 'merge'
          ? rpc.call('members.undoMerge', { operationId: state.operationId })
          : rpc.call('members.notSame', { a: pair.keep.memberId, b: pair.remove.memberId, open: true }));
        set(pair, undefined);
        setLast(null);
        announce(answer.message);
      } catch (error) {
        set(pair, { ...state, error: asRpcError(error) });
      }
    });
  };

  const forget = (): void => {
    latest.current = {};
    setStates({});
    setLast(null);
  };
  return { states, last, decide, reopen, forget, busy: Object.values(states).some((one) => one.state === 'saving') };
}
