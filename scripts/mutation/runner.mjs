// Stryker's test runner over suite.mjs: everything stays loaded, a mutant is switched on, and the tests that reach it are run.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { bundled, testFiles } from './bundle.mjs';
import { isCatalogue } from './catalogues.mjs';
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
/** A mutant is tried by the tests of its own room until they have taken the processor this long when nothing was mutated. What only others see counts as unseen. */
const mostMs = 5_000;
/** A file that keeps what it once worked out: without loading it anew, a mutant would be asked nothing. */
const remembers = /^const \w+ = new Map<[^>]*>\(\);$/m;
const timesFile = 'mutation-times.json';

/** The program as it was loaded once, and the marks that its sources look at. */
class Loaded {
  suite = new Suite();
  /** @type {Marks} */
  marks;

  /**
   * @param {import('./bundle.mjs').TestFiles} files what loads each
   * @param {readonly string[]} wanted
   * @param {string | undefined} mutant switched on from the beginning
   */
  constructor(files, wanted, mutant) {
    this.marks = { activeMutant: mutant, mutantCoverage: { static: {}, perTest: {} } };
    this.enter();
    for (const file of wanted) this.suite.tell(file, () => files[file]?.());
  }

  /** Sources keep the marks they saw first; tests look for their words each time. */
  enter() {
    Object.assign(globalThis, { __stryker__: this.marks }, this.suite.words());
  }
}

export class OneProcessRunner {
  static inject = /** @type {['options']} */ (tokens(commonTokens.options));
  #root = process.cwd();
  /** @type {string[]} */
  #files = [];
  /** @type {{ load(): import('./bundle.mjs').TestFiles }} */
  #program = { load: () => ({}) };
  #clean = new Loaded({}, [], undefined);
  /** @type {Map<string, number>} */
  #times = new Map();

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor(options) {
    this.folders = /** @type {string[]} */ (options['testFolders'] ?? ['test/server']);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = [...new Set(this.folders.flatMap((folder) => testFiles(this.#root, folder)))].filter((file) => !leftOut.test(file));
    this.#program = await bundled(this.#root, this.#files);
    this.#clean = this.#loaded(this.#files, undefined);
  }

  /**
   * @param {DryRunOptions} _options
   * @returns {Promise<DryRunResult>}
   */
  async dryRun(_options) {
    const { suite, marks } = this.#clean;
    /** @type {TestResult[]} */
    const tests = [];
    await suite.run(suite.tests, (test) => void (marks.currentTestId = test.id), (test, wrong, ms) => {
      marks.currentTestId = undefined;
      const result = { id: test.id, name: test.id, fileName: path.join(this.#root, test.file), timeSpentMs: Math.round(ms) };
      tests.push(wrong === null ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage: wrong });
      this.#times.set(test.id, ms);
      return true;
    });
    writeFileSync(path.join(this.#root, timesFile), JSON.stringify([...this.#times]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: marks.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun(options) {
    if (options.mutantActivation === 'static') return this.#triedFromTheStart(options);
    if (remembers.test(readFileSync(options.sandboxFileName, 'utf8'))) return this.#tried(this.#loaded(this.#roomOf(options), undefined), options).finally(() => this.#clean.enter());
    const first = await this.#tried(this.#clean, options);
    if (first.status !== MutantRunStatus.Killed) return first;
    // It counts only when the same test passes once the mutant is off again: what an earlier one left behind must not kill the next.
    if (await this.#passes(first.killedBy[0] ?? '')) return first;
    this.#clean = this.#loaded(this.#files, undefined);
    return this.#tried(this.#clean, options);
  }

  async dispose() {}

  /**
   * What runs while the code is loaded is loaded with the mutant, and with the tests of its own room only: loading all takes a second.
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async #triedFromTheStart(options) {
    if (isCatalogue(options.sandboxFileName)) return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    try {
      return await this.#tried(this.#loaded(this.#roomOf(options), options.activeMutant.id), options);
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [this.#clean.suite.tests[0]?.id ?? ''], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      this.#clean.enter();
    }
  }

  /**
   * @param {Loaded} loaded
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async #tried({ suite, marks }, { activeMutant, hitLimit, sandboxFileName, testFilter }) {
    const tests = this.#nearest(suite, path.relative(this.#root, sandboxFileName), testFilter);
    Object.assign(marks, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let [ran, killedBy, failureMessage] = [0, '', ''];
    await suite.run(tests, () => {}, (test, wrong) => {
      ran++;
      if (wrong !== null) [killedBy, failureMessage] = [test.id, wrong];
      return wrong === null;
    });
    const { hitCount } = marks;
    Object.assign(marks, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const endless = determineHitLimitReached(hitCount, hitLimit);
    if (endless) return { status: MutantRunStatus.Timeout, ...(endless.reason === undefined ? {} : { reason: endless.reason }) };
    return killedBy === '' ? { status: MutantRunStatus.Survived, nrOfTests: ran } : { status: MutantRunStatus.Killed, killedBy: [killedBy], failureMessage, nrOfTests: ran };
  }

  /**
   * The test files of a mutant's room.
   * @param {MutantRunOptions} options
   */
  #roomOf({ sandboxFileName }) {
    const room = roomOf(path.relative(this.#root, sandboxFileName));
    return this.#files.filter((file) => path.posix.dirname(file) === room);
  }

  /** @param {string} id */
  async #passes(id) {
    const { suite } = this.#clean;
    let passed = true;
    await suite.run(suite.tests.filter((test) => test.id === id), () => {}, (_test, wrong) => (passed = wrong === null));
    return passed;
  }

  /**
   * The tests of its room: those of the same file first, then quick ones.
   * @param {Suite} suite
   * @param {string} file of the mutant, from the root
   * @param {readonly string[] | undefined} ids
   * @returns {Test[]}
   */
  #nearest(suite, file, ids) {
    if (this.#times.size === 0) this.#times = new Map(JSON.parse(readFileSync(path.join(this.#root, timesFile), 'utf8')));
    const [room, own] = [roomOf(file), `${file.replace(/^src\//, 'test/')}`.replace(/\.ts$/, '')];
    const wanted = ids && new Set(ids);
    const sorted = suite.tests
      .filter((test) => path.posix.dirname(test.file) === room && (!wanted || wanted.has(test.id)))
      .map((test) => ({ test, far: test.file.startsWith(own) ? 0 : 1, ms: this.#times.get(test.id) ?? 0 }))
      .sort((a, b) => a.far - b.far || a.ms - b.ms);
    let sum = 0;
    return sorted.filter(({ ms }) => (sum += ms) - ms < mostMs).map(({ test }) => test);
  }

  /**
   * @param {readonly string[]} files
   * @param {string | undefined} mutant
   */
  #loaded(files, mutant) {
    return new Loaded(this.#program.load(), files, mutant);
  }
}

/**
 * The folder of the tests that belong to a file of the server.
 * @param {string} file from the root
 */
function roomOf(file) {
  return path.posix.dirname(file).replace(/^src\//, 'test/');
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
export const strykerValidationSchema = { type: 'object', properties: { testFolders: { type: 'array', items: { type: 'string' }, default: ['test/server'] } } };
