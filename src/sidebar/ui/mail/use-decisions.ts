// What a person decided about each row of a list, and how far that is: being written, done, or refused.

import { useRef, useState } from 'preact/hooks';
import type { RpcError } from '../failures.ts';
import { asRpcError } from '../use-answer.ts';

export type Decision = { state: 'busy'; what: string } | { state: 'done'; said: string } | { state: 'refused'; why: string } | { state: 'failed'; error: RpcError };

export interface Decisions {
  of(key: string): Decision | undefined;
  /** Writes for these rows, unless one of them is being written or done already. */
  decide(keys: readonly string[], what: string, write: () => Promise<(key: string) => Decision>): Promise<void>;
  /** Something is being written. */
  busy: boolean;
}

export function useDecisions(): Decisions {
  const [byKey, setByKey] = useState<ReadonlyMap<string, Decision>>(new Map());
  // A second press in the same moment must find the first.
  const now = useRef(byKey);
  const set = (keys: readonly string[], decision: (key: string) => Decision): void => {
    now.current = new Map([...now.current, ...keys.map((key) => [key, decision(key)] as const)]);
    setByKey(now.current);
  };
  return {
    of: (key) => byKey.get(key),
    busy: [...byKey.values()].some(({ state }) => state === 'busy'),
    async decide(keys, what, write) {
      if (keys.some((key) => ['busy', 'done'].includes(now.current.get(key)?.state ?? ''))) return;
      set(keys, () => ({ state: 'busy', what }));
      try {
        set(keys, await write());
      } catch (error) {
        const failure = asRpcError(error);
        set(keys, () => ({ state: 'failed', error: failure }));
      }
    },
  };
}
