// `"@file:PATH"` in a payload: replaced by the rows that the import page's own reader makes of that file.

import { readFileSync } from 'node:fs';
import { importFile } from '../../src/contract/texts/de/importFile.ts';
import { ReadError, readExport } from '../../src/sidebar/import/reader/read.ts';
import type { StepError } from './report.ts';

const mark = '@file:';

/** The file was read by the rules of the page, and refused in its words. */
export class FileRefused extends Error {
  constructor(readonly step: StepError) {
    super(step.message);
  }
}

/** Every value `"@file:PATH"` replaced, however deep it stands; anything else as it is. @throws FileRefused */
export async function withFiles(payload: unknown): Promise<unknown> {
  if (typeof payload === 'string') return payload.startsWith(mark) ? rowsOf(payload.slice(mark.length)) : payload;
  if (Array.isArray(payload)) return Promise.all(payload.map(withFiles));
  if (payload === null || typeof payload !== 'object') return payload;
  const entries = await Promise.all(Object.entries(payload).map(async ([key, value]) => [key, await withFiles(value)] as const));
  return Object.fromEntries(entries);
}

async function rowsOf(path: string): Promise<unknown> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new FileRefused({ code: 'file_not_found', message: `${path} cannot be read: ${(error as Error).message}` });
  }
  try {
    return (await readExport(bytes)).tables[0]?.rows ?? [];
  } catch (error) {
    if (error instanceof ReadError) throw new FileRefused({ code: `file_${error.code}`, message: importFile[error.code] });
    throw error;
  }
}
