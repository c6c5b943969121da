// The open cases: who has no group and why, with a choice for each. A sidebar of its own, and a view within the assignment.

import './open-cases.css';
import { useState } from 'preact/hooks';
import type { OpenCase, OpenCasesAnswer, OpenReason } from '../../../contract/groups.ts';
import { usePage } from '../context.ts';
import { Button } from '../controls.tsx';
import { focusSoon, leadId } from '../focus.ts';
import { Frame, type Action } from '../frame.tsx';
import { closePage } from '../google.ts';
import { useKeys } from '../use-keys.ts';
import { Calm, Failed, Notice, Waiting } from '../states.tsx';
import { useAnswer } from '../use-answer.ts';
import { CaseRow, selectId } from './case-row.tsx';
import { groupByReason, nextOpen, reasonsByCount, stillOpen } from './cases.ts';
import { useSavedCases, type SavedCases } from './use-cases.ts';
import { useOpenCasesTexts } from './texts.ts';

/** Rows drawn at first, and more on each request: a select of many groups in 300 rows is slow on an old laptop. */
const rowsAtOnce = 40;

/** @param onBack leaves the view, told whether anything was saved here; without it the sidebar is closed. */
export function OpenCases({ onBack }: { onBack?: (saved: boolean) => void }) {
  const { t } = usePage();
  const words = useOpenCasesTexts();
  const { reading, reload } = useAnswer('groups.openCases', {});
  const saved = useSavedCases();
  const back: Action = onBack
    ? { label: t.common.back, onPress: () => onBack(Object.keys(saved.states).length > 0) }
    : { label: t.common.close, onPress: closePage };
  const readAgain = (): void => {
    saved.forget();
    reload();
  };

  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={readAgain} {...(onBack ? { back } : {})} />;
  if (reading.answer.total === 0) {
    return (
      <Frame key="none" lead={words.allDone} back={back}>
        <Calm picture="done">
          <p>{words.allDoneText}</p>
        </Calm>
      </Frame>
    );
  }
  return <CaseList key="list" answer={reading.answer} saved={saved} back={back} onReload={readAgain} />;
}

function CaseList({ answer, saved, back, onReload }: { answer: OpenCasesAnswer; saved: SavedCases; back: Action; onReload: () => void }) {
  const { t } = usePage();
  const words = useOpenCasesTexts();
  const [filter, setFilter] = useState<OpenReason | null>(null);
  const [rows, setRows] = useState(rowsAtOnce);
  const open = stillOpen(answer, saved.states);
  const wanted = filter === null ? answer.cases : answer.cases.filter((one) => one.reason === filter);
  const ordered = groupByReason(wanted).flatMap((group) => group.cases);
  const drawn = new Set(ordered.slice(0, rows));
  const reasonGroups = groupByReason(wanted.filter((one) => drawn.has(one)));
  const done = answer.total - open.total;

  const assign = (one: OpenCase, group: string): void => {
    const next = nextOpen(ordered.slice(0, rows), saved.states, one.memberId);
    saved.save(one, group);
    focusSoon(next ? selectId(next.memberId) : leadId);
  };

  return (
    <Frame
      lead={open.total === 0 ? words.allDoneByYou : words.lead(open.total) + '.'}
      note={open.total === 0 ? '' : words.leadText}
      back={back}
      {...(done > 0 ? { footnote: words.doneHere(done) } : {})}
    >
      <Filter byReason={answer.byReason} open={open} chosen={filter} onChoose={setFilter} />
      {answer.groups.length === 0 && <Notice tone="warn">{words.noGroups}</Notice>}
      {reasonGroups.map((group) => (
        <section key={group.reason} class="reason" aria-label={words.reasons[group.reason]}>
          <h2 class="heading">{sentence(words.reasons[group.reason])}</h2>
          {group.sharedText && <p class="small">{group.sharedText}</p>}
          <ul>
            {group.cases.map((one) => (
              <CaseRow
                key={one.row}
                one={one}
                state={saved.states[one.memberId]}
                groups={answer.groups}
                text={group.sharedText ? '' : one.text}
                onAssign={(chosen) => assign(one, chosen)}
                onTakeBack={() => saved.save(one, '')}
                onReload={onReload}
              />
            ))}
          </ul>
        </section>
      ))}
      {rows < wanted.length && (
        <Button onPress={() => setRows(rows + rowsAtOnce)}>{t.common.showMore(Math.min(rowsAtOnce, wanted.length - rows))}</Button>
      )}
      {answer.cases.length < answer.total && <p class="small">{words.firstOf(answer.cases.length, answer.total)}</p>}
    </Frame>
  );
}

interface FilterProps {
  /** As first read: chips stay where they are while their counts go down. */
  byReason: OpenCasesAnswer['byReason'];
  open: { total: number; byReason: OpenCasesAnswer['byReason'] };
  chosen: OpenReason | null;
  onChoose: (reason: OpenReason | null) => void;
}

function Filter({ byReason, open, chosen, onChoose }: FilterProps) {
  const words = useOpenCasesTexts();
  const reasons = reasonsByCount(byReason).map(([reason]) => reason);
  const chips: (OpenReason | null)[] = [null, ...reasons];
  useKeys({
    digit: (digit) => {
      const chip = chips[digit - 1];
      if (chip === undefined || reasons.length < 2) return false;
      onChoose(chip);
      return true;
    },
  });
  if (reasons.length < 2) return null;
  return (
    <div class="chips" role="group" aria-label={words.filterLabel}>
      {chips.map((reason, index) => (
        <button
          key={reason ?? ''}
          type="button"
          class="chip"
          aria-pressed={chosen === reason}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(reason)}
        >
          {reason === null ? words.filterAll : words.reasons[reason]}{' '}
          <span class="number">{reason === null ? open.total : (open.byReason[reason] ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

/** With a capital at the beginning, as a heading wants it. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
