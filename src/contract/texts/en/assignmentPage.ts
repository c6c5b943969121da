// English: what the sidebar "Assign to groups" says.

import type { ProgressAnswer } from '../../groups.ts';
import type { assignmentPage as german } from '../de/assignmentPage.ts';
import { grouped, plural } from '../plural.ts';
import type { Same } from '../same.ts';

const n = (count: number): string => grouped(count, ',');
const members = (count: number): string => plural(count, 'member', 'members', ',');
const changes = (count: number): string => plural(count, 'change', 'changes', ',');
const cases = (count: number): string => plural(count, 'open case', 'open cases', ',');

const phases: Record<ProgressAnswer['phase'], string> = {
  waiting: 'About to start …',
  reading: 'Reading the list …',
  deciding: 'Assigning every address …',
  writing: 'Writing the changes …',
  logging: 'Adding to the log …',
  done: 'Done.',
};

export const assignmentPage: Same<typeof german> = {
  checking: 'Checking the members …',
  checked: (count) => members(count) + ' checked.',
  nothingWrittenYet: 'Nothing written yet.',
  firstRules: 'Which postcode belongs to which group?',
  firstRulesText: 'These postcodes are in your list. Write the group beside each; new names go to the tab “Gruppen”. What stays empty stays open for now.',
  firstRulesLater: 'Do streets of one postcode go to different groups? Add them later in the tab “Zuordnung”.',
  membersThere: (count, many) => count + (many === 1 ? ' member' : ' members'),
  noRuleYet: 'Nothing filled in yet',
  addRules: (count) => (count === 1 ? 'Add 1 rule' : 'Add ' + n(count) + ' rules'),
  nothingToWrite: 'Nothing to write.',
  allAssigned: 'Everyone is assigned.',
  allAssignedText: 'All addresses match the rules. Nothing for you to do.',
  nothingToDoButOpen: 'No changes needed.',
  nothingToDoButOpenText: 'Everything the rules decide is in place already.',
  noMembers: 'The list has no members yet.',
  noMembersText: 'As soon as someone is in it, you can assign here.',
  summary: (added, moved, cleared) =>
    [added ? n(added) + ' newly assigned' : '', moved ? n(moved) + ' moving' : '', cleared ? n(cleared) + ' becoming open' : ''].filter(Boolean).join(' · '),
  groupsHeading: 'After assigning',
  groupsHeadingNow: 'Members per group',
  unchangedGroups: (count) => plural(count, 'group', 'groups', ',') + ' unchanged',
  more: (count) => n(count) + ' more',
  fewer: (count) => n(count) + ' fewer',
  unknownGroup: 'not in the tab “Gruppen”',
  byHand: 'Set by hand, stays',
  openCases: cases,
  showOpenCases: 'view',
  showOpenCasesLong: 'View open cases',
  whoChanges: 'Who changes?',
  noGroup: 'no group',
  becomesOpen: 'open',
  apply: (count) => 'Apply ' + changes(count),
  writing: (count) => 'Writing ' + changes(count) + ' …',
  keepOpen: 'Keep the sidebar open until it is done. You can go on using the sheet.',
  phases,
  written: (count) => changes(count) + ' written.',
  whatNext: 'What is to be done stands under “Today”, every day.',
  openToday: 'Open “Today”',
  nothingWrittenNeeded: 'There was nothing to write.',
  somethingWrong: 'Something not right?',
  somethingWrongText: 'What was there before then comes back. You can do so later as well.',
  undo: 'Undo',
  undoLast: 'Undo last assignment',
  undoLastDetail: (moment, count) => moment + ', ' + changes(count),
  undoAsk: 'Undo the last assignment?',
  undoAskText: (count) =>
    (count === 1 ? '1 member gets' : members(count) + ' get') + ' the group back they had before. What was changed by hand since then stays.',
  undoBy: (moment, by) => 'Written on ' + moment + (by ? ' by ' + by : '') + '.',
  undoYes: (count) => 'Take back ' + changes(count),
  undoNo: 'Keep them',
  undoing: 'Bringing back the groups from before …',
  undone: (count) => changes(count) + ' taken back.',
  undoneKept: (count) => (count === 1 ? '1 member was changed since and stays so.' : members(count) + ' were changed since and stay so.'),
  undoneText: 'Everything is as it was before the assignment.',
  blocked: (count) => (count === 1 ? 'One rule does not fit.' : n(count) + ' spots in the rules do not fit.'),
  blockedText: 'Nothing is written until it is clear what holds. Change the rows in the tab “Zuordnung” and check again.',
  warnings: (count) => plural(count, 'note', 'notes', ',') + ' on the rules',
};
