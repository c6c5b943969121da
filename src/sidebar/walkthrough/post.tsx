// What is said about saving: only where something is in the way, or somebody else was faster.

import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { screenFor } from '../ui/screens.ts';
import { Notice } from '../ui/states.tsx';
import { useWords } from './texts.ts';
import type { Sending } from './use-outbox.ts';

export function Post({ sending: { outbox, state }, news }: { sending: Sending; news: string }) {
  const { t } = usePage();
  const words = useWords();
  return (
    <>
      {state.stuck && state.waiting.length > 0 && (
        <div role="status">
          <Notice tone="warn">
            <p>{words.waitingToSave(state.waiting.length)}</p>
            <p>{state.remembered ? words.keptOnDevice : words.keptInPage}</p>
            {state.stuck.code !== 'offline' && state.stuck.code !== 'connection' && <p class="small">{screenFor(state.stuck, t).title}</p>}
            <Button look="plain" onPress={() => outbox.flush()} busy={state.sending}>
              {words.sendNow}
            </Button>
          </Notice>
        </div>
      )}
      {state.refused.map(({ letter, error }) => {
        const { title, text } = screenFor(error, t, { wrote: false });
        return (
          <Notice key={letter.payload.saveId} tone="error" title={words.refused(letter.name)}>
            <p>
              {title} {text}
            </p>
            {letter.payload.note && <p class="small">{letter.payload.note}</p>}
            <Button look="plain" onPress={() => outbox.dismiss(letter.payload.saveId)}>
              {words.dismiss}
            </Button>
          </Notice>
        );
      })}
      {news && (
        <div role="status">
          <Notice tone="info">
            <p>{news}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
