// Triggers, made and fired.

import { refusal, type Field } from '../fact.ts';

function clock(): GoogleAppsScript.Script.ClockTriggerBuilder {
  return ScriptApp.newTrigger('probeNothing').timeBased();
}

function removeAll(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === 'probeNothing') ScriptApp.deleteTrigger(trigger);
}

export const triggers: Field = {
  title: 'Triggers',
  pages: ['guides/triggers/installable', 'guides/triggers/events', 'reference/script/clock-trigger-builder'],
  facts: [
    {
      id: 'triggers.daily',
      says: 'A daily trigger is made, listed by its function and deleted',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => {
        removeAll();
        clock().everyDays(1).atHour(7).create();
        const made = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()).filter((name) => name === 'probeNothing');
        removeAll();
        return [made, ScriptApp.getProjectTriggers().length];
      },
      expected: [['probeNothing'], 0],
    },
    {
      id: 'triggers.unknown-function',
      says: 'A trigger may name a function that is not there',
      source: '?', used: 'sandbox',
      observe: () => {
        const said = refusal(() => ScriptApp.deleteTrigger(ScriptApp.newTrigger('probeMissing').timeBased().everyDays(1).create()));
        return said;
      },
      expected: '✓',
    },
    {
      id: 'triggers.minutes',
      says: '`everyMinutes` takes 1, 5, 10, 15, 30',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => refusal(() => clock().everyMinutes(7).create())[0],
      expected: '✗',
    },
    {
      id: 'triggers.hours',
      says: '`everyHours` takes 1, 2, 4, 6, 8, 12',
      source: 'M', used: 'sandbox', tests: 'sandbox/services/triggers',
      observe: () => {
        const said = [refusal(() => clock().everyHours(5).create())[0], refusal(() => clock().everyHours(6).create())];
        removeAll();
        return said;
      },
      expected: ['✗', '✓'],
    },
    {
      id: 'triggers.hour',
      says: '`atHour` takes 0 to 23',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => { const said = refusal(() => clock().everyDays(1).atHour(24).create())[0]; removeAll(); return said; },
      expected: '✗',
    },
    {
      id: 'triggers.no-interval',
      says: 'A clock trigger without an interval is refused',
      source: 'M', used: 'sandbox', tests: 'sandbox/services/triggers',
      observe: () => { const said = refusal(() => clock().atHour(7).create())[0]; removeAll(); return said; },
      expected: '✗',
    },
    {
      id: 'triggers.twenty',
      says: '20 triggers for each person and script: “This script has too many triggers. …”',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/triggers',
      observe: () => {
        let made = 0;
        const said = refusal(() => { for (; made < 22; made++) clock().everyDays(1).create(); });
        removeAll();
        PropertiesService.getDocumentProperties().setProperty('probe.twenty', said);
        return [made, said];
      },
      expected: [20, '✗ This script has too many triggers.'],
    },
    {
      id: 'triggers.twenty-known',
      says: 'The add-on knows that refusal as such, in the language of this account',
      source: '?', used: 'server/google/mail.ts',
      observe: () => /too many triggers|zu viele trigger/i.test(PropertiesService.getDocumentProperties().getProperty('probe.twenty') ?? ''),
      expected: true,
    },
    {
      id: 'triggers.no-onedit',
      says: 'A script’s own writes are no `onEdit`',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/screen, sandbox/engine/headless',
      before: (at) => { PropertiesService.getDocumentProperties().deleteProperty('probe.edits'); at.kept().getRange('A1').setValue('by a script'); },
      observe: () => PropertiesService.getDocumentProperties().getProperty('probe.edits'),
      expected: null,
    },
    {
      id: 'triggers.onedit',
      says: 'What a person types, pastes or deletes is one `onEdit` each; `value` and `oldValue` are there for a single cell alone, neither for an empty one',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/services/triggers, sandbox/engine/screen',
      byHand: 'Type x over y in a cell of the tab Probe, then paste a block of four cells there, then delete one cell: cell I1 shows for each of them which were there.',
    },
    {
      id: 'triggers.owner',
      says: 'Installed triggers run as the person who made them; nobody sees another’s',
      source: 'D', used: 'server/reminders/daily.ts', tests: 'sandbox/services/triggers',
      byHand: 'Two editors each make a trigger for probeNothing in the script editor: each sees one in the list, and the executions name the person.', about: ['getEffectiveUser'],
    },
    {
      id: 'triggers.no-screen',
      says: '`getUi()` in a trigger: “Cannot call SpreadsheetApp.getUi() from this context.”',
      source: 'M', used: 'server/entry.ts', tests: 'sandbox/services/triggers',
      byHand: 'In the script editor make a minute’s trigger for probeScreen; the list of executions shows the words. Delete the trigger.',
    },
    {
      id: 'triggers.utc',
      says: 'Clock events count their fields in UTC',
      source: 'D', used: 'sandbox', tests: 'sandbox/services/triggers',
      byHand: 'The same with probeEvent: the log shows the event’s hour beside the local one.',
    },
    {
      id: 'triggers.about-the-hour',
      says: 'A daily trigger comes at any minute of its hour, so nothing hangs on the exact time',
      source: 'D', used: 'server/reminders/daily.ts',
      byHand: 'Look at three mornings in the list of executions.', about: ['everyDays', 'atHour'],
    },
  ],
};
