// Reads what was answered: one submission a row, all of them as one block.

import { fits, isDeclined, type AnswerValue, type FormAnswers, type Question } from '../../contract/formQuestions.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Ports, Workbook } from '../ports.ts';
import { findAnswers, type AnswersTab } from './answers.ts';
import { answerOfCell } from './cells.ts';
import { draft } from './design.ts';
import type { Form } from './form.ts';
import { formNamed, readForms } from './read.ts';

export interface Submission {
  /** `''` for a row that somebody typed in, e.g. from paper. */
  submissionId: string;
  /** When it was sent (a draft: kept); null where no time stands there. */
  at: Date | null;
  memberId: string;
  member: string;
  group: string;
  by: string;
  draft: boolean;
  /**
   * By question id; only cells that this kind of question can hold. A choice that is none any more is in it. Answers to
   * questions whose condition is not met any more are in it, too: `askedQuestions` tells.
   */
  answers: FormAnswers;
}

export interface StoredSubmission extends Submission {
  /** 1-based, at the time of reading. */
  row: number;
  /** Of a sent one: answers that could not be given to the questions as they are now. */
  unfit: { question: Question; shown: string }[];
}

/** The rows that hold anything, in the order of the tab. */
export function submissionsIn({ own, block, columns }: AnswersTab, { questions }: Form): StoredSubmission[] {
  const at = (line: readonly Cell[], header: string): Cell => line[(own.columns.get(header) ?? 0) - 1] ?? '';
  const sources = questions.flatMap((question) => {
    const column = columns.get(question.id);
    return column === undefined ? [] : [{ question, index: column - 1 }];
  });
  return block.slice(own.headerRow).flatMap((line, offset): StoredSubmission[] => {
    const answers: Record<string, AnswerValue> = {};
    const unfit: StoredSubmission['unfit'] = [];
    let any = false;
    for (const { question, index } of sources) {
      const cell = line[index] ?? '';
      if (cell === '') continue;
      any = true;
      const value = answerOfCell(question, cell);
      if (value === undefined) continue;
      if (value !== null) answers[question.id] = value;
      if (value === null || !fits(question, value)) unfit.push({ question, shown: cleaned(String(cell)).slice(0, 60) });
    }
    const submissionId = cleaned(at(line, 'Antwort-ID'));
    if (submissionId === '' && !any) return [];
    const time = at(line, 'Zeit');
    const isDraft = cleaned(at(line, 'Stand')).toLowerCase() === draft.toLowerCase();
    return [
      {
        row: own.headerRow + 1 + offset,
        submissionId,
        at: time instanceof Date ? time : null,
        memberId: cleaned(at(line, 'Mitglied-ID')),
        member: cleaned(at(line, 'Mitglied')),
        group: cleaned(at(line, 'BO')),
        by: cleaned(at(line, 'durch')),
        draft: isDraft,
        answers,
        unfit: isDraft ? [] : unfit,
      },
    ];
  });
}

/** The form of this name. One block read. @throws AppError `form_unknown`, and as `locateOwnTab` for `Fragen` */
export function readForm(ports: Pick<Ports, 'workbook' | 'who'>, name: string): Form {
  return formNamed(readForms(ports).forms, name);
}

/** Every submission of the form, drafts too, in the order of the tab: a constant number of calls. @throws AppError as `findAnswers` */
export function readSubmissions(workbook: Workbook, form: Form): Submission[] {
  const answers = findAnswers(workbook, form);
  return answers ? submissionsIn(answers, form) : [];
}

/**
 * Ids of the members who gave one of these answers; case does not count, yes and no are `ja` and `nein`.
 * @param question its id or its number
 * @throws AppError `form_unknown`, and as `findAnswers`
 */
export function answeredMembers(ports: Pick<Ports, 'workbook' | 'who'>, formName: string, question: string, values: readonly string[]): Set<string> {
  const form = readForm(ports, formName);
  const id = (form.questions.find((one) => one.id === question) ?? form.questions.find((one) => one.number === question))?.id ?? '';
  const wanted = new Set(values.map((value) => value.trim().toLowerCase()));
  const found = new Set<string>();
  for (const { draft: unsent, memberId, answers } of readSubmissions(ports.workbook, form)) {
    const value = answers[id];
    if (unsent || memberId === '' || value === undefined || isDeclined(value)) continue;
    const given = Array.isArray(value) ? (value as readonly string[]) : [typeof value === 'boolean' ? (value ? 'ja' : 'nein') : String(value)];
    if (given.some((word) => wanted.has(word.trim().toLowerCase()))) found.add(memberId);
  }
  return found;
}
