// English: what importing an export asks and says, on the server's side.

import type { ImportField } from '../../import.ts';
import type { importing as german } from '../de/import.ts';
import { plural as form } from '../plural.ts';
import type { Same } from '../same.ts';
import { setup } from './setup.ts';

const names = setup.fieldNames;
const or = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`);
const plural = (count: number, one: string, many: string): string => form(count, one, many, ',');

const unusable = {
  empty: 'The file is empty. Take the file that the export has written last.',
  no_header: 'No row with headers was found in the file. It needs one, at least with a member number or a name.',
  no_key: 'Neither a member number nor a name was found in the file. Without one of them nobody can be recognised. Check the headers.',
  too_wide: 'The table has so many columns that it cannot be an export of members.',
  no_tab: 'There is no such tab (any more).',
  is_list: 'That is the membership list itself. Paste the export into a tab of its own and choose that.',
} as const;

export const importing: Same<typeof german> = {
  unusable: (p: { reason: string; count?: number; tab?: string }): string => {
    const sentence = (unusable as Readonly<Record<string, string>>)[p.reason] ?? 'The file is no export that can be read.';
    return `${p.tab === undefined ? '' : `Tab “${p.tab}”: `}${sentence}${p.count === undefined ? '' : ` (${p.count} columns)`}`;
  },
  question: {
    headerRow: (p: { rows: readonly number[] }): string => `Several rows of the file could be the headers: row ${or(p.rows.map(String))}. Which one is it?`,
    column: (p: { field: ImportField; columns: readonly string[] }): string => `Which column of the file is “${names[p.field]}”: ${or(p.columns)}?`,
    wrongValues: (p: { field: ImportField; columns: readonly string[] }): string => `Column ${or(p.columns)} is called like “${names[p.field]}”, but holds something else. Is it the one all the same?`,
    often: (p: { field: ImportField; count: number; percent: number }): string =>
      `“${names[p.field]}” would change for ${plural(p.count, 'member', 'members')}, that is ${p.percent} %. So many are rare: it may be the wrong column. Take it over all the same?`,
    manyGone: (p: { count: number; percent: number }): string =>
      `${plural(p.count, 'member', 'members')} of the list (${p.percent} %) ${p.count === 1 ? 'is' : 'are'} missing in the file. Is this an export of everybody? Otherwise leave those who are missing alone.`,
  },
  doubt: {
    number_twice_in_file: 'The member number stands in the file several times, with different details.',
    number_twice_in_list: 'The member number stands in the list several times.',
    other_person: 'In the list, the member number belongs to somebody else.',
    number_differs: 'Name and birthday or address are the same, but the member number is another.',
    similar: 'Somebody in the list has the same or nearly the same name, but it is not certain.',
    erased: 'This person was erased here at their own wish. Take them in again? Without your decision they stay out.',
  },
  skipped: {
    tooLong: 'A cell holds a text so long that it cannot be about a member. The row was left out.',
    brokenText: 'Characters were broken by the export (�). The row was left out, so that no name gets mangled.',
    noPerson: 'No person: neither a name nor a number with an address, or a sum.',
    sameTwice: 'Stands in the file exactly like this once more.',
    leftOut: 'Left out by you.',
    noName: 'New, but without a name.',
    unreadableDate: (p: { field: ImportField }): string => `“${names[p.field]}” is no clear date. This field was left out.`,
    unreadableEmail: 'No clear e-mail address. This field was left out.',
    unreadablePostcode: 'No German postcode. This field was left out.',
    noHouseNumber: 'A new street without a house number. The address was not changed.',
  },
  preview: (p: { fresh: number; changed: number; gone: number; doubtful: number }): string =>
    p.fresh + p.changed + p.gone === 0
      ? `Nothing to change, the list is as the file has it.${p.doubtful === 0 ? '' : ` ${plural(p.doubtful, 'case is', 'cases are')} still to be decided.`}`
      : `${p.fresh} new, ${p.changed} changed, ${p.gone} no longer in the file.`,
  applied: (p: { fresh: number; changed: number; gone: number }): string => `Taken over: ${[p.fresh > 0 && `${p.fresh} new`, p.changed > 0 && `${p.changed} changed`, p.gone > 0 && `${p.gone} marked as missing in the export`].filter(Boolean).join(', ')}.`,
  already: 'This import has been taken over already.',
  undone: (p: { restored: number; removed: number; kept: number }): string =>
    `${plural(p.restored, 'cell is', 'cells are')} as before, ${plural(p.removed, 'new member is', 'new members are')} out again.${p.kept === 0 ? '' : ` ${plural(p.kept, 'entry has', 'entries have')} been changed since and ${p.kept === 1 ? 'stays' : 'stay'}.`}`,
  hint: {
    assign: (p: { count: number }): string => `${plural(p.count, 'member has', 'members have')} no group yet. Open “BO-Zuordnung” or “Offene Fälle”.`,
    gone: (p: { count: number }): string => `Call the ${p.count === 1 ? 'missing person' : `${p.count} who are missing`} before you delete anybody: they are only marked, in the column “Import-Status”.`,
    wide: (p: { columns: number; read: number }): string => `The file has ${p.columns} columns. Read are the ${p.read} that were recognised.`,
    twins: (p: { count: number }): string => `${plural(p.count, 'person is', 'people are')} probably twice in the list and only once in the file. Look at “Dubletten”.`,
    lostLetters: (p: { count: number }): string => `${plural(p.count, 'new name has', 'new names have')} a ? in place of a letter: the export cannot write it. Put it right in the list.`,
    notInList: (p: { fields: readonly ImportField[] }): string => `The list has no column for ${or(p.fields.map((field) => `“${names[field]}”`)).replace(' or ', ' and ')}. That was not taken over.`,
    doubtful: (p: { count: number }): string => `${plural(p.count, 'row is', 'rows are')} undecided and will come up again with the next import.`,
  },
  memory: (p: { field: ImportField }): string => `Header of the column “${names[p.field]}” in the last export that was read. – means: there is none.`,
  markNote: 'Who was not in the file at the last import. Nobody is deleted.',
};
