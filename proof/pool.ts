// Work shared among child processes, one for each core and one more, since the spreadsheet engine spends a third of its time waiting.

import { fork, type ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';

interface Message<R> {
  id: number;
  result?: R;
  /** A line to say before the job is done. */
  line?: string;
  failed?: string;
}

export interface Pool<J, R> {
  /** The proof whose `work` the children do: `scripts/proof.mjs NAME --serve`. */
  name: string;
  jobs: readonly J[];
  processes: number;
  say(line: string): void;
  /** In the order in which jobs end. `failed`: the job ended with an error, or its process did. */
  done(job: J, result: R | null, failed: string): void;
}

export function usualProcesses(): number {
  return cpus().length + 1;
}

/** Resolves when every job has ended, one way or the other. Each child does one job at a time and keeps what it has made for the next. */
export async function inPool<J, R>({ name, jobs, processes, say, done }: Pool<J, R>): Promise<void> {
  const waiting = jobs.map((job, id) => ({ job, id }));
  const one = (): Promise<void> =>
    new Promise((resolve) => {
      let child: ChildProcess | null = null;
      let current: { job: J; id: number } | undefined;
      const next = (): void => {
        current = waiting.shift();
        if (!current) {
          child?.removeAllListeners();
          child?.kill();
          return resolve();
        }
        child ??= begun();
        child.send(current);
      };
      const begun = (): ChildProcess => {
        const made = fork(process.argv[1] ?? '', [name, '--serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
        made.on('message', (raw) => {
          const { id, result, line, failed } = raw as Message<R>;
          if (line !== undefined) return say(line);
          if (current?.id === id) done(current.job, result ?? null, failed ?? '');
          next();
        });
        // Out of memory, or ended by somebody: its job has failed, the others go to a new one.
        made.on('exit', (code) => {
          child = null;
          if (current) done(current.job, null, `its process ended (${code ?? 'killed'})`);
          next();
        });
        return made;
      };
      next();
    });
  await Promise.all(Array.from({ length: Math.min(processes, jobs.length) }, one));
}

/** The child's side: does what it is sent until it is ended. */
export function serveJobs<J, R>(work: (job: J, say: (line: string) => void) => Promise<R> | R): void {
  const send = (message: Message<R>): void => void process.send?.(message);
  process.on('message', (raw) => {
    const { job, id } = raw as { job: J; id: number };
    const say = (line: string): void => send({ id, line });
    void Promise.resolve()
      .then(() => work(job, say))
      .then((result) => send({ id, result }), (error: unknown) => send({ id, failed: error instanceof Error ? error.message : String(error) }));
  });
  // The parent is gone.
  process.on('disconnect', () => process.exit(1));
}
