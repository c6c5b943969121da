// After writing: what was written, what is left, and the way back.

import { useState } from 'preact/hooks';
import type { AssignAnswer } from '../../contract/groups.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { Calm, Failed } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { OpenCasesCard } from './open-cases-card.tsx';
import { useAssignmentTexts } from './texts.ts';

export interface WrittenProps {
  answer: AssignAnswer;
  onUndo: () => void;
  onOpenCases: () => void;
  onClose: () => void;
}

export function Written({ answer, onUndo, onOpenCases, onClose }: WrittenProps) {
  const { t, rpc } = usePage();
  const words = useAssignmentTexts();
  const title = answer.written === 0 ? words.nothingWrittenNeeded : words.written(answer.written);
  const open = answer.openCases.total;
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<RpcError | null>(null);
  const openToday = (): void => {
    setOpening(true);
    rpc.openPage('openToday').catch((failure: unknown) => {
      setOpening(false);
      setError(asRpcError(failure));
    });
  };
  if (error) return <Failed error={error} onRetry={() => setError(null)} />;
  const today = { label: opening ? t.waiting.opening : words.openToday, onPress: openToday, busy: opening };
  return (
    <Frame
      key="written"
      lead={title}
      back={{ label: t.common.close, onPress: onClose }}
      primary={open > 0 ? { label: words.showOpenCasesLong, onPress: onOpenCases } : today}
    >
      <Calm picture="done">
        <p>{words.summary(answer.added, answer.moved, answer.cleared)}</p>
        {open === 0 && <p>{words.whatNext}</p>}
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
