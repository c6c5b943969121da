// What checking the membership list asks and answers: problems with proposals, corrections taken over, and taken back.

import * as z from 'zod/mini';
import type { Undoable } from './groups.ts';
import { checkedFields, type CheckedField, type ProblemCode } from './problemCodes.ts';

export { checkedFields, problemCodes, type CheckedField, type ProblemCode } from './problemCodes.ts';

export interface Problem {
  /** `''` where the list has no number for this member: such a problem can only be cured in the list. */
  memberId: string;
  name: string;
  /** 1-based row at the time of reading, to look at; never used to write. */
  row: number;
  field: CheckedField;
  /** What stands in the cell, dates as `22.11.2026`; hand it back as `expected`. */
  value: string;
  /** What would be written, in the form the column mostly uses; null where a person has to find out. */
  proposal: string | null;
  code: ProblemCode;
  /** What is doubtful, as a sentence. */
  text: string;
}

export interface ProblemTotal {
  field: CheckedField;
  code: ProblemCode;
  count: number;
  /** How many of them have a proposal. */
  proposals: number;
}

export const CheckRequest = z.object({});
export interface CheckAnswer {
  members: number;
  /** All problems, also those beyond `problemsShown`. */
  total: number;
  totals: ProblemTotal[];
  /** At most `problemsShown`, the gravest first. */
  problems: Problem[];
  /** The corrections that can be taken back. */
  undo: Undoable | null;
}
/** Most rows of `CheckAnswer.problems`. */
export const problemsShown = 2000;

const memberId = z.string().check(z.minLength(1));
const operationId = z.string().check(z.regex(/^[\w-]{8,64}$/));

export const Correction = z.object({
  memberId,
  field: z.enum(checkedFields),
  /** What the person saw in the cell; the correction is left out if it is something else by now. */
  expected: z.string(),
  /** A date as `22.11.2026` or `2026-11-22`, else the text to write. Must be readable without doubt. */
  value: z.string().check(z.minLength(1), z.maxLength(300)),
});
export type Correction = z.infer<typeof Correction>;

export const ApplyCorrectionsRequest = z.object({
  corrections: z.array(Correction).check(z.minLength(1), z.maxLength(2000)),
  /** Made up by the page: sent twice, it is written once. */
  operationId,
});
export interface SkippedCorrection {
  memberId: string;
  field: CheckedField;
  reason: 'changed_meanwhile' | 'member_not_found';
}
export interface ApplyCorrectionsAnswer {
  /** Cells that hold the corrected value now. */
  written: number;
  skipped: SkippedCorrection[];
  undo: Undoable | null;
  message: string;
}

export const UndoCorrectionsRequest = z.object({
  /** The operation the person saw; without it the last one. */
  operationId: z.optional(z.string()),
});
export interface UndoCorrectionsAnswer {
  restored: number;
  /** Changed by someone since, left as they are. */
  kept: number;
  message: string;
}
