// Choosing members: the same for a campaign, a mailing, matching and the map. All conditions given must hold.

import * as z from 'zod/mini';
import { activities } from './walkthrough.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const Words = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100));
const Years = z.int().check(z.minimum(0), z.maximum(130));

export const Selection = z.object({
  /** Any of these; `''` is "without a BO". */
  groups: z.optional(Words),
  /** Any of these; `none`: nothing is known. */
  activities: z.optional(z.array(z.enum([...activities, 'none'])).check(z.maxLength(6))),
  /** Any of these. */
  interests: z.optional(Words),
  availability: z.optional(Words),
  ageFrom: z.optional(Years),
  ageTo: z.optional(Years),
  entryFrom: z.optional(Day),
  entryTo: z.optional(Day),
  /** Entered in the last 90 days. */
  newOnly: z.optional(z.boolean()),
  /** Nobody has talked to them for so many days, or ever. */
  notContactedFor: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
  /** Answered this question of a form with one of these. */
  answer: z.optional(z.object({ form: z.string().check(z.maxLength(80)), questionId: z.string().check(z.maxLength(40)), values: Words })),
  /** Picked by hand: only these, or these besides all that the conditions choose. */
  picked: z.optional(z.object({ memberIds: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(5_000)), mode: z.enum(['only', 'also']) })),
});
export type Selection = z.output<typeof Selection>;

/** What there is to choose from. */
export interface SelectionOptions {
  groups: { name: string; count: number }[];
  /** The most frequent first, at most 60. */
  interests: { text: string; count: number }[];
  availability: { text: string; count: number }[];
  /** Questions whose answers can be chosen by (yes/no, choice, choices, scale), with the possible answers. */
  questions: { form: string; questionId: string; text: string; values: string[] }[];
}
