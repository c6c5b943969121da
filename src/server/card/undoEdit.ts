// `members.undoEdit`: takes one change of the card back, where the cell still holds what it wrote.

import { editableFields, type EditAnswer } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { cellOfLog, log, loggedCell, operations, readChanges } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cellOf, findMember, locateMembers, writeMembers } from '../members/index.ts';
import { Formula, type Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { editFailed, editing, loggedName } from './edit.ts';
import { editText } from './fields.ts';

const undoing = 'Karte: rückgängig';

/** @throws AppError `nothing_to_undo`, `changed_meanwhile` with what stands there now, `busy`, `cells_in_the_way`, and what locating throws */
export function undoEdit(ports: Ports, { operationId }: Request<'members.undoEdit'>): EditAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const { own, found } = operations(workbook, new Set([editing, editFailed, undoing]));
    const operation = found.find(({ id }) => id === operationId);
    const change = operation?.rows.every(({ name }) => name === editing) ? readChanges(own, operation)[0] : undefined;
    const field = editableFields.find((one) => loggedName(one) === change?.field);
    if (!change || !field) throw new AppError('nothing_to_undo');

    const list = locateMembers(workbook, readSettings(workbook), [field]);
    const member = findMember(list, change.memberId, [field]);
    const now = cellOf(member, field);
    if (loggedCell(now, clock) !== change.after) throw new AppError('changed_meanwhile', {}, [editText(field, now)]);
    const value = cellOfLog(change.before, clock);
    log(ports, [{ operation: undoing, operationId, memberId: change.memberId, field: change.field, before: change.after, after: change.before }]);
    writeMembers(list, [{ row: member.row, field, value }]);
    return { field, value: value instanceof Formula || value === null ? '' : editText(field, value), changed: true, message: texts(who.language()).card.undone };
  });
}
