// The steps ahead as numbered answers, each with what follows from it.

import type { Newcomer, PathStage } from '../../contract/newcomers.ts';
import { Choices } from '../ui/controls.tsx';
import { stepsAhead } from './sorting.ts';
import { useWords } from './texts.ts';

export interface StepsProps {
  person: Newcomer;
  busy: boolean;
  note: string;
  onNote: (note: string) => void;
  onStep: (stage: PathStage) => void;
}

export function Steps({ person, busy, note, onNote, onStep }: StepsProps) {
  const words = useWords();
  const choices = stepsAhead(person).map((stage) => ({
    title: stage === person.stage ? words.again : words.buttons[stage],
    detail: words.effects[stage],
    onChoose: () => busy || onStep(stage),
  }));
  return (
    <section class={'section steps' + (busy ? ' busy' : '')} aria-label={words.stepsHeading} aria-busy={busy}>
      <h2 class="heading">{words.stepsHeading}</h2>
      <StepNote note={note} onNote={onNote} />
      <Choices label={words.stepsHeading} choices={choices} />
    </section>
  );
}

export function StepNote({ note, onNote }: Pick<StepsProps, 'note' | 'onNote'>) {
  const words = useWords();
  return (
    <label class="field">
      <span class="field-label">{words.noteForStep}</span>
      <textarea rows={2} maxLength={2000} value={note} onInput={(event) => onNote(event.currentTarget.value)} />
    </label>
  );
}
