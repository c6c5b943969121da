// The table of facts: whole, current, and about everything the add-on calls.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { judge, type Fact } from '../../probe/fact.ts';
import { facts, fields } from '../../probe/facts/index.ts';
import { counts, readResults, tableText, type Confirmed } from '../../probe/table.ts';
import { columns } from '../../probe/words.ts';

const root = path.resolve(__dirname, '../..');
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const known = JSON.parse(text('probe/confirmed.json')) as Confirmed;

test('docs/platform-facts.md is what `npm run probe -- --write` makes of the facts', () => {
  const current = text('docs/platform-facts.md') === tableText(fields, known);
  expect(current ? 'current' : 'the facts changed: npm run probe -- --write').toBe('current');
});

test('there are 150 facts and more, each with an id of its own, a source and a way to look', () => {
  expect(facts.length).toBeGreaterThanOrEqual(150);
  expect(facts.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index || !/^[a-z]+\.[a-z0-9-]+$/.test(id))).toEqual([]);
  expect(facts.filter(({ source, observe, onPage, byHand }) => source === '' || [observe, onPage, byHand].filter(Boolean).length !== 1).map(({ id }) => id)).toEqual([]);
});

test('what is expected is said, or what the sandbox answers to an open question', () => {
  const silent = ({ observe, onPage, expected, here }: Fact): boolean => Boolean(observe ?? onPage) && expected === undefined && here === undefined;
  expect(facts.filter(silent).map(({ id }) => id)).toEqual([]);
});

test('files and tests it names are there', () => {
  const lost = facts.flatMap(({ id, used, tests = '' }) => [
    ...(used === 'sandbox' || existsSync(path.join(root, 'src', used)) ? [] : [`${id}: src/${used}`]),
    ...tests.split(', ').filter((name) => name !== '' && !existsSync(path.join(root, 'test', `${name}.test.ts`))).map((name) => `${id}: test/${name}.test.ts`),
  ]);
  expect(lost).toEqual([]);
});

test('functions it sends a person to are in the probe', () => {
  const named = facts.flatMap(({ byHand = '' }) => byHand.match(/\bprobe[A-Z]\w+|\bPROBE[A-Z]+/g) ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !text('probe/main.ts').includes(`export function ${name}(`))).toEqual([]);
});

test('refusals the add-on has to know in any language are looked for with its own words', () => {
  const sources = readdirSync(path.join(root, 'probe/facts')).map((name) => text(`probe/facts/${name}`)).join('\n');
  const known = facts.filter(({ id }) => id.endsWith('-known'));
  const pattern = (id: string): string => /\/[^/\n]+\/i(?=\.test)/.exec(sources.slice(sources.indexOf(`id: '${id}'`)))?.[0] ?? 'no pattern';
  expect(known.map(({ id }) => id)).toHaveLength(4);
  expect(known.filter(({ id, used }) => !text(`src/${used}`).includes(pattern(id))).map(({ id }) => id)).toEqual([]);
});

test('confirmations belong to facts that are there', () => {
  expect(Object.keys(known).filter((id) => !facts.some((fact) => fact.id === id))).toEqual([]);
});

