// Asked once more, with the numbers.

import { Frame, type Action } from '../ui/frame.tsx';
import { Notice } from '../ui/states.tsx';
import type { Draft } from './draft.ts';
import { useWords } from './texts.ts';
import { whenItGoes, type Goes } from './when-it-goes.ts';

export function Confirm({ draft, goes, back, onSend }: { draft: Draft; goes: Goes; back: Action; onSend: () => void }) {
  const words = useWords().create;
  return (
    <Frame key="confirm" lead={words.ask(goes.count)} note={words.nothingYet} back={back} primary={{ label: words.yes(goes.count), onPress: onSend }}>
      <p class="strong">{words.askSubject(draft.subject)}</p>
      <Notice tone="info">
        <p>{whenItGoes(goes, words)}</p>
      </Notice>
      <p>{words.askText}</p>
      <p class="small">{words.askConsent}</p>
      <p class="small">{words.askObjecting}</p>
    </Frame>
  );
}
