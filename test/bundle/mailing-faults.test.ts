// The built add-on: a mailing with a fault at its service calls, sent from the page and by the trigger, on a real spreadsheet
// engine, then again, then the next day's. `FAULTS=all npx jest test/bundle/mailing-faults` tries every fault at every call.

import type { Bundle, Execution, Sandbox } from '../../sandbox/api.ts';
import { ask, closeBuilt, columnsOf, faultAt, filledIn, freshBundle, keep, sandboxFrom, workbookOf, type Kept } from '../support/builtSandbox.ts';
import { allFaults, faultCases, twice } from '../support/faultCases.ts';

jest.setTimeout(allFaults ? 3_600_000 : 240_000);

const people = ['p1', 'p2', 'p3'];
const dozen = Array.from({ length: 12 }, (_, index) => `d${index + 1}`);
const film = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: '{Anrede}, komm ins Kino.' } };

let bundle: Bundle;
let waiting: Kept;
let many: Kept;
beforeAll(async () => {
  bundle = freshBundle();
  const members = [['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'E-Mail'], ...people.map((name, index) => [index + 1, 'Person', name, 12045, `${name}@example.org`])];
  const sandbox = sandboxFrom(bundle, await workbookOf('Mitglieder', members), '2026-11-21T17:00:00Z');
  await ask(sandbox, 'setup.apply', {});
  // The day's hundred mails are used up: all of them wait.
  sandbox.hook = { before: ({ method }) => { if (method === 'MailApp.sendEmail') throw new Error('Service invoked too many times for one day: email.'); } };
  expect(await ask(sandbox, 'mailing.send', film)).toMatchObject({ mailing: { sent: 0, waiting: 3 } });
  waiting = keep(sandbox);
  sandbox.dispose();
  const other = sandboxFrom(bundle, await workbookOf('Mitglieder', [['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'E-Mail'], ...dozen.map((name, index) => [index + 1, 'Person', name, 12045, `${name}@example.org`])]), '2026-11-21T17:00:00Z');
  await ask(other, 'setup.apply', {});
  many = keep(other);
  other.dispose();
});
afterAll(closeBuilt);

test('it goes out, once, and the trigger is gone', async () => {
  const sandbox = sandboxFrom(bundle, waiting, '2026-11-22T09:30:00Z');
  expect(sandbox.triggers().map(({ handler, schedule }) => [handler, schedule])).toEqual([['mailing', expect.stringContaining('10')]]);
  const run = await sandbox.trigger('mailing');
  expect([run.error, run.result]).toEqual([null, { busy: false, sent: 3, waiting: 0, refused: 0, unknown: 0, quota: 100, kept: 0, stopped: '' }]);
  expect(sandbox.outbox().map(({ to }) => to[0])).toEqual(people.map((name) => `${name}@example.org`));
  expect(sandbox.outbox()[0]).toMatchObject({ subject: 'Filmabend', sender: 'ada@example.org', body: 'Hallo p1, komm ins Kino.\n\nWenn du keine Rundmails mehr möchtest, antworte kurz mit „Nein danke“.' });
  expect(sandbox.triggers()).toEqual([]);
  // Another one goes right below, though the drop-downs reach further down.
  await ask(sandbox, 'mailing.send', { ...film, mailingId: 'zweite-mail', name: 'Zweite', selection: { picked: { memberIds: ['2'], mode: 'only' } } });
  expect(filledIn(sandbox, 'Versand', 'Stand')).toEqual([2, 3, 4, 5].map((row) => ({ row, value: 'gesendet' })));
  expect(filledIn(sandbox, 'Rundmails', 'Stand')).toEqual([2, 3].map((row) => ({ row, value: 'fertig' })));
  sandbox.dispose();
});

/** What came of it after the trigger of the next days. */
async function outcomeOf(sandbox: Sandbox, wanted: readonly string[]): Promise<Record<string, unknown>> {
  sandbox.hook = null;
  sandbox.setClock(new Date('2026-11-23T09:10:00Z'));
  await sandbox.trigger('mailing');
  const sent = sandbox.outbox().map(({ to }) => (to[0] ?? '').split('@')[0] ?? '');
  const column = columnsOf(sandbox);
  const states = column('Versand', 'Stand');
  const unknown = column('Versand', 'An').flatMap((to, row) => (states[row] === 'unklar' ? [String(to).split('@')[0] ?? ''] : []));
  return {
    twice: twice(sent),
    leftOut: wanted.filter((one) => !sent.includes(one) && !unknown.includes(one)),
    open: states.filter((state) => state !== 'gesendet' && state !== 'unklar'),
    unknownAtMost: unknown.length <= 1,
    mailings: column('Rundmails', 'Rundmail-ID').length,
    triggers: sandbox.triggers().length,
  };
}

const good = { twice: [], leftOut: [], open: [], unknownAtMost: true, mailings: 1, triggers: 0 };

/** @param again what a person does after a fault @returns the cases that went wrong */
async function wrongOnes(begin: Kept, now: string, run: (sandbox: Sandbox) => Promise<Execution>, again: (sandbox: Sandbox) => Promise<unknown>, wanted: readonly string[], share: number): Promise<unknown[]> {
  const whole = sandboxFrom(bundle, begin, now);
  const { calls } = await run(whole);
  expect(await outcomeOf(whole, wanted)).toEqual(good);
  whole.dispose();
  const cases = faultCases(calls, share);
  const bad: unknown[] = [];
  for (const { at, fault, method } of cases) {
    const sandbox = sandboxFrom(bundle, begin, now);
    sandbox.hook = faultAt(at, fault).hook;
    await run(sandbox);
    sandbox.hook = null;
    await again(sandbox);
    const outcome = await outcomeOf(sandbox, wanted);
    sandbox.dispose();
    if (JSON.stringify(outcome) !== JSON.stringify(good)) bad.push({ at, fault, method, outcome });
  }
  if (allFaults) console.info(`${cases.length} cases, ${bad.length} wrong`);
  return bad;
}

test('a fault in the trigger’s run, then the next day: nobody twice, nobody left out, the unknown listed', async () => {
  expect(await wrongOnes(waiting, '2026-11-22T09:30:00Z', (sandbox) => sandbox.trigger('mailing'), () => Promise.resolve(), people, 3)).toEqual([]);
});

test('a fault when it is sent to a dozen with mails left for five, then pressed again, then the next day', async () => {
  const send = async (sandbox: Sandbox): Promise<Execution> => {
    const faulty = sandbox.hook;
    sandbox.hook = {
      ...faulty,
      before: async (call) => {
        await faulty?.before?.(call);
        if (call.method === 'MailApp.sendEmail' && sandbox.outbox().length >= 5) throw new Error('Service invoked too many times for one day: email.');
      },
    };
    const execution = await sandbox.call('rpc', ['mailing.send', film]);
    sandbox.hook = null;
    return execution;
  };
  expect(await wrongOnes(many, '2026-11-22T09:30:00Z', send, send, dozen, 3)).toEqual([]);
});
