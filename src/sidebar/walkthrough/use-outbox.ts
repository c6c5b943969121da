// The outbox of this page: lives as long as the sidebar, tries again when the network is back.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { browserMemory, createOutbox, type Letter, type Outbox, type OutboxState } from './outbox.ts';

/** Milliseconds between tries while something is in the way. */
const tryAgainAfter = 12_000;

export interface Sending {
  outbox: Outbox;
  state: OutboxState;
}

export type OnSaved = (letter: Letter, answer: Answer<'walkthrough.save'>) => void;

export function useOutbox(onSaved: OnSaved): Sending {
  const { rpc } = usePage();
  const heard = useRef(onSaved);
  heard.current = onSaved;
  const [state, setState] = useState<OutboxState | null>(null);
  const outbox = useMemo(
    () =>
      createOutbox({
        send: (payload) => rpc.call('walkthrough.save', payload),
        asError: asRpcError,
        memory: browserMemory,
        now: () => Date.now(),
        onChange: setState,
        onSaved: (letter, answer) => heard.current(letter, answer),
      }),
    [],
  );
  useEffect(() => {
    // Left from another time, when the connection did not come back.
    outbox.flush();
    const again = (): void => outbox.flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  const stuck = (state ?? outbox.state()).stuck;
  useEffect(() => {
    if (!stuck) return;
    const timer = setTimeout(() => outbox.flush(), tryAgainAfter);
    return () => clearTimeout(timer);
  }, [stuck]);
  return { outbox, state: state ?? outbox.state() };
}
