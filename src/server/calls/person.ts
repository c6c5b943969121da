// One person to call, with no more than the call needs, from what was read for the whole list.

import type { CallPerson } from '../../contract/calls.ts';
import { texts } from '../../contract/texts/index.ts';
import { editText } from '../card/index.ts';
import { isNewMember } from '../groups/index.ts';
import { dayOf, germanDay, monthsBetween } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { phonesOf, wordsOf } from '../members/index.ts';
import type { CallRow } from '../campaigns/index.ts';
import type { CallState } from './state.ts';

const checked = ['street', 'houseNumber', 'postcode', 'city', 'phone', 'mobile', 'email'] as const;
const historyShown = 6;

export function personOf(state: CallState, row: CallRow, theyCalled = false): CallPerson {
  const { people, settings, today, log } = state;
  const cells = people.cells(row.memberId) ?? {};
  const listed = phonesOf(cells, settings.areaCode);
  const written = phonesOf({ phone: row.phone }, settings.areaCode);
  const birth = dayOf(cells.birthDate, today);
  const since = dayOf(cells.entryDate, today);
  const contacts = log.of(row.memberId);
  return {
    memberId: row.memberId,
    name: row.name,
    // The tab's number where the list has none that can be dialled: put right by hand, or read with the area code most members have.
    phones: listed.some(({ tel }) => tel !== '') ? listed : written.length > 0 ? written : listed,
    group: cleaned(cells.group) || row.group,
    memberSince: since,
    isNew: isNewMember(since, today),
    age: birth === '' || birth > today ? null : Math.floor(monthsBetween(birth, today) / 12),
    activity: cleaned(cells.activity),
    interests: wordsOf(cells.interests),
    availability: wordsOf(cells.availability),
    why: whyOf(state, row, theyCalled),
    lastContact: contacts.find(({ at }) => at !== null)?.at?.toISOString() ?? dayOf(cells.lastContact, today),
    history: contacts.slice(0, historyShown).map(({ at, kind, by, result, note }) => ({ at: at?.toISOString() ?? '', kind, by, result, note })),
    attempts: row.attempts,
    note: row.note,
    check: checked.filter((field) => people.list().columns.has(field)).map((field) => ({ field, value: editText(field, cells[field]) })),
    reservedUntil: row.reservedUntil?.toISOString() ?? '',
  };
}

function whyOf({ ports, numberChanged }: CallState, row: CallRow, theyCalled: boolean): string[] {
  const { why } = texts(ports.who.language()).calls;
  const day = row.lastCall ? germanDay(ports.clock.dayOf(row.lastCall)) : '';
  return [
    ...(row.why === '' ? [] : [row.why]),
    ...(theyCalled ? [why.theyCalled] : []),
    ...(row.status === 'later' && row.callBackAt ? [why.callBack({ at: ports.clock.shown(row.callBackAt.toISOString()) })] : []),
    ...(row.attempts > 0 && day !== '' ? [why.tried({ count: row.attempts, day })] : []),
    ...(row.mark?.status === 'wrongNumber' && numberChanged(row) ? [why.newNumber] : []),
  ];
}
