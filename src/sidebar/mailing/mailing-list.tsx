// All mailings with how far each has come, the latest first, and the draft that is kept on this device.

import { useState } from 'preact/hooks';
import type { MailingState } from '../../contract/mailing.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button, Card } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { useMailWords } from '../ui/mail/words.ts';
import { Calm, Progress } from '../ui/states.tsx';
import type { Draft } from './draft.ts';
import { useWords } from './texts.ts';

const tones = { running: 'info', stopped: 'fewer', done: 'calm' } as const;

/** How a mailing stands, in words and with its colour. */
export function StateBadge({ mailing: { stopped, waiting } }: { mailing: MailingState }) {
  const words = useWords();
  const state = waiting === 0 ? 'done' : stopped ? 'stopped' : 'running';
  return <Badge tone={tones[state]}>{words.states[state]}</Badge>;
}

interface MailingListProps {
  mailings: readonly MailingState[];
  quota: number | null;
  draft: Draft | null;
  onCreate: () => void;
  onDiscard: () => void;
  onShow: (mailingId: string) => void;
  onUnknown: () => void;
}

export function MailingList({ mailings, quota, draft, onCreate, onDiscard, onShow, onUnknown }: MailingListProps) {
  const { t, language } = usePage();
  const words = useWords().list;
  const mailWords = useMailWords();
  const none = mailings.length === 0;
  const unknown = mailings.reduce((sum, mailing) => sum + mailing.unknown, 0);
  return (
    <Frame
      key="list"
      lead={none ? words.none : words.lead}
      back={{ label: t.common.close, onPress: closePage }}
      primary={{ label: draft ? words.resume : words.create, onPress: onCreate }}
      {...(quota !== null && { footnote: mailWords.quota(quota) })}
    >
      {none && (
        <Calm picture="people">
          <p>{words.noneText}</p>
        </Calm>
      )}
      {draft && <KeptDraft draft={draft} onDiscard={onDiscard} />}
      {unknown > 0 && (
        <Card tone="warn" label={mailWords.unknown.card(unknown)}>
          <div class="card-head">
            <p>{mailWords.unknown.card(unknown)}</p>
            <Button onPress={onUnknown}>{mailWords.unknown.look}</Button>
          </div>
        </Card>
      )}
      <ul class="mailings">
        {mailings.map((mailing) => (
          <li key={mailing.mailingId} class="card fields">
            <div class="card-head">
              <h2 class="strong">{mailing.name}</h2>
              <StateBadge mailing={mailing} />
            </div>
            <p class="small">{words.begun(formatMoment(mailing.at, language), mailing.by)}</p>
            <Progress label={words.progress(mailing.sent, mailing.total)} share={mailing.total === 0 ? 0 : mailing.sent / mailing.total} />
            <Button onPress={() => onShow(mailing.mailingId)} label={words.openFor(mailing.name)}>
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function KeptDraft({ draft, onDiscard }: { draft: Draft; onDiscard: () => void }) {
  const { t, language } = usePage();
  const words = useWords().list;
  const [asking, setAsking] = useState(false);
  const ask = (now: boolean): void => {
    setAsking(now);
    focusSoon(now ? 'discard-no' : 'discard');
  };
  return (
    <Card label={words.draft(draft.subject)}>
      <p class="strong">{words.draft(draft.subject)}</p>
      <p class="small">{words.draftKept(formatMoment(new Date(draft.at).toISOString(), language))}</p>
      {asking ? (
        <div class="button-row">
          <span>{words.discardAsk}</span>
          <Button id="discard-no" onPress={() => ask(false)}>{t.common.back}</Button>
          <Button onPress={onDiscard}>{words.discardYes}</Button>
        </div>
      ) : (
        <div class="quiet-offer">
          <Button look="plain" id="discard" onPress={() => ask(true)}>
            {words.discard}
          </Button>
        </div>
      )}
    </Card>
  );
}
