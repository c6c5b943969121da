// What a volunteer opens first. Decides which screen is there: waiting, welcome before set-up, failed, or today.

import './today.css';
import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';
import { Today } from './today.tsx';

export function TodayPage() {
  const words = useWords();
  const { reading, reload } = useAnswer('today.open', {});
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'here') return <Today answer={reading.answer} onReload={() => reload()} />;
  return reading.error.code === 'not_set_up' ? <Welcome /> : <Failed error={reading.error} onRetry={() => reload()} />;
}

function Welcome() {
  const { t, rpc } = usePage();
  const words = useWords();
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
    <Frame key="welcome" lead={words.welcome} back={{ label: t.common.close, onPress: closePage }} primary={{ label: opening ? t.waiting.opening : words.setUp, onPress: open, busy: opening }}>
      <Calm picture="people">
        <p>{words.welcomeText}</p>
      </Calm>
    </Frame>
  );
}
