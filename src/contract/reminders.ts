// What the reminders ask and answer: who sends them, what is due, the mails as they would go out, switching on and off.

import * as z from 'zod/mini';

const Hour = z.int().check(z.minimum(0), z.maximum(23));

/** What a digest tells of, in its order; each can be switched off. */
export const digestParts = ['callBacks', 'newcomers', 'tasks', 'exits', 'birthdays', 'anniversaries', 'visits', 'groups'] as const;
export type DigestPart = (typeof digestParts)[number];

export const RemindersStatusRequest = z.object({});
export interface RemindersStatus {
  on: boolean;
  /** Whose account sends; `''` for nobody, `unbekannt` where Google did not tell. */
  owner: string;
  mine: boolean;
  /** About when, 0–23. */
  hour: number;
  /** The trigger that should be there is gone: Google switched it off, or somebody deleted it. Only its owner can see it. */
  triggerGone: boolean;
  /** The last run: ISO instant, `''` for never; what it did. */
  last: { at: string; sent: number; left: number; unknown: number; failed: string } | null;
  /** It should have run and has not for two days. */
  late: boolean;
  /** Mails that may still go out today from the account at the screen; null where Google does not tell. */
  quota: number | null;
  /** False before set-up: there is nothing to tell of yet. */
  ready: boolean;
  /** What stands in the settings and cannot be understood, in sentences. */
  problems: string[];
  parts: { part: DigestPart; on: boolean }[];
  /** Where the working group gets its digest; `''`: nowhere, and what has no owner stays unsaid. */
  teamAddress: string;
  /** How many mails would go out now, to how many things; `done`: how many of today's have gone out already. */
  due: { mails: number; items: number; done: number; withoutAddress: string[] };
  unknown: number;
  greetings: GreetingSetting[];
}

export const greetingKinds = ['birthday', 'roundBirthday', 'welcome', 'anniversary'] as const;
export type GreetingKind = (typeof greetingKinds)[number];
/** `off`; `draft`: a person approves each; `automatic`. */
const greetingModes = ['off', 'draft', 'automatic'] as const;
export type GreetingMode = (typeof greetingModes)[number];
export interface GreetingSetting {
  kind: GreetingKind;
  mode: GreetingMode;
  /** Waiting to be approved. */
  drafts: number;
}

export const SwitchRequest = z.object({
  on: z.boolean(),
  hour: z.optional(Hour),
  /** Takes over from somebody else; without it that is refused with `reminders_owned`. */
  takeOver: z.optional(z.boolean()),
});
export interface SwitchAnswer {
  status: RemindersStatus;
  message: string;
}

export const RemindersSettingsRequest = z.object({
  parts: z.optional(z.partialRecord(z.enum(digestParts), z.boolean())),
  teamAddress: z.optional(z.string().check(z.maxLength(200))),
  greetings: z.optional(z.partialRecord(z.enum(greetingKinds), z.enum(greetingModes))),
});

/** The mails of today as they would go out; nothing is sent. */
export const RemindersPreviewRequest = z.object({});
export interface DigestMail {
  to: string;
  /** Whom it is for, in words. */
  name: string;
  subject: string;
  text: string;
  html: string;
  items: number;
}
export interface RemindersPreview {
  mails: DigestMail[];
  /** Whose things nobody can be told of, for want of an address, and why. */
  withoutAddress: { name: string; items: number }[];
}

/** Sends one of today's digests to the person at the screen, marked as a test; the ledger does not know of it. */
export const RemindersTestRequest = z.object({ to: z.optional(z.string().check(z.maxLength(200))) });
export interface RemindersTestAnswer {
  message: string;
  /** Mails that may still go out today, as in the status. */
  quota: number | null;
}

/** Greetings that wait for approval. */
export const GreetingsRequest = z.object({});
export interface GreetingDraft {
  key: string;
  kind: GreetingKind;
  memberId: string;
  name: string;
  to: string;
  subject: string;
  text: string;
  /** `YYYY-MM-DD` of the occasion. */
  day: string;
}
export interface GreetingsAnswer {
  drafts: GreetingDraft[];
}
/** Sends those (`send`), or not this year (`skip`). Consent is checked again at this moment. */
export const ApproveRequest = z.object({
  letters: z.array(z.object({ key: z.string().check(z.maxLength(120)), decision: z.enum(['send', 'skip']), text: z.optional(z.string().check(z.maxLength(5_000))) })).check(z.maxLength(100)),
});
export interface ApproveAnswer {
  sent: number;
  skipped: number;
  refused: { key: string; why: string }[];
  /** Keys: still drafts, for want of the day's mails or of time. */
  waiting: string[];
  /** Keys of which nobody knows whether they arrived. */
  unknown: string[];
  message: string;
}
