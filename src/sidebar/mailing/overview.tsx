// How far a mailing has come, a result for each person; stop and go on.

import { useState } from 'preact/hooks';
import type { MailingResultsAnswer } from '../../contract/mailing.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { useMailWords } from '../ui/mail/words.ts';
import { Failed, LateNotice, Notice, Waiting } from '../ui/states.tsx';
import { Tiles } from '../ui/tiles.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { StateBadge } from './mailing-list.tsx';
import { Results } from './results.tsx';
import { useWords } from './texts.ts';

export function Overview({ mailingId, onBack, onUnknown }: { mailingId: string; onBack: () => void; onUnknown: () => void }) {
  const words = useWords();
  const { reading, reload } = useAnswer('mailing.results', { mailingId });
  const [known, setKnown] = useState<MailingResultsAnswer | null>(null);
  // While it is read anew the figures stay where they are.
  if (reading.state === 'here' && reading.answer !== known) setKnown(reading.answer);
  const back = { label: words.overview.all, onPress: onBack };
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  if (!known) return <Waiting lead={words.overview.people} slow={reading.state === 'waiting' && reading.slow} back={back} />;
  return <Shown answer={known} busy={reading.state === 'waiting'} onReload={reload} onBack={onBack} onUnknown={onUnknown} />;
}

function Shown({ answer: { mailing, people }, busy, onReload, onBack, onUnknown }: { answer: MailingResultsAnswer; busy: boolean; onReload: () => void; onBack: () => void; onUnknown: () => void }) {
  const { rpc, t, language, announce } = usePage();
  const { overview: words, list } = useWords();
  const mailWords = useMailWords();
  const [working, setWorking] = useState<'' | 'stop' | 'goOn'>('');
  const [slow, setSlow] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const set = async (stop: boolean): Promise<void> => {
    setWorking(stop ? 'stop' : 'goOn');
    setSlow(false);
    setSaid('');
    try {
      const { message } = await rpc.call('mailing.stop', { mailingId: mailing.mailingId, stop }, { onSlow: () => setSlow(true) });
      setSaid(message);
      announce(message);
      onReload();
    } catch (error) {
      setFailure(asRpcError(error));
    }
    setWorking('');
  };
  if (failure) {
    const again = (): void => {
      setFailure(null);
      onReload();
    };
    return <Failed error={failure} onRetry={again} wrote back={{ label: t.common.back, onPress: again }} />;
  }
  const refresh = (): void => {
    // What was said then is not how it stands now.
    setSaid('');
    onReload();
  };
  const figures = [
    [mailing.sent, words.sent],
    [mailing.waiting, words.waiting],
    [mailing.refused, words.refused],
    [mailing.unknown, words.unknown],
  ] as const;
  return (
    <Frame key="overview" lead={mailing.name} note={list.begun(formatMoment(mailing.at, language), mailing.by)} back={{ label: words.all, onPress: onBack }} primary={{ label: words.reload, onPress: refresh, busy }} busy={busy}>
      <div class="card-head">
        <p>{words.subject(mailing.subject)}</p>
        <StateBadge mailing={mailing} />
      </div>
      {said && (
        <Notice tone="done">
          <p>{said}</p>
        </Notice>
      )}
      <LateNotice slow={slow && working !== ''} />
      <Tiles label={words.figures} progress={list.progress(mailing.sent, mailing.total)} done={mailing.sent} total={mailing.total} figures={figures} />
      {(mailing.waiting > 0 || mailing.unknown > 0) && (
        <div class="button-row">
          {mailing.waiting > 0 && (
            <Button onPress={() => void set(false)} busy={working === 'goOn'} disabled={working !== ''}>
              {working === 'goOn' ? words.working : words.goOn}
            </Button>
          )}
          {mailing.waiting > 0 && !mailing.stopped && (
            <Button onPress={() => void set(true)} busy={working === 'stop'} disabled={working === 'stop'}>
              {working === 'stop' ? words.working : words.stop}
            </Button>
          )}
          {mailing.unknown > 0 && <Button onPress={onUnknown}>{mailWords.unknown.look}</Button>}
        </div>
      )}
      <Results people={people} />
    </Frame>
  );
}
