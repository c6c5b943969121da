// A person's visit to the sandbox in a real browser: opens it, presses menus, reads cells, and writes down everything that must not happen.

import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type {} from '../../../sandbox/page/test-handle.ts';

export interface VisitOptions {
  /** Another script than what stands in dist/. */
  bundle?: { code: string; pages?: Record<string, string>; scopes?: string[] };
  width?: number;
  height?: number;
}

export class Visit {
  /** Console errors, uncaught errors and requests to other places: must stay empty. */
  readonly problems: string[] = [];
  /** Problems that a test provokes: they are not written down. */
  provoked: RegExp | null = null;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly address: string,
  ) {}

  /** A first visit: nothing is kept yet. Resolves once the spreadsheet stands. */
  static async open(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ viewport: { width: options.width ?? 1200, height: options.height ?? 700 }, locale: 'de-DE', acceptDownloads: true });
    context.setDefaultTimeout(20_000);
    const visit = new Visit(context, await context.newPage(), address);
    visit.#watch(visit.page);
    if (options.bundle) {
      const { code, pages = {}, scopes = [] } = options.bundle;
      const oauthScopes = scopes.map((name) => `https://www.googleapis.com/auth/${name}`);
      await context.route('**/bundle.json', (route) => route.fulfill({ json: { code, pages, manifest: { timeZone: 'Europe/Berlin', oauthScopes } } }));
    }
    await visit.page.goto(address);
    await visit.ready();
    return visit;
  }

  #watch(page: Page): void {
    const note = (problem: string): void => {
      if (!this.provoked?.test(problem)) this.problems.push(problem);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address) && !/^(data|blob|about):/.test(request.url())) note(`request: ${request.url()}`);
    });
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.sandbox?.sandbox != null && document.querySelector('.skeleton') === null, null, { timeout: 20_000 });
  }
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }
  async closeWelcome(): Promise<void> {
    await this.page.getByRole('button', { name: 'Los geht’s' }).click();
  }

  /** Presses a menu item by mouse: menu, submenus, item. */
  async menu(title: string, ...path: string[]): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: title, exact: true }).click();
    for (const [index, label] of path.entries()) {
      const item = this.page.getByRole('menu').getByRole(/^(Deutsch|English)$/.test(label) ? 'menuitemradio' : 'menuitem', { name: label });
      if (index < path.length - 1) await item.hover();
      else await item.click();
    }
  }

  /** Drops a file onto the spreadsheet. */
  async drop(name: string, bytes: Buffer): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], fileName));
        return transfer;
      },
      [name, bytes.toString('base64')] as const,
    );
    for (const type of ['dragover', 'drop']) await this.page.dispatchEvent('.sheet-place', type, { dataTransfer });
  }

  /** The page shown in the sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe');
  }
  get dialog(): FrameLocator {
    return this.page.frameLocator('.page-dialog iframe');
  }

  values(tab: string): Promise<unknown[][]> {
    return this.page.evaluate((name) => window.sandbox!.values(name), tab);
  }
  tabs(): Promise<string[]> {
    return this.page.evaluate(() => window.sandbox!.tabs());
  }
  /** Resolves once nothing runs any more that was started from a menu. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(() => window.sandbox?.running === 0);
  }
  /** Resolves once everything is kept in the browser. */
  async kept(): Promise<void> {
    await this.page.evaluate(() => window.sandbox!.kept());
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
