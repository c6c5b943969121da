// The list of tabs in the workbook part: added, removed, renamed, moved, hidden; chart sheets keep their place.

import { type Names, writeNames } from './features/names.ts';
import type { Moves } from './moves.ts';
import { officeRelationship } from './package.ts';
import { renameTabs } from './tab-references.ts';
import type { Tab, Workbook } from './workbook.ts';
import { decode, escapeXml, sourceOf, withAttribute, write } from './xml.ts';

export interface SavedTab {
  id: string;
  name: string;
  hidden: boolean;
  relationship: string;
  part: string;
  /** Null: not in the file that was opened. */
  tab: Tab | null;
  /** The filter's range with the tab's name where it changed; `''`: none now. */
  filter?: string;
}

/** Writes the list in the order of `saved`, takes removed tabs' parts away, and corrects what names or counts tabs. */
export async function patchTabs(workbook: Workbook, saved: readonly SavedTab[], names: Names, movedCells: ReadonlyMap<string, Moves>): Promise<void> {
  const gone = workbook.tabs.filter((tab) => tab.isWorksheet && !saved.some((kept) => kept.tab === tab));
  const list = merged(workbook.tabs, saved);
  const places = list.map((entry) => ('saved' in entry ? entry.saved.tab : entry.tab));
  const moved = workbook.tabs.map((tab) => places.indexOf(tab));
  const renamed = new Map(saved.flatMap(({ tab, name }): [string, string][] => (tab && tab.name !== name ? [[tab.name, name]] : [])));
  const filters = new Map(list.flatMap((entry, place): [number, string][] => ('saved' in entry && entry.saved.filter !== undefined ? [[place, entry.saved.filter]] : [])));
  const order = list.map((entry) => ('saved' in entry ? entry.saved.id : entry.tab.id));
  const definedNames = writeNames(workbook, { after: names, moved, order, renamed, filters, movedCells });
  const views = moved.every((to, from) => to === from) ? workbook.source : renumberViews(workbook.source, moved, list.length);
  const text = placeElement(placeElement(views, 'sheets', tabElements(workbook, list)), 'definedNames', definedNames);
  workbook.container.set(workbook.part, withRelationshipsPrefix(text));
  for (const tab of gone) await removeTab(workbook, tab);
  if (renamed.size > 0) await renameElsewhere(workbook, renamed);
}

function tabElements(workbook: Workbook, list: readonly Entry[]): string {
  let next = Math.max(0, ...workbook.tabs.map(({ sheetId }) => sheetId)) + 1;
  const elements = list.map((entry) => {
    if (!('saved' in entry)) return sourceOf(workbook.source, entry.tab.element);
    const { saved: kept } = entry;
    if (!kept.tab) return write('sheet', { name: kept.name, sheetId: next++, state: kept.hidden ? 'hidden' : undefined, 'r:id': kept.relationship });
    let xml = sourceOf(workbook.source, kept.tab.element);
    if (kept.name !== kept.tab.name) xml = withAttribute(xml, 'name', kept.name);
    if (kept.hidden !== kept.tab.hidden) xml = withAttribute(xml, 'state', kept.hidden ? 'hidden' : null);
    return xml;
  });
  return write('sheets', {}, elements.join(''));
}

type Entry = { saved: SavedTab } | { tab: Tab };

/** Sheets that are not shown stay behind the tab they stood behind. */
function merged(tabs: readonly Tab[], saved: readonly SavedTab[]): Entry[] {
  const list: Entry[] = saved.map((kept) => ({ saved: kept }));
  for (const [at, tab] of tabs.entries()) {
    if (tab.isWorksheet) continue;
    const previous = tabs.slice(0, at).reverse();
    const after = list.findIndex((entry) => previous[0] !== undefined && ('saved' in entry ? entry.saved.tab : entry.tab) === previous[0]);
    list.splice(after + 1, 0, { tab });
  }
  return list;
}

/** `moved[from]` is a tab's new place, -1: gone. */
function renumberViews(text: string, moved: readonly number[], count: number): string {
  return text.replace(/(<workbookView\b[^>]*\s)(activeTab|firstSheet)="(\d+)"/g, (_, head: string, name: string, from: string) => `${head}${name}="${Math.min(count - 1, Math.max(0, moved[Number(from)] ?? 0))}"`);
}

async function removeTab(workbook: Workbook, tab: Tab): Promise<void> {
  const before = await workbook.container.reachable();
  await workbook.container.unrelate(workbook.part, tab.relationship);
  const after = await workbook.container.reachable();
  for (const part of before) if (!after.has(part)) await workbook.container.remove(part);
}

/** Charts and pivot tables name the tab their figures come from. */
async function renameElsewhere(workbook: Workbook, renamed: ReadonlyMap<string, string>): Promise<void> {
  for (const part of workbook.container.names()) {
    if (!/^xl\/(charts\/chart|pivotCache\/pivotCacheDefinition)[^/]*\.xml$/i.test(part)) continue;
    const text = await workbook.container.text(part);
    const now = text
      .replace(/(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g, (_, open: string, formula: string, close: string) => open + escapeXml(renameTabs(decode(formula), renamed)) + close)
      .replace(/(<worksheetSource\b[^>]*\ssheet=")([^"]*)"/g, (_, head: string, name: string) => `${head}${escapeXml(renamed.get(decode(name)) ?? decode(name))}"`);
    if (now !== text) workbook.container.set(part, now);
  }
}

/** CT_Workbook, ECMA-376 part 1, 18.2.27: what may follow `definedNames`. */
const afterNames = /<(calcPr|oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)\b|<\/workbook>/;

/** Puts an element in the place of the one of its name; `''` takes it away. */
function placeElement(text: string, name: 'sheets' | 'definedNames', xml: string): string {
  const present = new RegExp(`<${name}\\b(?:[^>]*/>|[\\s\\S]*?</${name}>)`);
  if (present.test(text)) return text.replace(present, () => xml);
  return xml === '' ? text : text.replace(afterNames, (next) => xml + next);
}

function withRelationshipsPrefix(text: string): string {
  if (!/\sr:id=/.test(text) || /\sxmlns:r\s*=/.test(text)) return text;
  return text.replace(/<workbook\b/, `<workbook xmlns:r="${officeRelationship.slice(0, -1)}"`);
}
