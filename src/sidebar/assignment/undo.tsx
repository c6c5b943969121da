// Taking the last assignment back: asked once in the sidebar, then done, then told.

import type { UndoAnswer, Undoable } from '../../contract/groups.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, LateNotice, Progress } from '../ui/states.tsx';

export function ConfirmUndo({ undo, onYes, onNo }: { undo: Undoable; onYes: () => void; onNo: () => void }) {
  const { t, language } = usePage();
  return (
    <Frame
      key="confirm"
      lead={t.assignment.undoAsk}
      back={{ label: t.assignment.undoNo, onPress: onNo }}
      primary={{ label: t.assignment.undoYes(undo.changes), onPress: onYes }}
    >
      <p>{t.assignment.undoAskText(undo.changes)}</p>
      <p class="small">{t.assignment.undoBy(formatMoment(undo.at, language), undo.by)}</p>
    </Frame>
  );
}

export function Undoing() {
  const { t } = usePage();
  return (
    <Frame key="undoing" lead={t.assignment.undoing} busy>
      <Progress label={t.assignment.undoing} share={null} />
      <LateNotice slow={false} />
    </Frame>
  );
}

export function Undone({ answer, onRecheck }: { answer: UndoAnswer; onRecheck: () => void }) {
  const { t } = usePage();
  const title = t.assignment.undone(answer.restored);
  return (
    <Frame key="undone" lead={title} back={{ label: t.common.close, onPress: closePage }} primary={{ label: t.common.recheck, onPress: onRecheck }}>
      <Calm picture="done">
        <p>{answer.kept > 0 ? t.assignment.undoneKept(answer.kept) : t.assignment.undoneText}</p>
      </Calm>
    </Frame>
  );
}
