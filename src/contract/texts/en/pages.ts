// What volunteers read in the sidebars and dialogs, in English. German sets the keys.

import type { PageTexts } from '../de/pages.ts';
import { grouped } from '../plural.ts';
import { fieldNames } from './fieldNames.ts';
import { menu } from './menu.ts';

const n = (count: number): string => grouped(count, ',');

export const pages: PageTexts = {
  common: {
    retry: 'Try again',
    recheck: 'Check again',
    back: 'Back',
    close: 'Close',
    cancel: 'Cancel',
    change: 'change',
    reload: 'Reload',
    moreOf: (shown, total) => 'Showing ' + n(shown) + ' of ' + n(total) + '.',
    showMore: (count) => 'Show ' + n(count) + ' more',
    row: (row) => 'Row ' + n(row),
    rows: (rows) => 'Rows ' + rows,
    and: ' and ',
    from: 'from',
    to: 'to',
    showInSheet: 'Show in the sheet',
    shown: (row) => 'Row ' + n(row) + ' is selected in the sheet.',
  },
  waiting: {
    slow: 'Google is slower than usual today. It goes on by itself; nothing for you to do.',
    offline: 'No connection right now. It goes on once you are back online.',
    opening: 'Opening …',
  },
  failures: {
    offline: { title: 'No internet connection.', text: 'This reloads by itself once you are back online.' },
    connection: { title: 'The connection to Google broke off.', text: 'Check your network and try again.' },
    wrong_account: {
      title: 'Google did not recognise you.',
      text: 'This happens when several Google accounts are signed in. Sign out of the others, or open the sheet in a private window with this account only.',
    },
    authorization: {
      title: 'The add-on still needs your consent.',
      text: 'Choose any item of the menu “' + menu.title + '” and confirm what Google asks. Then go on here.',
    },
    took_too_long: { title: 'Google stopped after six minutes.', text: 'Reload: then you see what has been written.' },
    no_answer: { title: 'Google did not answer.', text: 'It is unclear whether anything was written. Reload: then you see where things stand.' },
    server: { title: 'Something went wrong at Google.', text: 'Wait a moment and try again.' },
    outdated: { title: 'The add-on has just been renewed.', text: 'Close the sidebar, reload the sheet and open it again.' },
    no_google: { title: 'This page runs only inside the Google Sheet.', text: 'Open it there from the menu “' + menu.title + '”.' },
    uncertainWrite: 'It is unclear whether anything was written. Check again and you see where things stand. Nothing is written twice.',
    whatGoogleSaid: 'What Google reported',
  },
  refusals: {
    fallback: 'That did not work.',
    openSetup: 'Open set-up',
    checkSetup: 'Check set-up',
  },
  card: { title: menu.card },
  duplicates: { title: menu.duplicates },
  import: { title: menu.import },
  check: { title: menu.check },
  /** These have their other words in catalogues of their own. */
  walkthrough: { title: menu.walkthrough },
  newcomers: { title: menu.newcomers },
  calls: { title: menu.calls },
  forms: { title: menu.forms },
  groups: { title: menu.groups },
  note: { title: menu.note },
  privacy: { title: menu.privacy },
  matching: { title: menu.matching },
  offers: { title: menu.offers },
  exits: { title: menu.exits },
  evaluation: { title: menu.evaluation },
  campaigns: { title: menu.campaigns },
  mailing: { title: menu.mailing },
  map: { title: menu.map },
  reminders: { title: menu.reminders },
  today: { title: menu.today },
  assignment: { title: menu.assignment },
  openCases: { title: menu.openCases, showFor: (name) => 'Show in the sheet: ' + name },
  setup: { title: menu.setup, fieldNames },
};
