// Set-up: look, ask, show what will be made, make it. Decides which screen is there; the screens are beside this file.

import './setup.css';
import { useState } from 'preact/hooks';
import type { ApplyAnswer, Field } from '../../contract/setup.ts';
import type { Payload } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { Failed, LateNotice, Progress, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { Done } from './done.tsx';
import { NotFound } from './not-found.tsx';
import { Overview } from './overview.tsx';
import { applyPayload, type Corrections } from './plan.ts';
import { useSetupTexts } from './texts.ts';

type Stage =
  | { stage: 'look' }
  | { stage: 'applying'; slow: boolean }
  | { stage: 'done'; answer: ApplyAnswer }
  | { stage: 'failed'; error: RpcError };

export function Setup() {
  const { rpc } = usePage();
  const words = useSetupTexts();
  const { reading, reload } = useAnswer('setup.detect', {});
  const [stage, setStage] = useState<Stage>({ stage: 'look' });
  const [corrections, setCorrections] = useState<Corrections>({});

  const lookAgain = (payload?: Payload<'setup.detect'>): void => {
    setCorrections({});
    setStage({ stage: 'look' });
    reload(payload);
  };
  const correct = (field: Field, column: number | null): void => setCorrections({ ...corrections, [field]: column });

  if (stage.stage === 'applying') {
    return (
      <Frame key="applying" lead={words.applying} busy>
        <Progress label={words.applying} share={null} />
        <LateNotice slow={stage.slow} />
      </Frame>
    );
  }
  if (stage.stage === 'done') return <Done answer={stage.answer} />;
  if (stage.stage === 'failed') return <Failed error={stage.error} onRetry={() => lookAgain()} wrote />;
  if (reading.state === 'waiting') return <Waiting lead={words.looking} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={() => lookAgain()} />;

  const { answer } = reading;
  const { found } = answer;
  if (found === null) return <NotFound answer={answer} onLook={lookAgain} />;

  const apply = (): void => {
    setStage({ stage: 'applying', slow: false });
    rpc.call('setup.apply', applyPayload(found, corrections), { onSlow: () => setStage({ stage: 'applying', slow: true }) }).then(
      (applied) => setStage({ stage: 'done', answer: applied }),
      (error: unknown) => setStage({ stage: 'failed', error: asRpcError(error) }),
    );
  };
  return <Overview answer={answer} found={found} corrections={corrections} onCorrect={correct} onLook={lookAgain} onApply={apply} />;
}
