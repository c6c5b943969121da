// What mails to a selection ask and answer: counting, the mails as they would go out, sending over days, and what nobody knows.

import * as z from 'zod/mini';
import { Selection, type SelectionOptions } from './selection.ts';

const MailingId = z.string().check(z.regex(/^[\w-]{8,64}$/));
export const MailingText = z.object({
  /** One line; placeholders are not allowed in it: nothing personal in a subject. */
  subject: z.string().check(z.trim(), z.minLength(1), z.maxLength(150), z.regex(/^[^\r\n{}]*$/)),
  /** With placeholders (mailText.ts). */
  body: z.string().check(z.regex(/\S/), z.maxLength(20_000)),
  replyTo: z.optional(z.string().check(z.maxLength(200))),
});
export type MailingText = z.output<typeof MailingText>;

/** Why somebody chosen gets no mail. Asked when counting, and again in the moment of sending. */
export const mailDropReasons = ['left', 'noEmail', 'noAddress', 'badAddress', 'sameAddress', 'noId'] as const;
export type MailDropReason = (typeof mailDropReasons)[number];

export const MailingPreviewRequest = z.object({
  selection: Selection,
  /** Without it only counts. */
  text: z.optional(MailingText),
  options: z.optional(z.boolean()),
});
export interface MailingPreview {
  count: number;
  dropped: { reason: MailDropReason; count: number }[];
  groups: { name: string; count: number }[];
  /** The first few as they would go out. */
  samples: { name: string; to: string; subject: string; text: string; html: string }[];
  /** Names in braces that are no placeholders. */
  unknownPlaceholders: string[];
  /** Mails of today's quota that are left; null where Google does not tell. */
  quota: number | null;
  /** Of these, how many are kept for today's reminders. */
  kept: number;
  options: SelectionOptions | null;
  marked: { memberId: string; name: string }[] | null;
}

/** One mail to the person at the screen, with the first member's data. */
export const MailingTestRequest = z.object({ selection: Selection, text: MailingText });
export interface MailingTestAnswer {
  message: string;
}

/**
 * Begins a mailing: writes down who is to get it, sends as many as the day's mails allow, and leaves the rest to the trigger
 * `mailing`. Sent again with the same id it goes on.
 */
export const MailingSendRequest = z.object({
  mailingId: MailingId,
  /** For people, e.g. `Filmabend im Dezember`. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  selection: Selection,
  text: MailingText,
});
export interface MailingState {
  mailingId: string;
  name: string;
  subject: string;
  /** ISO instant. */
  at: string;
  by: string;
  total: number;
  sent: number;
  waiting: number;
  refused: number;
  unknown: number;
  /** Stopped by a person; what waits stays unsent. */
  stopped: boolean;
}
export interface MailingSendAnswer {
  mailing: MailingState;
  message: string;
}

export const MailingsRequest = z.object({});
export interface MailingsAnswer {
  mailings: MailingState[];
  quota: number | null;
}

/** A result per person. */
export const MailingResultsRequest = z.object({ mailingId: MailingId });
export interface MailingResultsAnswer {
  mailing: MailingState;
  people: { memberId: string; name: string; to: string; state: LetterState; at: string; why: string }[];
}

export const MailingStopRequest = z.object({ mailingId: MailingId, stop: z.boolean() });

/** A letter's way: `waiting` → `sending` → `sent`; or `refused` (the address, or consent taken back), `unknown` (nobody can tell), `dropped` (a person decided). */
export const letterStates = ['waiting', 'sending', 'sent', 'refused', 'unknown', 'dropped'] as const;
export type LetterState = (typeof letterStates)[number];

/** Mails of which nobody knows whether they arrived; of reminders, greetings and mailings. */
export const UnknownRequest = z.object({});
export interface UnknownLetter {
  key: string;
  /** In words, e.g. `Rundmail Filmabend`. */
  kind: string;
  name: string;
  to: string;
  /** ISO instant at which it was tried. */
  at: string;
}
export interface UnknownAnswer {
  letters: UnknownLetter[];
}
/** A person has asked: it arrived (`sent`), it did not and is to be sent (`again`), or let it be (`drop`). */
export const ResolveRequest = z.object({ letters: z.array(z.object({ key: z.string().check(z.maxLength(120)), outcome: z.enum(['sent', 'again', 'drop']) })).check(z.maxLength(200)) });
export interface ResolveAnswer {
  resolved: number;
  message: string;
}
