// `groups.undo`: takes the last assignment back, member by member, where nobody has changed anything since.

import type { Request } from '../../contract/rpc.ts';
import type { UndoAnswer } from '../../contract/groups.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, operations, readChanges, type Operation } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { locateMembers, memberIdOf, readMembers, writeMembers, type Edit } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { readSettings, type OwnTab } from '../tabs/index.ts';
import { assignment, confirmation, loggedField, notDone, recalled, remembered, undoing } from './operation.ts';

export interface LastAssignment {
  own: OwnTab;
  operation: Operation;
  /** ISO instant, `''` where the log does not say. */
  at: string;
  by: string;
}

/** The latest assignment that was not taken back, from the log; null where there is none. Two block reads at most. */
export function lastAssignment(workbook: Workbook, operationId?: string): LastAssignment | null {
  const { own, found } = operations(workbook, new Set([assignment, confirmation, undoing, notDone(assignment)]));
  const standing = found.filter(({ id, rows }) => (operationId === undefined || id === operationId) && rows.every(({ name }) => name !== undoing && name !== notDone(assignment)));
  const operation = standing[standing.length - 1];
  const first = operation?.rows[0];
  if (!operation || !first) return null;
  return { own, operation, at: first.at ? first.at.toISOString() : '', by: first.by };
}

/**
 * A member is restored where the cells still hold what the assignment wrote. Two members of one number are told apart by
 * what was written; a member without a number cannot be found again and is counted as kept.
 * @throws AppError `nothing_to_undo`, `busy`, `cells_in_the_way`, and what locating throws
 */
export function undoAssignment(ports: Ports, request: Request<'groups.undo'>): UndoAnswer {
  const { workbook, lock, who } = ports;
  return lock.hold(() => {
    const last = lastAssignment(workbook, request.operationId);
    if (!last) throw new AppError('nothing_to_undo');
    const at = locateMembers(workbook, readSettings(workbook), ['group', 'groupSource']);
    const waiting = new Map<string, number[]>();
    for (const { row, cells } of readMembers(at, ['memberNumber', 'memberId', 'group', 'groupSource'])) {
      const key = `${memberIdOf(cells)}\u0000${remembered(cleaned(cells.group), cleaned(cells.groupSource))}`;
      const rows = waiting.get(key);
      if (rows) rows.push(row);
      else waiting.set(key, [row]);
    }
    const changes = readChanges(last.own, last.operation).filter((change) => change.field === loggedField);
    const edits: Edit[] = [];
    const restored = changes.filter((change) => {
      const row = change.memberId === '' ? undefined : waiting.get(`${change.memberId}\u0000${change.after}`)?.shift();
      if (row === undefined) return false;
      const { group, source } = recalled(change.before);
      edits.push({ row, field: 'group', value: group }, { row, field: 'groupSource', value: source });
      return true;
    });
    // The cells first: an undo that was made and not logged finds nothing left to do when it is asked again, but one that
    // was logged and then refused by the sheet could never be asked again.
    writeMembers(at, edits);
    const operationId = last.operation.id;
    const mark = { operation: undoing, operationId, memberId: '', field: loggedField, before: '', after: '' };
    log(ports, restored.length === 0 ? [mark] : restored.map(({ memberId, before, after }) => ({ ...mark, memberId, before: after, after: before })));
    const counts = { restored: restored.length, kept: changes.length - restored.length };
    return { ...counts, message: texts(who.language()).groups.undone(counts) };
  });
}
