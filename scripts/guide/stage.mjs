// What the guide's walk needs of the sandbox: the menu, the pages it opens, calls as a page makes them, and pictures.
// @ts-check
/** @import {} from '../../sandbox/page/test-handle.ts' */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/project.mjs';

const folder = path.join(root, 'docs/bilder');
/** A Tuesday afternoon: pictures differ only where the program does, and people may be called. */
const moment = '2026-11-24T16:40:00+01:00';

/**
 * Opens the sandbox with its demo.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the sandbox
 */
export async function openStage(browser, address) {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  page.setDefaultTimeout(60_000);
  const ahead = Date.parse(moment) - Date.now();
  await page.clock.install({ time: new Date(moment) });
  // The browser's clock is set in pages only, and the script runs in a worker.
  await page.route('**/page/realm.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `{ const now = Date.now.bind(Date); Date.now = () => now() + ${ahead}; }\n${await response.text()}` });
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Los geht’s' }).click();

  const sidebar = page.frameLocator('.sidebar iframe');
  const dialog = page.frameLocator('.page-dialog iframe');
  return {
    page,
    sidebar,
    dialog,
    /** @param {string | RegExp} name in the sidebar */
    button: (name) => sidebar.getByRole('button', { name }),

    /** @param {string} label of the add-on's menu */
    async choose(label) {
      await page.getByRole('menuitem', { name: 'Mitgliederbetreuung', exact: true }).click();
      const item = page.getByRole('menu').getByRole('menuitem', { name: label, exact: true });
      for (const group of await page.getByRole('menu').locator('[aria-haspopup]').all()) {
        if (await item.isVisible()) break;
        await group.hover();
      }
      await item.click();
    },

    /** @param {string} name of the file in docs/bilder/ */
    async picture(name) {
      await page.mouse.move(600, 20);
      // Tooltips and the running-script notice fade; a picture taken meanwhile shows them half.
      await page.waitForTimeout(1500);
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
      console.log(`docs/bilder/${name}.png`);
    },

    /**
     * The sidebar or dialog alone, as long as it needs to be.
     *
     * @param {string} name of the file in docs/bilder/
     */
    async pagePicture(name) {
      const where = (await page.locator('.page-dialog').count()) > 0 ? '.page-dialog' : '.sidebar';
      const usual = page.viewportSize() ?? { width: 1280, height: 800 };
      await page.mouse.move(600, 20);
      await page.waitForTimeout(500);
      const hidden = await page.frameLocator(`${where} iframe`).locator('html').evaluate((html) => {
        const parts = [html, ...html.querySelectorAll('*')].filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowY) || part === html);
        return Math.max(0, ...parts.map((part) => part.scrollHeight - part.clientHeight));
      });
      if (where === '.sidebar' && hidden > 0) await page.setViewportSize({ ...usual, height: usual.height + hidden + 8 });
      await page.waitForTimeout(700);
      await page.frameLocator(`${where} iframe`).locator('html').evaluate((html) => [html, ...html.querySelectorAll('*')].forEach((part) => part.scrollTo(0, 0)));
      await page.locator(where).screenshot({ path: path.join(folder, `${name}.png`) });
      await page.setViewportSize(usual);
      console.log(`docs/bilder/${name}.png`);
    },

    /** @param {string} name of a tab, pressed in the bar at the bottom */
    async openTab(name) {
      await page.getByText(name, { exact: true }).last().click();
    },

    async closeSidebar() {
      await page.locator('.sidebar').getByRole('button', { name: 'Schließen' }).first().click();
      await page.locator('.sidebar').waitFor({ state: 'detached' });
    },

    async closeDialog() {
      await page.locator('.page-dialog').getByRole('button', { name: 'Schließen' }).first().click();
      await page.locator('.page-dialog').waitFor({ state: 'detached' });
    },

    /**
     * Asks the server as a page does.
     *
     * @param {string} name
     * @param {object} payload
     * @param {{ at?: string, person?: string }} [as] ISO instant and address, for this call alone
     * @returns {Promise<any>} the answer
     */
    rpc: (name, payload, as = {}) =>
      page.evaluate(
        async ({ name, payload, as }) => {
          const sandbox = /** @type {NonNullable<NonNullable<Window['sandbox']>['sandbox']>} */ (window.sandbox?.sandbox);
          const person = sandbox.person();
          if (as.at) sandbox.setClock(new Date(as.at));
          if (as.person) sandbox.setPerson({ ...person, email: as.person });
          const { ok, result, error } = await sandbox.call('rpc', [name, payload]);
          if (as.at) sandbox.setClock(null);
          if (as.person) sandbox.setPerson(person);
          const envelope = /** @type {{ ok: boolean, result: unknown, error?: unknown }} */ (result);
          if (!ok || !envelope.ok) throw new Error(`${name}: ${JSON.stringify(error ?? envelope.error)}`);
          return envelope.result;
        },
        { name, payload, as },
      ),

    /** The members as the list has them: number and name, in the order of the rows. */
    members: () =>
      page.evaluate(() =>
        (window.sandbox?.values('Mitglieder') ?? [])
          .slice(2)
          .filter(([id]) => id !== '')
          .map(([id, , last, first]) => ({ memberId: String(id), name: `${first} ${last}` })),
      ),
  };
}

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */
