// Writes and reads the tab `Protokoll`. One row per change; the rows of one operation carry the same id.

import { actorOf } from '../kernel/actor.ts';
import { cleaned } from '../kernel/text.ts';
import type { CellInput, Ports } from '../ports.ts';
import { locateOwnTab, readRows, type OwnTab, type OwnTabDesign } from '../tabs/index.ts';

/** Members stand in the log by their id, not by name. */
export const journalTab: OwnTabDesign = {
  name: 'Protokoll',
  columns: [
    { header: 'Zeit', width: 140, format: 'dd.mm.yyyy hh:mm:ss' },
    { header: 'Wer', width: 200, format: '@' },
    { header: 'Vorgang', width: 180, format: '@' },
    { header: 'Vorgang-ID', width: 190, format: '@' },
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Feld', width: 140, format: '@' },
    { header: 'Vorher', width: 220, format: '@' },
    { header: 'Nachher', width: 220, format: '@' },
  ],
};

/** One change: `before` and `after` as the cells showed it. */
export interface Entry {
  /** In words, e.g. `BO-Zuordnung`. */
  operation: string;
  /** The same for all rows of one operation. */
  operationId: string;
  memberId: string;
  field: string;
  before: string;
  after: string;
}

/** The rows that carry one operation's id, in the order they stand in the log. */
export interface Operation {
  id: string;
  rows: { row: number; at: Date | null; by: string; name: string }[];
}

/**
 * Appends all entries in one block; empty: nothing is touched. Under the lock.
 * @param known the tab as it was read as a whole inside this lock, to save looking for it
 * @throws AppError as `locateOwnTab`
 */
export function log({ workbook, clock, who }: Pick<Ports, 'workbook' | 'clock' | 'who'>, entries: readonly Entry[], known: OwnTab | null = null): void {
  if (entries.length === 0) return;
  const own = known ?? locateOwnTab(workbook, journalTab);
  const now = clock.now();
  const by = actorOf(who);
  const empty: CellInput[] = Array.from({ length: Math.max(...own.columns.values()) }, () => null);
  const contents: readonly [string, (entry: Entry) => CellInput][] = [
    ['Zeit', () => now],
    ['Wer', () => by],
    ['Vorgang', ({ operation }) => operation],
    ['Vorgang-ID', ({ operationId }) => operationId],
    ['Mitglied-ID', ({ memberId }) => memberId],
    ['Feld', ({ field }) => field],
    ['Vorher', ({ before }) => before],
    ['Nachher', ({ after }) => after],
  ];
  const placed = contents.flatMap(([header, of]) => {
    const column = own.columns.get(header);
    return column === undefined ? [] : [{ at: column - 1, of }];
  });
  own.tab.append(
    entries.map((entry) => {
      const line = empty.slice();
      for (const { at, of } of placed) line[at] = of(entry);
      return line;
    }),
    // Nothing in this tab has a drop-down: its last row is the last one filled.
    own.lastRow,
  );
}

/**
 * The operations whose rows bear one of these names, oldest first, without their changes.
 * @returns the log as it was located, to read the changes of one of them
 */
export function operations(workbook: Ports['workbook'], names: ReadonlySet<string>): { own: OwnTab; found: Operation[] } {
  const own = locateOwnTab(workbook, journalTab);
  const byId = new Map<string, Operation>();
  for (const { row, at } of readRows(own, ['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID'])) {
    const id = cleaned(at('Vorgang-ID'));
    const name = cleaned(at('Vorgang'));
    if (id === '' || !names.has(name)) continue;
    const operation = byId.get(id) ?? { id, rows: [] };
    byId.set(id, operation);
    const time = at('Zeit');
    operation.rows.push({ row, at: time instanceof Date ? time : null, by: cleaned(at('Wer')), name });
  }
  return { own, found: [...byId.values()] };
}

export interface LoggedChange {
  memberId: string;
  field: string;
  before: string;
  after: string;
}

/** What stands in these rows of the log, as one block read. `before` and `after` are not trimmed: they are compared with cells. */
export function readChanges(own: OwnTab, operation: Operation): LoggedChange[] {
  const rows = operation.rows.map(({ row }) => row);
  if (rows.length === 0) return [];
  const wanted = new Set(rows);
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const within: OwnTab = { ...own, headerRow: first - 1, lastRow: last };
  return readRows(within, ['Mitglied-ID', 'Feld', 'Vorher', 'Nachher'])
    .filter(({ row }) => wanted.has(row))
    .map(({ at }) => ({ memberId: cleaned(at('Mitglied-ID')), field: cleaned(at('Feld')), before: String(at('Vorher')), after: String(at('Nachher')) }));
}
