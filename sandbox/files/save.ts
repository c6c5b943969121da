// From the engine's snapshot back to a workbook file: a patch of what was opened.

import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import type { IAutoFilter } from '@univerjs/sheets-filter';
import type { FileRow } from './cells.ts';
import { WorkbookFileError } from './errors.ts';
import { conditionalFormats } from './features/conditional-formats.ts';
import { type Feature, keptBySheet, type OpenTab } from './features/feature.ts';
import { filteredRows, filters } from './features/filters.ts';
import { type Names, namesResource, readNames } from './features/names.ts';
import { notes } from './features/notes.ts';
import { validations } from './features/validations.ts';
import { followCells, followReferences } from './follow.ts';
import { type Layout, patchLayout } from './layout.ts';
import { type Moves, movesOf } from './moves.ts';
import { readSheet } from './open.ts';
import { officeRelationship } from './package.ts';
import { type CellWriter, patchRows } from './patch-cells.ts';
import { rangeName } from './references.ts';
import { quotedTab } from './tab-references.ts';
import { patchTabs, type SavedTab } from './tabs.ts';
import { emptyWorksheet, fileStyle, type Workbook } from './workbook.ts';
import { WorksheetXml } from './worksheet-xml.ts';
import { write } from './xml.ts';

const contentTypes = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  strings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
} as const;

/** Changes `workbook`'s package to what the snapshot says. @throws WorkbookFileError `snapshot-invalid` */
export async function applySnapshot(workbook: Workbook, snapshot: IWorkbookData): Promise<void> {
  const order = sheetOrder(snapshot);
  const writer = cellWriter(workbook, snapshot);
  const saved: SavedTab[] = [];
  const moved = new Map<string, Moves>();
  let cellsChanged = order.length < workbook.tabs.length;
  const used = new Set<number>();
  for (const id of order) {
    const sheet = snapshot.sheets[id] as Partial<IWorksheetData>;
    const tab = workbook.tabs.find((candidate) => candidate.id === id && candidate.isWorksheet);
    const part = tab?.part ?? workbook.container.freeName('xl/worksheets/sheet#.xml');
    const relationship = tab?.relationship ?? (await addTab(workbook, part));
    const opened = tab ? await workbook.worksheet(tab) : { xml: new WorksheetXml(emptyWorksheet), rows: [] };
    const open: OpenTab = { workbook, xml: opened.xml, part, tab: tab ?? null };
    const filter = await patchFeatures(open, snapshot, id, writer);
    if (patchSheet(open, opened.rows, sheet, filter.now, writer)) {
      cellsChanged = true;
      const moves = movesOf(opened.rows, sheet);
      if (tab) await followCells(open, moves, sheet);
      if (tab && !moves.none) moved.set(tab.name, moves);
    }
    const text = opened.xml.toString();
    if (text !== opened.xml.source || !tab) workbook.container.set(part, text);
    for (const [, index] of text.matchAll(sharedText)) used.add(Number(index));
    const name = sheet.name ?? id;
    saved.push({ id, name, hidden: sheet.hidden === 1, relationship, part, tab: tab ?? null, ...(filter.changed ? { filter: filter.now ? `${quotedTab(name)}!${absolute(filter.now)}` : '' } : {}) });
  }
  await followReferences(workbook, moved);
  const hasNames = snapshot.resources?.some(({ name }) => name === namesResource);
  await patchTabs(workbook, saved, hasNames ? (keptBySheet(snapshot.resources, namesResource) as unknown as Names) : readNames(workbook), moved);
  if (cellsChanged) await dropCalculationChain(workbook);
  if (cellsChanged) workbook.strings.keepOnly(used);
  await saveShared(workbook);
}

/** A cell with the number of its text. */
const sharedText = /<c\b[^>]*\bt="s"[^>]*>(?:<f\b[^>]*(?:\/>|>[\s\S]*?<\/f>))?<v>(\d+)<\/v>/g;

function sheetOrder(snapshot: IWorkbookData): string[] {
  const order = snapshot.sheetOrder.filter((id) => snapshot.sheets[id] !== undefined);
  if (order.length === 0) throw new WorkbookFileError('snapshot-invalid', 'A workbook needs at least one tab.');
  const names = order.map((id) => (snapshot.sheets[id]?.name ?? id).toLowerCase());
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) throw new WorkbookFileError('snapshot-invalid', `Two tabs are called "${double}".`);
  return order;
}

/** What plugins keep; a plugin that was not there says nothing, and what it would know stays. */
async function patchFeatures(open: OpenTab, snapshot: IWorkbookData, id: string, writer: CellWriter): Promise<{ now: IAutoFilter | null; changed: boolean }> {
  const patch = async <Kept>(feature: Feature<Kept>): Promise<Kept> => {
    const before = open.tab ? await feature.read(open) : feature.nothing;
    if (!snapshot.resources?.some(({ name }) => name === feature.resource)) return before;
    const after = keptBySheet<Kept>(snapshot.resources, feature.resource)[id] ?? feature.nothing;
    await feature.patch(open, before, after, writer);
    return after;
  };
  await patch(validations);
  await patch(conditionalFormats);
  await patch(notes);
  const was = open.xml.xmlOf('autoFilter');
  const now = await patch(filters);
  return { now, changed: open.xml.xmlOf('autoFilter') !== was };
}

