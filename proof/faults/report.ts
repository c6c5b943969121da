// What the faults came to, for docs/proof.md.

import { measuredAt, writePart } from '../page.ts';
import { workflows } from '../workflows/index.ts';
import type { FaultCase } from './cases.ts';

export interface Tally {
  workflow: string;
  calls: number;
  cases: number;
  held: number;
  wrong: (FaultCase & { why: string[] })[];
  /** Of all processes together. */
  seconds: number;
  /** What was measured. */
  commit: string;
}

export const sumOf = (tallies: readonly Tally[], of: (tally: Tally) => number): number => tallies.reduce((total, one) => total + of(one), 0);

/** @param part which part of the cases, as a sentence; '' for all */
export function record(tallies: readonly Tally[], part: string): void {
  const sum = (of: (tally: Tally) => number): string => sumOf(tallies, of).toLocaleString('en');
  writePart('faults', 'Faults: `npm run faults`', [
    'Each workflow runs in the built add-on on a real spreadsheet engine, again and again. At each of its service calls Google fails before the call, fails after its effect, or stops the execution there (stopped before a call is stopped after the one before it; failing after a call that only tells something is failing before it). Then the person does what the message says, usually the same again. In the end everything must stand as after a run without a fault: nothing lost, nothing twice, nothing half-written, no mail twice, every write flushed before its lock goes, no question under a lock. Where nothing was done that lasts, the second try is the run without a fault. Tabs that the add-on makes have 100 rows here, not Google’s 1000: the engine spends its time on empty rows.',
    '',
    ...(part ? [part, ''] : []),
    `**${sum((one) => one.held)} of ${sum((one) => one.cases)} cases held**, in ${tallies.length} workflows with ${sum((one) => one.calls)} service calls; ${(sumOf(tallies, (one) => one.seconds) / 60).toFixed(0)} minutes of all processes together. ${measuredAt(tallies.map(({ commit, workflow }) => ({ commit, name: workflow })))}`,
    '',
    '| Workflow | Service calls | Cases | Held |',
    '|---|---:|---:|---:|',
    ...tallies.map(({ workflow, calls, cases, held }) => `| ${workflow} | ${calls} | ${cases.toLocaleString('en')} | ${held.toLocaleString('en')} |`),
    ...tallies.flatMap(({ workflow, wrong }) => wrong.slice(0, 3).map(({ fault, at, method, why }) => `\n${workflow}, ${fault} ${at} ${method}: ${(why[0] ?? '').replace(/[|<>]/g, ' ')}`)),
    '',
    'What may read otherwise after a second try:',
    '',
    ...reasons(tallies),
    '- `Protokoll`: a try that failed after its row leaves it, and the second try may write it again; cards and undo read rows that say the same as one.',
  ]);
}

function reasons(tallies: readonly Tally[]): string[] {
  const all = workflows.filter(({ name }) => tallies.some(({ workflow }) => workflow === name)).flatMap(({ differs = {} }) => Object.entries(differs).flatMap(([tab, columns]) => Object.entries(columns).map(([column, why]) => `- \`${tab === '‹marks›' ? 'marks' : tab}\` ${column === '*' ? '' : `\`${column}\``}: ${why}.`)));
  return [...new Set(all)].sort();
}
