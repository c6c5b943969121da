// Jest's words for tests (test, describe, expect, jest.spyOn …) in one process that stays: a mutant is tried in milliseconds
// instead of loading everything anew. What the words mean is jest's own: its packages stand behind them.
// @ts-check
import { expect } from 'expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

/** @typedef {(...args: never[]) => unknown} Body */
/** @typedef {{ name: string, parent: Group | null, before: Body[], after: Body[], beforeEach: Body[], afterEach: Body[] }} Group */
/** @typedef {{ id: string, file: string, group: Group, body: Body }} Test */

export class Suite {
  /** @type {Test[]} in the order they were told */
  tests = [];
  mocker = new ModuleMocker(globalThis);
  #file = '';
  /** @type {Group} */
  #group = groupIn(null, '');
  /** @type {Map<string, number>} */
  #seen = new Map();

  /**
   * Tells the tests of one file.
   * @param {string} file
   * @param {() => void} load
   */
  tell(file, load) {
    this.#file = file;
    this.#group = groupIn(null, '');
    load();
  }

  /** What a test file finds in its globals. */
  words() {
    const test = (/** @type {string} */ name, /** @type {Body} */ body) => this.#test(name, body);
    const describe = (/** @type {string} */ name, /** @type {() => void} */ body) => this.#describe(name, body);
    const each = (/** @type {(name: string, body: Body) => void} */ one) => bind(/** @type {never} */ (one), false);
    const hook = (/** @type {'before' | 'after' | 'beforeEach' | 'afterEach'} */ kind) => (/** @type {Body} */ body) => void this.#group[kind].push(body);
    const tests = Object.assign(test, { each: each(test) });
    return {
      expect,
      test: tests,
      it: tests,
      describe: Object.assign(describe, { each: each(/** @type {(name: string, body: Body) => void} */ (describe)) }),
      beforeAll: hook('before'),
      afterAll: hook('after'),
      beforeEach: hook('beforeEach'),
      afterEach: hook('afterEach'),
      jest: {
        fn: this.mocker.fn.bind(this.mocker),
        spyOn: this.mocker.spyOn.bind(this.mocker),
        restoreAllMocks: () => this.mocker.restoreAllMocks(),
        setTimeout: () => {},
      },
    };
  }

  /**
   * Runs tests one after the other, each with what its groups ask for.
   * @param {readonly Test[]} tests
   * @param {(test: Test) => void} starting
   * @param {(test: Test, wrong: string | null, ms: number) => boolean} ended tells whether to go on; ms: of the processor, whatever else the machine does
   */
  async run(tests, starting, ended) {
    /** @type {Set<Group>} */
    const entered = new Set();
    for (const test of tests) {
      const groups = linage(test.group);
      const from = process.cpuUsage();
      /** @type {string | null} */
      let wrong = null;
      starting(test);
      try {
        for (const group of groups.filter((one) => !entered.has(one))) {
          entered.add(group);
          await all(group.before);
        }
        for (const group of groups) await all(group.beforeEach);
        await test.body();
      } catch (error) {
        wrong = told(error);
      }
      try {
        for (const group of groups.toReversed()) await all(group.afterEach);
      } catch (error) {
        wrong ??= told(error);
      }
      // A test that failed has not put back what it spied on.
      if (wrong !== null) this.mocker.restoreAllMocks();
      const { user, system } = process.cpuUsage(from);
      if (!ended(test, wrong, (user + system) / 1_000)) break;
    }
    for (const group of [...entered].toReversed()) await all(group.after).catch(() => {});
  }

  /**
   * @param {string} name
   * @param {Body} body
   */
  #test(name, body) {
    const full = `${this.#file} ${[...linage(this.#group).map((group) => group.name), name].filter(Boolean).join(' ')}`;
    const times = this.#seen.get(full) ?? 0;
    this.#seen.set(full, times + 1);
    this.tests.push({ id: times === 0 ? full : `${full} #${times + 1}`, file: this.#file, group: this.#group, body });
  }

  /**
   * @param {string} name
   * @param {() => void} body
   */
  #describe(name, body) {
    const outer = this.#group;
    this.#group = groupIn(outer, name);
    body();
    this.#group = outer;
  }
}

/**
 * @param {Group | null} parent
 * @param {string} name
 * @returns {Group}
 */
function groupIn(parent, name) {
  return { name, parent, before: [], after: [], beforeEach: [], afterEach: [] };
}

/**
 * From the outermost on.
 * @param {Group} group
 * @returns {Group[]}
 */
function linage(group) {
  return [...(group.parent ? linage(group.parent) : []), group];
}

/** @param {readonly Body[]} bodies */
async function all(bodies) {
  for (const body of bodies) await body();
}

/** @param {unknown} error */
function told(error) {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}`.slice(0, 2_000) : String(error);
}
