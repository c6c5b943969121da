// The whole way of a newcomer, with the very files that go to Google: set up, look, apply, correct, come back, take it along.
// One visit from the first test to the last.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { column, records } from './support/cells.ts';
import { startSandbox, type StartedSandbox } from './support/start-sandbox.ts';
import { Visit } from './support/visit.ts';

jest.setTimeout(60_000);

let started: StartedSandbox;
let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  [started, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  visit = await Visit.open(browser, started.address);
});
afterAll(async () => {
  await browser.close();
  started.stop();
});
afterEach(() => expect(visit.problems).toEqual([]));

const menu = 'Mitgliederbetreuung';
/** Waits until the sidebar's first line says this. */
const headline = (text: string): Promise<void> => visit.sidebar.getByRole('heading', { level: 1, name: text }).waitFor();
const members = async (): Promise<Record<string, unknown>[]> => records(await visit.values('Mitglieder'), 'Mitgl.-Nr.');

test('a first visit shows the demo and three steps', async () => {
  expect(await visit.tabs()).toEqual(['Mitglieder', 'Gruppen', 'Zuordnung', 'Angebote']);
  expect(await members()).toHaveLength(400);
  expect(await visit.page.locator('.welcome li').count()).toBe(3);
  await visit.closeWelcome();
});

test('set up, preview, apply: every member whose address is clear has a group in the list', async () => {
  await visit.menu(menu, 'Einrichten');
  await headline('400 Mitglieder gefunden. Noch nichts angelegt.');
  await visit.sidebar.getByRole('button', { name: 'Einrichten' }).click();
  await headline('Fertig eingerichtet.');
  await visit.menu(menu, 'Liste pflegen', 'BO-Zuordnung');
  // Before the first page comes the confidentiality note.
  await visit.sidebar.getByRole('button', { name: /^Verstanden/ }).click();
  await headline('400 Mitglieder geprüft. Noch nichts geschrieben.');
  expect((await members()).filter((member) => member['BO'] !== '')).toEqual([]);
  await visit.sidebar.getByRole('button', { name: '390 Änderungen übernehmen' }).click();
  await headline('390 Änderungen geschrieben.');

  const groups = (await members()).map((member) => member['BO']);
  const known = new Set(column(await visit.values('Gruppen'), 'Name'));
  expect(groups.filter((group) => group === '')).toHaveLength(10);
  expect(groups.filter((group) => group !== '' && !known.has(group))).toEqual([]);
});

test('a group set by hand stays when the assignment runs again', async () => {
  await visit.menu(menu, 'Liste pflegen', 'Offene Fälle');
  const chooser = visit.sidebar.getByRole('combobox', { name: /^BO für / }).first();
  const chosen = await chooser.locator('option').nth(2).textContent();
  await chooser.selectOption({ label: chosen ?? '' });
  await visit.sidebar.getByRole('button', { name: /: Zuordnen$/ }).first().click();
  await visit.sidebar.getByText(`${chosen}, von Hand gesetzt`).waitFor();

  await visit.menu(menu, 'Liste pflegen', 'BO-Zuordnung');
  await headline('400 Mitglieder geprüft. Nichts zu schreiben.');
  const byHand = (await members()).filter((member) => member['BO-Quelle'] === 'Hand');
  expect(byHand.map((member) => member['BO'])).toEqual([chosen]);
  expect((await members()).filter((member) => member['BO'] === '')).toHaveLength(9);
});

test('all of it is there after a reload, and the welcome is not', async () => {
  const before = await visit.values('Mitglieder');
  await visit.kept();
  await visit.reload();
  expect(await visit.values('Mitglieder')).toEqual(before);
  expect(await visit.page.locator('.welcome').count()).toBe(0);
});

test('saved as .xlsx and opened elsewhere, the workbook is the same and still set up', async () => {
  const name = visit.page.getByRole('textbox', { name: 'Name der Tabelle' });
  await name.fill('Unsere Liste');
  await name.press('Enter');
  const downloading = visit.page.waitForEvent('download');
  await visit.menu('Datei', 'Als .xlsx speichern');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Unsere Liste.xlsx');

  const other = await Visit.open(browser, started.address);
  await other.closeWelcome();
  await other.drop('Unsere Liste.xlsx', readFileSync(await download.path()));
  await other.page.getByText('„Unsere Liste“ ist geöffnet.').waitFor();
  expect(await other.tabs()).toEqual(await visit.tabs());
  expect(await other.values('Mitglieder')).toEqual(await visit.values('Mitglieder'));
  await other.menu(menu, 'Liste pflegen', 'BO-Zuordnung');
  const checked = other.sidebar.getByRole('heading', { level: 1, name: '400 Mitglieder geprüft. Nichts zu schreiben.' });
  const note = other.sidebar.getByRole('button', { name: /^Verstanden/ });
  await checked.or(note).first().waitFor();
  if (await note.isVisible()) await note.click();
  await checked.waitFor();
  expect(other.problems).toEqual([]);
  await other.close();
});

test('a reset asks first, and then the demo starts anew', async () => {
  await visit.menu('Datei', 'Demo zurücksetzen …');
  await visit.page.getByRole('alertdialog').getByRole('button', { name: 'Abbrechen' }).click();
  expect(await visit.tabs()).toContain('Protokoll');
  await visit.menu('Datei', 'Demo zurücksetzen …');
  await visit.page.getByRole('alertdialog').getByRole('button', { name: 'Zurücksetzen' }).click();
  await visit.page.locator('.welcome').waitFor();
  expect(await visit.tabs()).toEqual(['Mitglieder', 'Gruppen', 'Zuordnung', 'Angebote']);
  await visit.closeWelcome();
});

test('the page, the spreadsheet and the add-on switch to English, and stay so', async () => {
  await Promise.all([visit.page.waitForEvent('load'), visit.menu('Datei', 'Sprache', 'English')]);
  await visit.ready();
  await visit.reload();
  await visit.page.getByRole('menuitem', { name: 'File', exact: true }).waitFor();
  await visit.menu('Member care', 'Set up');
  await headline('400 members found. Nothing created yet.');
});
