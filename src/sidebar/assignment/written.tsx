// After writing: what was written, what is left, and the way back.

import type { AssignAnswer } from '../../contract/groups.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Calm } from '../ui/states.tsx';
import { OpenCasesCard } from './open-cases-card.tsx';
import { useAssignmentTexts } from './texts.ts';

export interface WrittenProps {
  answer: AssignAnswer;
  onUndo: () => void;
  onOpenCases: () => void;
  onClose: () => void;
}

export function Written({ answer, onUndo, onOpenCases, onClose }: WrittenProps) {
  const { t } = usePage();
  const words = useAssignmentTexts();
  const title = answer.written === 0 ? words.nothingWrittenNeeded : words.written(answer.written);
  const open = answer.openCases.total;
  return (
    <Frame
      key="written"
      lead={title}
      back={{ label: t.common.close, onPress: onClose }}
      primary={open > 0 ? { label: words.showOpenCasesLong, onPress: onOpenCases } : undefined}
    >
      <Calm picture="done">
        <p>{words.summary(answer.added, answer.moved, answer.cleared)}</p>
      </Calm>
      {open > 0 && <OpenCasesCard openCases={answer.openCases} />}
      {answer.undo && (
        <Card>
          <div class="card-head">
            <h2 class="strong">{words.somethingWrong}</h2>
            <Button onPress={onUndo}>{words.undo}</Button>
          </div>
          <p class="small">{words.somethingWrongText}</p>
        </Card>
      )}
    </Frame>
  );
}
