// What has been filled in so far, and what is still open. Pure.

import { askedQuestions, isDeclined, isEmpty, longestAnswer, type AnswerValue, type FormAnswers, type Question } from '../../../contract/formQuestions.ts';
import type { Payload } from '../../../contract/rpc.ts';

export interface Filled {
  answers: FormAnswers;
  /** By question id: what was typed as a day or a number and is none (yet). */
  unclear: Readonly<Record<string, string>>;
}

export const nothingFilled: Filled = { answers: {}, unclear: {} };

/** With this answer; undefined takes it out. `unclear` is text that is no answer yet. */
export function withAnswer({ answers, unclear }: Filled, id: string, value: AnswerValue | undefined, unclearText = ''): Filled {
  const { [id]: _answer, ...others } = answers;
  const { [id]: _text, ...otherTexts } = unclear;
  return { answers: value === undefined ? others : { ...others, [id]: value }, unclear: unclearText.trim() === '' ? otherTexts : { ...otherTexts, [id]: unclearText } };
}

/** Nothing that would be worth keeping. */
export function isBlank({ answers, unclear }: Filled): boolean {
  return Object.values(answers).every(isEmpty) && Object.keys(unclear).length === 0;
}

export interface Standing {
  asked: Question[];
  /** Answered, or not wanting to answer. */
  answered: number;
  /** Asked and neither answered nor declined, in order. */
  open: Question[];
  required: number;
}

export function standing(questions: readonly Question[], { answers }: Filled): Standing {
  const asked = askedQuestions(questions, answers);
  const open = asked.filter(({ id }) => isEmpty(answers[id]));
  return { asked, answered: asked.length - open.length, open, required: open.filter(({ required }) => required).length };
}

export type Obstacle = 'missing' | 'unclear' | 'tooLong';

/** What stands in the way of sending, by question id, in order. */
export function obstacles(questions: readonly Question[], { answers, unclear }: Filled): Map<string, Obstacle> {
  const found = new Map<string, Obstacle>();
  for (const { id, required } of askedQuestions(questions, answers)) {
    const value = answers[id];
    if (unclear[id] !== undefined) found.set(id, 'unclear');
    else if (typeof value === 'string' && value.length > longestAnswer) found.set(id, 'tooLong');
    else if (required && isEmpty(value)) found.set(id, 'missing');
  }
  return found;
}

/** Answers as they travel. */
export type WireAnswers = Payload<'forms.submit'>['answers'];

/** The answers of the questions that are asked: what is sent in the end. */
export function answersToSend(questions: readonly Question[], answers: FormAnswers): WireAnswers {
  const asked = new Set(askedQuestions(questions, answers).map(({ id }) => id));
  return onTheWire(Object.entries(answers).filter(([id]) => asked.has(id)), (text) => text.trim());
}

/** All answers, also of questions a condition hides just now, no longer than the sheet takes them. */
export function answersToKeep(answers: FormAnswers): WireAnswers {
  return onTheWire(Object.entries(answers), (text) => text.slice(0, longestAnswer));
}

function onTheWire(answers: readonly (readonly [string, AnswerValue])[], ofText: (text: string) => string): WireAnswers {
  const given = answers.filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(given.map(([id, value]) => [id, typeof value === 'string' ? ofText(value) : isList(value) ? [...value] : value]));
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}

/** The words said to questions of this target just now, e.g. interests. */
export function saidTo(questions: readonly Question[], answers: FormAnswers, target: Question['target']): string[] {
  return askedQuestions(questions, answers).flatMap((question) => {
    const value = answers[question.id];
    if (question.target !== target || value === undefined || isDeclined(value)) return [];
    if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
    return isList(value) ? [...value] : [];
  });
}
