// The import: choose, read, compare, settle, preview, take over, undo. Decides which screen is there; the screens are beside this file.

import './import.css';
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Choices } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, LateNotice, Progress, Waiting } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { Applied, ConfirmUndo, Undone } from './after.tsx';
import { Choose } from './choose.tsx';
import { Preview } from './preview.tsx';
import { Question } from './question.tsx';
import { ReadError, readExport } from './reader/read.ts';
import { afterApplying, afterComparing, shareDone, withSettled, type Stage, type Work } from './stages.ts';
import { useImportTexts } from './texts.ts';
import { isLarge, newOperationId, payloadOf, sampleOf, slimmed } from './wire.ts';

export function ImportPage() {
  const { rpc, t } = usePage();
  const say = useImportTexts();
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    let current = true;
    const go = (next: Stage): void => {
      if (current) setStage(next);
    };
    setSlow(false);
    void work(stage).then((next) => next && go(next));
    return () => {
      current = false;
    };
  }, [stage]);

  /** What a stage does by itself; null where it waits for the person. */
  async function work(now: Stage): Promise<Stage | null> {
    const options = { onSlow: () => setSlow(true) };
    try {
      if (now.at === 'reading') return await read(now.file);
      if (now.at === 'comparing') return await compare(now.work, options);
      if (now.at === 'applying') {
        const answer = await rpc.call('members.import', { ...payloadOf(now.work.sent ?? now.work.origin, now.work.settled), apply: true, expect: now.answer.fingerprint, operationId: now.operationId }, options);
        return afterApplying(answer, now.operationId);
      }
      if (now.at === 'finishing') {
        const [part, ...left] = now.left;
        const { message } = part ? await rpc.call('members.finishImport', { operationId: now.operationId, part }, options) : { message: '' };
        return afterApplying(now.answer, now.operationId, left, [...now.said, message]);
      }
      if (now.at === 'undoing') return { at: 'undone', answer: await rpc.call('members.undoImport', { operationId: now.undo.operationId }, options) };
      return null;
    } catch (error) {
      return { at: 'failed', error: asRpcError(error), wrote: now.at === 'applying' || now.at === 'finishing' || now.at === 'undoing', ...(now.at === 'finishing' && { resume: now }), work: now.at === 'comparing' || now.at === 'applying' ? now.work : null };
    }
  }

  async function compare(job: Work, options: { onSlow: () => void }): Promise<Stage> {
    let sent = job.origin;
    if (isLarge(sent)) {
      const columns = await rpc.call('members.import', { ...payloadOf(sampleOf(sent), job.settled), columnsOnly: true }, options);
      if (columns.questions.length > 0) return { at: 'asking', work: job, answer: columns };
      sent = slimmed(sent, columns);
    }
    const answer = await rpc.call('members.import', payloadOf(sent, job.settled), options);
    return afterComparing({ ...job, sent }, answer);
  }

  const restart = (): void => setStage({ at: 'choose' });
  const again = (job: Work): void => setStage({ at: 'comparing', work: job });
  const other = { label: say.otherFile, onPress: restart };

  switch (stage.at) {
    case 'choose':
      return <Choose onFile={(file) => setStage({ at: 'reading', file })} onTab={(tab) => again({ origin: { tab }, notes: [], settled: {} })} />;
    case 'reading':
      return (
        <Frame key="reading" lead={say.reading(stage.file.name)} busy back={other}>
          <Progress label={say.reading(stage.file.name)} share={null} />
        </Frame>
      );
    case 'unreadable':
      return (
        <Frame key={'unreadable-' + stage.why} lead={say.cannotRead} back={{ label: t.common.close, onPress: closePage }} primary={other}>
          <div role="alert">
            <Calm picture="warn">
              <p>{say.file[stage.why]}</p>
            </Calm>
          </div>
        </Frame>
      );
    case 'sheets':
      return (
        <Frame key="sheets" lead={say.whichSheet} back={other}>
          <Choices
            label={say.whichSheet}
            choices={stage.tables.slice(0, 9).map((table) => ({
              title: table.name,
              detail: say.sheetRows(table.rows.length),
              onChoose: () => again({ origin: { fileName: stage.fileName, rows: table.rows }, notes: stage.notes, settled: {} }),
            }))}
          />
        </Frame>
      );
    case 'comparing':
      return <Waiting lead={'rows' in stage.work.origin ? say.comparingRows(stage.work.origin.rows.length) : say.comparing} slow={slow} back={other} />;
    case 'asking':
      return <Question answer={stage.answer} onSettled={(settled) => again(withSettled(stage.work, settled))} onBack={restart} />;
    case 'preview':
    case 'applying':
      return (
        <Preview
          work={stage.work}
          answer={stage.answer}
          changed={stage.at === 'preview' && stage.changed}
          writing={stage.at === 'applying'}
          slow={slow}
          onSettle={(settled) => setStage({ at: 'preview', work: withSettled(stage.work, settled), answer: stage.answer, changed: true })}
          onCompare={() => again(stage.work)}
          onApply={() => setStage({ at: 'applying', work: stage.work, answer: stage.answer, operationId: newOperationId(Date.now()) })}
          onOther={restart}
          onUndo={(undo) => setStage({ at: 'confirmUndo', undo, from: stage })}
        />
      );
    case 'finishing': {
      const label = say.finishing[stage.left[0] ?? 'exits'];
      return (
        <Frame key="finishing" lead={say.written} busy>
          <Progress label={label} share={shareDone(stage)} />
          <LateNotice slow={slow} />
        </Frame>
      );
    }
    case 'applied':
      return <Applied answer={stage.answer} onUndo={(undo) => setStage({ at: 'confirmUndo', undo, from: stage })} />;
    case 'confirmUndo':
      return <ConfirmUndo undo={stage.undo} onYes={() => setStage({ at: 'undoing', undo: stage.undo })} onNo={() => setStage(stage.from)} />;
    case 'undoing':
      return (
        <Frame key="undoing" lead={say.undoing} busy>
          <Progress label={say.undoing} share={null} />
          <LateNotice slow={slow} />
        </Frame>
      );
    case 'undone':
      return <Undone answer={stage.answer} onOther={restart} />;
    case 'failed': {
      const { work: job, resume } = stage;
      return <Failed error={stage.error} wrote={stage.wrote} onRetry={() => (resume ? setStage(resume) : job ? again(job) : restart())} back={other} />;
    }
  }
}

/** The screen that says so comes first: reading a large file keeps the page busy. */
async function read(file: File): Promise<Stage> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  try {
    const { tables, notes } = await readExport(new Uint8Array(await file.arrayBuffer()));
    if (tables.length > 1) return { at: 'sheets', fileName: file.name, tables, notes };
    return { at: 'comparing', work: { origin: { fileName: file.name, rows: tables[0]?.rows ?? [] }, notes, settled: {} } };
  } catch (error) {
    return { at: 'unreadable', why: error instanceof ReadError ? error.code : 'damaged' };
  }
}