test('every method of Google’s services that the add-on calls is in at least one fact', () => {
  const types = ['spreadsheet', 'base', 'cache', 'charts', 'html', 'lock', 'mail', 'properties', 'script', 'utilities'].map((name) => text(`node_modules/@types/google-apps-script/google-apps-script.${name}.d.ts`)).join('\n');
  const ofGoogle = new Set([...types.matchAll(/^\s+(\w+)\(/gm)].map(([, name]) => name));
  const folder = 'src/server/google';
  const code = [...readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`), 'src/server/entry.ts'].map(text).join('\n');
  // Lists and texts have methods of the same names.
  const everywhere = new Set([Array.prototype, Map.prototype, String.prototype, Date.prototype, Object.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype)));
  const called = new Set([...code.matchAll(/\.(\w+)\(/g)].map(([, name]) => name!).filter((name) => ofGoogle.has(name) && !everywhere.has(name)));
  const looked = readdirSync(path.join(root, 'probe/facts')).map((name) => text(`probe/facts/${name}`)).join('\n');
  const about = new Set(facts.flatMap(({ about: methods = [] }) => methods));
  expect(called.size).toBeGreaterThan(90);
  expect([...called].filter((name) => !looked.includes(`.${name}(`) && !about.has(name)).sort()).toEqual([]);
});

describe('judging', () => {
  test.each([
    ['the same', [1, { a: 'x' }], [1, { a: 'x' }], 'holds'],
    ['a longer refusal', '✗ The data you entered', '✗ The data you entered in cell B3 …', 'holds'],
    ['another language', ['✗ Range not found', 1], ['✗ Bereich nicht gefunden', 1], 'worded'],
    ['no refusal', '✗ Range not found', '✓', 'differs'],
    ['a refusal where none was', '✓', '✗ Bereich nicht gefunden', 'differs'],
    ['another wording and another value', ['✗ Range not found', 1], ['✗ Bereich nicht gefunden', 2], 'differs'],
    ['one key more', { a: 1 }, { a: 1, b: 2 }, 'differs'],
    ['a list for an object', {}, [], 'differs'],
    ['a date', '2026-01-01T00:00:00.000Z', new Date(Date.UTC(2026, 0, 1)), 'holds'],
    ['an open question', undefined, 'whatever', 'told'],
  ])('%s', (_what, expected, observed, verdict) => {
    expect(judge(expected, observed)).toBe(verdict);
  });
});

describe('reading back', () => {
  const some: Fact[] = [{ id: 'a.one', says: 'One | two', source: 'M', used: 'sandbox', observe: () => 1, expected: 1 }, { id: 'a.two', says: 'Two', source: '?', used: 'sandbox', byHand: 'Look.' }];
  const row = (id: string, verdict: string, when: unknown, locale: string, observed = '1') => [id, '', '', observed, verdict, when, locale];

  test('dates, in German and English, as cells and as text; the newest of each language stays', () => {
    const first = readResults([[...columns], row('a.one', 'stimmt', '22.11.2026 19:00:00', 'de'), row('a.two', 'anderer Wortlaut', new Date('2026-11-23T10:00:00Z'), 'en', '✗ so')], some, {});
    expect(first).toEqual({ read: 2, confirmed: { 'a.one': [{ date: '2026-11-22', locale: 'de', verdict: 'holds' }], 'a.two': [{ date: '2026-11-23', locale: 'en', verdict: 'worded', observed: '✗ so' }] } });
    const second = readResults([[...columns], row('a.one', 'stimmt nicht', '2027-01-02', 'de', '2'), row('a.one', 'stimmt', '2027-01-02', 'en')], some, first.confirmed);
    expect(second.confirmed['a.one']).toEqual([{ date: '2027-01-02', locale: 'de', verdict: 'differs', observed: '2' }, { date: '2027-01-02', locale: 'en', verdict: 'holds' }]);
    expect(tableText([{ title: 'A', pages: ['guides/x'], facts: some }], second.confirmed)).toContain('| One \\| two `a.one` | M | sandbox | ✓ | **not so**, 2027-01-02 (de): `2`; 2027-01-02 (en) |');
  });

  test('an outcome written in by hand is of the day and language of the rest', () => {
    const { confirmed } = readResults([[...columns], row('a.one', 'stimmt', '2026-12-01', 'en'), row('a.two', 'stimmt nicht', '', '', 'rot')], some, {});
    expect(confirmed['a.two']).toEqual([{ date: '2026-12-01', locale: 'en', verdict: 'differs', observed: 'rot' }]);
    expect(counts(some, confirmed)).toEqual({ facts: 2, checked: 1, byHand: 1, confirmed: 1, differing: ['a.two'] });
  });

  test('rows nobody looked at, and unknown ones, change nothing', () => {
    expect(readResults([[...columns], row('a.one', '', '', ''), row('a.two', 'von Hand', '', ''), row('b.gone', 'stimmt', '2026-01-01', 'de'), []], some, {})).toEqual({ read: 0, confirmed: {} });
  });

  test('another table is refused', () => {
    expect(() => readResults([['Name', 'Vorname']], some, {})).toThrow('This is not the tab “Probe”');
  });
});
