// Reads outlines beside the page, so that the tab stays alive while a large file is simplified. The worker runs this very
// page's script, which there only answers; where the browser allows no worker, the page itself reads.

import { readOutlines, type OutlinesRead, type ReadOptions } from '../../geometry/index.ts';

/** This page's script as text; `''` in the worker, and where it cannot be had. */
const script = typeof document === 'undefined' ? '' : (document.currentScript?.textContent ?? '');

type Job = [text: string, fileName: string, options: ReadOptions];

/** In the worker: answers every job. */
export function answerJobs(): void {
  self.onmessage = ({ data }: MessageEvent<Job>) => self.postMessage(readOutlines(...data));
}

export interface Reading {
  result: Promise<OutlinesRead>;
  /** Ends it at once; there will be no result. */
  cancel: () => void;
}

export function readBeside(...job: Job): Reading {
  const here = (): OutlinesRead => readOutlines(...job);
  let worker: Worker;
  try {
    if (script === '') throw new Error('The script is not at hand.');
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    worker = new Worker(address);
  } catch {
    return { result: painted().then(here), cancel: () => undefined };
  }
  const result = new Promise<OutlinesRead>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<OutlinesRead>) => resolve(data);
    worker.onerror = () => resolve(here());
    worker.postMessage(job);
  });
  return { result: result.finally(() => worker.terminate()), cancel: () => worker.terminate() };
}

/** Resolves once the browser has painted what was just said: what follows keeps the tab busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
