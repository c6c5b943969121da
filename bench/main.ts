// `npm run bench [-- --members N …] [--json]`: what each job costs in districts of three sizes, and whether the promises hold.

import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freshBundle } from '../test/support/builtSandbox.ts';
import { readBundle } from '../sandbox/terminal/program.ts';
import { asked } from '../proof/page.ts';
import { keepPart, measurePart, partOf, type Part, type Wanted } from './part.ts';
import { promises } from './promises.ts';
import { recordScale } from './report.ts';
import { unasked } from './run.ts';

const help = `npm run bench [-- OPTIONS]
Does every job of the add-on in districts made on the spot, and counts calls, cells and milliseconds.

  --members N     only this size (again for several); otherwise 1500, 20000 and 120000
  --no-calc       no comparison with LibreOffice
  --no-pages      no pages in a browser
  --dist FOLDER   the built files there, instead of building now
  --record        writes the figures into docs/proof.md; a run of everything does that anyway
  --json          the figures for programs, on standard output`;

const sizes = [1_500, 20_000, 120_000];

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({
    args: [...args],
    options: { members: { type: 'string', multiple: true }, 'no-calc': { type: 'boolean' }, 'no-pages': { type: 'boolean' }, dist: { type: 'string' }, record: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' }, part: { type: 'string' }, to: { type: 'string' } },
  });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  const dist = path.resolve(values.dist ?? 'dist');
  if (values.part !== undefined && values.to !== undefined) {
    const to = values.to;
    const keep = (done: Part): void => keepPart(to, done);
    keep(await measurePart(readBundle(dist), JSON.parse(values.part) as Wanted, keep));
    return { code: 0 };
  }
  const bundle = values.dist ? readBundle(dist) : freshBundle();
  const wanted = (values.members?.map(Number) ?? sizes).sort((a, b) => a - b);
  if (wanted.some((members) => !Number.isInteger(members) || members < 1_000)) {
    console.error('From 1000 members on: smaller lists do not hold everybody the jobs are about.');
    return { code: 2 };
  }
  const most = wanted.at(-1) ?? 0;
  const parts: Part[] = wanted.map((members, index) => partOf({ members, openings: index === 0 && !values['no-pages'], calc: members === most && !values['no-calc'] }, dist));
  const files = Object.fromEntries([...Object.keys(bundle.pages).map((name) => `${name}.html`), 'Base.js', 'Code.js'].map((name) => [name, statSync(path.join(dist, name)).size]));
  const kept = promises({ parts, files, unasked: unasked() });
  if (values.json) console.log(JSON.stringify({ promises: kept, files, parts }, null, 2));
  else for (const { held, sentence } of kept) console.log(`${held ? '✓' : '✗'} ${sentence}`);
  const whole = !values.members && !values['no-calc'] && !values['no-pages'];
  if (whole || values.record) recordScale({ parts, files, kept, part: whole ? '' : `Only a part: \`npm run bench -- ${asked(args)}\`.` });
  return { code: kept.every(({ held }) => held) ? 0 : 1 };
}
