// A person types, pastes, edits and deletes in the spreadsheet of a real browser.

import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser.mjs';
import type { UserEdit } from '../../../sandbox/api.ts';
import { startSandbox, type StartedSandbox } from '../../browser/support/start-sandbox.ts';
import { trialScript } from '../../browser/support/trial-script.ts';
import { Visit } from '../../browser/support/visit.ts';

jest.setTimeout(90_000);

let started: StartedSandbox;
let browser: Browser;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  [started, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  visit = await Visit.open(browser, started.address, { bundle: trialScript });
  page = visit.page;
  await visit.closeWelcome();
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => {
    const heard: UserEdit[] = [];
    Object.assign(window, { heard });
    window.sandbox?.sandbox?.engine.onEdit((edit) => void heard.push(edit));
  });
});
afterAll(async () => {
  await visit.close();
  await browser.close();
  started.stop();
});
afterEach(() => expect(visit.problems).toEqual([]));

/** Goes to a cell by the name box. */
async function go(cell: string): Promise<void> {
  const box = page.locator('.univer-formula-bar input, [data-u-comp="defined-name"] input').first();
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
}
async function type(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}
/** The heard edits since the last time. */
const edits = (): Promise<UserEdit[]> => page.evaluate(() => (window as unknown as { heard: UserEdit[] }).heard.splice(0));

test('numbers, dates, booleans, text and formulas arrive as in a German Google spreadsheet', async () => {
  await go('R3');
  await type('1.234,5', '12,5 %', '01.02.2026', 'WAHR', "'0123", '=SUMME(R3;0,5)');
  await page.waitForFunction(() => window.sandbox!.values('Mitglieder')[7]?.[17] === 1235);
  const column = (await visit.values('Mitglieder')).slice(2, 8).map((row) => row[17]);
  expect(column).toEqual([1234.5, 0.125, 46054, true, '0123', 1235]);
  expect((await edits()).map(({ row, column: at, value }) => [row, at, value])).toEqual([[3, 18, 1234.5], [4, 18, 0.125], [5, 18, 46054], [6, 18, 1], [7, 18, '0123'], [8, 18, undefined]]);
});

test('who types on after the list of function names has opened gets what was typed', async () => {
  await go('R9');
  await page.keyboard.type('=B');
  await page.getByText('BASE', { exact: true }).waitFor();
  await type('3&"!"');
  await page.waitForFunction(() => window.sandbox!.values('Mitglieder')[8]?.[17] === 'Herr!');
});

test('a cell with a drop-down takes the whole of what is typed', async () => {
  await page.evaluate(() => window.sandbox?.sandbox?.run('offer'));
  await go('Q3');
  await type('Rixdorf');
  await page.waitForFunction(() => window.sandbox!.values('Mitglieder')[2]?.[16] === 'Rixdorf');
});

test('the editor opens a formula in German form, so that it can go on in German', async () => {
  await go('R8');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await type(';2,5');
  await page.waitForFunction(() => window.sandbox!.values('Mitglieder')[7]?.[17] === 1237.5);
});

test('a pasted block is read as German and is one edit, and deleting it another', async () => {
  await go('R10');
  await edits();
  await page.evaluate(() => navigator.clipboard.writeText('1.234,5\t07557\t31.12.1999\n01.02.2026\tx\t12,5 %'));
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => window.sandbox!.values('Mitglieder')[10]?.[18] === 'x');
  expect((await visit.values('Mitglieder')).slice(9, 11).map((row) => row.slice(17, 20))).toEqual([[1234.5, 7557, 36525], [46054, 'x', 0.125]]);
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => (window.sandbox!.values('Mitglieder')[10]?.[18] ?? '') === '');
  expect((await edits()).map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual([[10, 18, 2, 3], [10, 18, 2, 3]]);
});
