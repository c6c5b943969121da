// Reads `Auswahlen`: what was saved under a name, and the rows that somebody has spoiled.

import * as z from 'zod/mini';
import { Selection, type SavedSelection } from '../../contract/selection.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { dayOf } from '../kernel/days.ts';
import { parsedAs } from '../kernel/json.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports, Workbook } from '../ports.ts';
import type { Form } from '../questionnaires/index.ts';
import { readOwnTabIfThere, type OwnTab } from '../tabs/index.ts';
import { usableForms } from './answers.ts';
import { selectionWords } from './choose.ts';
import { savedTab } from './design.ts';
import { sorting } from './order.ts';

export interface SavedRow {
  /** 1-based, at the time of reading. */
  row: number;
  name: string;
  by: string;
  /** `YYYY-MM-DD`, `''` for none that is certain. */
  day: string;
  /** As the cell has it. */
  json: string;
  /** Null where it cannot be understood, or another row above has the name. */
  selection: Selection | null;
}

/** A condition we don't know, left out, would choose people nobody meant. */
const Strict = z.strictObject(Selection.shape);

export const savedKey = (name: string): string => cleaned(name).toLowerCase();

/** Null before the first was saved. @param onlyNamed don't look for a renamed tab. @throws AppError as `readOwnTabIfThere` */
export function readSaved(workbook: Workbook, onlyNamed = false): { own: OwnTab; rows: SavedRow[] } | null {
  const found = readOwnTabIfThere(workbook, savedTab, savedTab.columns.map(({ header }) => header), onlyNamed);
  if (!found) return null;
  const seen = new Set<string>();
  const rows = found.rows.map(({ row, at }): SavedRow => {
    const [name, json] = [cleaned(at('Name')), String(at('Auswahl'))];
    const first = name !== '' && !seen.has(savedKey(name));
    seen.add(savedKey(name));
    return { row, name, by: cleaned(at('Angelegt von')), day: dayOf(at('Am')), json, selection: first ? parsedSelection(json) : null };
  });
  return { own: found.own, rows };
}

/** Null for what is no selection. */
export function parsedSelection(json: string): Selection | null {
  return parsedAs(Strict, json);
}

/** By name, with what each chooses in the reader's words. */
export function shownSaved(rows: readonly SavedRow[], say: Texts['selections'], forms: () => readonly Form[]): SavedSelection[] {
  const known = rows.some(({ selection }) => selection?.answer) ? forms() : [];
  return rows
    .flatMap(({ name, by, day, selection }) => (selection ? [{ name, words: wordsOfSaved(selection, say, known), selection, by, day }] : []))
    .sort((a, b) => (sorting(a.name) < sorting(b.name) ? -1 : 1));
}

/** Without reading what was answered, which words don't need. @param forms those that can be filled in */
export function wordsOfSaved(selection: Selection, say: Texts['selections'], forms: readonly Form[]): string[] {
  const { answer } = selection;
  const question = answer && forms.find(({ name }) => name === answer.form)?.questions.find(({ id, number }) => id === answer.questionId || number === answer.questionId)?.text;
  return selectionWords(selection, { answered: question === undefined ? null : { question, memberIds: new Set() } }, say);
}

/** For beside the conditions: a damaged tab must not keep anybody from choosing, and one that was renamed is not looked for, which costs calls for each tab. */
export function savedBeside(ports: Pick<Ports, 'workbook' | 'who'>, say: Texts['selections'], forms?: readonly Form[]): SavedSelection[] {
  try {
    return shownSaved(readSaved(ports.workbook, true)?.rows ?? [], say, () => forms ?? usableForms(ports));
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
