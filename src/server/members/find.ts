// One member by id, wherever the row stands by now.

import type { Field } from '../../contract/setup.ts';
import { AppError } from '../kernel/errors.ts';
import { readMembers, type LocatedMembers, type MemberRow } from './locate.ts';
import { memberIdOf } from './memberRows.ts';

/**
 * The member with the cells asked for. Reads the whole columns, so ask for what is near the names and numbers.
 * @throws AppError `member_not_found` where nobody has this id, or two rows have it
 */
export function findMember(at: LocatedMembers, memberId: string, fields: readonly Field[]): MemberRow {
  const [found, second] = readMembers(at, fields).filter(({ cells }) => memberIdOf(cells) === memberId);
  if (!found || second) throw new AppError('member_not_found');
  return found;
}
