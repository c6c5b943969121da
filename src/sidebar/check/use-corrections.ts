// Taking and leaving proposals: saved in the background, one call at a time; what is pressed meanwhile goes along with the next.

import { useRef, useState } from 'preact/hooks';
import type { Undoable } from '../../contract/groups.ts';
import { usePage } from '../ui/context.ts';
import { newId } from '../ui/new-id.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { correctionOf, outcomesOf, type Outcome, type Outcomes, type Placed } from './kinds.ts';

export interface Corrections {
  outcomes: Outcomes;
  /** How many cells were corrected here. */
  taken: number;
  /** What was written here last. */
  undo: Undoable | null;
  take(problems: readonly Placed[]): void;
  leave(problem: Placed): void;
  /** Opens a left one again. */
  reopen(problem: Placed): void;
  /** Forgets everything: the list is read anew. */
  forget(): void;
}

export function useCorrections(): Corrections {
  const { rpc, announce } = usePage();
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [taken, setTaken] = useState(0);
  const [undo, setUndo] = useState<Undoable | null>(null);
  const latest = useRef<Outcomes>({});
  const waiting = useRef<Placed[]>([]);
  const sending = useRef(false);
  const round = useRef(0);

  const set = (changes: readonly [number, Outcome | undefined][]): void => {
    const next: Record<number, Outcome> = { ...latest.current };
    for (const [at, outcome] of changes) {
      if (outcome === undefined) delete next[at];
      else next[at] = outcome;
    }
    latest.current = next;
    setOutcomes(next);
  };

  const send = async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    while (waiting.current.length > 0) {
      const sent = waiting.current.splice(0, 2000);
      const mine = round.current;
      try {
        const answer = await rpc.call('members.applyCorrections', { corrections: sent.map(correctionOf), operationId: newId('check') });
        if (mine !== round.current) continue;
        set(outcomesOf(sent, answer.skipped));
        setTaken((before) => before + answer.written);
        if (answer.undo) setUndo(answer.undo);
        announce(answer.message);
      } catch (error) {
        if (mine === round.current) set(sent.map(({ at }) => [at, { state: 'failed', error: asRpcError(error) }]));
      }
    }
    sending.current = false;
  };

  return {
    outcomes,
    taken,
    undo,
    take: (problems) => {
      set(problems.map(({ at }) => [at, { state: 'saving' }]));
      waiting.current.push(...problems);
      void send();
    },
    leave: ({ at }) => set([[at, { state: 'left' }]]),
    reopen: ({ at }) => set([[at, undefined]]),
    forget: () => {
      round.current += 1;
      waiting.current = [];
      latest.current = {};
      setOutcomes({});
      setTaken(0);
      setUndo(null);
    },
  };
}
