// The sandbox behaves as the table of facts says: the whole probe runs here as a person runs it on Google, in as many
// executions as it takes, one of them stopped in the midst; then what it found is downloaded and read back.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mail, Sandbox, Trigger } from '../../sandbox/api.ts';
import { saveWorkbookFile } from '../../sandbox/files/xlsx.ts';
import { judge } from '../../probe/fact.ts';
import { facts } from '../../probe/facts/index.ts';
import { closeBuilt } from '../support/builtSandbox.ts';
import { confirmedIn, probeBundle, probeSandbox, projectWith, readBack, removeProjects, results } from './support.ts';

jest.setTimeout(90_000);

const toRun = facts.filter(({ observe }) => observe);
const stoppedAt = 'utilities.format-date';
/** As a person who empties the outcome of one fact. */
const forget = `function forget() { const sheet = SpreadsheetApp.getActive().getSheetByName('Probe'); sheet.getRange(sheet.createTextFinder('${stoppedAt}').findNext().getRow(), 5).setValue(''); }`;

interface Look {
  said: string;
  verdicts: Map<string, string>;
}
let [first, stopped, last]: Look[] = [];
let again: ReturnType<typeof results>;
let after: { outbox: readonly Mail[]; triggers: readonly Trigger[]; tabs: string[]; file: Uint8Array };

beforeAll(async () => {
  const bundle = probeBundle();
  const { sandbox, seen } = await probeSandbox({ ...bundle, code: `${bundle.code}\n${forget}` });
  const press = async (label: string): Promise<Look> => {
    expect((await sandbox.choose(label)).functionName).toMatch(/^probe/);
    await sandbox.idle();
    return { said: seen.toasts.at(-1)?.message ?? '', verdicts: new Map([...results(sandbox)].map(([id, { verdict }]) => [id, verdict])) };
  };
  await sandbox.open();
  passTime(sandbox);
  first = await press('Alle prüfen');
  stopTheRest(sandbox);
  stopped = await press('Weiter');
  sandbox.hook = null;
  last = await press('Weiter');
  await sandbox.run('forget');
  await press('Weiter');
  again = results(sandbox);
  await press('Aufräumen');
  after = { outbox: sandbox.outbox(), triggers: sandbox.triggers(), tabs: Object.values(sandbox.engine.snapshot().sheets).map(({ name }) => name ?? ''), file: await saveWorkbookFile(sandbox.engine.forFile(), null) };
  sandbox.dispose();
});
afterAll(() => {
  closeBuilt();
  removeProjects();
});

/** Nearly all of an execution's time is over when the first trigger is made. */
function passTime(sandbox: Sandbox): void {
  let passed = false;
  sandbox.hook = {
    before: ({ method }) => {
      if (method !== 'ScriptApp.newTrigger' || passed) return;
      passed = true;
      sandbox.setClock(new Date(sandbox.now().getTime() + 280_000));
    },
  };
}

function stopTheRest(sandbox: Sandbox): void {
  let dead = false;
  sandbox.hook = {
    before: ({ method }) => {
      dead ||= method === 'Utilities.formatDate';
      if (dead) throw new Error('stopped');
    },
  };
}

const having = (look: Look | undefined, ...words: string[]): string[] => [...(look?.verdicts ?? [])].filter(([, verdict]) => words.includes(verdict)).map(([id]) => id);

test('what does not fit into an execution waits for „Weiter“, and it says how much that is', () => {
  const done = having(first, 'stimmt', 'stimmt nicht', 'Antwort').length;
  expect(done).toBeGreaterThan(20);
  expect(first?.said).toBe(`Noch ${toRun.length - done} offen: Menü Probe → Weiter.`);
});

test('a fact that stopped its execution is not tried again by itself; all others are, and its outcome can be emptied', () => {
  expect(having(stopped, 'begonnen')).toEqual([stoppedAt]);
  expect([having(last, 'abgebrochen'), last?.said]).toEqual([[stoppedAt], expect.stringContaining('Fertig.')]);
  expect(having(last, '', 'begonnen', 'vorbereitet')).toEqual(facts.filter(({ onPage }) => onPage).map(({ id }) => id));
});

test('one mail to oneself, no trigger and no tab but the results are left', () => {
  expect(after.outbox.map(({ to, subject }) => [to, subject])).toEqual([[['kim@example.org'], 'Probe']]);
  expect([after.triggers, after.tabs.sort()]).toEqual([[], ['Probe', 'Tabellenblatt1']]);
});

test.each(toRun.map((fact) => [fact.id, fact] as const))('%s', (id, { says, expected, here }) => {
  const { observed = '', verdict = '' } = again.get(id) ?? {};
  const wanted = here === undefined ? expected : here;
  const held = verdict !== 'abgebrochen' && observed !== '' && judge(wanted, JSON.parse(observed)) === 'holds';
  expect({ says, verdict, observed: held ? wanted : observed }).toEqual({ says, verdict: expected === undefined ? 'Antwort' : here === undefined ? 'stimmt' : 'stimmt nicht', observed: wanted });
});

test('the downloaded workbook is read back into the table', () => {
  const project = projectWith('Probe.xlsx', after.file);
  const { stdout, status } = readBack(project, 'Probe.xlsx');
  expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(new RegExp(`^${toRun.length} outcomes read\\. .* 0 without an answer\\.$`))]);
  expect(confirmedIn(project)['values.leading-zero']).toEqual([{ date: '2026-11-22', locale: 'de', verdict: 'holds' }]);
  expect(readFileSync(path.join(project, 'docs/platform-facts.md'), 'utf8')).toContain('`values.leading-zero` | M | server/kernel/text.ts | ✓, sandbox/spreadsheet/values | 2026-11-22 (de) |');
});
