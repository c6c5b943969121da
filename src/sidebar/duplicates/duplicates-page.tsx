// The duplicates, pair by pair: side by side, decide, the next one at once.

import './duplicates.css';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { LastDecision } from './last-decision.tsx';
import { PairView } from './pair-view.tsx';
import { countOf, nextPair, pairId } from './pairs.ts';
import { useWords } from './texts.ts';
import { useDecisions } from './use-decisions.ts';

export function DuplicatesPage() {
  const { t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('members.duplicates', {});
  const decisions = useDecisions();
  const again = (): void => {
    decisions.forget();
    reload();
  };
  const close = { label: t.common.close, onPress: closePage };

  if (reading.state === 'waiting') return <Waiting lead={words.looking} slow={reading.slow} back={close} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={again} />;
  const { pairs, total, members, notSame } = reading.answer;
  if (total === 0) {
    return (
      <Frame key="none" lead={words.none} back={close}>
        <Calm picture="done">
          <p>{words.noneText(members, notSame)}</p>
        </Calm>
      </Frame>
    );
  }

  const pair = nextPair(pairs, decisions.states);
  const told = <LastDecision pairs={pairs} decisions={decisions} onReload={again} />;
  if (!pair) {
    const { states } = decisions;
    return (
      <Frame key="done" lead={words.done} back={close} primary={{ label: t.common.recheck, onPress: again, busy: decisions.busy }}>
        {told}
        <Calm picture="done">
          <p>{decisions.busy ? words.stillSaving : words.doneCounts(countOf(states, 'merge'), countOf(states, 'notSame'), countOf(states, 'later'))}</p>
        </Calm>
      </Frame>
    );
  }
  return (
    <Frame key={pairId(pair)} lead={words.question} note={words.pairOf(pairs.indexOf(pair) + 1, total)}>
      {told}
      <PairView pair={pair} onDecide={(chosen, decision, fields) => decisions.decide(chosen, decision, fields)} />
    </Frame>
  );
}
