// Counts who is chosen, a moment after the last change, without asking for what there is to choose from again.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewAnswer } from '../../contract/campaigns.ts';
import type { Selection, SelectionOptions } from '../../contract/selection.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

export interface Counting {
  /** The latest count; null before the first. */
  answer: PreviewAnswer | null;
  busy: boolean;
  slow: boolean;
  error: RpcError | null;
  options: { options: SelectionOptions; forms: string[]; marked: { memberId: string; name: string }[] } | null;
  again(): void;
}

/** Milliseconds after the last tick: several are often set in a row. */
const pause = 400;

export function useCount(selection: Selection): Counting {
  const { rpc } = usePage();
  const [state, setState] = useState<Omit<Counting, 'again'>>({ answer: null, busy: true, slow: false, error: null, options: null });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(0);
  const known = useRef(false);
  const key = JSON.stringify(selection);
  useEffect(() => {
    const mine = ++newest.current;
    const set = (part: Partial<Counting>): void => {
      if (mine === newest.current) setState((before) => ({ ...before, ...part }));
    };
    set({ busy: true, slow: false, error: null });
    const ask = (): void => {
      const withOptions = known.current ? {} : { options: true };
      rpc.call('campaigns.preview', { selection, ...withOptions }, { onSlow: () => set({ slow: true }) }).then(
        (answer) => {
          const { options, forms, marked } = answer;
          if (options && forms && marked) {
            known.current = true;
            setState((before) => ({ ...before, options: { options, forms, marked } }));
          }
          set({ answer, busy: false, slow: false });
        },
        (error: unknown) => set({ error: asRpcError(error), busy: false }),
      );
    };
    const timer = setTimeout(ask, mine === 1 ? 0 : pause);
    return () => clearTimeout(timer);
  }, [key, attempt]);
  return { ...state, again: () => setAttempt(attempt + 1) };
}
