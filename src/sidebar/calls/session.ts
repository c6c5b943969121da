// What a sidebar that is closed and opened again in its tab goes on with: who it is for the server, and the notes not sent yet.

import { newId } from '../ui/new-id.ts';
import { emptyDraft, type Draft } from './draft.ts';

const visitorKey = 'anrufen-seite';
const draftsKey = 'anrufen-notizen';

/** Two people may share an address: the server tells their pages apart by this. */
export function visitorHere(): string {
  const known = recall(visitorKey);
  if (known) return known;
  const fresh = newId('page');
  remember(visitorKey, fresh);
  return fresh;
}

export interface Drafts {
  of(memberId: string): Draft;
  set(memberId: string, draft: Draft): void;
  drop(memberId: string): void;
}

export function draftsHere(): Drafts {
  const kept = new Map<string, Draft>(parsed(recall(draftsKey)));
  const keep = (): void => remember(draftsKey, JSON.stringify([...kept].filter(([, { note, organiser }]) => note !== '' || organiser)));
  return {
    of: (memberId) => kept.get(memberId) ?? emptyDraft,
    set: (memberId, draft) => {
      kept.set(memberId, draft);
      keep();
    },
    drop: (memberId) => {
      kept.delete(memberId);
      keep();
    },
  };
}

function parsed(text: string | null): [string, Draft][] {
  try {
    const all: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(all) ? all.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is [string, Draft] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const draft: unknown = value[1];
  return typeof draft === 'object' && draft !== null && 'note' in draft && typeof draft.note === 'string' && 'organiser' in draft && typeof draft.organiser === 'boolean';
}

/** A browser may refuse a page in a frame to remember anything. */
function recall(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, text: string): void {
  try {
    window.sessionStorage.setItem(key, text);
  } catch {
    // Then it lasts as long as the page.
  }
}
