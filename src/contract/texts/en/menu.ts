// English: the menu and the titles of what it opens.

import type { menu as german } from '../de/menu.ts';
import type { Same } from '../same.ts';

export const menu: Same<typeof german> = {
  title: 'Member care',
  today: 'Today',
  map: 'Map',
  overview: 'Refresh the overview',
  matching: 'Like-minded people',
  privacy: 'Privacy',
  note: 'Confidentiality',
  reachOut: 'Reach out and invite',
  figures: 'See and evaluate',
  list: 'Keep the list in order',
  card: 'Member card',
  calls: 'Call',
  walkthrough: 'Walk-through',
  newcomers: 'New members',
  forms: 'Questionnaires',
  groups: 'Groups',
  offers: 'Offers',
  exits: 'Exits',
  evaluation: 'Evaluation',
  mailing: 'Mail to many',
  reminders: 'Reminders',
  remindersLate: 'Reminders (none sent for 2 days!)',
  campaigns: 'Phone campaigns',
  check: 'Check the list',
  import: 'Import',
  duplicates: 'Duplicates',
  assignment: 'Assign to groups',
  openCases: 'Open cases',
  undoAssignment: 'Undo the last assignment',
  setup: 'Set up',
};
