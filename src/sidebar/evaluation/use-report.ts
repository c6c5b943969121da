// Has the figures written into the sheet, once however often it is pressed.

import { useRef, useState } from 'preact/hooks';
import type { EvaluationFilter } from '../../contract/evaluation.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

export interface Report {
  busy: boolean;
  /** Said once it is written; `''` before. */
  message: string;
  failure: RpcError | null;
  write(filter: EvaluationFilter): void;
  /** What was written is not what is shown any more. */
  forget(): void;
}

export function useReport(form: string): Report {
  const { rpc, announce } = usePage();
  const [state, setState] = useState<Pick<Report, 'busy' | 'message' | 'failure'>>({ busy: false, message: '', failure: null });
  const running = useRef(false);
  const write = (filter: EvaluationFilter): void => {
    if (running.current) return;
    running.current = true;
    setState({ busy: true, message: '', failure: null });
    rpc.call('forms.report', { form, filter }).then(
      ({ message }) => {
        running.current = false;
        setState({ busy: false, message, failure: null });
        announce(message);
      },
      (error: unknown) => {
        running.current = false;
        setState({ busy: false, message: '', failure: asRpcError(error) });
      },
    );
  };
  return { ...state, write, forget: () => setState((now) => ({ busy: now.busy, message: '', failure: null })) };
}
