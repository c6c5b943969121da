// The whole way of a newcomer, with the very files that go to Google: set up, look, apply, correct, come back, take it along.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { column, records } from './support/cells.ts';
import { startSandbox, type StartedSandbox } from './support/start-sandbox.ts';
import { Visit } from './support/visit.ts';

jest.setTimeout(60_000);

let started: StartedSandbox;
let browser: Browser;
beforeAll(async () => {
  [started, browser] = await Promise.all([startSandbox(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  started.stop();
});

const menu = 'Mitgliederbetreuung';

/** Waits until the sidebar's first line says this. */
const headline = (visit: Visit, text: string): Promise<void> => visit.sidebar.getByRole('heading', { level: 1, name: text }).waitFor();

/** A workbook that is set up and assigned. */
async function assigned(): Promise<Visit> {
  const visit = await Visit.open(browser, started.address);
  await visit.closeWelcome();
  await visit.menu(menu, 'Einrichten');
  await headline(visit, '400 Mitglieder gefunden. Noch nichts angelegt.');
  await visit.sidebar.getByRole('button', { name: 'Einrichten' }).click();
  await headline(visit, 'Fertig eingerichtet.');
  await visit.menu(menu, 'BO-Zuordnung');
  await headline(visit, '400 Mitglieder geprüft. Noch nichts geschrieben.');
  await visit.sidebar.getByRole('button', { name: '390 Änderungen übernehmen' }).click();
  await headline(visit, '390 Änderungen geschrieben.');
  return visit;
}

test('a first visit shows the demo and three steps, once', async () => {
  const visit = await Visit.open(browser, started.address);
  expect(await visit.tabs()).toEqual(['Mitglieder', 'Gruppen', 'Zuordnung']);
  expect(records(await visit.values('Mitglieder'), 'Mitgl.-Nr.')).toHaveLength(400);
  expect(await visit.page.locator('.welcome li').count()).toBe(3);
  await visit.closeWelcome();
  await visit.kept();
  await visit.reload();
  expect(await visit.page.locator('.welcome').count()).toBe(0);
  await visit.close();
});

test('set up, preview, apply; a group set by hand stays; all of it is there after a reload', async () => {
  const visit = await assigned();
  const after = await visit.values('Mitglieder');
  const groups = column(after, 'BO');
  expect(groups.filter((group) => group === '')).toHaveLength(10);
  const known = new Set(column(await visit.values('Gruppen'), 'Name'));
  expect(groups.filter((group) => group !== '' && !known.has(group))).toEqual([]);

  await visit.menu(menu, 'Offene Fälle');
  const chooser = visit.sidebar.getByRole('combobox', { name: /^BO für / }).first();
  const name = ((await chooser.getAttribute('aria-label')) ?? (await visit.sidebar.locator('.case .strong').first().textContent()) ?? '').replace(/^BO für /, '');
  const chosen = await chooser.locator('option').nth(2).textContent();
  await chooser.selectOption({ label: chosen ?? '' });
  await visit.sidebar.getByRole('button', { name: `${name}: Zuordnen` }).click();
  await visit.sidebar.getByText(`${chosen}, von Hand gesetzt`).waitFor();

  await visit.menu(menu, 'BO-Zuordnung');
  await headline(visit, '400 Mitglieder geprüft. Nichts zu schreiben.');
  const members = records(await visit.values('Mitglieder'), 'Mitgl.-Nr.');
  const byHand = members.filter((member) => member['BO-Quelle'] === 'Hand');
  expect(byHand.map((member) => member['BO'])).toEqual([chosen]);
  expect(members.filter((member) => member['BO'] === '')).toHaveLength(9);

  const before = await visit.values('Mitglieder');
  await visit.kept();
  await visit.reload();
  expect(await visit.values('Mitglieder')).toEqual(before);
  await visit.close();
});

test('the workbook is saved as .xlsx and opened again with everything in it', async () => {
  const visit = await assigned();
  await visit.page.getByRole('textbox', { name: 'Name der Tabelle' }).fill('Unsere Liste');
  await visit.page.keyboard.press('Enter');
  const downloading = visit.page.waitForEvent('download');
  await visit.menu('Datei', 'Als .xlsx speichern');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Unsere Liste.xlsx');
  const file = await download.path();
  const members = await visit.values('Mitglieder');

  const other = await Visit.open(browser, started.address);
  await other.closeWelcome();
  await other.drop('Unsere Liste.xlsx', readFileSync(file));
  await other.page.getByText('„Unsere Liste“ ist geöffnet.').waitFor();
  expect(column(await other.values('Mitglieder'), 'BO')).toEqual(column(members, 'BO'));
  expect(await other.tabs()).toEqual(await visit.tabs());
  await other.page.getByRole('menuitem', { name: menu }).waitFor();
  await visit.close();
  await other.close();
});

test('the page, the spreadsheet and the add-on switch to English, and stay so', async () => {
  const visit = await Visit.open(browser, started.address);
  await visit.closeWelcome();
  await Promise.all([visit.page.waitForEvent('load'), visit.menu('Datei', 'Sprache', 'English')]);
  await visit.ready();
  await visit.page.getByRole('menuitem', { name: 'Member care' }).waitFor();
  await visit.page.getByRole('menuitem', { name: 'File', exact: true }).waitFor();
  await visit.reload();
  await visit.menu('Member care', 'Set up');
  await visit.sidebar.getByRole('heading', { level: 1, name: '400 members found.' }).waitFor();
  await visit.close();
});

test('a reset asks first, and then the demo starts anew', async () => {
  const visit = await assigned();
  await visit.menu('Datei', 'Demo zurücksetzen …');
  await visit.page.getByRole('alertdialog').getByRole('button', { name: 'Abbrechen' }).click();
  expect(await visit.tabs()).toContain('Protokoll');
  await visit.menu('Datei', 'Demo zurücksetzen …');
  await visit.page.getByRole('alertdialog').getByRole('button', { name: 'Zurücksetzen' }).click();
  await visit.page.locator('.welcome').waitFor();
  expect(await visit.tabs()).toEqual(['Mitglieder', 'Gruppen', 'Zuordnung']);
  expect(await visit.page.locator('.sidebar').count()).toBe(0);
  await visit.close();
});
