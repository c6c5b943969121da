// `npm run newcomer`: both ways of a newcomer, every step counted and every wait measured, written to docs/proof.md.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { writePart } from '../page.ts';
import { bareMachine, type BareStep } from './bare.ts';
import { fromClone, start, type Started } from './clone.ts';
import { firstCall, ownList } from './journeys.ts';
import { members, rawList } from './list.ts';
import { Person } from './person.ts';
import { Steps, summary, table } from './steps.ts';

const help = `npm run newcomer [-- OPTIONS]

  --here           walks in this checkout instead of a fresh clone with npm ci; nothing is written
  --pictures DIR   keeps a picture of every screen
  --bare           instead: the README's two commands on a machine with nothing but Node and git (Linux, as root)
  --parts LIST     with --bare: only these parts of npm test, e.g. "types lint build"
`;

/** @returns what the command ends with: 0 where both ways lead to their end */
export async function main(args: readonly string[]): Promise<{ code: number }> {
  const { values } = parseArgs({ args: [...args], options: { here: { type: 'boolean' }, bare: { type: 'boolean' }, pictures: { type: 'string' }, parts: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(help);
    return { code: 0 };
  }
  return { code: values.bare ? bare(values.parts ?? '') : await walk(values.here ?? false, values.pictures) };
}

async function walk(here: boolean, pictures: string | undefined): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newcomer-'));
  const file = path.join(folder, 'Mitglieder Bezirk.xlsx');
  writeFileSync(file, await rawList());
  const [own, call] = [new Steps(), new Steps()];
  let started: Started | null = null;
  // Fields for days look as they do in a German browser.
  const browser = await launchBrowser({ env: { LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' } });
  try {
    started = here ? await start(root) : await fromClone(root, folder, own);
    for (const [name, steps, journey] of [['list', own, ownList], ['call', call, firstCall]] as const) {
      const seen = pictures === undefined ? null : path.join(pictures, name);
      if (seen !== null) mkdirSync(seen, { recursive: true });
      const person = await Person.arrive(browser, started.address, steps, seen);
      await journey(person, file);
      // The next one begins with a machine of their own.
      await person.leave();
    }
  } finally {
    started?.stop();
    await browser.close();
  }
  for (const steps of [own, call]) console.log(summary(steps));
  if (!here) writePart('newcomer', 'The newcomer: `npm run newcomer`', report(own, call));
  // A hundred thousand small files: the figures do not wait for it.
  rmSync(folder, { recursive: true, force: true });
  return 0;
}

function report(own: Steps, call: Steps): string[] {
  return [
    `What somebody does who has never seen this, and how long each step keeps them waiting: measured in a real browser, in the sandbox, with a list of ${members} members as an office keeps it (a title above the headers, headers nobody agreed on, a sum below). On Google the clicks are the same and a round trip takes 1–5 s. ${load()}`,
    '',
    `From \`git clone\` to an own list in which everybody has a group: ${summary(own)}.`,
    '',
    ...table(own),
    '',
    `From the same raw list to the first call reported: ${summary(call)}.`,
    '',
    ...table(call),
  ];
}

function bare(parts: string): number {
  const steps: BareStep[] = [];
  bareMachine(root, ['npm ci', 'npm start', `npm test${parts === '' ? '' : ` -- ${parts}`}`], (step) => {
    steps.push(step);
    console.error(`  ${step.fine ? '✓' : '✗'} ${step.seconds.toFixed(0).padStart(5)} s  ${step.command}`);
    if (!step.fine) console.error(step.said);
  });
  const rows = steps.map(({ command, fine, seconds, said }) => `| \`${command}\` | ${fine ? outcome(command, said) : '**failed**'} | ${seconds.toFixed(0)} |`);
  writePart('newcomer-bare', 'A machine with nothing but Node and git: `npm run newcomer -- --bare`', [
    'The README’s two commands in a folder as root, with an empty environment and an empty home: in it are Node with npm, git, the C library, a shell and `env`; no Chrome, no Python, no compiler, no unzip. The browser of the tests is the one that `npm ci` brings.',
    '',
    '| Command | | s |',
    '|---|---|---:|',
    ...rows,
  ]);
  return steps.every(({ fine }) => fine) ? 0 : 1;
}

/** What is worth telling of a step that went well. */
function outcome(command: string, said: string): string {
  if (command === 'npm start') return 'the page answers';
  const tests = /(\d[\d.,]* (?:tests? )?passed.*|All parts passed.*)/.exec(said)?.[0];
  return tests ?? 'done';
}

/** What else the machine did makes every wait longer. */
function load(): string {
  const [, , quarter = 0] = loadavg();
  return `Meanwhile ${quarter.toFixed(1)} processes wanted the machine's processors.`;
}
