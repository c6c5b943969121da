// The assignment of members to groups: preview, write, undo. Decides which screen is there; the screens are beside this file.

import './assignment.css';
import { useEffect, useReducer } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { OpenCases } from '../ui/open-cases/open-cases.tsx';
import { Failed, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { closePage } from '../ui/google.ts';
import { FirstRules } from './first-rules.tsx';
import { Preview } from './preview.tsx';
import { newRunId, next, start } from './stages.ts';
import { ConfirmUndo, Undoing, Undone } from './undo.tsx';
import { useProgress } from './use-progress.ts';
import { Written } from './written.tsx';
import { useAssignmentTexts } from './texts.ts';

export function Assignment() {
  const { rpc } = usePage();
  const words = useAssignmentTexts();
  const { reading, reload } = useAnswer('groups.preview', {});
  const [now, send] = useReducer(next, start);
  const runId = now.stage === 'writing' ? now.runId : '';
  const { shown, progress } = useProgress(runId);

  useEffect(() => {
    if (now.stage !== 'writing') return;
    rpc.call('groups.assign', { expect: now.preview.fingerprint, runId: now.runId }).then(
      (answer) => send({ event: 'written', runId: now.runId, answer }),
      (error: unknown) => send({ event: 'failed', error: asRpcError(error) }),
    );
  }, [runId]);

  const undoing = now.stage === 'undoing' ? now.undo.operationId : '';
  useEffect(() => {
    if (!undoing) return;
    rpc.call('groups.undo', { operationId: undoing }).then(
      (answer) => send({ event: 'undone', answer }),
      (error: unknown) => send({ event: 'failed', error: asRpcError(error) }),
    );
  }, [undoing]);

  const recheck = (): void => {
    send({ event: 'recheck' });
    reload();
  };
  const showOpenCases = (): void => send({ event: 'showOpenCases' });

  switch (now.stage) {
    case 'openCases':
      return (
        <OpenCases
          onBack={(saved) => {
            send({ event: 'back' });
            if (saved && now.from.stage === 'preview') reload();
          }}
        />
      );
    case 'written':
      return (
        <Written
          answer={now.answer}
          onUndo={() => now.answer.undo && send({ event: 'askUndo', undo: now.answer.undo })}
          onOpenCases={showOpenCases}
          onClose={closePage}
        />
      );
    case 'confirmUndo':
      return <ConfirmUndo undo={now.undo} onYes={() => send({ event: 'undo' })} onNo={() => send({ event: 'back' })} />;
    case 'undoing':
      return <Undoing />;
    case 'undone':
      return <Undone answer={now.answer} onRecheck={recheck} />;
    case 'failed':
      return <Failed error={now.error} onRetry={recheck} wrote />;
    case 'preview':
    case 'writing': {
      const answer = now.stage === 'writing' ? now.preview : reading.state === 'here' ? reading.answer : null;
      if (answer === null) {
        if (reading.state === 'failed' && reading.error.code === 'rules_missing') return <FirstRules missing={reading.error} onWritten={recheck} onRecheck={recheck} />;
        if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
        return <Waiting lead={words.checking} slow={reading.state === 'waiting' && reading.slow} />;
      }
      return (
        <Preview
          answer={answer}
          writing={now.stage === 'writing' ? { shown, progress } : null}
          onApply={() => send({ event: 'apply', runId: newRunId(Date.now()), preview: answer })}
          onRecheck={recheck}
          onOpenCases={showOpenCases}
          onUndo={() => answer.undo && send({ event: 'askUndo', undo: answer.undo })}
        />
      );
    }
  }
}
