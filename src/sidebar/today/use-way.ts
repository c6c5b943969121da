// The ways from here to the other pages: one at a time, the pressed button says that it is on its way.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import type { PageOpener } from '../ui/rpc.ts';
import { asRpcError } from '../ui/use-answer.ts';

export interface Way {
  /** @param key which button, where several open the same page */
  go(page: PageOpener, key?: string): void;
  /** Opens the member card on this person: it shows the row that is selected. */
  toCard(memberId: string, key: string): void;
  /** The key of the button that was pressed; `''` for none. */
  going: string;
  failure: RpcError | null;
}

export function useWay(): Way {
  const { rpc } = usePage();
  const [going, setGoing] = useState('');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const start = (key: string, way: () => Promise<void>): void => {
    if (going !== '') return;
    setGoing(key);
    setFailure(null);
    way().catch((error: unknown) => {
      setGoing('');
      setFailure(asRpcError(error));
    });
  };
  return {
    going,
    failure,
    go: (page, key = page) => start(key, () => rpc.openPage(page)),
    toCard: (memberId, key) =>
      start(key, async () => {
        await rpc.call('members.show', { memberId });
        await rpc.openPage('openCard');
      }),
  };
}
