// Finds the tab with a questionnaire's answers, and its columns, wherever they are by now.

import type { Question } from '../../contract/formQuestions.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { isHalfMade } from '../kernel/halfMade.ts';
import { columnLetter, headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Ports, Tab, Workbook } from '../ports.ts';
import { freeName, groupsTab, readOwnTabIfThere, readyToMake, type OwnTab } from '../tabs/index.ts';
import { answersEssential, answersPrefix, answersTab, columnOf, headerOf, idOfHeader, rowHeaders } from './design.ts';
import type { Form } from './form.ts';

export interface AnswersTab {
  own: OwnTab;
  /** All of its cells, from the first row on. */
  block: readonly (readonly Cell[])[];
  /** 1-based column by question id. */
  columns: Map<string, number>;
}

/**
 * Under its name, else, where somebody renamed it, the one tab whose headers name this form's questions. Read as one block.
 * @returns null before the first answers
 * @throws AppError `setup_ambiguous` where two tabs or two columns could be meant, `column_missing` where one of its own headers is gone
 */
export function findAnswers(workbook: Workbook, form: Form): AnswersTab | null {
  const design = answersTab(form.name);
  const named = readOwnTabIfThere(workbook, design, rowHeaders, true)?.own;
  if (named && isOf(form, named.tab.all()[named.headerRow - 1] ?? [])) return answersIn(named, form);
  const renamed = workbook.tabs().filter((tab) => !otherTabs.test(tab.name) && !isHalfMade(tab.name) && isRenamed(tab, form));
  if (renamed.length > 1) throw new AppError('setup_ambiguous', { tabs: renamed.map((tab) => tab.name) });
  const [tab] = renamed;
  if (!tab) return null;
  const own = readOwnTabIfThere(workbook, { ...design, name: tab.name }, rowHeaders, true)?.own;
  if (!own) throw new AppError('column_missing', { tab: tab.name, header: 'Antwort-ID' });
  return answersIn(own, form);
}

/** Tabs that surely hold something else: looking into each costs two calls. */
const otherTabs = /^(Gruppen|Zuordnung|Fragen|Kontakte|Aufgaben|AG-Aufbau|Einstellungen|Protokoll|Angebote|Vermittlung|Neumitglieder|Austritte|Kampagnen|Übersicht|Versand|Anrufe .*|Auswertung .*)$/i;

function isRenamed(tab: Tab, form: Form): boolean {
  const headers = headersOf(tab);
  return counted(form, headers).mine > 0 && isOf(form, headers);
}

/** The first row that names columns of ours: below it somebody's answer may read like a header. Two calls. */
function headersOf(tab: Tab): readonly Cell[] {
  const { rows, columns } = tab.extent();
  if (rows === 0 || columns === 0) return [];
  return tab.read(1, 1, Math.min(rows, 5), columns).find((line) => line.some((cell) => answersEssential.includes(cleaned(cell)))) ?? [];
}

function counted({ rows: mine, elsewhere }: Form, headers: readonly Cell[]): { mine: number; others: number } {
  const ids = headers.map(idOfHeader);
  return { mine: ids.filter((id) => mine.some((row) => row.id === id)).length, others: ids.filter((id) => elsewhere.has(id)).length };
}

/** A tab of this name may hold the answers of a form that was called so before. */
function isOf(form: Form, headers: readonly Cell[]): boolean {
  const { mine, others } = counted(form, headers);
  return others === 0 || mine > others;
}

function answersIn(own: OwnTab, { questions, rows }: Form): AnswersTab {
  const block = own.tab.all();
  const headers = block[own.headerRow - 1] ?? [];
  const columns = new Map<string, number>();
  // Also of rows that cannot be understood at the moment: a draft keeps its answers.
  for (const { id } of rows) {
    const places = headers.flatMap((header, index) => (idOfHeader(header) === id ? [index + 1] : []));
    if (places.length > 1) throw new AppError('setup_ambiguous', { tab: own.tab.name, columns: places.map((column) => `${columnLetter(column)} („${cleaned(headers[column - 1])}“)`) });
    // Somebody may have tidied the id away.
    const text = headerKey(questions.find((question) => question.id === id)?.text);
    const column = places[0] ?? (text === '' ? 0 : headers.findIndex((header) => headerKey(header) === text) + 1);
    if (column > 0) columns.set(id, column);
  }
  return { own, block, columns };
}

/**
 * The tab with a column for every question and their words as they are now; made where there is none. Under the lock.
 * New questions come at the right end, columns of removed ones stay.
 * @param found by `findAnswers`
 */
export function readyAnswers({ workbook, who }: Pick<Ports, 'workbook' | 'who'>, form: Form, found: AnswersTab | null): AnswersTab {
  if (!found) {
    const design = answersTab(form.name, form.questions);
    const name = freeName(design, workbook.tabs().map((tab) => tab.name));
    const tab = workbook.create(readyToMake(design, name, groupsTab.name, texts(who.language())));
    const columns = new Map(design.columns.map(({ header }, index) => [header, index + 1]));
    const own: OwnTab = { tab, headerRow: 1, columns, lastRow: 1, lastColumn: design.columns.length };
    return { own, block: [design.columns.map(({ header }) => header)], columns: new Map(form.questions.map((question) => [question.id, columns.get(headerOf(question)) ?? 0])) };
  }
  const { own, block, columns } = found;
  const headers = block[own.headerRow - 1] ?? [];
  for (const question of form.questions) {
    const column = columns.get(question.id);
    if (column !== undefined && cleaned(headers[column - 1]) !== headerOf(question)) own.tab.write(own.headerRow, column, [[headerOf(question)]]);
  }
  const fresh = form.questions.filter(({ id }) => !columns.has(id));
  if (fresh.length > 0) {
    const numbers = workbook.addColumns(own.tab, own.headerRow, fresh.map(columnOf));
    fresh.forEach((question: Question, index) => columns.set(question.id, numbers[index] ?? 0));
  }
  return { own, block, columns };
}

/** The columns of questions in every tab with answers. Two calls a tab: for the rare moment when ids are given. */
export function answeredColumns(workbook: Workbook): { tab: string; id: string; header: string }[] {
  const tabs = workbook.tabs().filter(({ name }) => name.toLowerCase().startsWith(answersPrefix.toLowerCase()));
  return tabs.flatMap((tab) => headersOf(tab).flatMap((cell) => (idOfHeader(cell) === '' ? [] : [{ tab: tab.name.toLowerCase(), id: idOfHeader(cell), header: cleaned(cell) }])));
}
