// From `git clone` to the sandbox's address, as the README has it, on this machine.

import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Steps } from './steps.ts';

export interface Started {
  address: string;
  stop(): void;
}

/** Clones `root` into `folder`, installs and starts. The clone has what is committed. @throws Error with what the command said */
export async function fromClone(root: string, folder: string, steps: Steps): Promise<Started> {
  const checkout = path.join(folder, 'mitgliederbetreuung');
  await steps.take('command', '`git clone …`', () => run('git', ['clone', '--quiet', root, checkout], folder));
  await steps.take('command', '`npm ci`', () => run('npm', ['ci'], checkout));
  let started: Started | null = null;
  await steps.take('command', '`npm start`', async () => {
    started = await start(checkout);
  });
  if (started === null) throw new Error('It did not start.');
  return started;
}

function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = saidBy(child);
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${code}: ${said().slice(-2000)}`))));
  });
}

/** `npm start` in a checkout, without opening a browser: until it says its address. */
export function start(checkout: string): Promise<Started> {
  const child = spawn(process.execPath, [path.join(checkout, 'scripts/start.mjs'), '--no-open', '--port', '0'], { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = saidBy(child);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /http:\/\/localhost:\d+\//.exec(said())?.[0];
      if (address) resolve({ address, stop: () => child.kill() });
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`start.mjs ended with ${code}: ${said().slice(-2000)}`)));
  });
}

function saidBy(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}
