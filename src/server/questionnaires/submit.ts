// `forms.submit`: writes an interview down, once for each id, and what it says about the member.

import type { AnswerValue, FormAnswers } from '../../contract/formQuestions.ts';
import type { SubmitAnswer } from '../../contract/forms.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { appendContact, bringUpToDate, readContacts } from '../contacts/index.ts';
import { log, loggedCell } from '../journal/index.ts';
import { actorOf, isAnothers } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { findMember, locateMembers, nameOf, type LocatedMembers, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { contactsTab, locateOwnTab, readSettings } from '../tabs/index.ts';
import { findAnswers, readyAnswers, type AnswersTab } from './answers.ts';
import { cellOfAnswer } from './cells.ts';
import { done } from './design.ts';
import type { Form } from './form.ts';
import { checkedAnswers, problemsOf, refuseBroken } from './given.ts';
import { formWithIds } from './read.ts';
import { writeRow } from './rows.ts';
import { readForm, submissionsIn, type StoredSubmission } from './submissions.ts';
import { changesFor, writeChanges } from './toMember.ts';

/** Vorgang of the log row that tells that an interview was held; the row in `Kontakte` tells the same on the card. */
const held = 'Gespräch gespeichert';
const correcting = 'Antwort korrigiert';

interface Asked {
  form: Form;
  list: LocatedMembers;
  member: MemberRow;
}
interface Ready extends Asked {
  tab: AnswersTab;
}

/**
 * The answers first, then the member's cells, last the row in `Kontakte`: it says that all was done, and a second try with
 * the same id completes what broke off before it.
 * @throws AppError `form_unknown`, `form_broken`, `answers_missing`, `answers_unfit`, `submission_taken`, `member_not_found`,
 * `busy`, `cells_in_the_way`, and what locating throws; nothing is written then
 */
export function submitForm(ports: Ports, request: Request<'forms.submit'>): SubmitAnswer {
  const { workbook, lock, who } = ports;
  return lock.hold(() => {
    const say = texts(who.language()).forms;
    const form = readForm(ports, request.form);
    const list = locateMembers(workbook, readSettings(workbook));
    const member = findMember(list, request.memberId, ['group', 'activity', 'interests', 'availability', 'lastContact']);
    const tab = findAnswers(workbook, form);
    const stored = tab ? submissionsIn(tab, form) : [];
    const known = ownSubmission(ports, stored, request);
    const asked = { form, list, member };
    if (known && !known.draft && request.correct !== true) return complete(ports, asked, request, known);
    refuseBroken(form, problemsOf(form, stored, tab?.own.tab.name ?? '', say), say);
    checkedAnswers(form, request.answers, who.language());
    // Nothing is made before it is certain that there is something to write.
    const ready = readyForm(ports, form, tab);
    const answers = checkedAnswers(ready.form, request.answers, who.language());
    return known && !known.draft ? corrected(ports, { ...asked, ...ready }, request, known, answers) : written(ports, { ...asked, ...ready }, request, known, answers);
  });
}

/** The form with all of its ids, and its tab with all of its columns. Under the lock. */
export function readyForm(ports: Ports, form: Form, found: AnswersTab | null): { form: Form; tab: AnswersTab } {
  if (form.rows.every((row) => row.written)) return { form, tab: readyAnswers(ports, form, found) };
  const numbered = formWithIds(ports, form.name);
  return { form: numbered, tab: readyAnswers(ports, numbered, findAnswers(ports.workbook, numbered)) };
}

/** The submission of this id. @throws AppError `submission_taken` where it is somebody else's, or about somebody else */
export function ownSubmission({ who }: Pick<Ports, 'who'>, stored: readonly StoredSubmission[], { submissionId, memberId }: { submissionId: string; memberId?: string }): StoredSubmission | undefined {
  const found = stored.find((one) => one.submissionId === submissionId);
  if (found && (isAnothers(found.by, who.email()) || (memberId !== undefined && found.memberId !== memberId))) throw new AppError('submission_taken');
  return found;
}

function written(ports: Ports, { form, tab, ...asked }: Ready, request: Request<'forms.submit'>, known: StoredSubmission | undefined, answers: FormAnswers): SubmitAnswer {
  const { clock, who } = ports;
  const { submissionId, memberId } = request;
  const at = clock.now();
  log(ports, [{ operation: held, operationId: submissionId, memberId, field: form.name, before: '', after: tab.own.tab.name }]);
  writeRow(ports, tab, form, known?.row ?? null, { ...rowOf(ports, asked.member, request), Zeit: at, Stand: done }, answers);
  const say = texts(who.language()).forms;
  const { updated, refused } = effects(ports, { form, ...asked }, request, { answers, before: {}, at, by: actorOf(who) }, true);
  return { submissionId, written: true, updated, message: say.saved({ form: form.name, name: nameOf(asked.member.cells), updated: updated.length }) + notEntered(refused, say) };
}

/** The cells of a row but for the answers. */
export function rowOf({ who }: Pick<Ports, 'who'>, { cells }: MemberRow, { submissionId, memberId }: { submissionId: string; memberId: string }): Record<string, string> {
  return { 'Antwort-ID': submissionId, Mitglied: nameOf(cells), BO: cleaned(cells.group), durch: actorOf(who), 'Mitglied-ID': memberId };
}

/** Sent again. Where it did not come to its end, what was written is what counts. */
function complete(ports: Ports, asked: Asked, request: Request<'forms.submit'>, known: StoredSubmission): SubmitAnswer {
  const say = texts(ports.who.language()).forms;
  const { updated, refused } = effects(ports, asked, request, { answers: known.answers, before: {}, at: known.at ?? ports.clock.now(), by: known.by }, true);
  return { submissionId: request.submissionId, written: false, updated, message: say.savedBefore + notEntered(refused, say) };
}

function corrected(ports: Ports, asked: Ready, request: Request<'forms.submit'>, known: StoredSubmission, answers: FormAnswers): SubmitAnswer {
  const { clock, who } = ports;
  const { form, tab } = asked;
  const { submissionId, memberId } = request;
  const say = texts(who.language()).forms;
  const shown = (value: AnswerValue | undefined): string => (value === undefined ? '' : loggedCell(cellOfAnswer(undefined, value, clock), clock));
  const changed = form.questions.filter(({ id }) => shown(known.answers[id]) !== shown(answers[id]));
  if (changed.length > 0) {
    log(ports, changed.map(({ id, text }) => ({ operation: correcting, operationId: submissionId, memberId, field: `${form.name}: ${text}`.slice(0, 200), before: shown(known.answers[id]), after: shown(answers[id]) })));
    writeRow(ports, tab, form, known.row, {}, answers);
  }
  const { updated, refused } = effects(ports, asked, request, { answers, before: known.answers, at: known.at ?? clock.now(), by: known.by }, false);
  return { submissionId, written: changed.length > 0, updated, message: say.corrected + notEntered(refused, say) };
}

interface Held {
  answers: FormAnswers;
  /** What the member's cells have got already. */
  before: FormAnswers;
  at: Date;
  by: string;
}

/** @param again with the row in `Kontakte` there, everything is done */
function effects(ports: Ports, { form, list, member }: Asked, { submissionId, memberId }: Request<'forms.submit'>, { answers, before, at, by }: Held, again: boolean): { updated: string[]; refused: string[] } {
  const contacts = locateOwnTab(ports.workbook, contactsTab);
  const noted = readContacts(contacts).some(({ id }) => id === submissionId);
  // Going through a group's members is talking about them, not with them.
  const about = /durchsprache/i.test(form.name);
  if (noted && !about) bringUpToDate(ports, list, member, { contactId: submissionId, memberId, day: ports.clock.dayOf(at) });
  if (noted && again) return { updated: [], refused: [] };
  const result = writeChanges(ports, list, memberId, submissionId, changesFor(form.questions, member, answers, before, texts(ports.who.language()).forms));
  if (noted) return result;
  const kind = about ? 'walkthrough' : 'interview';
  appendContact(ports, contacts, { list, member }, { id: submissionId, at, memberId, name: nameOf(member.cells), kind, by, result: form.name, note: '' }, !about);
  return result;
}

function notEntered(fields: readonly string[], say: Texts['forms']): string {
  return fields.length > 0 ? say.notEntered({ fields }) : '';
}
