// Leads to the tab with the offers, beside the sidebar.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export interface TabLink {
  busy: boolean;
  failure: RpcError | null;
  go: () => void;
}

export function useTab(): TabLink {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const go = (): void => {
    setBusy(true);
    setFailure(null);
    rpc.call('offers.show', {}).then(
      ({ tab }) => {
        announce(words.toTabDone(tab));
        setBusy(false);
      },
      (error: unknown) => {
        setFailure(asRpcError(error));
        setBusy(false);
      },
    );
  };
  return { busy, failure, go };
}
