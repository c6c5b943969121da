// `npm run faults [-- --workflow NAME] [--share N/M] [--most N] [--json]`: a fault at every service call of every workflow.

import { parseArgs } from 'node:util';
import { readBundle } from '../../sandbox/terminal/program.ts';
import { closeBuilt, freshBundle } from '../../test/support/builtSandbox.ts';
import { beginnings } from '../world/district.ts';
import { workflows } from '../workflows/index.ts';
import { shareOf, someCases, type FaultCase } from './cases.ts';
import { judged, readied } from './run.ts';

const help = `npm run faults [-- OPTIONS]
Fails, before and after, and stops every workflow at every service call, then tries again, on the built add-on.

  --workflow NAME   only this one (again for several)
  --share N/M       the Nth of M equal shares of the cases
  --most N          so many cases of a workflow at most, spread over it
  --at K            only service call K (from 0)
  --dist FOLDER     the built files there, instead of building now
  --json            the figures for programs, on standard output
  --list            names of the workflows`;

export interface Tally {
  workflow: string;
  calls: number;
  cases: number;
  held: number;
  wrong: (FaultCase & { why: string[] })[];
  seconds: number;
}

export async function main(args: readonly string[]): Promise<{ code: number; tallies: Tally[]; whole: boolean }> {
  const { values } = parseArgs({
    args: [...args],
    options: { workflow: { type: 'string', multiple: true }, share: { type: 'string' }, most: { type: 'string' }, at: { type: 'string' }, dist: { type: 'string' }, json: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return { code: 0, tallies: [], whole: false };
  }
  const chosen = values.workflow ? workflows.filter(({ name }) => values.workflow?.includes(name)) : workflows;
  if (values.list || chosen.length === 0) {
    console.log(workflows.map(({ name }) => name).join('\n'));
    return { code: values.list ? 0 : 2, tallies: [], whole: false };
  }
  const [share = 1, of = 1] = (values.share ?? '1/1').split('/').map(Number);
  const bundle = values.dist ? readBundle(values.dist) : freshBundle();
  const begin = await beginnings(bundle);
  const tallies: Tally[] = [];
  const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);
  for (const workflow of chosen) {
    const from = performance.now();
    const tally: Tally = { workflow: workflow.name, calls: 0, cases: 0, held: 0, wrong: [], seconds: 0 };
    tallies.push(tally);
    try {
      const ready = await readied(bundle, begin, workflow);
      tally.calls = new Set(ready.cases.map(({ at }) => at)).size;
      const all = ready.cases.filter(({ at }) => values.at === undefined || at === Number(values.at));
      for (const one of someCases(shareOf(all, share, of), Number(values.most ?? Infinity))) {
        const why = await judged(bundle, ready, one);
        tally.cases += 1;
        if (why.length === 0) tally.held += 1;
        else {
          tally.wrong.push({ ...one, why });
          say(`  ✗ ${workflow.name} ${one.fault} ${one.at} ${one.method}\n${why.map((line) => `      ${line}`).join('\n')}`);
        }
      }
    } catch (error) {
      tally.cases += 1;
      tally.wrong.push({ at: -1, fault: 'before', method: '', why: [error instanceof Error ? error.message : String(error)] });
      say(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
    }
    tally.seconds = (performance.now() - from) / 1000;
    say(`${tally.held === tally.cases ? '✓' : '✗'} ${workflow.name}: ${tally.calls} service calls, ${tally.cases} cases, ${tally.held} held, ${tally.seconds.toFixed(0)} s`);
  }
  closeBuilt();
  const [cases, held] = [tallies.reduce((sum, one) => sum + one.cases, 0), tallies.reduce((sum, one) => sum + one.held, 0)];
  say(`${cases} cases, ${held} held`);
  if (values.json) console.log(JSON.stringify({ cases, held, workflows: tallies }, null, 2));
  return { code: held === cases ? 0 : 1, tallies, whole: !values.workflow && !values.share && !values.most && values.at === undefined };
}
