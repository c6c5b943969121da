// `members.undoImport`: takes the last import back, cell by cell, where nobody has changed anything since.

import type { Undoable } from '../../contract/groups.ts';
import type { UndoImportAnswer } from '../../contract/import.ts';
import type { Request } from '../../contract/rpc.ts';
import type { Field } from '../../contract/setup.ts';
import { texts } from '../../contract/texts/index.ts';
import { cellOfLog, log, loggedCell, operations, readChanges, shownLog, type LoggedChange, type Operation } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { headerKey } from '../kernel/headerText.ts';
import { locateMembers, prepareWrite, type Edit, type LocatedMembers } from '../members/index.ts';
import { withdrawImported } from '../newcomers/index.ts';
import type { Cell, Clock, Ports, Workbook } from '../ports.ts';
import { readSettings, takeOutRows, type OwnTab } from '../tabs/index.ts';
import { readListed } from './examine.ts';
import { adding, failure, fieldOfLog, importing, markHeader, operationNames, undoing } from './operation.ts';
import type { Listed } from './plan.ts';

export interface LastImport {
  own: OwnTab;
  operation: Operation;
}

/** The latest import that was not taken back; null where there is none. */
export function lastImport(workbook: Workbook, operationId?: string): LastImport | null {
  const { own, found } = operations(workbook, operationNames);
  const standing = found.filter(({ id, rows }) => (operationId === undefined || id === operationId) && rows.every(({ name }) => name !== undoing && name !== failure));
  const operation = standing[standing.length - 1];
  return operation ? { own, operation } : null;
}

/** Whether an import of this id has been written, taken back or not. */
export function wasApplied(workbook: Workbook, operationId: string): boolean {
  return operations(workbook, operationNames).found.some(({ id, rows }) => id === operationId && rows.every(({ name }) => name !== failure));
}

export function undoable(last: LastImport | null): Undoable | null {
  const first = last?.operation.rows[0];
  if (!last || !first) return null;
  const changes = new Set(readChanges(last.own, last.operation).map(({ memberId }) => memberId).filter((id) => id !== '')).size;
  return { operationId: last.operation.id, at: first.at ? first.at.toISOString() : '', by: first.by, changes };
}

/**
 * A cell is put back where it still holds what the import wrote; a new member is taken out where nothing of theirs was
 * changed or added. Rows are found by id.
 * @throws AppError `nothing_to_undo`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function undoImport(ports: Ports, request: Request<'members.undoImport'>): UndoImportAnswer {
  const { workbook, lock, who, clock } = ports;
  return lock.hold(() => {
    const last = lastImport(workbook, request.operationId);
    if (!last) throw new AppError('nothing_to_undo');
    const at = locateMembers(workbook, readSettings(workbook));
    const mark = at.headers.findIndex((header) => headerKey(header) === headerKey(markHeader)) + 1 || null;
    const list = readListed(at, mark);
    const byId = new Map<string, Listed[]>();
    for (const member of list) byId.set(member.id, [...(byId.get(member.id) ?? []), member]);
    const names = new Map(last.operation.rows.map(({ row, name }) => [row, name]));
    const rows = last.operation.rows.map(({ row }) => row).sort((a, b) => a - b);
    const changes = readChanges(last.own, last.operation).map((change, index) => ({ ...change, name: names.get(rows[index] ?? 0) ?? '' }));

    const { edits, done, kept } = putBack(changes.filter(({ name }) => name === importing), byId, mark, clock);
    const taken = takenOut(changes.filter(({ name }) => name === adding), byId, at, clock);
    const write = prepareWrite(at, edits);
    const entries = [...done, ...taken.changes].map(({ memberId, field, before, after }) => ({ operation: undoing, operationId: last.operation.id, memberId, field, before: after, after: before }));
    log(ports, entries.length > 0 ? entries : [{ operation: undoing, operationId: last.operation.id, memberId: '', field: '', before: '', after: '' }]);
    write();
    takeOutRows(at.tab, taken.rows);
    withdrawImported(ports, [...new Set(taken.changes.map(({ memberId }) => memberId))], last.operation.id);
    const counts = { restored: done.length, removed: taken.rows.length, kept: kept + taken.kept };
    return { ...counts, message: texts(who.language()).import.undone(counts) };
  });
}

function putBack(changes: readonly LoggedChange[], byId: ReadonlyMap<string, readonly Listed[]>, mark: number | null, clock: Clock): { edits: Edit[]; done: LoggedChange[]; kept: number } {
  const edits: Edit[] = [];
  const done: LoggedChange[] = [];
  // A number that the import itself changed is looked for as it is now.
  const renamed = new Map<string, string>();
  for (const { memberId, field, after } of changes) {
    if (fieldOfLog(field) === 'memberNumber' && !byId.has(memberId)) renamed.set(memberId, shownLog(after));
  }
  for (const change of changes) {
    const field: Field | number | undefined = change.field === markHeader ? (mark ?? undefined) : fieldOfLog(change.field);
    const some = byId.get(renamed.get(change.memberId) ?? change.memberId) ?? [];
    const now = (member: Listed): Cell => (typeof field === 'number' ? member.mark : field === undefined ? '' : (member.cells[field] ?? ''));
    const holding = some.filter((member) => loggedCell(now(member), clock) === change.after);
    const [member] = holding;
    if (field === undefined || !member || holding.length > 1) continue;
    edits.push({ row: member.row, field, value: cellOfLog(change.before, clock) });
    done.push(change);
  }
  return { edits, done, kept: changes.length - done.length };
}

/** Rows of new members that are still as the import left them: no value more, none else. */
function takenOut(changes: readonly LoggedChange[], byId: ReadonlyMap<string, readonly Listed[]>, at: LocatedMembers, clock: Clock): { rows: number[]; changes: LoggedChange[]; kept: number } {
  const byMember = new Map<string, LoggedChange[]>();
  for (const change of changes) byMember.set(change.memberId, [...(byMember.get(change.memberId) ?? []), change]);
  const found = [...byMember].flatMap(([id, logged]) => {
    const some = byId.get(id) ?? [];
    return some.length === 1 && some[0] ? [{ row: some[0].row, logged }] : [];
  });
  if (found.length === 0) return { rows: [], changes: [], kept: byMember.size };
  const first = found.reduce((least, { row }) => Math.min(least, row), Infinity);
  const count = found.reduce((most, { row }) => Math.max(most, row), 0) - first + 1;
  const values = at.tab.read(first, 1, count, at.headers.length);
  const formulas = at.tab.readFormulas(first, 1, count, at.headers.length);
  const untouched = found.filter(({ row, logged: changes }) => {
    const expected = new Map(changes.flatMap(({ field, after }) => {
      const known = fieldOfLog(field);
      const column = known === undefined ? undefined : at.columns.get(known);
      return column === undefined ? [] : [[column, after] as const];
    }));
    return (values[row - first] ?? []).every((cell, index) => (formulas[row - first]?.[index] ?? '') !== '' || loggedCell(cell, clock) === (expected.get(index + 1) ?? ''));
  });
  return { rows: untouched.map(({ row }) => row), changes: untouched.flatMap(({ logged }) => logged), kept: byMember.size - untouched.length };
}
