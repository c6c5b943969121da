// What answers do to the member: interests and times are added, an activity replaces the one there, the log keeps what was.

import { isDeclined, type AnswerTarget, type AnswerValue, type FormAnswers, type Question } from '../../contract/formQuestions.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { log, type Entry } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, activityWord, cellOf, joined, merged, prepareWrite, wordsOf, type Edit, type LocatedMembers, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { targetWords } from './design.ts';

type MemberTarget = Extract<AnswerTarget, 'interests' | 'availability' | 'activity'>;
const targets = ['activity', 'interests', 'availability'] as const satisfies readonly MemberTarget[];

export interface MemberChange {
  edit: Edit & { field: MemberTarget };
  before: string;
  /** In words, e.g. `Interessen: + Wohnen`. */
  told: string;
}

/** Vorgang of the log rows. */
export const asking = 'Fragebogen';
export const notEntered = 'Fragebogen: nicht eingetragen';

/** @param before what was answered already: a correction brings only what it adds */
export function changesFor(questions: readonly Question[], member: MemberRow, answers: FormAnswers, before: FormAnswers, say: Texts['forms']): MemberChange[] {
  return targets.flatMap((field): MemberChange[] => {
    const there = String(cellOf(member, field));
    const given = questions.filter(({ target }) => target === field).flatMap(({ id }) => wordsIn(answers[id]).filter((word) => !wordsIn(before[id]).includes(word)));
    const change = (value: string, told: string): MemberChange => ({ edit: { row: member.row, field, value }, before: there, told });
    const header = targetWords[field];
    if (field === 'activity') {
      const [said] = given;
      const activity = said === undefined ? null : activityOf(said);
      // As in the walk-through: "we don't know" replaces nothing.
      if (activity === null || activityOf(cleaned(there)) === activity || (activity === 'unknown' && cleaned(there) !== '')) return [];
      return [change(activityWord(activity), say.replaced({ field: header, before: cleaned(there), after: activityWord(activity) }))];
    }
    const words = wordsOf(there);
    const after = merged(words, given);
    return after.length === words.length ? [] : [change(joined(after), say.added({ field: header, words: after.slice(words.length) }))];
  });
}

/** Interests given as text are several words. */
function wordsIn(value: AnswerValue | undefined): string[] {
  if (value === undefined || isDeclined(value) || typeof value === 'number' || typeof value === 'boolean') return [];
  return typeof value === 'string' ? wordsOf(value) : value.map((word) => cleaned(word));
}

/**
 * Writes what can be written, all at once where that goes: an interview must not be lost for a cell that holds a formula.
 * @returns what was written, in words, and the fields that could not be
 */
export function writeChanges(ports: Ports, list: LocatedMembers, memberId: string, operationId: string, changes: readonly MemberChange[]): { updated: string[]; refused: string[] } {
  if (changes.length === 0) return { updated: [], refused: [] };
  const entries = (operation: string): Entry[] => changes.map(({ edit, before }) => ({ operation, operationId, memberId, field: targetWords[edit.field], before, after: String(edit.value) }));
  let logged = false;
  try {
    const write = prepareWrite(list, changes.map(({ edit }) => edit));
    log(ports, entries(asking));
    logged = true;
    write();
    return { updated: changes.map(({ told }) => told), refused: [] };
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'cells_in_the_way' && error.code !== 'column_missing')) throw error;
    if (logged) log(ports, entries(notEntered));
    if (changes.length === 1) return { updated: [], refused: changes.map(({ edit }) => targetWords[edit.field]) };
    const each = changes.map((change) => writeChanges(ports, list, memberId, operationId, [change]));
    return { updated: each.flatMap(({ updated }) => updated), refused: each.flatMap(({ refused }) => refused) };
  }
}
