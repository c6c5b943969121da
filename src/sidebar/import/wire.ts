// What goes to the server: the rows of the file with the answers so far; of a large file only the columns that count.

import type { ImportAnswer, ImportCell } from '../../contract/import.ts';
import type { Payload } from '../../contract/rpc.ts';

type ImportPayload = Payload<'members.import'>;

/** Where the export comes from: rows of a file, or a tab. */
export type Origin = { fileName: string; rows: ImportCell[][] } | { tab: string };

/** What a person has settled so far. */
export type Settled = Pick<ImportPayload, 'headerRow' | 'mapping' | 'decisions' | 'confirm'>;

/** More cells than this and columns that mean nothing are left out: Google's door takes long over large calls. */
const large = 150_000;
/** Enough rows to find the headers and weigh the values below. */
const sampleRows = 135;

export function isLarge(origin: Origin): boolean {
  return 'rows' in origin && origin.rows.length * origin.rows.slice(0, sampleRows).reduce((most, row) => Math.max(most, row.length), 0) > large;
}

export function sampleOf(origin: Origin): Origin {
  return 'rows' in origin ? { ...origin, rows: origin.rows.slice(0, sampleRows) } : origin;
}

/** The same rows with every cell empty whose column means nothing; numbers of columns and rows stay. */
export function slimmed(origin: Origin, { mapping, source }: Pick<ImportAnswer, 'mapping' | 'source'>): Origin {
  if (!('rows' in origin)) return origin;
  const wanted = new Set(mapping.flatMap(({ column, candidates }) => (column === null ? candidates : [column])));
  const rows = origin.rows.map((row, index) => {
    if (index < source.headerRow) return row;
    const last = row.reduce<number>((end, _, column) => (wanted.has(column + 1) ? column + 1 : end), 0);
    return row.slice(0, last).map((cell, column) => (wanted.has(column + 1) ? cell : null));
  });
  return { ...origin, rows };
}

export function payloadOf(origin: Origin, settled: Settled): ImportPayload {
  return { ...origin, ...settled };
}

/** Made once for each press: sent twice, it is written once. */
export function newOperationId(now: number): string {
  return 'import-' + now.toString(36) + '-' + Math.random().toString(36).slice(2, 10);
}
