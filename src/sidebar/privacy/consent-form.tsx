// One consent: what was said, how we know, since when. Says what follows before it is saved.

import { useMemo, useState } from 'preact/hooks';
import { consentStates, type ConsentState } from '../../contract/consentChannels.ts';
import type { Consent, ConsentsSetAnswer } from '../../contract/consents.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { newId } from '../ui/new-id.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { LateNotice } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useWords } from './texts.ts';

interface ConsentFormProps {
  memberId: string;
  name: string;
  consent: Consent;
  onBack: () => void;
  onReload: () => void;
  onDone: (answer: ConsentsSetAnswer) => void;
}

/** This person's own day, as the field for days wants it. */
const dayHere = (): string => new Date().toLocaleDateString('sv-SE');

export function ConsentForm({ memberId, name, consent, onBack, onReload, onDone }: ConsentFormProps) {
  const { rpc, t } = usePage();
  const { consents: words } = useWords();
  const { channel } = consent;
  const [state, setState] = useState<ConsentState>(consent.state);
  const [source, setSource] = useState('');
  const [today] = useState(dayHere);
  const [day, setDay] = useState(today);
  const [wrong, setWrong] = useState<'source' | 'day' | null>(null);
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  // Another answer is another record; the same one sent twice is the same.
  const recordId = useMemo(() => newId('einwilligung'), [state, source, day]);

  const save = (): void => {
    const problem = source.trim() === '' ? 'source' : day === '' || day > today ? 'day' : null;
    setWrong(problem);
    if (problem) return document.getElementById(problem)?.focus();
    setBusy(true);
    setSlow(false);
    setFailure(null);
    // Today is the server's to know: its day may have begun already.
    const since = day === today ? {} : { day };
    rpc.call('consents.set', { memberId, channel, state, source: source.trim(), recordId, ...since }, { onSlow: () => setSlow(true) }).then(onDone, (error: unknown) => {
      setFailure(asRpcError(error));
      setBusy(false);
    });
  };
  useKeys({
    digit: (digit) => {
      const chosen = consentStates[digit - 1];
      if (chosen) setState(chosen);
      return chosen !== undefined;
    },
  });
  const error = (text: string, id: string) => (
    <p class="row-error" role="alert" id={id}>
      {text}
    </p>
  );
  return (
    <Frame
      key="consent-form"
      lead={words.channels[channel] + ': ' + name + '.'}
      note={words.formNote}
      back={{ label: t.common.back, onPress: onBack, disabled: busy }}
      primary={{ label: busy ? words.saving : words.save, onPress: save, busy }}
    >
      <LateNotice slow={busy && slow} />
      {failure && <RowFailure error={failure} onReload={onReload} />}
      <section class="section">
        <h2 class="heading">{words.said}</h2>
        <div class="chips" role="group" aria-label={words.said}>
          {consentStates.map((one, index) => (
            <button key={one} type="button" class="chip" aria-pressed={state === one} aria-keyshortcuts={String(index + 1)} onClick={() => setState(one)}>
              {words.states[one]}
            </button>
          ))}
        </div>
        <p class="follows" role="status">
          {words.follows[channel][state]}
        </p>
      </section>
      <section class="section">
        <h2 class="heading">{words.source}</h2>
        <div class="chips" role="group" aria-label={words.source}>
          {words.sources.map((one) => (
            <button key={one} type="button" class="chip" aria-pressed={source === one} onClick={() => setSource(one)}>
              {one}
            </button>
          ))}
        </div>
        <label class="field own-words">
          <span class="field-label">{words.sourceLabel}</span>
          <input id="source" type="text" value={source} maxLength={300} autocomplete="off" aria-describedby={wrong === 'source' ? 'source-error' : undefined} onInput={(event) => setSource(event.currentTarget.value)} />
        </label>
        {wrong === 'source' && source.trim() === '' && error(words.sourceMissing, 'source-error')}
      </section>
      <label class="field">
        <span class="field-label">{words.day}</span>
        <input id="day" type="date" value={day} max={today} aria-describedby={wrong === 'day' ? 'day-error' : undefined} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      {wrong === 'day' && (day === '' || day > today) && error(day === '' ? words.dayMissing : words.dayAhead, 'day-error')}
    </Frame>
  );
}
