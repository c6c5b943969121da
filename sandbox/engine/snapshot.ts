// Workbook data to start with, and made fit for the engine.

import { LocaleType, type IWorkbookData } from '@univerjs/core';

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

/** A copy that the engine can take: a unit id, and at least one sheet. */
export function normalized(snapshot: IWorkbookData): IWorkbookData {
  const copy = structuredClone(snapshot);
  copy.id ||= 'workbook';
  return copy.sheetOrder.length > 0 ? copy : { ...copy, ...emptyWorkbook(copy.name), id: copy.id };
}
