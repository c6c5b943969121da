// The build brings a small add-on through whole: what Google must find is there, twice the same, and nothing bad reaches dist/.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';

// Three real builds, on a machine that may have other work.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../..');
const fixtures = path.join(__dirname, 'fixtures');
const work = mkdtempSync(path.join(tmpdir(), 'build-test-'));
const first = path.join(work, 'first');

const build = (places: Record<string, string>, ...flags: string[]) => {
  const all = { entry: path.join(fixtures, 'entry.ts'), pagesFolder: path.join(fixtures, 'pages'), surface: path.join(fixtures, 'surface.json'), out: first, ...places };
  return spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), ...flags, ...Object.entries(all).map((pair) => `--place=${pair.join('=')}`)], { encoding: 'utf8' });
};
const read = (name: string, folder = first) => readFileSync(path.join(folder, name), 'utf8');

let result: ReturnType<typeof build>;
beforeAll(() => {
  result = build({});
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('writes the code, the page and the manifest, and says how large they are', () => {
  expect(result.stderr).toMatch(/Code\.js +[\d.]+ kB {3}of 400\.0 kB[\s\S]*hello\.html[\s\S]*Built in/);
  expect(result.status).toBe(0);
  expect(readdirSync(first).sort()).toEqual(['Base.js', 'Code.js', 'appsscript.json', 'hello-en.html', 'hello.html']);
});

test('the code answers in a realm that has nothing but ECMAScript', () => {
  const context = vm.createContext({});
  for (const script of ['Base.js', 'Code.js']) vm.runInContext(read(script), context);
  expect(vm.runInContext("JSON.stringify(rpc('x', { name: 'Ayşe' }))", context)).toBe('{"ok":true,"name":"x","result":"Grüß dich, Ayşe"}');
  expect(vm.runInContext("JSON.stringify(rpc('x', { name: 1 }).ok)", context)).toBe('false');
});

test('the custom function’s comment stands once, directly above its top-level function, as Google documents it', () => {
  const code = read('Code.js');
  expect(code).toMatch(/\n\/\*\*\n \* The group for a postcode\.\n[^/]*@customfunction\n \*\/\nfunction BO\(\)/);
  expect(code.match(/@customfunction/g)).toHaveLength(1);
});

test('the page carries its style and script, without template literals', () => {
  const html = read('hello.html');
  expect(html).toContain('.hello{color:#1a73e8');
  expect(html).toContain('// kein Kommentar <\\/script>');
  expect(html).not.toContain('`');
});

test('the same source gives the same bytes', () => {
  const second = path.join(work, 'second');
  expect(build({ out: second }).status).toBe(0);
  for (const name of readdirSync(first)) expect(read(name, second)).toBe(read(name));
});

test('--if-stale leaves a fresh build alone', () => {
  const before = statSync(path.join(first, 'Code.js')).mtimeMs;
  expect(build({}, '--if-stale').status).toBe(0);
  expect(statSync(path.join(first, 'Code.js')).mtimeMs).toBe(before);
});

test('--if-stale builds where the expected surface changed since', () => {
  const surface = path.join(work, 'surface.json');
  writeFileSync(surface, '{ "menu": ["hello"], "triggers": ["onOpen"], "pages": ["rpc"], "customFunctions": [] }');
  const again = build({ surface }, '--if-stale');
  expect(again.stderr).toContain('BO is open to every page');
});

test('a bundle that is refused leaves dist/ as it was, and says why', () => {
  const surface = path.join(work, 'other.json');
  writeFileSync(surface, '{ "menu": ["hello", "missing"], "triggers": ["onOpen"], "pages": ["rpc"], "customFunctions": ["BO"] }');
  const out = path.join(work, 'refused');
  const refused = build({ surface, out });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('missing is no top-level function');
  expect(existsSync(out)).toBe(false);
});

test('an error in the source is told in the compiler’s words', () => {
  const entry = path.join(work, 'entry.ts');
  writeFileSync(entry, "import { x } from './not-there.ts'; x();");
  const failed = build({ entry, out: path.join(work, 'failed') });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('not-there.ts');
});

test('the code runs in strict mode, as it was written', () => {
  expect(read('Code.js')).toMatch(/\(\(\)=>\{"use strict";/);
});
