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
  const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
  parentPort!.on('message', (texts: string[]) => {
    let total = 0;
    for (const text of texts) {
      // Dates are dates again, as they were in the cells.
      const block: unknown = JSON.parse(text, (_, value: unknown) => (typeof value === 'string' && value.length === 24 && moment.test(value) ? new Date(value) : value));
      const rounds = text.length > 1_000_000 ? 1 : 3;
      const start = cpu();
      for (let round = 0; round < rounds; round++) JSON.parse(JSON.stringify(block));
      total += (cpu() - start) / rounds;
    }
    parentPort!.postMessage(total);
  });
}

/** @returns milliseconds of a processor; small blocks are done three times and averaged */
export function floorOf(blocks: readonly Block[]): Promise<number> {
  const worker = new Worker(`(${program.toString()})(require)`, { eval: true, execArgv: [] });
  return new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(blocks.map((block) => JSON.stringify(block)));
  }).finally(() => void worker.terminate());
}
