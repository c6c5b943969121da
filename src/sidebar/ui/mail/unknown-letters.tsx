// Mails nobody knows of whether they arrived: a person asks, and says what is to become of each.

import './mail.css';
import type { UnknownLetter } from '../../../contract/mailing.ts';
import { formatMoment } from '../../../contract/texts/format.ts';
import { usePage } from '../context.ts';
import { Button } from '../controls.tsx';
import { Frame, type Action } from '../frame.tsx';
import { RowFailure } from '../row-failure.tsx';
import { Calm, Failed, Waiting } from '../states.tsx';
import { useAnswer } from '../use-answer.ts';
import { Settled } from './settled.tsx';
import { useDecisions, type Decisions } from './use-decisions.ts';
import { useMailWords } from './words.ts';

const outcomes = ['sent', 'again', 'drop'] as const;

export function UnknownLetters({ back }: { back: Action }) {
  const words = useMailWords().unknown;
  const { reading, reload } = useAnswer('mailing.unknown', {});
  const decisions = useDecisions();
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { letters } = reading.answer;
  if (letters.length === 0) {
    return (
      <Frame key="none" lead={words.none} back={back}>
        <Calm picture="done">
          <p>{words.noneText}</p>
        </Calm>
      </Frame>
    );
  }
  const open = letters.filter(({ key }) => decisions.of(key)?.state !== 'done').length;
  return (
    <Frame key="unknown" lead={open === 0 ? words.none : words.lead(open)} back={back}>
      <p>{words.why}</p>
      <ul class="lines">
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <span class="strong">{words[outcome]}</span>: {words[`${outcome}Detail`]}
          </li>
        ))}
      </ul>
      <ul class="letters">
        {letters.map((letter) => (
          <Letter key={letter.key} letter={letter} decisions={decisions} onReload={reload} />
        ))}
      </ul>
    </Frame>
  );
}

function Letter({ letter: { key, kind, name, to, at }, decisions, onReload }: { letter: UnknownLetter; decisions: Decisions; onReload: () => void }) {
  const { rpc, language, announce } = usePage();
  const words = useMailWords().unknown;
  const decision = decisions.of(key);
  const resolve = (outcome: (typeof outcomes)[number]): void =>
    void decisions.decide([key], outcome, async () => {
      const { resolved, message } = await rpc.call('mailing.resolve', { letters: [{ key, outcome }] });
      // Where somebody else was faster, it is theirs that counts.
      const said = resolved === 0 ? message : words.done[outcome];
      announce(said);
      return () => ({ state: 'done', said });
    });
  return (
    <li>
      <p class="strong">{name || to}</p>
      <p class="small">{[kind, name && to, at && words.tried(formatMoment(at, language))].filter(Boolean).join(' · ')}</p>
      {decision?.state === 'done' ? (
        <Settled text={decision.said} />
      ) : (
        <div class="letter-buttons" role="group" aria-label={words.answersFor(name || to)}>
          {outcomes.map((outcome) => (
            <Button key={outcome} onPress={() => resolve(outcome)} busy={decision?.state === 'busy' && decision.what === outcome} disabled={decision?.state === 'busy'}>
              {words[outcome]}
            </Button>
          ))}
        </div>
      )}
      {decision?.state === 'failed' && <RowFailure error={decision.error} onReload={onReload} />}
    </li>
  );
}
