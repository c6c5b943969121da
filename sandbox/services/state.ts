// The sandbox's state beside the workbook: a new one, one that was kept, and the part that travels in an .xlsx file.

import * as z from 'zod/mini';
import type { SandboxState } from '../api.ts';
import type { Person } from './environment.ts';

export function newState(person: Person): SandboxState {
  return { documentProperties: {}, scriptProperties: {}, userProperties: {}, sheetExtras: null, outbox: [], triggers: [], person, clockOffsetMs: null };
}

/** A copy of its own of what was kept; fields that an older version did not know get their first values. */
export function keptState(kept: Partial<SandboxState> | undefined, person: Person): SandboxState {
  return { ...newState(person), ...structuredClone(kept ?? {}) };
}

const texts = z.record(z.string(), z.string());
const FileState = z.object({
  version: z.literal(1),
  documentProperties: texts,
  scriptProperties: texts,
  userProperties: z.record(z.string(), texts),
  triggers: z.array(z.object({ id: z.string(), handler: z.string(), eventType: z.string(), schedule: z.string(), owner: z.string(), lastRun: z.string() })),
  sheetExtras: z.unknown(),
});

/** What belongs to the spreadsheet itself, as on Google. The outbox, the person and the clock belong to the sandbox and stay. */
export function stateForFile({ documentProperties, scriptProperties, userProperties, triggers, sheetExtras }: SandboxState): string {
  return JSON.stringify({ version: 1, documentProperties, scriptProperties, userProperties, triggers, sheetExtras } satisfies z.infer<typeof FileState>);
}

/** Null where the file carries none, or none that this version can read. */
export function stateFromFile(text: string | null, person: Person): SandboxState | null {
  if (text === null) return null;
  try {
    const { version: _, ...carried } = FileState.parse(JSON.parse(text));
    return { ...newState(person), ...carried };
  } catch {
    return null;
  }
}
