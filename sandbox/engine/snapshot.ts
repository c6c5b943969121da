// Makes any workbook data fit for the engine: a unit id, and sheet ids as Google has them (numbers, here as text).

import { LocaleType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';

/** Google's own default for a new tab. */
export const defaultRows = 1000;
export const defaultColumns = 26;

/** A workbook with one empty tab, as Google makes it in a German account. */
export function emptyWorkbook(name = 'Unbenannte Tabelle'): IWorkbookData {
  return {
    id: 'workbook',
    name,
    appVersion: '',
    locale: LocaleType.DE_DE,
    styles: {},
    sheetOrder: ['0'],
    sheets: { '0': { id: '0', name: 'Tabellenblatt1', rowCount: defaultRows, columnCount: defaultColumns, cellData: {} } },
  };
}

/**
 * A copy of the data whose sheet ids are decimal numbers, the first sheet being 0 as on Google. Plugin data
 * (`resources`) is keyed by sheet id and is rewritten with it.
 */
export function normalized(snapshot: IWorkbookData): IWorkbookData {
  const copy = structuredClone(snapshot);
  copy.id ||= 'workbook';
  if (copy.sheetOrder.length === 0) return { ...emptyWorkbook(copy.name), ...(copy.styles && { styles: copy.styles }) };
  const taken = new Set(copy.sheetOrder.filter(isGoogleId));
  const renamed = new Map<string, string>();
  for (const id of copy.sheetOrder) if (!isGoogleId(id)) renamed.set(id, freshSheetId(taken, renamed.size === 0 && !taken.has('0')));
  if (renamed.size === 0) return copy;
  const rename = (id: string): string => renamed.get(id) ?? id;
  copy.sheetOrder = copy.sheetOrder.map(rename);
  copy.sheets = Object.fromEntries(
    Object.entries(copy.sheets).map(([id, sheet]): [string, Partial<IWorksheetData>] => [rename(id), { ...sheet, id: rename(id) }]),
  );
  copy.resources = copy.resources?.map((resource) => ({ ...resource, data: withRenamedKeys(resource.data, renamed) })) ?? [];
  return copy;
}

/** A number no sheet has yet, as text; `first` gives 0. Like Google's, it says nothing about the order. */
export function freshSheetId(taken: Set<string>, first = false): string {
  let id = first ? 0 : 1;
  while (taken.has(String(id))) id = Math.floor(Math.random() * 2_000_000_000) + 1;
  taken.add(String(id));
  return String(id);
}

function isGoogleId(id: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(id);
}

function withRenamedKeys(data: string, renamed: ReadonlyMap<string, string>): string {
  if (!data) return data;
  return JSON.stringify(JSON.parse(data, (key, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return key === 'localSheetId' && typeof value === 'string' ? (renamed.get(value) ?? value) : value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [renamed.get(name) ?? name, inner]));
  }));
}
