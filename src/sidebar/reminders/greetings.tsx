// Greetings that wait for a person's yes: read, change the text, send or not this year; or all at once.

import { useState } from 'preact/hooks';
import type { GreetingDraft } from '../../contract/reminders.ts';
import { Button, Card } from '../ui/controls.tsx';
import { usePage } from '../ui/context.ts';
import { focusSoon, leadId } from '../ui/focus.ts';
import { Frame, type Action } from '../ui/frame.tsx';
import { useDecisions } from '../ui/mail/use-decisions.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { GreetingRow } from './greeting-row.tsx';
import { useWords } from './texts.ts';

interface GreetingsProps {
  /** Changed texts by the greeting's key. */
  edited: ReadonlyMap<string, string>;
  onEdit: (key: string, text: string) => void;
  back: Action;
}

/** Sent in one call: the rows follow one another instead of all waiting for the last. */
const atOnce = 20;

export function Greetings({ edited, onEdit, back }: GreetingsProps) {
  const { greetings: words } = useWords();
  const { reading, reload } = useAnswer('reminders.greetings', {});
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { drafts } = reading.answer;
  if (drafts.length === 0) {
    return (
      <Frame key="none" lead={words.none} back={back}>
        <Calm picture="done">
          <p>{words.noneText}</p>
        </Calm>
      </Frame>
    );
  }
  return <Waiters key={drafts.map(({ key }) => key).join()} drafts={drafts} edited={edited} onEdit={onEdit} back={back} onReload={reload} />;
}

function Waiters({ drafts, edited, onEdit, back, onReload }: GreetingsProps & { drafts: readonly GreetingDraft[]; onReload: () => void }) {
  const { rpc, t, announce } = usePage();
  const { greetings: words } = useWords();
  const decisions = useDecisions();
  const [asking, setAsking] = useState(false);
  const open = drafts.filter(({ key }) => !['done', 'busy', 'refused'].includes(decisions.of(key)?.state ?? ''));
  const sendable = open.filter(({ key }) => edited.get(key)?.trim() !== '');

  const decide = (keys: readonly string[], decision: 'send' | 'skip'): Promise<void> =>
    decisions.decide(keys, decision, async () => {
      const letters = keys.map((key) => {
        const text = edited.get(key);
        return { key, decision, ...(decision === 'send' && text !== undefined && { text }) };
      });
      const { refused, waiting, unknown, message } = await rpc.call('reminders.approve', { letters });
      announce(message);
      const reasons = new Map(refused.map(({ key, why }) => [key, why]));
      return (key) => {
        const why = waiting.includes(key) ? words.waits : unknown.includes(key) ? words.unclear : reasons.get(key) === undefined ? undefined : words.notSent(reasons.get(key) ?? '');
        return why === undefined ? { state: 'done', said: decision === 'send' ? words.sent : words.skipped } : { state: 'refused', why };
      };
    });
  const ask = (): void => {
    setAsking(true);
    focusSoon('all-no');
  };
  const settle = (): void => {
    setAsking(false);
    focusSoon(leadId);
  };
  const sendAll = async (): Promise<void> => {
    settle();
    const keys = sendable.map(({ key }) => key);
    for (let from = 0; from < keys.length; from += atOnce) await decide(keys.slice(from, from + atOnce), 'send');
  };
  const primary = sendable.length > 1 && !asking ? { label: decisions.busy ? words.sending : words.all(sendable.length), onPress: ask, busy: decisions.busy } : undefined;
  return (
    <Frame key="greetings" lead={open.length === 0 ? words.none : words.lead(open.length)} {...(open.length > 0 && { note: words.nothingSent })} back={back} primary={primary}>
      {asking && (
        <Card tone="warn" label={words.allAsk(sendable.length)}>
          <div class="fields">
            <p class="strong">{words.allAsk(sendable.length)}</p>
            <p>{words.allText}</p>
            <div class="button-row">
              <Button id="all-no" onPress={settle}>{t.common.back}</Button>
              <Button look="primary" onPress={() => void sendAll()}>
                {words.allYes}
              </Button>
            </div>
          </div>
        </Card>
      )}
      <p class="small">{words.footer}</p>
      <ul class="letters">
        {drafts.map((draft) => (
          <GreetingRow
            key={draft.key}
            draft={draft}
            text={edited.get(draft.key) ?? draft.text}
            decision={decisions.of(draft.key)}
            onEdit={(text) => onEdit(draft.key, text)}
            onDecide={(decision) => void decide([draft.key], decision)}
            onReload={onReload}
          />
        ))}
      </ul>
    </Frame>
  );
}
