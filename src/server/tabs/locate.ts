// Finds one of the add-on's own tabs again by its name and headers, and its columns in whatever order they stand by now.

import { columnLetter, headerKey } from '../kernel/headerText.ts';
import { AppError } from '../kernel/errors.ts';
import { isHalfMade } from '../kernel/halfMade.ts';
import type { Cell, Tab, Workbook } from '../ports.ts';
import { essentialOf, type OwnTabDesign } from './designs.ts';

/** An own tab as it stands today. Rows and columns count from 1. */
export interface OwnTab {
  tab: Tab;
  headerRow: number;
  /** By the design's header; a column that is not essential may be gone. */
  columns: ReadonlyMap<string, number>;
  /** The last row with content, at least `headerRow`. Where not the whole tab was read, rows with nothing but drop-downs count as well. */
  lastRow: number;
  lastColumn: number;
}

/** `damaged`: surely ours, but without a header it needs, or with one twice. `absent`: no tab of ours, maybe a stranger's of that name. */
export type OwnTabState =
  | { state: 'found'; own: OwnTab }
  | { state: 'damaged'; tab: Tab; missing: string; doubled: readonly string[] }
  | { state: 'absent'; stranger: boolean };

/** Somebody may have written a title above our headers. */
const headerArea = 5;
const beside = 'Mitgliederbetreuung';

/** Whether a tab bears the design's name, or the one it gets beside a stranger's tab. Case does not count, as with Google. */
function isNamedLike(name: string, design: OwnTabDesign): boolean {
  const plain = name.toLowerCase();
  return plain === design.name.toLowerCase() || plain.startsWith(`${design.name} (${beside}`.toLowerCase());
}

/** Whether some tab bears the design's name or the usual one beside a stranger's: a quick look that costs no call for each tab. */
export function bearsName(workbook: Workbook, { name }: OwnTabDesign): boolean {
  return workbook.named(name) !== null || workbook.named(`${name} (${beside})`) !== null;
}

