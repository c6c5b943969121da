// A pair of workflows, or a thousand random sequences, as one of the processes that share the work does it.

import { readBundle } from '../../sandbox/terminal/program.ts';
import type { Bundle } from '../../sandbox/api.ts';
import { beginnings, type Beginnings } from '../world/district.ts';
import { workflows } from '../workflows/index.ts';
import { judgedPair, readiedPair } from './pairs.ts';
import { runSequences, type SequencesTally } from './random.ts';

/** What hands out an object changes and tells nothing: running there is running at the next call. */
const handing = /\.(?:getActive|getActiveSpreadsheet|getSheets|getSheetByName|getRange|getDataRange|getMax\w+|get(?:Document|Script|User)(?:Lock|Properties|Cache)|getName|getSheetId|newDataValidation|newConditionalFormatRule|require\w+|setAllowInvalid|build|when\w+|set(?:Background|Ranges))$/;

export type InterleaveJob = { first: string; second: string; most: number; dist: string } | { seed: number; count: number };

export interface PairTally {
  first: string;
  second: string;
  /** Service calls of the first at which the second makes a difference. */
  calls: number;
  cases: number;
  held: number;
  wrong: { at: number; method: string; why: string[] }[];
  seconds: number;
  /** What was measured; the parent knows. */
  commit: string;
}

/** Made once in a process. */
let made: { dist: string; bundle: Bundle; begin: Beginnings } | null = null;

export async function interleaveJob(job: InterleaveJob, say: (line: string) => void): Promise<PairTally | SequencesTally> {
  return 'seed' in job ? runSequences(job.count, job.seed, say) : await pairJob(job, say);
}

async function pairJob({ first, second, most, dist }: Extract<InterleaveJob, { first: string }>, say: (line: string) => void): Promise<PairTally> {
  const from = performance.now();
  const [one, other] = [first, second].map((name) => workflows.find((workflow) => workflow.name === name));
  if (!one || !other) throw new Error(`No workflow of this name: ${first}, ${second}`);
  if (made?.dist !== dist) {
    const bundle = readBundle(dist);
    made = { dist, bundle, begin: await beginnings(bundle) };
  }
  const pair = await readiedPair(made.bundle, made.begin, one, other);
  const calls = pair.calls.filter(({ method }) => !handing.test(method));
  const tally: PairTally = { first, second, calls: calls.length, cases: 0, held: 0, wrong: [], seconds: 0, commit: '' };
  const step = Math.max(1, calls.length / most);
  for (let at = step / 2; at < calls.length; at += step) {
    const call = calls[Math.floor(at)];
    if (!call) continue;
    const why = await judgedPair(made.bundle, pair, call.index);
    tally.cases += 1;
    if (why.length === 0) {
      tally.held += 1;
      continue;
    }
    tally.wrong.push({ at: call.index, method: call.method, why });
    say(`  ✗ ${second} at ${call.index} ${call.method} of ${first}\n${why.slice(0, 8).map((line) => `      ${line}`).join('\n')}`);
  }
  tally.seconds = (performance.now() - from) / 1000;
  return tally;
}
