// Reads what a choice needs, once: the members with the columns its conditions look at, contacts and answers only where it asks for them.

import type { Selection } from '../../contract/selection.ts';
import type { Field } from '../../contract/setup.ts';
import { kindOf, readContacts } from '../contacts/index.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, locateMembers, memberIdOf, nameOf, readMembers, usualAreaCode, type LocatedMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { contactsTab, findOwnTab, readSettings } from '../tabs/index.ts';
import { readAnswered } from './answers.ts';
import type { Candidate, Facts } from './choose.ts';

const always = [
  'memberNumber', 'memberId', 'lastName', 'firstName', 'fullName', 'phone', 'mobile', 'birthDate', 'entryDate', 'exitDate', 'status',
  'group', 'activity', 'interests', 'availability', 'lastContact', 'noCall',
] as const satisfies readonly Field[];

export interface SelectionState {
  list: LocatedMembers;
  /** The district's own, for numbers without one: as set, else the one most numbers have. */
  areaCode: string;
  /** Everybody with a row of their own, also who has left; in the order of the list. */
  people: Candidate[];
  facts: Facts;
}

/**
 * The same number of service calls for any number of members.
 * @param more columns that the caller looks at besides
 * @throws AppError as `locateMembers`; `column_missing` for a condition whose column is not there; `form_unknown`
 */
export function readForSelection({ workbook, clock, who }: Pick<Ports, 'workbook' | 'clock' | 'who'>, selection: Selection, more: readonly Field[] = []): SelectionState {
  const today = clock.today();
  const settings = readSettings(workbook);
  const list = locateMembers(workbook, settings, neededFor(selection));
  const members = readMembers(list, [...always, ...more]);
  const people = members.map(({ row, cells }): Candidate => {
    return { row, id: memberIdOf(cells), name: nameOf(cells), group: cleaned(cells.group), left: hasLeft(cells, today), cells };
  });
  const contacted = selection.notContactedFor === undefined ? new Map<string, string>() : lastTalks(workbook);
  return { list, areaCode: settings.areaCode || usualAreaCode(members), people, facts: { today, contacted, answered: selection.answer ? readAnswered({ workbook, who }, selection.answer) : null } };
}

function neededFor(selection: Selection): Field[] {
  const needed: [boolean, Field][] = [
    [Boolean(selection.groups?.length), 'group'],
    [Boolean(selection.postcodes?.length), 'postcode'],
    [Boolean(selection.activities?.length), 'activity'],
    [Boolean(selection.interests?.length), 'interests'],
    [Boolean(selection.availability?.length), 'availability'],
    [selection.ageFrom !== undefined || selection.ageTo !== undefined, 'birthDate'],
    [selection.entryFrom !== undefined || selection.entryTo !== undefined || selection.newOnly === true, 'entryDate'],
  ];
  return needed.flatMap(([wanted, field]) => (wanted ? [field] : []));
}

/** Nobody was talked to. */
const inVain = /nicht abgenommen|besetzt|Nachricht hinterlassen|falsche Nummer|verzogen/i;

/** The latest day somebody talked or wrote to a member, by id. A walk-through talks about them, not to them. */
export function lastTalks(workbook: Ports['workbook']): Map<string, string> {
  const latest = new Map<string, string>();
  const found = findOwnTab(workbook, contactsTab);
  if (found.state !== 'found') return latest;
  for (const { at, memberId, kind, result } of readContacts(found.own)) {
    if (!at || memberId === '' || kindOf(kind) === 'walkthrough' || inVain.test(result)) continue;
    // The day in UTC: the zone's own would be a call for each contact, and a day more or less does not matter here.
    const day = at.toISOString().slice(0, 10);
    if (day > (latest.get(memberId) ?? '')) latest.set(memberId, day);
  }
  return latest;
}
