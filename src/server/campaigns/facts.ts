// Reads what is known of the people on a list beyond its own tab: the membership list, and who was called today.

import { outcomeWords } from '../../contract/callWords.ts';
import { kindWord, readContacts } from '../contacts/index.ts';
import { addDays } from '../kernel/days.ts';
import { memberIdOf, readWholeBlock, type Cells } from '../members/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { contactsTab, locateOwnTab, readSettings, type Settings } from '../tabs/index.ts';
import type { CallFacts } from './block.ts';
import type { CallRow } from './callList.ts';
import { reservedIn } from './elsewhere.ts';
import { numberOf } from './people.ts';
import type { Campaign } from './read.ts';
import { barOf } from './standing.ts';

/** A constant number of calls, and one for each of the other campaigns. Somebody who is in the list no more has left. @throws AppError as `locateMembers` and `locateOwnTab` */
export function readFacts({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>, rows: readonly CallRow[], others: readonly Campaign[]): CallFacts {
  const [now, today] = [clock.now(), clock.today()];
  const [begins, ends] = [clock.midnight(today).getTime(), clock.midnight(addDays(today, 1)).getTime()];
  const isToday = (moment: Date): boolean => moment.getTime() >= begins && moment.getTime() < ends;
  const settings = readSettings(workbook);
  const people = peopleOf(workbook, settings, new Set(rows.map(({ memberId }) => memberId)));
  // A call noted in the row stands in `Kontakte`, too, a moment apart at most.
  const noted = new Map(rows.map(({ memberId, lastCall }) => [memberId, (lastCall?.getTime() ?? 0) + 1_000]));
  const call = kindWord('call').toLowerCase();
  const elsewhere = new Set<string>();
  const leaving = new Map<string, { at: number; leaves: boolean }>();
  for (const { at, memberId, kind, result } of readContacts(locateOwnTab(workbook, contactsTab))) {
    if (kind.toLowerCase() !== call) continue;
    const word = result.toLowerCase();
    const said = at?.getTime() ?? 0;
    // By its time: people sort their lists.
    if ((word === outcomeWords.wantsToLeave || word === outcomeWords.talked) && said >= (leaving.get(memberId)?.at ?? 0)) leaving.set(memberId, { at: said, leaves: word === outcomeWords.wantsToLeave });
    if (at && isToday(at) && at.getTime() > (noted.get(memberId) ?? Infinity)) elsewhere.add(memberId);
  }
  const reserved = reservedIn(workbook, others, now, '');
  return {
    now,
    isToday,
    reservedElsewhere: (memberId) => reserved.get(memberId) ?? null,
    bar: (memberId) => {
      const cells = people.get(memberId);
      return cells ? (barOf(cells, today) ?? (leaving.get(memberId)?.leaves ? 'leaving' : null)) : 'left';
    },
    calledElsewhere: (memberId) => elsewhere.has(memberId),
    dialable: (memberId) => numberOf(people.get(memberId) ?? {}, settings.areaCode) !== '',
  };
}

/** Only those on the list are taken apart: the members may be many times as many. Who stands there twice counts once, the first. */
function peopleOf(workbook: Workbook, settings: Settings, wanted: ReadonlySet<string>): ReadonlyMap<string, Cells> {
  const { list, lines } = readWholeBlock(workbook, settings);
  const needed = (['memberId', 'memberNumber', 'phone', 'mobile', 'exitDate', 'status', 'noCall'] as const).map((field) => ({ field, index: (list.columns.get(field) ?? 0) - 1 }));
  const people = new Map<string, Cells>();
  for (const line of lines) {
    const cells: Cells = {};
    for (const { field, index } of needed) cells[field] = line[index] ?? '';
    const id = memberIdOf(cells);
    if (wanted.has(id) && !people.has(id)) people.set(id, cells);
  }
  return people;
}
