// `members.edit`: one field of one member, unless somebody else has changed it since the card was opened.

import type { EditableField, EditAnswer } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { setup as german } from '../../contract/texts/de/setup.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, loggedCell } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { cellOf, findMember, locateMembers, prepareWrite, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { cellFor, editText } from './fields.ts';

export const editing = 'Karte: geändert';
const editFailed = 'Karte: nicht geändert';

/** How a field stands in the log, in German like all of it. */
export function loggedName(field: EditableField): string {
  return german.fieldNames[field];
}

/**
 * Sent again after a failure it finds its own value and says that it is saved.
 * @throws AppError `changed_meanwhile` with what stands there now as the only detail, `value_unclear`, `member_not_found`,
 * `column_missing`, `cells_in_the_way`, `busy`
 */
export function editMember(ports: Ports, request: Request<'members.edit'>): EditAnswer {
  const { workbook, lock, clock, who } = ports;
  const { memberId, field, operationId } = request;
  return lock.hold(() => {
    const list = locateMembers(workbook, readSettings(workbook), [field]);
    const member = findMember(list, memberId, [field, 'firstName', 'lastName', 'fullName']);
    const before = cellOf(member, field);
    const now = editText(field, before);
    const value = cellFor(field, request.value, before, clock);
    if (value === '') keepAName(field, member);
    const next = editText(field, value);
    const say = texts(who.language()).card;
    const answer = { field, value: next, message: say.edited };
    if (next === now) return { ...answer, changed: false };
    if (now !== request.expected) throw new AppError('changed_meanwhile', {}, [now]);

    const write = prepareWrite(list, [{ row: member.row, field, value }]);
    const entry = { operationId, memberId, field: loggedName(field) };
    log(ports, [{ operation: editing, ...entry, before: loggedCell(before, clock), after: loggedCell(value, clock) }]);
    try {
      write();
    } catch (error) {
      log(ports, [{ operation: editFailed, ...entry, before: '', after: '' }]);
      throw error;
    }
    return { ...answer, changed: true };
  });
}

/** A row without any name would be no member any more. */
function keepAName(field: EditableField, { cells }: MemberRow): void {
  const names = ['firstName', 'lastName', 'fullName'] as const;
  if (names.some((name) => name === field) && names.every((name) => name === field || cleaned(cells[name]) === '')) throw new AppError('value_unclear', { field });
}
