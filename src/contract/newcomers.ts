// What the path of a new member asks and answers: who is on it, a step forward, its end, and taking a step back.

import * as z from 'zod/mini';
import { PageId } from './card.ts';
import { pathStages, stageOf, type PathStage, type Stage } from './pathStages.ts';
import type { TaskStatus } from './tasks.ts';

export { pathStages, stageOf, stageWords, team, type PathStage, type Stage } from './pathStages.ts';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
const Note = z.string().check(z.maxLength(2_000));
/** Made up by the page; sent twice it is one step, and it is what `newcomers.undo` takes back. */
const StepId = z.optional(PageId);
/** The codes, so that a caller sees them; or what people call the stages, whatever the case. */
const StageWord = z.pipe(
  z.union([
    z.enum([...pathStages, 'noContact', 'closed']),
    z.string().check(
      z.maxLength(40),
      z.refine((text) => stageOf(text) !== null),
    ),
  ]),
  z.transform((text: string): Stage => stageOf(text) ?? 'new'),
);

/** What is to be done next, in the order of the path. */
export type NextStep = 'greet' | 'tryAgain' | 'offer' | 'accompany' | 'meet' | 'ask';

export interface Newcomer {
  memberId: string;
  /** As the list has it; as the path's tab has it for somebody who is no longer in the list. */
  name: string;
  group: string;
  stage: Stage;
  /** Somebody's own word in the cell, where it is none of ours; `''` otherwise. */
  stageText: string;
  /** `''` while on the path, else why not: `arrived`, `noContact`, `closed`, `left` the organisation, `gone` from the list. */
  ended: '' | 'arrived' | 'noContact' | 'closed' | 'left' | 'gone';
  /** `YYYY-MM-DD`, `''` unknown; `days…` count up to today, null where the day is not known. */
  entry: string;
  daysSinceEntry: number | null;
  /** The day of the last step, or of being found. */
  since: string;
  daysSinceStep: number | null;
  next: NextStep | null;
  /** The same in words; `''` at the end of the path. */
  nextText: string;
  /** The day by which it should be done; `''` at the end of the path. */
  due: string;
  overdue: boolean;
  /** No conversation for two weeks: the working group helps. */
  escalated: boolean;
  /** Who takes care, as the open task or else the path's tab has it: a name or an address. */
  owner: string;
  /** The group's contact person. */
  contact: { name: string; email: string; phone: string } | null;
  companion: string;
  /** `YYYY-MM-DD`, `''` for none. */
  firstMeeting: string;
  note: string;
  task: { id: string; status: TaskStatus; owner: string; due: string } | null;
  noCall: boolean;
  /** `tel` is what a `tel:` link takes, `''` where the number cannot be dialled. */
  phones: { shown: string; tel: string }[];
}

/** Whoever entered lately and is not on the path yet is put on it, with a task. */
export const NewcomersRequest = z.object({});
export interface NewcomersAnswer {
  today: string;
  /** On the path: by due day, so the overdue first; after them those whose path ended, the latest first, at most `endedShown`. */
  people: Newcomer[];
  counts: Record<PathStage, number>;
  /** How many have come to the end of their path in all. */
  endedTotal: number;
  /** How many have just been put on the path. */
  enrolled: number;
  /** Found, but they could not be written down right now; null for nobody. */
  waiting: { count: number; message: string } | null;
}
export const endedShown = 30;

export const AdvanceRequest = z.object({ memberId: MemberId, stage: StageWord, stepId: StepId, note: z.optional(Note) });
export interface StepAnswer {
  /** As it stands now. */
  person: Newcomer;
  /** For `newcomers.undo`. */
  stepId: string;
  /** False where it stood there already. */
  written: boolean;
  message: string;
}
// `newcomers.advance` refuses with `only_forward`, and with `no_contact_wanted` after a path that ended so.

/** `noContact` also notes in the list that this person wants no call. */
export const EndRequest = z.object({ memberId: MemberId, reason: z.enum(['noContact', 'left', 'other']), stepId: StepId, note: z.optional(Note) });

/** One's own last step: stage, contact, task and `Kein Anruf` go back to what they were. */
export const UndoRequest = z.object({ memberId: MemberId, stepId: PageId });

const Day = z.union([z.iso.date(), z.literal('')]);
/** What is left out stays as it is. `expected` is what the page showed; a field that is something else by now is refused. */
export const UpdateRequest = z.object({
  memberId: MemberId,
  companion: z.optional(z.string().check(z.maxLength(120))),
  firstMeeting: z.optional(Day),
  note: z.optional(Note),
  expected: z.optional(z.object({ companion: z.optional(z.string()), firstMeeting: z.optional(z.string()), note: z.optional(z.string()) })),
});

/** `accept` makes the person at the screen the one who takes care; `handBack` gives it to the working group. */
export const TaskRequest = z.object({ memberId: MemberId, action: z.enum(['accept', 'handBack']) });
export interface ChangeAnswer {
  person: Newcomer;
  message: string;
}
