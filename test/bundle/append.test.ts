// The built add-on on a real workbook: new rows stand right below the last one, though drop-downs go far down.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

jest.setTimeout(90_000);

const root = path.resolve(__dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'append-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a walk-through and its task are rows 2 of Kontakte and Aufgaben, dates as dates and text as text', async () => {
  const [input, output] = [path.join(folder, 'in.xlsx'), path.join(folder, 'out.xlsx')];
  const members = [['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'BO'], [1001, 'Kaya', 'Kim', 12045, 'BO Nord'], [1002, 'Wolf', 'Alex', 12045, 'BO Nord']];
  writeFileSync(input, await writeXlsx({ sheets: [{ name: 'Mitglieder', rows: members }] }));
  const save = JSON.stringify({ group: 'BO Nord', memberId: '1001', saveId: 'abcdefgh-1', activity: 'wants', note: '=1+1' });
  const steps = ['--rpc', 'setup.apply', '{}', '--rpc', 'walkthrough.save', save, '--rpc', 'walkthrough.tasks', '{"group":"BO Nord","operationId":"calls-0001"}'];
  const ran = spawnSync(process.execPath, [path.join(root, 'scripts/workbook.mjs'), input, '--today', '2026-11-22', ...steps, '--out', output], { cwd: root, encoding: 'utf8' });
  expect((JSON.parse(ran.stdout) as { steps: { ok: boolean }[] }).steps.map(({ ok }) => ok)).toEqual([true, true, true]);
  const { sheets } = await readXlsx(readFileSync(output));
  const row = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows[1] ?? [];
  expect(row('Kontakte').filter((_cell, index) => index !== 1)).toEqual(['abcdefgh-1', '1001', 'Kim Kaya', 'Durchsprache', expect.any(String), 'möchte aktiv werden', '=1+1']);
  expect(row('Aufgaben').slice(0, 5)).toEqual(['anruf-abcdefgh-1', 'Anrufen: möchte aktiv werden', '1001', 'Kim Kaya', 'BO Nord']);
  expect(new Date(row('Aufgaben')[6] as string | Date).toISOString().slice(0, 10)).toBe('2026-11-29');
});

test('the first step of somebody who is not on the path yet changes their own new task, above rows that hold nothing but a drop-down', async () => {
  const [input, output] = [path.join(folder, 'path-in.xlsx'), path.join(folder, 'path-out.xlsx')];
  const members = [['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'Eintritt'], [1001, 'Kaya', 'Kim', 12045, '01.01.2020'], [1002, 'Wolf', 'Alex', 12045, '10.11.2026']];
  writeFileSync(input, await writeXlsx({ sheets: [{ name: 'Mitglieder', rows: members }] }));
  const steps = ['--rpc', 'setup.apply', '{}', '--rpc', 'newcomers.list', '{}', '--rpc', 'newcomers.advance', '{"memberId":"1001","stage":"tried","stepId":"step-0000001"}'];
  spawnSync(process.execPath, [path.join(root, 'scripts/workbook.mjs'), input, '--today', '2026-11-22', '--as', 'ada@example.org', ...steps, '--out', output], { cwd: root, encoding: 'utf8' });
  const { sheets } = await readXlsx(readFileSync(output));
  const filled = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1).filter((row) => row.some((cell) => cell !== null && cell !== '')) ?? [];
  expect(filled('Aufgaben').map((row) => [row[2], row[5], row[7]])).toEqual([['1002', 'AG Mitgliederbetreuung', 'offen'], ['1001', 'ada@example.org', 'in Arbeit']]);
  expect(filled('Neumitglieder').map((row) => [row[0], row[5]])).toEqual([['1002', 'neu'], ['1001', 'Kontakt versucht']]);
});
