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
const germanStart = /^(\d{1,2})\. ?(\d{1,2})\./;

/** Month and day as a number; 0 for an empty cell, -1 where it takes a closer look. */
function monthDay(cell: Cell | undefined): number {
  if (cell === undefined || cell === '') return 0;
  if (cell instanceof Date) {
    const day = new Date(Math.round(cell.getTime() / dayLength) * dayLength);
    return (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
  }
  const parts = typeof cell === 'string' ? germanStart.exec(cell) : null;
  return parts ? Number(parts[2]) * 100 + Number(parts[1]) : -1;
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
  const leavingWords = new Map<string, boolean>();
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
    const id = cleaned(line[at.id]) || cleaned(line[at.number]);
    if (id !== '') {
      const twice = places.has(id);
      if (twice) doubled.push(id);
      places.set(id, twice ? -1 : index);
    }

    const birth = monthDay(line[at.birth]);
    const birthday = birth < 0 || calendar.has(birth) ? birthdayOf(line[at.birth], today) : null;
    const born = birthday === null ? '' : keptOn(birthday, calendar);

    const entryCell = line[at.entry];
    const entryDay = monthDay(entryCell);
    const entered = entryDay < 0 || calendar.has(entryDay) ? entryOf(entryCell, today) : null;
    const joined = entered === null ? '' : keptOn(entered, calendar);
    const years = entered === null || joined === '' ? null : yearsOn(entered, joined);
    const isNew = entryCell instanceof Date ? entryCell.getTime() >= recentTime : typeof entryCell === 'string' && entryCell !== '' && dayOf(entryCell, today) >= recent;

    const mark = markAt < 0 ? '' : cleaned(line[markAt]);
    const exits = (line[at.exit] !== undefined && line[at.exit] !== '') || mark !== '' || leavingWord(line[at.status], leavingWords, today);
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
function leavingWord(status: Cell | undefined, known: Map<string, boolean>, today: string): boolean {
  const word = cleaned(status);
  if (word === '') return false;
  const found = known.get(word) ?? leavingOf({ status: word }, '', today) !== null;
  known.set(word, found);
  return found;
}

function personAt(list: LocatedMembers, line: readonly Cell[], row: number, today: string): Person {
  const cells: Cells = {};
  for (const [field, column] of list.columns) cells[field] = line[column - 1] ?? '';
  return { row, id: memberIdOf(cells), name: nameOf(cells), group: cleaned(cells.group), entry: dayOf(cells.entryDate, today), cells };
}
