// What a person has agreed to, channel by channel, and the way to change it.

import { useEffect, useState } from 'preact/hooks';
import type { Consent } from '../../contract/consents.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { Failed, Notice, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { ConsentForm } from './consent-form.tsx';
import { PersonFrame } from './for-person.tsx';
import { useWords } from './texts.ts';
import type { Person, PersonChoice } from './use-person.ts';

export interface PersonPartProps {
  person: Person;
  choice: PersonChoice;
  onBack: () => void;
}

export function Consents({ person, choice, onBack }: PersonPartProps) {
  const { t, announce } = usePage();
  const { consents: words, other } = useWords();
  const { reading, reload } = useAnswer('consents.show', { memberId: person.memberId });
  const [written, setWritten] = useState<{ consents: Consent[]; message: string } | null>(null);
  const [open, setOpen] = useState<Consent | null>(null);
  const back = { label: t.common.back, onPress: onBack };
  // After the screen has said where one is.
  useEffect(() => {
    if (written) announce(written.message);
  }, [written]);
  if (reading.state === 'waiting') return <Waiting key="waiting" lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={{ label: other, onPress: choice.drop }} />;
  const { name } = reading.answer;
  const again = (): void => {
    setOpen(null);
    setWritten(null);
    reload();
  };
  if (open) {
    return (
      <ConsentForm
        key={open.channel}
        memberId={person.memberId}
        name={name}
        consent={open}
        onBack={() => setOpen(null)}
        onReload={again}
        onDone={(answer) => {
          setWritten(answer);
          setOpen(null);
        }}
      />
    );
  }
  return (
    <PersonFrame key="consents" choice={choice} lead={name} note={words.note} back={back}>
      {written && (
        <div role="status">
          <Notice tone="done">
            <p>{written.message}</p>
          </Notice>
        </div>
      )}
      <ul>
        {(written?.consents ?? reading.answer.consents).map((consent) => (
          <OneConsent key={consent.channel} consent={consent} onChange={() => setOpen(consent)} />
        ))}
      </ul>
    </PersonFrame>
  );
}

const tones = { yes: 'more', no: 'fewer', unknown: 'calm' } as const;

function OneConsent({ consent, onChange }: { consent: Consent; onChange: () => void }) {
  const { language } = usePage();
  const { consents: words } = useWords();
  const { channel, state, since, source, by } = consent;
  // A no without a row of its own is one that somebody has entered in the list.
  const known = [since && words.since(formatDay(since, language)), source, by && words.by(by)].filter(Boolean).join(' · ') || (state === 'no' ? words.inList : '');
  return (
    <li class="consent">
      <p class="consent-head">
        <span class="strong">{words.channels[channel]}</span>
        <Badge tone={tones[state]}>{words.states[state]}</Badge>
      </p>
      <p class="small">{words.about[channel]}</p>
      {known && <p class="small">{known}</p>}
      <div class="consent-do">
        <Button look="plain" onPress={onChange} label={words.changeFor(words.channels[channel])}>
          {words.change}
        </Button>
      </div>
    </li>
  );
}
