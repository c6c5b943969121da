// A questionnaire as it is asked, to look at and to try; nothing is written. And the way to copy it.

import { useRef, useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { nothingFilled } from '../ui/form/filled.ts';
import { FormView } from '../ui/form/form-view.tsx';
import { ProgressLine } from '../ui/form/progress-line.tsx';
import { Frame } from '../ui/frame.tsx';
import { newId } from '../ui/new-id.ts';
import { screenFor } from '../ui/screens.ts';
import { Failed, Notice, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { ProblemList } from './problem-list.tsx';
import { useWords } from './texts.ts';

export function Preview({ form, onLeave, onOpen }: { form: string; onLeave: () => void; onOpen: (form: string) => void }) {
  const words = useWords();
  const { reading, reload } = useAnswer('forms.open', { form });
  const [filled, setFilled] = useState(nothingFilled);
  const back = { label: words.back, onPress: onLeave };
  if (reading.state === 'waiting') return <Waiting lead={words.openingForm(form)} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { name, questions, problems } = reading.answer;
  return (
    <Frame key={'preview-' + name} lead={name + '.'} note={words.preview + ' ' + words.previewNote} back={back} below={questions.length > 0 && <ProgressLine questions={questions} filled={filled} />}>
      {problems.length > 0 ? (
        <Notice tone="warn" title={words.problems(new Set(problems.map(({ row }) => row)).size)}>
          <ProblemList problems={problems} />
          <p class="small">{words.brokenText}</p>
        </Notice>
      ) : (
        <p class="small">{words.previewText}</p>
      )}
      <FormView questions={questions} filled={filled} onChange={setFilled} />
      <Copy form={name} onCopied={onOpen} />
    </Frame>
  );
}

function Copy({ form, onCopied }: { form: string; onCopied: (name: string) => void }) {
  const { rpc, t, announce } = usePage();
  const words = useWords();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  // The same name sent again is the same copy.
  const sent = useRef({ name: '', operationId: '' });
  const copy = (): void => {
    const wanted = name.trim();
    if (wanted === '' || busy) return;
    if (sent.current.name !== wanted) sent.current = { name: wanted, operationId: newId('copy') };
    setBusy(true);
    setFailure('');
    rpc.call('forms.copy', { form, name: wanted, operationId: sent.current.operationId }).then(
      (answer) => {
        announce(answer.message);
        onCopied(answer.name);
      },
      (error: unknown) => {
        setBusy(false);
        const { title, text } = screenFor(asRpcError(error), t, { wrote: true });
        setFailure([title, text].filter(Boolean).join(' '));
      },
    );
  };
  return (
    <Fold summary={words.copy}>
      <div class="copy">
        <p class="small">{words.copyText}</p>
        <label class="field">
          <span class="field-label">{words.copyName}</span>
          <input
            type="text"
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              copy();
            }}
          />
        </label>
        {failure && (
          <p class="row-error" role="alert">
            {failure}
          </p>
        )}
        <Button onPress={copy} busy={busy} disabled={name.trim() === ''}>
          {words.copyDo}
        </Button>
      </div>
    </Fold>
  );
}
