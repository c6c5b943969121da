// A questionnaire as its rows in `Fragen` define it.

import type { Question } from '../../contract/formQuestions.ts';
import type { FormProblem } from '../../contract/forms.ts';

export interface FormRow {
  /** 1-based row of `Fragen`, at the time of reading. */
  row: number;
  /** Of the question; provisional where the cell has none yet. */
  id: string;
  /** Worked out from form and text: what a question goes by until its row has an id. */
  provisional: string;
  /** The cell holds this id. */
  written: boolean;
  number: string;
}

export interface Form {
  name: string;
  /** In the order of their numbers; without the rows that cannot be understood. */
  questions: Question[];
  /** With any the form cannot be filled in. */
  problems: FormProblem[];
  rows: FormRow[];
  /** Ids of the other forms' questions. */
  elsewhere: ReadonlySet<string>;
}

/** Names that differ only in case or spaces are one: Google's tabs cannot be told apart by case. */
export function formKey(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
