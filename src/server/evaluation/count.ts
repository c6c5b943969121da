// One question told in figures: counts, shares, mean and spread, words. Pure.

import type { Counted, CountedChoice, QuestionResult } from '../../contract/evaluation.ts';
import { isDeclined, isEmpty, type AnswerValue, type Question } from '../../contract/formQuestions.ts';
import { tooFew, type Interview } from './people.ts';
import { folded, mostFrequent, quotesOf, sharedWords, usual } from './words.ts';

const mostOwnWords = 40;

/** A question of the form, or one that was taken out of it and has answers. */
export interface CountedQuestion extends Question {
  gone: boolean;
}

/** The three words that stand for answers. */
export interface CountWords {
  yes: string;
  no: string;
  /** Further words of people's own, told together. */
  others: string;
}

/** An answer that says something, with who gave it. */
interface Given {
  interview: Interview;
  value: Exclude<AnswerValue, { declined: true }>;
}

/** @param askedIn ids of the questions that each interview asks, in the order of the interviews */
export function countQuestion(question: CountedQuestion, interviews: readonly Interview[], askedIn: readonly ReadonlySet<string>[], words: CountWords): QuestionResult {
  const counted = question.kind === 'scale' || question.kind === 'number';
  const given: Given[] = [];
  let declined = 0;
  let notAsked = 0;
  interviews.forEach((interview, index) => {
    const value = interview.answers[question.id];
    if (value !== undefined && isDeclined(value)) declined += 1;
    else if (value !== undefined && !isEmpty(value) && (typeof value === 'number' || !counted)) given.push({ interview, value });
    else if (question.gone || !askedIn[index]?.has(question.id)) notAsked += 1;
  });
  const { id, number, text, kind, gone } = question;
  const told = { id, number, text, kind, gone, answered: given.length, declined, empty: interviews.length - given.length - declined - notAsked, notAsked };
  if (tooFew(given.map(({ interview }) => interview))) return { ...told, hidden: true };
  return { ...told, hidden: false, ...figuresOf(question, given.map(({ value }) => value), words) };
}

function figuresOf({ kind, choices }: CountedQuestion, values: readonly Given['value'][], words: CountWords): Partial<QuestionResult> {
  switch (kind) {
    case 'yesNo':
      return { choices: countChoices(values.map((value) => [value === true ? words.yes : value === false ? words.no : String(value)]), [words.yes, words.no], words) };
    case 'choice':
    case 'choices':
      return { choices: countChoices(values.map((value) => (Array.isArray(value) ? (value as readonly string[]) : [String(value)])), choices, words) };
    case 'scale':
      return { scale: scaleOf(numbers(values)) };
    case 'number':
      return { figures: numberFigures(numbers(values)) };
    case 'date':
      return { months: monthsOf(values.map(String)) };
    case 'short':
    case 'long': {
      const texts = values.map(String);
      return { words: sharedWords(texts), ...quotesOf(texts) };
    }
  }
}

function numbers(values: readonly Given['value'][]): number[] {
  return values.filter((value): value is number => typeof value === 'number');
}

function countChoices(answers: readonly (readonly string[])[], choices: readonly string[], { others }: CountWords): CountedChoice[] {
  const counts = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  const keys = answers.map((texts) => {
    const said = new Set<string>();
    for (const text of texts) {
      const key = folded(text);
      if (key === '' || said.has(key)) continue;
      said.add(key);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const spellings = forms.get(key) ?? new Map<string, number>();
      forms.set(key, spellings.set(text.trim(), (spellings.get(text.trim()) ?? 0) + 1));
    }
    return said;
  });
  const line = (text: string, count: number, own: boolean): CountedChoice => ({ text, count, share: count / answers.length, own });
  const inForm = new Set(choices.map(folded));
  const fixed = choices.map((choice) => line(choice, counts.get(folded(choice)) ?? 0, false));
  const free = mostFrequent([...counts].filter(([key]) => !inForm.has(key)).map(([key, count]) => ({ ...line(usual(forms.get(key) ?? new Map()), count, true), key })), Infinity);
  const shown = free.slice(0, mostOwnWords).map(({ key: _key, ...choice }) => choice);
  const rest = new Set(free.slice(mostOwnWords).map(({ key }) => key));
  const withRest = rest.size === 0 ? 0 : keys.filter((said) => [...said].some((key) => rest.has(key))).length;
  return [...fixed, ...shown, ...(withRest > 0 ? [line(others, withRest, true)] : [])];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of these values, not an estimate for others: they are all there is. */
function spreadOf(values: readonly number[], mean: number): number {
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

function scaleOf(values: readonly number[]): NonNullable<QuestionResult['scale']> {
  const mean = meanOf(values);
  return { counts: [1, 2, 3, 4, 5].map((step) => values.filter((value) => value === step).length), mean, spread: spreadOf(values, mean) };
}

function numberFigures(values: readonly number[]): NonNullable<QuestionResult['figures']> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const mean = meanOf(values);
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
  return { mean, median, spread: spreadOf(values, mean), least: at(0), most: at(sorted.length - 1) };
}

function monthsOf(days: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, count]) => ({ text, count }));
}
