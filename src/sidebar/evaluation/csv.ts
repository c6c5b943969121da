// What is shown as a table for Excel. Pure.

import type { Language } from '../../contract/errors.ts';
import type { EvaluateAnswer, EvaluationFilter, QuestionResult } from '../../contract/evaluation.ts';
import { filterInWords, type EvaluationTexts } from '../../contract/evaluationWords.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { csvText, type CsvCell } from '../ui/csv.ts';
import { choiceLabel } from './choice-label.ts';
import { formatMonth } from './figures.ts';
import type { PageWords } from './texts.ts';

type Row = CsvCell[];

/** What is hidden on the screen is not in it. */
export function evaluationCsv(answer: EvaluateAnswer, filter: EvaluationFilter, words: EvaluationTexts, page: PageWords, language: Language): string {
  const { people } = answer;
  const rows: Row[] = [[answer.form], [filterInWords(filter, words, (day) => formatDay(day, language))]];
  if (people === null) rows.push([words.tooFew]);
  else {
    rows.push([words.someOf(people, answer.all)], [], [page.csvQuestion, page.answer, words.count, words.share]);
    for (const [title, counted] of [[words.missingOffers, answer.missingOffers], [words.reasons, answer.reasons]] as const) {
      rows.push(...counted.map(({ text, count }): Row => [title, text, count]));
    }
    rows.push(...answer.groups.map(({ name, people: count }): Row => [words.groups, name || words.noGroup, count ?? words.hiddenGroup, count === null ? null : count / people]));
    for (const question of answer.questions) rows.push(...questionRows(question, words, page, language).map((row): Row => [words.question(question.number, question.text), ...row]));
  }
  return csvText(rows, language);
}

function questionRows(question: QuestionResult, words: EvaluationTexts, page: PageWords, language: Language): Row[] {
  const { answered, choices = [], moreChoices, scale, figures, months = [], words: shared = [], quotes = [] } = question;
  const said: Row = [words.answered(question)];
  if (question.hidden) return [said, [words.tooFewAnswered]];
  return [
    said,
    ...choices.map((choice, index): Row => [choiceLabel(question, index, words, page), choice.count, choice.share]),
    ...(moreChoices === undefined ? [] : [[words.moreChoices(moreChoices)]]),
    ...(scale ? [...scale.counts.map((count, index): Row => [String(index + 1), count, count / answered]), [words.mean, scale.mean], [words.spread, scale.spread]] : []),
    ...(figures ? [[words.mean, figures.mean], [words.median, figures.median], [words.spread, figures.spread], [words.least, figures.least], [words.most, figures.most]] : []),
    ...months.map(({ text, count }): Row => [formatMonth(text, language), count, count / answered]),
    ...shared.map(({ text, count }): Row => [page.csvWord + ': ' + text, count]),
    ...quotes.map((quote): Row => [page.csvQuote + ': ' + quote]),
  ];
}
