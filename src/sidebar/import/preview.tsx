// What would change, in groups with their numbers; details on demand, decisions where they are needed.

import type { Undoable } from '../../contract/groups.ts';
import type { ImportAnswer } from '../../contract/import.ts';
import { formatMoment, formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, LateNotice, Notice, Progress } from '../ui/states.tsx';
import { Group, People, PersonChanges, SkippedRows } from './groups.tsx';
import { Doubts, Mapping } from './settle.tsx';
import type { ReadNote } from './reader/read.ts';
import type { Work } from './stages.ts';
import { useImportTexts, type ImportTexts } from './texts.ts';
import type { Settled } from './wire.ts';

export interface PreviewProps {
  work: Work;
  answer: ImportAnswer;
  /** Something was decided since the answer came. */
  changed: boolean;
  writing: boolean;
  slow: boolean;
  onSettle: (settled: Settled) => void;
  onCompare: () => void;
  onApply: () => void;
  onOther: () => void;
  onUndo: (undo: Undoable) => void;
}

export function Preview({ work, answer, changed, writing, slow, onSettle, onCompare, onApply, onOther, onUndo }: PreviewProps) {
  const { t, language } = usePage();
  const say = useImportTexts();
  const { undo } = answer;
  const primary = writing
    ? { label: say.applying(answer.changes), onPress: onApply, busy: true }
    : changed
      ? { label: say.compareAgain, onPress: onCompare }
      : answer.changes > 0
        ? { label: say.apply(answer.changes), onPress: onApply }
        : { label: t.common.close, onPress: closePage };
  return (
    <Frame
      key="preview"
      lead={say.compared(answer.source.rows, answer.members)}
      note={writing ? say.applying(answer.changes) : say.nothingWritten}
      busy={writing}
      primary={primary}
      {...(!writing && { back: { label: say.otherFile, onPress: onOther } })}
    >
      {writing && (
        <div>
          <Progress label={say.applying(answer.changes)} share={null} />
          <p class="small">{say.keepOpen}</p>
          <LateNotice slow={slow} />
        </div>
      )}
      {changed && (
        <Notice tone="info">
          <p>{say.changedAnswers}</p>
        </Notice>
      )}
      {work.notes.map((note) => (
        <Notice tone="info" key={note.code}>
          <p>{noteText(note, say)}</p>
        </Notice>
      ))}
      {!writing && !changed && answer.changes === 0 && answer.doubtful.length === 0 && (
        <Calm picture="done" title={say.nothingToDo}>
          <p>{say.nothingToDoText}</p>
        </Calm>
      )}
      {answer.doubtful.length > 0 && <Doubts doubtful={answer.doubtful} decisions={work.settled.decisions ?? {}} onDecide={(decisions) => onSettle({ decisions })} />}
      <div>
        <Group title={say.groups.new} count={answer.new.length} tone="more">
          <People ids={answer.new} names={answer.names} />
        </Group>
        <PersonChanges changed={answer.changed} names={answer.names} />
        <Group title={say.groups.gone} count={answer.gone.length} tone="fewer" text={say.goneText}>
          <People ids={answer.gone} names={answer.names} shown />
        </Group>
        <Group title={say.groups.back} count={answer.back.length} tone="more" text={say.backText}>
          <People ids={answer.back} names={answer.names} shown />
        </Group>
        <Group title={say.groups.regrouped} count={answer.regrouped.length} tone="info">
          <People ids={answer.regrouped.map(({ memberId }) => memberId)} names={answer.names} about={(index) => {
            const one = answer.regrouped[index];
            return one ? (one.from || say.noGroup) + ' → ' + (one.to || say.noGroup) : '';
          }} />
        </Group>
        <Group title={say.groups.twins} count={answer.twins.length} tone="calm" text={say.twinsText}>
          <People ids={answer.twins.map(({ memberId }) => memberId)} names={answer.names} about={(index) => (answer.twins[index]?.memberId ?? '') + ' = ' + (answer.twins[index]?.of ?? '')} />
        </Group>
        <Group title={say.groups.skipped} count={answer.skipped.length} tone="fewer">
          <SkippedRows rows={answer.skipped} />
        </Group>
        <Mapping answer={answer} mapping={work.settled.mapping ?? {}} onChange={(mapping) => onSettle({ mapping })} />
      </div>
      <p class="small total">
        <span>{say.groups.unchanged}</span>
        <Badge tone="calm">{formatNumber(answer.unchanged, language)}</Badge>
      </p>
      {answer.hints.map((hint) => (
        <p class="small" key={hint}>
          {hint}
        </p>
      ))}
      {!writing && undo && (
        <p class="quiet-offer">
          <Button look="plain" onPress={() => onUndo(undo)}>
            {say.undoLast}
          </Button>
          <span class="small">{say.undoLastDetail(formatMoment(undo.at, language), undo.changes)}</span>
        </p>
      )}
    </Frame>
  );
}

function noteText(note: ReadNote, say: ImportTexts): string {
  if (note.code === 'mixed') return say.notes.mixed(note.rows);
  return say.notes[note.code];
}
