// Where rows and columns of an opened tab went. The snapshot does not say, so their contents tell.

import type { ICellData, IRange, IWorksheetData } from '@univerjs/core';
import type { FileRow } from './cells.ts';

export interface Moves {
  /** Whether everything is where it was. */
  none: boolean;
  /** The row a certain record went to, also through sorting. */
  record(row: number): number;
  /** Where a boundary is after insertions and deletions; sorting moves no boundary. */
  row(row: number): number;
  column(column: number): number;
}

const still: Moves = { none: true, record: (row) => row, row: (row) => row, column: (column) => column };
/** Beneath this share of rows in their old order it is a sorting, not an insertion. */
const mostlyInOrder = 0.8;
const sampled = 50;

export function movesOf(rows: readonly FileRow[], sheet: Partial<IWorksheetData>): Moves {
  const data = sheet.cellData ?? {};
  const before = new Map(rows.map(({ row, cells }) => [row, keyOf(cells.map(({ cell }) => cell))]));
  const after = new Map(Object.entries(data).map(([row, cells]) => [Number(row), keyOf(Object.values(cells) as ICellData[])]));
  const pairs = uniquePairs(before, after);
  const inOrder = longestIncreasing(pairs);
  const structural = inOrder.length >= pairs.length * mostlyInOrder ? inOrder : [];
  const columns = columnVotes(rows, data, new Map(pairs));
  const moved = pairs.some(([from, to]) => from !== to) || [...columns].some(([from, to]) => from !== to);
  if (!moved) return still;
  const exact = new Map(pairs);
  const row = shifted(structural);
  return { none: false, record: (from) => exact.get(from) ?? row(from), row, column: shifted([...columns].sort(([one], [other]) => one - other)) };
}

export function movedRange(range: IRange, moves: Moves): IRange {
  return { startRow: moves.row(range.startRow), endRow: moves.row(range.endRow), startColumn: moves.column(range.startColumn), endColumn: moves.column(range.endColumn) };
}

/** What stands in a row, wherever it stands: formulas change as they move, so they don't count. */
function keyOf(cells: readonly ICellData[]): string {
  return cells.filter(({ f, si, v }) => !f && !si && v !== undefined && v !== null && v !== '').map(({ v }) => (v === true ? 1 : v === false ? 0 : v)).join('\u0001');
}

function uniquePairs(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): [number, number][] {
  const places = (keys: ReadonlyMap<number, string>): Map<string, number> => {
    const out = new Map<string, number>();
    for (const [row, key] of keys) if (key !== '') out.set(key, out.has(key) ? -1 : row);
    return out;
  };
  const [old, now] = [places(before), places(after)];
  return [...old].flatMap(([key, from]): [number, number][] => {
    const to = now.get(key) ?? -1;
    return from < 0 || to < 0 ? [] : [[from, to]];
  }).sort(([one], [other]) => one - other);
}

function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, [, to]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < to) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = at;
  }
  const out: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) out.push(pairs[at] as [number, number]);
  return out.reverse();
}

/** For each old column the new one in which most sampled rows have its value. */
function columnVotes(rows: readonly FileRow[], data: Record<number, Record<number, ICellData>>, records: ReadonlyMap<number, number>): Map<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const { row, cells } of rows.filter(({ row }) => records.has(row)).slice(0, sampled)) {
    const now = Object.entries(data[records.get(row) ?? -1] ?? {}).filter(([, cell]) => !cell.f);
    for (const { column, cell } of cells) {
      if (cell.v === undefined || cell.f) continue;
      const same = now.filter(([, other]) => other.v === cell.v);
      // A value that stands twice in a row says nothing.
      if (same.length !== 1 || cells.filter((other) => other.cell.v === cell.v).length !== 1) continue;
      const tally = votes.get(column) ?? new Map<number, number>();
      const to = Number(same[0]?.[0]);
      tally.set(to, (tally.get(to) ?? 0) + 1);
      votes.set(column, tally);
    }
  }
  return new Map([...votes].map(([column, tally]) => [column, [...tally].sort((one, other) => other[1] - one[1])[0]?.[0] ?? column]));
}

/** A place without a known pair moves as far as the last known one before it. */
function shifted(pairs: readonly (readonly [number, number])[]): (place: number) => number {
  return (place) => {
    let by = 0;
    for (const [from, to] of pairs) {
      if (from > place) break;
      by = to - from;
    }
    return Math.max(0, place + by);
  };
}
