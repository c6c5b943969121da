// What assigning members to groups (BOs) asks and answers.

import * as z from 'zod/mini';

/** Why a member has no group. */
export type OpenReason =
  | 'no_postcode'
  /** Something stands there, but it is no German postcode. */
  | 'unknown_postcode'
  /** A real postcode that no rule mentions. */
  | 'outside_district'
  /** The street is empty, and in this postcode it decides: there is no rule for the postcode as a whole, or some of its streets go elsewhere. */
  | 'no_street'
  /** The postcode has rules by street only, and none for this one. */
  | 'unknown_street'
  /** The street is split by house number, and the number is missing or cannot be read. */
  | 'no_house_number'
  /** The street is split by house number, and no rule covers this number. */
  | 'house_number_outside'
  /** A range such as 12-14 whose ends lie in different groups. */
  | 'house_number_range';

/** A spot in the rule table that is wrong or doubtful. Errors stop the assignment, warnings don't. */
export interface RuleProblem {
  code: 'contradiction' | 'incomplete' | 'unreadable' | 'unreachable' | 'duplicate' | 'unknown_group';
  severity: 'error' | 'warning';
  /** 1-based rows of the rule tab. */
  rows: number[];
  /** The sentence to read, in the reader's language. */
  text: string;
}

export interface GroupChange {
  memberId: string;
  name: string;
  /** `''`: none. */
  from: string;
  /** `''`: becomes an open case. */
  to: string;
  /** 1-based row in the membership tab at the time of reading, to look at; never used to write. */
  row: number;
}

export interface GroupPreview {
  name: string;
  before: number;
  after: number;
  added: number;
  removed: number;
  /** False: the group stands in no row of `Gruppen`. */
  known: boolean;
}

export interface Undoable {
  operationId: string;
  /** ISO instant. */
  at: string;
  by: string;
  changes: number;
}

export const PreviewRequest = z.object({});
export interface PreviewAnswer {
  members: number;
  /** Sum of new, moved and cleared. */
  changes: number;
  /** Had no group, gets one. */
  added: number;
  /** Changes from one group to another. */
  moved: number;
  /** Had a group set by an earlier run, becomes an open case. */
  cleared: number;
  unchanged: number;
  /** Set by hand, stays. */
  byHand: number;
  groups: GroupPreview[];
  /** The changes themselves, at most `changesShown` of them. */
  list: GroupChange[];
  openCases: { total: number; byReason: Partial<Record<OpenReason, number>> };
  rules: { count: number; problems: RuleProblem[] };
  /** True where a rule error stops the assignment. */
  blocked: boolean;
  /** Hand back as `expect` with `groups.assign`: it then writes exactly this or refuses. */
  fingerprint: string;
  undo: Undoable | null;
}
/** Most rows of `PreviewAnswer.list`. */
export const changesShown = 300;

export const PostcodesRequest = z.object({});
export interface PostcodesAnswer {
  /** The postcodes of the list, those with most members first; `group`: the one that most members there have already, `''` for none. */
  postcodes: { postcode: string; members: number; group: string }[];
  /** Names in the tab `Gruppen`, without working groups. */
  groups: string[];
}

export const AddRulesRequest = z.object({
  /** A group for a whole postcode. Groups that are not in `Gruppen` are added there. */
  rules: z.array(z.object({ postcode: z.string().check(z.regex(/^\d{5}$/)), group: z.string().check(z.regex(/\S/), z.maxLength(100)) })).check(z.minLength(1), z.maxLength(500)),
  operationId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
});
export interface AddRulesAnswer {
  message: string;
}

export const AssignRequest = z.object({
  /** The fingerprint of the preview a person has seen; without it whatever is right now is written. */
  expect: z.optional(z.string()),
  /** Made up by the page; with it `groups.progress` can be asked while this runs. */
  runId: z.optional(z.string().check(z.regex(/^[\w-]{8,64}$/))),
});
export interface AssignAnswer {
  /** Cells of the group column that changed. */
  written: number;
  added: number;
  moved: number;
  cleared: number;
  unchanged: number;
  byHand: number;
  openCases: { total: number; byReason: Partial<Record<OpenReason, number>> };
  undo: Undoable | null;
  message: string;
}

export const ProgressRequest = z.object({ runId: z.string().check(z.regex(/^[\w-]{8,64}$/)) });
export interface ProgressAnswer {
  phase: 'waiting' | 'reading' | 'deciding' | 'writing' | 'logging' | 'done';
  /** 0 to 1. */
  share: number;
}

export const OpenCasesRequest = z.object({});
export interface OpenCase {
  memberId: string;
  name: string;
  /** As the list has it: street and number, postcode and city. */
  address: string;
  reason: OpenReason;
  /** The reason as a sentence with what to do. */
  text: string;
  row: number;
  /** What the group cell holds now, to hand back as `expectedGroup`; left out where it is empty. */
  group?: string;
}
export interface OpenCasesAnswer {
  total: number;
  byReason: Partial<Record<OpenReason, number>>;
  /** At most `casesShown`. */
  cases: OpenCase[];
  /** Names to choose from: `Gruppen` and the rules. */
  groups: string[];
}
/** Most rows of `OpenCasesAnswer.cases`. */
export const casesShown = 300;

export const SetByHandRequest = z.object({
  memberId: z.string().check(z.minLength(1)),
  /** A group's name; `''` gives the member back to the automatic assignment. */
  group: z.string(),
  /** What the person saw in the group cell; the write is refused if it is something else by now. */
  expectedGroup: z.string(),
});
export interface SetByHandAnswer {
  memberId: string;
  group: string;
  source: 'hand' | 'automatic' | '';
  message: string;
}

export const UndoRequest = z.object({
  /** The operation the person saw; without it the last one. */
  operationId: z.optional(z.string()),
});
export interface UndoAnswer {
  restored: number;
  /** Changed by someone since, left as they are. */
  kept: number;
  message: string;
}

export const ShowRequest = z.object({ memberId: z.string().check(z.minLength(1)) });
export interface ShowAnswer {
  row: number;
}
