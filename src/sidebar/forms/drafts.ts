// Drafts of this device and of the sheet as one list. Pure.

import type { FormsAnswer } from '../../contract/forms.ts';
import type { Draft } from '../ui/form/draft-memory.ts';

export interface ListedDraft {
  form: string;
  memberId: string;
  member: string;
  submissionId: string;
  /** ISO instant of the last change known. */
  at: string;
  inSheet: boolean;
}

/** The latest first; a draft that is in both places once, with the later change. */
export function allDrafts(local: readonly Draft[], sheet: FormsAnswer['drafts']): ListedDraft[] {
  const listed = new Map<string, ListedDraft>(sheet.map((draft) => [draft.submissionId, { ...draft, inSheet: true }]));
  for (const { form, memberId, member, submissionId, at, sheetAt, correct } of local) {
    const there = listed.get(submissionId);
    const moment = new Date(at).toISOString();
    // What has been in the sheet and is no more was sent or thrown away elsewhere.
    if (!there && sheetAt !== '' && !correct) continue;
    listed.set(submissionId, { form, memberId, member: there?.member ?? member, submissionId, at: there && there.at > moment ? there.at : moment, inSheet: there !== undefined });
  }
  return [...listed.values()].sort((one, other) => (one.at < other.at ? 1 : -1));
}
