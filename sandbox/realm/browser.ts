// Realms in the browser: a fresh Web Worker for each execution, the next one kept warm. Needs a cross-origin isolated page.

import type { RealmDriver, RealmOutcome, RealmRequest } from '../api.ts';
import { headBytes, type BrowserMessage, type BrowserRequest } from './browser-protocol.ts';
import { ComputeTimer, tooLong } from './limit.ts';

/** Bytes of an answer that cross at once; longer ones come in pieces. */
const chunkBytes = 4 * 1024 * 1024;

/**
 * @param worker address of `browser-worker.ts`, bundled as a module; its content security policy must allow `eval`
 * @throws Error where the page is not cross-origin isolated, so that a script could not wait for a service
 */
export function createBrowserDriver(worker: string): RealmDriver {
  if (!globalThis.crossOriginIsolated) throw new Error('The page must be served cross-origin isolated (COOP and COEP headers).');
  const encoder = new TextEncoder();
  const working = new Set<Worker>();
  const hire = (): Worker => new Worker(worker, { name: 'script', type: 'module' });
  let warm: Worker | null = hire();

  function execute(request: RealmRequest): Promise<RealmOutcome> {
    const hand = warm ?? hire();
    // The next one starts while this one works.
    warm = hire();
    working.add(hand);
    const shared = new SharedArrayBuffer(headBytes + chunkBytes);
    const state = new Int32Array(shared, 0, headBytes / 4);
    const bytes = new Uint8Array(shared, headBytes);
    let answer = new Uint8Array();
    let sent = 0;

    function sendChunk(): void {
      const chunk = answer.subarray(sent, sent + chunkBytes);
      bytes.set(chunk);
      sent += chunk.length;
      Atomics.store(state, 1, answer.length);
      Atomics.store(state, 2, chunk.length);
      Atomics.store(state, 0, 1);
      Atomics.notify(state, 0);
    }

    return new Promise((resolve) => {
      const end = (outcome: RealmOutcome): void => {
        timer.pause();
        working.delete(hand);
        hand.terminate();
        resolve(outcome);
      };
      const broken = (error: { name: string; message: string }): void => end({ ok: false, value: '', error, addonMs: timer.spent() });
      const timer = new ComputeTimer(request.limitMs, () => broken(tooLong));
      hand.onmessage = ({ data }: MessageEvent<BrowserMessage>) => {
        if (data.kind === 'more') return sendChunk();
        if (data.kind === 'done') {
          const { kind: _, ...outcome } = data;
          return end(outcome);
        }
        timer.pause();
        request.call(data.text).then(
          (text) => {
            if (!working.has(hand)) return;
            timer.resume();
            answer = encoder.encode(text);
            sent = 0;
            sendChunk();
          },
          (error: Error) => broken({ name: 'Exception', message: error.message }),
        );
      };
      hand.onerror = (event) => broken({ name: 'Error', message: event.message });
      const { code, functionName, args, clockOffsetMs, timeZone } = request;
      const message: BrowserRequest = { code, functionName, args, clockOffsetMs, timeZone, shared };
      hand.postMessage(message);
      timer.resume();
    });
  }

  return {
    execute,
    dispose() {
      for (const hand of working) hand.terminate();
      warm?.terminate();
      warm = null;
    },
  };
}
