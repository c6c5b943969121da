// The built add-on on a real spreadsheet: a list filtered by a selection, in the file that is saved; and saving one with faults.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { readZip, unpack } from '../../sandbox/files/zip.ts';
import { ask, closeBuilt, columnOf, faultAt, freshBundle, keep, sandboxFrom, workbookOf, type Kept } from '../support/builtSandbox.ts';
import type { Bundle } from '../../sandbox/api.ts';

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '../..');
/** Two rows above the header; number 8 has lost its zero, number 9 is no member any more. */
const rows: (string | number)[][] = [
  ['Mitglieder der Basis'],
  [],
  ['Mitgliedsnummer', 'Nachname', 'Vorname', 'PLZ', 'Austritt'],
  ...Array.from({ length: 9 }, (_, index): (string | number)[] => [index + 1, `Person${index}`, 'Kim', index === 7 ? 1067 : index % 2 === 0 ? 12045 : '12043', index === 8 ? '01.02.2020' : '']),
];

let bundle: Bundle;
let ready: Kept;
beforeAll(async () => {
  bundle = freshBundle();
  const sandbox = sandboxFrom(bundle, await workbookOf('Liste', rows), '2026-11-22T09:30:00Z');
  await ask(sandbox, 'setup.apply', {});
  ready = keep(sandbox);
  sandbox.dispose();
});
afterAll(closeBuilt);

const hiddenRows = (xml: string): number[] => [...xml.matchAll(/<row r="(\d+)"[^>]* hidden="1"/g)].map(([, row]) => Number(row));

test('rows are hidden in the saved file; opened again the filter is known as ours, changed, and goes without a trace', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'filter-'));
  try {
    const file = (name: string): string => path.join(folder, name);
    const run = (from: string, to: string, ...payloads: object[]): { ok: boolean; result: { shown: number } }[] => {
      const steps = payloads.flatMap((payload) => ['--rpc', 'selections.filter', JSON.stringify({ selection: {}, ...payload })]);
      const ran = spawnSync(process.execPath, [path.join(root, 'scripts/workbook.mjs'), file(from), '--today', '2026-11-22', ...(from === 'in.xlsx' ? ['--rpc', 'setup.apply', '{}'] : []), ...steps, '--out', file(to)], { cwd: root, encoding: 'utf8' });
      return (JSON.parse(ran.stdout) as { steps: { ok: boolean; result: { shown: number } }[] }).steps;
    };
    const xml = async (name: string): Promise<string> => new TextDecoder().decode(await unpack(readZip(readFileSync(file(name))).get('xl/worksheets/sheet1.xml')!));
    writeFileSync(file('in.xlsx'), await writeXlsx({ sheets: [{ name: 'Liste', rows }] }));
    run('in.xlsx', 'one.xlsx', { selection: { postcodes: ['12045'] } });
    expect(hiddenRows(await xml('one.xlsx'))).toEqual([5, 7, 9, 11, 12]);
    expect(await xml('one.xlsx')).toMatch(/<autoFilter ref="A3:\w+12">/);
    expect(run('one.xlsx', 'two.xlsx', { selection: { postcodes: ['01067', '12043'] } }, { off: true })).toMatchObject([{ ok: true, result: { shown: 4 } }, { ok: true, result: { shown: 9 } }]);
    expect(await xml('two.xlsx')).not.toMatch(/autoFilter|hidden="1"/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a fault wherever saving may have happened, then again: it stands there once', async () => {
  const payload = { name: 'Reuter', selection: { postcodes: ['12045'] } };
  const whole = sandboxFrom(bundle, ready, '2026-11-22T09:30:00Z');
  const { calls } = await whole.call('rpc', ['selections.save', payload]);
  whole.dispose();
  // A tab that was only begun is for the workbook's own tests.
  const writes = calls.filter(({ method }) => /setValues|flush/.test(method)).slice(1);
  const places = [...writes.map(({ index }) => [index, 'killAfter'] as const), ...calls.filter(({ method }) => /insertSheet|hideColumns/.test(method)).map(({ index }) => [index, 'after'] as const)];
  expect(places.length).toBeGreaterThan(4);
  for (const [index, fault] of places) {
    const sandbox = sandboxFrom(bundle, ready, '2026-11-22T09:30:00Z');
    sandbox.hook = faultAt(index, fault).hook;
    await sandbox.call('rpc', ['selections.save', payload]);
    sandbox.hook = null;
    await ask(sandbox, 'selections.save', payload);
    expect([columnOf(sandbox, 'Auswahlen', 'Name'), columnOf(sandbox, 'Auswahlen', 'Auswahl')]).toEqual([['Reuter'], ['{"postcodes":["12045"]}']]);
    expect((await ask(sandbox, 'selections.list', {})).selections).toMatchObject([{ name: 'Reuter' }]);
    sandbox.dispose();
  }
});
