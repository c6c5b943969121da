// One write of the page on its way: busy, failed with a sentence, or done.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';

export interface Saving {
  busy: boolean;
  /** What went wrong, in words; `''` for nothing. */
  failure: string;
  /** Runs the call; a failure that `handled` takes on is not shown. */
  run<T>(call: () => Promise<T>, done: (answer: T) => void, handled?: (error: RpcError) => boolean): void;
}

export function useSaving(): Saving {
  const { t } = usePage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  return {
    busy,
    failure,
    run: (call, done, handled) => {
      setBusy(true);
      setFailure('');
      call().then(
        (answer) => {
          setBusy(false);
          done(answer);
        },
        (error: unknown) => {
          setBusy(false);
          const known = asRpcError(error);
          if (handled?.(known)) return;
          const screen = screenFor(known, t, { wrote: true });
          setFailure([screen.title, screen.text].filter(Boolean).join(' '));
        },
      );
    },
  };
}
