// The floor under a job: what it takes to write the very cells it read and wrote as JSON and to read them again, and nothing else.

import { Worker } from 'node:worker_threads';

/** Cells as they crossed the services, a block a call. */
export type Block = readonly (readonly unknown[])[];

/** In a thread of its own, as the add-on runs in one: an engine's memory beside it would slow both down. */
function program(load: NodeJS.Require): void {
  const { parentPort } = load('node:worker_threads') as typeof import('node:worker_threads');
  const fs = load('node:fs') as typeof import('node:fs');
  const schedule = '/proc/thread-self/schedstat';
  const told = fs.existsSync(schedule);
  const cpu = (): number => (told ? Number(fs.readFileSync(schedule, 'utf8').split(' ')[0]) / 1e6 : performance.now());
  parentPort!.on('message', (blocks: Block[]) => {
    const runs = [0, 1, 2].map(() => {
      const start = cpu();
      for (const block of blocks) JSON.parse(JSON.stringify(block));
      return cpu() - start;
    });
    parentPort!.postMessage(runs.sort((a, b) => a - b)[1]);
  });
}

/** @returns milliseconds of a processor, the middle one of three runs */
export function floorOf(blocks: readonly Block[]): Promise<number> {
  const worker = new Worker(`(${program.toString()})(require)`, { eval: true, execArgv: [] });
  return new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(blocks);
  }).finally(() => void worker.terminate());
}
