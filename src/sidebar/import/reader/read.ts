// Makes rows of what somebody chose: a CSV of any usual kind, XLSX, ODS. Runs in the page; the terminal command uses it for `@file:`.

import { importLimits } from '../../../contract/importFields.ts';
import { parseDelimited } from './csv.ts';
import { decode, type Encoding } from './decode.ts';
import { kindOf } from './kind.ts';
import { readOds } from './ods.ts';
import { trimmed, type ReadTable } from './tables.ts';
import { ReadError } from './unreadable.ts';
import { readXlsx } from './xlsx.ts';

export { ReadError };
export type { ReadTable };

/** What a person should know about how the file was read. */
export type ReadNote =
  | { code: 'encoding'; encoding: Encoding }
  /** Lines in another encoding than the others, as row numbers. */
  | { code: 'mixed'; rows: number[] }
  /** `Ã¼` was made `ü` again. */
  | { code: 'repaired' }
  /** A quotation mark without its partner: quotation marks were taken as they stand. */
  | { code: 'quotes' };

export interface ReadResult {
  /** Sheets with content, the likeliest first. */
  tables: ReadTable[];
  notes: ReadNote[];
}

const megabyte = 1_000_000;
const mostBytes = 40 * megabyte;

/** @throws ReadError */
export async function readExport(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) throw new ReadError('empty');
  if (bytes.length > mostBytes) throw new ReadError('too_big');
  const kind = kindOf(bytes);
  if (kind !== 'text' && kind !== 'xlsx' && kind !== 'ods') throw new ReadError(kind);
  const result = kind === 'text' ? readText(bytes) : await readWorkbook(bytes, kind);
  const filled = result.tables.map((table) => ({ ...table, rows: trimmed(table.rows) })).filter(({ rows }) => rows.length > 0);
  filled.sort((one, other) => weight(other) - weight(one));
  const first = filled[0];
  if (!first) throw new ReadError('empty');
  if (filled.some(({ rows }) => rows.length > importLimits.rows)) throw new ReadError('too_many_rows');
  return { tables: filled, notes: result.notes };
}

function readText(bytes: Uint8Array): ReadResult {
  const { text, encoding, mixedRows, repaired } = decode(bytes);
  if (/^\s*$/.test(text)) throw new ReadError('empty');
  const { rows, brokenQuotes } = parseDelimited(text);
  if (widest(rows) < 2 && rows.length > 2) throw new ReadError('not_a_table');
  const notes: ReadNote[] = [];
  if (mixedRows.length > 0) notes.push({ code: 'mixed', rows: mixedRows });
  else if (encoding !== 'utf-8') notes.push({ code: 'encoding', encoding });
  if (repaired) notes.push({ code: 'repaired' });
  if (brokenQuotes) notes.push({ code: 'quotes' });
  return { tables: [{ name: '', rows }], notes };
}

async function readWorkbook(bytes: Uint8Array, kind: 'xlsx' | 'ods'): Promise<ReadResult> {
  try {
    return { tables: await (kind === 'xlsx' ? readXlsx : readOds)(bytes, importLimits.rows + 1), notes: [] };
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged');
  }
}

function widest(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function weight({ rows }: ReadTable): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}
