// The real lint configuration, tried on a small house: what breaks its rules is refused, what keeps them passes.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Diagnostic {
  code: string;
  filename: string;
}

/** Lints `files` (source by path) as if they were this project; answers with the rules broken, by path. */
function lint(files: Record<string, string>): Map<string, string[]> {
  const house = mkdtempSync(path.join(tmpdir(), 'house-'));
  try {
    cpSync(path.join(root, '.oxlintrc.json'), path.join(house, '.oxlintrc.json'));
    cpSync(path.join(root, 'scripts/lint'), path.join(house, 'scripts/lint'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
      writeFileSync(path.join(house, name), source);
    }
    const { stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin/oxlint'), ['--format', 'json', '--deny-warnings'], { cwd: house, encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
    const found = new Map<string, string[]>();
    for (const { code, filename } of (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics) {
      found.set(filename, [...(found.get(filename) ?? []), code]);
    }
    return found;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

// [why it is wrong, where it stands, the source, the rule that says so]
const bad: [string, string, string, string][] = [
  ['a room imports google/', 'src/server/members/a.ts', "import { tab } from '../google/tab.ts';\nexport const a = tab;", 'house(arrows)'],
  ['a room imports a type from google/', 'src/server/members/b.ts', "import type { Tab } from '../google/tab.ts';\nexport type B = Tab;", 'house(arrows)'],
  ['a room reaches inside another room', 'src/server/members/c.ts', "import { rule } from '../groups/rules.ts';\nexport const c = rule;", 'house(arrows)'],
  ['… by a detour', 'src/server/members/d.ts', "import { rule } from '../../server/./groups/rules.ts';\nexport const d = rule;", 'house(arrows)'],
  ['… by handing it on', 'src/server/members/e.ts', "export { rule } from '../groups/rules.ts';", 'house(arrows)'],
  ['… by handing all of it on', 'src/server/members/f.ts', "export * from '../groups/rules.ts';", 'house(arrows)'],
  ['… by a type in passing', 'src/server/members/g.ts', "export type G = import('../groups/rules.ts').Rule;", 'house(arrows)'],
  ['… by loading it later', 'src/server/members/h.ts', "export const h = () => import('../groups/rules.ts');", 'house(arrows)'],
  ['a room imports the entry', 'src/server/members/i.ts', "import { onOpen } from '../entry.ts';\nexport const i = onOpen;", 'house(arrows)'],
  ['a room imports a page', 'src/server/members/j.ts', "import { Page } from '../../sidebar/setup/page.tsx';\nexport const j = Page;", 'house(arrows)'],
  ['a room imports a package', 'src/server/members/k.ts', "import * as k from 'rxjs';\nexport { k };", 'house(arrows)'],
  ['the classic zod, three times the size', 'src/server/members/l.ts', "import { z } from 'zod';\nexport { z };", 'house(arrows)'],
  ['the kernel imports a room', 'src/server/kernel/a.ts', "import { rule } from '../groups/index.ts';\nexport const a = rule;", 'house(arrows)'],
  ['the kernel imports the ports', 'src/server/kernel/b.ts', "import type { Clock } from '../ports.ts';\nexport type B = Clock;", 'house(arrows)'],
  ['the kernel takes values from the contract', 'src/server/kernel/c.ts', "import { fields } from '../../contract/setup.ts';\nexport const c = fields;", 'house(arrows)'],
  ['google/ imports a room', 'src/server/google/a.ts', "import { rule } from '../groups/index.ts';\nexport const a = rule;", 'house(arrows)'],
  ['google/ imports the entry', 'src/server/google/b.ts', "import { onOpen } from '../entry.ts';\nexport const b = onOpen;", 'house(arrows)'],
  ['a page imports the server', 'src/sidebar/setup/a.ts', "import { rule } from '../../server/groups/index.ts';\nexport const a = rule;", 'house(arrows)'],
  ['a page imports another page', 'src/sidebar/setup/b.ts', "import { list } from '../assignment/list.ts';\nexport const b = list;", 'house(arrows)'],
  ['ui/ imports a page', 'src/sidebar/ui/a.ts', "import { list } from '../assignment/list.ts';\nexport const a = list;", 'house(arrows)'],
  ['the contract imports the server', 'src/contract/a.ts', "import type { Clock } from '../server/ports.ts';\nexport type A = Clock;", 'house(arrows)'],
  ['the contract imports another package', 'src/contract/b.ts', "import { h } from 'preact';\nexport const b = h;", 'house(arrows)'],
  ['the geometry imports the server', 'src/geometry/a.ts', "import { rule } from '../server/groups/index.ts';\nexport const a = rule;", 'house(arrows)'],
  ['the geometry takes zod into a page', 'src/geometry/b.ts', "import { Good } from '../contract/good.ts';\nexport const b = Good;", 'house(arrows)'],
  ['a page reaches inside the geometry', 'src/sidebar/setup/e.ts', "import { read } from '../../geometry/read.ts';\nexport const e = read;", 'house(arrows)'],
  ['a room imports the geometry’s packages', 'src/server/members/x.ts', "import { feature } from 'topojson-client';\nexport const x = feature;", 'house(arrows)'],
  ['the source imports the sandbox', 'src/server/members/m.ts', "import type { Bundle } from '../../../sandbox/api.ts';\nexport type M = Bundle;", 'house(arrows)'],
  ['the source imports a test', 'src/sidebar/setup/c.ts', "import { x } from '../../../test/support/x.ts';\nexport const c = x;", 'house(arrows)'],
  ['the sandbox imports the server', 'sandbox/a.ts', "import { rule } from '../src/server/groups/index.ts';\nexport const a = rule;", 'house(arrows)'],
  ['the sandbox imports a type of the server', 'sandbox/b.ts', "import type { Tab } from '../src/server/ports.ts';\nexport type B = Tab;", 'house(arrows)'],
  ['two files import each other', 'src/server/members/ring1.ts', "import { b } from './ring2.ts';\nexport const a = () => b;", 'import(no-cycle)'],
  ['a room names a service', 'src/server/members/n.ts', 'export const n = () => SpreadsheetApp.getActive();', 'eslint(no-restricted-globals)'],
  ['the entry names a service', 'src/server/entry.ts', 'export function onOpen() {\n  SpreadsheetApp.getUi();\n}', 'eslint(no-restricted-globals)'],
  ['the kernel names Utilities', 'src/server/kernel/d.ts', "export const d = () => Utilities.formatDate(1, 'Europe/Berlin', 'yyyy');", 'eslint(no-restricted-globals)'],
  ['a room names Google’s types', 'src/server/members/o.ts', 'export type O = GoogleAppsScript.Spreadsheet.Sheet;', 'house(google-types)'],
  ['the server uses a timer', 'src/server/members/p.ts', 'export const p = () => setTimeout(() => 1, 1);', 'eslint(no-restricted-globals)'],
  ['google/ uses what Google does not have', 'src/server/google/c.ts', "export const c = () => new URL('x:y');", 'eslint(no-restricted-globals)'],
  ['a room asks for now', 'src/server/members/q.ts', 'export const q = () => new Date();', 'house(clock)'],
  ['a room asks for now in milliseconds', 'src/server/members/r.ts', 'export const r = () => Date.now();', 'house(clock)'],
  ['a room asks for now as text', 'src/server/members/s.ts', 'export const s = () => Date();', 'house(clock)'],
  ['the machine’s hour', 'src/server/members/t.ts', 'export const t = (d: Date) => d.getHours();', 'eslint(no-restricted-properties)'],
  ['the machine’s day', 'src/server/google/d.ts', 'export const d = (at: Date) => at.getDate();', 'eslint(no-restricted-properties)'],
  ['the machine’s weekday', 'src/server/kernel/e.ts', 'export const e = (at: Date) => at.getDay();', 'eslint(no-restricted-properties)'],
  ['setting the machine’s hour', 'src/server/kernel/f.ts', 'export const f = (at: Date) => at.setHours(1);', 'eslint(no-restricted-properties)'],
  ['a locale on the server', 'src/server/kernel/g.ts', "export const g = (n: number) => n.toLocaleString('de');", 'eslint(no-restricted-properties)'],
  ['Intl on the server', 'src/server/kernel/h.ts', "export const h = new Intl.NumberFormat('de');", 'eslint(no-restricted-globals)'],
  ['a log on the server', 'src/server/members/u.ts', 'export const u = (name: string) => console.log(name);', 'eslint(no-console)'],
  ['a log in a page', 'src/sidebar/setup/d.ts', 'export const d = (name: string) => console.log(name);', 'eslint(no-console)'],
  ['any', 'src/server/members/v.ts', 'export const v = (x: any) => x;', 'typescript(no-explicit-any)'],
  ['something left open', 'src/server/members/w.ts', `// ${'TO'}DO later\nexport const w = 1;`, 'eslint(no-warning-comments)'],
  ['a skipped test', 'test/server/a.test.ts', `test.${'skip'}('a', () => { expect(1).toBe(1); });`, 'jest(no-disabled-tests)'],
  ['a focused test', 'test/server/b.test.ts', `test.${'only'}('b', () => { expect(1).toBe(1); });`, 'jest(no-focused-tests)'],
];

const good: Record<string, string> = {
  'src/contract/good.ts': "import * as z from 'zod/mini';\nexport const Good = z.object({});",
  'src/server/ports.ts': "import type { Good } from '../contract/good.ts';\nexport interface Clock {\n  now(): Date;\n}\nexport type G = typeof Good;",
  'src/server/kernel/good.ts': "import type { Good } from '../../contract/good.ts';\nexport type K = typeof Good;\nexport const at = (iso: string) => new Date(iso).getUTCHours();",
  'src/server/groups/rules.ts': 'export const rule = 1;\nexport type Rule = typeof rule;',
  'src/server/groups/index.ts': "export { rule } from './rules.ts';",
  'src/server/members/good.ts': "import type { Clock } from '../ports.ts';\nimport { Good } from '../../contract/good.ts';\nimport { rule } from '../groups/index.ts';\nimport { at } from '../kernel/good.ts';\nexport const good = (clock: Clock) => [clock.now(), at('2026-01-01'), rule, Good];",
  'src/server/members/inner/good.ts': "import { good } from '../good.ts';\nexport const inner = good;",
  'src/server/google/good.ts': "import type { Clock } from '../ports.ts';\nexport const clock: Clock = { now: () => new Date() };\nexport const zone = () => SpreadsheetApp.getActive().getSpreadsheetTimeZone();",
  'src/server/compose.ts': "import { good } from './members/good.ts';\nimport { clock } from './google/good.ts';\nexport const opened = (event: GoogleAppsScript.Events.SheetsOnOpen) => [event, good(clock)];",
  'src/geometry/read.ts': "import type { Good } from '../contract/good.ts';\nimport { feature } from 'topojson-client';\nexport const read = (good: typeof Good) => [good, feature];",
  'src/geometry/index.ts': "export { read } from './read.ts';",
  'src/server/groups/good.ts': "import { read } from '../../geometry/index.ts';\nexport const good = read;",
  'src/sidebar/ui/good.tsx': "import { render } from 'preact';\nexport { render };",
  'src/sidebar/setup/good.tsx': "import { Good } from '../../contract/good.ts';\nimport { render } from '../ui/good.tsx';\nexport const now = () => [new Date().getHours(), Good, render];",
  'sandbox/good.ts': "import { Good } from '../src/contract/good.ts';\nimport { readFileSync } from 'node:fs';\nexport const good = [Good, readFileSync, Date.now()];",
  'test/server/good.test.ts': "import { rule } from '../../src/server/groups/rules.ts';\ntest('one', () => { expect(rule).toBe(1); });",
};

const ring: Record<string, string> = { 'src/server/members/ring2.ts': "import { a } from './ring1.ts';\nexport const b = () => a;" };

const found = lint({ ...good, ...ring, ...Object.fromEntries(bad.map(([, file, source]) => [file, source])) });

test.each(bad)('%s (%s)', (_why, file, _source, rule) => {
  expect(found.get(file)).toEqual([rule]);
});

test.each(Object.keys(good))('%s keeps the rules', (file) => {
  expect(found.get(file)).toBeUndefined();
});
