// Those to talk to first, then why people leave, then what is settled and what was earlier, folded.

import type { Exit, ExitsAnswer } from '../../contract/exits.ts';
import { exitsShown } from '../../contract/exitStates.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { Calm, Notice } from '../ui/states.tsx';
import { ExitRow } from './exit-row.tsx';
import type { Said } from './exits.tsx';
import { Reasons } from './reasons.tsx';
import { SettledRow } from './settled-row.tsx';
import { useWords } from './texts.ts';
import { useStep } from './use-step.ts';

export interface ExitListProps {
  answer: ExitsAnswer;
  said: Said | null;
  onRecord: (exit: Exit) => void;
  onDone: (said: Said) => void;
  onReload: () => void;
}

export function ExitList({ answer, said, onRecord, onDone, onReload }: ExitListProps) {
  const { t } = usePage();
  const words = useWords();
  const { today, open, done, earlier, totals, added, form, reasons } = answer;
  const nothing = totals.open + totals.done + totals.earlier === 0;
  const lead = nothing ? words.empty : totals.open === 0 ? words.leadNone : words.lead(totals.open);
  return (
    <Frame key="exits" lead={lead} {...(added > 0 ? { note: words.added(added) } : {})} back={{ label: t.common.close, onPress: closePage }}>
      {said && <SaidNotice key={said.undo?.stepId ?? 'undone'} said={said} onDone={onDone} onReload={onReload} />}
      {totals.open === 0 && (
        <Calm picture={nothing ? 'people' : 'done'}>
          <p>{nothing ? words.emptyText : words.nothingOpen}</p>
        </Calm>
      )}
      {open.length > 0 && (
        <ul class="exit-rows" aria-label={words.toTalk}>
          {open.slice(0, exitsShown).map((exit) => (
            <ExitRow key={exit.memberId} exit={exit} today={today} form={form} onRecord={() => onRecord(exit)} onDone={onDone} onReload={onReload} />
          ))}
        </ul>
      )}
      {open.length > exitsShown && <p class="small">{words.more(open.length - exitsShown)}</p>}
      {reasons && <Reasons reasons={reasons} />}
      <Settled summary={words.done(totals.done)} exits={done} total={totals.done} onRecord={onRecord} />
      <Settled summary={words.earlier(totals.earlier)} exits={earlier} total={totals.earlier} onRecord={onRecord} />
    </Frame>
  );
}

function Settled({ summary, exits, total, onRecord }: { summary: string; exits: readonly Exit[]; total: number; onRecord: (exit: Exit) => void }) {
  const words = useWords();
  if (total === 0) return null;
  return (
    <Fold summary={summary}>
      <ul class="exit-rows">
        {exits.map((exit) => (
          <SettledRow key={exit.memberId} exit={exit} onRecord={() => onRecord(exit)} />
        ))}
      </ul>
      {total > exits.length && <p class="small">{words.more(total - exits.length)}</p>}
    </Fold>
  );
}

function SaidNotice({ said, onDone, onReload }: { said: Said; onDone: (said: Said) => void; onReload: () => void }) {
  const words = useWords();
  const { undo } = said;
  const step = useStep(({ message }) => onDone({ message, undo: null }));
  return (
    <div role="status">
      <Notice tone="done">
        <p>{said.message}</p>
        {undo && (
          <Button look="plain" busy={step.busy} onPress={() => step.undo(undo)}>
            {words.undo}
          </Button>
        )}
      </Notice>
      {step.failure && <RowFailure error={step.failure} onReload={onReload} />}
    </div>
  );
}
