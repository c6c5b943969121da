// Stryker's test runner over suite.mjs: everything stays loaded, a mutant is switched on, and the tests that reach it are run.
// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { bundled, testFiles } from './bundle.mjs';
import { Suite } from './suite.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').DryRunOptions} DryRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult */
/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {import('./suite.mjs').Test} Test */
/**
 * What Stryker's marks in the sources look at.
 * @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined, hitCount?: number | undefined, hitLimit?: number | undefined, mutantCoverage?: import('@stryker-mutator/api/core').MutantCoverage }} Marks
 */

/** Tests that repeat a whole workflow with a fault at each service call, or measure time: seconds each, and slow machines would fail them. */
const leftOut = /faults|again|size|speed|Reference|privacy\/places/i;
/** A mutant is tried by the tests nearest to it until they have taken this long when nothing was mutated. What only others see counts as unseen. */
const mostMs = 3_000;
const timesFile = 'mutation-times.json';

export class OneProcessRunner {
  static inject = /** @type {['options']} */ (tokens(commonTokens.options));
  #root = process.cwd();
  #suite = new Suite();
  /** @type {string[]} */
  #files = [];
  /** @type {{ load(): import('./bundle.mjs').TestFiles } | null} */
  #program = null;
  /** @type {Map<string, number>} */
  #times = new Map();

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor(options) {
    this.rooms = /** @type {string[]} */ (options['testFolders'] ?? []);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const folders = this.rooms.length > 0 ? this.rooms : ['test/server'];
    this.#files = [...new Set(folders.flatMap((folder) => testFiles(this.#root, folder)))].filter((file) => !leftOut.test(file));
    this.#program = await bundled(this.#root, this.#files);
    this.#reload(undefined);
  }

  /**
   * @param {DryRunOptions} _options
   * @returns {Promise<DryRunResult>}
   */
  async dryRun(_options) {
    /** @type {TestResult[]} */
    const tests = [];
    await this.#suite.run(this.#suite.tests, (test) => void (marks().currentTestId = test.id), (test, wrong, ms) => {
      marks().currentTestId = undefined;
      const result = { id: test.id, name: test.id, fileName: path.join(this.#root, test.file), timeSpentMs: Math.round(ms) };
      tests.push(wrong === null ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage: wrong });
      this.#times.set(test.id, ms);
      return true;
    });
    mkdirSync(this.#root, { recursive: true });
    writeFileSync(path.join(this.#root, timesFile), JSON.stringify([...this.#times]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: marks().mutantCoverage ?? { static: {}, perTest: {} } };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun(options) {
    const first = await this.#tried(options);
    if (first.status !== MutantRunStatus.Killed) return first;
    // It counts only when the same test passes once the mutant is off again: what an earlier one left behind must not kill the next.
    if (options.mutantActivation === 'static') this.#reload(undefined);
    if (await this.#passes(first.killedBy[0] ?? '')) return first;
    this.#reload(undefined);
    return this.#tried(options);
  }

  async dispose() {}

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async #tried({ activeMutant, hitLimit, mutantActivation, sandboxFileName, testFilter }) {
    const fixed = mutantActivation === 'static';
    try {
      if (fixed) this.#reload(activeMutant.id);
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [this.#suite.tests[0]?.id ?? ''], failureMessage: String(error), nrOfTests: 0 };
    }
    const tests = this.#nearest(path.relative(this.#root, sandboxFileName), testFilter);
    Object.assign(marks(), { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let [ran, killedBy, failureMessage] = [0, '', ''];
    await this.#suite.run(tests, () => {}, (test, wrong) => {
      ran++;
      if (wrong !== null) [killedBy, failureMessage] = [test.id, wrong];
      return wrong === null;
    });
    const { hitCount } = marks();
    Object.assign(marks(), { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (fixed) this.#reload(undefined);
    const endless = determineHitLimitReached(hitCount, hitLimit);
    if (endless) return { status: MutantRunStatus.Timeout, ...(endless.reason === undefined ? {} : { reason: endless.reason }) };
    return killedBy === '' ? { status: MutantRunStatus.Survived, nrOfTests: ran } : { status: MutantRunStatus.Killed, killedBy: [killedBy], failureMessage, nrOfTests: ran };
  }

  /** @param {string} id */
  async #passes(id) {
    let passed = true;
    await this.#suite.run(this.#suite.tests.filter((test) => test.id === id), () => {}, (_test, wrong) => (passed = wrong === null));
    return passed;
  }

  /**
   * Those of the same file first, then those of its room, then the others; quick ones first.
   * @param {string} file of the mutant, from the root
   * @param {readonly string[] | undefined} ids
   * @returns {Test[]}
   */
  #nearest(file, ids) {
    if (this.#times.size === 0) this.#times = new Map(JSON.parse(readFileSync(path.join(this.#root, timesFile), 'utf8')));
    const room = `${path.posix.dirname(file).replace(/^src\//, 'test/')}/`;
    const own = `${file.replace(/^src\//, 'test/').replace(/\.ts$/, '')}.test.ts`;
    const wanted = ids && new Set(ids);
    const far = (/** @type {Test} */ test) => (test.file === own ? 0 : test.file.startsWith(room) ? 1 : 2);
    const time = (/** @type {Test} */ test) => this.#times.get(test.id) ?? 0;
    const sorted = this.#suite.tests.filter((test) => !wanted || wanted.has(test.id)).map((test) => ({ test, far: far(test), ms: time(test) })).sort((a, b) => a.far - b.far || a.ms - b.ms);
    let sum = 0;
    return sorted.filter(({ ms }) => (sum += ms) - ms < mostMs).map(({ test }) => test);
  }

  /**
   * Loads everything anew, with a mutant switched on or none.
   * @param {string | undefined} mutant
   */
  #reload(mutant) {
    const suite = new Suite();
    /** @type {{ __stryker__: Marks }} */ (/** @type {unknown} */ (globalThis)).__stryker__ = { activeMutant: mutant, mutantCoverage: { static: {}, perTest: {} } };
    Object.assign(globalThis, suite.words());
    const files = this.#program?.load() ?? {};
    for (const file of this.#files) suite.tell(file, () => files[file]?.());
    this.#suite = suite;
  }
}

/** @returns {Marks} */
function marks() {
  return /** @type {{ __stryker__: Marks }} */ (/** @type {unknown} */ (globalThis)).__stryker__;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
export const strykerValidationSchema = { type: 'object', properties: { testFolders: { type: 'array', items: { type: 'string' }, default: [] } } };
