// What finding people who stand in the list twice, and making one of two, asks and answers.

import * as z from 'zod/mini';
import { PageId } from './card.ts';

const MemberId = z.string().check(z.minLength(1), z.maxLength(100));

/** Why two rows may be one person. The texts word them. */
export type DuplicateReason = 'same_name' | 'similar_name' | 'same_birth' | 'same_phone' | 'same_email' | 'same_address' | 'same_entry' | 'birth_missing';

export interface DuplicateField {
  /** A field's name, or the header of a column the add-on does not know. */
  key: string;
  /** The header as it stands in the list. */
  label: string;
  keep: string;
  remove: string;
  /** The same but for spelling: the one that stays keeps its own. */
  same: boolean;
  /** What is proposed; with `fixed` it is what will be: a group set by hand, a consent that was withdrawn, the later contact. */
  choice: 'keep' | 'remove';
  fixed: boolean;
}

export interface DuplicateSide {
  memberId: string;
  name: string;
  row: number;
}

export interface DuplicatePair {
  keep: DuplicateSide;
  remove: DuplicateSide;
  /** 0 to 100: how sure it is. */
  score: number;
  reasons: DuplicateReason[];
  /** Columns in which anything stands. */
  fields: DuplicateField[];
  /** Hand back as `expect` with `members.merge`. */
  fingerprint: string;
}

export const DuplicatesRequest = z.object({});
export interface DuplicatesAnswer {
  members: number;
  /** The surest first, at most `pairsShown`. */
  pairs: DuplicatePair[];
  total: number;
  /** Pairs that somebody has said are two people. */
  notSame: number;
}
export const pairsShown = 60;

export const MergeRequest = z.object({
  keep: MemberId,
  remove: MemberId,
  /** By `DuplicateField.key`; what is left out is as proposed. */
  fields: z.record(z.string(), z.enum(['keep', 'remove'])),
  operationId: PageId,
  /** The fingerprint of the pair somebody has seen; without it whatever is right now is merged. */
  expect: z.optional(z.string()),
});
export interface MergeAnswer {
  memberId: string;
  operationId: string;
  /** Rows of other tabs that now belong to the member who stays. */
  moved: { tab: string; rows: number }[];
  message: string;
}

export const UndoMergeRequest = z.object({ operationId: PageId });
export interface UndoMergeAnswer {
  message: string;
}

export const NotSameRequest = z.object({
  a: MemberId,
  b: MemberId,
  /** True takes the decision back. */
  open: z.optional(z.boolean()),
});
export interface NotSameAnswer {
  message: string;
}
