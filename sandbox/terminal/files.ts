// `"@file:PATH"` in a payload: replaced by what the pages' own readers make of that file, rows of an export or a map's outlines.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importFile } from '../../src/contract/texts/de/importFile.ts';
import { asText, readOutlines } from '../../src/geometry/index.ts';
import { ReadError, readExport } from '../../src/sidebar/import/reader/read.ts';
import type { StepError } from './report.ts';

const mark = '@file:';

/** The file was read by the rules of the page, and refused in its words. */
export class FileRefused extends Error {
  constructor(readonly step: StepError) {
    super(step.message);
  }
}

/**
 * Every value `"@file:PATH"` replaced, however deep it stands; anything else as it is.
 * @param beside the payload the value stands in
 * @throws FileRefused
 */
export async function withFiles(payload: unknown, beside: { property?: unknown } = {}): Promise<unknown> {
  if (typeof payload === 'string') return payload.startsWith(mark) ? contentOf(payload.slice(mark.length), beside) : payload;
  if (Array.isArray(payload)) return Promise.all(payload.map((value) => withFiles(value)));
  if (payload === null || typeof payload !== 'object') return payload;
  const entries = await Promise.all(Object.entries(payload).map(async ([key, value]) => [key, await withFiles(value, payload)] as const));
  return Object.fromEntries(entries);
}

async function contentOf(file: string, beside: { property?: unknown }): Promise<unknown> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new FileRefused({ code: 'file_not_found', message: `${file} cannot be read: ${(error as Error).message}` });
  }
  return /\.(?:geo|topo)?json$/i.test(file) ? outlinesOf(bytes.toString('utf8'), path.basename(file), beside) : rowsOf(bytes);
}

/** As the page sends it. What the page's reader refuses goes to the server as it is, which refuses it in the same words. */
function outlinesOf(text: string, name: string, { property }: { property?: unknown }): string {
  const read = readOutlines(text, name, typeof property === 'string' ? { property } : {});
  return read.ok ? asText(read.outlines) : text;
}

async function rowsOf(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await readExport(bytes)).tables[0]?.rows ?? [];
  } catch (error) {
    if (error instanceof ReadError) throw new FileRefused({ code: `file_${error.code}`, message: importFile[error.code] });
    throw error;
  }
}
