// The probe as a person runs it: on an empty sheet only, in as many executions as it takes, and what it found read back.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bundle, Sandbox } from '../../sandbox/api.ts';
import { facts } from '../../probe/facts/index.ts';
import type { Confirmed } from '../../probe/table.ts';
import { saveWorkbookFile } from '../../sandbox/files/xlsx.ts';
import { closeBuilt } from '../support/builtSandbox.ts';
import { probeBundle, probeSandbox, results } from './support.ts';

jest.setTimeout(90_000);

const root = path.resolve(__dirname, '../..');
let bundle: Bundle;
beforeAll(() => {
  bundle = probeBundle();
});
afterAll(closeBuilt);

const verdicts = (sandbox: Sandbox, ...words: string[]): string[] => [...results(sandbox)].filter(([, { verdict }]) => words.includes(verdict)).map(([id]) => id);
const tabs = (sandbox: Sandbox): string[] => Object.values(sandbox.engine.snapshot().sheets).map(({ name }) => name ?? '');
const toRun = facts.filter(({ observe }) => observe);

test('a sheet with data is refused, and stays as it was', async () => {
  const { sandbox, seen } = await probeSandbox(bundle, [['Name'], ['Kaya']]);
  await sandbox.open();
  await sandbox.choose('Alle prüfen');
  expect(seen.alerts.map(({ message }) => message)).toEqual(['In dieser Tabelle stehen Daten. Die Probe läuft nur in einer leeren Tabelle.']);
  expect(tabs(sandbox)).toEqual(['Tabellenblatt1']);
  sandbox.dispose();
});

test('when the time of an execution is over the rest waits for „Weiter“; one that was stopped is passed over; clearing away leaves the results', async () => {
  const { sandbox, seen } = await probeSandbox(bundle);
  await sandbox.open();
  let passed = false;
  sandbox.hook = {
    before: ({ method }) => {
      if (method !== 'ScriptApp.newTrigger' || passed) return;
      passed = true;
      sandbox.setClock(new Date(sandbox.now().getTime() + 280_000));
    },
  };
  await sandbox.choose('Alle prüfen');
  const first = verdicts(sandbox, 'stimmt', 'stimmt nicht', 'Antwort').length;
  const left = toRun.length - first;
  expect(first).toBeGreaterThan(20);
  expect(seen.toasts.at(-1)?.message).toBe(`Noch ${left} offen: Menü Probe → Weiter.`);

  let stopped = false;
  sandbox.hook = { before: ({ method }) => { stopped ||= method === 'Utilities.formatDate'; if (stopped) throw new Error('stopped'); } };
  await sandbox.choose('Weiter');
  sandbox.hook = null;
  expect(verdicts(sandbox, 'begonnen')).toEqual(['utilities.format-date']);

  await sandbox.idle();
  await sandbox.choose('Weiter');
  expect(seen.toasts.at(-1)?.message).toContain('Fertig.');
  expect(verdicts(sandbox, 'abgebrochen')).toEqual(['utilities.format-date']);
  expect(verdicts(sandbox, '', 'begonnen', 'vorbereitet')).toEqual(facts.filter(({ onPage }) => onPage).map(({ id }) => id));
  expect(sandbox.outbox().map(({ to, subject }) => [to, subject])).toEqual([[['kim@example.org'], 'Probe']]);
  expect(sandbox.triggers()).toEqual([]);

  await sandbox.choose('Aufräumen');
  expect(tabs(sandbox).sort()).toEqual(['Probe', 'Tabellenblatt1']);
  const project = projectWith('Probe.xlsx', await saveWorkbookFile(sandbox.engine.forFile(), null));
  sandbox.dispose();
  const { stdout, status } = read(project, 'Probe.xlsx');
  expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(new RegExp(`^${toRun.length} outcomes read\\. .* 1 without an answer\\.$`))]);
  const confirmed = confirmedIn(project);
  expect(confirmed['values.leading-zero']).toEqual([{ date: '2026-11-22', locale: 'de', verdict: 'holds' }]);
  expect(confirmed['utilities.format-date']).toEqual([{ date: '2026-11-22', locale: 'de', verdict: 'broke', observed: 'null' }]);
  expect(readFileSync(path.join(project, 'docs/platform-facts.md'), 'utf8')).toContain('`values.leading-zero` | M | server/kernel/text.ts | ✓, sandbox/spreadsheet/values | 2026-11-22 (de) |');
});

test('a tab downloaded as CSV is read as well, with what a person wrote into it; another table is refused', () => {
  const header = 'Id,Was gilt,Erwartet,Beobachtet,Ergebnis,Wann,Sprache';
  const project = projectWith('Probe.csv', `${header}\r\nlocks.own,"a, b",,"[true,true]",stimmt,01.12.2026 10:00:00,en\r\nlocks.alert,,,"nein ""so""",stimmt nicht,2026-12-02,de\r\nlocks.flush,,,,von Hand,,\r\n`);
  expect(read(project, 'Probe.csv').stdout).toContain('2 outcomes read. In all: 1 hold, 0 in other words, 0 answers, 1 differ, 0 without an answer.');
  expect(confirmedIn(project)).toEqual({ 'locks.alert': [{ date: '2026-12-02', locale: 'de', verdict: 'differs', observed: 'nein "so"' }], 'locks.own': [{ date: '2026-12-01', locale: 'en', verdict: 'holds' }] });
  writeFileSync(path.join(project, 'Probe.csv'), 'Name,Vorname\r\nKaya,Kim\r\n');
  const other = read(project, 'Probe.csv');
  expect([other.status, other.stdout]).toEqual([1, expect.stringContaining('This is not the tab “Probe”')]);
});

const projects: string[] = [];
afterAll(() => projects.forEach((project) => rmSync(project, { recursive: true })));

/** A project of its own for what is read back, with a downloaded file in it. */
function projectWith(name: string, content: string | Uint8Array): string {
  const project = mkdtempSync(path.join(tmpdir(), 'probe-read-'));
  projects.push(project);
  for (const folder of ['probe', 'docs']) mkdirSync(path.join(project, folder));
  writeFileSync(path.join(project, name), content);
  return project;
}

function read(project: string, name: string) {
  return spawnSync(process.execPath, [path.join(root, 'scripts/probe.mjs'), '--project', project, '--read', path.join(project, name)], { encoding: 'utf8' });
}

function confirmedIn(project: string): Confirmed {
  return JSON.parse(readFileSync(path.join(project, 'probe/confirmed.json'), 'utf8')) as Confirmed;
}
