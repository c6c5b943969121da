// English: the page of the duplicates.

import type { DuplicateReason } from '../../duplicates.ts';
import type { duplicatesPage as german } from '../de/duplicatesPage.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');
const reasons: Record<DuplicateReason, string> = {
  same_name: 'same name',
  similar_name: 'nearly the same name',
  same_birth: 'same date of birth',
  same_phone: 'same phone number',
  same_email: 'same e-mail address',
  same_address: 'same address',
  same_entry: 'same date of entry',
  birth_missing: 'a date of birth is missing',
};

export const duplicatesPage: Same<typeof german> = {
  reasons,
  looking: 'Looking for duplicates …',
  question: 'Is this the same person?',
  pairOf: (index, total) => 'Pair ' + n(index) + ' of ' + n(total) + '.',
  none: 'Nobody is in the list twice.',
  noneText: (members, notSame) => plural(members, 'member', 'members', ',') + ' compared.' + (notSame === 0 ? '' : ' ' + plural(notSame, 'pair is', 'pairs are', ',') + ' noted as two people.'),
  why: 'What speaks for it',
  sureness: (score) => (score >= 90 ? 'very likely' : score >= 75 ? 'likely' : 'possible'),
  row: (row) => 'Row ' + n(row),
  stays: 'stays',
  goes: 'is merged into A',
  swap: 'swap',
  swapLong: 'Swap: the other row stays',
  choose: 'Which one is right?',
  nothingToChoose: 'Nothing to choose: both say the same or complete each other.',
  first: 'A',
  second: 'B',
  empty: 'empty',
  rest: (count) => plural(count, 'more detail', 'more details', ','),
  fixed: 'settled',
  decide: 'Decide',
  merge: 'Merge',
  mergeDetail: (number) => 'Two rows become one. Number ' + number + ' goes, contacts and tasks go along. You can undo it.',
  notSame: 'Not the same person',
  notSameDetail: 'Is remembered, the pair does not come back.',
  later: 'Later',
  laterDetail: 'The pair stays open.',
  saving: (name) => name + ': saving …',
  merged: (name) => name + ': merged.',
  decidedNotSame: (name) => name + ': two people.',
  undo: 'undo',
  failed: (name) => name + ': not saved.',
  lookAgain: 'look again',
  done: 'All pairs looked at.',
  doneCounts: (merged, notSame, later) =>
    [merged ? n(merged) + ' merged' : '', notSame ? n(notSame) + ' not the same person' : '', later ? n(later) + ' for later' : ''].filter(Boolean).join(' · ') || 'Nothing changed.',
  stillSaving: 'Still saving …',
};
