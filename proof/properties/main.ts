// `npm run properties [-- --times N] [--seed N] [--of PART] [--record] [--json]`: the properties of test/properties, many times as many
// values as in every run of the tests, other ones at each run.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Tried } from '../../test/properties/support/property.ts';
import { asked, measuredCommit, writePart } from '../page.ts';

const help = `npm run properties [-- OPTIONS]
What must hold for all values of a kind, tried with random ones; the smallest value for which it does not is told.

  --times N     so many times as many as in every run of the tests (100)
  --seed N      what the values are made from (the time); a failure names it
  --of PART     only files whose path holds this, e.g. kernel/phones
  --record      writes the figures into docs/proof.md; a run of everything does that anyway
  --json        the figures for programs, on standard output`;

const root = path.resolve(__dirname, '../..');

export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({ args: [...args], options: { times: { type: 'string', default: '100' }, seed: { type: 'string' }, of: { type: 'string' }, record: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  if (!Number.isInteger(seed) || !(Number(values.times) > 0)) throw new Error('--times and --seed take numbers.');
  const folder = mkdtempSync(path.join(tmpdir(), 'properties-'));
  const file = path.join(folder, 'tried.jsonl');
  const from = performance.now();
  const code = await jest(values.of ?? '', { PROPERTY_RUNS: values.times, PROPERTY_SEED: String(seed), PROPERTY_RECORD: file }, values.json === true);
  const tried = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Tried) : [];
  rmSync(folder, { recursive: true });
  const minutes = Math.max(1, Math.round((performance.now() - from) / 60_000));
  if (values.json) console.log(JSON.stringify({ seed, tried }));
  else console.log(`${tried.length} properties, ${tried.reduce((sum, { runs }) => sum + runs, 0)} tries, seed ${seed}: ${tried.filter(({ held }) => held).length} held.`);
  const whole = values.of === undefined && Number(values.times) >= 100;
  if (tried.length > 0 && (whole || values.record)) writePart('properties', 'Properties: `npm run properties`', lines(tried, { seed, minutes, part: whole ? '' : asked(args) }));
  return { code };
}

/** The runner's own exit code. Its report goes where figures for programs do not. */
function jest(part: string, env: Readonly<Record<string, string>>, quiet: boolean): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), '--forceExit', '--verbose', `test/properties/.*${part.replace(/[^\w/-]/g, '.')}`], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function lines(tried: readonly Tried[], { seed, minutes, part }: { seed: number; minutes: number; part: string }): string[] {
  const sorted = [...tried].sort((a, b) => (a.of === b.of ? 0 : a.of < b.of ? -1 : 1));
  const sum = (of: readonly Tried[]): string => of.reduce((all, { runs }) => all + runs, 0).toLocaleString('en');
  const failed = sorted.filter(({ held }) => !held);
  return [
    'What must hold for all values of a kind (any text, any list of members, any table of rules …), tried with random ones, nasty ones more often than they come: written and read again it is the same; done twice it is done once; taken back it is as before; the order of rows and columns changes nothing; and what is decided is what a slow and obvious reference decides, written from what people are told and not from the code. Every run of the tests tries some, always the same ones; this command tries others each time. The smallest value for which something does not hold is told, and became a test of its own.',
    '',
    ...(part === '' ? [] : [`Only a part: \`npm run properties -- ${part}\`.`, '']),
    `**${sorted.length - failed.length} of ${sorted.length} properties held** for ${sum(sorted)} values, seed ${seed}, commit ${measuredCommit()}, ${minutes} min.`,
    '',
    ...failed.map(({ of, name }) => `- **did not hold:** ${of}: ${name}`),
    ...(failed.length > 0 ? [''] : []),
    '| Of | What holds | Values |',
    '|---|---|---:|',
    ...sorted.map(({ of, name, runs, held }) => `| ${of} | ${name.replace(/\|/g, '\\|')} | ${held ? runs.toLocaleString('en') : 'did not hold'} |`),
  ];
}
