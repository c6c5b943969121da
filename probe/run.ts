// Goes through the facts on a spreadsheet: as many as fit into one execution, the rest with the next press of „Weiter“.

import { judge, plain, type Fact, type Ground, type Sheet, type Verdict } from './fact.ts';
import { columns, resultsTab, scratchPrefix, verdictWords } from './words.ts';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type State = keyof typeof verdictWords;

/** Of six minutes; the longest single check takes well under one. */
const longestMs = 270_000;
const at = { observed: 4, state: 5 };
/** A cell takes 50,000 characters; nobody reads more than this. */
const mostShown = 2_000;

/**
 * @param fresh begin anew, or go on where the last execution ended
 * @returns how many facts still wait for an execution
 */
export function probe(book: Book, facts: readonly Fact[], fresh: boolean): number {
  const begun = Date.now();
  const tab = fresh ? newResults(book, facts) : (book.getSheetByName(resultsTab) ?? newResults(book, facts));
  const states = tab.getRange(2, at.state, facts.length, 1).getValues().map(([state]) => stateOf(String(state)));
  const inTime = (): boolean => Date.now() - begun < longestMs;
  /** What this very execution prepared has to wait for the next. */
  const waiting: number[] = [];

  facts.forEach((fact, index) => {
    // Whatever ended the last execution would end this one, too.
    if (states[index] === 'begun') states[index] = note(tab, index, null, 'broke');
    if (!fact.before || states[index] !== null || !inTime()) return;
    note(tab, index, null, 'begun');
    states[index] = attempt(book, fact, (ground) => fact.before?.(ground), (message) => note(tab, index, message, 'broke')) ?? note(tab, index, null, 'prepared');
    if (states[index] === 'prepared') waiting.push(index);
  });
  facts.forEach((fact, index) => {
    const due = fact.observe && (fact.before ? states[index] === 'prepared' && waiting.indexOf(index) < 0 : states[index] === null);
    if (!due || !inTime()) return;
    note(tab, index, null, 'begun');
    let state: State = 'broke';
    const broke = attempt(book, fact, (ground) => { state = outcome(tab, index, fact, fact.observe?.(ground)); }, (message) => note(tab, index, message, 'broke'));
    states[index] = broke ?? state;
  });
  SpreadsheetApp.flush();
  return facts.filter((fact, index) => fact.observe && (states[index] === null || states[index] === 'prepared')).length;
}

/** What a page found out, by the fact's id. */
export function notePage(book: Book, facts: readonly Fact[], found: Readonly<Record<string, unknown>>): void {
  const tab = book.getSheetByName(resultsTab) ?? newResults(book, facts);
  facts.forEach((fact, index) => {
    if (fact.id in found) outcome(tab, index, fact, found[fact.id]);
  });
}

/** Takes away every tab of the checks. */
export function clearAway(book: Book): void {
  for (const sheet of book.getSheets()) if (sheet.getName().indexOf(scratchPrefix) === 0) book.deleteSheet(sheet);
}

function outcome(tab: Sheet, index: number, fact: Fact, observed: unknown): Verdict {
  const verdict = judge(fact.expected, observed);
  note(tab, index, observed, verdict);
  return verdict;
}

function note<S extends State>(tab: Sheet, index: number, observed: unknown, state: S): S {
  // In text form, or a sheet would read `"1.2"` and `[1]` its own way.
  const text = state === 'begun' || state === 'prepared' ? '' : `'${JSON.stringify(plain(observed)).slice(0, mostShown)}`;
  tab.getRange(index + 2, at.observed, 1, 4).setValues([[text, verdictWords[state], new Date(), Session.getActiveUserLocale()]]);
  return state;
}

function attempt<T>(book: Book, fact: Fact, work: (ground: Ground) => void, failed: (message: string) => T): T | null {
  const made: { sheet: Sheet; id: number }[] = [];
  const ground: Ground = {
    book,
    sheet: (rows = []) => {
      const sheet = book.insertSheet(`${scratchPrefix}${fact.id} ${made.length + 1}`);
      made.push({ sheet, id: sheet.getSheetId() });
      return filled(sheet, rows);
    },
    kept: () => book.getSheetByName(`${scratchPrefix}${fact.id}`) ?? book.insertSheet(`${scratchPrefix}${fact.id}`),
  };
  try {
    work(ground);
    return null;
  } catch (error) {
    return failed(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  } finally {
    const there = made.length > 0 ? book.getSheets().map((sheet) => sheet.getSheetId()) : [];
    // A check may have taken its own tab away.
    for (const { sheet, id } of made) if (there.indexOf(id) >= 0) book.deleteSheet(sheet);
  }
}

function filled(sheet: Sheet, rows: readonly (readonly unknown[])[]): Sheet {
  const width = rows[0]?.length ?? 0;
  if (width > 0) sheet.getRange(1, 1, rows.length, width).setValues(rows.map((row) => [...row]));
  return sheet;
}

function stateOf(word: string): State | null {
  const found = (Object.keys(verdictWords) as State[]).filter((state) => verdictWords[state] === word);
  return found[0] ?? null;
}

function newResults(book: Book, facts: readonly Fact[]): Sheet {
  const old = book.getSheetByName(resultsTab);
  const tab = book.insertSheet(old ? `${resultsTab} neu` : resultsTab, 0);
  if (old) {
    book.deleteSheet(old);
    tab.setName(resultsTab);
  }
  const lines = facts.map((fact) => [fact.id, fact.says, expectation(fact), '', fact.byHand ? verdictWords.byHand : '', '', ''].map((text) => (text === '' ? '' : `'${text}`)));
  tab.getRange(1, 1, facts.length + 1, columns.length).setValues([[...columns], ...lines]);
  tab.setFrozenRows(1);
  tab.setColumnWidths(2, 3, 320);
  return tab;
}

function expectation(fact: Fact): string {
  if (fact.byHand) return fact.byHand;
  return fact.expected === undefined ? '?' : JSON.stringify(plain(fact.expected));
}
