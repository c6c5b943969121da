// `npm run interleave [-- --first NAME] [--second NAME] [--most N] [--share N/M] [--sequences N] [--seed S] [--json]`

import { parseArgs } from 'node:util';
import { readBundle } from '../../sandbox/terminal/program.ts';
import { closeBuilt, freshBundle } from '../../test/support/builtSandbox.ts';
import { beginnings } from '../world/district.ts';
import { asked, writePart } from '../page.ts';
import { workflows } from '../workflows/index.ts';
import { shareOf } from '../faults/cases.ts';
import { judgedPair, readiedPair } from './pairs.ts';
import { runSequences, type SequencesTally } from './random.ts';

const help = `npm run interleave [-- OPTIONS]
Two people at once on the built add-on: the second workflow runs whole at each service call of the first. Then random sequences
of two to four people and their hands in the sheet, on the rooms in memory.

  --first NAME, --second NAME   only these (again for several)
  --most N          so many service calls of a pair at most, spread over it (40)
  --share N/M       the Nth of M equal shares of the pairs
  --sequences N     random sequences (10000); 0: none
  --seed S          the first sequence's seed (1); each sequence has the next one
  --no-pairs        only the sequences
  --record          writes the figures into docs/proof.md; a run of everything does that anyway
  --json            the figures for programs, on standard output`;

/** What is done at the same time every day; the others are alike. The daily run beside others: test/bundle/daily-faults.test.ts. */
export const together = ['assign', 'group by hand', 'import', 'merge', 'card edit', 'contact', 'walk-through', 'form', 'path', 'campaign', 'next person', 'call reported', 'mailing', 'map loaded', 'consent', 'introduced by call', 'selection saved', 'overview', 'erase', 'periods applied'];

/** What hands out an object changes and tells nothing: running there is running at the next call. */
const handing = /\.(?:getActive|getActiveSpreadsheet|getSheets|getSheetByName|getRange|getDataRange|getMax\w+|get(?:Document|Script|User)(?:Lock|Properties|Cache)|getName|getSheetId|newDataValidation|newConditionalFormatRule|require\w+|setAllowInvalid|build|when\w+|set(?:Background|Ranges))$/;

