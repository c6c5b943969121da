// Reads what is known of the people on a list beyond its own tab: the membership list, and the other campaigns.

import { addDays } from '../kernel/days.ts';
import { locateMembers, memberIdOf, phonesOf, readMembers, type Cells } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings, type Settings } from '../tabs/index.ts';
import { barringStatus, type CallFacts } from './block.ts';
import { readCallListIfThere, type CallList } from './callList.ts';
import type { Campaign } from './read.ts';
import { barOf, type Bar } from './standing.ts';

/** The membership list by id, with what a call needs to know. Three calls and a block for each group of columns. */
export function readCallees(ports: Pick<Ports, 'workbook'>): { settings: Settings; cells: ReadonlyMap<string, Cells> } {
  const settings = readSettings(ports.workbook);
  const list = locateMembers(ports.workbook, settings);
  const cells = new Map<string, Cells>();
  for (const member of readMembers(list, ['memberNumber', 'memberId', 'phone', 'mobile', 'exitDate', 'status', 'noCall'])) cells.set(memberIdOf(member.cells), member.cells);
  return { settings, cells };
}

/** The lists of all other campaigns in which somebody may have been called today. A block read each. */
export function readOtherLists(ports: Pick<Ports, 'workbook' | 'clock'>, all: readonly Campaign[], campaign: Campaign): CallList[] {
  return all.filter((other) => other.row !== campaign.row && other.state !== 'planned').flatMap((other) => readCallListIfThere(ports, other) ?? []);
}

/** @param cells as `readCallees` gives them; somebody who is in the list no more has left */
export function factsOf({ clock }: Pick<Ports, 'clock'>, { settings, cells }: ReturnType<typeof readCallees>, others: readonly CallList[]): CallFacts {
  const now = clock.now();
  const today = clock.today();
  const [begins, ends] = [clock.midnight(today).getTime(), clock.midnight(addDays(today, 1)).getTime()];
  const isToday = (moment: Date): boolean => moment.getTime() >= begins && moment.getTime() < ends;
  const bars = new Map<string, Bar>();
  const called = new Set<string>();
  for (const { rows } of others) {
    for (const { memberId, status, lastCall } of rows) {
      const bar = barringStatus[status];
      if (bar) bars.set(memberId, bar);
      if (lastCall && isToday(lastCall)) called.add(memberId);
    }
  }
  return {
    now,
    isToday,
    bar: (memberId) => {
      const known = cells.get(memberId);
      return (known ? barOf(known, today) : 'left') ?? bars.get(memberId) ?? null;
    },
    calledElsewhere: (memberId) => called.has(memberId),
    dialable: (memberId) => {
      const known = cells.get(memberId);
      return known !== undefined && phonesOf(known, settings.areaCode).some(({ tel }) => tel !== '');
    },
  };
}
