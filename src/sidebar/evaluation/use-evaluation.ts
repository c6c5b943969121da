// The figures of one questionnaire, and how they follow the filter.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EvaluateAnswer, EvaluationFilter } from '../../contract/evaluation.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';

/** Milliseconds of quiet before the server is asked: a day is typed digit by digit. */
const quiet = 350;

export interface Evaluation {
  filter: EvaluationFilter;
  /** What was counted last, and for which filter. */
  shown: { answer: EvaluateAnswer; filter: EvaluationFilter } | null;
  counting: boolean;
  slow: boolean;
  failure: RpcError | null;
  change(filter: EvaluationFilter): void;
  again(): void;
}

export function useEvaluation(form: string): Evaluation {
  const { rpc } = usePage();
  const [filter, setFilter] = useState<EvaluationFilter>({});
  const [shown, setShown] = useState<Evaluation['shown']>(null);
  const [state, setState] = useState<{ counting: boolean; slow: boolean; failure: RpcError | null }>({ counting: true, slow: false, failure: null });
  const newest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const ask = (wanted: EvaluationFilter): void => {
    clearTimeout(timer.current);
    const mine = ++newest.current;
    const current = (): boolean => newest.current === mine;
    setState({ counting: true, slow: false, failure: null });
    rpc.call('forms.evaluate', { form, filter: wanted }, { onSlow: () => current() && setState({ counting: true, slow: true, failure: null }) }).then(
      (answer) => {
        if (!current()) return;
        setShown({ answer, filter: wanted });
        setState({ counting: false, slow: false, failure: null });
      },
      (error: unknown) => current() && setState({ counting: false, slow: false, failure: asRpcError(error) }),
    );
  };

  useEffect(() => {
    ask({});
    return () => {
      newest.current = -1;
      clearTimeout(timer.current);
    };
  }, []);

  const change = (next: EvaluationFilter): void => {
    setFilter(next);
    // An answer on its way is outdated already.
    newest.current += 1;
    clearTimeout(timer.current);
    if (isTurned(next)) return setState({ counting: false, slow: false, failure: null });
    setState({ counting: true, slow: false, failure: null });
    timer.current = setTimeout(() => ask(next), quiet);
  };

  return { filter, shown, ...state, change, again: () => ask(filter) };
}

/** The last day lies before the first. */
export function isTurned({ from, to }: EvaluationFilter): boolean {
  return from !== undefined && to !== undefined && to < from;
}
