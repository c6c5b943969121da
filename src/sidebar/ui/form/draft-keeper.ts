// Keeps what is typed: on this device at once, in the sheet some seconds later, and again where that failed. No screen.

import type { FailureCode, RpcError } from '../failures.ts';
import type { Draft, Drafts } from './draft-memory.ts';
import { answersToKeep, isBlank, type Filled, type WireAnswers } from './filled.ts';

/** Milliseconds without a change before the sheet gets it: every time takes the lock that others wait for. */
export const pause = 6_000;
/** Where this device remembers nothing, the sheet has to. */
export const shortPause = 1_500;
/** Whoever types on and on is not kept waiting longer. */
export const longestPause = 40_000;
export const tryAgainAfter = 15_000;

export interface DraftState {
  phase: 'clean' | 'waiting' | 'sending' | 'failed';
  /** When the sheet took the latest, ISO; `''` not yet. */
  savedAt: string;
  /** False: the browser refuses to remember anything beyond this page. */
  remembered: boolean;
}

/** What another try cannot help: the draft stays on this device. */
const final: ReadonlySet<FailureCode> = new Set<FailureCode>(['submission_taken', 'form_unknown', 'form_broken', 'member_not_found', 'bad_request', 'unknown_rpc', 'not_set_up', 'outdated', 'no_google']);

interface Surroundings {
  drafts: Drafts;
  /** Keeps it in the sheet; answers when. */
  save(draft: Draft, answers: WireAnswers): Promise<string>;
  asError(error: unknown): RpcError;
  now(): number;
  onChange(state: DraftState): void;
}

export interface DraftKeeper {
  state(): DraftState;
  draft(): Draft;
  /** The sheet has it, or may have it. */
  inSheet(): boolean;
  change(filled: Filled): void;
  /** Has the sheet get it now, where it lacks something. */
  flush(): void;
  /** Sends no more; settles when what is under way has arrived, or after `patience` ms. */
  stop(patience: number): Promise<void>;
  /** Goes on after `stop`: what was to be sent was refused. */
  resume(): void;
  /** Sent, or thrown away: it is gone from this device. */
  drop(): void;
}

export function keepDraft(start: Draft, { drafts, save, asError, now, onChange }: Surroundings): DraftKeeper {
  let draft = start;
  let state: DraftState = { phase: 'clean', savedAt: start.sheetAt, remembered: true };
  let stopped = false;
  let handedIn = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  const tell = (change: Partial<DraftState>): void => {
    state = { ...state, ...change };
    onChange(state);
  };
  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };

  function send(): void {
    clearTimeout(timer);
    if (stopped || running || draft.correct || draft.at <= draft.saved) return;
    const sent = draft;
    handedIn = true;
    firstChange = 0;
    tell({ phase: 'sending' });
    running = save(sent, answersToKeep(sent.filled.answers))
      .then(
        (savedAt) => {
          draft = { ...draft, saved: sent.at, sheetAt: savedAt };
          drafts.tookOver(draft.submissionId, sent.at, savedAt);
          tell({ phase: draft.at > draft.saved ? 'waiting' : 'clean', savedAt });
          return draft.at > draft.saved ? pause : 0;
        },
        (failure: unknown) => {
          const error = asError(failure);
          tell({ phase: 'failed' });
          return final.has(error.code) ? 0 : tryAgainAfter;
        },
      )
      .then((wait) => {
        running = null;
        if (wait > 0 && !stopped) later(wait);
      });
  }

  const keeper: DraftKeeper = {
    state: () => state,
    draft: () => draft,
    inSheet: () => handedIn || draft.saved > 0,
    change(filled) {
      if (stopped) return;
      draft = { ...draft, filled, at: Math.max(now(), draft.at + 1) };
      const blank = isBlank(filled) && draft.saved === 0 && !draft.correct;
      if (blank) drafts.drop(draft.submissionId);
      const remembered = blank || drafts.put(draft);
      if (blank) {
        clearTimeout(timer);
        draft = { ...draft, saved: 0, at: 0 };
        return tell({ phase: 'clean', remembered });
      }
      if (firstChange === 0) firstChange = now();
      tell({ phase: running ? 'sending' : state.phase === 'failed' ? 'failed' : 'waiting', remembered });
      if (!running && !draft.correct) later(Math.min(remembered ? pause : shortPause, Math.max(0, firstChange + longestPause - now())));
    },
    flush: send,
    async stop(patience) {
      stopped = true;
      clearTimeout(timer);
      if (!running) return;
      let giveUp: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([running, new Promise<void>((resolve) => (giveUp = setTimeout(resolve, patience)))]);
      clearTimeout(giveUp);
    },
    resume() {
      stopped = false;
      if (draft.at > draft.saved && !draft.correct) later(pause);
    },
    drop() {
      stopped = true;
      clearTimeout(timer);
      drafts.drop(draft.submissionId);
    },
  };
  return keeper;
}
