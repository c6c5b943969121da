// Which draft an interview goes on with: the one on this device, the one in the sheet, or a person decides. Pure.

import type { OpenFormAnswer } from '../../../contract/forms.ts';
import type { FormAnswers } from '../../../contract/formQuestions.ts';
import type { Draft } from './draft-memory.ts';
import { answersToKeep } from './filled.ts';

export type Beginning =
  | { go: 'new' }
  | { go: 'local'; draft: Draft }
  | { go: 'sheet' }
  /** What was sent, to be corrected. */
  | { go: 'correct' }
  /** Both were changed since they were last the same. */
  | { go: 'ask'; draft: Draft };

/** The sheet keeps moments to the second or so. */
const tolerance = 2_000;

/**
 * @param local drafts of this form about this member on this device, the latest first
 * @param wanted the submission that was asked for; '' for none
 */
export function beginning({ current, past }: Pick<OpenFormAnswer, 'current' | 'past'>, local: readonly Draft[], wanted = ''): Beginning {
  const sent = new Set(past.filter(({ draft }) => !draft).map(({ submissionId }) => submissionId));
  // A draft of what has been sent meanwhile is done with; one that corrects it is not.
  const alive = local.filter(({ submissionId, correct }) => correct === sent.has(submissionId));
  const draft = wanted === '' ? alive.find(({ correct }) => !correct) : alive.find(({ submissionId }) => submissionId === wanted);
  if (current && !current.draft) return draft?.correct && draft.submissionId === current.submissionId ? { go: 'local', draft } : { go: 'correct' };
  if (!current) return draft ? { go: 'local', draft } : { go: 'new' };
  if (!draft) return { go: 'sheet' };
  const changedHere = draft.at > draft.saved;
  const sheetIsOlder = draft.submissionId === current.submissionId && Math.abs(Date.parse(current.at) - Date.parse(draft.sheetAt)) <= tolerance;
  if (sheetIsOlder) return { go: 'local', draft };
  // The sheet took it, but the answer got lost on the way here: nobody else could have gone on before that.
  const unheard = draft.sheetAt === '' && draft.submissionId === current.submissionId;
  if (unheard && (draft.at >= Date.parse(current.at) || sameAnswers(draft.filled.answers, current.answers))) return { go: 'local', draft };
  return changedHere ? { go: 'ask', draft } : { go: 'sheet' };
}

function sameAnswers(here: FormAnswers, there: FormAnswers): boolean {
  const sorted = (answers: FormAnswers): string => JSON.stringify(Object.entries(answersToKeep(answers)).sort(([one], [other]) => (one < other ? -1 : 1)));
  return sorted(here) === sorted(there);
}
