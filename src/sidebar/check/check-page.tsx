// The check as a whole: read the list, show the kinds of problems, go into one kind, come back.

import './check.css';
import { useState } from 'preact/hooks';
import type { CheckAnswer, ProblemCode } from '../../contract/check.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { KindList } from './kind-list.tsx';
import { kindsOf } from './kinds.ts';
import { ProblemList } from './problem-list.tsx';
import { useCheckTexts } from './texts.ts';
import { UndoCard } from './undo-card.tsx';
import { useCorrections, type Corrections } from './use-corrections.ts';

export function CheckPage() {
  const { t } = usePage();
  const words = useCheckTexts();
  const { reading, reload } = useAnswer('members.check', {});
  const corrections = useCorrections();
  const close = { label: t.common.close, onPress: closePage };
  const readAgain = (): void => {
    corrections.forget();
    reload();
  };

  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} back={close} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={readAgain} />;
  const { answer } = reading;
  if (answer.total === 0) {
    return (
      <Frame key="fine" lead={words.allFine} back={close}>
        <Calm picture="done">
          <p>{words.allFineText(answer.members)}</p>
        </Calm>
        {answer.undo && <UndoCard undo={answer.undo} onUndone={readAgain} />}
      </Frame>
    );
  }
  return <Checked key="checked" answer={answer} corrections={corrections} onReload={readAgain} />;
}

function Checked({ answer, corrections, onReload }: { answer: CheckAnswer; corrections: Corrections; onReload: () => void }) {
  const { t } = usePage();
  const words = useCheckTexts();
  const [chosen, setChosen] = useState<ProblemCode | null>(null);
  const kinds = kindsOf(answer.problems, corrections.outcomes);
  const kind = kinds.find(({ code }) => code === chosen);
  if (kind) return <ProblemList key={kind.code} kind={kind} corrections={corrections} onBack={() => setChosen(null)} onReload={onReload} />;

  const open = answer.total - kinds.reduce((sum, { problems, open: left }) => sum + problems.length - left.length, 0);
  return (
    <Frame
      key="kinds"
      lead={open === 0 ? words.allFine : words.lead(open)}
      note={corrections.taken > 0 ? words.leadTaken(corrections.taken) : words.leadNote(answer.members)}
      back={{ label: t.common.close, onPress: closePage }}
      primary={corrections.taken > 0 ? { label: t.common.recheck, onPress: onReload } : undefined}
    >
      {corrections.undo && <UndoCard undo={corrections.undo} onUndone={onReload} />}
      <KindList kinds={kinds} onChoose={setChosen} />
      {answer.problems.length < answer.total && <p class="small">{words.firstOf(answer.problems.length, answer.total)}</p>}
      {!corrections.undo && answer.undo && <UndoCard undo={answer.undo} onUndone={onReload} />}
    </Frame>
  );
}
