// A property: something that must hold for all values of a kind. Every run of the tests tries some, the same ones each time;
// `npm run properties` tries a hundred times as many, others at each run.

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

export { fc };

/** How many times as many values as in every run of the tests. */
const times = Number(process.env.PROPERTY_RUNS ?? 1);
/** What the values are made from; a failure names it, and `PROPERTY_SEED` brings the same ones again. */
const seed = Number(process.env.PROPERTY_SEED ?? 20261122);
/** A file that gets a line for each property, for docs/proof.md. */
const record = process.env.PROPERTY_RECORD;

/** Making a failing value smaller may take long; in every run of the tests what is found by then must do, in ms. */
const patience = times > 1 ? {} : { interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true };

/** One line of the record. */
export interface Tried {
  /** Path below test/properties, without `.test.ts`. */
  of: string;
  name: string;
  runs: number;
  seed: number;
  held: boolean;
  milliseconds: number;
}

type Arbitraries<Values extends readonly unknown[]> = { [Index in keyof Values]: fc.Arbitrary<Values[Index]> };

interface Options {
  /** Values in every run of the tests. */
  runs?: number;
}

/** A test that `holds` does not throw, or return false, for any of the values. The smallest that does is told. */
export function property<Values extends [unknown, ...unknown[]]>(name: string, values: Arbitraries<Values>, holds: (...values: Values) => boolean | void, { runs = 100 }: Options = {}): void {
  tried(name, runs, (parameters) => fc.assert(fc.property(...values, holds), parameters));
}

/** The same where trying takes a while. */
export function propertyAsync<Values extends [unknown, ...unknown[]]>(name: string, values: Arbitraries<Values>, holds: (...values: Values) => Promise<boolean | void>, { runs = 50 }: Options = {}): void {
  tried(name, runs, (parameters) => fc.assert(fc.asyncProperty(...values, holds), parameters));
}

function tried(name: string, runs: number, assert: (parameters: Pick<fc.Parameters, 'numRuns' | 'seed' | 'interruptAfterTimeLimit' | 'markInterruptAsFailure'>) => void | Promise<void>): void {
  const numRuns = Math.max(1, Math.round(runs * times));
  test(
    name,
    async () => {
      const from = performance.now();
      let held = false;
      try {
        await assert({ numRuns, seed, ...patience });
        held = true;
      } finally {
        const of = path.relative(path.resolve(__dirname, '..'), expect.getState().testPath ?? '').replace(/\.test\.tsx?$/, '');
        const line: Tried = { of, name, runs: numRuns, seed, held, milliseconds: Math.round(performance.now() - from) };
        if (record) appendFileSync(record, `${JSON.stringify(line)}\n`);
      }
    },
    3_600_000,
  );
}
