// The built add-on: the trigger `mailing` with a fault at every service call, on a real spreadsheet engine, then the next day's.

import type { Bundle } from '../../sandbox/api.ts';
import { ask, closeBuilt, columnOf, faultAt, filledIn, freshBundle, keep, sandboxFrom, workbookOf, type Fault, type Kept } from '../support/builtSandbox.ts';

jest.setTimeout(240_000);

const people = ['p1', 'p2', 'p3'];
const film = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: '{Anrede}, komm ins Kino.' } };

let bundle: Bundle;
let waiting: Kept;
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
});
afterAll(closeBuilt);

test('it goes out, once, and the trigger is gone', async () => {
  const sandbox = sandboxFrom(bundle, waiting, '2026-11-22T09:30:00Z');
  expect(sandbox.triggers().map(({ handler, schedule }) => [handler, schedule])).toEqual([['mailing', expect.stringContaining('10')]]);
  const run = await sandbox.trigger('mailing');
  expect([run.error, run.result]).toEqual([null, { busy: false, sent: 3, waiting: 0, refused: 0, unknown: 0, quota: 100, stopped: '' }]);
  expect(sandbox.outbox().map(({ to }) => to[0])).toEqual(people.map((name) => `${name}@example.org`));
  expect(sandbox.outbox()[0]).toMatchObject({ subject: 'Filmabend', sender: 'ada@example.org', body: 'Hallo p1, komm ins Kino.\n\nWenn du keine Rundmails mehr möchtest, antworte kurz mit „Nein danke“.' });
  expect(sandbox.triggers()).toEqual([]);
  // Another one goes right below, though the drop-downs reach further down.
  await ask(sandbox, 'mailing.send', { ...film, mailingId: 'zweite-mail', name: 'Zweite', selection: { picked: { memberIds: ['2'], mode: 'only' } } });
  expect(filledIn(sandbox, 'Versand', 'Stand')).toEqual([2, 3, 4, 5].map((row) => ({ row, value: 'gesendet' })));
  expect(filledIn(sandbox, 'Rundmails', 'Stand')).toEqual([2, 3].map((row) => ({ row, value: 'fertig' })));
  sandbox.dispose();
});

/** Where something may have happened, or nobody can tell; the rooms' own test goes through all the others as well. */
const telling = /^(?:MailApp\.sendEmail|SpreadsheetApp\.flush|LockService\.Lock\.tryLock|PropertiesService\.Properties\.setProperty|SpreadsheetApp\.Range\.setValues|ScriptApp\.deleteTrigger)$/;

test('a fault where something may have happened, then the next day: nobody twice, nobody left out, the unknown listed', async () => {
  const whole = sandboxFrom(bundle, waiting, '2026-11-22T09:30:00Z');
  const { calls } = await whole.trigger('mailing');
  whole.dispose();
  const places = calls.filter(({ method }) => telling.test(method));
  expect(new Set(places.map(({ method }) => method)).size).toBe(6);
  const [, second] = places.filter(({ method }) => method === 'MailApp.sendEmail');
  const faults = places.flatMap((place) => (place === second ? (['before', 'after', 'killAfter'] as const) : (['killAfter'] as const)).map((fault): [number, Fault] => [place.index, fault]));
  for (const [at, fault] of faults) {
    const sandbox = sandboxFrom(bundle, waiting, '2026-11-22T09:30:00Z');
    const { hook, hit } = faultAt(at, fault);
    sandbox.hook = hook;
    await sandbox.trigger('mailing');
    sandbox.hook = null;
    sandbox.setClock(new Date('2026-11-23T09:10:00Z'));
    await sandbox.trigger('mailing');
    const sent = sandbox.outbox().map(({ to }) => (to[0] ?? '').split('@')[0] ?? '');
    const states = columnOf(sandbox, 'Versand', 'Stand');
    const unknown = people.filter((_name, index) => states[index] === 'unklar');
    expect({
      at: `${fault} ${hit()}`,
      twice: sent.filter((one, index) => sent.indexOf(one) !== index),
      leftOut: people.filter((one) => !sent.includes(one) && !unknown.includes(one)),
      open: states.filter((state) => state !== 'gesendet' && state !== 'unklar'),
      unknown: unknown.length <= 1,
    }).toEqual({ at: expect.stringMatching(/\w \w/) as string, twice: [], leftOut: [], open: [], unknown: true });
    sandbox.dispose();
  }
});
