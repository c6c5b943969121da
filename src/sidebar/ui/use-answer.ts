// Reads from the server when a view opens, and again on request or when the network is back.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Payload, RpcName } from '../../contract/rpc.ts';
import { usePage } from './context.ts';
import { RpcError } from './failures.ts';

export type Reading<T> =
  | { state: 'waiting'; slow: boolean }
  | { state: 'here'; answer: T }
  | { state: 'failed'; error: RpcError };

export interface Answered<N extends RpcName> {
  reading: Reading<Answer<N>>;
  /** Asks again; an answer still on its way is then ignored. */
  reload(payload?: Payload<N>): void;
}

/** Asks once on opening. For calls that only read. */
export function useAnswer<N extends RpcName>(name: N, payload: Payload<N>): Answered<N> {
  const { rpc } = usePage();
  const [reading, setReading] = useState<Reading<Answer<N>>>({ state: 'waiting', slow: false });
  const newest = useRef(0);
  const lastPayload = useRef(payload);

  const reload = useCallback((next?: Payload<N>) => {
    if (next !== undefined) lastPayload.current = next;
    const mine = ++newest.current;
    const set = (value: Reading<Answer<N>>): void => {
      if (newest.current === mine) setReading(value);
    };
    set({ state: 'waiting', slow: false });
    rpc.call(name, lastPayload.current, { onSlow: () => set({ state: 'waiting', slow: true }) }).then(
      (answer) => set({ state: 'here', answer }),
      (error: unknown) => set({ state: 'failed', error: asRpcError(error) }),
    );
  }, []);

  useEffect(() => {
    reload();
    return () => {
      newest.current = -1;
    };
  }, []);

  const offline = reading.state === 'failed' && reading.error.code === 'offline';
  useEffect(() => {
    if (!offline) return;
    const again = (): void => reload();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [offline]);

  return { reading, reload };
}

/** Whatever was thrown as the one kind of error the screens know. */
export function asRpcError(error: unknown): RpcError {
  return error instanceof RpcError ? error : new RpcError('server', error instanceof Error ? error.message : String(error));
}
