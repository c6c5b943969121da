// One look at every member: who has a birthday or an anniversary these days, who is new, who is leaving. Plain loops over the
// cells as they were read; whoever has nothing these days costs no object. Pure.

import type { Field } from '../../contract/setup.ts';
import { newDays } from '../../contract/coverage.ts';
import { leavingOf, type Leaving } from '../exits/index.ts';
import { addDays, daysBetween, dayOf } from '../kernel/days.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, isMember, memberIdOf, nameOf, type Cells, type LocatedMembers } from '../members/index.ts';
import type { Cell } from '../ports.ts';
import { birthdayOf, calendarOf, entryOf, isAnniversary, keptOn, yearsOn } from './occasions.ts';

export interface Person {
  /** 1-based, at the time of reading. */
  row: number;
  id: string;
  name: string;
  group: string;
  /** `YYYY-MM-DD`, `''` unknown. */
  entry: string;
  cells: Cells;
}

export interface Occasion {
  person: Person;
  /** `YYYY-MM-DD`, on which it is kept. */
  day: string;
  /** Null: unknown. */
  years: number | null;
}

export interface Scan {
  birthdays: Occasion[];
  anniversaries: Occasion[];
  /** Entered in the last `newDays` days, or about to; members still. */
  entered: Person[];
  /** A day of exit of the last weeks or ahead, or the word for it. */
  leaving: { person: Person; leaving: Leaving }[];
  /** By id: everybody above, and who was looked up. An id that two rows have is nobody's. */
  byId: ReadonlyMap<string, Person>;
  /** Puts these people into `byId`, too. */
  lookUp(ids: Iterable<string>): void;
}

/** How far a daily run that was missed is made up for, and how far ahead it looks. */
export const daysBack = 7;
export const daysAhead = 7;
const exitDays = 30;

const dayLength = 86_400_000;
const germanYear = /\.(\d{4})$/;
const germanStart = /^(\d{1,2})\. ?(\d{1,2})\./;

/** Month and day as a number; 0 for an empty cell, -1 where it takes a closer look. */
export function monthDay(cell: Cell | undefined): number {
  if (cell === undefined || cell === '') return 0;
  if (typeof cell === 'object') return monthDayOf(Math.round(cell.getTime() / dayLength));
  const parts = typeof cell === 'string' ? germanStart.exec(cell) : null;
  return parts ? Number(parts[2]) * 100 + Number(parts[1]) : -1;
}

/**
 * The same of days since 1970, without a date for each of many thousand cells: counted in years that begin in March, in eras of
 * 400 years (H. Hinnant, chrono-compatible low-level date algorithms, civil_from_days).
 */
