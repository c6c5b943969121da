// What would change, before anything is written; and the same list while it is being written.

import type { ProgressAnswer, PreviewAnswer } from '../../contract/groups.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, LateNotice, Progress } from '../ui/states.tsx';
import { Changes } from './changes.tsx';
import { GroupTable } from './group-table.tsx';
import { OpenCasesCard } from './open-cases-card.tsx';
import { RuleErrors, RuleWarnings } from './rule-problems.tsx';
import { canApply } from './stages.ts';
import { useAssignmentTexts } from './texts.ts';

export interface PreviewProps {
  answer: PreviewAnswer;
  /** Null while nothing is being written. */
  writing: { shown: boolean; progress: ProgressAnswer | null } | null;
  onApply: () => void;
  onRecheck: () => void;
  onOpenCases: () => void;
  onUndo: () => void;
}

export function Preview({ answer, writing, onApply, onRecheck, onOpenCases, onUndo }: PreviewProps) {
  const { t } = usePage();
  const words = useAssignmentTexts();
  const ready = canApply(answer);
  const close = { label: t.common.cancel, onPress: closePage };
  if (answer.members === 0) {
    return (
      <Frame key="empty" lead={words.checked(0)} back={{ ...close, label: t.common.close }} primary={{ label: t.common.recheck, onPress: onRecheck }}>
        <Calm picture="people" title={words.noMembers}>
          <p>{words.noMembersText}</p>
        </Calm>
      </Frame>
    );
  }
  const primary = writing
    ? { label: words.writing(answer.changes), onPress: onApply, busy: true }
    : ready
      ? { label: words.apply(answer.changes), onPress: onApply }
      : answer.blocked
        ? { label: t.common.recheck, onPress: onRecheck }
        : undefined;
  const cases = !writing && answer.openCases.total > 0 && <OpenCasesCard openCases={answer.openCases} onShow={onOpenCases} />;
  return (
    <Frame
      key="preview"
      lead={words.checked(answer.members)}
      note={writing ? words.writing(answer.changes) : ready || answer.blocked ? words.nothingWrittenYet : words.nothingToWrite}
      busy={writing !== null}
      primary={primary}
      {...(writing ? {} : { back: primary ? close : { ...close, label: t.common.close } })}
    >
      {writing?.shown && <Writing progress={writing.progress} />}
      {answer.blocked ? (
        <RuleErrors problems={answer.rules.problems} />
      ) : ready ? (
        <>
          <p class="small">{words.summary(answer.added, answer.moved, answer.cleared)}</p>
          <GroupTable groups={answer.groups} byHand={answer.byHand} />
          {cases}
        </>
      ) : (
        <>
          <NothingToDo openCases={answer.openCases.total} />
          {cases}
          <GroupTable groups={answer.groups} byHand={answer.byHand} />
        </>
      )}
      {answer.list.length > 0 && !answer.blocked && <Changes list={answer.list} total={answer.changes} />}
      <RuleWarnings problems={answer.rules.problems} />
      {!writing && answer.undo && (
        <p class="quiet-offer">
          <Button look="plain" onPress={onUndo}>
            {words.undoLast}
          </Button>
          <UndoDetail answer={answer} />
        </p>
      )}
    </Frame>
  );
}

function UndoDetail({ answer }: { answer: PreviewAnswer }) {
  const { language } = usePage();
  const words = useAssignmentTexts();
  if (!answer.undo) return null;
  return <span class="small">{words.undoLastDetail(formatMoment(answer.undo.at, language), answer.undo.changes)}</span>;
}

function NothingToDo({ openCases }: { openCases: number }) {
  const words = useAssignmentTexts();
  return openCases === 0 ? (
    <Calm picture="done" title={words.allAssigned}>
      <p>{words.allAssignedText}</p>
    </Calm>
  ) : (
    <Calm picture="done" title={words.nothingToDoButOpen}>
      <p>{words.nothingToDoButOpenText}</p>
    </Calm>
  );
}

function Writing({ progress }: { progress: ProgressAnswer | null }) {
  const words = useAssignmentTexts();
  return (
    <div class="writing">
      <Progress label={words.phases[progress?.phase ?? 'waiting']} share={progress && progress.phase !== 'waiting' ? progress.share : null} />
      <p class="small">{words.keepOpen}</p>
      <LateNotice slow={false} />
    </div>
  );
}
