// What the daily run costs on the built add-on: on its first day, on a quiet one, and on one that puts new members on the path.

import type { Bundle, Execution, Sandbox } from '../../sandbox/api.ts';
import { stepReport } from '../../sandbox/terminal/report.ts';
import { ask, closeBuilt, columnOf, freshBundle, keep, sandboxFrom, withRows, workbookOf, type Kept } from '../support/builtSandbox.ts';

jest.setTimeout(60_000);

let bundle: Bundle;
let ready: Kept;
let open: Sandbox | null = null;

const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'BO', 'E-Mail', 'Geburtsdatum', 'Eintritt'];
const groups = [['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'], ['BO Nord', 'BO', 'Nora', 'nora@example.org'], ['BO Süd', 'BO', 'Sami', 'sami@example.org']];
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const fresh = (id: number, entry: string): (string | number | Date)[] => [id, 'Neu', `Nr${id}`, 12045, id % 2 ? 'BO Nord' : 'BO Süd', `neu${id}@example.org`, day('1990-11-24'), day(entry)];

const opened = (kept: Kept, now: string): Sandbox => (open = sandboxFrom(bundle, kept, now));

beforeAll(async () => {
  bundle = freshBundle();
  const members = [header, ...Array.from({ length: 30 }, (_, at) => [1000 + at, 'Kaya', `Kim${at}`, 12045, 'BO Nord', `kim${at}@example.org`, day('1966-06-24'), day('2001-01-01')]), fresh(1100, '2026-11-10')];
  const sandbox = opened(await workbookOf('Mitglieder', members, { Gruppen: groups }), '2026-11-22T06:00:00Z');
  await ask(sandbox, 'setup.apply', {});
  await ask(sandbox, 'reminders.switch', { on: true });
  await ask(sandbox, 'reminders.settings', { teamAddress: 'ag@example.org', greetings: { birthday: 'automatic', welcome: 'automatic' } });
  ready = keep(sandbox);
  sandbox.dispose();
});
afterEach(() => open?.dispose());
afterAll(closeBuilt);

/** As `npm run workbook` counts them, without each mail and the mark before it. */
function besides(execution: Execution): { outcome: unknown; calls: number; mails: number } {
  const { total, byMethod } = stepReport('', execution, { ok: true, result: null, error: null }).serviceCalls;
  const mails = byMethod['MailApp.sendEmail'] ?? 0;
  return { outcome: execution.result ?? execution.error, calls: total - 2 * mails, mails };
}

test('the first day, a quiet one, and one that enrols two: within 25 calls besides the mails', async () => {
  const first = opened(ready, '2026-11-23T06:00:00Z');
  const runs = [besides(await first.trigger('daily'))];
  first.setClock(new Date('2026-11-24T06:00:00Z'));
  runs.push(besides(await first.trigger('daily')));
  const later = withRows(keep(first), 'Mitglieder', [fresh(1101, '2026-11-20'), fresh(1102, '2026-11-21')]);
  first.dispose();
  const second = opened(later, '2026-11-25T06:00:00Z');
  runs.push(besides(await second.trigger('daily')));
  expect(columnOf(second, 'Neumitglieder', 'Mitglied-ID')).toEqual(['1100', '1101', '1102']);
  expect(second.outbox().some(({ to, body }) => to[0] === 'nora@example.org' && body.includes('Nr1101 Neu, eingetreten am 20.11.2026'))).toBe(true);
  expect(runs.map(({ outcome, calls }) => [outcome, calls <= 25 || calls])).toEqual(runs.map(() => ['ran', true]));
  expect(runs.map(({ mails }) => mails > 0)).toEqual([true, true, true]);
});
