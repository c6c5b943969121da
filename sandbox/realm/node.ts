// Realms in Node: pooled worker threads, in each a new vm context per execution.

import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { RealmDriver, RealmOutcome, RealmRequest } from '../api.ts';
import { ComputeTimer, tooLong } from './limit.ts';
import { nodeWorker, type WorkerOutcome, type WorkerRequest } from './node-worker.ts';
import { realmSource, zoneSource } from './source.ts';

interface Hand {
  worker: Worker;
  calls: MessagePort;
  flag: Int32Array;
  scripts: Set<number>;
}

/** Idle workers kept for the next execution. */
const kept = 2;

/** @param options `measured`: outcomes tell the processor's time, too, which costs a little at each call */
export function createNodeDriver({ measured = false }: { measured?: boolean } = {}): RealmDriver {
  const idle: Hand[] = [];
  const all = new Set<Hand>();
  const scripts = new Map<string, { id: number; cachedData?: Uint8Array }>();
  let disposed = false;

  function hire(): Hand {
    const waiting = idle.pop();
    if (waiting) return waiting;
    const { port1, port2 } = new MessageChannel();
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(`(${nodeWorker.toString()})(require)`, {
      eval: true,
      workerData: { realmSource, zoneSource, calls: port2, flag, measured },
      transferList: [port2],
      // A worker of its own: no loader or coverage flags of the parent.
      execArgv: [],
    });
    const hand = { worker, calls: port1, flag, scripts: new Set<number>() };
    worker.setMaxListeners(0);
    all.add(hand);
    return hand;
  }
  function dismiss(hand: Hand): void {
    all.delete(hand);
    hand.calls.close();
    void hand.worker.terminate();
  }
  function rest(hand: Hand): void {
    if (disposed || idle.length >= kept) return dismiss(hand);
    // An idle worker does not keep the process alive.
    hand.worker.unref();
    hand.calls.unref();
    idle.push(hand);
  }

  function execute(request: RealmRequest): Promise<RealmOutcome> {
    let script = scripts.get(request.code);
    if (!script) scripts.set(request.code, (script = { id: scripts.size + 1 }));
    const { id } = script;
    const hand = hire();
    hand.worker.ref();
    hand.calls.ref();
    const message: WorkerRequest = {
      scriptId: id,
      functionName: request.functionName,
      args: request.args,
      clockOffsetMs: request.clockOffsetMs,
      timeZone: request.timeZone,
    };
    if (!hand.scripts.has(id)) {
      message.code = request.code;
      if (script.cachedData) message.cachedData = script.cachedData;
      hand.scripts.add(id);
    }

    return new Promise((resolve) => {
      const end = (outcome: RealmOutcome, reusable: boolean): void => {
        timer.pause();
        hand.calls.removeAllListeners('message');
        hand.worker.removeAllListeners('message');
        hand.worker.removeAllListeners('error');
        if (reusable) rest(hand);
        else dismiss(hand);
        resolve(outcome);
      };
      const broken = (error: { name: string; message: string }): void => end({ ok: false, value: '', error, addonMs: timer.spent() }, false);
      const timer = new ComputeTimer(request.limitMs, () => broken(tooLong));
      hand.calls.on('message', (text: string) => {
        timer.pause();
        request.call(text).then(
          (answer) => {
            timer.resume();
            hand.calls.postMessage(answer);
            Atomics.store(hand.flag, 0, 1);
            Atomics.notify(hand.flag, 0);
          },
          (error: Error) => broken(error),
        );
      });
      hand.worker.on('message', (outcome: WorkerOutcome) => {
        const { cachedData, ...rest } = outcome;
        if (cachedData && script) script.cachedData = cachedData;
        end(rest, true);
      });
      hand.worker.on('error', (error: Error) => broken({ name: error.name, message: error.message }));
      hand.worker.postMessage(message);
      timer.resume();
    });
  }

  return {
    execute,
    dispose() {
      disposed = true;
      for (const hand of all) dismiss(hand);
      idle.length = 0;
    },
  };
}