/** The design's name, or `Zuordnung (Mitgliederbetreuung)` where somebody else's tab is called so. */
export function freeName(design: OwnTabDesign, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let count = 0; ; count++) {
    const name = count === 0 ? design.name : `${design.name} (${beside}${count === 1 ? '' : ` ${count}`})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * Looks for the tab: first under its name, then, where it was renamed, the one tab with all of its headers.
 * Costs the extent and one small block of each tab looked at.
 * @param onlyNamed don't look at tabs with other names
 */
export function findOwnTab(workbook: Workbook, design: OwnTabDesign, onlyNamed = false): OwnTabState {
  return find(workbook, design, onlyNamed, headerArea);
}

function find(workbook: Workbook, design: OwnTabDesign, onlyNamed: boolean, depth: number): OwnTabState & { block?: readonly (readonly Cell[])[] } {
  // Nearly always it bears its own name: then no other tab is asked for anything.
  const own = workbook.named(design.name);
  const there = own && look(own, design, essentialOf(design), depth);
  if (there?.state === 'found') return there;
  const tabs = workbook.tabs().filter(({ name }) => !isHalfMade(name));
  const named = tabs.filter((tab) => isNamedLike(tab.name, design));
  let damaged: OwnTabState | null = null;
  for (const tab of named) {
    const found = look(tab, design, essentialOf(design), depth);
    if (found?.state === 'found') return found;
    damaged ??= found;
  }
  if (damaged) return damaged;
  if (onlyNamed) return { state: 'absent', stranger: named.length > 0 };
  const all = design.columns.map((column) => column.header);
  const renamed = tabs.filter((tab) => !named.includes(tab)).flatMap((tab) => look(tab, design, all, headerArea) ?? []).filter((found) => found.state === 'found');
  return (renamed.length === 1 ? renamed[0] : undefined) ?? { state: 'absent', stranger: named.length > 0 };
}

/**
 * The tab, for a use case that needs it.
 * @throws AppError `not_set_up` where it is gone, `column_missing` or `setup_ambiguous` where a header it needs is gone or there twice
 */
export function locateOwnTab(workbook: Workbook, design: OwnTabDesign): OwnTab {
  return ownOrRefuse(findOwnTab(workbook, design), design);
}

/**
 * Finds a tab that is read as a whole anyway, and its rows, with a single block read.
 * @throws AppError as `locateOwnTab`
 */
export function readOwnTab(workbook: Workbook, design: OwnTabDesign, headers: readonly string[]): OwnTabRows {
  const rows = readOwnTabIfThere(workbook, design, headers);
  if (!rows) throw new AppError('not_set_up', { tab: design.name });
  return rows;
}

/**
 * The same, or null where there is no such tab.
 * @throws AppError as `locateOwnTab` for a tab of ours that is damaged
 */
export function readOwnTabIfThere(workbook: Workbook, design: OwnTabDesign, headers: readonly string[], onlyNamed = false): OwnTabRows | null {
  const found = find(workbook, design, onlyNamed, Infinity);
  if (found.state === 'absent') return null;
  const own = ownOrRefuse(found, design);
  return { own, rows: found.block ? pick(own, headers, own.headerRow + 1, 1, found.block.slice(own.headerRow)) : readRows(own, headers) };
}

/**
 * A tab that is known by its id, with its cells as one block; null where its headers are not the design's.
 * @throws AppError `column_missing`, `setup_ambiguous` where a header it needs is gone or there twice
 */
export function readOwnTabIn(tab: Tab, design: OwnTabDesign): { own: OwnTab; block: readonly (readonly Cell[])[] } | null {
  const found = look(tab, design, essentialOf(design), Infinity);
  return found && { own: ownOrRefuse(found, design), block: found.block ?? [] };
}

function ownOrRefuse(found: OwnTabState, design: OwnTabDesign): OwnTab {
  if (found.state === 'found') return found.own;
  if (found.state === 'absent') throw new AppError('not_set_up', { tab: design.name });
  if (found.doubled.length > 0) throw new AppError('setup_ambiguous', { tab: found.tab.name, columns: found.doubled });
  throw new AppError('column_missing', { tab: found.tab.name, header: found.missing });
}

function look(tab: Tab, design: OwnTabDesign, needed: readonly string[], depth: number): (OwnTabState & { block?: readonly (readonly Cell[])[] }) | null {
  const { rows, columns, block } = topOf(tab, depth);
  const lines = block.slice(0, headerArea).map((line) => line.map(headerKey));
  const hits = lines.map((keys) => needed.filter((header) => keys.includes(headerKey(header))).length);
  const most = Math.max(0, ...hits);
  // At least half of what we need: below that it is somebody else's tab.
  if (most === 0 || most * 2 < needed.length || (needed.length <= 2 && most < needed.length)) return null;
  const at = hits.indexOf(most);
  const keys = lines[at] ?? [];
  const missing = needed.find((header) => !keys.includes(headerKey(header)));
  const positions = (header: string) => keys.flatMap((key, index) => (key === headerKey(header) ? [index + 1] : []));
  const doubled = needed.find((header) => positions(header).length > 1);
  if (missing !== undefined || doubled !== undefined) {
    const places = doubled === undefined ? [] : positions(doubled).map((column) => `${columnLetter(column)} („${doubled}“)`);
    return { state: 'damaged', tab, missing: missing ?? '', doubled: places };
  }
  const found = new Map<string, number>();
  for (const { header } of design.columns) {
    const column = positions(header)[0];
    if (column !== undefined) found.set(header, column);
  }
  const own = { tab, headerRow: at + 1, columns: found, lastRow: Math.max(depth >= rows ? filledRows(block) : rows, at + 1), lastColumn: columns };
  return { state: 'found', own, ...(depth >= rows && { block }) };
}

/** Google counts empty cells with a drop-down as content; where every cell is there to be seen, they are not. */
function filledRows(block: readonly (readonly Cell[])[]): number {
  let last = block.length;
  while (last > 0 && block[last - 1]?.every((cell) => cell === '')) last -= 1;
  return last;
}

/** The first rows of a tab and how far it reaches; all of it where that is asked for, which is the cheapest. */
function topOf(tab: Tab, depth: number): { rows: number; columns: number; block: readonly (readonly Cell[])[] } {
  if (depth === Infinity) {
    const block = tab.all();
    return { rows: block.length, columns: block[0]?.length ?? 0, block };
  }
  const { rows, columns } = tab.extent();
  return { rows, columns, block: rows === 0 || columns === 0 ? [] : tab.read(1, 1, Math.min(rows, depth), columns) };
}

export interface OwnRow {
  row: number;
  /** By header; `''` where the column is gone. */
  at(header: string): Cell;
}

export interface OwnTabRows {
  own: OwnTab;
  rows: OwnRow[];
}

/** The rows below the header that hold anything in these columns, read as one block. */
export function readRows(own: OwnTab, headers: readonly string[]): OwnRow[] {
  const columns = headers.flatMap((header) => own.columns.get(header) ?? []);
  if (columns.length === 0 || own.lastRow <= own.headerRow) return [];
  const first = Math.min(...columns);
  const block = own.tab.read(own.headerRow + 1, first, own.lastRow - own.headerRow, Math.max(...columns) - first + 1);
  return pick(own, headers, own.headerRow + 1, first, block);
}

function pick(own: OwnTab, headers: readonly string[], firstRow: number, firstColumn: number, block: readonly (readonly Cell[])[]): OwnRow[] {
  return block.flatMap((line, index) => {
    const at = (header: string): Cell => {
      const column = own.columns.get(header);
      return column === undefined || !headers.includes(header) ? '' : (line[column - firstColumn] ?? '');
    };
    return headers.some((header) => at(header) !== '') ? [{ row: firstRow + index, at }] : [];
  });
}
