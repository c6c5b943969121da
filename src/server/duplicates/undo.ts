// `members.undoMerge`: puts the row back that a merge took out, and what changed for it.

import type { UndoMergeAnswer } from '../../contract/duplicates.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { cellOfLog, log, loggedCell, operations, readChanges, type LoggedChange } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { memberIdOf, nameOf, readWholeList, writeMembers, type Cells, type Edit, type LocatedMembers, type WholeRow } from '../members/index.ts';
import { Formula, type CellInput, type Clock, type Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { prepareMoves } from './attached.ts';
import { columnName, idField, merging, moving, removing, rowField, undoing } from './operation.ts';

/**
 * The row comes back where it stood, or at the end of a list that has become shorter; fields of the other row go back
 * where nobody has changed them since.
 * Asked again after a failure it goes on where it broke off.
 * @throws AppError `nothing_to_undo`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function undoMerge(ports: Ports, { operationId }: Request<'members.undoMerge'>): UndoMergeAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const logged = readMerge(ports, operationId);
    const { list, rows } = readWholeList(workbook, readSettings(workbook));
    const withId = (id: string): WholeRow | undefined => rows.find(({ cells }) => memberIdOf(cells) === id);
    const done = { message: texts(who.language()).duplicates.undone };
    if (withId(logged.removeId)) {
      if (logged.begun) return done;
      throw new AppError('nothing_to_undo');
    }

    const row = Math.max(list.firstRow, Math.min(logged.row, list.lastRow + 1));
    const line = lineOf(list, logged, row, clock);
    const keep = withId(logged.keepId);
    const edits = keep ? editsOf(list, keep, logged.changed, clock) : [];
    const moves = prepareMoves(workbook, logged.keepId, { id: logged.removeId, name: nameIn(list, line) }, logged.moved);
    log(ports, [{ operation: undoing, operationId, memberId: logged.removeId, field: idField, before: logged.keepId, after: logged.removeId }]);
    writeMembers(list, edits);
    for (const move of moves) move.write();
    // Room that a first try has made is taken.
    const room = logged.begun && rows.every((one) => one.row !== row) && list.tab.read(row, 1, 1, list.headers.length).every((cells) => cells.every((cell) => cell === ''));
    if (row <= list.lastRow && !room) list.tab.insertRow(row);
    list.tab.write(row, 1, [line]);
    return done;
  });
}

interface LoggedMerge {
  keepId: string;
  removeId: string;
  row: number;
  /** Cells of the row that went. */
  removed: LoggedChange[];
  /** Cells of the row that stayed. */
  changed: LoggedChange[];
  /** Rows of other tabs by the tab's name. */
  moved: Map<string, Set<string>>;
  /** A try to undo it, the last thing that happened, may have broken off. */
  begun: boolean;
}

function readMerge({ workbook }: Ports, operationId: string): LoggedMerge {
  // Whether it was carried out can be told from the list: a try that was refused may have been followed by one that was not.
  const { own, found } = operations(workbook, new Set([merging, moving, removing, undoing]));
  const operation = found.find(({ id }) => id === operationId);
  const begun = operation?.rows.some(({ name }) => name === undoing) ?? false;
  if (!operation || (begun && found[found.length - 1] !== operation)) throw new AppError('nothing_to_undo');
  const changesNamed = (name: string): LoggedChange[] => readChanges(own, { id: operation.id, rows: operation.rows.filter((row) => row.name === name) });
  const [changed, removed] = [changesNamed(merging), changesNamed(removing)];
  const ids = changed.find(({ field }) => field === idField);
  const row = removed.find(({ field }) => field === rowField);
  // Of somebody who was erased since nothing is left to put back.
  if (!ids?.before || !ids.after || !row) throw new AppError('nothing_to_undo');
  const moved = new Map<string, Set<string>>();
  for (const { field } of changesNamed(moving)) {
    const cut = field.lastIndexOf(': ');
    const tab = field.slice(0, cut);
    moved.set(tab, (moved.get(tab) ?? new Set()).add(field.slice(cut + 2)));
  }
  return { keepId: ids.after, removeId: ids.before, row: Number(row.before), begun, removed: removed.filter((one) => one !== row), changed: changed.filter(({ field, before, after }) => field !== idField || before !== ids.before || after !== ids.after), moved };
}

function columnIndex(list: LocatedMembers, name: string): number {
  return list.headers.findIndex((_, index) => columnName(list.headers, index) === name);
}

/** The row as it was; a column that is gone by now has nowhere to go back to, and stays in the log. */
function lineOf(list: LocatedMembers, { removed, row: before }: LoggedMerge, row: number, clock: Clock): CellInput[] {
  const line: CellInput[] = list.headers.map(() => '');
  for (const { field, before: text } of removed) {
    const index = columnIndex(list, field);
    const cell = cellOfLog(text, clock);
    if (index >= 0) line[index] = cell instanceof Formula ? movedFormula(cell, before, row) : cell;
  }
  return line;
}

/** References to its own row go along: `=B12*2` in row 12 becomes `=B15*2` in row 15. */
function movedFormula({ a1 }: Formula, from: number, to: number): Formula {
  return new Formula(from === to ? a1 : a1.replace(new RegExp(`(?<![A-Za-z])(\\$?[A-Z]{1,3}\\$?)${from}(?!\\d)`, 'g'), `$1${to}`));
}

function editsOf(list: LocatedMembers, keep: WholeRow, changed: readonly LoggedChange[], clock: Clock): Edit[] {
  return changed.flatMap(({ field, before, after }) => {
    const index = columnIndex(list, field);
    if (index < 0 || loggedCell(keep.values[index] ?? '', clock) !== after) return [];
    return [{ row: keep.row, field: index + 1, value: cellOfLog(before, clock) }];
  });
}

function nameIn(list: LocatedMembers, line: readonly CellInput[]): string {
  const cells: Cells = {};
  for (const field of ['firstName', 'lastName', 'fullName'] as const) {
    const value = line[(list.columns.get(field) ?? 0) - 1];
    if (typeof value === 'string') cells[field] = value;
  }
  return nameOf(cells);
}
