// Puts what is open about the columns into questions a person can answer.

import type { SetupQuestion } from '../../contract/setup.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { columnLetter } from '../kernel/headerText.ts';
import type { Settings } from '../tabs/index.ts';
import type { FoundList } from './survey.ts';

export function columnQuestions(list: FoundList, settings: Settings | null, texts: Texts): SetupQuestion[] {
  const { question, columnName } = texts.setup;
  const named = (column: number) => columnName({ letter: columnLetter(column), header: list.headers[column - 1] ?? '' });
  return list.recognised.open.map(({ code, field, columns }): SetupQuestion => {
    const names = columns.map(named);
    if (code === 'ambiguous_column') return { code, field, text: question.ambiguousColumn({ field, columns: names }) };
    if (code === 'wrong_values') return { code, field, text: question.wrongValues({ field, column: names[0] ?? '' }) };
    if (code === 'lost_column') return { code: 'missing_column', field, text: question.lostColumn({ field, header: settings?.members.columns[field] ?? '' }) };
    return { code, field, text: question.missingColumn({ field, columns: names }) };
  });
}
