// The outbox of a page: lives as long as the sidebar, tries again when the network is back.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Letter, Outbox, OutboxState } from './outbox.ts';

/** Milliseconds between tries while something is in the way. */
const tryAgainAfter = 12_000;

export interface Sending<L> {
  outbox: Outbox<L>;
  state: OutboxState<L>;
}

/** @param create makes the outbox, once; what it is given hears every change */
export function useOutbox<L extends Letter>(create: (onChange: (state: OutboxState<L>) => void) => Outbox<L>): Sending<L> {
  const [state, setState] = useState<OutboxState<L> | null>(null);
  const outbox = useMemo(() => create(setState), []);
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
