// Who is there, what may be done, mail, triggers, and the helpers that come with them.

import { refusal, type Field } from '../fact.ts';

/** What the simple trigger onOpen noted when the sheet was opened. */
function opened(): Record<string, unknown> {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty('probe.opened') ?? '{}') as Record<string, unknown>;
}

function clock(): GoogleAppsScript.Script.ClockTriggerBuilder {
  return ScriptApp.newTrigger('probeNothing').timeBased();
}

function removeAll(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === 'probeNothing') ScriptApp.deleteTrigger(trigger);
}

export const rights: Field = {
  title: 'People and permissions',
  pages: ['guides/services/authorization', 'guides/triggers', 'concepts/scopes', 'reference/base/session'],
  facts: [
    {
      id: 'rights.email', says: 'With `userinfo.email` the person at the screen is told to a menu function, at least the owner', source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => Session.getActiveUser().getEmail().indexOf('@') > 0,
      expected: true,
    },
    {
      id: 'rights.effective', says: 'From the menu the active and the effective user are the same', source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => Session.getEffectiveUser().getEmail() === Session.getActiveUser().getEmail(),
      expected: true,
    },
    {
      id: 'rights.locale', says: '`getActiveUserLocale()` begins with the language in two small letters', source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => /^[a-z]{2}([_-]|$)/.test(Session.getActiveUserLocale()),
      expected: true,
    },
    {
      id: 'rights.script-zone', says: 'The script’s time zone is the manifest’s', source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => Session.getScriptTimeZone(),
      expected: 'Europe/Berlin',
    },
    {
      id: 'rights.other-files', says: '`openById` needs more than `spreadsheets.currentonly`: “Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: …”', source: 'M', used: 'sandbox', tests: 'sandbox/realm/realm, sandbox/spreadsheet/structure',
      observe: () => refusal(() => SpreadsheetApp.openById('1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg')),
      expected: '✗ Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ',
    },
    {
      id: 'rights.create', says: 'So does `create`', source: 'M', used: 'sandbox', tests: 'sandbox/spreadsheet/structure',
      observe: () => refusal(() => SpreadsheetApp.create('x')),
      expected: '✗ Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: ',
    },
    {
      id: 'rights.scopes', says: '`requireScopes` throws for a scope that is not granted', source: 'D', used: 'sandbox', tests: 'sandbox/services/triggers',
      observe: () => refusal(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/drive']))[0],
      expected: '✗',
    },
    {
      id: 'rights.simple-mode', says: 'A simple trigger (`onOpen`) of a script bound to a sheet runs with LIMITED authorisation', source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => opened()['mode'],
      expected: 'LIMITED',
    },
    {
      id: 'rights.simple-user', says: 'A simple trigger is not told who the user is (`\'\'`), as a rule', source: 'D (it may be told)', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => opened()['email'],
      expected: '',
    },
    {
      id: 'rights.simple-menu', says: 'A simple trigger may build menus, and read the sheet and its document’s properties', source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => [opened()['menu'], opened()['reads'], opened()['properties']],
      expected: ['✓', '✓', '✓'], about: ['createMenu', 'addItem', 'addSeparator', 'addSubMenu', 'addToUi', 'getUi'],
    },
    {
      id: 'rights.simple-page', says: 'It may not show pages: “Specified permissions are not sufficient to call Ui.showSidebar. …”', source: 'D; wording M', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => opened()['sidebar'],
      expected: '✗ Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ', about: ['showSidebar'],
    },
    {
      id: 'rights.simple-triggers', says: 'It may not touch triggers or mail', source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      observe: () => [opened()['triggers'], opened()['mail']],
      expected: ['✗ Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ', '✗ Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: '],
    },
    {
      id: 'rights.custom-writes', says: 'Custom functions only read: “You do not have permission to call X.”', source: 'D; wording M', used: 'server/entry.ts', tests: 'sandbox/services/triggers, sandbox/services/cells',
      byHand: 'Type =PROBESCHREIBT() into an empty cell: it shows an error, and its text says that setValue may not be called.',
    },
    {
      id: 'rights.sheet-sees-script', says: 'Every editor of a spreadsheet can read and change its bound script', source: 'D', used: 'server/privacy/index.ts',
      byHand: 'As a second editor: Extensions → Apps Script opens and can be changed.',
    },
  ],
};

export const mail: Field = {
  title: 'Mail',
  pages: ['reference/mail/mail-app', 'guides/services/quotas'],
  facts: [
    {
      id: 'mail.quota', says: '`getRemainingDailyQuota` counts recipients: 100 a day and person (1,500 with Workspace)', source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      observe: () => { const left = MailApp.getRemainingDailyQuota(); return left >= 0 && left <= 2_000; },
      expected: true,
    },
    {
      id: 'mail.counts', says: 'A mail lowers what is left by its recipients at once', source: '?', used: 'server/mailing/deliver.ts', tests: 'sandbox/services/mail',
      observe: () => { const to = Session.getActiveUser().getEmail(); const before = MailApp.getRemainingDailyQuota(); MailApp.sendEmail({ to, subject: 'Probe', body: 'Probe', htmlBody: '<p>Probe</p>', name: 'Probe', replyTo: to }); return before - MailApp.getRemainingDailyQuota(); },
      expected: 1,
    },
    {
      id: 'mail.invalid', says: 'An address that is none: “Invalid email: x”', source: 'M', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      observe: () => refusal(() => MailApp.sendEmail('keine-adresse', 's', 'b')),
      expected: '✗ Invalid email: keine-adresse',
    },
    {
      id: 'mail.nobody', says: 'No recipient: “Failed to send email: no recipient”', source: 'M', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      observe: () => refusal(() => MailApp.sendEmail('', 's', 'b')),
      expected: '✗ Failed to send email: no recipient',
    },
    {
      id: 'mail.refused-known', says: 'The add-on knows both refusals as such, in the language of this account', source: '?', used: 'server/google/mail.ts',
      observe: () => ['keine-adresse', ''].map((to) => /invalid email|ungültige e-mail|no recipient|kein empfänger/i.test(refusal(() => MailApp.sendEmail(to, 's', 'b')))),
      expected: [true, true],
    },
    {
      id: 'mail.body', says: 'A body has at most 200 kB: “Limit Exceeded: Email Body Size.”', source: 'D; wording M', used: 'server/mailing/deliver.ts', tests: 'sandbox/services/mail',
      observe: () => refusal(() => MailApp.sendEmail(Session.getActiveUser().getEmail(), 's', new Array(420_000).join('x'))),
      expected: '✗ Limit Exceeded: Email Body Size.',
    },
    {
      id: 'mail.too-many', says: '50 recipients a message; when the day’s are used up: “Service invoked too many times for one day: email.”', source: 'D; wording M', used: 'server/google/mail.ts', tests: 'sandbox/services/mail',
      byHand: 'Only on an account of no other use: in the script editor send one mail to 51 addresses of your own (name+1@…), then mails until probeQuota says 0, and one more. Note both messages.',
    },
    {
      id: 'mail.midnight', says: 'The quota comes back within 24 hours (here at local midnight)', source: 'D', used: 'server/mailing/deliver.ts', tests: 'sandbox/services/mail',
      byHand: 'After the day’s mails are used up run probeQuota every hour and note when the number jumps.',
    },
    {
      id: 'mail.sender', says: 'Mail of a trigger comes from the account that made it', source: 'D', used: 'server/reminders/daily.ts', tests: 'sandbox/services/triggers',
      byHand: 'Switch the reminders on as one account and open the mail that comes the next morning: its sender is that account.',
    },
  ],
};

export const triggers: Field = {
  title: 'Triggers',
  pages: ['guides/triggers/installable', 'guides/triggers/events', 'reference/script/clock-trigger-builder'],
  facts: [
    {
      id: 'triggers.daily', says: 'A daily trigger is made, listed by its function and deleted', source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => { removeAll(); clock().everyDays(1).atHour(7).create(); const made = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()).filter((name) => name === 'probeNothing'); removeAll(); return [made, ScriptApp.getProjectTriggers().length]; },
      expected: [['probeNothing'], 0],
    },
    {
      id: 'triggers.unknown-function', says: 'A trigger may name a function that is not there', source: '?', used: 'sandbox',
      observe: () => { const said = refusal(() => ScriptApp.deleteTrigger(ScriptApp.newTrigger('probeMissing').timeBased().everyDays(1).create())); return said; },
      expected: '✓',
    },
    {
      id: 'triggers.minutes', says: '`everyMinutes` takes 1, 5, 10, 15, 30', source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => refusal(() => clock().everyMinutes(7).create())[0],
      expected: '✗',
    },
    {
      id: 'triggers.hours', says: '`everyHours` takes 1, 2, 4, 6, 8, 12', source: 'M', used: 'sandbox', tests: 'sandbox/services/triggers',
      observe: () => { const said = [refusal(() => clock().everyHours(5).create())[0], refusal(() => clock().everyHours(6).create())]; removeAll(); return said; },
      expected: ['✗', '✓'],
    },
    {
      id: 'triggers.hour', says: '`atHour` takes 0 to 23', source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => { const said = refusal(() => clock().everyDays(1).atHour(24).create())[0]; removeAll(); return said; },
      expected: '✗',
    },
    {
      id: 'triggers.no-interval', says: 'A clock trigger without an interval is refused', source: 'M', used: 'sandbox', tests: 'sandbox/services/triggers',
      observe: () => { const said = refusal(() => clock().atHour(7).create())[0]; removeAll(); return said; },
      expected: '✗',
    },
    {
      id: 'triggers.twenty', says: '20 triggers for each person and script: “This script has too many triggers. …”', source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => { let made = 0; const said = refusal(() => { for (; made < 22; made++) clock().everyDays(1).create(); }); removeAll(); PropertiesService.getDocumentProperties().setProperty('probe.twenty', said); return [made, said]; },
      expected: [20, '✗ This script has too many triggers.'],
    },
    {
      id: 'triggers.twenty-known', says: 'The add-on knows that refusal as such, in the language of this account', source: '?', used: 'server/google/mail.ts',
      observe: () => /too many triggers|zu viele trigger/i.test(PropertiesService.getDocumentProperties().getProperty('probe.twenty') ?? ''),
      expected: true,
    },
    {
      id: 'triggers.no-onedit', says: 'A script’s own writes are no `onEdit`', source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/screen, sandbox/engine/headless',
      before: (at) => { PropertiesService.getDocumentProperties().deleteProperty('probe.edits'); at.kept().getRange('A1').setValue('by a script'); },
      observe: () => PropertiesService.getDocumentProperties().getProperty('probe.edits'),
      expected: null,
    },
    {
      id: 'triggers.onedit', says: 'What a person types, pastes or deletes is one `onEdit` each; `value` and `oldValue` are there for a single cell alone, neither for an empty one', source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers, sandbox/engine/screen',
      byHand: 'Type x over y in a cell of the tab Probe, then paste a block of four cells there, then delete one cell: cell I1 shows for each of them which were there.',
    },
    {
      id: 'triggers.owner', says: 'Installed triggers run as the person who made them; nobody sees another’s', source: 'D', used: 'server/reminders/daily.ts', tests: 'sandbox/services/triggers',
      byHand: 'Two editors each make a trigger for probeNothing in the script editor: each sees one in the list, and the executions name the person.', about: ['getEffectiveUser'],
    },
    {
      id: 'triggers.no-screen', says: '`getUi()` in a trigger: “Cannot call SpreadsheetApp.getUi() from this context.”', source: 'M', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      byHand: 'In the script editor make a minute’s trigger for probeScreen; the list of executions shows the words. Delete the trigger.',
    },
    {
      id: 'triggers.utc', says: 'Clock events count their fields in UTC', source: 'D', used: 'sandbox', tests: 'sandbox/services/triggers',
      byHand: 'The same with probeEvent: the log shows the event’s hour beside the local one.',
    },
    {
      id: 'triggers.about-the-hour', says: 'A daily trigger comes at any minute of its hour, so nothing hangs on the exact time', source: 'D', used: 'server/reminders/daily.ts',
      byHand: 'Look at three mornings in the list of executions.', about: ['everyDays', 'atHour'],
    },
  ],
};

