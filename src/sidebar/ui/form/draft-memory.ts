// Drafts on this device: at once with every change, until they are sent or old. Pure but for the memory it is given.

import type { Filled } from './filled.ts';

export interface Draft {
  form: string;
  memberId: string;
  /** To be named in a list of drafts. */
  member: string;
  submissionId: string;
  /** Corrects what was sent already: not kept in the sheet. */
  correct: boolean;
  filled: Filled;
  /** Last change, in ms. */
  at: number;
  /** The `at` of what the sheet has; 0 for none. */
  saved: number;
  /** When the sheet took it, ISO; `''` never. */
  sheetAt: string;
}

/** Where drafts survive the page: localStorage, or nothing. Either function may throw. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, text: string | null): void;
}

const key = 'fragebogen';
const handOverKey = 'fragebogen-weiter';

/** Older drafts nobody goes on with; what people said should not lie about on a device. */
export const keptFor = 7 * 86_400_000;
const handOverFor = 60_000;

export interface Drafts {
  /** The latest first. */
  all(): Draft[];
  of(form: string, memberId: string): Draft[];
  /** @returns false where the browser refuses to remember */
  put(draft: Draft): boolean;
  /** The sheet took what was there at `saved`; whatever was typed since, here or in another window, stays. */
  tookOver(submissionId: string, saved: number, sheetAt: string): void;
  drop(submissionId: string): void;
  /** Leaves word for the page that opens next, with whom and what it is to go on. */
  handOver(target: HandOver): boolean;
  /** Takes the word left, once, within a minute. */
  takeOver(): HandOver | null;
}

export interface HandOver {
  form: string;
  memberId: string;
  member: string;
  /** Without it a new interview begins, or my draft about this member goes on. */
  submissionId?: string;
}

export function draftsIn(memory: Memory, now: () => number): Drafts {
  const read = (): Draft[] => {
    const kept = parsed(() => memory.read(key));
    const drafts = Array.isArray(kept) ? kept.filter(isDraft) : [];
    return drafts.filter(({ at }) => now() - at < keptFor).sort((one, other) => other.at - one.at);
  };
  // Another window may have written meanwhile: everything is read again before it is written.
  const write = (drafts: readonly Draft[]): boolean => {
    try {
      memory.write(key, drafts.length === 0 ? null : JSON.stringify(drafts));
      return true;
    } catch {
      return false;
    }
  };
  const without = (submissionId: string): Draft[] => read().filter((draft) => draft.submissionId !== submissionId);
  return {
    all: () => {
      const drafts = read();
      if (hasOld(memory, drafts.length)) write(drafts);
      return drafts;
    },
    of: (form, memberId) => read().filter((draft) => draft.form === form && draft.memberId === memberId),
    put: (draft) => write([draft, ...without(draft.submissionId)]),
    tookOver: (submissionId, saved, sheetAt) => {
      const there = read();
      if (there.some((draft) => draft.submissionId === submissionId)) write(there.map((draft) => (draft.submissionId === submissionId ? { ...draft, saved, sheetAt } : draft)));
    },
    drop: (submissionId) => void write(without(submissionId)),
    handOver: (target) => {
      try {
        memory.write(handOverKey, JSON.stringify({ ...target, at: now() }));
        return true;
      } catch {
        return false;
      }
    },
    takeOver: () => {
      const left = parsed(() => memory.read(handOverKey));
      if (!isHandOver(left)) return null;
      try {
        memory.write(handOverKey, null);
      } catch {
        // It is too old in a minute anyway.
      }
      return now() - left.at < handOverFor ? left : null;
    },
  };
}

function hasOld(memory: Memory, young: number): boolean {
  const kept = parsed(() => memory.read(key));
  return Array.isArray(kept) && kept.length > young;
}

function parsed(read: () => string | null): unknown {
  try {
    return JSON.parse(read() ?? 'null');
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('filled' in value) || !('at' in value) || !('saved' in value)) return false;
  const { filled, at, saved } = value;
  const whole = typeof filled === 'object' && filled !== null && 'answers' in filled && typeof filled.answers === 'object' && 'unclear' in filled && typeof filled.unclear === 'object';
  return whole && typeof at === 'number' && typeof saved === 'number' && ['form', 'memberId', 'submissionId', 'member', 'sheetAt'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}

function isHandOver(value: unknown): value is HandOver & { at: number } {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && ['form', 'memberId', 'member'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}

/** The browser's own memory, which a page in a frame may be refused. */
const browserMemory: Memory = {
  read: (name) => window.localStorage.getItem(name),
  write: (name, text) => (text === null ? window.localStorage.removeItem(name) : window.localStorage.setItem(name, text)),
};

export const browserDrafts: Drafts = draftsIn(browserMemory, () => Date.now());
