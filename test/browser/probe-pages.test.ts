// The probe's dialog in a real browser, its calls answered by the probe in the sandbox: every fact that looks from a page holds here.

import type { Browser } from 'playwright-core';
import { facts } from '../../probe/facts/index.ts';
import { judge } from '../../probe/fact.ts';
import { pageWithClient } from '../../sandbox/realm/page-client.ts';
import { launchBrowser } from '../../scripts/browser.mjs';
import { probeBundle, probeSandbox, results } from '../probe/support.ts';
import { closeBuilt } from '../support/builtSandbox.ts';

jest.setTimeout(60_000);

let browser: Browser;
let seen: ReturnType<typeof results>;
let said: string | null;

beforeAll(async () => {
  const bundle = probeBundle();
  const { sandbox } = await probeSandbox(bundle);
  browser = await launchBrowser();
  const page = await browser.newPage();
  await page.exposeFunction('callServer', async (name: string, args: unknown[]) => {
    const { ok, result, error } = await sandbox.call(name, args);
    return { ok, result, error };
  });
  await page.setContent('<!doctype html><body></body>');
  await page.evaluate((html) => {
    const frame = document.createElement('iframe');
    // As the page around the sandbox shows it: without an origin.
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = html;
    window.addEventListener('message', ({ data }: MessageEvent<{ google: string; id: number; functionName: string; args: unknown[] }>) => {
      if (data.google !== 'run') return;
      const { callServer } = window as unknown as { callServer(name: string, args: unknown[]): Promise<object> };
      void callServer(data.functionName, data.args).then((answer) => frame.contentWindow?.postMessage({ google: 'answer', id: data.id, ...answer }, '*'));
    });
    document.body.append(frame);
  }, pageWithClient(bundle.pages['seiten']!));
  const frame = page.frames().find((one) => one !== page.mainFrame())!;
  await frame.getByText('Die Seiten sind geprüft').waitFor({ timeout: 40_000 });
  said = await frame.locator('#said').textContent();
  seen = results(sandbox);
  sandbox.dispose();
});
afterAll(async () => {
  await browser?.close();
  closeBuilt();
});

test('says when it is done', () => {
  expect(said).toBe('Die Seiten sind geprüft. Das Fenster kann zu.');
});

test.each(facts.filter(({ onPage }) => onPage).map((fact) => [fact.id, fact] as const))('%s', (id, { expected, here }) => {
  const { observed = '', verdict = '' } = seen.get(id) ?? {};
  const wanted = here === undefined ? expected : here;
  const held = observed !== '' && judge(wanted, JSON.parse(observed)) === 'holds';
  expect({ verdict, observed: held ? wanted : observed }).toEqual({ verdict: expected === undefined ? 'Antwort' : 'stimmt', observed: wanted });
});
