// What exits ask and answer: who is leaving or has left, what came of talking to them, and why people leave.

import * as z from 'zod/mini';
import { exitOutcomes, exitStates, type ExitOutcome, type ExitState } from './exitStates.ts';
import type { Task } from './tasks.ts';

export { exitOutcomes, exitStates, exitsShown, type ExitOutcome, type ExitState } from './exitStates.ts';

export interface Exit {
  memberId: string;
  name: string;
  group: string;
  /** `YYYY-MM-DD`, `''`: no date is known. */
  day: string;
  /** The day lies ahead, or the person wants to leave and has not yet. */
  ahead: boolean;
  /** The day on which it was noticed here. */
  noticed: string;
  state: ExitState;
  /** Who is to talk to them, as the task says. */
  owner: string;
  due: string;
  taskStatus: Task['status'] | '';
  offer: string;
  /** `''`: nothing noted. */
  outcome: ExitOutcome | '';
  note: string;
  phones: { shown: string; tel: string }[];
}

export const ExitsRequest = z.object({});
export interface ExitsAnswer {
  /** `YYYY-MM-DD` in the spreadsheet's zone. */
  today: string;
  /** To talk to: not asked yet, or not reached. Those who can still be kept first, then the latest. */
  open: Exit[];
  /** The latest first, at most `exitsShown`. */
  done: Exit[];
  earlier: Exit[];
  totals: { open: number; done: number; earlier: number };
  /** Written down by this very call. */
  added: number;
  /** The form to hold the interview with; `''` where there is none. */
  form: string;
  reasons: ExitReasons | null;
}

export interface ExitReasons {
  /** Half-years, the latest first, at most 8; `label` is `2026/2`. */
  periods: {
    label: string;
    /** Null: fewer than `fewest`, nothing else is told. */
    people: number | null;
    /** The most frequent first; only what at least `fewest` people said. */
    reasons: { text: string; count: number }[];
    /** Further reasons, each of fewer people. */
    rare: number;
  }[];
}

export const RecordExitRequest = z.object({
  memberId: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Made up by the page, to undo by. */
  stepId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  state: z.optional(z.enum(['open', 'held', 'unwanted', 'unreached', 'deceased', 'dropped'])),
  /** What was offered to win the person back. */
  offer: z.optional(z.string().check(z.maxLength(500))),
  outcome: z.optional(z.union([z.enum(exitOutcomes), z.literal('')])),
  note: z.optional(z.string().check(z.maxLength(5_000))),
  /** What the page showed; the write is refused where it is something else by now. */
  expected: z.object({ state: z.enum(exitStates), offer: z.string(), outcome: z.string(), note: z.string() }),
});
export interface RecordExitAnswer {
  memberId: string;
  state: ExitState;
  offer: string;
  outcome: ExitOutcome | '';
  note: string;
  message: string;
}

export const UndoExitRequest = z.object({ memberId: z.string().check(z.minLength(1), z.maxLength(100)), stepId: z.string().check(z.regex(/^[\w-]{8,64}$/)) });
