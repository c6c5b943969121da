// Opens every page in a real Chromium against the built add-on, and counts what it asks before it is ready.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Bundle, Sandbox } from '../sandbox/api.ts';

export interface Opening {
  page: string;
  /** Round trips until nothing is loading any more, by name. */
  asked: string[];
}

/** A page that asks nothing for so long, with nothing under way, is ready; ms. */
const quiet = 1_200;

/** @returns null where there is no browser */
export async function openings(sandbox: Sandbox, { pages }: Bundle): Promise<Opening[] | null> {
  const { launchBrowser } = (await import(pathToFileURL(path.resolve(__dirname, '../../scripts/browser.mjs')).href)) as { launchBrowser(): Promise<Browser> };
  const browser = await launchBrowser().catch(() => null);
  if (!browser) return null;
  const found: Opening[] = [];
  try {
    for (const name of Object.keys(pages).filter((page) => !page.endsWith('-en'))) found.push({ page: name, asked: await opened(browser, sandbox, pages[name] ?? '') });
  } finally {
    await browser.close();
  }
  return found;
}

async function opened(browser: Browser, sandbox: Sandbox, html: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 300, height: 700 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  const asked: string[] = [];
  let [underWay, last] = [0, Date.now()];
  await page.exposeFunction('askServer', async (functionName: string, args: string) => {
    const given = JSON.parse(args) as unknown[];
    asked.push(functionName === 'rpc' ? String(given[0]) : functionName);
    underWay += 1;
    try {
      const { result, error } = await sandbox.call(functionName, given);
      return JSON.stringify(error ? { fails: error.message } : { value: result });
    } finally {
      underWay -= 1;
      last = Date.now();
    }
  });
  await page.addInitScript(google);
  await context.route('**/*', (route) => (route.request().url() === 'http://sidebar.test/' ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort()));
  await page.goto('http://sidebar.test/');
  last = Date.now();
  while (underWay > 0 || asked.length === 0 || Date.now() - last < quiet) {
    await page.waitForTimeout(100);
    if (asked.length === 0 && Date.now() - last > 5 * quiet) break;
  }
  await context.close();
  return asked;
}

/** Runs in the page: `google.script` as a page knows it. */
function google(): void {
  const world = globalThis as unknown as { google: unknown; askServer(functionName: string, args: string): Promise<string> };
  type Handler = (value: unknown) => void;
  const runner = (succeed: Handler, fail: Handler): unknown =>
    new Proxy({}, {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, fail);
        if (name === 'withFailureHandler') return (handler: Handler) => runner(succeed, handler);
        return (...args: unknown[]) =>
          void world.askServer(String(name), JSON.stringify(args)).then((json) => {
            const { fails, value } = JSON.parse(json) as { fails?: string; value: unknown };
            if (fails === undefined) succeed(value);
            else fail(new Error(fails));
          });
      },
    });
  const nothing = (): void => undefined;
  world.google = { script: { run: runner(nothing, nothing), host: { close: nothing } } };
}
