// The one Environment of a sandbox: its clock, its person, its meter, and which execution is calling just now.

import type { Environment, Meter, Person } from './environment.ts';
import type { Running } from './running.ts';

/** A service call while it is being answered; the meter counts into the one begun last. */
export interface CallInFlight {
  running: Running;
  cellsRead: number;
  cellsWritten: number;
}

export const nobody: Person = { email: '', locale: 'de' };

export interface WorldOptions {
  person?: Person;
  /** Milliseconds to add to the machine's clock. */
  clockOffsetMs?: number | null;
  timeZone?: string;
  spreadsheetLocale?: string;
  /** True: `Utilities.sleep` really waits, as someone at a screen expects; false: the clock jumps. */
  waits?: boolean;
  /** Rows of a tab that a script inserts; Google's own 1000 unless told. */
  newTabRows?: number | undefined;
}

/** Made before the engine, which is handed it, and then given to the sandbox. */
export class World implements Environment {
  readonly timeZone: string;
  readonly spreadsheetLocale: string;
  readonly waits: boolean;
  readonly newTabRows: number | undefined;
  person: Person;
  clockOffsetMs: number | null;
  readonly #inFlight: CallInFlight[] = [];

  constructor(options: WorldOptions = {}) {
    this.timeZone = options.timeZone ?? 'Europe/Berlin';
    this.spreadsheetLocale = options.spreadsheetLocale ?? 'de_DE';
    this.waits = options.waits ?? false;
    this.newTabRows = options.newTabRows;
    this.person = options.person ?? nobody;
    this.clockOffsetMs = options.clockOffsetMs ?? null;
  }

  now(): Date {
    return new Date(Date.now() + (this.clockOffsetMs ?? 0));
  }
  setNow(now: Date | null): void {
    this.clockOffsetMs = now === null ? null : now.getTime() - Date.now();
  }

  user(): Person {
    return this.#inFlight.at(-1)?.running.person ?? this.person;
  }

  computesCell(): boolean {
    return this.#inFlight.at(-1)?.running.occasion === 'cell';
  }

  /** The execution whose call is being answered. Ask before the first await: later another may have begun. */
  running(): Running {
    const call = this.#inFlight.at(-1);
    if (!call) throw new Error('No service call is being answered.');
    return call.running;
  }

  /** Lets `milliseconds` pass on the sandbox's clock for the execution. */
  async pass(running: Running, milliseconds: number): Promise<void> {
    if (this.waits) return void (await new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.advance(running, milliseconds);
  }
  advance(running: Running, milliseconds: number): void {
    this.clockOffsetMs = (this.clockOffsetMs ?? 0) + milliseconds;
    running.slept(milliseconds);
  }

  begin(running: Running): CallInFlight {
    const call = { running, cellsRead: 0, cellsWritten: 0 };
    this.#inFlight.push(call);
    return call;
  }
  end(call: CallInFlight): void {
    this.#inFlight.splice(this.#inFlight.indexOf(call), 1);
  }

  readonly meter: Meter = {
    cellsRead: (count) => {
      const call = this.#inFlight.at(-1);
      if (call) call.cellsRead += count;
    },
    cellsWritten: (count) => {
      const call = this.#inFlight.at(-1);
      if (call) call.cellsWritten += count;
    },
  };
}
