// `npm run deploy`: says what is missing, builds, shows what would be pushed, asks, and lets clasp push it into the sheet's script.
// @ts-check
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RefusedBundle, build } from './lib/build.mjs';
import { loggedIn, push, textOf, wanted } from './lib/clasp.mjs';
import { createGuide, done, fingerprint, missing, planText, pushFailed, readScriptId, scriptIdOf, shortened, withScriptId } from './lib/deployment.mjs';
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
  const lacking = [...(loggedIn() ? [] : [missing.login]), ...(scriptId ? [] : [missing.scriptId])];
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
  if (!values.yes && !(await wanted())) return say(1, 'Nothing was pushed.');

  const { status, error } = push(project);
  if (error) return say(1, `Nothing was pushed: clasp does not start (${error.message}). Run npm ci first.`);
  if (status !== 0) return say(1, pushFailed);
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(now));
  return say(0, done);
}

/**
 * @param {number} code
 * @param {string} words
 */
function say(code, words) {
  console.log(words);
  return code;
}
