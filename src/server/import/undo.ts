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

/** The latest import that was carried out and not taken back; null where there is none. @param besides an operation that does not count */
export function lastImport(workbook: Workbook, operationId?: string, besides = ''): LastImport | null {
  const { own, found } = operations(workbook, operationNames);
  const standing = found.filter(({ id, rows }) => id !== besides && (operationId === undefined || id === operationId) && rows.every(({ name }) => name !== undoing) && rows[rows.length - 1]?.name !== failure);
  const operation = standing[standing.length - 1];
  return operation ? { own, operation } : null;
}

/** The same where a try to take it back, the last thing that happened, may have broken off. */
function begunToUndo(workbook: Workbook, operationId: string): LastImport | null {
  const { own, found } = operations(workbook, operationNames);
  const operation = found[found.length - 1];
  return operation?.id === operationId && operation.rows.some(({ name }) => name === undoing) ? { own, operation } : null;
}

type NamedChange = LoggedChange & { name: string };

/** What the log says of this import, and not of its being taken back: of one that went through, broke off or was refused; empty for none. */
export function loggedImport(workbook: Workbook, operationId: string): NamedChange[] {
  const { own, found } = operations(workbook, operationNames);
  const operation = found.find(({ id }) => id === operationId);
  return !operation || operation.rows.some(({ name }) => name === undoing) ? [] : changesIn({ own, operation });
}

function changesIn({ own, operation }: LastImport): NamedChange[] {
  const names = new Map(operation.rows.map(({ row, name }) => [row, name]));
  const rows = operation.rows.map(({ row }) => row).sort((a, b) => a - b);
  return readChanges(own, operation).map((change, index) => ({ ...change, name: names.get(rows[index] ?? 0) ?? '' }));
}

export function undoable(last: LastImport | null): Undoable | null {
  const first = last?.operation.rows[0];
  if (!last || !first) return null;
  const changes = new Set(readChanges(last.own, last.operation).map(({ memberId }) => memberId).filter((id) => id !== '')).size;
  return { operationId: last.operation.id, at: first.at ? first.at.toISOString() : '', by: first.by, changes };
}

/**
 * Asked again after a failure it goes on where it broke off. A cell is put back where it still holds what the import wrote; a new member is taken out where nothing of theirs was
 * changed or added. Rows are found by id.
 * @throws AppError `nothing_to_undo`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function undoImport(ports: Ports, request: Request<'members.undoImport'>): UndoImportAnswer {
  const { workbook, lock, who, clock } = ports;
  return lock.hold(() => {
    const last = lastImport(workbook, request.operationId) ?? (request.operationId === undefined ? null : begunToUndo(workbook, request.operationId));
    if (!last) throw new AppError('nothing_to_undo');
    const at = locateMembers(workbook, readSettings(workbook));
    const mark = at.headers.findIndex((header) => headerKey(header) === headerKey(markHeader)) + 1 || null;
    const list = readListed(at, mark);
    const byId = new Map<string, Listed[]>();
    for (const member of list) byId.set(member.id, [...(byId.get(member.id) ?? []), member]);
    const changes = changesIn(last);
    const earlier = new Set(changes.filter(({ name }) => name === undoing).map(keyOf));
    const { edits, done } = putBack(changes.filter(({ name }) => name === importing), byId, mark, clock);
    const taken = takenOut(changes.filter(({ name }) => name === adding), byId, at, clock);
    const write = prepareWrite(at, edits);
    const entries = [...done, ...taken.changes].map(({ memberId, field, before, after }) => ({ operation: undoing, operationId: last.operation.id, memberId, field, before: after, after: before }));
    if (entries.length > 0 || earlier.size === 0) log(ports, entries.length > 0 ? entries : [{ operation: undoing, operationId: last.operation.id, memberId: '', field: '', before: '', after: '' }]);
    write();
    takeOutRows(at.tab, taken.rows);
    const undone = new Set([...earlier, ...entries.map(keyOf)]);
    const [cells, added] = [distinct(changes.filter(({ name }) => name === importing)), distinct(changes.filter(({ name }) => name === adding))];
    const gone = new Set(added.filter((change) => undone.has(keyOf(change))).map(({ memberId }) => memberId));
    withdrawImported(ports, [...gone], last.operation.id);
    const restored = cells.filter((change) => undone.has(keyOf(change))).length;
    const people = new Set(added.map(({ memberId }) => memberId)).size;
    const counts = { restored, removed: gone.size, kept: cells.length - restored + people - gone.size };
    return { ...counts, message: texts(who.language()).import.undone(counts) };
  });
}

function keyOf({ memberId, field }: Pick<LoggedChange, 'memberId' | 'field'>): string {
  return `${memberId}\u0000${field}`;
}

/** What a first try and a second have both written down counts once. */
function distinct(changes: readonly LoggedChange[]): LoggedChange[] {
  return [...new Map(changes.map((change) => [keyOf(change), change])).values()];
}

function putBack(changes: readonly LoggedChange[], byId: ReadonlyMap<string, readonly Listed[]>, mark: number | null, clock: Clock): { edits: Edit[]; done: LoggedChange[] } {
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
  return { edits, done };
}

/** Rows of new members that are still as the import left them: no value more, none else. */
function takenOut(changes: readonly LoggedChange[], byId: ReadonlyMap<string, readonly Listed[]>, at: LocatedMembers, clock: Clock): { rows: number[]; changes: LoggedChange[] } {
  const byMember = new Map<string, LoggedChange[]>();
  for (const change of changes) byMember.set(change.memberId, [...(byMember.get(change.memberId) ?? []), change]);
  const found = [...byMember].flatMap(([id, logged]) => {
    const some = byId.get(id) ?? [];
    return some.length === 1 && some[0] ? [{ row: some[0].row, logged }] : [];
  });
  if (found.length === 0) return { rows: [], changes: [] };
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
  return { rows: untouched.map(({ row }) => row), changes: untouched.flatMap(({ logged }) => logged) };
}
