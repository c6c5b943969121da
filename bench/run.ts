// All jobs, one after the other, in one district: each finds what those before it have left.

import { requests } from '../src/contract/rpc.ts';
import type { Cast } from './cast.ts';
import { callJobs, exitJobs, formJobs, offerJobs, pathJobs, walkJobs } from './jobs/conversations.ts';
import type { Job, Run } from './jobs/job.ts';
import { assignJobs, cardJobs, checkJobs, importJobs, setUpJobs } from './jobs/members.ts';
import { mailJobs, mapJobs, matchingJobs, privacyJobs, reminderJobs, selectionJobs, taskJobs } from './jobs/others.ts';
import { together, type Asked, type Measured, type Town } from './measure.ts';

export const allJobs: readonly (Job | Run)[] = [
  ...setUpJobs, ...assignJobs.slice(0, 5), ...cardJobs, ...assignJobs.slice(5), ...taskJobs, ...checkJobs, ...importJobs, ...walkJobs, ...formJobs, ...pathJobs, ...exitJobs,
  ...offerJobs, ...selectionJobs, ...mapJobs, ...callJobs, ...matchingJobs, ...reminderJobs, ...mailJobs, ...privacyJobs,
];

/** Questions that no job asks. */
export function unasked(): string[] {
  const asked = new Set(allJobs.flatMap((job) => ('rpc' in job ? [job.rpc as string] : [])));
  return Object.keys(requests).filter((name) => !asked.has(name));
}

export interface Failed {
  job: string;
  why: string;
}

function nextOf(job: Job | Run, answers: readonly Record<string, unknown>[]): Asked | null {
  return 'next' in job ? (job.next?.(answers) ?? null) : null;
}

/** @param after is told each job that is done */
export async function measureAll(town: Town, cast: Cast, say: (line: string) => void, after: (job: string, measured: Measured[], failed: Failed[]) => void = () => undefined): Promise<{ measured: Measured[]; failed: Failed[] }> {
  const said: Record<string, Record<string, unknown>> = {};
  const measured: Measured[] = [];
  const failed: Failed[] = [];
  for (const job of allJobs) {
    const name = job.name ?? ('rpc' in job ? job.rpc : '');
    try {
      const act: Asked = 'trigger' in job ? { trigger: job.trigger } : { rpc: job.rpc, payload: job.payload(cast, said) };
      const { answer: first, measured: figures } = await town.measure(name, act);
      said[name] = first;
      if ('quiet' in job) continue;
      const answers = [first];
      let whole = figures;
      for (let next = nextOf(job, answers); next; next = nextOf(job, answers)) {
        const more = await town.measure(name, next);
        answers.push(more.answer);
        whole = together(whole, more.measured);
      }
      measured.push(whole);
      after(name, measured, failed);
      const { calls, cellsRead, cellsWritten, cpuMs, floorMs, google, engineMs, answer } = whole;
      say(`${town.members} ${name}: ${calls} calls, ${cellsRead} read, ${cellsWritten} written, ${cpuMs.toFixed(0)} ms, floor ${floorMs.toFixed(0)} ms, engine ${engineMs.toFixed(0)} ms, Google ${google.fast.toFixed(0)}–${google.slow.toFixed(0)} s, answer ${answer}`);
    } catch (error) {
      failed.push({ job: name, why: error instanceof Error ? error.message : String(error) });
      say(`✗ ${town.members} ${name}: ${failed.at(-1)?.why.slice(0, 300)}`);
    }
  }
  return { measured, failed };
}
