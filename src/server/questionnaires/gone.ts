// Everything a tab with answers holds: also answers to questions that are not in the form any more.

import type { Question, QuestionKind } from '../../contract/formQuestions.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Workbook } from '../ports.ts';
import { findAnswers } from './answers.ts';
import { declinedWords } from './cells.ts';
import { idOfHeader } from './design.ts';
import type { Form } from './form.ts';
import { splitList } from './lists.ts';
import { submissionsIn, type Submission } from './submissions.ts';

export interface AllAnswers {
  /** As `readSubmissions`, with the answers to the questions that are gone. */
  submissions: Submission[];
  /** Their text as the column has it, their kind as the answers look. In the order of the columns. */
  gone: Question[];
}

/** One block read. @throws AppError as `findAnswers` */
export function readAllAnswers(workbook: Workbook, form: Form): AllAnswers {
  const found = findAnswers(workbook, form);
  if (!found) return { submissions: [], gone: [] };
  const { own, block, columns } = found;
  const known = new Set(columns.values());
  const all = new Map(columns);
  const gone = (block[own.headerRow - 1] ?? []).flatMap((header, index): Question[] => {
    const id = idOfHeader(header);
    if (id === '' || known.has(index + 1) || all.has(id)) return [];
    const cells = block.slice(own.headerRow).flatMap((line) => (line[index] === undefined || line[index] === '' || line[index] === declinedWords ? [] : [line[index]]));
    if (cells.length === 0) return [];
    all.set(id, index + 1);
    const kind = kindOfCells(cells);
    const choices = kind === 'choices' ? [...new Map(cells.flatMap((cell) => splitList(String(cell))).map((word) => [word.toLowerCase(), word])).values()] : [];
    return [{ id, number: '', text: cleaned(header).replace(/\s*\[F\d+\]$/i, ''), kind, choices, ownWords: true, required: false, target: null, condition: null, guide: '' }];
  });
  return { submissions: submissionsIn({ own, block, columns: all }, { ...form, questions: [...form.questions, ...gone] }), gone };
}

/** What kind of question these were the answers to; where several could be, the one that tells most of them. */
function kindOfCells(cells: readonly Cell[]): QuestionKind {
  if (cells.every((cell) => cell instanceof Date)) return 'date';
  if (cells.every((cell) => typeof cell === 'number')) return cells.every((cell) => [1, 2, 3, 4, 5].includes(cell)) ? 'scale' : 'number';
  const words = cells.flatMap((cell) => splitList(String(cell)).map((word) => word.toLowerCase()));
  // Choices come again, sentences hardly do.
  return new Set(words).size <= words.length / 2 ? 'choices' : 'long';
}
