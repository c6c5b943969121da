// Finding somebody and opening the card among 20,000 members: the right person, one round trip, few calls.
// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';
import { writeDistrict } from './district.mjs';

/** Service calls of a search in all, and reads of cells for the card: as many as there are tabs to read, and no more. */
const mostCalls = 8;

/**
 * @param {string} data
 * @param {string} work
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkCard(data, work, tally) {
  const file = path.join(work, 'members-20000.xlsx');
  if (!existsSync(file)) await writeDistrict(data, file, 20_000);
  const { steps } = await runWorkbook(file, ['setup.apply', ['members.search', { query: 'mutser12345 kim' }], ['members.card', { memberId: '212346' }]]);
  if (refusalOf(steps)) return tally.check(false, `card: ${refusalOf(steps)}`);
  const [, search, card] = steps;
  for (const step of [search, card]) {
    if (step) console.log(`    20000 members, ${step.step}: ${step.serviceCalls.total} calls, ${step.cellsRead} cells read, ${Math.round(step.addonMs)} ms add-on, ${Math.round(step.hostMs)} ms services`);
  }
  const calls = search?.serviceCalls.total ?? Infinity;
  tally.check(search?.result?.hits?.[0]?.memberId === '212346', `card: a mistyped name finds ${search?.result?.hits?.[0]?.name}`);
  tally.check(calls <= mostCalls, `card: a search takes ${calls} service calls, at most ${mostCalls}`);
  const reads = card?.serviceCalls.byMethod['SpreadsheetApp.Range.getValues'] ?? Infinity;
  tally.check(card?.result?.card?.name === 'Kim Muster12345' && reads <= mostCalls, `card: ${card?.result?.card?.name}, ${reads} reads of cells, at most ${mostCalls}`);
}
