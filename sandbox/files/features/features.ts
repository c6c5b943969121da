// All that engine plugins keep of a workbook, read into the snapshot's resources.

import type { IResources } from '@univerjs/core';
import { conditionalFormats } from './conditional-formats.ts';
import type { Feature, OpenTab } from './feature.ts';
import { filteredRows, filters } from './filters.ts';
import { namesResource, readNames } from './names.ts';
import { notes } from './notes.ts';
import { validations } from './validations.ts';
import type { FileRow } from '../cells.ts';
import type { Workbook } from '../workbook.ts';

export async function readFeatures(workbook: Workbook, tabs: readonly { id: string; open: OpenTab; rows: readonly FileRow[] }[]): Promise<IResources> {
  const resources: IResources = [{ name: namesResource, data: JSON.stringify(readNames(workbook)) }];
  const add = async <Kept>(feature: Feature<Kept>, finish: (kept: Kept, tab: (typeof tabs)[number]) => Kept = (kept) => kept): Promise<void> => {
    const kept: Record<string, Kept> = {};
    for (const tab of tabs) {
      const read = await feature.read(tab.open);
      if (read !== null && Object.keys(read as object).length > 0) kept[tab.id] = finish(read, tab);
    }
    resources.push({ name: feature.resource, data: JSON.stringify(kept) });
  };
  await add(validations);
  await add(filters, (filter, { open, rows }) => filter && { ...filter, cachedFilteredOut: [...filteredRows(open.xml, rows)] });
  await add(conditionalFormats);
  await add(notes);
  return resources;
}
