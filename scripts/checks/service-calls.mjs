// What an assignment costs must not grow with the list: the same service calls for a district and for ten of them.
// @ts-check
import path from 'node:path';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';
import { writeDistrict } from './district.mjs';

/**
 * @param {string} data
 * @param {string} work
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkServiceCalls(data, work, tally) {
  const counts = [];
  for (const members of [1_500, 20_000]) {
    const file = path.join(work, `members-${members}.xlsx`);
    await writeDistrict(data, file, members);
    const { steps, seconds } = await runWorkbook(file, ['setup.apply', 'groups.preview', 'groups.assign']);
    if (refusalOf(steps)) return tally.check(false, `service calls at ${members}: ${refusalOf(steps)}`);
    for (const { step, serviceCalls, cellsRead, cellsWritten, addonMs, hostMs } of steps) {
      console.log(`    ${members} members, ${step}: ${serviceCalls.total} calls, ${cellsRead} cells read, ${cellsWritten} written, ${Math.round(addonMs)} ms add-on, ${Math.round(hostMs)} ms services`);
    }
    console.log(`    ${members} members: ${seconds.toFixed(1)} s in all`);
    counts.push(steps.at(-1)?.serviceCalls ?? { total: -1, byMethod: {} });
  }
  const [small, large] = counts;
  const same = JSON.stringify(Object.entries(small?.byMethod ?? {}).sort()) === JSON.stringify(Object.entries(large?.byMethod ?? {}).sort());
  tally.check(same && small?.total === large?.total, `service calls of groups.assign: ${small?.total} at 1,500 members, ${large?.total} at 20,000`);
}
