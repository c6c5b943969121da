// The worker of the browser's realm driver: its global object becomes the realm, once, and then it is thrown away.

import { headBytes, type BrowserMessage, type BrowserRequest } from './browser-protocol.ts';
import { makeZone, zoneOffsets } from './dates.ts';
import { openRealm, parts, type Realm } from './source.ts';

const scope = globalThis;
// All of this is taken off the global object before the script runs.
const post = scope.postMessage.bind(scope) as unknown as (message: BrowserMessage) => void;
const { Atomics, Int32Array, Uint8Array, TextDecoder, Promise } = scope;
const now = scope.performance.now.bind(scope.performance);
const machineNow = scope.Date.now;
const atTopLevel = scope.eval;
const { port1, port2 } = new scope.MessageChannel();

scope.addEventListener('unhandledrejection', (event: Event) => event.preventDefault());
scope.onmessage = (event: MessageEvent<BrowserRequest>): void => {
  const request = event.data;
  const state = new Int32Array(request.shared, 0, headBytes / 4);
  const bytes = new Uint8Array(request.shared, headBytes);
  const decoder = new TextDecoder();
  let waited = 0;

  function send(text: string): string {
    Atomics.store(state, 0, 0);
    post({ kind: 'call', text });
    let answer: Uint8Array | null = null;
    let filled = 0;
    for (;;) {
      Atomics.wait(state, 0, 0);
      const total = Atomics.load(state, 1);
      const length = Atomics.load(state, 2);
      answer = answer || new Uint8Array(total);
      answer.set(bytes.subarray(0, length), filled);
      filled += length;
      Atomics.store(state, 0, 0);
      if (filled >= total) break;
      post({ kind: 'more' });
    }
    return decoder.decode(answer);
  }

  const realm = openRealm(scope, {
    clockOffsetMs: request.clockOffsetMs,
    machineNow,
    apart(work) {
      const before = now();
      try {
        return work();
      } finally {
        waited += now() - before;
      }
    },
    send,
    evaluate: () => void atTopLevel(`${request.code}\n//# sourceURL=Code.gs`),
    ...makeZone(request.timeZone, zoneOffsets),
  }, parts);
  const start = now();
  waited = 0;
  // Nothing but microtasks can go on here, and they are done before the next message: a promise still open then stays open.
  const later = new Promise<undefined>((resolve) => {
    port1.onmessage = () => resolve(undefined);
  });
  function done(ok: boolean, value: string, error: ReturnType<Realm['describe']> | null): void {
    post({ kind: 'done', ok, value, error, addonMs: now() - start - waited });
  }
  try {
    const value = realm.run(request.functionName, request.args);
    port2.postMessage(null);
    const isPromise = value !== null && typeof value === 'object' && typeof (value as { then?: unknown }).then === 'function';
    (isPromise ? Promise.race([value, later]) : later.then(() => value)).then(
      (settled) => done(true, realm.encode(settled), null),
      (error: unknown) => done(false, '', realm.describe(error)),
    );
  } catch (error) {
    done(false, '', realm.describe(error));
  }
};
