// A new mailing: who, what it says, the mails with real rows; asked once more, then sent. The count goes along.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { outcomeUnknown } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { Counted } from '../ui/selection/counted.tsx';
import { SelectionForm } from '../ui/selection/selection-form.tsx';
import { useCount } from '../ui/selection/use-count.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { Check } from './check.tsx';
import { Confirm } from './confirm.tsx';
import { browserDraft, problemsOf, type Draft } from './draft.ts';
import { Sending, Sent } from './sending.tsx';
import { TextForm } from './text-form.tsx';
import { useWords } from './texts.ts';
import { useSending } from './use-sending.ts';
import type { Goes } from './when-it-goes.ts';

const steps = ['who', 'text', 'check', 'confirm'] as const;

interface CreateProps {
  start: Draft;
  /** Names of other mailings. */
  taken: readonly string[];
  onBack: () => void;
  onShow: (mailingId: string) => void;
}

export function Create({ start, taken, onBack, onShow }: CreateProps) {
  const { t, rpc, announce } = usePage();
  const { create: words, dropped } = useWords();
  const [draft, setDraft] = useState(start);
  const [step, setStep] = useState<(typeof steps)[number]>('who');
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(true);
  /** As the check has shown them. */
  const [goes, setGoes] = useState<Goes>({ count: 0, quota: null, kept: 0 });
  const counting = useCount(draft.selection, (request, options) => rpc.call('mailing.preview', request, options));
  const sending = useSending(draft, taken);
  const untouched = useRef(start);

  // At once: the dialog may be closed right after the last letter.
  useLayoutEffect(() => {
    if (draft !== untouched.current) setKept(browserDraft.keep(draft));
  }, [draft]);

  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part, at: Date.now() }));
  const go = (by: 1 | -1): void => setStep(steps[steps.indexOf(step) + by] ?? step);
  const back = { label: t.common.back, onPress: step === 'who' ? onBack : () => go(-1) };
  const problems = problemsOf(draft, words, taken);
  const toCheck = (): void => {
    setTried(true);
    if (problems.length === 0) return go(1);
    announce(problems.map(({ text }) => text).join(' '));
    document.getElementById('mail-' + (problems[0]?.field ?? ''))?.focus();
  };

  if (sending.state === 'sending') return <Sending sending={sending} subject={draft.subject} />;
  if (sending.state === 'sent') return <Sent answer={sending.answer} onBack={onBack} onShow={() => onShow(draft.mailingId)} />;
  if (sending.state === 'failed') {
    const { error } = sending;
    // Nobody knows how much went out: the text may not change any more, and the same id goes on where it stopped.
    const again = outcomeUnknown(error.code) || error.code === 'busy';
    const toText = (): void => {
      sending.forget();
      setStep('text');
    };
    return <Failed error={error} onRetry={again ? sending.send : toText} wrote back={{ label: t.common.back, onPress: again ? onBack : toText }} />;
  }
  const { first, answer } = counting;
  if (counting.error && !first) return <Failed error={counting.error} onRetry={counting.again} back={back} />;
  if (!first || !answer) return <Waiting lead={words.who} slow={counting.slow} back={back} />;
  const ask = (seen: Goes): void => {
    setGoes(seen);
    go(1);
  };
  if (step === 'check') return <Check draft={draft} back={back} onSend={ask} />;
  if (step === 'confirm') return <Confirm draft={draft} goes={goes} back={back} onSend={sending.send} />;
  return (
    <Frame
      key={step}
      lead={words[step]}
      note={words.nothingYet}
      back={back}
      primary={step === 'who' ? { label: words.next, onPress: () => go(1), disabled: answer.count === 0 || counting.busy || counting.error !== null } : { label: words.next, onPress: toCheck }}
    >
      <div class="with-count">
        {step === 'who' ? (
          <SelectionForm selection={draft.selection} options={first.options} marked={first.marked} onChange={(selection) => change({ selection })} />
        ) : (
          <TextForm draft={draft} taken={taken} tried={tried} kept={kept} onChange={change} />
        )}
        <Counted
          answer={answer}
          busy={counting.busy}
          error={counting.error}
          onAgain={counting.again}
          become={words.become}
          droppedTitle={words.droppedTitle}
          dropped={answer.dropped.map(({ reason, count }) => dropped[reason](count))}
          sample={[]}
        />
      </div>
    </Frame>
  );
}
