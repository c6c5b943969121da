// One greeting that waits: to whom, why, its text to read and change, and the two answers.

import { useState } from 'preact/hooks';
import type { GreetingDraft } from '../../contract/reminders.ts';
import { Button } from '../ui/controls.tsx';
import { usePage } from '../ui/context.ts';
import { formatDay } from '../ui/days.ts';
import { focusSoon } from '../ui/focus.ts';
import { Settled } from '../ui/mail/settled.tsx';
import type { Decision } from '../ui/mail/use-decisions.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { useWords } from './texts.ts';

interface GreetingRowProps {
  draft: GreetingDraft;
  /** As it would be sent. */
  text: string;
  decision: Decision | undefined;
  onEdit: (text: string) => void;
  onDecide: (decision: 'send' | 'skip') => void;
  onReload: () => void;
}

export function GreetingRow({ draft, text, decision, onEdit, onDecide, onReload }: GreetingRowProps) {
  const { language } = usePage();
  const { greetings: words, kinds } = useWords();
  const [editing, setEditing] = useState(false);
  const over = decision?.state === 'done' || decision?.state === 'refused';
  const busy = decision?.state === 'busy' ? decision.what : '';
  const empty = text.trim() === '';
  const box = 'text-' + draft.key;
  const edit = (): void => {
    setEditing(true);
    focusSoon(box);
  };
  return (
    <li>
      <p class="strong">{draft.name}</p>
      <p class="small">{words.on(kinds[draft.kind], formatDay(draft.day, language)) + ' · ' + draft.to}</p>
      {!over && (
        <>
          <p class="greeting-subject">{draft.subject}</p>
          {editing ? (
            <label class="field">
              <span class="for-screen-readers">{words.textFor(draft.name)}</span>
              <textarea id={box} rows={9} maxLength={5000} value={text} onInput={(event) => onEdit(event.currentTarget.value)} />
            </label>
          ) : (
            <p class="greeting-text">{text}</p>
          )}
          {empty && <p class="row-error">{words.empty}</p>}
          <Braces text={text} />
          <div class="quiet-offer">
            {editing
              ? text !== draft.text && (
                  <Button look="plain" onPress={() => onEdit(draft.text)}>
                    {words.original}
                  </Button>
                )
              : busy === '' && (
                  <Button look="plain" onPress={edit} label={words.editFor(draft.name)}>
                    {words.edit}
                  </Button>
                )}
          </div>
          <div class="letter-buttons">
            <Button onPress={() => onDecide('send')} busy={busy === 'send'} disabled={empty || busy !== ''} label={words.sendFor(draft.name)}>
              {words.send}
            </Button>
            <Button onPress={() => onDecide('skip')} busy={busy === 'skip'} disabled={busy !== ''} label={words.skipFor(draft.name)}>
              {words.skip}
            </Button>
          </div>
        </>
      )}
      {decision?.state === 'done' && <Settled text={decision.said} />}
      {decision?.state === 'refused' && <Settled text={decision.why} bad />}
      {decision?.state === 'failed' && <RowFailure error={decision.error} onReload={onReload} />}
    </li>
  );
}

/** The text is filled in already: what stands in braces now stays as it is. */
function Braces({ text }: { text: string }) {
  const { greetings: words } = useWords();
  const braces = text.match(/\{[^{}\n]{1,40}\}/g);
  return braces && <p class="row-warn">{words.placeholders(braces.join(', '))}</p>;
}
