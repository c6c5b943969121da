// English: choosing members by what is known about them; part of several dialogs.

import type { selectionForm as german } from '../de/selectionForm.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');

export const selectionForm: Same<typeof german> = {
  groups: 'Local group',
  withoutGroup: 'without a group',
  activity: 'Activity',
  activities: { active: 'active', sometimes: 'sometimes', wants: 'wants to be active', not: 'not active', unknown: 'unknown', none: 'nothing entered' },
  interests: 'Interests',
  availability: 'Times',
  any: 'One of them is enough.',
  age: 'Age',
  entry: 'Joined',
  from: 'from',
  to: 'to',
  fromFor: (what) => what + ' from',
  toFor: (what) => what + ' to',
  newOnly: 'only new members of the last 90 days',
  quiet: 'Last contact',
  quietLabel: 'more than … days ago (or never)',
  answer: 'Answers',
  answerLabel: 'Question of a questionnaire',
  answerNone: 'any',
  picked: 'By hand',
  pickedCount: (count) => (count === 1 ? '1 person is marked in the list.' : n(count) + ' people are marked in the list.'),
  pickedNone: 'Mark the rows you mean in the membership list, then open this dialog again.',
  pickedIgnore: 'ignore',
  pickedOnly: 'only these',
  pickedAlso: 'these as well',
  all: 'all',
  chosen: (count) => n(count) + ' chosen',
  set: 'limited',
  people: (count) => plural(count, 'person', 'people', ','),
  counting: 'Counting …',
  nobody: 'Nobody fits. Take a condition out.',
  byGroup: 'By group',
  sample: 'For example',
  more: (count) => 'show ' + n(count) + ' more',
};
