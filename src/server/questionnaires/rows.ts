// Writes one submission: a new row, or the changed cells of its own, with everything else in the row as it was.

import type { AnswerValue, FormAnswers } from '../../contract/formQuestions.ts';
import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { Formula, type CellInput, type Ports } from '../ports.ts';
import type { AnswersTab } from './answers.ts';
import { cellOfAnswer } from './cells.ts';
import type { Form } from './form.ts';

/** By the headers of `rowHeaders`. */
export type RowCells = Readonly<Record<string, CellInput>>;

/** Under the lock. Questions that the answers lack are emptied; columns of questions that are gone stay as they are. */
export function writeRow(ports: Pick<Ports, 'clock'>, tab: AnswersTab, form: Form, row: number | null, cells: RowCells, answers: FormAnswers): void {
  const { own, columns } = tab;
  const wanted = new Map<number, CellInput>();
  for (const [header, value] of Object.entries(cells)) wanted.set(own.columns.get(header) ?? 0, value);
  for (const [id, column] of columns) {
    const value: AnswerValue | undefined = answers[id];
    wanted.set(column, value === undefined ? '' : cellOfAnswer(form.questions.find((question) => question.id === id), value, ports.clock));
  }
  wanted.delete(0);
  const width = Math.max(own.lastColumn, ...wanted.keys());
  const line: CellInput[] = row === null ? Array.from({ length: width }, () => null) : asItIs(tab, row, width);
  for (const [column, value] of wanted) {
    if (line[column - 1] instanceof Formula) throw new AppError('cells_in_the_way', { tab: own.tab.name, range: `${columnLetter(column)}${row ?? ''}`, reason: 'formula' });
    line[column - 1] = value;
  }
  if (row === null) own.tab.append([line]);
  else own.tab.write(row, 1, [line]);
}

function asItIs({ own }: AnswersTab, row: number, width: number): CellInput[] {
  const formulas = own.tab.readFormulas(row, 1, 1, width)[0] ?? [];
  return (own.tab.read(row, 1, 1, width)[0] ?? []).map((cell, index) => (formulas[index] ? new Formula(formulas[index]) : cell));
}
