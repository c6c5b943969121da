// What a script shows, as a person sees and answers it: menus, alerts, prompts, toasts, pages, mails, triggers, the clock.

import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { startSandbox, type StartedSandbox } from './support/start-sandbox.ts';
import { trialScript } from './support/trial-script.ts';
import { Visit } from './support/visit.ts';

jest.setTimeout(60_000);

let started: StartedSandbox;
let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  [started, browser] = await Promise.all([startSandbox(), launchBrowser()]);
  visit = await Visit.open(browser, started.address, { bundle: trialScript });
  await visit.closeWelcome();
});
afterAll(async () => {
  await browser.close();
  started.stop();
});
afterEach(() => expect(visit.problems).toEqual([]));

const firstCell = async (): Promise<unknown> => (await visit.values('Mitglieder'))[0]?.[0];

test('an alert has German buttons, a toast follows and goes', async () => {
  const { page } = visit;
  await visit.menu('Probe', 'Frage');
  const alert = page.getByRole('alertdialog', { name: 'Sicher?' });
  await alert.waitFor();
  expect(await alert.getByRole('button').allTextContents()).toEqual(['', 'Ja', 'Nein']);
  await alert.getByRole('button', { name: 'Ja' }).click();
  await page.locator('.toast', { hasText: 'Geschrieben.' }).waitFor();
  await visit.idle();
  expect(await firstCell()).toBe('ja');
  await page.locator('.toast').waitFor({ state: 'detached' });
});

test('Esc closes an alert, and the script hears of it', async () => {
  await visit.menu('Probe', 'Frage');
  await visit.page.getByRole('alertdialog').waitFor();
  await visit.page.keyboard.press('Escape');
  await visit.page.locator('.toast').waitFor();
  await visit.idle();
  expect(await firstCell()).toBe('zu');
});

test('a prompt takes what is typed, and Enter', async () => {
  await visit.menu('Probe', 'Eingabe');
  await visit.page.getByRole('textbox', { name: 'Wie heißt sie?' }).waitFor();
  await visit.page.keyboard.type('BO Rixdorf');
  await visit.page.keyboard.press('Enter');
  await visit.idle();
  expect(await firstCell()).toBe('BO Rixdorf');
});

test('the menu bar is worked by keyboard alone', async () => {
  const { page } = visit;
  await page.getByRole('menuitem', { name: 'Datei' }).focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await visit.sidebar.getByRole('button', { name: 'Rufen' }).waitFor();
});

test('the sidebar is 300 px wide, calls the script, and closes by itself', async () => {
  const frame = visit.page.locator('.sidebar iframe');
  expect((await frame.boundingBox())?.width).toBe(300);
  await visit.sidebar.getByRole('button', { name: 'Rufen' }).click();
  await visit.sidebar.getByText('LAUT').waitFor();
  expect(await firstCell()).toBe('laut');
  await visit.sidebar.getByRole('button', { name: 'Zu' }).click();
  await visit.page.locator('.sidebar').waitFor({ state: 'detached' });
});

test('a modal dialog has its size, and Esc in its page closes it', async () => {
  await visit.menu('Probe', 'Mehr', 'Dialog');
  await visit.dialog.getByRole('button', { name: 'Rufen' }).click();
  await visit.dialog.getByText('LAUT').waitFor();
  const box = await visit.page.locator('.page-dialog iframe').boundingBox();
  expect([box?.width, box?.height]).toEqual([420, 240]);
  await visit.page.keyboard.press('Escape');
  await visit.page.locator('.page-dialog').waitFor({ state: 'detached' });
});

test('beside a modeless dialog the menus stay usable', async () => {
  await visit.menu('Probe', 'Mehr', 'Lose');
  await visit.dialog.getByRole('button', { name: 'Rufen' }).waitFor();
  await visit.menu('Probe', 'Frage');
  await visit.page.getByRole('alertdialog').getByRole('button', { name: 'Nein' }).click();
  await visit.page.locator('.page-dialog').getByRole('button', { name: 'Schließen' }).click();
  await visit.page.locator('.page-dialog').waitFor({ state: 'detached' });
});

