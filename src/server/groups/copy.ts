// `groups.copy`: the list for a group's contact person. Only her members, only what she needs; the log says that it was given out.

import type { CopyAnswer } from '../../contract/coverage.ts';
import type { Request } from '../../contract/rpc.ts';
import { coverage as words } from '../../contract/texts/de/coverage.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { dayOf } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { folded } from '../kernel/lookalikes.ts';
import { cleaned } from '../kernel/text.ts';
import { emailOf, hasLeft, isYes, locateMembers, nameOf, phonesOf, readMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { groupKey, readGroupCards } from './coverageRows.ts';
import { cardOf } from './visits.ts';

const fields = ['firstName', 'lastName', 'fullName', 'mobile', 'phone', 'email', 'noCall', 'noEmail', 'lastContact', 'entryDate', 'exitDate', 'status', 'group'] as const;

/**
 * Nobody's number or address goes out against their wish: without the columns that say so there is no list.
 * @throws AppError `group_unknown`, `bad_request` for a group without a contact person, `column_missing`, `busy`, and what locating throws
 */
export function copyGroup(ports: Ports, request: Request<'groups.copy'>): CopyAnswer {
  const { lock, clock, who, workbook } = ports;
  return lock.hold(() => {
    const today = clock.today();
    const { name: group, contact } = cardOf(readGroupCards(workbook, today).cards, request.group);
    if (contact === '') throw new AppError('bad_request', {}, [texts(who.language()).coverage.noContactYet({ group })]);
    const settings = readSettings(workbook);
    const list = locateMembers(workbook, settings, ['group', 'noCall', 'noEmail']);
    const people = readMembers(list, fields).filter(({ cells }) => groupKey(cleaned(cells.group)) === groupKey(group) && !hasLeft(cells, today)).map(({ cells }) => {
      const [noCall, noEmail] = [isYes(cells.noCall), isYes(cells.noEmail)];
      return {
        name: nameOf(cells),
        phones: noCall ? [] : phonesOf(cells, settings.areaCode).map(({ shown }) => shown),
        noCall,
        email: noEmail ? '' : emailOf(cells.email),
        noEmail,
        lastContact: dayOf(cells.lastContact, today),
        memberSince: dayOf(cells.entryDate, today),
      };
    });
    log(ports, [{ operation: 'Liste herausgegeben', operationId: newOperationId(clock.now()), memberId: '', field: group, before: '', after: words.givenOut({ count: people.length }) }]);
    return { group, contact, today, people: people.sort((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1)) };
  });
}
