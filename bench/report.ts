// The part "scale" of docs/proof.md.

import { writePart } from '../proof/page.ts';
import { costs } from './model.ts';
import { byQuota, jobsOf, longest, type Promised } from './promises.ts';
import type { Measured } from './measure.ts';
import type { Part } from './part.ts';

interface Scale {
  parts: readonly Part[];
  files: Readonly<Record<string, number>>;
  kept: readonly Promised[];
  /** Said where only a part was measured. */
  part: string;
}

const count = (value: number): string => Math.round(value).toLocaleString('en');
const cells = (value: number): string => (value >= 100_000 ? `${(value / 1e6).toFixed(2)} M` : count(value));
const seconds = (value: number): string => (value < 10 ? value.toFixed(1) : count(value));

export function recordScale({ parts, files, kept, part }: Scale): void {
  const sizes = parts.map(({ members }) => count(members));
  const jobs = jobsOf(parts);
  const last = parts.at(-1);
  const calc = parts.flatMap((one) => one.calc ?? []).at(-1);
  const pages = Object.entries(files).filter(([name]) => name.endsWith('.html')).sort(([, a], [, b]) => b - a);
  writePart('scale', 'Scale: `npm run bench`', [
    'Districts made on the spot by the demo’s generator; the built add-on does every job there is, one after the other, on the local spreadsheet engine. All times are a processor’s, so that a busy machine counts for little: it was this busy.',
    '',
    ...parts.map(({ members, seconds: took, load }) => `- ${count(members)} members: ${count(took / 60)} minutes by the clock, ${load.toFixed(1)} processes at a time on average`),
    '',
    ...(part ? [part, ''] : []),
    ...kept.map(({ held, sentence }) => `- ${held ? '✓' : '✗'} ${sentence}`),
    '',
    '**Floor**: the very cells that a job read and wrote, turned into JSON and back, in a thread of its own in the same run, and nothing else. **Add-on**: its own work from starting the script to the answer, without the services and without carrying values to them and back; starting the script takes 10 to 25 ms of it, which is all there is to most jobs on a small list. **Service calls** as docs/decisions/what-a-service-call-is.md counts them.',
    '',
    ...(last ? table(last.members, jobs, sizes) : []),
    '',
    ...(calc ? [
      '### Against formulas',
      '',
      `What somebody does who has no add-on: three formula columns beside ${count(calc.members)} members in LibreOffice Calc, over the same two tables: the street without its number and in one spelling, the number, and the group by INDEX and MATCH over range, side, street, postcode (bench/calc.ts). Computing them took ${seconds(calc.cpu)} s of a processor (${seconds(calc.wall)} s by the clock): opening, computing and saving the file, less opening and saving the same file with values. ${count(calc.tidySame)} of ${count(calc.tidy)} addresses that are spelt as in the rules get the same group from both, ${count(calc.same)} of all ${count(calc.members)}.`,
      '',
    ] : []),
    '### The model of Google',
    '',
    'Nobody here has measured Google. The model adds up what others have published, for a good and for a bad day, and takes the add-on’s own time as it was here:',
    '',
    '| Call | ms a call | µs a cell | From |',
    '|---|---:|---:|---|',
    ...costs.map(({ fits, call, cell, from }) => `| \`${fits.source.replace(/\\|\^|\$|\?:/g, '').replace(/\|/g, ' or ')}\` | ${call.join('–')} | ${cell?.join('–') ?? ''} | ${from} |`),
    '',
    `Google stops an execution after 6 minutes. What would pass ${longest / 60} minutes on a bad day is cut: docs/decisions/chunks.md says which jobs, and what happens then.`,
    '',
    '### What is loaded',
    '',
    `Base.js ${count(files['Base.js'] ?? 0)} bytes, Code.js ${count(files['Code.js'] ?? 0)}. Pages, the largest first: ${pages.slice(0, 5).map(([name, size]) => `${name} ${count(size)}`).join(', ')} bytes.`,
  ]);
}

function table(most: number, jobs: readonly { job: string; at: Measured[] }[], sizes: readonly string[]): string[] {
  return [
    `### At ${count(most)} members`,
    '',
    `| Job | Service calls (${sizes.join(' / ')}) | Cells read | written | Add-on ms | Floor ms | × | Google, s |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...jobs.flatMap(({ job, at }) => {
      const one = at.at(-1);
      if (!one) return [];
      const calls = new Set(at.map((each) => each.calls)).size === 1 ? count(one.calls) : at.map((each) => count(each.calls)).join(' / ');
      const times = one.floorMs >= 5 ? (one.cpuMs / one.floorMs).toFixed(1) : '';
      return [`| ${job}${one.members === most ? '' : ` (${count(one.members)})`}${byQuota.test(job) ? ' ¹' : ''}${one.executions > 1 ? ` (in ${one.executions} executions)` : ''} | ${calls} | ${cells(one.cellsRead)} | ${cells(one.cellsWritten)} | ${count(one.cpuMs)} | ${count(one.floorMs)} | ${times} | ${seconds(one.google.fast)}–${seconds(one.google.slow)} |`];
    }),
    '',
    '¹ As many mails as a day allows, a few calls each.',
  ];
}