test('a script that fails says so, and its calls are listed', async () => {
  const { page } = visit;
  await visit.menu('Probe', 'Fehler');
  await page.locator('.banner', { hasText: 'Der Tab fehlt.' }).waitFor();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await page.locator('.banner').waitFor({ state: 'detached' });
});

test('a mail is read in the outbox, and loads nothing from outside', async () => {
  const { page } = visit;
  // The browser says that it refused the picture.
  visit.provoked = /example\.org\/pixel\.png/;
  await visit.menu('Probe', 'Mail');
  await page.getByRole('button', { name: 'Werkstatt' }).click();
  await page.locator('.workshop').getByRole('button', { name: 'Hallo Rosa' }).click();
  await page.frameLocator('.mail-html').getByText('Fett').waitFor();
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByText('Nur Text').waitFor();
});

test('a trigger is listed and run by hand', async () => {
  const { page } = visit;
  await visit.menu('Probe', 'Trigger');
  await page.getByRole('tab', { name: 'Trigger' }).click();
  await page.getByRole('button', { name: 'Jetzt ausführen' }).click();
  await page.getByText('zuletzt').waitFor();
  await visit.idle();
  expect(await firstCell()).toBe('Trigger lief');
});

test('the calls of the last execution are counted, and of those before', async () => {
  const { page } = visit;
  await page.getByRole('tab', { name: 'Aufrufe' }).click();
  const choice = page.getByLabel('Ausführung');
  expect(await choice.locator('option').first().textContent()).toMatch(/ daily$/);
  await page.getByRole('row', { name: /Range\.setValue/ }).waitFor();
  await choice.selectOption({ label: (await choice.locator('option', { hasText: 'shout laut' }).first().textContent()) ?? '' });
  await page.getByRole('row', { name: /Range\.setValue/ }).waitFor();
});

test('the clock can be set, TODAY follows, and it stays so after a reload', async () => {
  const { page } = visit;
  await visit.menu('Probe', 'Heute');
  await visit.idle();
  await page.getByRole('tab', { name: 'Datum' }).click();
  await page.getByLabel('Datum und Uhrzeit stellen').fill('2030-02-28T09:15');
  await page.getByRole('button', { name: 'Stellen' }).click();
  await page.getByText('28. Februar 2030').waitFor();
  // Days since 30 December 1899.
  await page.waitForFunction(() => window.sandbox?.values('Mitglieder')[0]?.[1] === 47_542);
  await visit.kept();
  await visit.reload();
  expect(await page.evaluate(() => window.sandbox?.sandbox?.now().toISOString().slice(0, 13))).toBe('2030-02-28T08');
});

test('a file that is no workbook is refused in plain words, and nothing is lost', async () => {
  const { page } = visit;
  const choosing = page.waitForEvent('filechooser');
  await visit.menu('Datei', 'Öffnen …');
  const chooser = await choosing;
  await chooser.setFiles({ name: 'notizen.xlsx', mimeType: '', buffer: Buffer.from('nur Text') });
  await page.getByRole('alertdialog', { name: 'Andere Datei öffnen?' }).getByRole('button', { name: 'Trotzdem öffnen' }).click();
  await page.getByText('Das ist keine .xlsx-Datei.').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  expect(await firstCell()).toBe('Trigger lief');
});

test('a browser that gives the page no shared memory is told so', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(started.address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'content-type': 'text/html' } });
  });
  await page.goto(started.address);
  await page.getByRole('heading', { name: 'Diese Sandbox läuft hier nicht' }).waitFor();
  await context.close();
});

test('what the header calls saved is there on the next visit', async () => {
  await visit.menu('Probe', 'Frage');
  await visit.page.getByRole('alertdialog').getByRole('button', { name: 'Nein' }).click();
  await visit.idle();
  await visit.page.getByText('In diesem Browser gespeichert').waitFor();
  await visit.reload();
  expect(await firstCell()).toBe('nein');
});

