// `npm run guide`: walks through the sandbox as a volunteer would and takes the pictures of README.md and docs/anleitung.md.
// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { build } from './lib/build.mjs';
import { places, root } from './lib/project.mjs';
import { bundlePage } from './page/bundle.mjs';
import { serve } from './page/server.mjs';

const folder = path.join(root, 'docs/bilder');
mkdirSync(folder, { recursive: true });

await Promise.all([build(places), bundlePage()]);
const address = await serve(0);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.getByRole('button', { name: 'Los geht’s' }).click();

  const sidebar = page.frameLocator('iframe').first();
  /** @param {string} label */
  const choose = async (label) => {
    await page.getByRole('menuitem', { name: 'Mitgliederbetreuung', exact: true }).click();
    await page.getByRole('menu').getByRole('menuitem', { name: label, exact: true }).click();
  };
  /** @param {string | RegExp} name */
  const button = (name) => sidebar.getByRole('button', { name });
  /** @param {string} name */
  const picture = async (name) => {
    await page.mouse.move(600, 20);
    // Tooltips and the running-script notice fade; a picture taken meanwhile shows them half.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`docs/bilder/${name}.png`);
  };

  await choose('Einrichten');
  await button('Einrichten').waitFor();
  await picture('einrichten');
  await button('Einrichten').click();
  await button(/BO-Zuordnung öffnen/).waitFor();

  await choose('BO-Zuordnung');
  await button(/Änderungen übernehmen/).waitFor();
  await picture('zuordnung-vorschau');
  await button(/Änderungen übernehmen/).click();
  await button('Rückgängig').waitFor();
  await picture('zuordnung-fertig');

  await choose('Offene Fälle');
  await button(/in der Tabelle zeigen/i).first().click();
  await picture('offene-faelle');

  await choose('Mitgliedskarte');
  await button('Kontakt notieren').waitFor();
  await picture('mitgliedskarte');

  await choose('Gruppen');
  await sidebar.getByText('Hier fehlt etwas').waitFor();
  await picture('gruppen');

  await choose('Liste prüfen');
  await sidebar.getByText('Nur eine Formsache').waitFor();
  await picture('liste-pruefen');

  await choose('Durchsprache');
  await button(/BO Rixdorf/).click();
  await sidebar.getByText(/wissen wir nicht/i).first().waitFor();
  await picture('durchsprache');

  await choose('Neumitglieder');
  await sidebar.getByText(/Neumitglieder auf dem Weg/).first().waitFor();
  await picture('neumitglieder');

  await choose('Angebote');
  await sidebar.getByText('Filmabend').first().waitFor();
  await picture('angebote');

  await choose('Austritte');
  await sidebar.getByRole('heading').first().waitFor();
  await picture('austritte');

  await choose('Fragebögen');
  await sidebar.getByText('Mitgliederbefragung').first().waitFor();
  await picture('frageboegen');
} finally {
  await browser.close();
}
process.exit(0);
