// Mailings and reminders that run: gone on with, stopped, settled, switched.

import type { Sandbox } from '../../sandbox/api.ts';
import { dyingAt, mustDo, perform } from '../world/act.ts';
import type { Workflow } from '../world/workflow.ts';
import { film, ledger, nextDay } from './others.ts';

/** The mailing is written down, and its execution dies right where this is called for the first time. */
const brokenOffAt = (method: string, when: 'before' | 'after') => async (sandbox: Sandbox): Promise<void> => {
  sandbox.hook = dyingAt(method, when);
  await perform(sandbox, { rpc: 'mailing.send', payload: film });
  sandbox.hook = null;
};

const goesOn: Workflow = {
  name: 'mailing gone on with',
  mails: true,
  prepare: brokenOffAt('MailApp.getRemainingDailyQuota', 'before'),
  act: () => ({ trigger: 'mailing' }),
  after: nextDay('2026-11-23T09:10:00Z', 'mailing'),
  differs: { ...ledger, Rundmails: { Ergebnis: 'counts what is unclear, too' } },
};

const stopped: Workflow = { name: 'mailing stopped', prepare: brokenOffAt('MailApp.getRemainingDailyQuota', 'before'), act: () => ({ rpc: 'mailing.stop', payload: { mailingId: film.mailingId, stop: true } }) };

/** A first mail went out and its run died: a person finds out that it arrived. */
const settled: Workflow = {
  name: 'mail settled',
  async prepare(sandbox) {
    await brokenOffAt('MailApp.sendEmail', 'after')(sandbox);
    await mustDo(sandbox, { trigger: 'mailing' });
  },
  look: { rpc: 'mailing.unknown', payload: {} },
  act: ({ letters }) => ({ rpc: 'mailing.resolve', payload: { letters: (letters as { key: string }[]).map(({ key }) => ({ key, outcome: 'sent' })) } }),
};
/** It did not arrive: it goes out again, once. */
const sentAgain: Workflow = {
  ...settled,
  name: 'mail sent again',
  mails: true,
  async prepare(sandbox) {
    await brokenOffAt('MailApp.sendEmail', 'before')(sandbox);
    await mustDo(sandbox, { trigger: 'mailing' });
  },
  act: ({ letters }) => ({ rpc: 'mailing.resolve', payload: { letters: (letters as { key: string }[]).map(({ key }) => ({ key, outcome: 'again' })) } }),
  after: nextDay('2026-11-23T09:10:00Z', 'mailing'),
  differs: { ...ledger, Rundmails: { Ergebnis: 'counts what is unclear, too' } },
};

const settings: Workflow = { name: 'reminders set', act: () => ({ rpc: 'reminders.settings', payload: { teamAddress: 'ag@example.org', greetings: { birthday: 'draft' }, parts: { birthdays: false } } }) };
const switchOff: Workflow = { name: 'reminders switched off', before: [{ rpc: 'reminders.switch', payload: { on: true, hour: 7 } }], act: () => ({ rpc: 'reminders.switch', payload: { on: false } }) };

export const runningWorkflows: readonly Workflow[] = [goesOn, stopped, settled, sentAgain, settings, switchOff];
