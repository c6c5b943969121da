// One question told in figures: counts, shares, mean and spread, words. Pure.

import type { Counted, CountedChoice, QuestionResult } from '../../contract/evaluation.ts';
import { isDeclined, isEmpty, type AnswerValue, type Question } from '../../contract/formQuestions.ts';
import { tooFew, type Interview } from './people.ts';
import { saidIn } from './said.ts';
import { folded, tally } from './tally.ts';

const mostOwnWords = 40;

/** A question of the form, or one that was taken out of it and has answers. */
export interface CountedQuestion extends Question {
  gone: boolean;
}

/** @param askedIn ids of the questions that each interview asks, in the order of the interviews */
export function countQuestion(question: CountedQuestion, interviews: readonly Interview[], askedIn: readonly ReadonlySet<string>[]): QuestionResult {
  const { id, number, text, kind, gone } = question;
  const needsNumber = kind === 'scale' || kind === 'number';
  const values: AnswerValue[] = [];
  let declined = 0;
  let notAsked = 0;
  const who = interviews.filter(({ answers }, index) => {
    const value = answers[id];
    if (value !== undefined && isDeclined(value)) declined += 1;
    else if (value !== undefined && !isEmpty(value) && (typeof value === 'number' || !needsNumber)) return values.push(value) > 0;
    else if (gone || !askedIn[index]?.has(id)) notAsked += 1;
    return false;
  });
  const hidden = tooFew(who);
  const told = { id, number, text, kind, gone, answered: who.length, declined, empty: interviews.length - who.length - declined - notAsked, notAsked, hidden };
  return hidden ? told : { ...told, ...figuresOf(question, values) };
}

function figuresOf({ kind, choices }: CountedQuestion, values: readonly AnswerValue[]): Partial<QuestionResult> {
  switch (kind) {
    case 'yesNo':
      return countChoices(values.map((value) => [value === true ? 'ja' : 'nein']), ['ja', 'nein']);
    case 'choice':
    case 'choices':
      return countChoices(values.map((value) => (Array.isArray(value) ? (value as readonly string[]) : [String(value)])), choices);
    case 'scale': {
      const steps = values.map(Number);
      return { scale: { counts: [1, 2, 3, 4, 5].map((step) => steps.filter((value) => value === step).length), ...middleOf(steps) } };
    }
    case 'number':
      return { figures: numberFigures(values.map(Number)) };
    case 'date':
      return { months: monthsOf(values.map(String)) };
    case 'short':
    case 'long':
      return saidIn(values.map(String));
  }
}

function countChoices(answers: readonly (readonly string[])[], choices: readonly string[]): Pick<QuestionResult, 'choices' | 'moreChoices'> {
  const counts = tally(answers);
  const line = (text: string, count: number, own: boolean): CountedChoice => ({ text, count, share: count / answers.length, own });
  const inForm = new Set(choices.map(folded));
  const own = counts.filter(({ key }) => !inForm.has(key));
  return {
    choices: [
      ...choices.map((choice) => line(choice, counts.find(({ key }) => key === folded(choice))?.count ?? 0, false)),
      ...own.slice(0, mostOwnWords).map(({ text, count }) => line(text, count, true)),
    ],
    ...(own.length > mostOwnWords && { moreChoices: own.length - mostOwnWords }),
  };
}

/** The spread is the standard deviation of these values, not an estimate for others: they are all there is. */
function middleOf(values: readonly number[]): { mean: number; spread: number } {
  const meanOf = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0) / some.length;
  const mean = meanOf(values);
  return { mean, spread: Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) };
}

function numberFigures(values: readonly number[]): NonNullable<QuestionResult['figures']> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const last = sorted.length - 1;
  return { ...middleOf(values), median: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2, least: at(0), most: at(last) };
}

function monthsOf(days: readonly string[]): Counted[] {
  const counts = tally(days.map((day) => [day.slice(0, 7)]));
  return counts.map(({ text, count }) => ({ text, count })).sort((a, b) => (a.text < b.text ? -1 : 1));
}
