// `npm run check:data`: the built add-on against the real addresses and the messy list beside the checkout, with numbers.
// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkAddresses } from './checks/addresses.mjs';
import { checkCard } from './checks/card.mjs';
import { checkDistrict } from './checks/district.mjs';
import { checkImport, checkImportCosts } from './checks/import.mjs';
import { checkDuplicates } from './checks/duplicates.mjs';
import { checkList } from './checks/list.mjs';
import { checkServiceCalls } from './checks/service-calls.mjs';
import { checkValues } from './checks/values.mjs';
import { sharedData } from './lib/shared-data.mjs';
import { Tally } from './lib/tally.mjs';

const tally = new Tally();
const work = mkdtempSync(path.join(tmpdir(), 'check-data-'));

/** @type {[title: string, check: (data: string) => Promise<void>][]} */
const checks = [
  ['Addresses and rules by themselves', checkSpellings],
  ["The district's addresses through the terminal command", (data) => checkDistrict(data, work, tally)],
  ['The messy list', (data) => checkList(data, work, tally)],
  ['What stands in the messy list', (data) => checkValues(data, work, tally)],
  ['The next export of the messy list', (data) => checkImport(data, work, tally)],
  ['Who stands in the list twice', (data) => checkDuplicates(data, tally)],
  ['What it costs', (data) => checkServiceCalls(data, work, tally)],
  ['Finding somebody among many', (data) => checkCard(data, work, tally)],
  ['What an import costs', (data) => checkImportCosts(data, work, tally)],
];

try {
  const data = sharedData();
  for (const [title, check] of checks) {
    console.log(`\n━━ ${title}`);
    try {
      await check(data);
    } catch (error) {
      tally.check(false, `${title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} catch (error) {
  tally.check(false, error instanceof Error ? error.message : String(error));
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`\n${tally}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** @param {string} data */
async function checkSpellings(data) {
  const { lines, wrong } = await checkAddresses(data);
  for (const line of lines) console.log(`    ${line}`);
  tally.check(wrong.length === 0, `addresses and rules: ${wrong.length} differences. ${wrong.slice(0, 3).join('; ')}`);
}
