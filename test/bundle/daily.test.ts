// The built add-on's daily run on a real workbook: who gets a mail, once, and what it costs.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

jest.setTimeout(90_000);

const root = path.resolve(__dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daily-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  steps: { ok: boolean; result: unknown; serviceCalls: { total: number; byMethod: Record<string, number> } }[];
  mails: { to: string[]; subject: string; body: string }[];
}

test('a birthday and a task: one mail each, not again on the same day, within 25 calls besides the mails', async () => {
  const input = path.join(folder, 'in.xlsx');
  const members = [['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'BO', 'Geburtsdatum'], [1001, 'Kaya', 'Kim', 12045, 'BO Nord', new Date('1966-11-24T00:00:00Z')], [1002, 'Wolf', 'Alex', 12045, 'BO Nord', '24.11.1970']];
  const groups = [['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'], ['BO Nord', 'BO', 'Nora', 'nora@example.org']];
  writeFileSync(input, await writeXlsx({ sheets: [{ name: 'Mitglieder', rows: members }, { name: 'Gruppen', rows: groups }] }));
  const steps = ['--rpc', 'setup.apply', '{}', '--rpc', 'reminders.switch', '{"on":true}', '--rpc', 'reminders.settings', '{"teamAddress":"ag@example.org"}', '--trigger', 'daily', '--trigger', 'daily', '--rpc', 'reminders.status', '{}'];
  const ran = spawnSync(process.execPath, [path.join(root, 'scripts/workbook.mjs'), input, '--today', '2026-11-24', '--as', 'ada@example.org', ...steps], { cwd: root, encoding: 'utf8' });
  const { steps: done, mails } = JSON.parse(ran.stdout) as Ran;
  expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true]);
  const [mail, second] = mails.filter(({ to }) => to[0] === 'nora@example.org');
  expect(second).toBeUndefined();
  expect(mail?.subject).toBe('Mitgliederbetreuung: 2 Dinge für heute');
  expect(mail?.body).toContain('Kim Kaya: Geburtstag heute, wird 60');
  expect(mail?.body).toContain('Alex Wolf: Geburtstag heute');
  const daily = done[3]?.serviceCalls;
  const mailed = daily?.byMethod['MailApp.sendEmail'] ?? 0;
  expect(mailed).toBeGreaterThan(0);
  // A mail is marked before it is sent.
  expect((daily?.total ?? 99) - 2 * mailed).toBeLessThanOrEqual(25);
  expect(done[5]?.result).toMatchObject({ on: true, mine: true, last: { sent: mailed, left: 0, unknown: 0, failed: '' } });
});
