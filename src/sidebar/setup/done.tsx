// After set-up: what was made, and what to do next.

import { useState } from 'preact/hooks';
import type { ApplyAnswer } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { firstSentence } from '../ui/screens.ts';
import { Calm, Failed } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { Names } from './will-create.tsx';
import { useSetupTexts } from './texts.ts';

export function Done({ answer }: { answer: ApplyAnswer }) {
  const { rpc, t } = usePage();
  const words = useSetupTexts();
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<RpcError | null>(null);
  const open = (page: 'openAssignment' | 'openCampaigns'): void => {
    setError(null);
    setOpening(true);
    rpc.openPage(page).then(() => page === 'openCampaigns' && setOpening(false), (failure: unknown) => {
      setOpening(false);
      setError(asRpcError(failure));
    });
  };
  // What was made stands below, name by name.
  const told = answer.createdTabs.length + answer.createdColumns.length > 0 ? firstSentence(answer.message)[0] : answer.message;
  if (error) return <Failed error={error} onRetry={() => setError(null)} />;
  return (
    <Frame
      key="done"
      lead={words.done}
      back={{ label: t.common.close, onPress: closePage }}
      primary={{ label: opening ? t.waiting.opening : words.startAssignment, onPress: () => open('openAssignment'), busy: opening }}
    >
      <Calm picture="done">
        <p>{told}</p>
      </Calm>
      {answer.hints.length > 0 && (
        <section class="section">
          <h2 class="heading">{words.nextSteps}</h2>
          <ol class="steps">
            {answer.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        </section>
      )}
      <p class="quiet-offer">
        {words.orCall}{' '}
        <Button look="plain" disabled={opening} onPress={() => open('openCampaigns')}>
          {words.startCampaign}
        </Button>
      </p>
      {answer.createdTabs.length > 0 && (
        <section class="section">
          <h2 class="small">{words.createdTabs}</h2>
          <Names names={answer.createdTabs} />
        </section>
      )}
      {answer.createdColumns.length > 0 && (
        <section class="section">
          <h2 class="small">{words.createdColumns}</h2>
          <Names names={answer.createdColumns} />
        </section>
      )}
    </Frame>
  );
}
