// English: what is said about open cases.

import type { OpenReason } from '../../groups.ts';
import type { openCasesPage as german } from '../de/openCasesPage.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');
const cases = (count: number): string => plural(count, 'open case', 'open cases', ',');

const reasons: Record<OpenReason, string> = {
  no_postcode: 'no postcode',
  unknown_postcode: 'unreadable postcode',
  outside_district: 'outside the district',
  no_street: 'no street',
  unknown_street: 'street without a rule',
  no_house_number: 'split street, no house number',
  house_number_outside: 'house number without a rule',
  house_number_range: 'house numbers in two groups',
};

export const openCasesPage: Same<typeof german> = {
  loading: 'Looking for open cases …',
  lead: cases,
  leadText: 'Choose a group; it then counts as set by hand.',
  allDone: 'No open cases.',
  allDoneText: 'Every member has a group.',
  allDoneByYou: 'Well done, no case is open any more.',
  filterLabel: 'Filter by reason',
  filterAll: 'All',
  reasons,
  choose: (name) => 'Group for ' + name,
  choosePlaceholder: 'Choose a group …',
  assign: 'Assign',
  assigned: (group) => group + ', set by hand',
  assignedByRules: (group) => group + ', by the rules',
  assignedStatus: (name, group) => name + ': ' + group + ' saved.',
  takeBack: 'take back',
  takenBackStatus: (name) => name + ': open again.',
  noAddress: 'no address',
  noId: 'This row has no member number yet. Enter one, or run “Set up” again; then you can choose a group here.',
  firstOf: (shown, total) => 'Showing the first ' + n(shown) + ' of ' + n(total) + '. Reload once you have assigned them: the next ones follow.',
  doneHere: (count) => n(count) + ' assigned',
  noGroups: 'There is no group to choose yet. Enter them in the tab “Gruppen” and reload.',
};
