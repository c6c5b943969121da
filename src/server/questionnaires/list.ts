// `forms.list`: the questionnaires there are, how often each was answered, and my own drafts.

import type { FormsAnswer, FormSummary } from '../../contract/forms.ts';
import type { Request } from '../../contract/rpc.ts';
import { sentenceOf, texts } from '../../contract/texts/index.ts';
import { isAnothers } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { locateMembers, memberIdOf, nameOf, readMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { findAnswers } from './answers.ts';
import type { Form } from './form.ts';
import { problemsOf } from './given.ts';
import { readForms } from './read.ts';
import { submissionsIn } from './submissions.ts';

type Drafts = FormsAnswer['drafts'];

/** One block read a questionnaire. @throws AppError as `locateOwnTab` for `Fragen`, and as `locateMembers` */
export function listForms(ports: Ports, _request: Request<'forms.list'>): FormsAnswer {
  const { forms } = readForms(ports);
  const read = forms.map((form) => summaryOf(ports, form));
  const drafts = read.flatMap((one) => one.drafts).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { forms: read.map(({ summary }) => summary), selected: selectedMember(ports), drafts };
}

function summaryOf({ workbook, who }: Ports, form: Form): { summary: FormSummary; drafts: Drafts } {
  const { name, questions, problems } = form;
  const say = texts(who.language()).forms;
  try {
    const tab = findAnswers(workbook, form);
    const stored = tab ? submissionsIn(tab, form) : [];
    const open = stored.filter((one) => one.draft);
    const mine = open.filter(({ by, submissionId }) => submissionId !== '' && !isAnothers(by, who.email()));
    return {
      summary: { name, questions: questions.length, answers: stored.length - open.length, drafts: open.length, problems: problemsOf(form, stored, tab?.own.tab.name ?? '', say) },
      drafts: mine.map(({ submissionId, memberId, member, at }) => ({ form: name, submissionId, memberId, member, at: at?.toISOString() ?? '' })),
    };
  } catch (error) {
    // One spoiled tab must not hide the other questionnaires.
    if (!(error instanceof AppError)) throw error;
    const text = sentenceOf(error, who.language());
    return { summary: { name, questions: questions.length, answers: 0, drafts: 0, problems: [...problems, { row: form.rows[0]?.row ?? 0, text }] }, drafts: [] };
  }
}

function selectedMember({ workbook }: Ports): FormsAnswer['selected'] {
  const list = locateMembers(workbook, readSettings(workbook));
  const selected = workbook.selection();
  if (selected?.tabId !== list.tab.id || selected.row < list.firstRow || selected.row > list.lastRow) return null;
  // Only that one row.
  const found = readMembers({ ...list, firstRow: selected.row, lastRow: selected.row }, ['memberNumber', 'memberId', 'lastName', 'firstName', 'fullName'])[0];
  const memberId = found ? memberIdOf(found.cells) : '';
  return found && memberId !== '' ? { memberId, name: nameOf(found.cells) } : null;
}
