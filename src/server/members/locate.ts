// Where the members are today: the tab, its header row and columns, found again from what set-up wrote down.

import type { Field } from '../../contract/setup.ts';
import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import type { Cell, Tab, Workbook } from '../ports.ts';
import type { Settings } from '../tabs/index.ts';
import { recogniseColumns } from './columns.ts';
import { recall } from './columnsRemembered.ts';
import { asHeader, findHeaderRow, headerArea } from './headerRow.ts';
import { isMember, tellingFields, type Cells } from './memberRows.ts';

/** The membership list as it stands now. Rows and columns count from 1. */
export interface LocatedMembers {
  tab: Tab;
  headerRow: number;
  /** The header texts of the whole row. */
  headers: readonly string[];
  /** Only fields whose column is certain. */
  columns: ReadonlyMap<Field, number>;
  firstRow: number;
  /** The last row with content; less than `firstRow` where there is none. */
  lastRow: number;
}

/**
 * Finds the list by its remembered tab name and headers: after sorting, moved columns, rows put above, a renamed tab (then
 * by its headers). A renamed header is accepted where it is one spelling of the same meaning and no other column is.
 * Costs one extent and one block read; more only where the tab was renamed.
 * @param needed fields without which the use case cannot go on
 * @throws AppError `not_set_up`, `members_not_found`, `column_missing`, `setup_ambiguous`; before anything is written
 */
export function locateMembers(workbook: Workbook, settings: Settings, needed: readonly Field[] = []): LocatedMembers {
  const { tab: name, columns } = settings.members;
  if (name === '') throw new AppError('not_set_up');
  const exact = workbook.named(name);
  const there = exact && headersOf(exact, settings);
  if (there) return locateIn(there, settings, needed);
  const tabs = workbook.tabs();
  const named = tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
  const at = named && !exact && headersOf(named, settings);
  if (at) return locateIn(at, settings, needed);
  const expected = Object.values(columns).filter((text) => recall(text, []).expected);
  const alike = tabs.filter((tab) => tab !== named).flatMap((tab) => headersOf(tab, settings) ?? []).filter((there) => {
    const hits = expected.filter((text) => recall(text, there.headers).columns.length > 0).length;
    return expected.length > 0 && hits >= expected.length * 0.8;
  });
  if (alike.length > 1) throw new AppError('setup_ambiguous', { tabs: alike.map((there) => there.tab.name) });
  if (!alike[0]) throw new AppError('members_not_found', named ? { tab: named.name } : {});
  return locateIn(alike[0], settings, needed);
}

interface TabHeaders {
  tab: Tab;
  headerRow: number;
  rivals: readonly number[];
  headers: readonly string[];
  lastRow: number;
}

function headersOf(tab: Tab, settings: Settings): TabHeaders | null {
  const { rows, columns } = tab.extent();
  if (rows === 0 || columns === 0) return null;
  const hint = settings.members.headerRow ?? 0;
  const block = tab.read(1, 1, Math.min(rows, Math.max(headerArea, hint + headerArea)), columns);
  return headersIn(tab, block, rows, settings);
}

function headersIn(tab: Tab, block: readonly (readonly Cell[])[], rows: number, settings: Settings): TabHeaders | null {
  const found = findHeaderRow(block, { columns: settings.members.columns, row: settings.members.headerRow });
  if (!found?.complete) return null;
  return { tab, headerRow: found.row, rivals: found.rivals, headers: (block[found.row - 1] ?? []).map(asHeader), lastRow: rows };
}

/**
 * The list together with all of its cells, as one block: what looks through every row and most columns is done with fewer
 * calls this way. Found like `locateMembers`. @throws AppError as `locateMembers`
 */
export function readWholeList(workbook: Workbook, settings: Settings, needed: readonly Field[] = []): { list: LocatedMembers; rows: WholeRow[] } {
  const { list, lines } = readWholeBlock(workbook, settings, needed);
  return { list, rows: wholeRows(list, lines) };
}

/** The same as it stands there, `lines[0]` being row `firstRow`, also rows that are no members: for who wants a few of many thousand. */
export function readWholeBlock(workbook: Workbook, settings: Settings, needed: readonly Field[] = []): { list: LocatedMembers; lines: readonly (readonly Cell[])[] } {
  const { tab: name, headerRow } = settings.members;
  const tab = name === '' ? null : workbook.named(name);
  const block = tab?.all() ?? [];
  const at = tab && headersIn(tab, block.slice(0, (headerRow ?? 0) + headerArea), block.length, settings);
  if (at) {
    const list = locateIn(at, settings, needed);
    return { list, lines: block.slice(list.headerRow) };
  }
  const list = locateMembers(workbook, settings, needed);
  return { list, lines: list.tab.read(list.firstRow, 1, Math.max(0, list.lastRow - list.headerRow), list.headers.length) };
}

