// `npm run interleave [-- --first NAME] [--second NAME] [--most N] [--share N/M] [--sequences N] [--seed S] [--json]`

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freshBundle } from '../../test/support/builtSandbox.ts';
import { shareOf } from '../faults/cases.ts';
import { asked, measuredCommit } from '../page.ts';
import { inPool, serveJobs, usualProcesses } from '../pool.ts';
import { interleaveJob, type InterleaveJob, type PairTally } from './job.ts';
import type { SequencesTally } from './random.ts';
import { record, sumOf } from './report.ts';

const help = `npm run interleave [-- OPTIONS]
Two people at once on the built add-on: the second workflow runs whole at each service call of the first. Then random sequences
of two to four people and their hands in the sheet, on the rooms in memory.

  --first NAME, --second NAME   only these (again for several)
  --most N          so many service calls of a pair at most, spread over it (40)
  --share N/M       the Nth of M equal shares of the pairs
  --sequences N     random sequences (10000); 0: none
  --seed S          the first sequence's seed (1); each sequence has the next one
  --no-pairs        only the sequences
  --dist FOLDER     the built files there, instead of building now
  --processes N     so many at once (one more than the machine has cores)
  --keep FILE       keeps the figures of pairs and sequences there; what stands there and held is not run again
  --record          writes the figures into docs/proof.md; a run of everything does that anyway
  --json            the figures for programs, on standard output`;

const options = {
  first: { type: 'string', multiple: true }, second: { type: 'string', multiple: true }, most: { type: 'string', default: '40' }, share: { type: 'string', default: '1/1' }, sequences: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' },
  pairs: { type: 'boolean', default: true }, dist: { type: 'string' }, processes: { type: 'string' }, keep: { type: 'string' }, json: { type: 'boolean' }, record: { type: 'boolean' }, help: { type: 'boolean' },
} as const;

/** What is done at the same time every day; the others are alike. The daily run beside others: test/bundle/daily-faults.test.ts. */
export const together = ['assign', 'group by hand', 'import', 'merge', 'card edit', 'contact', 'walk-through', 'form', 'path', 'campaign', 'next person', 'call reported', 'mailing', 'map loaded', 'consent', 'introduced by call', 'selection saved', 'overview', 'erase', 'periods applied'];

/** Sequences that one process takes at a time. */
const atOnce = 1_000;

export const serve = (): void => serveJobs(interleaveJob);

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({ args: [...args], allowNegative: true, options });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);
  const [share = 1, of = 1] = values.share.split('/').map(Number);
  const named = (names: string[] | undefined): string[] => names ?? together;
  const wanted = values.pairs ? shareOf(named(values.first).flatMap((first) => named(values.second).map((second) => ({ first, second }))), share, of) : [];
  const kept: Kept = values.keep && existsSync(values.keep) ? (JSON.parse(readFileSync(values.keep, 'utf8')) as Kept) : { pairs: [], sequences: [] };
  const pairs = new Map(kept.pairs.filter(({ cases, held }) => cases === held).map((pair) => [keyOf(pair), pair]));
  const tallies = kept.sequences.filter(({ run, held }) => run === held);
  const commit = measuredCommit();
  if (wanted.length > 0 && !values.dist) freshBundle();
  const dist = path.resolve(values.dist ?? 'dist');
  const [count, seed] = [Number(values.sequences), Number(values.seed)];
  const jobs: InterleaveJob[] = [
    ...wanted.filter((one) => !pairs.has(keyOf(one))).map((one) => ({ ...one, most: Number(values.most), dist })),
    ...Array.from({ length: Math.ceil(count / atOnce) }, (_, index) => ({ seed: seed + index * atOnce, count: Math.min(atOnce, count - index * atOnce) })).filter((one) => !tallies.some(({ from, run }) => from === one.seed && run === one.count)),
  ];
  await inPool<InterleaveJob, PairTally | SequencesTally>({ name: 'interleave', jobs, processes: Number(values.processes ?? usualProcesses()), say, done });
  const all = wanted.flatMap((one) => pairs.get(keyOf(one)) ?? []);
  const sequences = count > 0 ? added(tallies.filter(({ from, to }) => from >= seed && to < seed + count), seed, count) : null;
  const [cases, held] = [sumOf(all, (one) => one.cases), sumOf(all, (one) => one.held)];
  say(`${all.length} pairs, ${cases} cases, ${held} held${sequences ? `; ${sequences.run} random sequences (seeds ${sequences.from}–${sequences.to}), ${sequences.held} held` : ''}`);
  const whole = !values.first && !values.second && values.share === '1/1' && values.most === '40' && values.pairs && count >= 10_000;
  if (whole || values.record) record(all, sequences, whole ? '' : `Only a part: \`npm run interleave -- ${asked(args)}\`.`);
  if (values.json) console.log(JSON.stringify({ cases, held, pairs: all, sequences }, null, 2));
  return { code: held === cases && (!sequences || sequences.held === count) ? 0 : 1 };

  function done(job: InterleaveJob, result: PairTally | SequencesTally | null, failed: string): void {
    if ('seed' in job) {
      if (result && 'run' in result) tallies.push({ ...result, commit });
      keep();
      return say(failed ? `  ✗ seeds from ${job.seed}: ${failed}` : `✓ ${job.count} sequences from seed ${job.seed}`);
    }
    const { first, second } = job;
    const tally: PairTally = result && 'cases' in result ? { ...result, commit } : { first, second, calls: 0, cases: 1, held: 0, wrong: [{ at: -1, method: '', why: [failed] }], seconds: 0, commit };
    pairs.set(keyOf(job), tally);
    keep();
    if (failed) say(`  ✗ ${first}, ${second}: ${failed}`);
    say(`${tally.held === tally.cases ? '✓' : '✗'} ${second} during ${first}: ${tally.cases} cases, ${tally.held} held, ${tally.seconds.toFixed(0)} s`);
  }

  function keep(): void {
    if (values.keep) writeFileSync(values.keep, JSON.stringify({ pairs: [...pairs.values()], sequences: tallies } satisfies Kept, null, 1));
  }
}

interface Kept {
  pairs: PairTally[];
  sequences: (SequencesTally & { commit: string })[];
}

function keyOf({ first, second }: { first: string; second: string }): string {
  return `${first}\n${second}`;
}

/** The parts of all processes as one. A part that failed is missing in `run`. */
function added(tallies: readonly SequencesTally[], seed: number, count: number): SequencesTally {
  const sum = (of: (tally: SequencesTally) => number): number => tallies.reduce((total, one) => total + of(one), 0);
  return { run: sum((one) => one.run), held: sum((one) => one.held), asked: sum((one) => one.asked), refused: sum((one) => one.refused), from: seed, to: seed + count - 1, wrong: tallies.flatMap(({ wrong }) => wrong) };
}
