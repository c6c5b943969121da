// `members.notSame`: two people who only look alike. The decision stands in the log, where anyone can read it; the last one counts.

import type { NotSameAnswer } from '../../contract/duplicates.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { journalTab, log } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { cleaned } from '../kernel/text.ts';
import { locateMembers, memberIdOf, readMembers } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { readOwnTab, readSettings } from '../tabs/index.ts';

const deciding = 'Dubletten: nicht dieselbe Person';
const reopening = 'Dubletten: doch wieder offen';
const loggedField = 'Mitglied-ID';

/** The same for both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/** Said twice it is written once. @throws AppError `member_not_found`, `busy`, and what locating throws */
export function noteNotSame(ports: Ports, { a, b, open = false }: Request<'members.notSame'>): NotSameAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const say = texts(who.language()).duplicates;
    if (notSamePairs(workbook).has(pairKey(a, b)) === open) {
      const ids = new Set(readMembers(locateMembers(workbook, readSettings(workbook)), []).map(({ cells }) => memberIdOf(cells)));
      // Of somebody who was erased meanwhile the log says nothing any more.
      if (!ids.has(a) || !ids.has(b)) throw new AppError('member_not_found');
      log(ports, [{ operation: open ? reopening : deciding, operationId: newOperationId(clock.now()), memberId: a, field: loggedField, before: a, after: b }]);
    }
    return { message: open ? say.openAgain : say.notSame };
  });
}

/** Keys of the pairs decided upon. One block read of the log. */
export function notSamePairs(workbook: Workbook): Set<string> {
  const decided = new Set<string>();
  for (const { at } of readOwnTab(workbook, journalTab, ['Vorgang', 'Vorher', 'Nachher']).rows) {
    const operation = at('Vorgang');
    if (operation !== deciding && operation !== reopening) continue;
    const key = pairKey(cleaned(at('Vorher')), cleaned(at('Nachher')));
    if (operation === deciding) decided.add(key);
    else decided.delete(key);
  }
  return decided;
}
