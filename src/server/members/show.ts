// `members.show`: leads the person in front of the sheet to a member's row.

import type { ShowAnswer } from '../../contract/groups.ts';
import type { Request } from '../../contract/rpc.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { locateMembers, readMembers } from './locate.ts';
import { memberIdOf } from './memberRows.ts';

/** @throws AppError `member_not_found`, and what locating throws */
export function showMember({ workbook }: Ports, { memberId }: Request<'members.show'>): ShowAnswer {
  const at = locateMembers(workbook, readSettings(workbook));
  const member = readMembers(at, ['memberNumber', 'memberId']).find(({ cells }) => memberIdOf(cells) === memberId);
  if (!member) throw new AppError('member_not_found');
  at.tab.show(member.row, at.columns.get('lastName') ?? at.columns.get('fullName') ?? 1);
  return { row: member.row };
}
