// Missing offers and reasons, ranked over all questions that ask for them. Pure.

import type { Counted, QuestionResult } from '../../contract/evaluation.ts';
import { isDeclined, type AnswerTarget } from '../../contract/formQuestions.ts';
import type { CountedQuestion } from './count.ts';
import type { Interview } from './people.ts';
import { cut, folded, mostFrequent, usual } from './words.ts';

const mostRanked = 30;
const longestText = 160;

/**
 * Who says the same to two questions counts once. Questions that are hidden are left out: their answers could be told from it.
 * @param told what is told of the questions
 */
export function ranked(target: AnswerTarget, questions: readonly CountedQuestion[], told: readonly QuestionResult[], interviews: readonly Interview[]): Counted[] {
  const shown = new Set(told.filter(({ hidden }) => !hidden).map(({ id }) => id));
  const asking = questions.filter((question) => question.target === target && shown.has(question.id));
  const counts = new Map<string, { count: number; forms: Map<string, number> }>();
  for (const { answers } of interviews) {
    const said = new Map<string, string>();
    for (const { id } of asking) {
      const value = answers[id];
      if (value === undefined || isDeclined(value)) continue;
      const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const text of texts) if (typeof text === 'string' && text.trim() !== '') said.set(folded(text).replace(/[.!…]+$/, ''), text.trim());
    }
    for (const [key, text] of said) {
      const known = counts.get(key) ?? { count: 0, forms: new Map<string, number>() };
      known.count += 1;
      known.forms.set(text, (known.forms.get(text) ?? 0) + 1);
      counts.set(key, known);
    }
  }
  return mostFrequent([...counts.values()].map(({ count, forms }) => ({ text: cut(usual(forms), longestText), count })), mostRanked);
}