export const utilities: Field = {
  title: 'Helpers',
  pages: ['reference/utilities/utilities'],
  facts: [
    {
      id: 'utilities.format-date', says: '`formatDate` takes Java’s SimpleDateFormat letters and writes English names', source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => ['dd.MM.yyyy', "yyyy-MM-dd'T'HH:mm:ss", 'EEE, d. MMMM yy', 'Z XXX'].map((format) => Utilities.formatDate(new Date('2026-03-05T23:07:09.045Z'), 'Europe/Berlin', format)),
      expected: ['06.03.2026', '2026-03-06T00:07:09', 'Fri, 6. March 26', '+0100 +01:00'],
    },
    {
      id: 'utilities.weeks', says: 'Its weeks begin on Sunday, 1 January is in the first', source: '?', used: 'sandbox', tests: 'sandbox/services/utilities',
      observe: () => Utilities.formatDate(new Date('2026-03-05T23:07:09.045Z'), 'Europe/Berlin', 'w u'),
      expected: '10 5',
    },
    {
      id: 'utilities.zones', says: 'It knows zones by name and by distance', source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/utilities',
      observe: () => ['UTC', 'GMT+2', 'America/New_York'].map((zone) => Utilities.formatDate(new Date('2026-03-05T23:07:09Z'), zone, 'HH:mm')),
      expected: ['23:07', '01:07', '18:07'],
    },
    {
      id: 'utilities.digest', says: '`computeDigest` without a charset takes text for US-ASCII', source: 'D, ?', used: 'sandbox', tests: 'sandbox/services/utilities',
      observe: () => { const digest = (text: string): string => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text).join(); return [digest('ü') === digest('?'), digest('abc').slice(0, 11)]; },
      expected: [true, '-112,1,80,-'],
    },
    {
      id: 'utilities.sleep', says: 'Sleeping lasts as long as it is told to', source: 'D', used: 'sandbox', tests: 'sandbox/realm/dates',
      observe: () => { const begun = Date.now(); Utilities.sleep(1_000); const lasted = Date.now() - begun; return lasted >= 990 && lasted < 5_000; },
      expected: true,
    },
  ],
};
