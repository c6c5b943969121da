// The list of tabs in the workbook part: added, removed, renamed, moved, hidden; chart sheets keep their place.

import { officeRelationship } from './package.ts';
import type { Tab, Workbook } from './workbook.ts';
import { child, sourceOf, withAttribute, write } from './xml.ts';

export interface SavedTab {
  id: string;
  name: string;
  hidden: boolean;
  relationship: string;
  part: string;
  /** Null: not in the file that was opened. */
  tab: Tab | null;
}

/** Writes the list in the order of `saved`, takes removed tabs' parts away, and renumbers what counts tabs. */
export async function patchTabs(workbook: Workbook, saved: readonly SavedTab[]): Promise<void> {
  const gone = workbook.tabs.filter((tab) => tab.isWorksheet && !saved.some((kept) => kept.tab === tab));
  const list = merged(workbook.tabs, saved);
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
  const text = replaceElement(workbook, 'sheets', `<sheets>${elements.join('')}</sheets>`);
  const names = list.map((entry) => ('saved' in entry ? entry.saved.tab : entry.tab));
  const moved = workbook.tabs.map((tab) => names.indexOf(tab));
  workbook.container.set(workbook.part, withRelationshipsPrefix(moved.every((to, from) => to === from) ? text : renumber(text, moved, list.length)));
  for (const tab of gone) await removeTab(workbook, tab);
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

/** Corrects the numbers of tabs that names and views carry. `moved[from]` is the new place, -1: gone. */
function renumber(text: string, moved: readonly number[], count: number): string {
  const to = (value: string): number => moved[Number(value)] ?? -1;
  return text
    .replace(/<definedName\b[^>]*\slocalSheetId="(\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/definedName>)/g, (name, from: string) => (to(from) < 0 ? '' : name.replace(/localSheetId="\d+"/, `localSheetId="${to(from)}"`)))
    .replace(/<definedNames>\s*<\/definedNames>/, '')
    .replace(/(<workbookView\b[^>]*\s)(activeTab|firstSheet)="(\d+)"/g, (_, head: string, name: string, from: string) => `${head}${name}="${Math.min(count - 1, Math.max(0, to(from)))}"`);
}

async function removeTab(workbook: Workbook, tab: Tab): Promise<void> {
  const before = await workbook.container.reachable();
  await workbook.container.unrelate(workbook.part, tab.relationship);
  const after = await workbook.container.reachable();
  for (const part of before) if (!after.has(part)) await workbook.container.remove(part);
}

function replaceElement(workbook: Workbook, name: string, xml: string): string {
  const element = child(workbook.root, name);
  return element ? workbook.source.slice(0, element.start) + xml + workbook.source.slice(element.end) : workbook.source;
}

function withRelationshipsPrefix(text: string): string {
  if (!/\sr:id=/.test(text) || /\sxmlns:r\s*=/.test(text)) return text;
  return text.replace(/<workbook\b/, `<workbook xmlns:r="${officeRelationship.slice(0, -1)}"`);
}
