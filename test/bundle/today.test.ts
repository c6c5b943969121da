// What opening the home sidebar costs with the files that go to Google: at most twelve service calls, before set-up and after.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { draft } from '../server/campaigns/campaignRoom.ts';

jest.setTimeout(90_000);

const root = path.resolve(__dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'today-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Step {
  ok: boolean;
  result: unknown;
  error: { code: string } | null;
  serviceCalls: { total: number };
}

async function run(sheets: { name: string; rows: (string | number)[][] }[], steps: readonly (readonly [string, object])[]): Promise<Step[]> {
  const input = path.join(folder, 'in.xlsx');
  writeFileSync(input, await writeXlsx({ sheets }));
  const said = steps.flatMap(([name, payload]) => ['--rpc', name, JSON.stringify(payload)]);
  const ran = spawnSync(process.execPath, [path.join(root, 'scripts/workbook.mjs'), input, '--today', '2026-11-22', '--as', 'ada@example.org', ...said], { cwd: root, encoding: 'utf8' });
  return (JSON.parse(ran.stdout) as { steps: Step[] }).steps;
}

const header = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'Telefon', 'Geburtsdatum', 'Eintritt'];
const member = (index: number): (string | number)[] => [1000 + index, `Kaya${index}`, 'Kim', 12045, `030 6123${1000 + index}`, '22.11.1966', index < 5 ? '10.11.2026' : '10.11.2001'];

test('before set-up it says so, whatever other tabs there are', async () => {
  const others = Array.from({ length: 14 }, (_, index) => ({ name: `Blatt ${index}`, rows: [['Notizen', 'Datum', 'Wer'], ['a', 'b', 'c']] }));
  const [step] = await run([{ name: 'Mitglieder', rows: [header, member(1)] }, ...others], [['today.open', {}]]);
  expect(step?.error?.code).toBe('not_set_up');
  expect(step?.serviceCalls.total).toBeLessThanOrEqual(12);
});

test('with nobody new and nothing to do, then with new members, tasks, reminders and four campaigns', async () => {
  const campaigns = [0, 1, 2, 3].map((index) => ['campaigns.create', { draft: { ...draft, name: `K${index}` }, operationId: `campaign-000${index}` }] as const);
  const steps = await run([{ name: 'Mitglieder', rows: [header, ...Array.from({ length: 30 }, (_, index) => member(index))] }], [['setup.apply', {}], ['today.open', {}], ['newcomers.list', {}], ['reminders.switch', { on: true }], ...campaigns, ['today.open', {}]]);
  expect(steps.filter(({ ok }) => !ok)).toEqual([]);
  expect(steps[1]?.serviceCalls.total).toBeLessThanOrEqual(9);
  const last = steps[steps.length - 1];
  expect(last?.result).toMatchObject({ totals: { newcomers: 5, birthdays: 30, campaigns: 4 }, campaigns: [{ left: 30 }, { left: 30 }, { left: null }, { left: null }], problems: [], reminders: 'on' });
  expect(last?.serviceCalls.total).toBeLessThanOrEqual(12);
});
