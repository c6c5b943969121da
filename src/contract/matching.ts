// What bringing people together asks and answers: others like one member, groups that nobody has made an offer to, and introductions.

import * as z from 'zod/mini';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));

/** Without an id: the member of the selected row. */
export const SuggestRequest = z.object({ memberId: z.optional(MemberId) });
export interface MatchPerson {
  memberId: string;
  name: string;
  group: string;
  /** What they share, the rarest topic first; `people`: members in all who have it. */
  topics: { text: string; people: number }[];
  times: string[];
  sameGroup: boolean;
  /** The higher the better; only for the order and a bar, 0 to 1. */
  score: number;
  /** Has agreed to be introduced to others. */
  agreed: boolean;
  /** The day on which they were introduced, `''` for not yet. */
  introduced: string;
  noCall: boolean;
  /** Cannot be written to: wants no e-mail, or there is no address. */
  noEmail: boolean;
}
export interface SuggestAnswer {
  /** Null where the selected row is no member, or one who has left. */
  member: { memberId: string; name: string; group: string; topics: string[]; times: string[]; agreed: boolean; noCall: boolean; noEmail: boolean } | null;
  /** The best first, at most 20, of those who fit alike whoever has agreed; those already introduced last. */
  people: MatchPerson[];
  /** Members who share a topic. */
  total: number;
}

/** Three or more who share a topic and a time and for whom there is no active offer yet. */
export const MatchGroupsRequest = z.object({});
const nextStepKinds = ['evening', 'training', 'group', 'offer'] as const;
export interface MatchGroup {
  /** Stays the same as long as topic and time do. */
  key: string;
  topic: string;
  time: string;
  /** Members who share both, and the first twelve of them by name. */
  total: number;
  people: { memberId: string; name: string; group: string }[];
  /** The BO most of them are from, `''` where none has half of them. */
  near: string;
  /** What could be done next: a film or culture evening, a training, a working group of its own, an offer in `Angebote`. */
  step: (typeof nextStepKinds)[number];
  stepText: string;
  /** Chooses just these people, as `selections` understands it: every spelling of topic and time. */
  choose: { interests: string[]; availability: string[] };
}
export interface MatchGroupsAnswer {
  /** The largest first, at most 40. */
  groups: MatchGroup[];
  total: number;
  /** Members who have not left; those with a topic; those with a topic and a time. */
  members: number;
  withTopics: number;
  withBoth: number;
}

/**
 * Brings two together, where both have agreed: `mail` writes to each of them, `call` makes a task for whoever takes care of the
 * first, or of the second where the first wants no call; `noted` only remembers that it happened. @throws `consent_missing`
 * where one has not agreed, `introduction_unfit` where it cannot be done this way; `details` says why
 */
export const IntroduceRequest = z.object({
  memberId: MemberId,
  otherId: MemberId,
  how: z.enum(['mail', 'call', 'noted']),
  /** Made up by the page; sent twice it is one introduction. */
  introductionId: z.string().check(z.regex(/^[\w-]{8,60}$/)),
  /** Only shows the mails; nothing is sent or written. */
  preview: z.optional(z.boolean()),
});
export interface IntroduceAnswer {
  /** The day that is now remembered; `''`: not yet, a mail still waits, or this was the preview. */
  introduced: string;
  message: string;
  /** Something went otherwise than it should; `message` says what. */
  attention: boolean;
  /** What each of them gets; only for the preview of `mail`. */
  mails: { name: string; to: string; subject: string; text: string }[];
}
