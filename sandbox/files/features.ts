// What the engine's plugins keep of a workbook: drop-downs, filters, conditional formats, notes, names.

import type { IResources, IWorksheetData } from '@univerjs/core';
import type { Tab, Workbook } from './workbook.ts';
import type { WorksheetXml } from './worksheet-xml.ts';

export async function readFeatures(_workbook: Workbook, _opened: readonly { tab: Tab; xml: WorksheetXml; sheet: Partial<IWorksheetData> }[]): Promise<IResources> {
  return [];
}
