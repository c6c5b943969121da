// The interleavings of `npm run interleave` in a bounded form: a few pairs at a few service calls, and some of the random sequences.

import type { Bundle } from '../../sandbox/api.ts';
import { judgedPair, readiedPair } from '../../proof/interleave/pairs.ts';
import { runSequences } from '../../proof/interleave/random.ts';
import { district, found } from '../../proof/interleave/sequenceRoom.ts';
import { beginnings, type Beginnings } from '../../proof/world/district.ts';
import { workflows } from '../../proof/workflows/index.ts';
import { closeBuilt, freshBundle } from '../support/builtSandbox.ts';

jest.setTimeout(240_000);

let bundle: Bundle;
let begin: Beginnings;
beforeAll(async () => {
  bundle = freshBundle();
  begin = await beginnings(bundle);
});
afterAll(closeBuilt);

test.each([
  ['import', 'assign'],
  ['erase', 'form'],
])('%s while somebody is at %s: what stands is what one after the other gives', async (second, first) => {
  const [one, other] = [first, second].map((name) => workflows.find((workflow) => workflow.name === name));
  const pair = await readiedPair(bundle, begin, one!, other!);
  const wrong: unknown[] = [];
  for (const part of [0.3, 0.7]) {
    const call = pair.calls[Math.floor(pair.calls.length * part)]!;
    const why = await judgedPair(bundle, pair, call.index);
    if (why.length > 0) wrong.push({ ...call, why });
  }
  expect(wrong).toEqual([]);
});

test('random sequences: every member once, nothing lost, nothing twice, nothing in somebody else’s row', () => {
  const { run, asked, refused, wrong } = runSequences(200, 1);
  expect(wrong).toEqual([]);
  expect([run, asked > 1_250, refused > 25]).toEqual([200, true, true]);
});

test('a cell in somebody else’s row, a member twice and a lost contact are seen', () => {
  const at = district();
  at.model.contacts.set('contact-0001', '501');
  at.model.people.get('501')!.phone = '030 1';
  at.list.insertRows(3);
  at.list.set(3, 1, 502);
  expect(found(at).map((line) => line.split(/[:,]/)[0])).toEqual(['501 Telefon', '502 stands in 2 rows', '502 Nachname', '502 Beitrag', '502 Telefon', '9 members', 'contacts ']);
});
