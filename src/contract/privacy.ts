// What privacy asks and answers: the confidentiality note, information on a person, erasing one, deletion periods, the log.

import * as z from 'zod/mini';
import { deletionKinds, type DeletionKind } from './deletionKinds.ts';

export { deletionKinds, type DeletionKind } from './deletionKinds.ts';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));

/** The note of whoever works with the list, from `Einstellungen`. */
export const NoteRequest = z.object({});
export interface NoteAnswer {
  /** Plain text, paragraphs apart by an empty line. */
  text: string;
  /** The person at the screen has acknowledged this very text: `YYYY-MM-DD`; `''` not yet. */
  acknowledged: string;
  /** The district and organisation as the settings name them. */
  organisation: string;
}
export const AcknowledgeRequest = z.object({});
export interface AcknowledgeAnswer {
  acknowledged: string;
  /** The function that opens what was wanted when the note came instead; `''` for nothing. */
  open: string;
  message: string;
}

/** All that is held on a person (GDPR Art. 15), and the same for machines (Art. 20). */
export const ExportRequest = z.object({ memberId: MemberId });
export interface ExportSection {
  /** In words, e.g. `Kontakte`. */
  title: string;
  /** The tab, or in words what else. */
  source: string;
  /** One entry a row; label and value, empty values left out. */
  entries: { label: string; value: string }[][];
}
export interface ExportAnswer {
  memberId: string;
  name: string;
  /** ISO instant. */
  at: string;
  sections: ExportSection[];
  /** JSON text: the same, by tab and header. */
  data: string;
  /** A whole page to print or send; everything from cells escaped. */
  html: string;
  fileName: string;
}

/** `erase`: the row in the list goes too. `anonymise`: it stays as a number for the statistics, with nothing that leads to a person. */
const Mode = z._default(z.enum(['erase', 'anonymise']), 'erase');
export const ErasePreviewRequest = z.object({ memberId: MemberId, mode: Mode });
export interface ErasePlace {
  /** The tab, or in words what else. */
  place: string;
  /** Rows that go, and cells in which something is blotted out. */
  rows: number;
  cells: number;
  /** What happens there, a sentence. */
  what: string;
}
export interface ErasePreviewAnswer {
  memberId: string;
  name: string;
  mode: 'erase' | 'anonymise';
  places: ErasePlace[];
  /** What a person should look at first: names shared with others, free text that may speak of them, copies we cannot reach. */
  warnings: string[];
  /** Hand it back as `confirm`. */
  confirm: string;
}
export const EraseRequest = z.object({
  memberId: MemberId,
  mode: Mode,
  /** What the preview gave: refused with `changed_since_preview` where more would be erased by now. `true`: whatever is there. */
  confirm: z.union([z.literal(true), z.string().check(z.minLength(1), z.maxLength(100))]),
});
export interface EraseAnswer {
  /** Without personal data: when, by whom, how many places. */
  receipt: { id: string; at: string; by: string; mode: 'erase' | 'anonymise'; places: { place: string; rows: number; cells: number }[] };
  message: string;
}

export interface PeriodKind {
  kind: DeletionKind;
  /** Months after which it goes; null: never by itself. */
  months: number | null;
  /** What is over its time now. */
  rows: number;
  /** `YYYY-MM-DD` of the oldest of these, `''` for none. */
  oldest: string;
  places: { place: string; rows: number }[];
}
export const PeriodsPreviewRequest = z.object({});
export interface PeriodsPreviewAnswer {
  today: string;
  kinds: PeriodKind[];
  confirm: string;
}
/** Run by a person. */
export const PeriodsApplyRequest = z.object({
  /** All unless said. */
  kinds: z.optional(z.array(z.enum(deletionKinds)).check(z.minLength(1))),
  /** What the preview gave; without it whatever is over its time now. */
  confirm: z.optional(z.string().check(z.maxLength(100))),
});
export interface PeriodsApplyAnswer {
  deleted: { kind: DeletionKind; rows: number }[];
  message: string;
}

/** The log, the latest first: by id rather than by name. */
export const LogRequest = z.object({
  memberId: z.optional(z.string().check(z.maxLength(100))),
  by: z.optional(z.string().check(z.maxLength(200))),
  from: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  to: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  what: z.optional(z.string().check(z.maxLength(100))),
});
/** Most entries in `LogAnswer`. */
export const logShown = 100;
export interface LogAnswer {
  /** An operation each, the latest first. `members`: how many it touched; `memberIds`: the first of them. */
  entries: { at: string; by: string; what: string; fields: string[]; members: number; memberIds: string[] }[];
  /** Operations that fit the filter. */
  total: number;
  /** Who and what there is to filter by, the most frequent first. */
  people: string[];
  kinds: string[];
}
