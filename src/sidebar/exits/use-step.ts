// Sends what came of a talk, or takes it back; tells what stands there now, or why not.

import { useRef, useState } from 'preact/hooks';
import type { Exit, RecordExitAnswer } from '../../contract/exits.ts';
import type { Payload } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { newId } from '../ui/new-id.ts';
import { asRpcError } from '../ui/use-answer.ts';

export interface Step {
  busy: boolean;
  failure: RpcError | null;
  record(exit: Exit, what: Pick<Payload<'exits.record'>, 'state' | 'offer' | 'outcome' | 'note'>): void;
  undo(step: { memberId: string; stepId: string }): void;
}

export function useStep(onDone: (answer: RecordExitAnswer, stepId: string) => void): Step {
  const { rpc } = usePage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RpcError | null>(null);
  // The same id for every try: what was written although no answer came can still be taken back.
  const stepId = useRef('');
  const settle = (call: Promise<RecordExitAnswer>): void => {
    setBusy(true);
    setFailure(null);
    call.then(
      (answer) => {
        setBusy(false);
        onDone(answer, stepId.current);
      },
      (error: unknown) => {
        setFailure(asRpcError(error));
        setBusy(false);
      },
    );
  };
  return {
    busy,
    failure,
    record: ({ memberId, state, offer, outcome, note }, what) => {
      stepId.current ||= newId('austritt');
      settle(rpc.call('exits.record', { memberId, stepId: stepId.current, expected: { state, offer, outcome, note }, ...what }));
    },
    undo: (step) => settle(rpc.call('exits.undo', step)),
  };
}
