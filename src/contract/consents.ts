// What consents ask and answer: what a member has agreed to, channel by channel, since when and how we know.

import * as z from 'zod/mini';
import { consentChannels, consentStates, type ConsentChannel, type ConsentState } from './consentChannels.ts';

export { consentChannels, consentStates, type ConsentChannel, type ConsentState } from './consentChannels.ts';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

export interface Consent {
  channel: ConsentChannel;
  state: ConsentState;
  /** `YYYY-MM-DD`, `''` unknown. */
  since: string;
  /** How we know, e.g. `am Telefon gesagt`. */
  source: string;
  /** Who wrote it down; `''` unknown. */
  by: string;
}

export const ConsentsShowRequest = z.object({ memberId: MemberId });
export interface ConsentsShowAnswer {
  memberId: string;
  name: string;
  /** One of each channel. */
  consents: Consent[];
}

/** Takes effect at once, everywhere: whoever sends or calls asks in that moment. */
export const ConsentsSetRequest = z.object({
  memberId: MemberId,
  channel: z.enum(consentChannels),
  state: z.enum(consentStates),
  /** Today unless said. */
  day: z.optional(Day),
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** Made up by the page; sent twice it is one row. */
  recordId: z.optional(z.string().check(z.regex(/^[\w-]{8,64}$/))),
});
export interface ConsentsSetAnswer {
  consents: Consent[];
  message: string;
}
