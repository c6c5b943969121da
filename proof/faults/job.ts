// A part of one workflow's cases, as one of the processes that share the work does it.

import { readBundle } from '../../sandbox/terminal/program.ts';
import type { Bundle } from '../../sandbox/api.ts';
import { beginnings, type Beginnings } from '../world/district.ts';
import { workflows } from '../workflows/index.ts';
import { shareOf, someCases, type FaultCase } from './cases.ts';
import { judged, left, readied, type Ready } from './run.ts';

export interface FaultJob {
  workflow: string;
  /** The built files. */
  dist: string;
  /** Which of all cases: part `share` of `of`, and of these `most`. */
  share: number;
  of: number;
  most: number;
  /** Only this service call. */
  at: number | null;
  /** Which of those cases are this job's: part `part` of `parts`. */
  part: number;
  parts: number;
}

export interface FaultResult {
  /** Service calls of the workflow. */
  calls: number;
  cases: number;
  wrong: (FaultCase & { why: string[] })[];
  seconds: number;
}

/** Made once in a process. */
let made: { dist: string; bundle: Bundle; begin: Beginnings } | null = null;
let last: { name: string; ready: Ready } | null = null;

/** @throws where the workflow fails without any fault */
export async function faultJob({ workflow: name, dist, share, of, most, at, part, parts }: FaultJob, say: (line: string) => void): Promise<FaultResult> {
  const from = performance.now();
  const workflow = workflows.find((one) => one.name === name);
  if (!workflow) throw new Error(`No workflow of this name: ${name}`);
  if (made?.dist !== dist) {
    const bundle = readBundle(dist);
    made = { dist, bundle, begin: await beginnings(bundle) };
    last = null;
  }
  if (last?.name !== name) {
    if (last) await left(last.ready);
    last = { name, ready: await readied(made.bundle, made.begin, workflow) };
  }
  const { ready } = last;
  const all = someCases(shareOf(ready.cases.filter((one) => at === null || one.at === at), share, of), most);
  const result: FaultResult = { calls: new Set(ready.cases.map((one) => one.at)).size, cases: 0, wrong: [], seconds: 0 };
  for (const one of shareOf(all, part, parts)) {
    const why = await judged(made.bundle, ready, one);
    result.cases += 1;
    if (why.length === 0) continue;
    result.wrong.push({ ...one, why });
    say(`  ✗ ${name} ${one.fault} ${one.at} ${one.method}\n${why.map((line) => `      ${line}`).join('\n')}`);
  }
  result.seconds = (performance.now() - from) / 1000;
  return result;
}
