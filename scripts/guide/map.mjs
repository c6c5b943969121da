// The guide's map: where members live, which BO they belong to, and what hangs on the wall.
// @ts-check
import path from 'node:path';
import { root } from '../lib/project.mjs';

/** @param {import('./stage.mjs').Stage} stage */
export async function walkTheMap({ page, dialog, choose, picture, closeDialog }) {
  await choose('Karte');
  const rixdorf = dialog.locator('#area-12043');
  await rixdorf.click();
  await dialog.getByText(/Mitglieder wohnen dort/).first().waitFor();
  await picture('karte');
  await dialog.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await dialog.getByRole('button', { name: 'nach BO' }).click();
  await picture('karte-bo');
  await wallPicture(page, await dialog.locator('#poster').evaluate((poster) => poster.outerHTML));
  await closeDialog();
}

/**
 * The poster as it comes out of the printer.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} svg
 */
async function wallPicture(page, svg) {
  const sheet = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newPage();
  await sheet.setContent(`<body style="margin:0">${svg}</body>`);
  await sheet.locator('svg').screenshot({ path: path.join(root, 'docs/bilder', 'karte-druck.png') });
  await sheet.close();
  console.log('docs/bilder/karte-druck.png');
}
