// What offers ask and answer: which fit a person, what became of one, what nobody fits or nobody offers.

import * as z from 'zod/mini';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
const Words = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(40)));

/** In their order; `declined` ends it. Each can follow the ones before. */
export const offerStates = ['offered', 'accepted', 'attended', 'declined'] as const;
export type OfferState = (typeof offerStates)[number];

/** What was said just now in the interview is added to what stands in the list. */
export const FittingRequest = z.object({ memberId: MemberId, interests: Words, availability: Words });
export interface FittingOffer {
  name: string;
  /** As written, e.g. `AG`, `Bildung`. */
  kind: string;
  when: string;
  place: string;
  contact: string;
  /** `''` or an https address. */
  link: string;
  /** Why it fits: shared topics and times. */
  topics: string[];
  times: string[];
  /** What became of it with this person; null: not offered yet. */
  state: OfferState | null;
}
export interface FittingAnswer {
  /** The best first, at most 12; those already offered last. */
  offers: FittingOffer[];
  /** Active offers in all; 0 says that none have been entered. */
  total: number;
}

export const RecordOfferRequest = z.object({
  memberId: MemberId,
  offer: z.string().check(z.minLength(1), z.maxLength(200)),
  state: z.enum(offerStates),
  /** Made up by the page; sent twice it is one row. */
  recordId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  note: z.optional(z.string().check(z.maxLength(2_000))),
});
export interface RecordOfferAnswer {
  offer: string;
  state: OfferState;
  message: string;
}
