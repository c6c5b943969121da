// Runs functions of the bundle, each in a realm of its own, and writes down what they did.

import type { AuthMode, CallHook, Execution, RealmDriver, ServiceCall } from './api.ts';
import { Door } from './realm/door.ts';
import type { Wire } from './realm/codec.ts';
import type { ServiceObject } from './services/base.ts';
import type { Person } from './services/environment.ts';
import type { ServiceHost } from './services/host.ts';
import { Running, type Occasion } from './services/running.ts';
import { arriving } from './services/script-run.ts';

/** Milliseconds an execution may take: of its own, and as a simple trigger or custom function. */
export const usualLimits = { script: 360_000, short: 30_000 };
export type Limits = typeof usualLimits;

export interface Start {
  functionName: string;
  occasion: Occasion;
  authMode: AuthMode;
  args: unknown[];
  person?: Person;
}

export class Executions {
  hook: CallHook | null = null;
  #last = 0;
  #surface: Promise<ReadonlySet<string>> | null = null;

  constructor(
    private readonly host: ServiceHost,
    private readonly driver: RealmDriver,
    private readonly roots: () => Readonly<Record<string, ServiceObject>>,
    private readonly limits: Limits,
  ) {}

  async run(start: Start): Promise<Execution> {
    const { world, bundle } = this.host;
    const short = start.occasion === 'simple' || start.occasion === 'cell';
    const running = new Running(start.functionName === '' ? 0 : this.#next(), start.functionName, start.occasion, start.authMode, start.person ?? world.person, short ? this.limits.short : this.limits.script);
    const door = new Door({
      world,
      running,
      roots: this.roots(),
      scopes: bundle.manifest.oauthScopes,
      hook: () => this.hook,
      called: (call: ServiceCall) => this.host.screen.called?.(call),
    });
    try {
      const outcome = await this.driver.execute({
        code: bundle.code,
        functionName: start.functionName,
        args: JSON.stringify(door.codec.encode(start.args)),
        clockOffsetMs: world.clockOffsetMs ?? 0,
        timeZone: bundle.manifest.timeZone,
        limitMs: running.limitMs,
        call: (text) => door.answer(text),
      });
      const execution = this.#written(running, outcome.addonMs);
      if (outcome.cpuMs !== undefined) execution.cpuMs = outcome.cpuMs;
      execution.error = outcome.error;
      if (outcome.ok) {
        const wire = JSON.parse(outcome.value) as Wire;
        execution.result = start.occasion === 'page' ? arriving(wire) : door.codec.decode(wire);
        execution.ok = true;
      }
      return execution;
    } catch (error) {
      return { ...this.#written(running, 0), error: { name: 'Exception', message: error instanceof Error ? error.message : String(error) } };
    } finally {
      running.releaseAll();
    }
  }

  /** The names a script has at its top level, read from a realm of its own. A script that does not even load has none. */
  surface(): Promise<ReadonlySet<string>> {
    this.#surface ??= this.run({ functionName: '', occasion: 'editor', authMode: 'NONE', args: [] }).then(({ result }) => new Set(Array.isArray(result) ? (result as string[]) : []));
    return this.#surface;
  }

  /** What never began: refused before the script was asked. */
  refused(functionName: string, message: string): Execution {
    return { ...this.#empty(functionName), error: { name: 'Exception', message } };
  }
  /** Nothing to run, as where a script has no `onOpen`. */
  nothing(functionName: string): Execution {
    return { ...this.#empty(functionName), ok: true };
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
  #empty(functionName: string): Execution {
    return { id: this.#next(), functionName, ok: false, result: null, error: null, calls: [], logs: [], addonMs: 0, hostMs: 0 };
  }
  #written({ id, functionName, calls, logs }: Running, addonMs: number): Execution {
    return { id, functionName, ok: false, result: null, error: null, calls, logs, addonMs, hostMs: calls.reduce((sum, { ms }) => sum + ms, 0) };
  }
}
