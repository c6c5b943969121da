// The two ways of a newcomer, as `npm run newcomer` walks them: they lead to their end, and get no longer.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { firstCall, ownList } from '../../proof/newcomer/journeys.ts';
import { rawList } from '../../proof/newcomer/list.ts';
import { Person } from '../../proof/newcomer/person.ts';
import { Steps } from '../../proof/newcomer/steps.ts';
import { launchBrowser } from '../../scripts/browser.mjs';
import { startSandbox, type StartedSandbox } from './support/start-sandbox.ts';

jest.setTimeout(120_000);

const folder = mkdtempSync(path.join(tmpdir(), 'newcomer-'));
const file = path.join(folder, 'Mitglieder Bezirk.xlsx');
let started: StartedSandbox;
let browser: Browser;
beforeAll(async () => {
  writeFileSync(file, await rawList());
  [started, browser] = await Promise.all([startSandbox(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  started.stop();
  rmSync(folder, { recursive: true });
});

test.each([
  ['an own list in which everybody has a group', ownList, 14],
  ['the first call reported', firstCall, 15],
])('from a raw list to %s', async (_, journey, most) => {
  const steps = new Steps(() => undefined);
  const person = await Person.arrive(browser, started.address, steps, null);
  await journey(person, file);
  await person.leave();
  expect(steps.count()).toBeLessThanOrEqual(most);
});
