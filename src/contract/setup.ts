// What set-up asks and answers: which tab is the membership list, where its header is, which column means what.

import * as z from 'zod/mini';
import { fields, type Field } from './fields.ts';

export { fields, type Field } from './fields.ts';

export const DetectRequest = z.object({
  /** Look at this tab (its Google sheet id) instead of the likeliest one. */
  tabId: z.optional(z.number()),
  /** Look at this header row (1 is the first row) instead of the likeliest one. */
  headerRow: z.optional(z.int().check(z.minimum(1))),
});

export interface ColumnGuess {
  field: Field;
  /** 1-based column number, null: none found. */
  column: number | null;
  /** `sure`: one clear header. `values`: told by its values. `remembered`: chosen before. `ambiguous`: several fit, see candidates. `none`: not there. */
  certainty: 'sure' | 'values' | 'remembered' | 'ambiguous' | 'none';
  /** The columns that could be meant, when there are several. */
  candidates: number[];
  /** Set-up cannot go on without this one. */
  required: boolean;
}

export interface SheetColumn {
  /** 1-based. */
  column: number;
  letter: string;
  header: string;
  /** Up to two values from the rows below, so that a person can recognise the column. */
  samples: string[];
}

export interface TabCandidate {
  tabId: number;
  name: string;
  /** Rows below the header that look like members. */
  members: number;
  likely: boolean;
}

export interface SetupQuestion {
  code: 'no_tab' | 'several_tabs' | 'no_header' | 'ambiguous_column' | 'missing_column' | 'wrong_values';
  field?: Field;
  /** The question in the reader's language. */
  text: string;
}

export interface DetectAnswer {
  /** True where set-up ran before: this is then a check-up. */
  alreadySetUp: boolean;
  tabs: TabCandidate[];
  /** Null where no tab could be chosen. */
  found: {
    tabId: number;
    tabName: string;
    /** 1-based. */
    headerRow: number;
    members: number;
    columns: ColumnGuess[];
    sheetColumns: SheetColumn[];
    /** Header texts of columns that set-up would add at the right end. */
    columnsToAdd: string[];
  } | null;
  /** Own tabs and what set-up would do: make it, use what is there, or make it beside a stranger's tab of that name. */
  ownTabs: { name: string; plan: 'create' | 'keep' | 'create_beside'; as: string }[];
  /** Empty: `setup.apply {}` would go through. */
  questions: SetupQuestion[];
}

export const ApplyRequest = z.object({
  tabId: z.optional(z.number()),
  headerRow: z.optional(z.int().check(z.minimum(1))),
  /** Corrections: field → 1-based column, null: the list has no such column. */
  columns: z.optional(z.partialRecord(z.enum(fields), z.nullable(z.number().check(z.minimum(1))))),
});

export interface ApplyAnswer {
  tabName: string;
  headerRow: number;
  members: number;
  createdTabs: string[];
  keptTabs: string[];
  createdColumns: string[];
  /** One sentence on what was done. */
  message: string;
  /** What the person should do next, one sentence each. */
  hints: string[];
}
