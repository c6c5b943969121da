// Deletion periods: what is over its time, chosen by kind, deleted in a second step.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeletionKind } from '../../contract/deletionKinds.ts';
import type { PeriodKind, PeriodsApplyAnswer, PeriodsPreviewAnswer } from '../../contract/privacy.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { DueKinds, NotDue } from './due-kinds.tsx';
import { Sure } from './sure.tsx';
import { useWords } from './texts.ts';

type Stage = { at: 'choose' } | { at: 'sure' } | { at: 'deleting'; slow: boolean } | { at: 'failed'; error: RpcError } | { at: 'done'; answer: PeriodsApplyAnswer };

export function Periods({ onBack }: { onBack: () => void }) {
  const { rpc, t } = usePage();
  const { periods: words } = useWords();
  const { reading, reload } = useAnswer('privacy.periodsPreview', {});
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [chosen, setChosen] = useState<readonly DeletionKind[]>([]);
  const gone = useRef(false);
  useEffect(() => () => void (gone.current = true), []);
  const back = { label: t.common.back, onPress: onBack };
  const again = (): void => {
    setChosen([]);
    setStage({ at: 'choose' });
    reload();
  };
  if (reading.state === 'waiting') return <Waiting key="waiting" lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { answer } = reading;
  const wanted = answer.kinds.filter(({ kind }) => chosen.includes(kind));
  const rows = rowsOf(wanted);
  const remove = (): void => {
    const set = (next: Stage): void => (gone.current ? undefined : setStage(next));
    set({ at: 'deleting', slow: false });
    rpc.call('privacy.periodsApply', { kinds: wanted.map(({ kind }) => kind), confirm: answer.confirm }, { onSlow: () => set({ at: 'deleting', slow: true }) }).then(
      (done) => set({ at: 'done', answer: done }),
      (error: unknown) => set({ at: 'failed', error: asRpcError(error) }),
    );
  };
  switch (stage.at) {
    case 'deleting':
      return <Waiting key="deleting" lead={words.deleting} slow={stage.slow} />;
    case 'failed':
      // What is due is looked at anew: some of it may be gone.
      return <Failed error={stage.error} onRetry={again} wrote back={back} />;
    case 'done':
      return <Done answer={stage.answer} onAgain={again} onBack={onBack} />;
    case 'sure':
      return (
        <Frame key="sure" lead={words.confirmLead(rows)} back={{ label: t.common.cancel, onPress: () => setStage({ at: 'choose' }) }}>
          <DueKinds kinds={wanted} />
          <Sure title={words.confirmLead(rows)} read={words.read} label={words.delete(rows)} onGo={remove} />
        </Frame>
      );
    case 'choose':
      return <Choose answer={answer} chosen={chosen} onChosen={setChosen} onGo={() => setStage({ at: 'sure' })} onBack={onBack} />;
  }
}

const rowsOf = (kinds: readonly PeriodKind[]): number => kinds.reduce((sum, { rows }) => sum + rows, 0);

interface ChooseProps {
  answer: PeriodsPreviewAnswer;
  chosen: readonly DeletionKind[];
  onChosen: (kinds: readonly DeletionKind[]) => void;
  onGo: () => void;
  onBack: () => void;
}

function Choose({ answer: { kinds }, chosen, onChosen, onGo, onBack }: ChooseProps) {
  const { t } = usePage();
  const { periods: words } = useWords();
  const due = kinds.filter(({ rows }) => rows > 0);
  const rest = kinds.filter(({ rows }) => rows === 0);
  const back = { label: t.common.back, onPress: onBack };
  if (due.length === 0) {
    return (
      <Frame key="calm" lead={words.calm} back={back}>
        <Calm picture="done">
          <p>{words.calmText}</p>
        </Calm>
        <NotDue kinds={rest} title={null} />
        <p class="small">{words.where}</p>
      </Frame>
    );
  }
  const rows = rowsOf(due.filter(({ kind }) => chosen.includes(kind)));
  return (
    <Frame key="choose" lead={words.lead(rowsOf(due))} note={words.note} back={back} primary={{ label: words.go(rows), onPress: onGo, disabled: rows === 0 }}>
      <section class="section">
        <h2 class="heading">{words.choose}</h2>
        <DueKinds kinds={due} chosen={chosen} onToggle={(kind) => onChosen(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind])} />
      </section>
      {rest.length > 0 && <NotDue kinds={rest} title={words.notDue} />}
      <p class="small">{words.where}</p>
    </Frame>
  );
}

function Done({ answer: { deleted, message }, onAgain, onBack }: { answer: PeriodsApplyAnswer; onAgain: () => void; onBack: () => void }) {
  const { t } = usePage();
  const { periods: words } = useWords();
  return (
    <Frame key="done" lead={words.done} back={{ label: words.recheck, onPress: onAgain }} primary={{ label: t.common.back, onPress: onBack }}>
      <Calm picture="done">
        <p>{message}</p>
      </Calm>
      <ul class="lines">
        {deleted.map(({ kind, rows }) => (
          <li key={kind}>{words.deleted(words.kinds[kind], rows)}</li>
        ))}
      </ul>
    </Frame>
  );
}
