// Which browser is started, and what is said where there is none.

import { findBrowser } from '../../scripts/browser.mjs';

const before = process.env['CHROME_PATH'];
afterEach(() => {
  if (before === undefined) delete process.env['CHROME_PATH'];
  else process.env['CHROME_PATH'] = before;
});

test('CHROME_PATH comes first', async () => {
  process.env['CHROME_PATH'] = process.execPath;
  expect((await findBrowser()).executablePath).toBe(process.execPath);
});

test('a CHROME_PATH that leads nowhere is said', async () => {
  process.env['CHROME_PATH'] = '/nowhere/chrome';
  await expect(findBrowser()).rejects.toThrow('CHROME_PATH names /nowhere/chrome, but there is no program.');
});

test('no browser talks to the outside by itself', async () => {
  process.env['CHROME_PATH'] = process.execPath;
  expect((await findBrowser()).args).toEqual(expect.arrayContaining(['--disable-background-networking', '--disable-component-update', '--disable-sync']));
});
