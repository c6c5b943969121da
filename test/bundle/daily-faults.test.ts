// The built add-on's daily run with a fault at its service calls: digests, automatic greetings, two new members and a mailing
// that waits. Then the runs that follow, on the same day and the next: nobody twice, nobody left out, the unknown listed.
// `FAULTS=all npx jest test/bundle/daily-faults` tries every fault at every call.

import type { Bundle, Sandbox } from '../../sandbox/api.ts';
import { ask, closeBuilt, columnsOf, faultAt, freshBundle, keep, sandboxFrom, withRows, workbookOf, type Kept } from '../support/builtSandbox.ts';
import { allFaults, faultCases, twice } from '../support/faultCases.ts';

jest.setTimeout(allFaults ? 3_600_000 : 120_000);

const morning = '2026-11-24T06:00:00Z';
const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'BO', 'E-Mail', 'Geburtsdatum', 'Eintritt'];
const groups = [['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'], ['BO Nord', 'BO', 'Nora', 'nora@example.org'], ['BO Süd', 'BO', 'Sami', 'sami@example.org']];
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const members = [
  header,
  [1, 'Kaya', 'Leyla', 12045, 'BO Nord', '', day('1970-11-24'), day('2000-06-01')],
  [2, 'Schäfer', 'Zoë', 12045, 'BO Süd', 'zoe@example.org', day('1981-11-24'), day('2000-06-01')],
  [3, 'Wolf', 'Alex', 12045, 'BO Nord', 'alex@example.org', day('1970-06-01'), day('2000-06-01')],
];
const digests = ['ag@example.org', 'nora@example.org', 'sami@example.org'];
const recipients = ['alex@example.org', 'zoe@example.org'];

let bundle: Bundle;
let waiting: Kept;

beforeAll(async () => {
  bundle = freshBundle();
  const sandbox = sandboxFrom(bundle, await workbookOf('Mitglieder', members, { Gruppen: groups }), '2026-11-22T06:00:00Z');
  await ask(sandbox, 'setup.apply', {});
  await ask(sandbox, 'reminders.switch', { on: true });
  await ask(sandbox, 'reminders.settings', { teamAddress: 'ag@example.org', greetings: { birthday: 'automatic' } });
  await sandbox.trigger('daily');
  sandbox.setClock(new Date('2026-11-23T17:00:00Z'));
  // The day's mails are used up: the mailing waits.
  sandbox.hook = { before: ({ method }) => { if (method === 'MailApp.sendEmail') throw new Error('Service invoked too many times for one day: email.'); } };
  await ask(sandbox, 'mailing.send', { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: 'Komm ins Kino.' } });
  sandbox.hook = null;
  const kept = keep(sandbox);
  sandbox.dispose();
  const fresh = [4, 5].map((id) => [id, 'Neu', `Nr${id}`, 12045, id === 4 ? 'BO Nord' : 'BO Süd', '', day('1990-06-01'), day('2026-11-20')]);
  const consent = ['2', 'Zoë Schäfer', 'Gruß per E-Mail', 'ja', day('2026-01-01'), 'gesagt'];
  const task = ['aufgabe-1', 'Saal buchen', '', '', '', 'AG Mitgliederbetreuung', day('2026-11-24'), 'offen'];
  waiting = withRows(withRows(withRows(kept, 'Mitglieder', fresh), 'Einwilligungen', [consent]), 'Aufgaben', [task]);
  waiting.state?.outbox.splice(0);
});
afterAll(closeBuilt);

