// `npm run probe` against a clasp that only notes how it was called: what is missing is said, nothing is pushed unasked, and never over the add-on.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'acorn';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../..');
const addOn = `1${'aB3-_'.repeat(11)}x`;
const scratch = addOn.replace('x', 'y');

let work: string;
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'probe-test-'));
  for (const folder of ['bin', 'home']) mkdirSync(path.join(work, folder));
  const file = path.join(work, 'bin/clasp');
  // What a shell can do by itself: a bare machine has nothing else.
  writeFileSync(file, `#!/bin/sh\n{\n  echo "$*"\n  read -r project < .clasp.json\n  echo "$project"\n  for file in dist/*; do echo "\${file#dist/}"; done\n} >> "${work}/calls"\n`);
  chmodSync(file, 0o755);
  writeFileSync(path.join(work, '.clasp.json'), JSON.stringify({ scriptId: addOn, rootDir: 'dist' }));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const logIn = (): void => writeFileSync(path.join(work, 'home/.clasprc.json'), '{ "tokens": { "default": { "refresh_token": "very-secret" } } }');
const calls = (): string => (existsSync(path.join(work, 'calls')) ? readFileSync(path.join(work, 'calls'), 'utf8') : '');

function probe(...flags: string[]) {
  const { clasp_config_auth: _unused, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'scripts/probe.mjs'), `--project=${work}`, ...flags], {
    encoding: 'utf8',
    input: '',
    env: { ...env, HOME: path.join(work, 'home'), USERPROFILE: path.join(work, 'home'), PATH: `${path.join(work, 'bin')}${path.delimiter}${process.env['PATH']}` },
  });
  return { said: stdout + stderr, status };
}

test('without an id it tells how to come to a scratch sheet', () => {
  const { said, status } = probe();
  expect(said).toContain('sheets.new');
  expect(said).toContain('npm run probe -- --script-id THE-ID');
  expect(status).toBe(2);
});

test('the add-on’s own script is refused', () => {
  logIn();
  const { said, status } = probe('--script-id', addOn, '--yes');
  expect(said).toContain('This is the script that .clasp.json names: the add-on itself.');
  expect([status, calls()]).toEqual([2, '']);
});

test('without a login it names the login, and pushes nothing', () => {
  const { said, status } = probe('--script-id', scratch, '--yes');
  expect(said).toContain('You are not logged in to Google here.');
  expect(said).toContain('Run npm run probe again.');
  expect([status, calls()]).toEqual([2, '']);
});

test('where nobody can be asked, nothing is pushed without --yes', () => {
  logIn();
  const { said, status } = probe('--script-id', scratch);
  expect(said).toContain('add --yes');
  expect([status, calls()]).toEqual([1, '']);
});

test('it shows what would be pushed, pushes it to the scratch sheet from a folder of its own, and says what to do there', () => {
  logIn();
  const { said, status } = probe('--script-id', `https://script.google.com/u/0/home/projects/${scratch}/edit`, '--yes');
  expect(said).toMatch(/Base\.js +0\.\d kB\n.*Code\.js +[\d.]+ kB[\s\S]*seiten\.html/);
  expect(said).toContain('Probe > Alle prüfen');
  expect(said).toContain('npm run probe -- --read THE-FILE');
  expect(said).not.toContain('very-secret');
  expect(status).toBe(0);
  expect(calls()).toBe(`push --force\n{"scriptId":"${scratch}","rootDir":"dist"}\nBase.js\nCode.js\nappsscript.json\nseiten.html\n`);
  expect(readFileSync(path.join(work, '.clasp.json'), 'utf8')).toContain(addOn);
  expect(existsSync(path.join(work, 'dist'))).toBe(false);
});

test('what is built is ES2019, asks for the add-on’s permissions and no others, and its page holds the one text in backticks that a fact is about', () => {
  const out = path.join(work, 'built');
  expect(probe('--out', out).status).toBe(0);
  const text = (name: string): string => readFileSync(path.join(out, name), 'utf8');
  expect(readdirSync(out).sort()).toEqual(['Base.js', 'Code.js', 'appsscript.json', 'seiten.html']);
  for (const name of ['Base.js', 'Code.js']) expect(() => parse(text(name), { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  expect(text('appsscript.json')).toBe(readFileSync(path.join(root, 'appsscript.json'), 'utf8'));
  expect(text('seiten.html').match(/`[^`]*`/g)).toEqual(['`https://example.org/*x*/`']);
});

test('an unknown flag is wrong usage', () => {
  expect(probe('--force').status).toBe(2);
});
