// One kind of problem: what is doubtful, all its places in batches, and a button for all proposals at once.

import { useRef, useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { focusSoon, leadId } from '../ui/focus.ts';
import { Frame } from '../ui/frame.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { canTake, isOpen, type Kind, type Placed } from './kinds.ts';
import { problemId, ProblemRow } from './problem-row.tsx';
import { useCheckTexts } from './texts.ts';
import type { Corrections } from './use-corrections.ts';

/** Rows drawn at first, and more on each request: a thousand rows with buttons are slow on an old laptop. */
const rowsAtOnce = 40;

interface ProblemListProps {
  kind: Kind;
  corrections: Corrections;
  onBack: () => void;
  onReload: () => void;
}

export function ProblemList({ kind, corrections, onBack, onReload }: ProblemListProps) {
  const { t } = usePage();
  const words = useCheckTexts();
  const [rows, setRows] = useState(rowsAtOnce);
  const [allSent, setAllSent] = useState(false);
  const wrapper = useRef<HTMLUListElement>(null);
  const { outcomes } = corrections;
  const shown = kind.problems.slice(0, rows);
  const takable = kind.open.filter(canTake);
  const saving = kind.problems.filter(({ at }) => outcomes[at]?.state === 'saving').length;
  const waiting = kind.open.length + saving;

  const goOn = (from: Placed): void => {
    const next = shown.find(({ at }) => at > from.at && isOpen(outcomes[at]));
    focusSoon(next ? problemId(next) : leadId);
  };
  const take = (one: Placed): void => {
    corrections.take([one]);
    goOn(one);
  };
  const leave = (one: Placed): void => {
    corrections.leave(one);
    goOn(one);
  };
  /** The row that has the focus, else the topmost open one. */
  const current = (): Placed | undefined => {
    const row = document.activeElement?.closest('.problem');
    const focused = shown.find((one) => row !== null && row !== undefined && wrapper.current?.contains(row) && row.contains(document.getElementById(problemId(one))));
    return focused && isOpen(outcomes[focused.at]) ? focused : shown.find(({ at }) => isOpen(outcomes[at]));
  };
  useKeys({
    digit: (digit) => {
      const one = current();
      if (!one || digit > 2) return false;
      if (digit === 2) leave(one);
      else if (canTake(one)) take(one);
      return true;
    },
  });

  return (
    <Frame lead={words.kinds[kind.code] + '.'} note={words.kindLead(waiting)} back={{ label: t.common.back, onPress: onBack }}>
      <p>{kind.problems[0]?.text}</p>
      {takable.length > 1 && (
        <Button
          look="primary"
          onPress={() => {
            setAllSent(true);
            corrections.take(takable);
            focusSoon(leadId);
          }}
        >
          {words.takeAll(takable.length)}
        </Button>
      )}
      {allSent && saving > 0 && (
        <Button look="primary" busy onPress={() => undefined}>
          {words.takingAll}
        </Button>
      )}
      {waiting > 0 && <p class="small">{takable.length > 0 ? words.keys : words.keysNoProposal}</p>}
      <ul ref={wrapper} class="problems">
        {shown.map((one) => (
          <ProblemRow
            key={one.at}
            one={one}
            outcome={outcomes[one.at]}
            onTake={() => take(one)}
            onLeave={() => leave(one)}
            onReopen={() => corrections.reopen(one)}
            onReload={onReload}
          />
        ))}
      </ul>
      {rows < kind.problems.length && (
        <>
          <Button onPress={() => setRows(rows + rowsAtOnce)}>{t.common.showMore(Math.min(rowsAtOnce, kind.problems.length - rows))}</Button>
          <p class="small">{t.common.moreOf(rows, kind.problems.length)}</p>
        </>
      )}
    </Frame>
  );
}
