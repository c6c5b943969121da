// `forms.draft` and `forms.discard`: what was said so far, in the sheet, until it is sent or thrown away.

import type { DiscardAnswer, DraftAnswer } from '../../contract/forms.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { findMember, locateMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { findAnswers } from './answers.ts';
import { draft } from './design.ts';
import { byId } from './given.ts';
import { writeRow } from './rows.ts';
import { ownSubmission, readyForm, rowOf } from './submit.ts';
import { readForm, submissionsIn } from './submissions.ts';

/**
 * Keeps every answer, fitting or not, in the row that sending makes the final one. One that was sent stays as it was: calls
 * can arrive in another order than they were made.
 * @throws AppError `form_unknown`, `member_not_found`, `submission_taken`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function keepDraft(ports: Ports, request: Request<'forms.draft'>): DraftAnswer {
  const { workbook, lock, clock } = ports;
  return lock.hold(() => {
    const form = readForm(ports, request.form);
    const found = findAnswers(workbook, form);
    const known = ownSubmission(ports, found ? submissionsIn(found, form) : [], request);
    if (known && !known.draft) return { savedAt: (known.at ?? clock.now()).toISOString() };
    const at = clock.now();
    // Who it is about was settled when the row was made.
    const row = known ? {} : rowOf(ports, findMember(locateMembers(workbook, readSettings(workbook)), request.memberId, ['group']), request);
    const ready = readyForm(ports, form, found);
    writeRow(ports, ready.tab, ready.form, known?.row ?? null, { ...row, Zeit: at, Stand: draft }, byId(ready.form, request.answers).answers);
    return { savedAt: at.toISOString() };
  });
}

/** Asked again after it went through, it says the same. @throws AppError `submission_taken`; `bad_request` for one that was sent */
export function discardDraft(ports: Ports, request: Request<'forms.discard'>): DiscardAnswer {
  const { workbook, lock, who } = ports;
  return lock.hold(() => {
    const form = readForm(ports, request.form);
    const found = findAnswers(workbook, form);
    const known = ownSubmission(ports, found ? submissionsIn(found, form) : [], request);
    if (known && !known.draft) throw new AppError('bad_request', {}, ['submissionId: sent']);
    if (known) found?.own.tab.removeRows(known.row, 1);
    return { message: texts(who.language()).forms.discarded };
  });
}
