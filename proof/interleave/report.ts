// What the interleavings came to, for docs/proof.md.

import { measuredAt, writePart } from '../page.ts';
import type { PairTally } from './job.ts';
import type { SequencesTally } from './random.ts';

export const sumOf = (pairs: readonly PairTally[], of: (pair: PairTally) => number): number => pairs.reduce((sum, one) => sum + of(one), 0);

/** @param part which part, as a sentence; '' for all that is asked for usually */
export function record(pairs: readonly PairTally[], sequences: SequencesTally | null, part: string): void {
  const shown = (of: (pair: PairTally) => number): string => sumOf(pairs, of).toLocaleString('en');
  const names = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  writePart('interleave', 'Interleavings: `npm run interleave`', [
    'Two people at once in the built add-on: the second workflow runs whole while the first is at one of its service calls; whoever is refused does what the message says. In the end there must stand what one after the other gives, in either order: rows, mails, triggers. A mailing is two things, written down and then sent: what is said in between is heeded, which is a third right outcome.',
    '',
    ...(part ? [part, ''] : []),
    ...(pairs.length > 0
      ? [
          `**${shown((one) => one.held)} of ${shown((one) => one.cases)} cases held**, in ${pairs.length} of the ${names.size ** 2} pairs of ${names.size} workflows (${[...names].join(', ')}); these pairs have ${shown((one) => one.calls)} service calls that do more than hand out an object. ${(sumOf(pairs, (one) => one.seconds) / 60).toFixed(0)} minutes of all processes together. ${measuredAt(pairs.map(({ commit, first, second }) => ({ commit, name: `${second} during ${first}` })))}`,
          '',
        ]
      : []),
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
