// What members answered, for choosing by it.

import type { Question } from '../../contract/formQuestions.ts';
import type { Selection, SelectionOptions } from '../../contract/selection.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { answeredMembers, readForm, readForms, type Form } from '../questionnaires/index.ts';
import type { Facts } from './choose.ts';

type Asked = NonNullable<Selection['answer']>;

/** @throws AppError `form_unknown`; `answers_unfit` where the form has no such question any more */
export function readAnswered(ports: Pick<Ports, 'workbook' | 'who'>, { form: name, questionId, values }: Asked): NonNullable<Facts['answered']> {
  const question = readForm(ports, name).questions.find(({ id, number }) => id === questionId || number === questionId);
  // Nobody chosen by a question that is gone would look like nobody having answered.
  if (!question) throw new AppError('answers_unfit', {}, [`${name}: ${questionId}`]);
  return { memberIds: answeredMembers(ports, name, question.id, values), question: question.text };
}

/** Those that can be filled in; a spoiled or missing `Fragen` must not keep anybody from choosing. */
export function usableForms(ports: Pick<Ports, 'workbook' | 'who'>): Form[] {
  try {
    return readForms(ports).forms.filter(({ problems }) => problems.length === 0);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** The questions whose answers are words to choose from. */
export function questionsToChooseBy(forms: readonly Pick<Form, 'name' | 'questions'>[]): SelectionOptions['questions'] {
  return forms.flatMap(({ name, questions }) =>
    questions.flatMap((question) => {
      const values = valuesOf(question);
      return values.length === 0 ? [] : [{ form: name, questionId: question.id, text: question.text, values }];
    }),
  );
}

function valuesOf({ kind, choices }: Question): string[] {
  if (kind === 'yesNo') return ['ja', 'nein'];
  if (kind === 'scale') return ['1', '2', '3', '4', '5'];
  return kind === 'choice' || kind === 'choices' ? choices : [];
}
