// The membership list for calling: many thousand rows, of which a call needs a handful.

import type { Field } from '../../contract/setup.ts';
import { barOf, type Bar, type CallRow } from '../campaigns/index.ts';
import { locateInRows, memberIdOf, readWholeBlock, type Cells, type LocatedMembers } from '../members/index.ts';
import type { Cell, Workbook } from '../ports.ts';
import type { Settings } from '../tabs/index.ts';

export interface People {
  list(): LocatedMembers;
  /** Null for somebody who is in the list no more. */
  cells(memberId: string): Cells | null;
  /** 1-based; null where nobody, or more than one, has this id. */
  rowOf(memberId: string): number | null;
  /** What forbids a call everywhere. Who stands there twice is forbidden a call where one of the rows forbids it. */
  bar(memberId: string): Bar | null;
  /** The same, as far as it is known without reading more; those who are not known are nobody's business yet. */
  knownBar(memberId: string): Bar | null;
  /** Something telephone-like stands there. For counting: cheaper than reading the number. */
  hasNumber(memberId: string): boolean;
  /** What was just written, for who goes on with what was read. */
  bars(memberId: string, bar: Bar | null): void;
  /** Everybody is read. */
  whole(): boolean;
  /** Reads everybody, where that has not happened yet. */
  readAll(): void;
}

type Line = readonly Cell[];

/** A block of rows this long costs about as much as a few; a longer one is read only if it must be. */
const nearTop = 1_500;
const apart = 1_500;
const headerDepth = 30;
const digits = /\d\D*\d\D*\d/;

/**
 * Everybody, with one block read; or, with `only`, just the rows where these people stood last, which is a small part of a
 * long list. Whoever is asked for and does not stand there any more makes it read everybody.
 * @param today `YYYY-MM-DD` @throws AppError as `locateMembers`
 */
export function readPeople(workbook: Workbook, settings: Settings, today: string, only: readonly CallRow[] | null = null): People {
  const some = only && readSome(workbook, settings, only);
  let { list, first, others, whole } = some ?? readEverybody(workbook, settings);
  const known = new Map<string, Bar | null>();

  function readAll(): void {
    if (!whole) ({ list, first, others, whole } = readEverybody(workbook, settings));
  }
  function find(memberId: string): { row: number; line: Line } | undefined {
    if (!first.has(memberId)) readAll();
    return first.get(memberId);
  }
  function barIn(line: Line): Bar | null {
    const at = (field: Field): Cell => line[(list.columns.get(field) ?? 0) - 1] ?? '';
    return barOf({ status: at('status'), exitDate: at('exitDate'), noCall: at('noCall') }, today);
  }
  function bar(memberId: string): Bar | null {
    let found = known.get(memberId);
    if (found === undefined) {
      const member = find(memberId);
      const lines = member ? [member.line, ...(others.get(memberId) ?? [])] : [];
      known.set(memberId, (found = member ? (lines.map(barIn).find((one) => one !== null) ?? null) : 'left'));
    }
    return found;
  }
  return {
    list: () => list,
    cells: (memberId) => {
      const member = find(memberId);
      if (!member) return null;
      const cells: Cells = {};
      for (const [field, number] of list.columns) cells[field] = member.line[number - 1] ?? '';
      return cells;
    },
    rowOf: (memberId) => {
      const member = find(memberId);
      return !member || others.has(memberId) ? null : member.row;
    },
    bar,
    knownBar: (memberId) => (whole || first.has(memberId) ? bar(memberId) : null),
    hasNumber: (memberId) => {
      if (!whole && !first.has(memberId)) return true;
      const line = first.get(memberId)?.line ?? [];
      return (['mobile', 'phone'] as const).some((field) => digits.test(String(line[(list.columns.get(field) ?? 0) - 1] ?? '')));
    },
    bars: (memberId, now) => void known.set(memberId, now),
    whole: () => whole,
    readAll,
  };
}

interface Read {
  list: LocatedMembers;
  first: Map<string, { row: number; line: Line }>;
  /** Further rows with the same id. */
  others: Map<string, Line[]>;
  whole: boolean;
}

function idIn(list: LocatedMembers): (line: Line) => string {
  const [given, own] = [(list.columns.get('memberId') ?? 0) - 1, (list.columns.get('memberNumber') ?? 0) - 1];
  return (line) => {
    const [memberId = '', memberNumber = ''] = [line[given], line[own]];
    // A plain number is most lists' id, and needs no looking at.
    return memberId === '' && typeof memberNumber === 'number' ? String(memberNumber) : memberIdOf({ memberId, memberNumber });
  };
}

function readEverybody(workbook: Workbook, settings: Settings): Read {
  const { list, lines } = readWholeBlock(workbook, settings);
  const id = idIn(list);
  const first: Read['first'] = new Map();
  const others: Read['others'] = new Map();
  lines.forEach((line, index) => {
    const memberId = id(line);
    if (memberId === '') return;
    if (first.has(memberId)) others.set(memberId, [...(others.get(memberId) ?? []), line]);
    else first.set(memberId, { row: list.firstRow + index, line });
  });
  return { list, first, others, whole: true };
}

/** Null where the hints do not lead to everybody, or would lead to reading most of the list anyway. */
function readSome(workbook: Workbook, settings: Settings, only: readonly CallRow[]): Read | null {
  const rows = only.map(({ memberRow }) => memberRow);
  const tab = workbook.named(settings.members.tab);
  const [from, to] = [Math.min(...rows), Math.max(...rows)];
  if (!tab || rows.length === 0 || from < 1 || (to > nearTop && to - from > apart)) return null;
  const depth = Math.max(headerDepth, (settings.members.headerRow ?? 0) + 1);
  try {
    const top = tab.rows(1, to <= nearTop ? to : depth);
    const list = locateInRows(tab, top, settings);
    if (!list) return null;
    const [start, block] = to <= nearTop ? [1, top] : [from, tab.rows(from, to - from + 1)];
    const id = idIn(list);
    const first: Read['first'] = new Map();
    for (const { memberId, memberRow: row } of only) {
      const line = block[row - start] ?? [];
      if (id(line) !== memberId) return null;
      first.set(memberId, { row, line });
    }
    return { list, first, others: new Map(), whole: false };
  } catch {
    // Rows that are not there any more: then it is read as a whole, and what is wrong with the list is said there.
    return null;
  }
}
