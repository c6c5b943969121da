// Reads the rows of `Neumitglieder` and puts new ones in; each step and its way back stand in the log.

import { stageOf, stageWords } from '../../contract/newcomers.ts';
import { journalTab, log, operations, type Entry, type LoggedChange } from '../journal/index.ts';
import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports, Workbook } from '../ports.ts';
import { lineIn, makeOwnTab, readOwnTabIfThere, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { newcomersTab } from './design.ts';
import { rankOf, type PathRow } from './path.ts';

const headers = newcomersTab.columns.map(({ header }) => header);

export interface Path {
  /** Null before the tab is made. */
  own: OwnTab | null;
  /** One a person, by member id: of two rows, the one that is further along. */
  rows: ReadonlyMap<string, PathRow>;
}

/** @throws AppError `column_missing`, `setup_ambiguous` for a damaged tab */
export function readPath(workbook: Workbook, today: string): Path {
  const found = readOwnTabIfThere(workbook, newcomersTab, headers);
  const rows = new Map<string, PathRow>();
  for (const line of found?.rows ?? []) {
    const row = asPathRow(line, today);
    const other = rows.get(row.memberId);
    if (row.memberId !== '' && (!other || rankOf(row.stage) > rankOf(other.stage))) rows.set(row.memberId, row);
  }
  return { own: found?.own ?? null, rows };
}

function asPathRow({ row, at }: OwnRow, today: string): PathRow {
  const word = cleaned(at('Stufe'));
  const stage = stageOf(word);
  const day = (header: string): string => dayOf(at(header), today);
  return {
    row,
    memberId: cleaned(at('Mitglied-ID')),
    name: cleaned(at('Mitglied')),
    group: cleaned(at('BO')),
    entry: day('Eintritt'),
    found: day('Gefunden'),
    stage: stage ?? 'new',
    stageText: stage === null ? word : '',
    since: day('Seit'),
    owner: cleaned(at('Wer')),
    companion: cleaned(at('Begleitung')),
    firstMeeting: dayOf(at('Erstes Treffen')),
    note: String(at('Notiz')),
  };
}

/**
 * Made where it was looked for in vain. Under the lock.
 * @returns the tab; one just made holds its headers, whatever its drop-downs make Google count
 */
export function openPath(ports: Pick<Ports, 'workbook' | 'who'>, there: OwnTab | null): OwnTab {
  if (there) return there;
  const own = makeOwnTab(ports, newcomersTab);
  return { ...own, lastRow: own.headerRow };
}

/** Under the lock. @param own as it was read inside this lock @returns the rows as they stand there now */
export function appendRows(ports: Pick<Ports, 'clock'>, own: OwnTab, fresh: readonly Omit<PathRow, 'row'>[]): PathRow[] {
  const date = (day: string): Date | null => (day === '' ? null : ports.clock.midnight(day));
  own.tab.append(
    fresh.map((one) =>
      lineIn(own, {
        'Mitglied-ID': one.memberId,
        Mitglied: one.name,
        BO: one.group,
        Eintritt: date(one.entry),
        Gefunden: date(one.found),
        Stufe: stageWords[one.stage],
        Seit: date(one.since),
        Wer: one.owner,
        'Weg-ID': pathId(one),
      }),
    ),
    own.lastRow,
  );
  return fresh.map((one, index) => ({ ...one, row: own.lastRow + 1 + index }));
}

/** How the ids of all rows and tasks of this path begin. */
export const pathPrefix = 'neu-';

/** The same for one person and one entry, whoever asks: it keeps the row's task from being made twice. */
export function pathId({ memberId, entry }: Pick<PathRow, 'memberId' | 'entry'>): string {
  return pathPrefix + [memberId.slice(0, 60), entry].filter(Boolean).join('-');
}

/** Vorgang of the log rows. */
export const walking = 'Neumitglieder';
export const takingBack = 'Neumitglieder: zurückgenommen';
/** What was logged just before under this id was refused by the sheet. */
export const failure = 'Neumitglieder: nicht ausgeführt';

export type CellChange = readonly [header: string, before: string, after: string];

const apart = ' | ';
/** What people write themselves may hold the mark between two values. */
const freeText = ['Notiz', 'Begleitung'];

/** What happened to one person. */
export interface PathStep {
  operationId: string;
  memberId: string;
  changes: readonly CellChange[];
}

export function logPath(ports: Ports, operation: string, steps: readonly PathStep[]): void {
  log(ports, pathEntries(operation, steps));
}

/** One log row for several cells of a person, as the member card shows them line by line; free text has a row of its own. */
export function pathEntries(operation: string, steps: readonly PathStep[]): Entry[] {
  return steps.flatMap(({ operationId, memberId, changes }) =>
    [changes.filter(([header]) => !freeText.includes(header)), ...changes.filter(([header]) => freeText.includes(header)).map((change) => [change])]
      .filter((some) => some.length > 0)
      .map((some): Entry => {
        const side = (index: 0 | 1 | 2): string => some.map((change) => change[index]).join(apart);
        return { operation, operationId, memberId, field: side(0), before: side(1), after: side(2) };
      }),
  );
}

/** The opposite of `logPath`, by header; of several changes of one cell the last. */
export function changesIn(logged: readonly LoggedChange[]): Map<string, { before: string; after: string }> {
  return new Map(
    logged.flatMap(({ field, before, after }) => {
      if (freeText.includes(field)) return [[field, { before, after }] as const];
      const [from, to] = [before.split(apart), after.split(apart)];
      return field.split(apart).map((header, index) => [header, { before: from[index] ?? '', after: to[index] ?? '' }] as const);
    }),
  );
}

/**
 * The stages that the log knows of these people, for a row that was deleted or a tab made again.
 * @returns also the log as it was read, to write into; null where it does not stand under its name
 */
export function stagesInLog(workbook: Workbook, memberIds: ReadonlySet<string>): { journal: OwnTab | null; stages: ReadonlyMap<string, Pick<PathRow, 'stage' | 'since'>> } {
  const stages = new Map<string, Pick<PathRow, 'stage' | 'since'>>();
  const found = readOwnTabIfThere(workbook, journalTab, ['Vorgang', 'Mitglied-ID', 'Feld', 'Nachher'], true);
  for (const { at } of found?.rows ?? []) {
    const memberId = cleaned(at('Mitglied-ID'));
    if (!memberIds.has(memberId) || ![walking, takingBack, failure].includes(cleaned(at('Vorgang')))) continue;
    const names = cleaned(at('Feld')).split(apart);
    if (!names.includes('Stufe')) continue;
    const values = String(at('Nachher')).split(apart);
    const stage = stageOf(values[names.indexOf('Stufe')] ?? '');
    if (stage === null) stages.delete(memberId);
    else stages.set(memberId, { stage, since: names.includes('Seit') ? dayOf(values[names.indexOf('Seit')] ?? '') : (stages.get(memberId)?.since ?? '') });
  }
  return { journal: found?.own ?? null, stages };
}

/** Whether the step of this id was taken, some time. */
export function wasLogged(workbook: Workbook, stepId: string): boolean {
  return operations(workbook, new Set([walking])).found.some(({ id }) => id === stepId);
}
