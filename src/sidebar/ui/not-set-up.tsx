// Before set-up there is nothing to tell of: the way to it.

import { useState } from 'preact/hooks';
import { usePage } from './context.ts';
import type { RpcError } from './failures.ts';
import { Frame } from './frame.tsx';
import { closePage } from './google.ts';
import { Calm, Failed } from './states.tsx';
import { asRpcError } from './use-answer.ts';

export function NotSetUp({ lead, text, setUp }: { lead: string; text: string; setUp?: string }) {
  const { t, rpc } = usePage();
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  const open = (): void => {
    setOpening(true);
    rpc.openPage('openSetup').catch((error: unknown) => {
      setOpening(false);
      setFailure(asRpcError(error));
    });
  };
  if (failure) return <Failed error={failure} onRetry={() => setFailure(null)} />;
  return (
    <Frame key="set-up" lead={lead} back={{ label: t.common.close, onPress: closePage }} primary={{ label: opening ? t.waiting.opening : (setUp ?? t.refusals.openSetup), onPress: open, busy: opening }}>
      <Calm picture="people">
        <p>{text}</p>
      </Calm>
    </Frame>
  );
}
