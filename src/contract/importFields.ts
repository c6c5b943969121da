// The fields and sizes of an export. Without schemas: pages import this, and stay small.

import { masterFields } from './fields.ts';

/** What the add-on keeps itself (BO, activity …) is never taken from a file. */
export const importFields = masterFields;
export type ImportField = (typeof importFields)[number];

/** What an import leaves to further calls where the list is so long that one execution may not do for all. */
export const importParts = ['paths', 'exits'] as const;
export type ImportPart = (typeof importParts)[number];

/** Most rows and columns of a file, and the longest cell that is taken over. */
export const importLimits = { rows: 150_000, columns: 500, cell: 2_000 } as const;
