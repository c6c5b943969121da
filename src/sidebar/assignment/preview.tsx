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
  const ready = canApply(answer);
  const close = { label: t.common.cancel, onPress: closePage };
  if (answer.members === 0) {
    return (
      <Frame key="empty" lead={t.assignment.checked(0)} back={{ ...close, label: t.common.close }} primary={{ label: t.common.recheck, onPress: onRecheck }}>
        <Calm picture="people" title={t.assignment.noMembers}>
          <p>{t.assignment.noMembersText}</p>
        </Calm>
      </Frame>
    );
  }
  const primary = writing
    ? { label: t.assignment.writing(answer.changes), onPress: onApply, busy: true }
    : ready
      ? { label: t.assignment.apply(answer.changes), onPress: onApply }
      : answer.blocked
        ? { label: t.common.recheck, onPress: onRecheck }
        : undefined;
  const cases = !writing && answer.openCases.total > 0 && <OpenCasesCard openCases={answer.openCases} onShow={onOpenCases} />;
  return (
    <Frame
      key="preview"
      lead={t.assignment.checked(answer.members)}
      note={writing ? t.assignment.writing(answer.changes) : ready || answer.blocked ? t.assignment.nothingWrittenYet : t.assignment.nothingToWrite}
      busy={writing !== null}
      primary={primary}
      {...(writing ? {} : { back: primary ? close : { ...close, label: t.common.close } })}
    >
      {writing?.shown && <Writing progress={writing.progress} />}
      {answer.blocked ? (
        <RuleErrors problems={answer.rules.problems} />
      ) : ready ? (
        <>
          <p class="small">{t.assignment.summary(answer.added, answer.moved, answer.cleared)}</p>
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
            {t.assignment.undoLast}
          </Button>
          <UndoDetail answer={answer} />
        </p>
      )}
    </Frame>
  );
}

function UndoDetail({ answer }: { answer: PreviewAnswer }) {
  const { t, language } = usePage();
  if (!answer.undo) return null;
  return <span class="small">{t.assignment.undoLastDetail(formatMoment(answer.undo.at, language), answer.undo.changes)}</span>;
}

function NothingToDo({ openCases }: { openCases: number }) {
  const { t } = usePage();
  return openCases === 0 ? (
    <Calm picture="done" title={t.assignment.allAssigned}>
      <p>{t.assignment.allAssignedText}</p>
    </Calm>
  ) : (
    <Calm picture="done" title={t.assignment.nothingToDoButOpen}>
      <p>{t.assignment.nothingToDoButOpenText}</p>
    </Calm>
  );
}

function Writing({ progress }: { progress: ProgressAnswer | null }) {
  const { t } = usePage();
  return (
    <div class="writing">
      <Progress label={t.assignment.phases[progress?.phase ?? 'waiting']} share={progress && progress.phase !== 'waiting' ? progress.share : null} />
      <p class="small">{t.assignment.keepOpen}</p>
      <LateNotice slow={false} />
    </div>
  );
}
