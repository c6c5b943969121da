// Ending somebody's path: asked first, with what follows, because it binds everywhere.

import { useState } from 'preact/hooks';
import { Choices } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { useWords } from './texts.ts';

export interface EndScreenProps {
  name: string;
  onBack: () => void;
  onEnd: (reason: 'noContact' | 'other', note: string) => void;
}

export function EndScreen({ name, onBack, onEnd }: EndScreenProps) {
  const words = useWords();
  const [note, setNote] = useState('');
  return (
    <Frame key="end" lead={words.endHeading(name)} back={{ label: words.cancel, onPress: onBack }}>
      <label class="field">
        <span class="field-label">{words.noteForStep}</span>
        <textarea rows={2} maxLength={2000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <Choices
        label={words.endHeading(name)}
        choices={[
          { title: words.noContactButton, detail: words.noContactEffect, onChoose: () => onEnd('noContact', note) },
          { title: words.otherButton, detail: words.otherEffect, onChoose: () => onEnd('other', note) },
        ]}
      />
    </Frame>
  );
}
