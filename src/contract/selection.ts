// Choosing members: the same for a campaign, a mailing, matching and the map. All conditions given must hold.

import * as z from 'zod/mini';
import { activities } from './walkthrough.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const Words = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100));
const Years = z.int().check(z.minimum(0), z.maximum(130));

export const Selection = z.object({
  /** Any of these; `''` is "without a BO". */
  groups: z.optional(Words),
  /** Any of these, five digits; `''` is "without one". */
  postcodes: z.optional(z.array(z.string().check(z.regex(/^(\d{5})?$/))).check(z.maxLength(100))),
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
  /** Ascending; `''` last. */
  postcodes: { code: string; count: number }[];
  /** The most frequent first, at most 60. */
  interests: { text: string; count: number }[];
  availability: { text: string; count: number }[];
  /** Questions whose answers can be chosen by (yes/no, choice, choices, scale), with the possible answers. */
  questions: { form: string; questionId: string; text: string; values: string[] }[];
  /** By name. */
  saved: SavedSelection[];
}

/** One that was saved under a name, for campaigns, mailings, matching and the map alike. */
export interface SavedSelection {
  name: string;
  /** What it says, a line a condition. */
  words: string[];
  selection: Selection;
  by: string;
  /** `YYYY-MM-DD` */
  day: string;
}

export const SelectionsRequest = z.object({});
export interface SelectionsAnswer {
  /** By name. */
  selections: SavedSelection[];
  /** Rows of the tab that cannot be understood, by their name. */
  unclear: string[];
}

/** Sent twice it is one. @throws `name_taken` where another of this name stands there and `replace` is not said */
export const SaveSelectionRequest = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  selection: Selection,
  replace: z.optional(z.boolean()),
});
export interface SaveSelectionAnswer {
  selections: SavedSelection[];
  message: string;
}
export const RemoveSelectionRequest = z.object({ name: z.string().check(z.minLength(1), z.maxLength(60)) });

/** Most people in `SelectionPeopleAnswer`. */
export const selectionPeopleShown = 200;
export const SelectionPeopleRequest = z.object({ selection: Selection });
export interface SelectionPeopleAnswer {
  people: { memberId: string; name: string; group: string; why: string[] }[];
  total: number;
}

/** Shows only those in the membership list, by the sheet's own filter; `off` shows all again. A filter of somebody else's is asked about first. */
export const SelectionFilterRequest = z.object({ selection: Selection, off: z.optional(z.boolean()), replace: z.optional(z.boolean()) });
export interface SelectionFilterAnswer {
  shown: number;
  message: string;
}
