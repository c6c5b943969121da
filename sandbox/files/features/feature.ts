// How one kind of thing that an engine plugin keeps (drop-downs, notes …) goes between a worksheet part and the snapshot.

import type { CellWriter } from '../patch-cells.ts';
import type { Tab, Workbook } from '../workbook.ts';
import type { WorksheetXml } from '../worksheet-xml.ts';

/** A tab while it is opened or saved. */
export interface OpenTab {
  workbook: Workbook;
  xml: WorksheetXml;
  /** The worksheet's part name. */
  part: string;
  /** Null: new. */
  tab: Tab | null;
}

/** `Kept` is what the plugin's resource holds for one sheet. */
export interface Feature<Kept> {
  /** Name of the plugin's resource in the snapshot. */
  resource: string;
  nothing: Kept;
  read(tab: OpenTab): Promise<Kept>;
  /** Writes what differs. `before` is what `read` gave for the same file. */
  patch(tab: OpenTab, before: Kept, after: Kept, writer: CellWriter): Promise<void>;
}

/** The resource's sheets, out of the snapshot. */
export function keptBySheet<Kept>(resources: readonly { name: string; data: string }[] | undefined, resource: string): Record<string, Kept> {
  const data = resources?.find(({ name }) => name === resource)?.data;
  return data ? (JSON.parse(data) as Record<string, Kept>) : {};
}

/** Whether two values say the same: keys that are undefined or null don't count, their order neither. */
export function equal(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, kept]) => kept !== undefined && kept !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
