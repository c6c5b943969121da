// Counts who is chosen, a moment after the last change, without asking for what there is to choose from again.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Selection, SelectionOptions } from '../../../contract/selection.ts';
import type { RpcError } from '../failures.ts';
import type { CallOptions } from '../rpc.ts';
import { asRpcError } from '../use-answer.ts';

/** What every count answers, whatever the people are chosen for. */
export interface Countable {
  count: number;
  groups: readonly { name: string; count: number }[];
  /** With the first count only, as is `marked`. */
  options: SelectionOptions | null;
  marked: { memberId: string; name: string }[] | null;
}

/** The first count, with what there is to choose from. */
export type FirstCount<A extends Countable> = A & { options: SelectionOptions; marked: { memberId: string; name: string }[] };

export interface Counting<A extends Countable> {
  /** The latest count; null before the first. */
  answer: A | null;
  busy: boolean;
  slow: boolean;
  error: RpcError | null;
  first: FirstCount<A> | null;
  again(): void;
}

/** Milliseconds after the last tick: several are often set in a row. */
const pause = 400;

/** @param ask counts; called with `options` until an answer had them */
export function useCount<A extends Countable>(selection: Selection, ask: (request: { selection: Selection; options?: true }, options: CallOptions) => Promise<A>): Counting<A> {
  const [state, setState] = useState<Omit<Counting<A>, 'again'>>({ answer: null, busy: true, slow: false, error: null, first: null });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(0);
  const known = useRef(false);
  const key = JSON.stringify(selection);
  useEffect(() => {
    const mine = ++newest.current;
    const set = (part: Partial<Counting<A>>): void => {
      if (mine === newest.current) setState((before) => ({ ...before, ...part }));
    };
    set({ busy: true, slow: false, error: null });
    const count = (): void => {
      ask({ selection, ...(known.current ? {} : { options: true }) }, { onSlow: () => set({ slow: true }) }).then(
        (answer) => {
          if (hasOptions(answer)) {
            known.current = true;
            // Of two that were on their way the earlier: what has been saved since is known by it.
            setState((before) => ({ ...before, first: before.first ?? answer }));
          }
          set({ answer, busy: false, slow: false });
        },
        (error: unknown) => set({ error: asRpcError(error), busy: false }),
      );
    };
    const timer = setTimeout(count, mine === 1 ? 0 : pause);
    return () => clearTimeout(timer);
  }, [key, attempt]);
  return { ...state, again: () => setAttempt(attempt + 1) };
}

function hasOptions<A extends Countable>(answer: A): answer is FirstCount<A> {
  return answer.options !== null && answer.marked !== null;
}
