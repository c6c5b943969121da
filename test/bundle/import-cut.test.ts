// A long import in the built add-on: its time runs out, the rest goes into further executions, and one of them is stopped half-way.

import { mustDo, perform, timeIsUpAfterWriting } from '../../proof/world/act.ts';
import { ada, beginnings, now } from '../../proof/world/district.ts';
import { look, type Look } from '../../proof/world/state.ts';
import type { Sandbox } from '../../sandbox/api.ts';
import { workflows } from '../../proof/workflows/index.ts';
import { closeBuilt, faultAt, freshBundle, sandboxFrom } from '../support/builtSandbox.ts';

jest.setTimeout(120_000);
afterAll(closeBuilt);

const { act } = workflows.find(({ name }) => name === 'import') ?? { act: () => ({ trigger: 'daily' as const }) };
/** Nobody has seen a preview. */
const importing = JSON.parse(JSON.stringify(act({}))) as ReturnType<typeof act>;
const finish = (part: string) => ({ rpc: 'members.finishImport' as const, payload: { operationId: 'import-0001', part } });

async function done(steps: (sandbox: Sandbox) => Promise<void>): Promise<Look['tabs']> {
  const { district } = await begin;
  const sandbox = sandboxFrom(bundle, district, now, ada);
  await mustDo(sandbox, { rpc: 'groups.assign', payload: {} });
  await steps(sandbox);
  const { tabs } = look(sandbox);
  await sandbox.idle();
  await sandbox.engine.recalculated();
  sandbox.dispose();
  // What a stopped execution had begun to write down stands in the log once more.
  return Object.fromEntries(Object.entries(tabs).filter(([name]) => name !== 'Protokoll'));
}

const bundle = freshBundle();
const begin = beginnings(bundle);

async function cut(sandbox: Sandbox): Promise<void> {
  timeIsUpAfterWriting(sandbox);
  const result = await mustDo(sandbox, importing);
  sandbox.hook = null;
  expect(result['left']).toEqual(['paths', 'exits']);
}

test('cut, finished, and stopped in the middle: in the end everything stands as in one go', async () => {
  const whole = await done(async (sandbox) => expect(await perform(sandbox, importing)).toMatchObject({ code: '', result: { state: 'applied' } }));
  const inParts = await done(async (sandbox) => {
    await cut(sandbox);
    for (const part of ['paths', 'exits']) expect((await perform(sandbox, finish(part))).ok).toBe(true);
  });
  expect(inParts).toEqual(whole);
  const hits: string[] = [];
  for (const at of [30]) {
    const stopped = await done(async (sandbox) => {
      await cut(sandbox);
      for (const part of ['paths', 'exits']) {
        const fault = faultAt(at, 'kill');
        sandbox.hook = fault.hook;
        await perform(sandbox, finish(part));
        if (fault.hit() !== '') hits.push(fault.hit());
        sandbox.hook = null;
        expect((await perform(sandbox, finish(part))).ok).toBe(true);
      }
    });
    expect(stopped).toEqual(whole);
  }
  expect(hits.length).toBe(2);
});
