// The card that is open: which member, what is known, and how it changes while the page is used.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { MemberCard } from '../../contract/card.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

export type Shown =
  | { state: 'waiting'; name: string; slow: boolean }
  | { state: 'failed'; error: RpcError }
  /** The selected row is no member. */
  | { state: 'nobody' }
  | { state: 'here'; card: MemberCard };

export interface OpenCard {
  shown: Shown;
  /** Opens somebody; without an id the member of the selected row. `name` is said while we wait. */
  open(memberId?: string, name?: string): void;
  /** Tries the last one again. */
  again(): void;
  /** Takes over what has just been written, without asking the server. */
  patch(change: (card: MemberCard) => MemberCard): void;
  /** Reads the card again behind what is shown. */
  refresh(): void;
}

export function useCard(): OpenCard {
  const { rpc } = usePage();
  const [shown, setShown] = useState<Shown>({ state: 'waiting', name: '', slow: false });
  const newest = useRef(0);
  const last = useRef<{ memberId?: string; name: string }>({ name: '' });

  const read = (quietly: boolean): void => {
    const mine = ++newest.current;
    const set = (value: Shown): void => {
      if (newest.current === mine) setShown(value);
    };
    const { memberId, name } = last.current;
    if (!quietly) set({ state: 'waiting', name, slow: false });
    const onSlow = (): void => (quietly ? undefined : set({ state: 'waiting', name, slow: true }));
    rpc.call('members.card', memberId === undefined ? {} : { memberId }, { onSlow }).then(
      ({ card }) => {
        if (card?.memberId && newest.current === mine) last.current = { memberId: card.memberId, name: card.name };
        set(card ? { state: 'here', card } : { state: 'nobody' });
      },
      (error: unknown) => quietly || set({ state: 'failed', error: asRpcError(error) }),
    );
  };

  const open = (memberId?: string, name = ''): void => {
    last.current = memberId === undefined ? { name } : { memberId, name };
    read(false);
  };

  useEffect(() => {
    open();
    return () => {
      newest.current = -1;
    };
  }, []);

  return {
    shown,
    open,
    again: () => read(false),
    patch: (change) => setShown((now) => (now.state === 'here' ? { state: 'here', card: change(now.card) } : now)),
    refresh: () => read(true),
  };
}
