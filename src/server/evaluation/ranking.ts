// Missing offers and reasons, ranked over all questions that ask for them. Pure.

import type { Counted, QuestionResult } from '../../contract/evaluation.ts';
import { isDeclined, type AnswerTarget } from '../../contract/formQuestions.ts';
import type { CountedQuestion } from './count.ts';
import type { Interview } from './people.ts';
import { first, folded, tally } from './tally.ts';

const mostRanked = 30;
const longestText = 160;

/**
 * Who says the same to two questions counts once. Questions that are hidden are left out: their answers could be told from it.
 * @param told what is told of the questions
 */
export function ranked(target: AnswerTarget, questions: readonly CountedQuestion[], told: readonly QuestionResult[], interviews: readonly Interview[]): Counted[] {
  const asking = questions.filter((question, index) => question.target === target && !told[index]?.hidden);
  const said = interviews.map(({ answers }) =>
    asking.flatMap(({ id }): string[] => {
      const value = answers[id];
      return value === undefined || isDeclined(value) ? [] : Array.isArray(value) ? [...(value as readonly string[])] : typeof value === 'string' ? [value] : [];
    }),
  );
  return first(mostRanked, tally(said, (text) => folded(text).replace(/[.!…]+$/, '')), longestText);
}
