// What is said about the last entry and the way to the sheet: saved, to be taken back, waiting, or refused.

import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { screenFor } from '../ui/screens.ts';
import { Notice } from '../ui/states.tsx';
import { idOf, type CallLetter } from './letters.ts';
import { useWords } from './texts.ts';
import type { Calling, Last } from './use-calls.ts';

export function Post({ calling }: { calling: Calling }) {
  const { t } = usePage();
  const words = useWords();
  const { last, news, now } = calling;
  const { outbox, state } = calling.sending;
  const known = last && (last.saved || state.waiting.some((letter) => idOf(letter) === last.reportId));
  const unreachable = state.stuck?.code === 'offline' || state.stuck?.code === 'connection';
  return (
    <>
      {state.stuck && state.waiting.length > 0 && (
        <div role="status">
          <Notice tone="warn">
            <p>{words.waitingToSave(state.waiting.length)}</p>
            <p>{state.remembered ? words.keptOnDevice : words.keptInPage}</p>
            {!unreachable && <p class="small">{screenFor(state.stuck, t).title}</p>}
            <div class="buttons">
              <Button look="plain" onPress={() => outbox.flush()} busy={state.sending}>
                {words.sendNow}
              </Button>
              {!unreachable && (
                <Button look="plain" onPress={() => outbox.setAside()} disabled={state.sending}>
                  {words.setAside}
                </Button>
              )}
            </div>
          </Notice>
        </div>
      )}
      {state.refused.map(({ letter, error }) => {
        const { title, text, lines } = screenFor(error, t, { wrote: false });
        return (
          <Notice key={idOf(letter)} tone="error" title={words.refused(letter.name)}>
            <p>
              {title} {text}
            </p>
            {lines.length > 0 && <p class="small">{lines.join(' ')}</p>}
            <p class="small">{told(letter, words)}</p>
            <Button look="plain" onPress={() => outbox.dismiss(idOf(letter))}>
              {words.dismiss}
            </Button>
          </Notice>
        );
      })}
      {news && (
        <div role="status">
          <Notice tone={news.tone}>
            <p>{news.text}</p>
          </Notice>
        </div>
      )}
      {known && (now.state === 'calling' || now.state === 'paused') && <LastEntry last={last} stuck={state.stuck !== null} canUndo={now.state === 'calling' && now.facts.campaign === last.campaign} onUndo={calling.takeBack} />}
    </>
  );
}

function LastEntry({ last, stuck, canUndo, onUndo }: { last: Last; stuck: boolean; canUndo: boolean; onUndo: () => void }) {
  const words = useWords();
  const { person, what, saved, message, undoable, busy } = last;
  const standing = saved ? message || words.saved : stuck ? '' : words.reporting;
  return (
    <div class="last">
      <p class="small">
        <span class="last-what">{words.reported(person.name, what)}</span> {standing}
      </p>
      {undoable && canUndo && saved && (
        <Button look="plain" onPress={onUndo} busy={busy} label={words.undoFor(person.name)}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}

/** What a person has to enter by hand now. */
function told(letter: CallLetter, words: ReturnType<typeof useWords>): string {
  if (letter.kind === 'form') return words.form(letter.payload.form);
  const what = letter.kind === 'report' ? words.outcomes[letter.payload.outcome].title : words.skippedOne;
  return [letter.payload.campaign, what, letter.payload.note].filter(Boolean).join(' · ');
}
