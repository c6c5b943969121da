// What offers ask and answer: which fit a person, what became of one, what nobody fits or nobody offers.

import * as z from 'zod/mini';
import { offerStates, type OfferState } from './offerStates.ts';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
const Words = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(40)));

export { offerStates, type OfferState } from './offerStates.ts';

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

/** Takes back a step of one's own: the state before it, or no row. */
export const TakeBackOfferRequest = z.object({ memberId: MemberId, offer: z.string().check(z.minLength(1), z.maxLength(200)), recordId: z.string().check(z.regex(/^[\w-]{8,64}$/)) });
export interface TakeBackOfferAnswer {
  /** What stands there now; null: not offered. */
  state: OfferState | null;
  message: string;
}

/** An active offer with what became of it. */
export interface OfferSummary {
  name: string;
  kind: string;
  when: string;
  place: string;
  contact: string;
  link: string;
  topics: string[];
  /** Members it fits; `invitable`: of these, to whom nobody has offered it. */
  fits: number;
  invitable: number;
  /** People by the state they are in now. */
  states: Readonly<Record<OfferState, number>>;
}

export const OfferGapsRequest = z.object({});
export interface OfferGapsAnswer {
  /** In the order of the tab. */
  offers: OfferSummary[];
  /** Rows that are switched off or over. */
  inactive: number;
  /** Members who have not left, and those of whom an interest is known. */
  members: number;
  withInterests: number;
  /** Interests that no active offer serves, with the number of people, the most frequent first, at most 30. */
  unserved: { topic: string; people: number }[];
}

/** Most people in `OfferPeopleAnswer`. */
export const offerPeopleShown = 50;
export const OfferPeopleRequest = z.object({ offer: z.string().check(z.minLength(1), z.maxLength(200)) });
export interface OfferPerson {
  memberId: string;
  name: string;
  group: string;
  /** Why it fits; both empty where it fits everybody. */
  topics: string[];
  times: string[];
  /** Wants no call: said beside the name. */
  noCall: boolean;
  state: OfferState | null;
}
export interface OfferPeopleAnswer {
  offer: string;
  /** The best first; those it was offered to last, also where it does not fit by interest. */
  people: OfferPerson[];
  total: number;
}

/** Leads to the offer's row, or without one to the first free row of `Angebote`; the tab is made where there is none. */
export const ShowOffersRequest = z.object({ offer: z.optional(z.string().check(z.maxLength(200))) });
export interface ShowOffersAnswer {
  tab: string;
  row: number;
}
