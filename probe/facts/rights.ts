// Who is there, and what may be done in which way of running.

import { refusal, type Field } from '../fact.ts';

/** What the simple trigger onOpen noted when the sheet was opened. */
function opened(): Record<string, unknown> {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty('probe.opened') ?? '{}') as Record<string, unknown>;
}

export const rights: Field = {
  title: 'People and permissions',
  pages: ['guides/services/authorization', 'guides/triggers', 'concepts/scopes', 'reference/base/session'],
  facts: [
    {
      id: 'rights.email',
      says: 'With `userinfo.email` the person at the screen is told to a menu function, at least the owner',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => Session.getActiveUser().getEmail().indexOf('@') > 0,
      expected: true,
    },
    {
      id: 'rights.email-others',
      says: 'Other people’s address may be `\'\'` with consumer accounts; it is recorded as unknown',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      byHand: 'As a second editor with a consumer account: run probeWho in the script editor, then from a menu of the add-on look at what stands in the log.', about: ['getActiveUser', 'getEmail'],
    },
    {
      id: 'rights.effective',
      says: 'From the menu the active and the effective user are the same',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => Session.getEffectiveUser().getEmail() === Session.getActiveUser().getEmail(),
      expected: true,
    },
    {
      id: 'rights.locale',
      says: '`getActiveUserLocale()` begins with the language in two small letters',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => /^[a-z]{2}([_-]|$)/.test(Session.getActiveUserLocale()),
      expected: true,
    },
    {
      id: 'rights.script-zone',
      says: 'The script’s time zone is the manifest’s',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => Session.getScriptTimeZone(),
      expected: 'Europe/Berlin',
    },
    {
      id: 'rights.other-files',
      says: '`openById` needs more than `spreadsheets.currentonly`: “Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: …”',
      source: 'M', used: 'sandbox', tests: 'sandbox/realm/realm, sandbox/spreadsheet/structure',
      observe: () => refusal(() => SpreadsheetApp.openById('1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg')),
      expected: '✗ Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ',
    },
    {
      id: 'rights.create',
      says: 'So does `create`',
      source: 'M', used: 'sandbox', tests: 'sandbox/spreadsheet/structure',
      observe: () => refusal(() => SpreadsheetApp.create('x')),
      expected: '✗ Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: ',
    },
    {
      id: 'rights.scopes',
      says: '`requireScopes` throws for a scope that is not granted',
      source: 'D', used: 'sandbox', tests: 'sandbox/services/triggers',
      observe: () => refusal(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/drive']))[0],
      expected: '✗',
    },
    {
      id: 'rights.simple-mode',
      says: 'A simple trigger (`onOpen`) of a script bound to a sheet runs with LIMITED authorisation',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => opened()['mode'],
      expected: 'LIMITED',
    },
    {
      id: 'rights.simple-user',
      says: 'A simple trigger is not told who the user is (`\'\'`), as a rule',
      source: 'D (it may be told)', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => opened()['email'],
      expected: '',
    },
    {
      id: 'rights.simple-menu',
      says: 'A simple trigger may build menus, and read the sheet and its document’s properties',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => [opened()['menu'], opened()['reads'], opened()['properties']],
      expected: ['✓', '✓', '✓'], about: ['createMenu', 'addItem', 'addSeparator', 'addSubMenu', 'addToUi', 'getUi'],
    },
    {
      id: 'rights.simple-page',
      says: 'It may not show pages: “Specified permissions are not sufficient to call Ui.showSidebar. …”',
      source: 'D; wording M', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => opened()['sidebar'],
      expected: '✗ Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ', about: ['showSidebar'],
    },
    {
      id: 'rights.simple-triggers',
      says: 'It may not touch triggers or mail',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => [opened()['triggers'], opened()['mail']],
      expected: ['✗ Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ', '✗ Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: '],
    },
    {
      id: 'rights.custom-writes',
      says: 'Custom functions only read: “You do not have permission to call X.”',
      source: 'D; wording M', used: 'server/entry.ts', tests: 'sandbox/services/triggers, sandbox/services/cells',
      byHand: 'Type =PROBESCHREIBT() into an empty cell: it shows an error, and its text says that setValue may not be called.',
    },
    {
      id: 'rights.sheet-sees-script',
      says: 'Every editor of a spreadsheet can read and change its bound script',
      source: 'D', used: 'server/privacy/index.ts',
      byHand: 'As a second editor: Extensions → Apps Script opens and can be changed.',
    },
  ],
};
