// `members.card`: everything that is known about one member, for reading.

import { editableFields, type CardAnswer, type MemberCard } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { dayOf, monthsBetween } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { emailOf, isYes, memberIdOf, nameOf, phonesOf, readWholeList, usualAreaCode, type LocatedMembers, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { editText, lifeDay, type LifeField } from './fields.ts';
import { readCardGroups } from './groups.ts';
import { addressOf } from './search.ts';
import { timelineOf } from './timeline.ts';

/**
 * Each tab is read once, as one block, whatever the size of the list.
 * @throws AppError `member_not_found` for an id that is nobody's or stands twice, and what locating throws
 */
export function memberCard(ports: Ports, request: Request<'members.card'>): CardAnswer {
  const { workbook } = ports;
  const settings = readSettings(workbook);
  const { list, rows } = readWholeList(workbook, settings);
  const member = request.memberId === undefined ? selectedMember(ports, list, rows) : memberWithId(rows, request.memberId);
  return { card: member && cardOf(ports, list, member, settings.areaCode || usualAreaCode(rows)) };
}

function memberWithId(rows: readonly MemberRow[], memberId: string): MemberRow {
  const [found, second] = rows.filter(({ cells }) => memberIdOf(cells) === memberId);
  if (!found || second) throw new AppError('member_not_found');
  return found;
}

function selectedMember({ workbook }: Ports, list: LocatedMembers, rows: readonly MemberRow[]): MemberRow | null {
  const selected = workbook.selection();
  return (selected?.tabId === list.tab.id && rows.find(({ row }) => row === selected.row)) || null;
}

function cardOf(ports: Ports, list: LocatedMembers, { row, cells }: MemberRow, areaCode: string): MemberCard {
  const today = ports.clock.today();
  const day = (field: LifeField): string => lifeDay(field, cells[field], today);
  const birthDate = day('birthDate');
  const memberId = memberIdOf(cells);
  const group = cleaned(cells.group);
  const groups = readCardGroups(ports.workbook);
  const { entries, total } = timelineOf(ports, memberId);
  const source = cleaned(cells.groupSource).toLowerCase();
  return {
    memberId,
    name: nameOf(cells),
    row,
    age: birthDate === '' || birthDate > today ? null : Math.floor(monthsBetween(birthDate, today) / 12),
    birthDate,
    memberSince: day('entryDate'),
    left: day('exitDate'),
    group,
    groupSource: group === '' ? '' : source === 'hand' ? 'hand' : source === '' ? '' : 'automatic',
    contactPerson: groups.contactOf(group),
    groups: groups.names,
    noCall: isYes(cells.noCall),
    noEmail: isYes(cells.noEmail),
    phones: phonesOf(cells, areaCode),
    email: emailOf(cells.email),
    address: addressOf(cells),
    lastContact: dayOf(cells.lastContact, today),
    fields: editableFields.filter((field) => list.columns.has(field)).map((field) => ({ field, value: editText(field, cells[field]) })),
    timeline: entries,
    timelineTotal: total,
  };
}
