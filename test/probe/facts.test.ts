// The sandbox behaves as the table of facts says: every check that runs on Google runs here.

import { judge } from '../../probe/fact.ts';
import { facts } from '../../probe/facts/index.ts';
import { closeBuilt } from '../support/builtSandbox.ts';
import { probeBundle, probeSandbox, results } from './support.ts';

jest.setTimeout(90_000);

let seen: ReturnType<typeof results>;
beforeAll(async () => {
  const { sandbox } = await probeSandbox(probeBundle());
  await sandbox.open();
  expect((await sandbox.choose('Alle prüfen')).error).toBeNull();
  await sandbox.idle();
  expect((await sandbox.choose('Weiter')).error).toBeNull();
  seen = results(sandbox);
  sandbox.dispose();
});
afterAll(closeBuilt);

test.each(facts.filter(({ observe }) => observe).map((fact) => [fact.id, fact] as const))('%s', (id, { says, expected, here }) => {
  const { observed = '', verdict = '' } = seen.get(id) ?? {};
  const wanted = here === undefined ? expected : here;
  const held = verdict !== 'abgebrochen' && observed !== '' && judge(wanted, JSON.parse(observed)) === 'holds';
  expect({ says, verdict, observed: held ? wanted : observed }).toEqual({ says, verdict: expected === undefined ? 'Antwort' : here === undefined ? 'stimmt' : 'stimmt nicht', observed: wanted });
});
