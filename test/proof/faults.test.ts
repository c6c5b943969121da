// The faults of `npm run faults` in a bounded form: the workflows a district lives by, a few cases of each, where something changes
// and everywhere else. All of them: `npm run faults`.

import type { Bundle } from '../../sandbox/api.ts';
import { someCases } from '../../proof/faults/cases.ts';
import { judged, left, readied } from '../../proof/faults/run.ts';
import { beginnings, type Beginnings } from '../../proof/world/district.ts';
import { workflows } from '../../proof/workflows/index.ts';
import { closeBuilt, freshBundle } from '../support/builtSandbox.ts';

jest.setTimeout(240_000);

const some = ['assign', 'import', 'merge', 'form', 'campaign', 'erase'];
const casesOfEach = 2;

let bundle: Bundle;
let begin: Beginnings;
beforeAll(async () => {
  bundle = freshBundle();
  begin = await beginnings(bundle);
});
afterAll(closeBuilt);

test.each(some)('%s: failed or stopped at a service call, then done again, it is as if nothing had happened', async (name) => {
  const workflow = workflows.find((one) => one.name === name);
  expect(workflow).toBeDefined();
  const ready = await readied(bundle, begin, workflow!);
  expect(ready.cases.length).toBeGreaterThan(40);
  const wrong: unknown[] = [];
  for (const one of someCases(ready.cases, casesOfEach)) {
    const why = await judged(bundle, ready, one);
    if (why.length > 0) wrong.push({ ...one, why });
  }
  await left(ready);
  expect(wrong).toEqual([]);
});
