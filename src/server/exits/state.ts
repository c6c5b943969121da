// Reads what exits need, once: who is leaving, the rows of `Austritte`, the tasks, and who was interviewed.

import { outcomeWords as callWords } from '../../contract/calls.ts';
import { exitOutcomes, exitStates, type ExitOutcome, type ExitState } from '../../contract/exits.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { addDays, dayOf } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import { isYes, memberIdOf, nameOf, readWholeList, usualAreaCode, type Cells } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readForm, readSubmissions, type Form, type Submission } from '../questionnaires/index.ts';
import { contactsTab, readOwnTabIfThere, readSettings, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { isOpen, readTaskRows, type TaskRow } from '../tasks/index.ts';
import { exitsTab, outcomeWords, stateWords } from './design.ts';
import { leavingOf, type Leaving } from './leaving.ts';

/** The questionnaire to ask with; set-up makes it. */
export const exitForm = 'Austritt';

export interface Person {
  id: string;
  name: string;
  group: string;
  cells: Cells;
  /** Null: a member. */
  leaving: Leaving | null;
  /** Is not to be asked. */
  unwanted: boolean;
}

/** One row of `Austritte`. */
export interface ExitRow {
  /** 1-based, at the time of reading. */
  row: number;
  memberId: string;
  name: string;
  group: string;
  day: string;
  noticed: string;
  /** What the word in the cell means; an empty one is open, somebody's own word asks for nothing. */
  state: ExitState;
  owner: string;
  offer: string;
  outcome: ExitOutcome | '';
  note: string;
}

export interface State {
  today: string;
  areaCode: string;
  /** By id; an id that two rows have is nobody's. */
  people: ReadonlyMap<string, Person>;
  /** Null before the tab is made. */
  own: OwnTab | null;
  rows: readonly ExitRow[];
  tasks: { own: OwnTab; tasks: readonly TaskRow[] };
  form: Form | null;
  /** Sent ones only. */
  submissions: readonly Submission[];
}

/**
 * The same number of service calls for any number of members.
 * @param onlyNamed don't look whether `Austritte` was renamed, which costs a few calls for each other tab
 * @throws AppError as `readWholeList` and `locateOwnTab`
 */
export function readState(ports: Ports, onlyNamed = false): State {
  const { workbook, clock } = ports;
  const today = clock.today();
  const settings = readSettings(workbook);
  const found = readOwnTabIfThere(workbook, exitsTab, exitsTab.columns.map(({ header }) => header), onlyNamed);
  const form = formIfThere(ports);
  const people = readPeople(ports, settings);
  return {
    today,
    areaCode: settings.areaCode || usualAreaCode([...people.values()]),
    people,
    own: found?.own ?? null,
    rows: firstOfEach((found?.rows ?? []).map(asExitRow)),
    tasks: readTaskRows(workbook),
    form,
    submissions: form ? readSubmissions(workbook, form).filter((one) => !one.draft && one.memberId !== '') : [],
  };
}

const markHeader = headerKey('Import-Status');

function readPeople({ workbook, clock }: Ports, settings: ReturnType<typeof readSettings>): Map<string, Person> {
  const today = clock.today();
  const { list, rows } = readWholeList(workbook, settings);
  const mark = list.headers.findIndex((header) => headerKey(header) === markHeader);
  const told = toldCallers(workbook, clock.midnight(addDays(today, -toldWithin)));
  const people = new Map<string, Person>();
  const doubled = new Set<string>();
  for (const { cells, values } of rows) {
    const id = memberIdOf(cells);
    const leaving = leavingOf(cells, mark < 0 ? '' : values[mark], today) ?? (told.has(id) ? { day: '', ahead: true, how: 'left' } : null);
    if (id === '' || people.has(id)) doubled.add(id);
    else people.set(id, { id, name: nameOf(cells), group: cleaned(cells.group), cells, leaving, unwanted: isYes(cells.noCall) });
  }
  for (const id of doubled) people.delete(id);
  return people;
}

/** Days for which it counts that somebody told a caller so. */
const toldWithin = 365;

/**
 * Who told a caller that they want to leave, and not since that they want no call: campaigns are over for them, this talk
 * is the one that is still to be held.
 */
function toldCallers(workbook: Ports['workbook'], since: Date): Set<string> {
  const latest = new Map<string, { at: Date; leaves: boolean }>();
  const [leaves, noCall] = [callWords.wantsToLeave.toLowerCase(), callWords.noCall.toLowerCase()];
  for (const { at } of readOwnTabIfThere(workbook, contactsTab, ['Zeit', 'Mitglied-ID', 'Ergebnis'], true)?.rows ?? []) {
    const [time, word, id] = [at('Zeit'), cleaned(at('Ergebnis')).toLowerCase(), cleaned(at('Mitglied-ID'))];
    if (!(time instanceof Date) || time < since || (word !== leaves && word !== noCall)) continue;
    const known = latest.get(id);
    if (!known || known.at <= time) latest.set(id, { at: time, leaves: word === leaves });
  }
  return new Set([...latest].filter(([, one]) => one.leaves).map(([id]) => id));
}

/** Exits can be worked with where nobody has questionnaires. */
function formIfThere(ports: Ports): Form | null {
  try {
    return readForm(ports, exitForm);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'form_unknown' || error.code === 'not_set_up')) return null;
    throw error;
  }
}

function asExitRow({ row, at }: OwnRow): ExitRow {
  const word = cleaned(at('Stand')).toLowerCase();
  const outcome = cleaned(at('Ergebnis')).toLowerCase();
  return {
    row,
    memberId: cleaned(at('Mitglied-ID')),
    name: cleaned(at('Mitglied')),
    group: cleaned(at('BO')),
    day: dayOf(at('Austritt')),
    noticed: dayOf(at('Erfasst')),
    state: word === '' ? 'open' : (exitStates.find((state) => stateWords[state].toLowerCase() === word) ?? 'dropped'),
    owner: cleaned(at('Wer')),
    offer: cleaned(at('Rückgewinnung')),
    outcome: exitOutcomes.find((one) => outcomeWords[one] === outcome) ?? '',
    note: String(at('Notiz')).trim(),
  };
}

/** Members that were merged may have two rows: the first one that was worked on counts. */
function firstOfEach(rows: readonly ExitRow[]): ExitRow[] {
  const byMember = new Map<string, ExitRow>();
  for (const row of rows) {
    const known = byMember.get(row.memberId);
    if (row.memberId !== '' && (!known || (known.state === 'open' && row.state !== 'open'))) byMember.set(row.memberId, row);
  }
  return [...byMember.values()];
}

/** The person's task, made or not. */
export function taskId(memberId: string): string {
  return `austritt-${memberId.slice(0, 60)}`;
}

/** Open ones last: members that were merged may have two, and the open one counts. */
export function exitTasks({ tasks }: Pick<State, 'tasks'>): TaskRow[] {
  const own = tasks.tasks.filter(({ kind }) => kind === taskWords.kinds.exit);
  return [...own.filter((task) => !isOpen(task)), ...own.filter(isOpen)];
}

export function taskByMember(state: Pick<State, 'tasks'>): Map<string, TaskRow> {
  return new Map(exitTasks(state).map((task) => [task.memberId, task]));
}
