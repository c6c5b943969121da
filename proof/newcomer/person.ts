// A newcomer at the browser: presses what can be seen, by its words, and waits until the next thing can be seen.

import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import path from 'node:path';
import type {} from '../../sandbox/page/test-handle.ts';
import type { Kind, Steps } from './steps.ts';

/** A Tuesday afternoon, when people may be called. */
const moment = '2026-11-24T16:40:00+01:00';

export class Person {
  private pictures = 0;

  private constructor(
    readonly page: Page,
    private readonly steps: Steps,
    /** Folder for pictures of every screen, null for none. */
    private readonly folder: string | null,
  ) {}

  /** Opens the sandbox's address, as a command the person has read in the terminal. */
  static async arrive(browser: Browser, address: string, steps: Steps, folder: string | null): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const ahead = Date.parse(moment) - Date.now();
    await page.clock.install({ time: new Date(moment) });
    // The browser's clock is set in pages only, and the script runs in a worker.
    await page.route('**/page/realm.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `{ const now = Date.now.bind(Date); Date.now = () => now() + ${ahead}; }\n${await response.text()}` });
    });
    const person = new Person(page, steps, folder);
    await person.take('wait', 'the browser opens by itself', async () => {
      await page.goto(address, { waitUntil: 'commit' });
    }, page.getByRole('button', { name: 'Eigene Liste öffnen …' }));
    return person;
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe');
  }
  get dialog(): FrameLocator {
    return this.page.frameLocator('.page-dialog iframe');
  }

  /** Does one thing with what can be seen. @param until what the person waits for */
  async take(kind: Kind, what: string, act: () => Promise<unknown>, until?: Locator): Promise<void> {
    await this.steps.take(kind, what, act, until && (() => until.first().waitFor()));
    await this.look();
  }

  click(what: string, target: Locator, until?: Locator): Promise<void> {
    return this.take('click', `*${what}*`, () => target.click(), until);
  }

  /** Opens the menu, its groups and an item, each counted. */
  async menu(title: string, items: readonly string[], until: Locator): Promise<void> {
    await this.click(title, this.page.getByRole('menubar').getByRole('menuitem', { name: title, exact: true }));
    for (const [index, label] of items.entries()) {
      const item = this.page.getByRole('menu').getByRole('menuitem', { name: label }).first();
      if (index < items.length - 1) await this.take('move', `*${label}*`, () => item.hover());
      else await this.click(label, item, until);
    }
  }

  values(tab: string): Promise<unknown[][]> {
    return this.page.evaluate((name) => window.sandbox?.values(name) ?? [], tab);
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }

  /** Waits until one cell of the tab says this. */
  async holds(tab: string, text: string): Promise<void> {
    await this.page.waitForFunction(([name = '', words = '']) => window.sandbox?.values(name).flat().filter((cell) => String(cell).toLowerCase() === words).length === 1, [tab, text]);
  }

  private async look(): Promise<void> {
    if (this.folder === null) return;
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: path.join(this.folder, `${String(++this.pictures).padStart(2, '0')}.png`) });
  }
}
