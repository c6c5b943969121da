// A result for each person: sent and when, waiting, not sent and why, unclear.

import { useState } from 'preact/hooks';
import type { LetterState, MailingResultsAnswer } from '../../contract/mailing.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { useWords } from './texts.ts';

const tones: Readonly<Record<LetterState, 'more' | 'fewer' | 'info' | 'calm'>> = { sent: 'more', waiting: 'info', sending: 'info', refused: 'fewer', unknown: 'fewer', dropped: 'calm' };
/** What needs a person first. */
const order: readonly LetterState[] = ['unknown', 'refused', 'waiting', 'sending', 'sent', 'dropped'];
/** Shown at first; the rest on request. */
const step = 50;

export function Results({ people }: { people: MailingResultsAnswer['people'] }) {
  const { language } = usePage();
  const { overview: words, letters } = useWords();
  const [only, setOnly] = useState<LetterState | null>(null);
  const [most, setMost] = useState(step);
  const counts = order.map((state) => ({ state, count: people.filter((person) => person.state === state).length })).filter(({ count }) => count > 0);
  const chosen = only === null ? people : people.filter(({ state }) => state === only);
  const choose = (state: LetterState | null): void => {
    setOnly(state);
    setMost(step);
  };
  return (
    <section class="fields">
      <h2 class="heading">{words.people}</h2>
      {counts.length > 1 && (
        <div class="chips" role="group" aria-label={words.show}>
          <button type="button" class="chip" aria-pressed={only === null} onClick={() => choose(null)}>
            {words.everybody(people.length)}
          </button>
          {counts.map(({ state, count }) => (
            <button key={state} type="button" class="chip" aria-pressed={only === state} onClick={() => choose(state)}>
              {words.some(letters[state], count)}
            </button>
          ))}
        </div>
      )}
      {chosen.length === 0 && <p class="small">{words.nobody}</p>}
      <ul class="results">
        {chosen.slice(0, most).map((person) => (
          <li key={person.memberId + person.to}>
            <div class="card-head">
              <span class="strong">{person.name}</span>
              <Badge tone={tones[person.state]}>{letters[person.state]}</Badge>
            </div>
            <p class="small">{[person.to, person.at && formatMoment(person.at, language), person.why].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {chosen.length > most && (
        <Button look="plain" onPress={() => setMost(most + 4 * step)}>
          {words.moreRows(chosen.length - most)}
        </Button>
      )}
    </section>
  );
}
