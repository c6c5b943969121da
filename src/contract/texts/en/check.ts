// English: what checking the membership list says about each problem, and after corrections.

import type { check as german } from '../de/check.ts';
import { plural as pluralIn } from '../plural.ts';
import type { Same } from '../same.ts';

const plural = (count: number, one: string, many: string): string => pluralIn(count, one, many, ',');

export const check: Same<typeof german> = {
  problems: {
    number_twice: 'This member number is in the list more than once.',
    number_missing: 'The member number is missing.',
    name_missing: 'First or last name is missing.',
    entry_before_birth: 'The entry is before the birth. One of the two is wrong.',
    exit_before_entry: 'The exit is before the entry. One of the two is wrong.',
    postcode_missing: 'The postcode is missing.',
    postcode_unknown: 'This is no German postcode.',
    date_impossible: 'There is no such day.',
    date_month_first: 'The month seems to stand before the day.',
    date_century: 'With two digits the century is not certain.',
    date_future: 'This day is still to come.',
    date_too_long_ago: 'That is too long ago.',
    date_incomplete: 'The day or the month is missing.',
    date_unreadable: 'This is no date.',
    phone_no_area_code: 'The area code is missing. Is it a number from here?',
    phone_start: 'Something is missing at the beginning: a zero or the country.',
    phone_several: 'There are several numbers. Leave only one; the other can go into the second column.',
    phone_words: 'There is something beside the number, or it is none.',
    phone_length: 'The number is too short or too long.',
    phone_wrong: 'There is no such number.',
    email_several: 'There are several addresses. Leave only one.',
    email_typo: 'Somebody seems to have mistyped.',
    email_broken: 'No mail gets to this address.',
    name_comma: 'First and last name stand in one cell.',
    name_signs: 'There is something that belongs in no name.',
    postcode_form: 'The postcode is not written in five digits.',
    phone_lost_zero: 'Typed as a number, it has lost the zero at its beginning.',
    email_form: 'Capitals, spaces or additions get in the way of mailing.',
    name_capitals: 'All in capitals.',
    name_lower_case: 'All in small letters.',
    name_spaces: 'Spaces too many.',
    date_number: 'The date is there as a bare number.',
    date_text: 'The date is there as text and cannot be sorted.',
  },
  written: (p) => {
    const done = p.written === 0 ? 'Nothing was changed.' : `${plural(p.written, 'proposal', 'proposals')} taken over.`;
    return p.skipped === 0 ? done : `${done} ${plural(p.skipped, 'cell has', 'cells have')} changed in the meantime and ${p.skipped === 1 ? 'stays as it is' : 'stay as they are'}.`;
  },
  undone: (p) => {
    const back = `${plural(p.restored, 'cell is', 'cells are')} as before.`;
    return p.kept === 0 ? back : `${back} ${plural(p.kept, 'cell was', 'cells were')} changed since and ${p.kept === 1 ? 'stays' : 'stay'} so.`;
  },
};
