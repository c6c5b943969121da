// Opens a built page in a real Chromium, 300 px wide, with a `google.script.run` whose answers the test gives.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Envelope } from '../../../src/contract/errors.ts';
import type { Answer, Payload, RpcName } from '../../../src/contract/rpc.ts';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { buildPages } from '../../../scripts/lib/build-pages.mjs';

/** What comes back for one call: an envelope, a failure in Google's words, or what else Google may hand over. */
export type Reply = Envelope<unknown> | { googleFails: string } | { blank: true };

/** Answers one call; `nth` counts the calls of this name from 1. A promise keeps the page waiting. */
export type Answers = {
  [N in RpcName]?: (payload: Payload<N>, nth: number) => Reply | Promise<Reply>;
};

export interface Call {
  name: string;
  payload: unknown;
}

export interface OpenPage {
  page: Page;
  /** Every call the page made, in order; openers such as `openSetup` by their own name. */
  calls: Call[];
  /** Presses a key as a person does: not in the very moment a screen appears. */
  press(key: string): Promise<void>;
  /** Waits until this text can be seen. */
  sees(text: string | RegExp): Promise<void>;
  /** Rules of accessibility that the page breaks now, with the elements; empty is good. */
  accessibility(): Promise<string[]>;
  /** Times the page closed itself. */
  closed(): Promise<number>;
  /** The text a person sees, line by line. */
  seen(): Promise<string>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The person's language: the server opens the page's file for it. */
  locale?: string;
  height?: number;
  /** A dialog's; 300 unless said, as a sidebar's. */
  width?: number;
  /** Stops the page's clock, to be moved by `page.clock`. */
  clock?: boolean;
}

/** As in ui/use-keys.ts, which cannot be loaded outside a page: a new screen takes no Enter for so many milliseconds. */
const settleTime = 300;

const root = path.resolve(__dirname, '../../..');

/** An envelope with an answer, German unless said. */
export function ok<N extends RpcName>(result: Answer<N>, language: 'de' | 'en' = 'de'): Reply {
  return { ok: true, result, language };
}

/** An envelope with a refusal. */
export function refused(code: import('../../../src/contract/errors.ts').ErrorCode, message: string, details?: string[]): Reply {
  return { ok: false, error: { code, message, ...(details ? { details } : {}) }, language: 'de' };
}

/** A reply that comes when the test lets it. */
export function later(): { reply: Promise<Reply>; now: (reply: Reply) => void } {
  let now: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    now = resolve;
  });
  return { reply, now };
}

/** The stage the tests of one file share: one browser, each page built once. */
export class Stage {
  private readonly built = new Map<string, Promise<string>>();

  private constructor(private readonly browser: Browser) {}

  static async set(): Promise<Stage> {
    return new Stage(await launchBrowser());
  }

  /** The page's file as the build writes it, e.g. `calls`, `calls-en`. */
  html(name: string): Promise<string> {
    const known = this.built.get(name);
    if (known) return known;
    const html = buildPages({ root, pagesFolder: path.join(root, 'src/sidebar') }, (file) => file === name).then((files) => {
      if (files[name] === undefined) throw new Error('There is no page ' + name + '.');
      return files[name];
    });
    this.built.set(name, html);
    return html;
  }

  async open(name: string, answers: Answers, options: OpenOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 300, height: options.height ?? 700 },
      locale: options.locale ?? 'de-DE',
      timezoneId: 'Europe/Berlin',
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    if (options.clock) await page.clock.install({ time: new Date('2026-11-22T17:42:00Z') });
    const calls = await this.answerWith(page, answers);
    await this.serve(context, (options.locale ?? 'de').startsWith('de') ? name : name + '-en');
    await page.goto('http://sidebar.test/' + name);
    return {
      page,
      calls,
      press: async (key) => {
        await page.waitForTimeout(settleTime + 50);
        await page.keyboard.press(key);
      },
      sees: (text) => page.getByText(text).first().waitFor({ timeout: 5_000 }),
      accessibility: () => brokenRules(page),
      closed: () => page.evaluate(() => (globalThis as unknown as { timesClosed: number }).timesClosed),
      seen: () => page.evaluate(() => document.body.innerText),
      close: () => context.close(),
    };
  }

  async strike(): Promise<void> {
    await this.browser.close();
  }

  private async serve(context: BrowserContext, name: string): Promise<void> {
    const html = await this.html(name);
    await context.route('**/*', (route) =>
      route.request().url().startsWith('http://sidebar.test/') ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort(),
    );
  }

  private async answerWith(page: Page, answers: Answers): Promise<Call[]> {
    const calls: Call[] = [];
    await page.exposeFunction('answerCall', async (functionName: string, argsJson: string): Promise<string> => {
      const args = JSON.parse(argsJson) as unknown[];
      if (functionName !== 'rpc') {
        calls.push({ name: functionName, payload: null });
        return JSON.stringify({ value: null });
      }
      const name = args[0] as RpcName;
      calls.push({ name, payload: args[1] });
      const answer = answers[name] as ((payload: unknown, nth: number) => Reply | Promise<Reply>) | undefined;
      if (!answer) return JSON.stringify({ fails: 'The test expects no call of ' + name + '.' });
      const reply = await answer(args[1], calls.filter((call) => call.name === name).length);
      if ('googleFails' in reply) return JSON.stringify({ fails: reply.googleFails });
      return JSON.stringify({ value: 'blank' in reply ? null : reply });
    });
    await page.addInitScript(fakeGoogle);
    return calls;
  }
}

/** The stage for the tests of one file: set before the first, each test's pages closed after it, struck after the last. */
export function stageForTests(): Pick<Stage, 'open' | 'html'> {
  jest.setTimeout(20_000);
  let stage: Stage | undefined;
  const opened: OpenPage[] = [];
  const there = (): Stage => {
    if (!stage) throw new Error('The stage stands only while a test runs.');
    return stage;
  };
  beforeAll(async () => {
    stage = await Stage.set();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });
  afterAll(() => stage?.strike());
  return {
    html: (name) => there().html(name),
    async open(name, answers, options) {
      const page = await there().open(name, answers, options);
      opened.push(page);
      return page;
    },
  };
}

/** Chooses in a select and presses Enter, with the focus where a person's would be. */
export async function choose({ page }: { page: Page }, label: string, option: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label });
  await select.selectOption(option);
  await select.press('Enter');
}

async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' '));
  });
}

/** Runs in the page: `google.script` as a page knows it, each call answered by the test. */
function fakeGoogle(): void {
  const world = globalThis as unknown as {
    google: unknown;
    timesClosed: number;
    answerCall: (functionName: string, args: string) => Promise<string>;
  };
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_target, property) => {
          if (property === 'withSuccessHandler') return (handler: typeof succeed) => runner(handler, fail);
          if (property === 'withFailureHandler') return (handler: typeof fail) => runner(succeed, handler);
          return (...args: unknown[]) => {
            void world.answerCall(String(property), JSON.stringify(args)).then((json) => {
              const { fails, value } = JSON.parse(json) as { fails?: string; value: unknown };
              if (fails === undefined) succeed(value);
              else fail(new Error(fails));
            });
          };
        },
      },
    );
  world.timesClosed = 0;
  const nothing = (): void => undefined;
  world.google = {
    script: {
      run: runner(nothing, nothing),
      host: {
        close: () => {
          world.timesClosed += 1;
        },
      },
    },
  };
}
