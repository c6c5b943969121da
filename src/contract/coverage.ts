// What the look at the groups asks and answers: contact persons, visits, members, what is missing; and recording a visit.

import * as z from 'zod/mini';
import type { Task } from './tasks.ts';

/** What a group lacks, in the order in which it is shown. */
export type Missing =
  | 'contact'
  | 'email'
  | 'phone'
  /** A planned visit's day has passed, and no visit is written down for it. */
  | 'visit_overdue'
  | 'visit_never'
  /** The last visit is `visitMonths` or more ago. */
  | 'visit_long_ago';

/** Months after which a group has not been visited for long. */
export const visitMonths = 6;
/** Days after the entry in which a member counts as new. */
export const newDays = 90;

export interface GroupCoverage {
  name: string;
  /** As written, usually `BO` or `AG`. */
  kind: string;
  contact: string;
  email: string;
  phone: string;
  /** Null for a working group: the list says who lives where, not who works where. */
  members: number | null;
  /** Entered in the last `newDays` days. */
  newMembers: number | null;
  /** `YYYY-MM-DD`, `''` for none. Hand both back as `expected` when a visit is written. */
  lastVisit: string;
  nextVisit: string;
  /** Whole months since the last visit, null where there was none. */
  monthsSinceVisit: number | null;
  note: string;
  missing: Missing[];
  /** The open task to find a contact person. */
  task: Task | null;
}

export const CoverageRequest = z.object({});
export interface CoverageAnswer {
  /** `YYYY-MM-DD` in the spreadsheet's zone. */
  today: string;
  /** In the order of `Gruppen`; names that stand there twice are shown once. */
  groups: GroupCoverage[];
  totals: {
    groups: number;
    /** Groups that lack nothing. */
    complete: number;
    withContact: number;
    withEmail: number;
    /** Visited within `visitMonths`. */
    visited: number;
    /** Members who have not left. */
    members: number;
    newMembers: number;
    /** Of these, who has no group. */
    withoutGroup: number;
  };
  /** Groups that only the membership list names. */
  unknown: { name: string; members: number }[];
}

const Day = z.iso.date();
const OperationId = z.string().check(z.regex(/^[\w-]{8,64}$/));

export const VisitRequest = z.object({
  group: z.string().check(z.minLength(1)),
  /** The day of a visit that took place. */
  date: z.optional(Day),
  /** Added to the group's note, with the day. */
  note: z.optional(z.string().check(z.maxLength(2_000))),
  /** The day of the next visit; `''` takes it away. Left out: it stays, unless the visit recorded now was it. */
  next: z.optional(z.union([Day, z.literal('')])),
  /** What the page showed; the write is refused if it is something else by now. */
  expected: z.optional(z.object({ lastVisit: z.string(), nextVisit: z.string() })),
  operationId: OperationId,
});
export interface VisitAnswer {
  group: GroupCoverage;
  message: string;
}

/** The list for a group's contact person: only her members, only what she needs. Handing it out is logged. */
export const CopyRequest = z.object({ group: z.string().check(z.minLength(1)) });
export interface CopyAnswer {
  group: string;
  /** For whom. */
  contact: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** Who has not left, by name. */
  people: {
    name: string;
    /** Each as people write it; none where no call is wanted. */
    phones: string[];
    noCall: boolean;
    /** `''` for none, and where no e-mail is wanted. */
    email: string;
    noEmail: boolean;
    /** `YYYY-MM-DD`, `''` unknown. */
    lastContact: string;
    memberSince: string;
  }[];
}

export const FindContactRequest = z.object({
  group: z.string().check(z.minLength(1)),
  /** Made up by the page, so that asking twice makes one task. */
  taskId: OperationId,
});
export interface FindContactAnswer {
  task: Task;
  /** False where an open task for this group was there already. */
  created: boolean;
  message: string;
}
