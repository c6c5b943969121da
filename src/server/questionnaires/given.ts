// The answers a page sends, held against the questions as they are now. Pure.

import { askedQuestions, fits, isDeclined, isEmpty, missingAnswers, type AnswerValue, type FormAnswers, type Question } from '../../contract/formQuestions.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import type { Language } from '../../contract/errors.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { answerOfCell } from './cells.ts';
import { numberKey, spelling } from './conditions.ts';
import type { Form } from './form.ts';
import type { StoredSubmission } from './submissions.ts';

/** By question id, whatever the page called them: the id, the one a new question went by, or its number. */
export function byId({ questions, rows }: Form, given: FormAnswers): { answers: Record<string, AnswerValue>; unknown: string[] } {
  const known = new Map<string, string>();
  // The certain names last: they win.
  for (const { id, number } of rows) known.set(numberKey(number), id);
  for (const { id, provisional } of rows) known.set(provisional, id);
  for (const { id } of rows) known.set(id.toLowerCase(), id);
  const answers: Record<string, AnswerValue> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (isEmpty(value)) continue;
    const id = known.get(name.toLowerCase()) ?? known.get(numberKey(name));
    const question = questions.find((one) => one.id === id);
    if (id === undefined) unknown.push(name);
    else answers[id] = question ? tidy(question, value) : value;
  }
  return { answers, unknown };
}

/** In the form the question keeps: a choice in its own spelling, `ja` as yes, `3` as a number. */
function tidy(question: Question, value: AnswerValue): AnswerValue {
  if (isDeclined(value)) return value;
  const { kind, choices } = question;
  const word = (text: string): string => choices.find((choice) => spelling(choice) === spelling(text)) ?? cleaned(text);
  if (kind === 'choices') {
    const words = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return [...new Set(words.map(word))].filter((one) => one !== '');
  }
  if (typeof value !== 'string' || kind === 'short' || kind === 'long') return value;
  return kind === 'choice' ? word(value) : (answerOfCell(question, value) ?? value);
}

/**
 * The answers to the questions that are asked, and nothing else.
 * @throws AppError `answers_unfit`, `answers_missing`, with the questions as details
 */
export function checkedAnswers(form: Form, given: FormAnswers, language: Language): FormAnswers {
  const say = texts(language).forms;
  const { answers, unknown } = byId(form, given);
  const asked = askedQuestions(form.questions, answers);
  const unfit = asked.filter((question) => answers[question.id] !== undefined && !fits(question, answers[question.id] ?? ''));
  if (unfit.length + unknown.length > 0) throw new AppError('answers_unfit', {}, [...unfit.map(say.question), ...unknown.map((id) => say.goneQuestion({ id }))]);
  const missing = missingAnswers(form.questions, answers);
  if (missing.length > 0) throw new AppError('answers_missing', {}, missing.map(say.question));
  return Object.fromEntries(asked.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}

/** Sentences about rows that cannot be understood, and about questions changed so that answers given earlier would be spoiled. */
export function problemsOf(form: Form, stored: readonly StoredSubmission[], tab: string, say: Texts['forms']): Form['problems'] {
  const spoiled = new Map<string, { count: number; value: string; row: number }>();
  for (const { row, unfit } of stored) {
    for (const { question, shown } of unfit) {
      const known = spoiled.get(question.id) ?? { count: 0, value: shown, row };
      spoiled.set(question.id, { ...known, count: known.count + 1 });
    }
  }
  const rows = form.questions.flatMap(({ id, number }) => {
    const found = spoiled.get(id);
    return found ? [{ row: form.rows.find((one) => one.id === id)?.row ?? 0, text: say.problem.spoiled({ number, tab, ...found }) }] : [];
  });
  return [...form.problems, ...rows].sort((a, b) => a.row - b.row);
}

/** @throws AppError `form_broken` */
export function refuseBroken(form: Form, problems: Form['problems'], say: Texts['forms']): void {
  if (problems.length > 0) throw new AppError('form_broken', { form: form.name }, problems.map(say.row));
}
