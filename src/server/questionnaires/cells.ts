// One answer in one cell: text as text, yes and no in words, several joined, numbers and dates as such.

import { isDeclined, type AnswerValue, type Question } from '../../contract/formQuestions.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, CellInput, Clock } from '../ports.ts';
import { joinList, splitList } from './lists.ts';

/** Stands in the cell of a question somebody did not want to answer. */
export const declinedWords = '— möchte nicht antworten —';

/** @param question undefined for one whose row cannot be read at the moment: then the value speaks for itself */
export function cellOfAnswer(question: Question | undefined, value: AnswerValue, clock: Pick<Clock, 'midnight'>): CellInput {
  if (isDeclined(value)) return declinedWords;
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && question?.kind === 'date') return dayOf(value) === '' ? value : clock.midnight(dayOf(value));
  const text = typeof value === 'string' ? value : joinList(value);
  // Somebody may say these very words.
  return text === declinedWords ? ` ${text}` : text;
}

/** `undefined` for an empty cell, null for one that this kind of question cannot hold. */
export function answerOfCell({ kind }: Pick<Question, 'kind'>, cell: Cell): AnswerValue | undefined | null {
  if (cell === '') return undefined;
  if (cell === declinedWords) return { declined: true };
  const text = cell instanceof Date ? germanDay(dayOf(cell)) : typeof cell === 'boolean' ? (cell ? 'ja' : 'nein') : String(cell);
  switch (kind) {
    case 'short':
    case 'long':
      return text;
    case 'yesNo':
      return yesOrNo(text);
    case 'choice':
      return cleaned(text);
    case 'choices':
      return splitList(text);
    case 'scale':
    case 'number':
      return typeof cell === 'number' ? cell : cell instanceof Date ? null : numberOf(text);
    case 'date':
      return dayOf(cell) || null;
  }
}

export function yesOrNo(text: string): boolean | null {
  const word = cleaned(text).toLowerCase();
  if (/^(ja|j|yes|y|wahr|true)$/.test(word)) return true;
  return /^(nein|n|no|falsch|false)$/.test(word) ? false : null;
}

/** `3`, `3,5`, `1.200`; null for what is no number. */
export function numberOf(text: string): number | null {
  const plain = cleaned(text);
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}
