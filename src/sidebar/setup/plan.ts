// What a person has corrected on the set-up page, and what follows from it. Pure.

import { isOwn } from '../../contract/fields.ts';
import type { DetectAnswer, Field, SetupQuestion, SheetColumn } from '../../contract/setup.ts';
import type { Payload } from '../../contract/rpc.ts';

export { isOwn };

type Found = NonNullable<DetectAnswer['found']>;

/** Field → column (1-based), or null: the list has no such column. Missing: as guessed. */
export type Corrections = Readonly<Partial<Record<Field, number | null>>>;

/** A column as it will be used. */
export interface Meaning {
  field: Field;
  column: SheetColumn | null;
  required: boolean;
  certainty: Found['columns'][number]['certainty'] | 'corrected';
  /** Another field that uses the same column; null: none. */
  twin: Field | null;
}

/** Every field with the column it will have. */
export function meanings(found: Found, corrections: Corrections): Meaning[] {
  const numbers = new Map(found.columns.map((guess) => [guess.field, chosenColumn(guess, corrections)]));
  return found.columns.map((guess) => {
    const number = numbers.get(guess.field) ?? null;
    const twin = number === null ? undefined : [...numbers].find(([field, column]) => field !== guess.field && column === number);
    return {
      field: guess.field,
      column: found.sheetColumns.find((column) => column.column === number) ?? null,
      required: guess.required,
      certainty: corrections[guess.field] === undefined ? guess.certainty : 'corrected',
      twin: twin?.[0] ?? null,
    };
  });
}

function chosenColumn(guess: Found['columns'][number], corrections: Corrections): number | null {
  const corrected = corrections[guess.field];
  return corrected === undefined ? guess.column : corrected;
}

/** Fields without a column, as far as they matter: `theirs` can be named, `ours` would be made unless there is one already. */
export function withoutColumn(all: readonly Meaning[], toAdd: readonly string[], headers: Readonly<Record<Field, string>>): { theirs: Meaning[]; ours: Meaning[] } {
  const has = (field: Field): boolean => all.some((meaning) => meaning.field === field && meaning.column !== null);
  const missing = all.filter((meaning) => meaning.column === null);
  return {
    theirs: missing.filter(({ field }) => !isOwn(field) && !saidOtherwise(field, has)),
    ours: missing.filter(({ field }) => isOwn(field) && toAdd.includes(headers[field])),
  };
}

/** A list has the name in one column or in two: nobody misses the other way. */
function saidOtherwise(field: Field, has: (field: Field) => boolean): boolean {
  if (field === 'fullName') return has('lastName');
  return (field === 'lastName' || field === 'firstName') && has('fullName');
}

/** Questions nobody has answered yet. A field the add-on cannot do without is not answered by "there is none". */
export function openQuestions(answer: DetectAnswer, corrections: Corrections): SetupQuestion[] {
  return answer.questions.filter((question) => {
    if (question.field === undefined) return true;
    const corrected = corrections[question.field];
    if (corrected === undefined) return true;
    return corrected === null && isRequired(answer, question.field);
  });
}

export function isRequired(answer: DetectAnswer, field: Field): boolean {
  return answer.found?.columns.some((guess) => guess.field === field && guess.required) ?? false;
}

/** The columns to offer for a question: the candidates, or for doubtful values the guess itself. */
export function offeredColumns(found: Found, field: Field): SheetColumn[] {
  const guess = found.columns.find((one) => one.field === field);
  if (!guess) return [];
  const numbers = guess.candidates.length > 0 ? guess.candidates : guess.column === null ? [] : [guess.column];
  return numbers.flatMap((number) => found.sheetColumns.filter((column) => column.column === number));
}

/** What `setup.apply` is asked: the tab and header row that were shown, and only what was corrected. */
export function applyPayload(found: Found, corrections: Corrections): Payload<'setup.apply'> {
  const columns = Object.keys(corrections).length > 0 ? { columns: { ...corrections } } : {};
  return { tabId: found.tabId, headerRow: found.headerRow, ...columns };
}

/**
 * Headers that set-up will still add once the corrections hold.
 * @param headers the German header of every field, as set-up writes it
 */
export function columnsToAdd(found: Found, corrections: Corrections, headers: Readonly<Record<Field, string>>): string[] {
  const corrected = Object.entries(corrections) as [Field, number | null][];
  const given = new Set(corrected.flatMap(([field, column]) => (column === null ? [] : [headers[field]])));
  const refused = corrected.flatMap(([field, column]) => (column === null && isOwn(field) ? [headers[field]] : []));
  return [...new Set([...found.columnsToAdd.filter((header) => !given.has(header)), ...refused])];
}

/** True where a check-up found nothing to do. */
export function allInPlace(answer: DetectAnswer, corrections: Corrections): boolean {
  return (
    answer.alreadySetUp &&
    answer.found !== null &&
    answer.questions.length === 0 &&
    answer.found.columnsToAdd.length === 0 &&
    answer.ownTabs.every((tab) => tab.plan === 'keep') &&
    Object.keys(corrections).length === 0
  );
}