/** What everybody has got, and what is written down, after the runs that follow. */
async function outcomeOf(sandbox: Sandbox): Promise<Record<string, unknown>> {
  sandbox.hook = null;
  await sandbox.trigger('daily');
  await sandbox.trigger('mailing');
  const today = sandbox.outbox().map(({ to, subject }) => ({ to: to[0] ?? '', subject }));
  sandbox.setClock(new Date('2026-11-25T06:00:00Z'));
  await sandbox.trigger('daily');
  const all = sandbox.outbox().map(({ to, subject, body }) => ({ to: to[0] ?? '', subject, body }));
  const got = (list: readonly { to: string; subject: string }[], words: RegExp): string[] => list.filter(({ subject }) => words.test(subject)).map(({ to }) => to);
  const [told, greeted, mailed] = [got(today, /^Mitgliederbetreuung:/), got(all, /Geburtstag/), got(all, /^Filmabend/)];
  const column = columnsOf(sandbox);
  const states = column('Versand', 'Stand');
  const unknown = column('Versand', 'An').filter((_to, row) => states[row] === 'unklar').map(String);
  const leftOut = (wanted: readonly string[], list: readonly string[]): string[] => wanted.filter((one) => !list.includes(one) && !unknown.includes(one));
  const { last } = JSON.parse(sandbox.state().documentProperties.reminders ?? '{}') as { last: { failed: string; left: number } };
  return {
    twice: [...twice(told), ...twice(greeted), ...twice(mailed)],
    leftOut: [...leftOut(digests, told), ...leftOut(['zoe@example.org'], greeted), ...leftOut(recipients, mailed)],
    // Told once of a birthday, whatever failed.
    birthday: all.filter(({ to, body }) => to === 'nora@example.org' && body.includes('Kaya: Geburtstag')).length <= 1,
    unknownAtMost: unknown.length <= 1,
    open: states.filter((state) => state === 'wartet' || state === 'wird gesendet'),
    paths: column('Neumitglieder', 'Mitglied-ID'),
    tasks: column('Aufgaben', 'ID'),
    last: [last.failed, last.left],
  };
}

const good = { twice: [], leftOut: [], birthday: true, unknownAtMost: true, open: [], paths: ['4', '5'], tasks: ['aufgabe-1', expect.stringMatching(/^neu-4/), expect.stringMatching(/^neu-5/)], last: ['', 0] };

test('a fault, then again: nobody twice, nobody left out, the unknown listed, each new member on the path once', async () => {
  const whole = sandboxFrom(bundle, waiting, morning);
  const { calls, result } = await whole.trigger('daily');
  expect([result, await outcomeOf(whole)]).toEqual(['ran', good]);
  whole.dispose();
  const cases = faultCases(calls, 5);
  const bad: unknown[] = [];
  for (const { at, fault, method } of cases) {
    const sandbox = sandboxFrom(bundle, waiting, morning);
    sandbox.hook = faultAt(at, fault).hook;
    await sandbox.trigger('daily');
    const outcome = await outcomeOf(sandbox);
    sandbox.dispose();
    try {
      expect(outcome).toEqual(good);
    } catch {
      bad.push({ at, fault, method, outcome });
    }
  }
  if (allFaults) console.info(`${cases.length} cases, ${bad.length} wrong`);
  expect(bad).toEqual([]);
});

test('a second trigger while the first is at a call: once', async () => {
  const whole = sandboxFrom(bundle, waiting, morning);
  const { calls } = await whole.trigger('daily');
  whole.dispose();
  const bad: unknown[] = [];
  for (const { index } of allFaults ? calls.filter(({ index: at }) => at % 2 === 0) : calls.filter(({ method }, at) => at === 4 || method === 'SpreadsheetApp.flush')) {
    const sandbox = sandboxFrom(bundle, waiting, morning);
    let second: unknown = null;
    let first = 0;
    sandbox.hook = {
      before: async ({ execution, index: at }) => {
        first ||= execution;
        if (execution === first && at === index && second === null) second = (await sandbox.trigger('daily')).result;
      },
    };
    await sandbox.trigger('daily');
    const outcome = await outcomeOf(sandbox);
    sandbox.dispose();
    try {
      expect(outcome).toEqual(good);
      expect(['ran', 'busy']).toContain(second);
    } catch {
      bad.push({ index, second, outcome });
    }
  }
  expect(bad).toEqual([]);
});
