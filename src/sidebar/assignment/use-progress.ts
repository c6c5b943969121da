// Asks how far a long run is: first after a second, then again and again, one question at a time; never disturbs the run.

import { useEffect, useState } from 'preact/hooks';
import type { ProgressAnswer } from '../../contract/groups.ts';
import { usePage } from '../ui/context.ts';

/** Milliseconds before the bar appears: shorter runs don't need one. */
const firstAfter = 1_000;
const nextAfter = 1_500;

export interface RunProgress {
  /** False within the first second. */
  shown: boolean;
  progress: ProgressAnswer | null;
}

/** @param runId '' while nothing runs */
export function useProgress(runId: string): RunProgress {
  const { rpc } = usePage();
  const [state, setState] = useState<RunProgress>({ shown: false, progress: null });
  useEffect(() => {
    if (!runId) return;
    let over = false;
    let timer = setTimeout(ask, firstAfter);
    async function ask(): Promise<void> {
      if (over) return;
      setState((before) => ({ ...before, shown: true }));
      try {
        const progress = await rpc.call('groups.progress', { runId });
        // Answers may overtake each other: the bar never goes back.
        if (!over) setState((before) => ({ shown: true, progress: (before.progress?.share ?? 0) > progress.share ? before.progress : progress }));
      } catch {
        // The run itself will say what is wrong; a missed look at it is nothing.
      }
      if (!over) timer = setTimeout(ask, nextAfter);
    }
    return () => {
      over = true;
      clearTimeout(timer);
      setState({ shown: false, progress: null });
    };
  }, [runId]);
  return state;
}
