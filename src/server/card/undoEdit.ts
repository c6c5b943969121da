// `members.undoEdit`: takes one change of the card back, where the cell still holds what it wrote.

import { editableFields, type EditAnswer } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { plainOfLog, log, loggedCell, operations, readChanges } from '../journal/index.ts';
import { isAnothers } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { cellOf, findMember, locateMembers, writeMembers } from '../members/index.ts';
import { Formula, type Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { editing, loggedName } from './edit.ts';
import { editText } from './fields.ts';

const undoing = 'Karte: rückgängig';

/**
 * Asked again after a failure it goes on, or finds what was there before and says that it is undone.
 * @throws AppError `nothing_to_undo`, also for somebody else's change, `changed_meanwhile` with what stands there now, `busy`, `cells_in_the_way`, and what locating throws
 */
export function undoEdit(ports: Ports, { operationId }: Request<'members.undoEdit'>): EditAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const { own, found } = operations(workbook, new Set([editing]));
    const operation = found.find(({ id }) => id === operationId);
    // What was written down and refused, or undone before, can be told from the cell.
    const change = operation && readChanges(own, operation)[0];
    const field = editableFields.find((one) => loggedName(one) === change?.field);
    if (!change || !field || isAnothers(operation.rows[0]?.by, who.email())) throw new AppError('nothing_to_undo');

    const list = locateMembers(workbook, readSettings(workbook), [field]);
    const member = findMember(list, change.memberId, [field]);
    const now = cellOf(member, field);
    const value = plainOfLog(change.before, clock);
    const answer = { field, value: value instanceof Formula || value === null ? '' : editText(field, value), message: texts(who.language()).card.undone };
    if (loggedCell(now, clock) === change.before) return { ...answer, changed: false };
    if (loggedCell(now, clock) !== change.after) throw new AppError('changed_meanwhile', {}, [editText(field, now)]);
    log(ports, [{ operation: undoing, operationId, memberId: change.memberId, field: change.field, before: change.after, after: change.before }]);
    writeMembers(list, [{ row: member.row, field, value }]);
    return { ...answer, changed: true };
  });
}
