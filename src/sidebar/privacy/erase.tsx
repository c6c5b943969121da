// Taking a person out of everything: choose how, see every place, decide once more, get a receipt.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { outcomeUnknown } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { screenFor } from '../ui/screens.ts';
import { Failed, Notice, Waiting } from '../ui/states.tsx';
import type { PersonPartProps } from './consents.tsx';
import { EraseDone } from './erase-done.tsx';
import { ErasePreview } from './erase-preview.tsx';
import { ByNumber, PersonFrame } from './for-person.tsx';
import { useWords } from './texts.ts';
import { useErasure, type Erasure, type Mode, type Stage } from './use-erasure.ts';

const modes: readonly Mode[] = ['erase', 'anonymise'];

export function Erase({ person, choice, onBack }: PersonPartProps) {
  const { t } = usePage();
  const { erase: words, number } = useWords();
  const [mode, setMode] = useState<Mode>('erase');
  const erasure = useErasure(person.memberId);
  const { stage } = erasure;
  const name = person.name || number(person.memberId);
  const back = { label: t.common.back, onPress: erasure.back };
  switch (stage.at) {
    case 'previewing':
      return <Waiting key="previewing" lead={words.previewing} slow={stage.slow} back={back} />;
    case 'no preview':
      return <Failed error={stage.error} onRetry={() => erasure.look(mode)} back={back} />;
    case 'preview':
      return <ErasePreview key={'preview-' + stage.preview.confirm} preview={stage.preview} changed={stage.changed} onBack={erasure.back} onErase={() => erasure.erase(stage.preview)} />;
    case 'erasing':
      return <Waiting key="erasing" lead={mode === 'erase' ? words.erasing : words.erasingAnonymous} slow={stage.slow} />;
    case 'stopped':
      return <Stopped key="stopped" stage={stage} erasure={erasure} />;
    case 'done':
      return (
        <EraseDone
          answer={stage.answer}
          onDone={() => {
            choice.drop();
            onBack();
          }}
        />
      );
    case 'choose':
      return (
        <PersonFrame
          key="choose"
          choice={choice}
          lead={name}
          note={words.note}
          back={{ label: t.common.back, onPress: onBack }}
          primary={{ label: words.preview, onPress: () => erasure.look(mode) }}
        >
          <fieldset class="plain-set">
            <legend class="heading">{words.how}</legend>
            {modes.map((one) => (
              <label key={one} class="tick">
                <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />
                <span class="tick-text">
                  {words.modes[one][0]}
                  <span class="small">{words.modes[one][1]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="small">{words.hold}</p>
          <ByNumber choice={choice} />
        </PersonFrame>
      );
  }
}

/** Some of it may be gone already, or nothing: pressing again is right either way. */
function Stopped({ stage: { preview, error }, erasure }: { stage: Stage & { at: 'stopped' }; erasure: Erasure }) {
  const { t } = usePage();
  const { erase: words } = useWords();
  const { title, text, lines } = screenFor(error, t);
  const changed = error.code === 'changed_since_preview';
  return (
    <Frame
      lead={title}
      back={{ label: t.common.back, onPress: erasure.back }}
      primary={changed ? { label: words.newPreview, onPress: () => erasure.look(preview.mode, true) } : undefined}
    >
      <Notice tone={changed ? 'warn' : 'error'}>
        {text && !outcomeUnknown(error.code) && <p>{text}</p>}
        {!changed && <p>{words.again}</p>}
      </Notice>
      {lines.length > 0 && (
        <ul class="lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!changed && (
        <div>
          <Button look="danger" onPress={() => erasure.erase(preview)}>
            {preview.mode === 'erase' ? words.againButton : words.againAnonymous}
          </Button>
        </div>
      )}
    </Frame>
  );
}
