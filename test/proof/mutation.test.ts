// `npm run mutation`: which files are what, jest's words in one process, and what its pages say.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mutated, portNames } from '../../proof/mutation/files.ts';
import { lines, scores } from '../../proof/mutation/figures.ts';
import { current, type Measured } from '../../proof/mutation/measured.ts';
import { survivorsPage } from '../../proof/mutation/survivors.ts';
import { isCatalogue } from '../../scripts/mutation/catalogues.mjs';
import { Suite } from '../../scripts/mutation/suite.mjs';

const root = path.resolve(__dirname, '../..');

test('a rule takes no port; tables of who answers what are left out', () => {
  const names = portNames(readFileSync(path.join(root, 'src/server/ports.ts'), 'utf8'));
  for (const port of ['Tab', 'Workbook', 'Lock', 'Clock', 'Who', 'Progress', 'Mailbox', 'Triggers', 'Marks', 'Ports']) expect(names).toContain(port);
  for (const data of ['Mail', 'Selection', 'TabDesign', 'ColumnDesign']) expect(names).not.toContain(data);
  const kinds = new Map(mutated(root).map(({ file, kind }) => [file.replace('src/server/', ''), kind]));
  expect(['kernel/text.ts', 'groups/rules.ts', 'members/words.ts', 'groups/assign.ts', 'door.ts', 'google/tab.ts', 'entry.ts', 'useCases.ts', 'ports.ts', 'groups/index.ts'].map((file) => kinds.get(file))).toEqual(['rules', 'rules', 'rules', 'use cases', 'use cases', 'google', undefined, undefined, undefined, undefined]);
  expect([isCatalogue('/x/src/server/calls/design.ts'), isCatalogue('/x/src/server/calls/redesign.ts'), isCatalogue('/x/src/server/members/headersSpellings.ts')]).toEqual([true, false, true]);
});

describe('jest’s words in one process', () => {
  interface Words {
    test: jest.It;
    describe: jest.Describe;
    expect: jest.Expect;
    beforeAll: jest.Lifecycle;
    afterAll: jest.Lifecycle;
    beforeEach: jest.Lifecycle;
    afterEach: jest.Lifecycle;
    jest: typeof jest;
  }

  async function told(load: (words: Words, log: string[]) => void, wanted = /./): Promise<string[]> {
    const [suite, log]: [Suite, string[]] = [new Suite(), []];
    suite.tell('a.test.ts', () => load(suite.words() as unknown as Words, log));
    const tests = suite.tests.filter(({ id }) => wanted.test(id));
    await suite.run(tests, ({ id }) => log.push(id), (_test, wrong) => (log.push(wrong === null ? 'passed' : `failed: ${wrong.split('\n')[0]}`), true));
    return log;
  }

  test('groups, tables, and what comes before and after', async () => {
    const log = await told(({ test: it, describe: group, expect: should, beforeAll, afterAll, beforeEach, afterEach }, say) => {
      beforeEach(() => void say.push('each'));
      group('one', () => {
        beforeAll(() => void say.push('first'));
        afterAll(() => void say.push('last'));
        afterEach(() => void say.push('done'));
        it.each([[1, 1], [1, 2]])('%d is %d', (a, b) => should(a).toBe(b));
      });
      it('later', async () => {
        await Promise.resolve();
        should(1).toBe(1);
      });
      it('later', () => { throw new Error('no'); });
    });
    expect(log).toEqual(['a.test.ts one 1 is 1', 'first', 'each', 'done', 'passed', 'a.test.ts one 1 is 2', 'each', 'done', 'failed: expect(received).toBe(expected) // Object.is equality', 'a.test.ts later', 'each', 'passed', 'a.test.ts later #2', 'each', 'failed: no', 'last']);
  });

  test('only what was wanted is run, and only what its groups ask for', async () => {
    const load = ({ test: it, describe: group, beforeAll }: Words, say: string[]): void => {
      group('one', () => {
        beforeAll(() => void say.push('one'));
        it('a', () => undefined);
      });
      group('two', () => {
        beforeAll(() => void say.push('two'));
        it('b', () => undefined);
      });
    };
    expect(await told(load, /two/)).toEqual(['a.test.ts two b', 'two', 'passed']);
  });

  test('a test that fails leaves no spy behind', async () => {
    const thing = { say: (): string => 'mine' };
    await told(({ test: it, jest: words }) => it('spies', () => {
      words.spyOn(thing, 'say').mockReturnValue('spied');
      throw new Error(thing.say());
    }));
    expect(thing.say()).toBe('mine');
  });
});

const survivor = { line: 3, column: 5, mutator: 'ConditionalExpression', original: 'a\n  > b', replacement: 'true', unreached: false };
const figure = (more: Partial<Measured> = {}): Measured => ({ file: 'src/server/door.ts', fingerprint: '', commit: 'abc', day: '2026-11-22', killed: 8, endless: 1, left: 0, survivors: [survivor], ...more });

test('figures of a file that has changed since are not shown', () => {
  const files = mutated(root).filter(({ file }) => file === 'src/server/door.ts');
  expect(current(root, files, [figure({ fingerprint: 'another' })])).toEqual([]);
});

test('the page says what was measured, what not, and what survived', () => {
  const files = mutated(root);
  const door = { ...figure(), ...files.find(({ file }) => file === 'src/server/door.ts')! };
  expect(scores([door])).toEqual([
    { of: 'use cases', files: 1, mutants: 10, noticed: 9, survived: 1, unreached: 0, explained: 0, score: 90 },
    { of: 'use cases: door', files: 1, mutants: 10, noticed: 9, survived: 1, unreached: 0, explained: 0, score: 90 },
  ]);
  expect(lines(files, [door]).join('\n')).toContain(`**Measured: 1 of ${files.length} files**`);
  expect(survivorsPage([door]).split('\n').slice(-3)).toEqual(['', '- 3:5 `a > b` → `true`', '']);
});
