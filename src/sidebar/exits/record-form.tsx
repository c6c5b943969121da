// What came of talking to somebody: whether there was a talk, what was offered, what became of it.

import { useState } from 'preact/hooks';
import type { Exit, ExitOutcome } from '../../contract/exits.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { Failed } from '../ui/states.tsx';
import { useKeys } from '../ui/use-keys.ts';
import type { Said } from './exits.tsx';
import { useSince } from './since.ts';
import { useWords } from './texts.ts';
import { useStep } from './use-step.ts';

export interface RecordFormProps {
  exit: Exit;
  onBack: () => void;
  onReload: () => void;
  onDone: (said: Said) => void;
}

const states = ['held', 'unreached', 'unwanted', 'deceased', 'dropped', 'open'] as const;
type Recordable = (typeof states)[number];
const outcomes: readonly ExitOutcome[] = ['stays', 'returns', 'gone', 'open'];

export function RecordForm({ exit, onBack, onReload, onDone }: RecordFormProps) {
  const { t } = usePage();
  const words = useWords();
  const since = useSince();
  const { memberId, name } = exit;
  const [state, setState] = useState<Recordable | null>(states.find((one) => one === exit.state) ?? null);
  const [offer, setOffer] = useState(exit.offer);
  const [outcome, setOutcome] = useState<ExitOutcome | ''>(exit.outcome);
  const [note, setNote] = useState(exit.note);
  const [failedOnce, setFailedOnce] = useState(false);
  const step = useStep(({ message }, stepId) => onDone({ message, undo: { memberId, stepId } }));
  const choose = (one: Recordable): void => setState(one);
  const chooseOutcome = (one: ExitOutcome): void => {
    setOutcome(outcome === one ? '' : one);
    // Whoever knows what became of it has talked to them.
    if (outcome !== one && (state === 'open' || state === 'unreached')) setState('held');
  };
  const save = (): void => {
    setFailedOnce(true);
    step.record(exit, { ...(state === null || state === exit.state ? {} : { state }), offer, outcome, note });
  };
  useKeys({
    digit: (digit) => {
      const chosen = states[digit - 1];
      if (chosen) choose(chosen);
      return chosen !== undefined;
    },
  });
  if (step.failure && failedOnce) return <Failed error={step.failure} onRetry={step.failure.code === 'changed_meanwhile' ? onReload : () => setFailedOnce(false)} wrote back={{ label: t.common.back, onPress: onBack }} />;
  return (
    <Frame
      key="record"
      lead={words.recordLead(name)}
      note={words.nothingWritten}
      back={{ label: t.common.back, onPress: onBack }}
      primary={{ label: step.busy ? words.saving : words.save, onPress: save, busy: step.busy }}
    >
      {state !== 'deceased' && <p class="small">{since(exit)}</p>}
      <section class="section">
        <h2 class="heading">{words.stateLabel}</h2>
        <div class="chips" role="group" aria-label={words.stateLabel}>
          {states.map((one, index) => (
            <button key={one} type="button" class="chip" aria-pressed={state === one} aria-keyshortcuts={String(index + 1)} onClick={() => choose(one)}>
              {words.states[one]}
            </button>
          ))}
        </div>
        {state === 'deceased' && <p class="small exit-hint">{words.deceasedHint}</p>}
      </section>
      {state !== 'deceased' && (
        <>
          <label class="field">
            <span class="field-label">{words.offerLabel}</span>
            <textarea rows={2} maxLength={500} value={offer} placeholder={words.offerHint} onInput={(event) => setOffer(event.currentTarget.value)} />
          </label>
          <section class="section">
            <h2 class="heading">{words.outcomeLabel}</h2>
            <div class="chips" role="group" aria-label={words.outcomeLabel}>
              {outcomes.map((one) => (
                <button key={one} type="button" class="chip" aria-pressed={outcome === one} onClick={() => chooseOutcome(one)}>
                  {words.outcomes[one]}
                </button>
              ))}
            </div>
            {outcome === 'stays' && <p class="small exit-hint">{words.staysHint}</p>}
          </section>
        </>
      )}
      <label class="field">
        <span class="field-label">{words.noteLabel}</span>
        <textarea rows={3} maxLength={5000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
    </Frame>
  );
}