interface PairTally {
  first: string;
  second: string;
  cases: number;
  held: number;
  wrong: { at: number; method: string; why: string[] }[];
}

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: { first: { type: 'string', multiple: true }, second: { type: 'string', multiple: true }, most: { type: 'string', default: '40' }, share: { type: 'string', default: '1/1' }, sequences: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, pairs: { type: 'boolean', default: true }, dist: { type: 'string' }, json: { type: 'boolean' }, record: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);
  const pairs: PairTally[] = [];
  if (values.pairs) await runPairs();
  const sequences: SequencesTally | null = Number(values.sequences) > 0 ? runSequences(Number(values.sequences), Number(values.seed), say) : null;
  const [cases, held] = [pairs.reduce((sum, one) => sum + one.cases, 0), pairs.reduce((sum, one) => sum + one.held, 0)];
  say(`${pairs.length} pairs, ${cases} cases, ${held} held${sequences ? `; ${sequences.run} random sequences (seeds ${sequences.from}–${sequences.to}), ${sequences.held} held` : ''}`);
  const whole = !values.first && !values.second && values.share === '1/1' && values.most === '40' && values.pairs && Number(values.sequences) >= 10_000;
  if (whole || values.record) record(pairs, sequences, whole ? '' : `Only a part: \`npm run interleave -- ${asked(args)}\`.`);
  if (values.json) console.log(JSON.stringify({ cases, held, pairs, sequences }, null, 2));
  return { code: held === cases && (!sequences || sequences.held === sequences.run) ? 0 : 1 };

  async function runPairs(): Promise<void> {
    const named = (names: string[] | undefined): string[] => names ?? together;
    const all = named(values.first).flatMap((first) => named(values.second).map((second) => ({ first, second })));
    const [share = 1, of = 1] = values.share.split('/').map(Number);
    const bundle = values.dist ? readBundle(values.dist) : freshBundle();
    const begin = await beginnings(bundle);
    for (const { first, second } of shareOf(all, share, of)) {
      const tally: PairTally = { first, second, cases: 0, held: 0, wrong: [] };
      pairs.push(tally);
      const from = performance.now();
      try {
        const [one, other] = [first, second].map((name) => workflows.find((workflow) => workflow.name === name));
        if (!one || !other) throw new Error(`No workflow of this name: ${first}, ${second}`);
        const pair = await readiedPair(bundle, begin, one, other);
        const calls = pair.calls.filter(({ method }) => !handing.test(method));
        const step = Math.max(1, calls.length / Number(values.most));
        for (let at = step / 2; at < calls.length; at += step) {
          const call = calls[Math.floor(at)];
          if (!call) continue;
          const why = await judgedPair(bundle, pair, call.index);
          tally.cases += 1;
          if (why.length === 0) tally.held += 1;
          else {
            tally.wrong.push({ at: call.index, method: call.method, why });
            say(`  ✗ ${second} at ${call.index} ${call.method} of ${first}\n${why.slice(0, 8).map((line) => `      ${line}`).join('\n')}`);
          }
        }
      } catch (error) {
        tally.cases += 1;
        tally.wrong.push({ at: -1, method: '', why: [error instanceof Error ? error.message : String(error)] });
        say(`  ✗ ${first}, ${second}: ${error instanceof Error ? error.message : String(error)}`);
      }
      say(`${tally.held === tally.cases ? '✓' : '✗'} ${second} during ${first}: ${tally.cases} cases, ${tally.held} held, ${((performance.now() - from) / 1000).toFixed(0)} s`);
    }
    closeBuilt();
  }
}

function record(pairs: readonly PairTally[], sequences: SequencesTally | null, part: string): void {
  const [cases, held] = [pairs.reduce((sum, one) => sum + one.cases, 0), pairs.reduce((sum, one) => sum + one.held, 0)];
  writePart('interleave', 'Interleavings: `npm run interleave`', [
    'Two people at once in the built add-on: the second workflow runs whole while the first is at one of its service calls; whoever is refused does what the message says. In the end there must stand what one after the other gives, in either order: rows, mails, triggers.',
    '',
    ...(part ? [part, ''] : []),
    ...(cases > 0 ? [`**${held.toLocaleString('en')} of ${cases.toLocaleString('en')} cases held**, in ${pairs.length} pairs of ${new Set(pairs.flatMap(({ first, second }) => [first, second])).size} workflows.`, ''] : []),
    ...pairs.flatMap(({ first, second, wrong }) => wrong.slice(0, 2).map(({ at, method, why }) => `${second} at ${at} ${method} of ${first}: ${(why[0] ?? '').replace(/[|<>]/g, ' ')}\n`)),
    ...(sequences
      ? [
          `Random sequences of ten steps by two to four people, on the rooms in memory: cards opened, phones and groups changed, contacts noted, noted again and taken back, people gone through, consents; beside them hands in the sheet that sort, insert rows and columns, delete members, type, rename headers and tabs; two of five requests are interrupted by another step. A model says what must stand in each row: every member once, in a row whose other cells are still theirs; every acknowledged change, none that was refused. **${sequences.held.toLocaleString('en')} of ${sequences.run.toLocaleString('en')} sequences held** (seeds ${sequences.from} to ${sequences.to}), with ${sequences.asked.toLocaleString('en')} requests, ${sequences.refused.toLocaleString('en')} of them refused with a sentence.`,
          '',
          'What no lock can keep apart on Google: somebody who sorts the list by hand in the very second between a script’s read and its write. Hands move here at every other moment.',
        ]
      : []),
  ]);
}
