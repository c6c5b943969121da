// What stands beside the bar of a choice. Pure.

import type { QuestionResult } from '../../contract/evaluation.ts';
import type { EvaluationTexts } from '../../contract/evaluationWords.ts';
import type { PageWords } from './texts.ts';

/** Yes and no in the page's language; words of people's own are marked. */
export function choiceLabel({ kind, choices = [] }: QuestionResult, index: number, words: EvaluationTexts, page: PageWords): string {
  const { text = '', own = false } = choices[index] ?? {};
  if (kind === 'yesNo') return index === 0 ? page.yes : page.no;
  return own ? words.ownChoice(text) : text;
}
