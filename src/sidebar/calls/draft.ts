// What the caller has written about a person and not sent yet. Kept while somebody else is on the screen.

import type { Outcome } from '../../contract/calls.ts';
import type { Payload } from '../../contract/rpc.ts';

export interface Draft {
  note: string;
  organiser: boolean;
}

export const emptyDraft: Draft = { note: '', organiser: false };

/** What came of a call, as the person card hands it over. */
export interface Result {
  outcome: Outcome;
  /** ISO instant, for `later`. */
  callBackAt?: string;
  /** False: a break after this one. */
  goOn: boolean;
  /** The answers to the questionnaire; null for none, or where they stay a draft. */
  answers: Payload<'forms.submit'> | null;
}

/** The note with one more line. */
export function withLine(note: string, line: string): string {
  return note.split('\n').includes(line) ? note : [note.trim(), line].filter(Boolean).join('\n');
}
