// Whom it is about: the member of the selected row first, then whoever is chosen.

import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

/** `name` is `''` for somebody who is not in the list any more. */
export interface Person {
  memberId: string;
  name: string;
}

export type Sought =
  | { state: 'unasked' }
  | { state: 'waiting'; slow: boolean }
  | { state: 'failed'; error: RpcError }
  /** `withoutId`: the name of a selected member whom nothing can be written down for yet. */
  | { state: 'nobody'; withoutId?: string }
  | { state: 'here'; person: Person };

export interface PersonChoice {
  sought: Sought;
  choose(person: Person): void;
  /** Reads who stands in the selected row. */
  selected(): void;
  /** Nobody any more, without asking the sheet. */
  drop(): void;
}

export function usePerson(): PersonChoice {
  const { rpc } = usePage();
  const [sought, setSought] = useState<Sought>({ state: 'unasked' });
  const newest = useRef(0);
  useEffect(() => () => void (newest.current = -1), []);
  const settle = (next: Sought): void => {
    newest.current++;
    setSought(next);
  };
  const selected = (): void => {
    const mine = ++newest.current;
    const set = (next: Sought): void => (newest.current === mine ? setSought(next) : undefined);
    set({ state: 'waiting', slow: false });
    rpc.call('members.card', {}, { onSlow: () => set({ state: 'waiting', slow: true }) }).then(
      ({ card }) => set(!card ? { state: 'nobody' } : card.memberId === '' ? { state: 'nobody', withoutId: card.name } : { state: 'here', person: { memberId: card.memberId, name: card.name } }),
      (error: unknown) => set({ state: 'failed', error: asRpcError(error) }),
    );
  };
  return { sought, selected, choose: (person) => settle({ state: 'here', person }), drop: () => settle({ state: 'nobody' }) };
}
