// What going through all members of a group with its contact person asks and answers.

import * as z from 'zod/mini';
import { activities, type Activity } from './activityWords.ts';

export { activities, type Activity } from './activityWords.ts';

/** One person as the volunteers see them. */
export interface WalkCard {
  memberId: string;
  name: string;
  /** Years, null where the birth date is not known. */
  age: number | null;
  /** `YYYY-MM-DD`, `''` where it is not known. */
  memberSince: string;
  /** Entered in the last 90 days. */
  isNew: boolean;
  /** Street and number; `''` for none. */
  street: string;
  phone: string;
  /** As the cell has it; hand back as `expectedActivity`. */
  activityText: string;
  /** Null where nothing or something else stands there. */
  activity: Activity | null;
  interests: string[];
  availability: string[];
  /** The last time somebody talked to them; `at` is an ISO instant. */
  lastContact: { at: string; kind: string; by: string; result: string; note: string } | null;
  /** The last time they were gone through. */
  lastWalk: { at: string; by: string; result: string; note: string } | null;
}

export interface WalkProgress {
  group: string;
  /** Members to go through in this round. */
  total: number;
  done: number;
  /** ISO instant of the first entry of this round, `''` before it. */
  startedAt: string;
  /** Members without any number, who cannot be gone through until set-up gives them one. */
  withoutId: number;
}

const PageId = z.string().check(z.regex(/^[\w-]{8,64}$/));
const Group = z.string().check(z.minLength(1), z.maxLength(200));
const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
/** Different for every open page: volunteers of the same group then begin at different people. */
const Visitor = z.optional(z.string().check(z.maxLength(64)));
/** Whom the page shows or has fetched already: others come next. */
const InHand = z.optional(z.array(MemberId).check(z.maxLength(50)));

/** Without a group: the groups, with how far each is. */
export const StartRequest = z.object({
  group: z.optional(Group),
  /** Begins a new round: everybody of the group is to be gone through again. The page makes the id up. */
  newRound: z.optional(PageId),
  visitor: Visitor,
});
export interface WalkGroup {
  name: string;
  contact: string;
  total: number;
  done: number;
  /** ISO instant of the latest entry, `''` for none. */
  lastAt: string;
}
export interface StartAnswer {
  groups: WalkGroup[];
  withoutGroup: number;
  /** Only where a group was asked for. */
  here: NextAnswer | null;
}

export const NextRequest = z.object({ group: Group, visitor: Visitor, inHand: InHand });
export interface NextAnswer {
  next: WalkCard | null;
  /** The one after, so that it can be shown at once. */
  after: WalkCard | null;
  progress: WalkProgress;
  /** The group's contact person, `''` for none. */
  contact: string;
  /** Topics in use, the most frequent first. */
  topics: string[];
  /** Times to choose from. */
  times: string[];
}

const Words = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(40)));

export const SaveRequest = z.object({
  memberId: MemberId,
  /** Made up by the page, from its visitor and a number (`k3f9x2ab-7`); sent again with the same id it writes once. */
  saveId: PageId,
  /** Whose next person is wanted; without it the member's own. */
  group: z.optional(Group),
  activity: z.optional(z.enum(activities)),
  /** What the card showed. Where something else stands there by now, the answer says so. */
  expectedActivity: z.optional(z.string()),
  /** Topics to add. What stands there stays. */
  interests: Words,
  interestsRemoved: Words,
  availability: Words,
  availabilityRemoved: Words,
  /** The contact person knows them personally. */
  knows: z.optional(z.boolean()),
  note: z.optional(z.string().check(z.maxLength(2_000))),
  visitor: Visitor,
  inHand: InHand,
});
export interface SaveAnswer {
  memberId: string;
  /** As the cells hold it now. */
  activityText: string;
  interests: string[];
  availability: string[];
  /** What somebody else had answered since the card was read, and this answer replaced; `''` for nothing. */
  replaced: string;
  /** False where this id was saved before. */
  written: boolean;
  next: WalkCard | null;
  progress: WalkProgress;
}

export const SummaryRequest = z.object({ group: Group });
export interface SummaryAnswer {
  progress: WalkProgress;
  /** Of those gone through in this round, by what their cell says now; `none`: nothing said. */
  counts: Record<Activity | 'none', number>;
  /** How many the contact person knows. */
  known: number;
  /** Their interests, the most frequent first. */
  interests: { topic: string; count: number }[];
  /** Who wants to be active; `task` is true where the call is a task already. */
  calls: { memberId: string; name: string; task: boolean }[];
  /** Who is to call: the group's contact person, `''` for nobody. */
  caller: string;
}

export const TasksRequest = z.object({ group: Group, operationId: PageId });
export interface TasksAnswer {
  created: number;
  message: string;
}