/** Cells, then everything about how they are laid out. Returns whether cells changed. */
function patchSheet(open: OpenTab, rows: readonly FileRow[], sheet: Partial<IWorksheetData>, filter: IAutoFilter | null, writer: CellWriter): boolean {
  const { workbook, xml, tab } = open;
  const before = tab ? (readSheet(workbook, tab, xml, rows) as Layout) : null;
  const filteredBefore = filteredRows(xml, rows);
  const hidden = { before: filteredBefore, after: filter?.cachedFilteredOut ? new Set(filter.cachedFilteredOut) : filter ? filteredBefore : new Set<number>() };
  const data = patchRows(rows, before, sheet, hidden, writer);
  if (data !== null) {
    xml.replace('sheetData', data === '' ? '<sheetData/>' : `<sheetData>${data}</sheetData>`);
    xml.replace('dimension', write('dimension', { ref: dimension(sheet) }));
  }
  patchLayout(xml, before, sheet, (style) => writer.styleIndex(style));
  return data !== null;
}

function absolute({ ref }: IAutoFilter): string {
  return rangeName(ref).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function dimension(sheet: Partial<IWorksheetData>): string {
  const range = { startRow: Number.POSITIVE_INFINITY, endRow: 0, startColumn: Number.POSITIVE_INFINITY, endColumn: 0 };
  for (const [row, cells] of Object.entries(sheet.cellData ?? {})) {
    // Keys that are whole numbers come in order.
    const columns = Object.keys(cells);
    if (columns.length === 0) continue;
    range.startRow = Math.min(range.startRow, Number(row));
    range.endRow = Math.max(range.endRow, Number(row));
    range.startColumn = Math.min(range.startColumn, Number(columns[0]));
    range.endColumn = Math.max(range.endColumn, Number(columns.at(-1)));
  }
  return Number.isFinite(range.startRow) ? rangeName(range) : 'A1';
}

function cellWriter(workbook: Workbook, snapshot: IWorkbookData): CellWriter {
  const known = new Map<string, number>();
  const indexOf = (style: ICellData['s'], forcedText: boolean | undefined): number => {
    const own = typeof style === 'string' && style.startsWith(fileStyle) ? Number(style.slice(fileStyle.length)) : Number.NaN;
    if (own < workbook.styles.count) return forcedText === undefined ? own : workbook.styles.withForcedText(own, forcedText);
    const data: Nullable<IStyleData> = typeof style === 'string' ? snapshot.styles[style] : style;
    if (!data || Object.values(data).every((value) => value == null)) return forcedText ? workbook.styles.withForcedText(0, true) : 0;
    return workbook.styles.add(data, forcedText ?? false);
  };
  return {
    strings: workbook.strings,
    styleIndex(style, forcedText) {
      if (!style) return forcedText ? indexOf(style, forcedText) : 0;
      if (typeof style !== 'string') return indexOf(style, forcedText);
      const key = `${style}|${forcedText}`;
      const cached = known.get(key) ?? indexOf(style, forcedText);
      known.set(key, cached);
      return cached;
    },
    dayOffset: (style) => (workbook.dayOffset > 0 && workbook.styles.isDate(style) ? workbook.dayOffset : 0),
  };
}

async function addTab(workbook: Workbook, part: string): Promise<string> {
  await workbook.container.declare(part, contentTypes.worksheet);
  return workbook.container.relate(workbook.part, `${officeRelationship}worksheet`, part);
}

/** The order of calculation is made anew by whoever opens the file; a wrong one would make Excel complain. */
async function dropCalculationChain(workbook: Workbook): Promise<void> {
  for (const { id, type, target } of await workbook.container.relationships(workbook.part)) {
    if (!type.endsWith('/calcChain')) continue;
    await workbook.container.unrelate(workbook.part, id);
    await workbook.container.remove(target);
  }
}

async function saveShared(workbook: Workbook): Promise<void> {
  const { strings, styles, container } = workbook;
  if (strings.changed) {
    const part = workbook.stringsPart ?? container.freeName('xl/sharedStrings.xml');
    container.set(part, strings.toString());
    if (workbook.stringsPart === undefined) {
      await container.declare(part, contentTypes.strings);
      await container.relate(workbook.part, `${officeRelationship}sharedStrings`, part);
    }
  }
  if (styles.changed || workbook.stylesPart === undefined) {
    const part = workbook.stylesPart ?? container.freeName('xl/styles.xml');
    container.set(part, styles.toString());
    if (workbook.stylesPart === undefined) {
      await container.declare(part, contentTypes.styles);
      await container.relate(workbook.part, `${officeRelationship}styles`, part);
    }
  }
}

