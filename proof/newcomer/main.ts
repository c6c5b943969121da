// `npm run newcomer`: both ways of a newcomer, every step counted and every wait measured, written to docs/proof.md.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../scripts/browser.mjs';
import { rawList } from './list.ts';
import { firstCall, ownList } from './journeys.ts';
import { Person } from './person.ts';
import { Steps, summary } from './steps.ts';

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { at: { type: 'string' }, pictures: { type: 'string' }, only: { type: 'string' } } });
  const folder = mkdtempSync(path.join(tmpdir(), 'newcomer-'));
  const file = path.join(folder, 'Mitglieder Bezirk.xlsx');
  writeFileSync(file, await rawList());
  const browser = await launchBrowser();
  for (const [name, walk] of [['own', ownList], ['call', firstCall]] as const) {
    if (values.only && values.only !== name) continue;
    const steps = new Steps();
    const pictures = values.pictures ? path.join(values.pictures, name) : null;
    if (pictures) mkdirSync(pictures, { recursive: true });
    const person = await Person.arrive(browser, values.at ?? '', steps, pictures);
    try { await walk(person, file); } catch (error) { console.error(String(error).slice(0, 300)); if (pictures) await person.page.screenshot({ path: path.join(pictures, 'failed.png') }); }
    console.error(summary(steps));
  }
  await browser.close();
  return 0;
}
