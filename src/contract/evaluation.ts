// What evaluating a questionnaire asks and answers: counts a question, filtered, small groups hidden.

import * as z from 'zod/mini';
import type { QuestionKind } from './formQuestions.ts';
import { activities, type Activity } from './walkthrough.ts';

export { fewest } from './fewest.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
export const EvaluationFilter = z.object({
  groups: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200))),
  from: z.optional(Day),
  to: z.optional(Day),
  /** Entered in the last 90 days before the interview. */
  newMembers: z.optional(z.boolean()),
  activity: z.optional(z.enum(activities)),
});
export type EvaluationFilter = z.output<typeof EvaluationFilter>;

export const EvaluateRequest = z.object({ form: z.string().check(z.minLength(1), z.maxLength(80)), filter: z.optional(EvaluationFilter) });

export interface Counted {
  text: string;
  count: number;
}

export interface QuestionResult {
  id: string;
  number: string;
  text: string;
  kind: QuestionKind;
  /** Not in the form any more: what was answered while it was. */
  gone: boolean;
  /** Interviews in which it was answered, the person did not want to, it was left empty, and it was not asked. */
  answered: number;
  declined: number;
  empty: number;
  notAsked: number;
  /** Fewer than `fewest` answered: nothing else is told. */
  hidden: boolean;
  /** Yes/no (`ja`, then `nein`), choice, choices: in the order of the form, then what else was said. `share` of the people who answered, 0–1; of several choices they add up to more. */
  choices?: CountedChoice[];
  /** How many more answers in words of their own there are; not there for none. */
  moreChoices?: number;
  /** `spread` is the standard deviation of the answers given. */
  scale?: { counts: number[]; mean: number; spread: number };
  figures?: { mean: number; median: number; spread: number; least: number; most: number };
  /** By month, `YYYY-MM`. */
  months?: Counted[];
  /** Free text: the words that several people used, the most frequent first, and what was said. */
  words?: Counted[];
  /** In no order that tells who said it; a long one is cut. */
  quotes?: string[];
  /** How many more there are. */
  moreQuotes?: number;
}

export interface CountedChoice extends Counted {
  share: number;
  /** In words of their own, beside the form's choices. */
  own: boolean;
}

export interface EvaluateAnswer {
  form: string;
  /** Finished interviews that the filter lets through; null where they are fewer than `fewest`. */
  people: number | null;
  /** All finished interviews. */
  all: number;
  /** The filter leaves out some, but fewer than `fewest`: beside the figures of all, these tell what they said. */
  fewLeftOut: boolean;
  /** Days of the first and the last one let through, `''` for none. */
  from: string;
  to: string;
  questions: QuestionResult[];
  /** Over all questions that ask for them (`Feld`), the most frequent first. */
  missingOffers: Counted[];
  reasons: Counted[];
  /** By group (`''`: without one), of those let through; null: too few, or what is too few could be worked out with it. */
  groups: { name: string; people: number | null }[];
  /** What there is to filter by. */
  options: { groups: string[]; activities: Activity[]; from: string; to: string };
}

export const ReportRequest = z.object({ form: z.string().check(z.minLength(1), z.maxLength(80)), filter: z.optional(EvaluationFilter) });
/** Writes the figures and Google's own charts into the tab `Auswertung <Bogen>`. */
export interface ReportAnswer {
  tab: string;
  message: string;
}
