// The list for a contact person as rows: the same on paper and in the file. Pure.

import type { CopyAnswer } from '../../contract/coverage.ts';
import type { Language } from '../../contract/errors.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { csvText } from '../ui/csv.ts';
import type { GroupWords } from './texts.ts';

/** In the order of `copyColumns`. */
export function copyRows({ people }: CopyAnswer, words: GroupWords, language: Language): string[][] {
  return people.map(({ name, phones, noCall, email, noEmail, lastContact, memberSince }) => [
    name,
    noCall ? words.copyNoCall : phones.join(', '),
    noEmail ? words.copyNoEmail : email,
    formatDay(lastContact, language),
    formatDay(memberSince, language),
  ]);
}

/** With the line about confidentiality at its end, as on paper. */
export function copyCsv(answer: CopyAnswer, words: GroupWords, language: Language): string {
  return csvText([[...words.copyColumns], ...copyRows(answer, words, language), [], [words.copyConfidential(answer.contact, formatDay(answer.today, language))]], language);
}
