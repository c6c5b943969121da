// The worker of Node's realm driver: a new vm context for each execution, service calls that block until they are answered.

import type { Realm, RealmHost } from './source.ts';

export interface WorkerRequest {
  /** Scripts are sent once per worker and kept compiled. */
  scriptId: number;
  code?: string;
  cachedData?: Uint8Array;
  functionName: string;
  /** JSON text of a Wire. */
  args: string;
  clockOffsetMs: number;
  timeZone: string;
}
export interface WorkerOutcome {
  ok: boolean;
  value: string;
  error: { name: string; message: string; stack?: string } | null;
  addonMs: number;
  cpuMs?: number;
  /** V8's compiled code after a first run, for other workers. */
  cachedData?: Uint8Array;
}

/** Runs as the worker's main program, evaluated from its source text. `load` is Node's require. */
export function nodeWorker(load: NodeJS.Require): void {
  const { workerData, parentPort, receiveMessageOnPort } = load('node:worker_threads') as typeof import('node:worker_threads');
  const vm = load('node:vm') as typeof import('node:vm');
  const fs = load('node:fs') as typeof import('node:fs');
  const { realmSource, zoneSource, calls, flag, measured } = workerData as {
    realmSource: string; zoneSource: string; calls: import('node:worker_threads').MessagePort; flag: Int32Array; measured: boolean;
  };
  /** What this thread has had of a processor, as Linux counts it; others tell nothing. */
  const processorMs = (): number => Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  const cpu = measured && fs.existsSync('/proc/thread-self/schedstat') ? processorMs : null;
  process.on('unhandledRejection', () => undefined);

  const openRealm = new vm.Script(realmSource, { filename: 'sandbox/realm' });
  const makeZone = new vm.Script(zoneSource).runInThisContext() as (zone: string) => Pick<RealmHost, 'offset' | 'zoneName'>;
  const zones = new Map<string, Pick<RealmHost, 'offset' | 'zoneName'>>();
  const scripts = new Map<number, { script: import('node:vm').Script | null; error: unknown; cached: boolean }>();
  const notContextified = (vm as unknown as { constants?: { DONT_CONTEXTIFY?: object } }).constants?.DONT_CONTEXTIFY;

  function compile(request: WorkerRequest) {
    let known = scripts.get(request.scriptId);
    if (!known) {
      known = { script: null, error: null, cached: request.cachedData !== undefined };
      try {
        const cachedData = request.cachedData ? { cachedData: Buffer.from(request.cachedData) } : {};
        known.script = new vm.Script(request.code!, { filename: 'Code.gs', ...cachedData });
      } catch (error) {
        known.error = error;
      }
      scripts.set(request.scriptId, known);
    }
    return known;
  }

  const later = (): Promise<undefined> => new Promise((resolve) => setImmediate(() => resolve(undefined)));

  async function execute(request: WorkerRequest): Promise<WorkerOutcome> {
    const compiled = compile(request);
    let zone = zones.get(request.timeZone);
    if (!zone) zones.set(request.timeZone, (zone = makeZone(request.timeZone)));
    const context = vm.createContext((notContextified ?? {}) as import('node:vm').Context);
    const global = vm.runInContext('globalThis', context) as typeof globalThis;
    let [waited, waitedCpu] = [0, 0];
    const host: RealmHost = {
      ...zone,
      clockOffsetMs: request.clockOffsetMs,
      machineNow: Date.now,
      apart(work) {
        const [before, cpuBefore] = [performance.now(), cpu ? cpu() : 0];
        try {
          return work();
        } finally {
          waited += performance.now() - before;
          waitedCpu += (cpu ? cpu() : 0) - cpuBefore;
        }
      },
      send(text) {
        calls.postMessage(text);
        let arrived: ReturnType<typeof receiveMessageOnPort>;
        // On a busy machine the flag can be seen before the message is there, or the message before its flag, which then stands
        // for the next one. So the flag only wakes; what counts is the message, and nobody sleeps long on a flag that was missed.
        while (!(arrived = receiveMessageOnPort(calls))) {
          Atomics.wait(flag, 0, 0, 5);
          Atomics.store(flag, 0, 0);
        }
        return arrived.message as string;
      },
      evaluate() {
        if (!compiled.script) throw compiled.error;
        compiled.script.runInContext(context);
      },
    };
    const realm = (openRealm.runInContext(context) as (global: object, host: RealmHost) => Realm)(global, host);
    const [start, cpuStart] = [performance.now(), cpu ? cpu() : 0];
    [waited, waitedCpu] = [0, 0];
    const outcome: WorkerOutcome = { ok: true, value: '', error: null, addonMs: 0 };
    try {
      let value = realm.run(request.functionName, request.args);
      // Nothing but microtasks can go on here, and they are done before the next macrotask: a promise still open then stays open.
      if (value !== null && typeof value === 'object' && typeof (value as { then?: unknown }).then === 'function') value = await Promise.race([value, later()]);
      else await later();
      outcome.value = realm.encode(value);
    } catch (error) {
      outcome.ok = false;
      outcome.error = realm.describe(error);
    }
    outcome.addonMs = performance.now() - start - waited;
    if (cpu) outcome.cpuMs = cpu() - cpuStart - waitedCpu;
    if (compiled.script && !compiled.cached) {
      compiled.cached = true;
      outcome.cachedData = compiled.script.createCachedData();
    }
    return outcome;
  }

  parentPort!.on('message', (request: WorkerRequest) => {
    void execute(request).then((outcome) => parentPort!.postMessage(outcome));
  });
}
