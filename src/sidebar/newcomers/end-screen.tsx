// Ending somebody's path: asked first, with what follows, because it binds everywhere.

import { Choices } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { StepNote } from './steps.tsx';
import { useWords } from './texts.ts';

export interface EndScreenProps {
  name: string;
  note: string;
  onNote: (note: string) => void;
  onBack: () => void;
  onEnd: (reason: 'noContact' | 'other') => void;
}

export function EndScreen({ name, note, onNote, onBack, onEnd }: EndScreenProps) {
  const words = useWords();
  return (
    <Frame key="end" lead={words.endHeading(name)} back={{ label: words.cancel, onPress: onBack }}>
      <StepNote note={note} onNote={onNote} />
      <Choices
        label={words.endHeading(name)}
        choices={[
          { title: words.noContactButton, detail: words.noContactEffect, onChoose: () => onEnd('noContact') },
          { title: words.otherButton, detail: words.otherEffect, onChoose: () => onEnd('other') },
        ]}
      />
    </Frame>
  );
}
