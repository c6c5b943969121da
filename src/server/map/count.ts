// Counts the members by postcode: all, new, active, contacted, by group. Exact; nothing of this leaves the room as it is.

import type { Field } from '../../contract/setup.ts';
import { groupKey, isNewMember } from '../groups/index.ts';
import { addDays, dayOf } from '../kernel/days.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, hasLeft, locateMembers, memberIdOf, readMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { lastTalks } from '../selections/index.ts';
import { readSettings } from '../tabs/index.ts';

export interface Count {
  members: number;
  new: number;
  active: number;
  contacted: number;
  /** By `groupKey`; `''`: no group. */
  groups: Map<string, number>;
}

export interface Counts {
  byPostcode: ReadonlyMap<string, Count>;
  /** Groups by key, as they are first spelt in the list. */
  groups: ReadonlyMap<string, string>;
  /** Those without a postcode that could be one; their groups are not counted. */
  nowhere: Count;
  total: number;
  /** False: the list has no column for it, nothing can be said. */
  known: { new: boolean; active: boolean; contacted: boolean; group: boolean };
}

/** Days in which somebody counts as contacted. */
const year = 365;

/** Whoever has not left. The same number of service calls for any number of members. @throws AppError as `locateMembers` */
export function countMembers({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Counts {
  const today = clock.today();
  const since = addDays(today, -year);
  const list = locateMembers(workbook, readSettings(workbook));
  const rows = readMembers(list, ['memberId', 'memberNumber', 'postcode', 'entryDate', 'exitDate', 'status', 'activity', 'group', 'lastContact']);
  const talks = lastTalks(workbook);
  const byPostcode = new Map<string, Count>();
  const groups = new Map<string, string>();
  const none = (): Count => ({ members: 0, new: 0, active: 0, contacted: 0, groups: new Map() });
  const nowhere = none();
  let total = 0;
  for (const { cells } of rows) {
    if (hasLeft(cells, today)) continue;
    total += 1;
    const postcode = parsePostcode(cells.postcode);
    const count = postcode.state === 'given' ? (byPostcode.get(postcode.code) ?? none()) : nowhere;
    if (postcode.state === 'given') byPostcode.set(postcode.code, count);
    count.members += 1;
    if (isNewMember(dayOf(cells.entryDate, today), today)) count.new += 1;
    if (activityOf(cleaned(cells.activity)) === 'active') count.active += 1;
    const [noted, logged] = [dayOf(cells.lastContact, today), talks.get(memberIdOf(cells)) ?? ''];
    const last = noted > logged ? noted : logged;
    if (last >= since && last <= today) count.contacted += 1;
    if (count === nowhere) continue;
    const name = cleaned(cells.group);
    const group = groupKey(name);
    if (name !== '' && !groups.has(group)) groups.set(group, name);
    count.groups.set(group, (count.groups.get(group) ?? 0) + 1);
  }
  const has = (field: Field): boolean => list.columns.has(field);
  return { byPostcode, groups, nowhere, total, known: { new: has('entryDate'), active: has('activity'), contacted: has('lastContact') || talks.size > 0, group: has('group') } };
}
