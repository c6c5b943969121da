// What became of the last decision, and of every one that failed.

import type { DuplicatePair } from '../../contract/duplicates.ts';
import { usePage } from '../ui/context.ts';
import { Button, Spinner } from '../ui/controls.tsx';
import { Picture } from '../ui/pictures.tsx';
import { screenFor } from '../ui/screens.ts';
import { pairId } from './pairs.ts';
import { useWords } from './texts.ts';
import type { Decisions } from './use-decisions.ts';

export function LastDecision({ pairs, decisions, onReload }: { pairs: readonly DuplicatePair[]; decisions: Decisions; onReload: () => void }) {
  const { t } = usePage();
  const words = useWords();
  const { states, last } = decisions;
  const shown = pairs.filter((pair) => (last && pairId(pair) === pairId(last)) || states[pairId(pair)]?.error);
  return (
    <>
      {shown.map((pair) => {
        const state = states[pairId(pair)];
        if (!state || (state.decision === 'later' && !state.error)) return null;
        const { name } = pair.keep;
        const failure = state.error && screenFor(state.error, t, { wrote: true });
        return (
          <div key={pairId(pair)} class={'told' + (failure ? ' told-failed' : '')} role={failure ? 'alert' : undefined}>
            {state.state === 'saving' ? <Spinner /> : <Picture name={failure ? 'warn' : 'done'} />}
            <div class="told-text">
              <p>{state.state === 'saving' ? words.saving(name) : state.state === 'failed' ? words.failed(name) : state.decision === 'merge' ? words.merged(name) : words.decidedNotSame(name)}</p>
              {failure && <p class="small">{[failure.title, failure.text].filter(Boolean).join(' ')}</p>}
              {state.state === 'failed' && failure?.label === t.common.reload && (
                <Button look="plain" onPress={onReload}>
                  {t.common.reload}
                </Button>
              )}
            </div>
            {state.state !== 'saving' && (
              <Button look="plain" onPress={() => decisions.reopen(pair)} label={name + ': ' + (state.state === 'failed' ? words.lookAgain : words.undo)}>
                {state.state === 'failed' ? words.lookAgain : words.undo}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
}
