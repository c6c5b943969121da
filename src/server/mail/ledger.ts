// Reads and writes the rows of `Versand`.

import { letterStates, type LetterState } from '../../contract/mailing.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, CellInput, Ports } from '../ports.ts';
import { lineIn, makeOwnTab, readOwnTabIfThere, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { ledgerTab, stateWords } from './design.ts';

/** A letter as its row has it. */
export interface LetterRow {
  /** 1-based, at the time of reading. */
  row: number;
  /** Says what may exist only once. */
  key: string;
  /** In words. */
  kind: string;
  memberId: string;
  to: string;
  claimed: Cell;
  sent: Cell;
  state: LetterState;
  /** Why it was refused. */
  why: string;
  /** The run that claimed it last, and its number in that run; null where that cannot be read. */
  run: string;
  number: number | null;
}

export interface Ledger {
  own: OwnTab;
  rows: LetterRow[];
  /** By row, as it stands there. */
  cells: ReadonlyMap<number, OwnRow['at']>;
}

const headers = ledgerTab.columns.map(({ header }) => header);
/** Those that change after a row was made. */
const changing = ['An', 'Beansprucht', 'Gesendet', 'Stand', 'Grund', 'Lauf'] as const;

/**
 * The ledger as one block; null before the first mail.
 * @param onlyNamed don't look whether it was renamed, which costs a few calls for each other tab
 * @throws AppError as `locateOwnTab` for a damaged tab of ours
 */
export function readLedger(workbook: Ports['workbook'], onlyNamed = false): Ledger | null {
  const found = readOwnTabIfThere(workbook, ledgerTab, headers, onlyNamed);
  return found && {
    own: found.own,
    rows: found.rows.map(({ row, at }) => asRow(row, at)).filter(({ key }) => key !== ''),
    cells: new Map(found.rows.map(({ row, at }) => [row, at])),
  };
}

/** The same; made where it is not there. Under the lock. */
export function openLedger(ports: Pick<Ports, 'workbook' | 'who'>): Ledger {
  return readLedger(ports.workbook) ?? makeLedger(ports);
}

/** For who has just looked in vain. Under the lock. */
export function makeLedger(ports: Pick<Ports, 'workbook' | 'who'>): Ledger {
  const own = makeOwnTab(ports, ledgerTab);
  // A tab just made holds its headers, whatever its drop-downs make Google count.
  return { own: { ...own, lastRow: own.headerRow }, rows: [], cells: new Map() };
}

function asRow(row: number, at: OwnRow['at']): LetterRow {
  const [, run = '', number] = /^(\S+) (\d+)$/.exec(cleaned(at('Lauf'))) ?? [];
  const word = cleaned(at('Stand')).toLowerCase();
  return {
    row,
    key: cleaned(at('Schlüssel')),
    kind: cleaned(at('Art')),
    memberId: cleaned(at('Mitglied-ID')),
    to: cleaned(at('An')),
    claimed: at('Beansprucht'),
    sent: at('Gesendet'),
    // What somebody wrote over it tells nothing, and what is not known is not sent again.
    state: letterStates.find((state) => stateWords[state] === word) ?? 'unknown',
    why: cleaned(at('Grund')),
    run,
    number: number === undefined ? null : Number(number),
  };
}

/**
 * Writes rows as they are to be: changed ones as one block for neighbouring columns, new ones (`row` 0) below. Under the
 * lock. `Stand` is written last: a row that says it is being sent always says by whom.
 */
export function writeLetters({ own, cells }: Ledger, changed: readonly LetterRow[], added: readonly LetterRow[]): void {
  if (changed.length > 0) {
    const first = changed.reduce((row, one) => Math.min(row, one.row), Infinity);
    const last = changed.reduce((row, one) => Math.max(row, one.row), 0);
    const byRow = new Map(changed.map((one) => [one.row, cellsOf(one)]));
    const cell = (row: number, header: string): CellInput => byRow.get(row)?.[header] ?? cells.get(row)?.(header) ?? '';
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    for (const group of neighbours(own)) own.tab.write(first, group.column, rows.map((row) => group.headers.map((header) => cell(row, header))));
  }
  // Empty cells with a drop-down count for Google; what was read does not lie.
  const lastWritten = [...cells.keys()].reduce((last, row) => Math.max(last, row), own.headerRow);
  if (added.length > 0) own.tab.append(added.map((one) => lineIn(own, cellsOf(one))), lastWritten);
}

function cellsOf({ key, kind, memberId, to, claimed, sent, state, why, run, number }: LetterRow): Readonly<Record<string, CellInput>> {
  return { Schlüssel: key, Art: kind, 'Mitglied-ID': memberId, An: to, Beansprucht: claimed, Gesendet: sent, Stand: stateWords[state], Grund: why, Lauf: number === null ? '' : `${run} ${number}` };
}

/** The changing columns, those beside each other together, the one with `Stand` last. As the tab is made, it is one block. */
function neighbours(own: OwnTab): { column: number; headers: string[] }[] {
  const placed = changing.flatMap((header) => (own.columns.has(header) ? [{ header, column: own.columns.get(header) ?? 0 }] : [])).sort((a, b) => a.column - b.column);
  const groups: { column: number; headers: string[] }[] = [];
  for (const { header, column } of placed) {
    const last = groups[groups.length - 1];
    if (last && last.column + last.headers.length === column) last.headers.push(header);
    else groups.push({ column, headers: [header] });
  }
  return groups.sort((a, b) => Number(a.headers.includes('Stand')) - Number(b.headers.includes('Stand')));
}
