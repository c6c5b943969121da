// What phone campaigns ask and answer: choosing people, creating, watching, running and ending one. Calling itself is in calls.ts.

import * as z from 'zod/mini';
import type { Outcome } from './calls.ts';
import { doneRules, presets } from './campaignKinds.ts';
import { Selection, type SelectionOptions } from './selection.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const OperationId = z.string().check(z.regex(/^[\w-]{8,64}$/));
export const CampaignName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

export { doneRules, presets, type DoneRule, type Preset } from './campaignKinds.ts';

export const CampaignDraft = z.object({
  name: CampaignName,
  purpose: z._default(z.string().check(z.maxLength(500)), ''),
  preset: z.optional(z.enum(presets)),
  from: Day,
  to: Day,
  selection: z._default(Selection, {}),
  /** What the caller says and listens for; plain text. */
  script: z._default(z.string().check(z.maxLength(10_000)), ''),
  /** A questionnaire to fill in during the call; `''` for none. */
  form: z._default(z.string().check(z.maxLength(80)), ''),
  /** E-mail addresses of those who may call; empty: everybody. */
  callers: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)), []),
  /** People reserved for a caller at a time: the one on the screen and those fetched ahead. */
  batch: z._default(z.int().check(z.minimum(1), z.maximum(10)), 2),
  /** Hours between two attempts. */
  pauseHours: z._default(z.int().check(z.minimum(0), z.maximum(720)), 20),
  maxAttempts: z._default(z.int().check(z.minimum(1), z.maximum(20)), 4),
  /** Nobody is called after this local time, nor before 9. */
  eveningUntil: z._default(Time, '20:30'),
  /** Minutes until a reservation that nobody used is free again. */
  reservedMinutes: z._default(z.int().check(z.minimum(5), z.maximum(240)), 30),
  done: z._default(z.enum(doneRules), 'talked'),
});
export type CampaignDraft = z.output<typeof CampaignDraft>;

/** Why somebody chosen is not on the list. */
export const dropReasons = ['left', 'noCall', 'noPhone', 'noId', 'leaving'] as const;
export type DropReason = (typeof dropReasons)[number];

/** With `options` also what there is to choose from: once, when the dialog opens. */
export const PreviewRequest = z.object({ selection: Selection, options: z.optional(z.boolean()) });
export interface PreviewAnswer {
  /** Who would be on the list. */
  count: number;
  /** Chosen, but not on it. */
  dropped: { reason: DropReason; count: number }[];
  groups: { name: string; count: number }[];
  /** A few names, to see whether it is right. */
  sample: { name: string; group: string; why: string[] }[];
  options: SelectionOptions | null;
  /** Questionnaires that can be filled in, with `options`. */
  forms: string[] | null;
  /** The members of the rows that are marked in the list, with `options`. */
  marked: { memberId: string; name: string }[] | null;
}

export const CreateRequest = z.object({ draft: CampaignDraft, operationId: OperationId });
export interface CreateAnswer {
  campaign: string;
  tab: string;
  people: number;
  dropped: { reason: DropReason; count: number }[];
  message: string;
}

export type CampaignState = 'planned' | 'running' | 'paused' | 'over' | 'ended';

export const CampaignsRequest = z.object({});
export interface CampaignSummary {
  name: string;
  purpose: string;
  from: string;
  to: string;
  state: CampaignState;
  people: number;
  done: number;
  /** May the person at the screen call in it. */
  mayCall: boolean;
}
export interface CampaignsAnswer {
  /** Running first, then planned, paused, over and ended; the latest first. */
  campaigns: CampaignSummary[];
}

export const StatusRequest = z.object({ campaign: CampaignName });
export interface CampaignStatus {
  campaign: CampaignSummary;
  tab: string;
  draft: Omit<CampaignDraft, 'selection'>;
  /** The choice in words, a line a condition. */
  chosen: string[];
  people: number;
  reached: number;
  talked: number;
  /** Done by the campaign's rule. */
  done: number;
  callBacks: number;
  notReached: number;
  noNumber: number;
  /** Cannot be called at the moment or for good, and why. */
  blocked: { reason: BlockReason; count: number }[];
  /** Attempts in all. */
  attempts: number;
  outcomes: { outcome: Outcome; count: number }[];
  byCaller: { caller: string; attempts: number; talked: number; reserved: number }[];
  byGroup: { group: string; people: number; talked: number; done: number }[];
  /** Every day from the first call to the last, at most 120. */
  byDay: { day: string; attempts: number; talked: number }[];
  /** People only a person can decide about: wrong number, language, moved, a note to the organisers, most attempts. */
  organiser: { memberId: string; name: string; group: string; why: string; note: string }[];
  /** Call-backs due today or overdue, the earliest first. */
  callBacksToday: { memberId: string; name: string; at: string; caller: string; note: string }[];
  reserved: { memberId: string; name: string; caller: string; until: string }[];
}

/** Why nobody may call this person now. In the order they are asked. */
export const blockReasons = ['left', 'deceased', 'leaving', 'noCall', 'noNumber', 'maxAttempts', 'calledToday', 'pause', 'callBackLater', 'reserved'] as const;
export type BlockReason = (typeof blockReasons)[number];

export const UpdateCampaignRequest = z.object({
  campaign: CampaignName,
  action: z.enum(['pause', 'resume', 'extend', 'end']),
  /** For `extend`: the new last day. */
  to: z.optional(Day),
  operationId: OperationId,
});
export interface UpdateCampaignAnswer {
  state: CampaignState;
  message: string;
  /** After `end`: what came of it. */
  report: CampaignReport | null;
}

/** Hands reservations back: one person's, one caller's, or all. */
export const ReleaseRequest = z.object({ campaign: CampaignName, memberId: z.optional(z.string().check(z.maxLength(100))), caller: z.optional(z.string().check(z.maxLength(200))) });
export interface ReleaseAnswer {
  released: number;
  message: string;
}

/** What is left to do once a campaign has ended; each line can become tasks. */
export interface CampaignReport {
  lines: string[];
  followUps: { memberId: string; name: string; group: string; what: string }[];
}
/** Makes a task of each follow-up, once. */
export const FollowUpRequest = z.object({ campaign: CampaignName, operationId: OperationId });
export interface FollowUpAnswer {
  created: number;
  message: string;
}
