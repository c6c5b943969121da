// The sandbox's state beside the workbook: a new one, and one that was kept.

import type { SandboxState } from '../api.ts';
import type { Person } from './environment.ts';

export function newState(person: Person): SandboxState {
  return { documentProperties: {}, scriptProperties: {}, userProperties: {}, sheetExtras: null, outbox: [], triggers: [], person, clockOffsetMs: null };
}

/** A copy of its own of what was kept; fields that an older version did not know get their first values. */
export function keptState(kept: Partial<SandboxState> | undefined, person: Person): SandboxState {
  return { ...newState(person), ...structuredClone(kept ?? {}) };
}
