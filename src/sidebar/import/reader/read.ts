// Makes rows of what somebody chose: a CSV of any usual kind, XLSX, ODS. Runs in the page; the terminal command uses it for `@file:`.

import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { ImportCell } from '../../../contract/import.ts';
import { importLimits } from '../../../contract/importFields.ts';
import { parseDelimited } from './csv.ts';
import { decode, type Encoding } from './decode.ts';
import { kindOf } from './kind.ts';

/** Why a file cannot be read; the texts of the page word it. */
export type Unreadable =
  | 'empty'
  | 'too_big'
  | 'too_many_rows'
  | 'old_excel'
  | 'web_page'
  | 'other_zip'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'binary'
  | 'password'
  | 'damaged'
  | 'not_a_table';

export class ReadError extends Error {
  constructor(readonly code: Unreadable) {
    super(code);
    this.name = 'ReadError';
  }
}

/** What a person should know about how the file was read. */
export type ReadNote =
  | { code: 'encoding'; encoding: Encoding }
  /** Lines in another encoding than the others, as row numbers. */
  | { code: 'mixed'; rows: number[] }
  /** `Ã¼` was made `ü` again. */
  | { code: 'repaired' }
  /** A quotation mark without its partner: quotation marks were taken as they stand. */
  | { code: 'quotes' };

export interface ReadTable {
  /** The sheet's name, `''` for CSV. */
  name: string;
  rows: ImportCell[][];
}

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
  let sheets: { name: string; rows: unknown[][] }[];
  try {
    const options = { maxRows: importLimits.rows + 1 };
    sheets = (kind === 'xlsx' ? await readXlsx(bytes, options) : await readOds(bytes, options)).sheets;
  } catch (error) {
    throw new ReadError(/password|encrypt/i.test(String(error)) ? 'password' : 'damaged');
  }
  return { tables: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from(row, cellOf)) })), notes: [] };
}

/** A date is a day: the file's clock has no zone, and neither has a birthday. */
function cellOf(value: unknown): ImportCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { d: new Date(Math.round(value.getTime() / 86_400_000) * 86_400_000).toISOString().slice(0, 10) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Without empty cells at the ends of rows and empty rows at the end; row numbers stay those of the file. */
function trimmed(rows: readonly ImportCell[][]): ImportCell[][] {
  const empty = (cell: ImportCell | undefined): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
  const out = rows.map((row) => {
    let end = row.length;
    while (end > 0 && empty(row[end - 1])) end--;
    return row.slice(0, end);
  });
  while (out.length > 0 && out[out.length - 1]?.length === 0) out.pop();
  return out;
}

function widest(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function weight({ rows }: ReadTable): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}