/** The list, told by its first rows alone; null where they do not tell. `lastRow` is only the last of these. @throws AppError as `locateMembers` */
export function locateInRows(tab: Tab, top: readonly (readonly Cell[])[], settings: Settings): LocatedMembers | null {
  const at = headersIn(tab, top.slice(0, (settings.members.headerRow ?? 0) + headerArea), top.length, settings);
  return at && locateIn(at, settings, []);
}

/** A member with every cell of the row, also of columns the add-on knows nothing about. */
export interface WholeRow extends MemberRow {
  /** By column, from 0. */
  values: readonly Cell[];
}

function wholeRows({ firstRow, columns }: LocatedMembers, block: readonly (readonly Cell[])[]): WholeRow[] {
  return block.flatMap((values, offset) => {
    const cells: Cells = {};
    for (const [field, column] of columns) cells[field] = values[column - 1] ?? '';
    return isMember(cells) ? [{ row: firstRow + offset, cells, values }] : [];
  });
}

/** Once written down, these must be there: without its postcode column a whole list would look as if nobody had one. */
const vital: readonly Field[] = [...tellingFields, 'houseNumber', 'group', 'groupSource'];

function locateIn(at: TabHeaders, settings: Settings, needed: readonly Field[]): LocatedMembers {
  const tab = at.tab.name;
  if (at.rivals.length > 0) throw new AppError('setup_ambiguous', { tab });
  // Values are not read here: set-up has weighed them, and a header that was chosen then counts now.
  const { guesses } = recogniseColumns({ headers: at.headers, values: [] }, { remembered: settings.members.columns });
  const columns = new Map<Field, number>();
  for (const { field, column } of guesses) if (column !== null) columns.set(field, column);
  const lost = vital.filter((field) => recall(settings.members.columns[field], []).expected);
  for (const field of [...needed, ...lost]) {
    if (columns.has(field)) continue;
    const candidates = guesses.find((guess) => guess.field === field)?.candidates ?? [];
    const named = candidates.map((column) => `${columnLetter(column)} („${at.headers[column - 1] ?? ''}“)`);
    if (candidates.length > 1) throw new AppError('setup_ambiguous', { field, tab, columns: named });
    throw new AppError('column_missing', { field, tab });
  }
  return { tab: at.tab, headerRow: at.headerRow, headers: at.headers, columns, firstRow: at.headerRow + 1, lastRow: at.lastRow };
}

export interface MemberRow {
  /** 1-based, at the time of reading. */
  row: number;
  cells: Cells;
}

/** Columns this near to each other are read as one block: a call costs more than a few cells. */
const nearby = 3;

/**
 * The members with these fields (and those that tell a member from a sum row), in the order of the list. Fields without a
 * column are left out of `cells`. Reads as few blocks as there are groups of columns far apart.
 */
export function readMembers(located: LocatedMembers, fields: readonly Field[]): MemberRow[] {
  const height = located.lastRow - located.firstRow + 1;
  if (height < 1) return [];
  const wanted = [...new Set<Field>([...tellingFields, ...fields])].filter((field) => located.columns.has(field));
  const blocks = blocksOf(wanted.flatMap((field) => located.columns.get(field) ?? [])).map(({ first, last }) => {
    return { first, last, values: located.tab.read(located.firstRow, first, height, last - first + 1) };
  });
  const sources = wanted.flatMap((field) => {
    const column = located.columns.get(field) ?? 0;
    const block = blocks.find(({ first, last }) => column >= first && column <= last);
    return block ? [{ field, values: block.values, index: column - block.first }] : [];
  });
  const members: MemberRow[] = [];
  // A copy of a whole object takes its room at once; one that grows cell by cell takes three times as long.
  const empty: Cells = Object.fromEntries(sources.map(({ field }) => [field, '']));
  for (let offset = 0; offset < height; offset++) {
    const cells: Cells = { ...empty };
    for (const { field, values, index } of sources) cells[field] = values[offset]?.[index] ?? '';
    if (isMember(cells)) members.push({ row: located.firstRow + offset, cells });
  }
  return members;
}

function blocksOf(columns: readonly number[]): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last && column - last.last <= nearby + 1) last.last = column;
    else blocks.push({ first: column, last: column });
  }
  return blocks;
}

/** The value of a field as it was read; `''` where the list has no such column. */
export function cellOf(member: MemberRow, field: Field): Cell {
  return member.cells[field] ?? '';
}