test('a second tab asks before it takes over, and the first one can take it back', async () => {
  const second = await visit.context.newPage();
  await second.goto(started.address);
  await second.getByRole('button', { name: 'Hier weitermachen' }).click();
  await second.waitForFunction(() => window.sandbox?.sandbox != null);
  const before = await second.evaluate(() => window.sandbox?.values('Mitglieder'));
  await visit.page.getByRole('button', { name: 'Hier weitermachen' }).click();
  await visit.page.locator('.stopped').waitFor({ state: 'detached' });
  expect(await visit.values('Mitglieder')).toEqual(before);
  await visit.menu('Probe', 'Eingabe');
  await visit.page.getByRole('textbox', { name: 'Wie heißt sie?' }).waitFor();
  await visit.page.keyboard.type('wieder hier');
  await visit.page.keyboard.press('Enter');
  await visit.idle();
  await visit.kept();
  await second.close();
  await visit.reload();
  expect(await firstCell()).toBe('wieder hier');
});

test('a chart stands at its cell, shows what the cells hold, and follows them', async () => {
  const { page } = visit;
  await visit.menu('Probe', 'Diagramm');
  await visit.idle();
  const chart = page.getByRole('img', { name: 'Themen; Wohnen & Miete: 7; <b>Klima</b>: 3; Kultur: 1' });
  await chart.waitFor();
  expect(await chart.locator('rect[fill="#3366cc"]').evaluateAll((bars) => bars.map((bar) => Math.round(Number(bar.getAttribute('width')))).map((width, _, all) => Math.round((width / all[0]!) * 7)))).toEqual([7, 3, 1]);
  // It may be drawn anew at any moment: the picture that is there is asked, not the one there was.
  const place = await page.waitForFunction(() => document.querySelector('.charts svg')?.getBoundingClientRect().toJSON() as { x: number; y: number } | undefined);
  const before = (await place.jsonValue())!;
  await page.mouse.move(before.x + 100, before.y + 100);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction((y) => (document.querySelector('.charts svg')?.getBoundingClientRect().y ?? y) < y, before.y);
});

test('what a script does to another sheet leaves the one on the screen drawn', async () => {
  const fresh = await Visit.open(browser, started.address, { bundle: trialScript });
  await fresh.closeWelcome();
  const picture = async (): Promise<string> => {
    await fresh.page.mouse.move(600, 20);
    await fresh.page.waitForTimeout(800);
    return (await fresh.page.screenshot({ clip: { x: 50, y: 145, width: 500, height: 300 } })).toString('base64');
  };
  const before = await picture();
  await fresh.menu('Probe', 'Nebenan');
  await fresh.idle();
  expect(await fresh.tabs()).toContain('Nebenan');
  expect((await picture()) === before).toBe(true);
  expect(fresh.problems).toEqual([]);
  await fresh.close();
});

test('what a page writes down survives closing and reloading, reaches the other page shown, and is one person’s', async () => {
  const { page } = visit;
  const remembered = (where = visit.sidebar): Promise<string | null> => where.locator('body').evaluate(() => localStorage.getItem('entwurf'));
  await visit.menu('Probe', 'Mehr', 'Seite');
  await visit.sidebar.locator('#go').waitFor();
  await visit.menu('Probe', 'Mehr', 'Lose');
  await visit.dialog.locator('#go').waitFor();
  await visit.dialog.locator('body').evaluate(() => localStorage.setItem('entwurf', '</script> Größe'));
  await visit.sidebar.locator('body').evaluate(async () => {
    while (localStorage.getItem('entwurf') === null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(await remembered()).toBe('</script> Größe');
  await visit.reload();
  await visit.menu('Probe', 'Mehr', 'Seite');
  await visit.sidebar.locator('#go').waitFor();
  expect(await remembered()).toBe('</script> Größe');
  await page.evaluate(() => window.sandbox!.sandbox!.setPerson({ email: 'ada@example.org', locale: 'de' }));
  await visit.menu('Probe', 'Mehr', 'Dialog');
  await visit.dialog.locator('#go').waitFor();
  expect(await remembered(visit.dialog)).toBeNull();
  await visit.dialog.locator('#end').click();
  await page.evaluate(() => window.sandbox!.sandbox!.setPerson({ email: 'nour@example.org', locale: 'de' }));
});
