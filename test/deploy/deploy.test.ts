// `npm run deploy` against a clasp that only notes how it was called: what is missing is said, and nothing is pushed unasked.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint, planText } from '../../scripts/lib/deployment.mjs';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../..');
const scriptId = `1${'aB3-_'.repeat(11)}x`;

let work: string;
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'deploy-test-'));
  mkdirSync(path.join(work, 'bin'));
  mkdirSync(path.join(work, 'home'));
  fakeClasp(0);
  writeFileSync(path.join(work, '.clasp.json'), '{ "scriptId": "", "rootDir": "dist" }');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function fakeClasp(exitCode: number) {
  const file = path.join(work, 'bin/clasp');
  // What a shell can do by itself: a bare machine has nothing else.
  writeFileSync(file, `#!/bin/sh\n{\n  echo "$PWD: $*"\n  for file in dist/*; do echo "\${file#dist/}"; done\n} >> "${work}/calls"\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
}
const logIn = () => writeFileSync(path.join(work, 'home/.clasprc.json'), '{ "tokens": { "default": { "refresh_token": "very-secret" } } }');
const setId = () => writeFileSync(path.join(work, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist', note: 'kept' }));
const calls = () => (existsSync(path.join(work, 'calls')) ? readFileSync(path.join(work, 'calls'), 'utf8') : '');

function deploy(...flags: string[]) {
  const { clasp_config_auth: _unused, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'scripts/deploy.mjs'), `--project=${work}`, ...flags], {
    encoding: 'utf8',
    input: '',
    env: { ...env, HOME: path.join(work, 'home'), USERPROFILE: path.join(work, 'home'), PATH: `${path.join(work, 'bin')}${path.delimiter}${process.env['PATH']}` },
  });
  return { said: stdout + stderr, status };
}

test('without login and script id it names both, and pushes nothing', () => {
  const { said, status } = deploy('--yes');
  expect(said).toContain('You are not logged in to Google here.');
  expect(said).toContain('The script id of your Google Sheet is not known yet.');
  expect(status).toBe(2);
  expect(calls()).toBe('');
});

test('with a script id but no login it names the login alone', () => {
  setId();
  const { said, status } = deploy('--yes');
  expect(said).toContain('npx clasp login');
  expect(said).not.toContain('script id of your Google Sheet');
  expect(status).toBe(2);
});

test('a credentials file without a login counts as no login', () => {
  setId();
  writeFileSync(path.join(work, 'home/.clasprc.json'), '{ "tokens": {} }');
  expect(deploy('--yes').said).toContain('You are not logged in');
});

test('with both it shows what would be pushed and pushes it, from the project’s folder', () => {
  logIn();
  setId();
  const { said, status } = deploy('--yes');
  expect(said).toMatch(/Code\.js +[\d.]+ kB[\s\S]*appsscript\.json +0\.\d kB[\s\S]*assignment\.html/);
  expect(said).toContain('The manifest (permissions, time zone) of the script will be replaced.');
  expect(said).toContain('Reload the sheet in the browser');
  expect(said).not.toContain('very-secret');
  expect(status).toBe(0);
  expect(calls()).toMatch(/: push --force\nBase\.js\nCode\.js\nappsscript\.json\nassignment-en\.html\nassignment\.html/);
});

test('where nobody can be asked, nothing is pushed without --yes', () => {
  logIn();
  setId();
  const { said, status } = deploy();
  expect(said).toContain('add --yes');
  expect(status).toBe(1);
  expect(calls()).toBe('');
});

test('a push that fails is explained', () => {
  fakeClasp(1);
  logIn();
  setId();
  const { said, status } = deploy('--yes');
  expect(said).toContain('the Apps Script API is switched off');
  expect(status).toBe(1);
  expect(existsSync(path.join(work, 'build/deployed.json'))).toBe(false);
});

describe('the plan, beside what was pushed last from here', () => {
  const files = new Map([['Code.js', 'new'], ['appsscript.json', '{}'], ['setup.html', '<p>']]);
  const now = fingerprint(files, scriptId);
  const last = (change: Record<string, string>, id = scriptId) => JSON.stringify(fingerprint(new Map([...files, ...Object.entries(change)]), id));

  test('names what changed, what did not and what goes away', () => {
    const plan = planText(files, now, last({ 'Code.js': 'old', 'old.html': '<p>' }));
    expect(plan).toMatch(/Code\.js .* changed\n.*appsscript\.json .* as before\n.*setup\.html .* as before\n.*old\.html .* goes away/);
    expect(plan).toContain('The manifest (permissions, time zone) is the same as last time.');
  });

  test('says loudly that the manifest is another one', () => {
    expect(planText(files, now, last({ 'appsscript.json': '{"oauthScopes":[]}' }))).toContain('The manifest has CHANGED');
  });

  test('compares with nothing where another script was pushed to', () => {
    expect(planText(files, now, last({}, 'another'))).toContain('will be replaced');
  });
});

test('--script-id notes the id and keeps what else stands in .clasp.json', () => {
  setId();
  const other = scriptId.replace('x', 'y');
  const { said } = deploy('--script-id', `https://script.google.com/u/0/home/projects/${other}/edit`);
  expect(JSON.parse(readFileSync(path.join(work, '.clasp.json'), 'utf8'))).toEqual({ scriptId: other, rootDir: 'dist', note: 'kept' });
  expect(said).toContain('Script id noted');
});

test.each([
  ['the sheet’s address', 'https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg/edit', 'This is the address of the sheet.'],
  ['something else', 'my sheet', 'is no script id'],
])('--script-id refuses %s', (_what, pasted, sentence) => {
  const { said, status } = deploy('--script-id', pasted);
  expect(said).toContain(sentence);
  expect(status).toBe(2);
  expect(readFileSync(path.join(work, '.clasp.json'), 'utf8')).toContain('"scriptId": ""');
});

test('--create tells how to come to a sheet with a script', () => {
  const { said, status } = deploy('--create');
  expect(said).toContain('sheets.new');
  expect(status).toBe(0);
});

test('an unknown flag is wrong usage', () => {
  expect(deploy('--force').status).toBe(2);
});