function monthDayOf(days: number): number {
  const inEra = (((days + 719_468) % 146_097) + 146_097) % 146_097;
  const year = Math.floor((inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  return (month < 10 ? month + 3 : month - 9) * 100 + inYear - Math.floor((153 * month + 2) / 5) + 1;
}

/** False for nearly all of many thousand cells at a glance: whatever day it is, its year is over. */
function mayBeFrom(text: string, day: string): boolean {
  const year = germanYear.exec(text)?.[1];
  return text !== '' && (year === undefined || year >= day.slice(0, 4));
}

/** An id as it is written; a number needs no cleaning. */
function idIn(cell: Cell | undefined): string {
  return typeof cell === 'number' ? String(cell) : cleaned(cell);
}

/**
 * @param lines as `readWholeBlock` gives them
 * @param wanted ids of people to look up besides
 */
export function scanMembers(list: LocatedMembers, lines: readonly (readonly Cell[])[], today: string, wanted: Iterable<string> = []): Scan {
  const calendar = calendarOf(Array.from({ length: daysBack + daysAhead + 1 }, (_, index) => addDays(today, index - daysBack)));
  const column = (field: Field): number => (list.columns.get(field) ?? 0) - 1;
  const at = { birth: column('birthDate'), entry: column('entryDate'), exit: column('exitDate'), status: column('status'), id: column('memberId'), number: column('memberNumber') };
  // Whoever an export did not name any more has probably left.
  const markAt = list.headers.findIndex((header) => headerKey(header) === headerKey('Import-Status'));
  const recent = addDays(today, -newDays);
  const recentTime = Date.parse(recent) - dayLength;
  const longGone = Date.parse(addDays(today, -exitDays)) - dayLength;
  const leavingWords = new Map<Cell, boolean>();
  const byId = new Map<string, Person>();
  /** The line of each id; -1: of two. */
  const places = new Map<string, number>();
  const lookUp = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const index = places.get(id) ?? -1;
      const person = index < 0 || byId.has(id) ? null : personAt(list, lines[index] ?? [], list.firstRow + index, today);
      if (person && isMember(person.cells)) byId.set(id, person);
    }
  };
  const scan: Scan = { birthdays: [], anniversaries: [], entered: [], leaving: [], byId, lookUp };
  const doubled: string[] = [];

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? [];
    const id = idIn(line[at.id]) || idIn(line[at.number]);
    if (id !== '') {
      const twice = places.has(id);
      if (twice) doubled.push(id);
      places.set(id, twice ? -1 : index);
    }

    const exitCell = line[at.exit];
    if (typeof exitCell === 'object' && exitCell.getTime() < longGone) continue;

    const birth = monthDay(line[at.birth]);
    const birthday = birth < 0 || calendar.has(birth) ? birthdayOf(line[at.birth], today) : null;
    const born = birthday === null ? '' : keptOn(birthday, calendar);

    const entryCell = line[at.entry];
    const entryDay = monthDay(entryCell);
    const entered = entryDay < 0 || calendar.has(entryDay) ? entryOf(entryCell, today) : null;
    const joined = entered === null ? '' : keptOn(entered, calendar);
    const years = entered === null || joined === '' ? null : yearsOn(entered, joined);
    const isNew = typeof entryCell === 'object' ? entryCell.getTime() >= recentTime : typeof entryCell === 'string' && mayBeFrom(entryCell, recent) && dayOf(entryCell, today) >= recent;

    const mark = markAt < 0 ? '' : cleaned(line[markAt]);
    const exits = (exitCell !== undefined && exitCell !== '') || mark !== '' || leavingWord(line[at.status], leavingWords, today);
    if (born === '' && !isAnniversary(years) && !isNew && !exits) continue;

    const person = personAt(list, line, list.firstRow + index, today);
    if (!isMember(person.cells)) continue;
    if (id !== '') byId.set(id, person);
    if (exits) {
      const leaving = leavingOf(person.cells, mark, today);
      if (leaving?.how === 'left' && (leaving.ahead || (leaving.day !== '' && daysBetween(leaving.day, today) <= exitDays))) scan.leaving.push({ person, leaving });
      if (leaving && !leaving.ahead) continue;
    }
    if (hasLeft(person.cells, today)) continue;
    if (birthday !== null && born !== '') scan.birthdays.push({ person, day: born, years: yearsOn(birthday, born) });
    if (isAnniversary(years)) scan.anniversaries.push({ person, day: joined, years });
    if (isNew && person.entry >= recent) scan.entered.push(person);
  }
  for (const id of doubled) byId.delete(id);
  lookUp(wanted);
  return scan;
}

/** Most lists say the same few words on every row. */
function leavingWord(status: Cell | undefined, known: Map<Cell, boolean>, today: string): boolean {
  if (status === undefined || status === '') return false;
  let found = known.get(status);
  if (found === undefined) known.set(status, (found = leavingOf({ status }, '', today) !== null));
  return found;
}

function personAt(list: LocatedMembers, line: readonly Cell[], row: number, today: string): Person {
  const cells: Cells = {};
  for (const [field, column] of list.columns) cells[field] = line[column - 1] ?? '';
  return { row, id: memberIdOf(cells), name: nameOf(cells), group: cleaned(cells.group), entry: dayOf(cells.entryDate, today), cells };
}
