// `npm run faults [-- --workflow NAME] [--share N/M] [--most N] [--json]`: a fault at every service call of every workflow.

import { parseArgs } from 'node:util';
import { readBundle } from '../../sandbox/terminal/program.ts';
import { closeBuilt, freshBundle } from '../../test/support/builtSandbox.ts';
import { beginnings } from '../world/district.ts';
import { asked, writePart } from '../page.ts';
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
  --record          writes the figures into docs/proof.md; a run of everything does that anyway
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

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({
    args: [...args],
    options: { workflow: { type: 'string', multiple: true }, share: { type: 'string' }, most: { type: 'string' }, at: { type: 'string' }, dist: { type: 'string' }, json: { type: 'boolean' }, record: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
  });
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
  const whole = !values.workflow && !values.share && !values.most && values.at === undefined;
  if (whole || values.record) record(tallies, whole ? '' : `Only a part of the cases: \`npm run faults -- ${asked(args)}\`.`);
  return { code: held === cases ? 0 : 1 };
}

function record(tallies: readonly Tally[], part: string): void {
  const sum = (of: (tally: Tally) => number): string => tallies.reduce((total, one) => total + of(one), 0).toLocaleString('en');
  const reasons = chosenReasons(tallies);
  writePart('faults', 'Faults: `npm run faults`', [
    'Each workflow runs in the built add-on on a real spreadsheet engine, again and again. At each of its service calls Google fails before the call, fails after its effect, or stops the execution there (stopped before a call is stopped after the one before it; failing after a call that only tells something is failing before it). Then the person does what the message says, usually the same again. In the end everything must stand as after a run without a fault: nothing lost, nothing twice, nothing half-written, no mail twice, every write flushed before its lock goes, no question under a lock. Where nothing was done that lasts, the second try is the run without a fault.',
    '',
    ...(part ? [part, ''] : []),
    `**${sum((one) => one.held)} of ${sum((one) => one.cases)} cases held**, in ${tallies.length} workflows with ${sum((one) => one.calls)} service calls, ${(tallies.reduce((total, one) => total + one.seconds, 0) / 60).toFixed(0)} minutes.`,
    '',
    '| Workflow | Service calls | Cases | Held |',
    '|---|---:|---:|---:|',
    ...tallies.map(({ workflow, calls, cases, held }) => `| ${workflow} | ${calls} | ${cases} | ${held} |`),
    ...tallies.flatMap(({ workflow, wrong }) => wrong.slice(0, 3).map(({ fault, at, method, why }) => `\n${workflow}, ${fault} ${at} ${method}: ${(why[0] ?? '').replace(/[|<>]/g, ' ')}`)),
    '',
    'What may read otherwise after a second try:',
    '',
    ...reasons,
    '- `Protokoll`: a try that failed after its row leaves it, and the second try may write it again; cards and undo read rows that say the same as one.',
  ]);
}

function chosenReasons(tallies: readonly Tally[]): string[] {
  const all = workflows.filter(({ name }) => tallies.some(({ workflow }) => workflow === name)).flatMap(({ differs = {} }) => Object.entries(differs).flatMap(([tab, columns]) => Object.entries(columns).map(([column, why]) => `- \`${tab === '‹marks›' ? 'marks' : tab}\` ${column === '*' ? '' : `\`${column}\``}: ${why}.`)));
  return [...new Set(all)].sort();
}
