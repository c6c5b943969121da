// After writing: what was written, what comes next, and the way back.

import type { Undoable } from '../../contract/groups.ts';
import type { ImportAnswer, UndoImportAnswer } from '../../contract/import.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm } from '../ui/states.tsx';
import { Group, SkippedRows } from './groups.tsx';
import { useImportTexts } from './texts.ts';

export function Applied({ answer, onUndo }: { answer: ImportAnswer; onUndo: (undo: Undoable) => void }) {
  const { t } = usePage();
  const say = useImportTexts();
  const { undo } = answer;
  return (
    <Frame key="applied" lead={answer.message} primary={{ label: t.common.close, onPress: closePage }}>
      <Calm picture="done" />
      {answer.hints.length > 0 && (
        <section class="section" aria-label={say.nextSteps}>
          <h2 class="heading">{say.nextSteps}</h2>
          <ul class="lines">
            {answer.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </section>
      )}
      <Group title={say.groups.skipped} count={answer.skipped.length} tone="fewer">
        <SkippedRows rows={answer.skipped} />
      </Group>
      {undo && (
        <Card>
          <div class="card-head">
            <h2 class="strong">{say.somethingWrong}</h2>
            <Button onPress={() => onUndo(undo)}>{say.undo}</Button>
          </div>
          <p class="small">{say.undoText}</p>
        </Card>
      )}
    </Frame>
  );
}

export function ConfirmUndo({ undo, onYes, onNo }: { undo: Undoable; onYes: () => void; onNo: () => void }) {
  const { language } = usePage();
  const say = useImportTexts();
  return (
    <Frame key="confirm" lead={say.undoAsk} back={{ label: say.undoNo, onPress: onNo }} primary={{ label: say.undoYes, onPress: onYes }}>
      <p>{say.undoAskText(undo.changes)}</p>
      <p class="small">{say.undoLastDetail(formatMoment(undo.at, language), undo.changes)}</p>
    </Frame>
  );
}

export function Undone({ answer, onOther }: { answer: UndoImportAnswer; onOther: () => void }) {
  const { t } = usePage();
  const say = useImportTexts();
  return (
    <Frame key="undone" lead={answer.message} back={{ label: say.otherFile, onPress: onOther }} primary={{ label: t.common.close, onPress: closePage }}>
      <Calm picture="done" />
    </Frame>
  );
}
