// `npm run deploy`: says what is missing, builds, shows what would be pushed, asks, and lets clasp push it into the sheet's script.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { RefusedBundle, build } from './lib/build.mjs';
import { createGuide, done, fingerprint, isLoggedIn, missing, planText, pushFailed, readScriptId, scriptIdOf, shortened, withScriptId } from './lib/deployment.mjs';
import { places } from './lib/project.mjs';

const usage = 'npm run deploy [-- --script-id ID | --create] [--yes]';
/** 0 pushed or nothing to do, 1 failed or not wanted, 2 something is missing or was asked wrongly. */
process.exitCode = await deploy();

async function deploy() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        'script-id': { type: 'string' },
        create: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        /** Another folder with .clasp.json, for the tests. */
        project: { type: 'string', default: places.root },
      },
    }));
  } catch (error) {
    return say(2, `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  if (values.create) return say(0, createGuide);

  const project = values.project;
  const settings = path.join(project, '.clasp.json');
  if (values['script-id'] !== undefined) {
    const read = readScriptId(values['script-id']);
    if ('problem' in read) return say(2, read.problem);
    writeFileSync(settings, withScriptId(textOf(settings), read.id));
    say(0, `Script id noted in .clasp.json: ${shortened(read.id)}`);
  }

  const scriptId = scriptIdOf(textOf(settings));
  const lacking = [...(isLoggedIn(textOf(loginFile())) ? [] : [missing.login]), ...(scriptId ? [] : [missing.scriptId])];
  if (lacking.length > 0) return say(2, `Nothing was pushed.\n\n${lacking.join('\n\n')}`);

  const out = path.join(project, 'dist');
  try {
    await build({ ...places, out });
  } catch (error) {
    const why = error instanceof RefusedBundle ? error.problems.map((problem) => `  - ${problem}`).join('\n') : String(error);
    return say(1, `Nothing was pushed: the build failed.\n${why}`);
  }

  const files = new Map(readdirSync(out).filter((name) => !name.startsWith('.')).map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
  const now = fingerprint(files, scriptId);
  const record = path.join(project, 'build/deployed.json');
  say(0, planText(files, now, textOf(record)));
  if (!values.yes && !(await confirmed())) return say(1, 'Nothing was pushed.');

  const { status, error } = spawnSync('clasp', ['push', '--force'], {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}${path.delimiter}${path.join(places.root, 'node_modules/.bin')}` },
  });
  if (error) return say(1, `Nothing was pushed: clasp does not start (${error.message}). Run npm ci first.`);
  if (status !== 0) return say(1, pushFailed);
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(now));
  return say(0, done);
}

async function confirmed() {
  if (!process.stdin.isTTY) {
    say(1, 'Nobody can be asked here: add --yes to push without a question.');
    return false;
  }
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question('Push this now? [y/N] ');
  reader.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

/** Where clasp keeps the login: named by its own variable (file or folder), else in the home folder. */
function loginFile() {
  const named = process.env['clasp_config_auth'] ?? homedir();
  return existsSync(named) && statSync(named).isDirectory() ? path.join(named, '.clasprc.json') : named;
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * @param {number} code
 * @param {string} words
 */
function say(code, words) {
  console.log(words);
  return code;
}
