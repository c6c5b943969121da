// `npm run faults [-- --workflow NAME] [--share N/M] [--most N] [--json]`: a fault at every service call of every workflow.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freshBundle } from '../../test/support/builtSandbox.ts';
import { asked, measuredCommit } from '../page.ts';
import { inPool, serveJobs, usualProcesses } from '../pool.ts';
import { workflows } from '../workflows/index.ts';
import { faultJob, type FaultJob, type FaultResult } from './job.ts';
import { record, sumOf, type Tally } from './report.ts';

const help = `npm run faults [-- OPTIONS]
Fails, before and after, and stops every workflow at every service call, then tries again, on the built add-on.

  --workflow NAME   only this one (again for several)
  --share N/M       the Nth of M equal shares of the cases
  --most N          so many cases of a workflow at most, spread over it
  --at K            only service call K (from 0)
  --dist FOLDER     the built files there, instead of building now
  --processes N     so many at once (one more than the machine has cores)
  --keep FILE       keeps the figures of each workflow there; what stands there and held is not run again
  --record          writes the figures into docs/proof.md; a run of everything does that anyway
  --json            the figures for programs, on standard output
  --list            names of the workflows`;

const options = {
  workflow: { type: 'string', multiple: true }, share: { type: 'string' }, most: { type: 'string' }, at: { type: 'string' }, dist: { type: 'string' }, processes: { type: 'string' }, keep: { type: 'string' },
  json: { type: 'boolean' }, record: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' },
} as const;

export const serve = (): void => serveJobs(faultJob);

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  const chosen = values.workflow ? workflows.filter(({ name }) => values.workflow?.includes(name)) : workflows;
  if (values.list || chosen.length === 0) {
    console.log(workflows.map(({ name }) => name).join('\n'));
    return { code: values.list ? 0 : 2 };
  }
  const [share = 1, of = 1] = (values.share ?? '1/1').split('/').map(Number);
  const processes = Number(values.processes ?? usualProcesses());
  const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);
  if (!values.dist) freshBundle();
  const dist = path.resolve(values.dist ?? 'dist');
  const commit = measuredCommit();
  const kept = values.keep && existsSync(values.keep) ? (JSON.parse(readFileSync(values.keep, 'utf8')) as Tally[]) : [];
  const tallies = new Map(kept.filter(({ cases, held }) => cases === held).map((tally) => [tally.workflow, tally]));
  const left = chosen.filter(({ name }) => !tallies.has(name));
  // A few cases are not worth getting ready for them in several processes.
  const parts = Number(values.most ?? Infinity) <= 30 || values.at !== undefined ? 1 : processes * 2;
  const part = { dist, share, of, most: Number(values.most ?? 1e9), at: values.at === undefined ? null : Number(values.at), parts };
  const jobs = left.flatMap(({ name }) => Array.from({ length: parts }, (_, index): FaultJob => ({ ...part, workflow: name, part: index + 1 })));
  const open = new Map(left.map(({ name }) => [name, { tally: { workflow: name, calls: 0, cases: 0, held: 0, wrong: [], seconds: 0, commit } as Tally, waiting: parts }]));
  await inPool<FaultJob, FaultResult>({ name: 'faults', jobs, processes, say, done });
  const all = workflows.flatMap(({ name }) => tallies.get(name) ?? []).filter(({ workflow }) => chosen.some(({ name }) => name === workflow));
  const [cases, held] = [sumOf(all, (one) => one.cases), sumOf(all, (one) => one.held)];
  say(`${cases} cases, ${held} held`);
  if (values.json) console.log(JSON.stringify({ cases, held, workflows: all }, null, 2));
  const whole = !values.workflow && !values.share && !values.most && values.at === undefined;
  if (whole || values.record) record(all, whole ? '' : `Only a part of the cases: \`npm run faults -- ${asked(args)}\`.`);
  return { code: held === cases ? 0 : 1 };

  function done({ workflow }: FaultJob, result: FaultResult | null, failed: string): void {
    const one = open.get(workflow);
    if (!one) return;
    const { tally } = one;
    const wrong = result?.wrong ?? [{ at: -1, fault: 'before' as const, method: '', why: [failed] }];
    if (failed) say(`  ✗ ${failed}`);
    tally.calls = Math.max(tally.calls, result?.calls ?? 0);
    tally.cases += result?.cases ?? 1;
    tally.wrong.push(...wrong);
    tally.held = tally.cases - tally.wrong.length;
    tally.seconds += result?.seconds ?? 0;
    one.waiting -= 1;
    if (one.waiting > 0) return;
    tallies.set(workflow, tally);
    if (values.keep) writeFileSync(values.keep, JSON.stringify([...tallies.values()], null, 1));
    say(`${tally.held === tally.cases ? '✓' : '✗'} ${workflow}: ${tally.calls} service calls, ${tally.cases} cases, ${tally.held} held, ${tally.seconds.toFixed(0)} s`);
  }
}
