// The steps ahead as numbered answers, each with what follows from it.

import { useState } from 'preact/hooks';
import type { Newcomer, PathStage } from '../../contract/newcomers.ts';
import { Choices } from '../ui/controls.tsx';
import { stepsAhead } from './sorting.ts';
import { useWords } from './texts.ts';

export function Steps({ person, busy, onStep }: { person: Newcomer; busy: boolean; onStep: (stage: PathStage, note: string) => void }) {
  const words = useWords();
  const [note, setNote] = useState('');
  const take = (stage: PathStage): void => {
    if (busy) return;
    onStep(stage, note);
    setNote('');
  };
  const choices = stepsAhead(person).map((stage) => ({
    title: stage === person.stage ? words.again : words.buttons[stage],
    detail: words.effects[stage],
    onChoose: () => take(stage),
  }));
  return (
    <section class={'section steps' + (busy ? ' busy' : '')} aria-label={words.stepsHeading} aria-busy={busy}>
      <h2 class="heading">{words.stepsHeading}</h2>
      <label class="field">
        <span class="field-label">{words.noteForStep}</span>
        <textarea rows={2} maxLength={2000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <Choices label={words.stepsHeading} choices={choices} />
    </section>
  );
}
