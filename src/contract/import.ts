// What importing a new export asks and answers: first a preview, then exactly what the preview showed.

import * as z from 'zod/mini';
import type { Undoable } from './groups.ts';
import { importFields, importLimits, importParts, type ImportField, type ImportPart } from './importFields.ts';
import type { ColumnGuess, SheetColumn } from './setup.ts';

export { importFields, importLimits, importParts, type ImportField, type ImportPart };

/** A cell as the page read it. A date is marked: `{ d: '2026-01-31' }`; empty is null or `''`. */
export const ImportCell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ d: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)) })]);
export type ImportCell = z.infer<typeof ImportCell>;

const ImportId = z.string().check(z.regex(/^[\w-]{8,64}$/));

export const ImportRequest = z.object({
  /** For the log and the answer; never opened. */
  fileName: z.optional(z.string().check(z.maxLength(300))),
  /** All rows of the file, from its first one on. */
  rows: z.optional(z.array(z.array(ImportCell)).check(z.maxLength(importLimits.rows))),
  /** Instead of `rows`: a tab of this workbook into which the export was pasted. */
  tab: z.optional(z.string().check(z.minLength(1))),
  /** False or left out: preview. */
  apply: z.optional(z.boolean()),
  /** Only recognise the columns, compare nothing: `rows` may then be the first hundred. */
  columnsOnly: z.optional(z.boolean()),
  /** The row with the headers (1 is the first), where it was asked about. */
  headerRow: z.optional(z.number().check(z.minimum(1))),
  /** Corrections: field → 1-based column of the file, null: the file has none. */
  mapping: z.optional(z.partialRecord(z.enum(importFields), z.nullable(z.number().check(z.minimum(1))))),
  /** Doubtful rows: row of the file → id of the member it is, `new`, or `skip`. */
  decisions: z.optional(z.record(z.string().check(z.regex(/^\d+$/)), z.string())),
  /** Fields that change suspiciously often, or `gone` where suspiciously many are missing: take it over or leave it. */
  confirm: z.optional(z.partialRecord(z.enum([...importFields, 'gone']), z.enum(['take', 'leave']))),
  /** The fingerprint of the preview a person has seen; `apply` then writes exactly this or refuses. */
  expect: z.optional(z.string()),
  /** Made up by the page: sent twice, it is written once. */
  operationId: z.optional(ImportId),
});

export interface ImportQuestion {
  /** `column`: several could be meant, or its values speak against it. `often`: changes in at least 30 % of the members. */
  code: 'header_row' | 'column' | 'often' | 'many_gone';
  field?: ImportField;
  /** 1-based columns or rows of the file to choose from. */
  candidates: number[];
  text: string;
}

export interface FieldChange {
  memberId: string;
  /** As the list shows it; `''`: was empty. */
  from: string;
  to: string;
}

export type DoubtCode =
  /** The number stands in several rows of the file. */
  | 'number_twice_in_file'
  /** The number stands in several rows of the list. */
  | 'number_twice_in_list'
  /** The number is known, but name and birthday are somebody else's. */
  | 'other_person'
  /** Name and birthday are known, but with another number. */
  | 'number_differs'
  /** Somebody with this or nearly this name, and nothing to make it certain. */
  | 'similar'
  /** New, but erased here before: comes back only where somebody says so. */
  | 'erased';

export interface Doubt {
  /** 1-based row of the file; the key in `decisions`. */
  row: number;
  name: string;
  /** What else the file says: number, birthday, address. */
  about: string;
  code: DoubtCode;
  text: string;
  candidates: { memberId: string; name: string; about: string }[];
}

export interface SkippedRow {
  /** 1-based row of the file. */
  row: number;
  code: 'no_person' | 'too_long' | 'broken_text' | 'same_twice' | 'left_out' | 'unreadable_date' | 'unreadable_email' | 'unreadable_postcode' | 'no_house_number' | 'no_name';
  /** Only this field was left out, the rest of the row is taken over. */
  field?: ImportField;
  text: string;
}

export interface ImportAnswer {
  /** `questions`: something must be settled before it can be applied. */
  state: 'columns' | 'questions' | 'preview' | 'applied';
  source: { name: string; rows: number; headerRow: number; columns: SheetColumn[] };
  /** One guess for each field an export can have. */
  mapping: ColumnGuess[];
  /** Fields of the file for which the list has no column: they are not imported. */
  notInList: ImportField[];
  questions: ImportQuestion[];
  /** Members in the list. */
  members: number;
  /** Ids; somebody without a number gets the next free one. */
  new: string[];
  /** In the list, but not in the file, and not marked so before. */
  gone: string[];
  /** Not in the file either, but by name and birthday somebody who is: probably twice in the list. Not marked. */
  twins: { memberId: string; of: string }[];
  /** Marked as missing before, and there again. */
  back: string[];
  changed: Partial<Record<ImportField, FieldChange[]>>;
  /** Members whose address changes. */
  moved: string[];
  /** Members whose group changes along with their address, and new ones that get one. */
  regrouped: FieldChange[];
  unchanged: number;
  doubtful: Doubt[];
  skipped: SkippedRow[];
  /** Names to the ids above. */
  names: Record<string, string>;
  /** Members that are or were touched: new, changed, gone, back. */
  changes: number;
  /** Hand back as `expect`. */
  fingerprint: string;
  /** The last import that can be taken back. */
  undo: Undoable | null;
  /** What to do next, one sentence each. */
  hints: string[];
  /** The list is written, but time was up: what is still to be done, each with a call of `members.finishImport`. */
  left?: ImportPart[];
  message: string;
}

/** Does one part of what an import has left. Asked again, or where nothing is left, it changes nothing. */
export const FinishImportRequest = z.object({ operationId: ImportId, part: z.enum(importParts) });
export interface FinishImportAnswer {
  /** What came of it; `''` for nothing to say. */
  message: string;
}

export const UndoImportRequest = z.object({ operationId: z.optional(ImportId) });
export interface UndoImportAnswer {
  /** Cells put back. */
  restored: number;
  /** New members taken out again. */
  removed: number;
  /** Changed by someone since, left as they are. */
  kept: number;
  message: string;
}
