// What calling asks and answers: the next person, what came of a call, giving back, skipping, finding who calls back.

import * as z from 'zod/mini';
import { outcomeOf, outcomes, type Outcome } from './callWords.ts';
import type { BlockReason, CampaignState } from './campaigns.ts';

const Campaign = z.string().check(z.minLength(1), z.maxLength(60));
const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
const PageId = z.string().check(z.regex(/^[\w-]{8,64}$/));
/** Made up by a page when it opens, and kept while it is open: two people at once may share an address, or have none. Who sends it with every request is never given another page's people. */
const Visitor = z.optional(z.string().check(z.regex(/^[\w-]{8,64}$/)));
const Note = z.string().check(z.maxLength(2_000));

export { openWord, outcomeWords, outcomes, type Outcome } from './callWords.ts';

/** One person to call, with no more than the call needs. */
export interface CallPerson {
  memberId: string;
  name: string;
  phones: { field: 'phone' | 'mobile'; shown: string; tel: string }[];
  group: string;
  /** `YYYY-MM-DD`, `''` unknown. */
  memberSince: string;
  isNew: boolean;
  age: number | null;
  activity: string;
  interests: string[];
  availability: string[];
  /** Why they are on the list, and why now: a line each. */
  why: string[];
  /** ISO instant or day of the last contact of any kind, `''` for none. */
  lastContact: string;
  /** What was said before, the latest first, at most 6: calls of this and other campaigns, contacts. */
  history: { at: string; kind: string; by: string; result: string; note: string }[];
  attempts: number;
  /** The note in the campaign's tab. */
  note: string;
  /** To ask whether it still holds; `value` is what `members.edit` takes as `expected`. */
  check: { field: 'street' | 'houseNumber' | 'postcode' | 'city' | 'phone' | 'mobile' | 'email'; value: string }[];
  /** ISO instant until which nobody else is given this person. */
  reservedUntil: string;
}

export interface CallProgress {
  people: number;
  done: number;
  /** Calls of the person at the screen today. */
  mine: number;
  /** Of all callers today. */
  today: number;
  /** Can be called now. */
  open: number;
}

/** Why nobody is next: how many wait for what, and when the first may be called. */
export interface EmptyQueue {
  reasons: { reason: BlockReason | 'done'; count: number }[];
  /** ISO instant; `''`: nobody any more. */
  nextAt: string;
}

/** Those already reserved for this caller come first. */
export const NextRequest = z.object({ campaign: Campaign, visitor: Visitor });
export interface CallNext {
  campaign: string;
  state: CampaignState;
  /** Too late or too early to call: the hours, else null. */
  closed: { from: string; until: string } | null;
  /** When people may be called, local time `HH:MM`: no call-back is offered outside of it. */
  hours: { from: string; until: string };
  script: string;
  /** The questionnaire to fill in, `''` for none. */
  form: string;
  /** Reserved for the person at the screen. The second and further ones were fetched ahead: show them, and call when it is their turn. */
  people: CallPerson[];
  empty: EmptyQueue | null;
  progress: CallProgress;
}

/** The codes, so that a caller sees them; or the words of the cells, whatever the case. */
const OutcomeWord = z.pipe(
  z.union([
    z.enum(outcomes),
    z.string().check(
      z.maxLength(40),
      z.refine((text) => outcomeOf(text) !== null),
    ),
  ]),
  z.transform((text: string): Outcome => outcomeOf(text) ?? 'talked'),
);

export const ReportRequest = z.object({
  campaign: Campaign,
  memberId: MemberId,
  /** Made up by the page; sent twice it counts once. Without it every sending counts. */
  reportId: z.optional(PageId),
  outcome: OutcomeWord,
  /** For `later`: ISO instant. Without it: tomorrow at the same time. */
  callBackAt: z.optional(z.iso.datetime()),
  note: z.optional(Note),
  /** Something for the organisers to look at. */
  organiser: z.optional(z.boolean()),
  /** False: the caller stops for now; nobody new is reserved, and those fetched ahead are free again. */
  goOn: z.optional(z.boolean()),
  visitor: Visitor,
});
export interface ReportAnswer {
  /** False where this report stood there already. */
  written: boolean;
  /** The consequence, in words. */
  message: string;
  /** The people in it are those still reserved for this caller: whoever was fetched ahead and is missing here must not be called. */
  next: CallNext | null;
}

/** Not now: leaves a trace, and the person comes later in the queue. */
export const SkipRequest = z.object({ campaign: Campaign, memberId: MemberId, reportId: z.optional(PageId), note: z.optional(Note), goOn: z.optional(z.boolean()), visitor: Visitor });

/** Frees the person without a trace in the count: nobody has called. */
export const GiveBackRequest = z.object({ campaign: Campaign, memberIds: z.array(MemberId).check(z.maxLength(10)), visitor: Visitor });
export interface GiveBackAnswer {
  message: string;
}

/** Undoes a report of one's own: status, attempts, consent, contact and task as before. */
export const TakeBackReportRequest = z.object({ campaign: Campaign, memberId: MemberId, reportId: PageId, visitor: Visitor });
export interface TakeBackReportAnswer {
  message: string;
  person: CallPerson | null;
}

/** Somebody calls back: by number or name. */
export const FindCallRequest = z.object({ query: z.string().check(z.maxLength(100)) });
export interface FoundCall {
  memberId: string;
  name: string;
  group: string;
  /** The campaigns whose list they are on; `open`: can still be talked to. */
  campaigns: { campaign: string; status: string; open: boolean }[];
}
export interface FindCallAnswer {
  hits: FoundCall[];
}
/** Takes somebody who calls back: reserved at once, whatever pause holds; refused where they want no call. */
export const TakeRequest = z.object({ campaign: Campaign, memberId: MemberId, visitor: Visitor });
