// Before set-up there is nothing to tell of: the way to it.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function NotSetUp() {
  const { t, rpc } = usePage();
  const { setUp: words } = useWords();
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
    <Frame key="set-up" lead={words.lead} back={{ label: t.common.close, onPress: closePage }} primary={{ label: opening ? t.waiting.opening : t.refusals.openSetup, onPress: open, busy: opening }}>
      <Calm picture="people">
        <p>{words.text}</p>
      </Calm>
    </Frame>
  );
}
