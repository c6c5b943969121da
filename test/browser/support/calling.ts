// Steps of the tests about calling that both files take.

import { readQr } from '../../support/readQr.ts';
import type { Answers, OpenOptions, OpenPage, stageForTests } from './pages.ts';
import type { PhoneBank } from './phone-bank.ts';

export interface Calling {
  /** Chosen, and the first person (or why there is none) is on the screen. */
  start(bank: PhoneBank, over?: Answers, options?: OpenOptions): Promise<OpenPage>;
}

export function callingOn(stage: ReturnType<typeof stageForTests>): Calling {
  return {
    async start(bank, over = {}, options = {}) {
      const page = await stage.open('calls', { ...bank.answers, ...over }, { clock: true, ...options });
      await page.sees('Wo möchtest du anrufen?');
      await page.press('1');
      await page.page.locator('.note-fields, .middle').first().waitFor();
      return page;
    },
  };
}

export const shownName = (page: OpenPage): Promise<string> => page.page.locator('#lead').innerText();
export const payloads = (page: OpenPage, name: string): Record<string, unknown>[] => page.calls.filter((call) => call.name === name).map(({ payload }) => payload as Record<string, unknown>);
export const link = (page: OpenPage) => page.page.locator('a[href^="tel:"]');

/** Waits until this person is on the screen. */
export async function showsName(page: OpenPage, name: string): Promise<void> {
  await page.page.waitForFunction((wanted) => document.querySelector('#lead')?.textContent === wanted, name);
}

export async function noViolations(page: OpenPage): Promise<void> {
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
}

/** The QR code on the screen, as a phone's camera sees it. */
export async function scanned(page: OpenPage): Promise<string> {
  const modules = await page.page.locator('.qr path').evaluate((path: SVGPathElement) => {
    const { width, x: edge } = path.ownerSVGElement!.viewBox.baseVal;
    const size = width + 2 * edge;
    const isDark = (x: number, y: number): boolean => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
    return Array.from({ length: size }, (_row, y) => Array.from({ length: size }, (_column, x) => isDark(x, y)));
  });
  return readQr(modules);
}
