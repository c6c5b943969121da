// Taking the last assignment back: asked once in the sidebar, then done, then told.

import type { UndoAnswer, Undoable } from '../../contract/groups.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, LateNotice, Progress } from '../ui/states.tsx';
import { useAssignmentTexts } from './texts.ts';

export function ConfirmUndo({ undo, onYes, onNo }: { undo: Undoable; onYes: () => void; onNo: () => void }) {
  const { language } = usePage();
  const words = useAssignmentTexts();
  return (
    <Frame
      key="confirm"
      lead={words.undoAsk}
      back={{ label: words.undoNo, onPress: onNo }}
      primary={{ label: words.undoYes(undo.changes), onPress: onYes }}
    >
      <p>{words.undoAskText(undo.changes)}</p>
      <p class="small">{words.undoBy(formatMoment(undo.at, language), undo.by)}</p>
    </Frame>
  );
}

export function Undoing() {
  const words = useAssignmentTexts();
  return (
    <Frame key="undoing" lead={words.undoing} busy>
      <Progress label={words.undoing} share={null} />
      <LateNotice slow={false} />
    </Frame>
  );
}

export function Undone({ answer, onRecheck }: { answer: UndoAnswer; onRecheck: () => void }) {
  const { t } = usePage();
  const words = useAssignmentTexts();
  const title = words.undone(answer.restored);
  return (
    <Frame key="undone" lead={title} back={{ label: t.common.close, onPress: closePage }} primary={{ label: t.common.recheck, onPress: onRecheck }}>
      <Calm picture="done">
        <p>{answer.kept > 0 ? words.undoneKept(answer.kept) : words.undoneText}</p>
      </Calm>
    </Frame>
  );
}
