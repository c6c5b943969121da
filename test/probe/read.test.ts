// Around the probe: a sheet with data is refused, and what was downloaded as CSV is read back.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeBuilt } from '../support/builtSandbox.ts';
import { confirmedIn, probeBundle, probeSandbox, projectWith, readBack, removeProjects } from './support.ts';

jest.setTimeout(60_000);

afterAll(() => {
  closeBuilt();
  removeProjects();
});

test('a sheet with data is refused, and stays as it was', async () => {
  const { sandbox, seen } = await probeSandbox(probeBundle(), [['Name'], ['Kaya']]);
  await sandbox.open();
  await sandbox.choose('Alle prüfen');
  expect(seen.alerts.map(({ message }) => message)).toEqual(['In dieser Tabelle stehen Daten. Die Probe läuft nur in einer leeren Tabelle.']);
  expect(Object.values(sandbox.engine.snapshot().sheets).map(({ name }) => name)).toEqual(['Tabellenblatt1']);
  sandbox.dispose();
});

test('a tab downloaded as CSV is read as well, with what a person wrote into it; another table is refused', () => {
  const header = 'Id,Was gilt,Erwartet,Beobachtet,Ergebnis,Wann,Sprache';
  const project = projectWith('Probe.csv', `${header}\r\nlocks.own,"a, b",,"[true,true]",stimmt,01.12.2026 10:00:00,en\r\nlocks.alert,,,"nein ""so""",stimmt nicht,2026-12-02,de\r\nlocks.flush,,,,von Hand,,\r\n`);
  expect(readBack(project, 'Probe.csv').stdout).toContain('2 outcomes read. In all: 1 hold, 0 in other words, 0 answers, 1 differ, 0 without an answer.');
  expect(confirmedIn(project)).toEqual({ 'locks.alert': [{ date: '2026-12-02', locale: 'de', verdict: 'differs', observed: 'nein "so"' }], 'locks.own': [{ date: '2026-12-01', locale: 'en', verdict: 'holds' }] });
  writeFileSync(path.join(project, 'Probe.csv'), 'Name,Vorname\r\nKaya,Kim\r\n');
  const other = readBack(project, 'Probe.csv');
  expect([other.status, other.stdout]).toEqual([1, expect.stringContaining('This is not the tab “Probe”')]);
});
