// The built add-on in the sandbox: what a call costs, a second caller at every service call, and typing into the tab.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { Envelope } from '../../src/contract/errors.ts';
import type { CallNext, ReportAnswer } from '../../src/contract/calls.ts';
import type { Execution, Sandbox } from '../../sandbox/api.ts';
import { demoWorkbook } from '../../sandbox/demo/demo.ts';
import type { UniverEngine } from '../../sandbox/engine/engine.ts';
import { createHeadlessEngine } from '../../sandbox/engine/headless.ts';
import { createNodeDriver } from '../../sandbox/realm/node.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { World } from '../../sandbox/services/world.ts';
import { readBundle } from '../../sandbox/terminal/program.ts';
import { stepReport } from '../../sandbox/terminal/report.ts';
import { writingScreen } from '../../sandbox/terminal/screen.ts';

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '../..');
let sandbox: Sandbox;
/** What a hand at the screen does. */
let commands: ICommandService;

const as = (email: string): void => sandbox.setPerson({ email, locale: 'de' });
async function rpc<T>(name: string, payload: object): Promise<{ answer: Envelope<T>; execution: Execution }> {
  const execution = await sandbox.call('rpc', [name, payload]);
  if (!execution.ok) throw new Error(`${name}: ${execution.error?.message}`);
  return { answer: execution.result as Envelope<T>, execution };
}
const result = async <T>(name: string, payload: object): Promise<T> => {
  const { answer } = await rpc<T>(name, payload);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.result;
};
const ids = ({ people }: CallNext): string[] => people.map(({ memberId }) => memberId);

beforeAll(async () => {
  spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-stale'], { encoding: 'utf8' });
  const bundle = readBundle(path.join(root, 'dist'));
  const world = new World({ person: { email: 'ada@example.org', locale: 'de' }, timeZone: bundle.manifest.timeZone });
  world.setNow(new Date('2026-11-23T11:00:00Z'));
  const engine = createHeadlessEngine(demoWorkbook('2026-11-23'), world);
  commands = (engine as UniverEngine).service(ICommandService);
  sandbox = createSandbox({ engine, world, bundle, driver: createNodeDriver(), screen: writingScreen().screen });
  await sandbox.open();
  await result('setup.apply', {});
  const draft = {
    name: 'Wahl', purpose: '', from: '2026-11-20', to: '2026-12-20', selection: {}, script: 'Hallo', form: '', callers: [], batch: 2, pauseHours: 20, maxAttempts: 3, eveningUntil: '20:30',
    reservedMinutes: 30, done: 'talked',
  };
  await result('campaigns.create', { draft, operationId: 'campaign-0001' });
});
afterAll(() => sandbox.dispose());

test('a report and the next person cost twelve service calls at most', async () => {
  let next = await result<CallNext>('calls.next', { campaign: 'Wahl' });
  for (const outcome of ['noAnswer', 'talked', 'later', 'message', 'busy']) {
    const { answer, execution } = await rpc<ReportAnswer>('calls.report', { campaign: 'Wahl', memberId: next.people[0]!.memberId, reportId: `report-${outcome}`, outcome });
    expect(answer).toMatchObject({ ok: true, result: { written: true } });
    if (answer.ok) next = answer.result.next!;
    expect(ids(next)).toHaveLength(2);
    expect([outcome, stepReport('', execution, { ok: true, result: null, error: null }).serviceCalls.total <= 12]).toEqual([outcome, true]);
  }
});

test('with a second caller at every service call nobody is given to both', async () => {
  const visitor = 'page-ada1';
  let mine = ids(await result<CallNext>('calls.next', { campaign: 'Wahl', visitor }));
  let theirs: string[] = [];
  for (let nth = 0; nth < 30; nth++) {
    let reached = false;
    let id = 0;
    sandbox.hook = {
      before: async ({ execution, index }) => {
        id = id || execution;
        if (execution !== id || index !== nth) return;
        reached = true;
        as('ben@example.org');
        const { answer } = await rpc<CallNext>('calls.next', { campaign: 'Wahl', visitor: 'page-ben1' });
        if (answer.ok) theirs = ids(answer.result);
        else expect(answer.error.code).toBe('busy');
        as('ada@example.org');
      },
    };
    as('ada@example.org');
    const { next, written } = await result<ReportAnswer>('calls.report', { campaign: 'Wahl', memberId: mine[0], reportId: `report-ada-${nth}`, outcome: 'noAnswer', visitor });
    sandbox.hook = null;
    expect(written).toBe(true);
    mine = ids(next!);
    expect(mine).toHaveLength(2);
    expect(mine.filter((one) => theirs.includes(one))).toEqual([]);
    if (!reached) break;
  }
  expect(theirs).toHaveLength(2);
});

test('a status chosen in the tab is an attempt, as if the sidebar had reported it', async () => {
  const { engine } = sandbox;
  const sheet = Object.values(engine.snapshot().sheets).find(({ name }) => name === 'Anrufe Wahl')!;
  const cells = sheet.cellData!;
  const value = (row: number, column: number): unknown => engine.snapshot().sheets[sheet.id!]!.cellData![row]?.[column]?.v;
  const row = Object.keys(cells).map(Number).find((at) => at > 200 && cells[at]?.[4]?.v === 'offen')!;
  await commands.executeCommand(SetRangeValuesCommand.id, { unitId: engine.snapshot().id, subUnitId: sheet.id, range: { startRow: row, endRow: row, startColumn: 4, endColumn: 4 }, value: { v: 'nicht abgenommen' } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await sandbox.idle();
  expect([value(row, 4), value(row, 6), value(row, 8)]).toEqual(['nicht abgenommen', 1, 'nicht erreicht']);
});
