// Asked once more, with the numbers.

import { Frame, type Action } from '../ui/frame.tsx';
import { Notice } from '../ui/states.tsx';
import type { Goes } from './check.tsx';
import type { Draft } from './draft.ts';
import { useWords } from './texts.ts';
import { whenItGoes } from './when-it-goes.ts';

export function Confirm({ draft, goes: { count, quota }, back, onSend }: { draft: Draft; goes: Goes; back: Action; onSend: () => void }) {
  const words = useWords().create;
  return (
    <Frame key="confirm" lead={words.ask(count)} note={words.nothingYet} back={back} primary={{ label: words.yes(count), onPress: onSend }}>
      <p class="strong">{words.askSubject(draft.subject)}</p>
      <Notice tone="info">
        <p>{whenItGoes(count, quota, words)}</p>
      </Notice>
      <p>{words.askText}</p>
      <p class="small">{words.askConsent}</p>
      <p class="small">{words.askObjecting}</p>
    </Frame>
  );
}
