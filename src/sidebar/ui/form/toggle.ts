// What pressing a choice makes of an answer: chosen, or taken back where it was chosen. Pure.

import { isDeclined, type AnswerValue, type Question } from '../../../contract/formQuestions.ts';

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The answer after this word was pressed; undefined for none. `ja` and `nein` are the words of yes and no. */
export function toggled(question: Question, value: AnswerValue | undefined, word: string): AnswerValue | undefined {
  if (question.kind === 'yesNo') {
    const yes = word === 'ja';
    return value === yes ? undefined : yes;
  }
  if (question.kind === 'choices') {
    const there = Array.isArray(value) ? (value as readonly string[]) : [];
    const others = there.filter((one) => !same(one, word));
    const all = others.length < there.length ? others : [...there, word];
    return all.length === 0 ? undefined : all;
  }
  return typeof value === 'string' && same(value, word) ? undefined : word;
}

/** What a digit means for a question, 1 to 9; undefined where it means nothing. J, Y and N answer yes and no. */
export function answerOfKey(question: Question, value: AnswerValue | undefined, key: string): { value: AnswerValue | undefined } | undefined {
  if (isDeclined(value)) return undefined;
  const letter = key.toLowerCase();
  if (question.kind === 'yesNo' && /^[jyn]$/.test(letter)) return { value: letter !== 'n' };
  if (!/^[1-9]$/.test(key)) return undefined;
  const digit = Number(key);
  if (question.kind === 'scale') return digit <= 5 ? { value: value === digit ? undefined : digit } : undefined;
  if (question.kind === 'yesNo') return digit <= 2 ? { value: toggled(question, value, digit === 1 ? 'ja' : 'nein') } : undefined;
  if (question.kind !== 'choice' && question.kind !== 'choices') return undefined;
  // Own words stand behind the choices and have digits, too; where the choices are many there are none.
  if (question.choices.length > 9) return undefined;
  const given = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  const all = [...question.choices, ...given.filter((one) => !question.choices.some((choice) => same(choice, one)))];
  const word = all[digit - 1];
  return word === undefined ? undefined : { value: toggled(question, value, word) };
}
