// What every script that pushes to Google does alike: looks for the login, asks, lets clasp push.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isLoggedIn } from './deployment.mjs';
import { root } from './project.mjs';

/** Whether somebody is logged in here. */
export function loggedIn() {
  return isLoggedIn(textOf(loginFile()));
}

/** Where clasp keeps the login: named by its own variable (file or folder), else in the home folder. */
function loginFile() {
  const named = process.env['clasp_config_auth'] ?? homedir();
  return existsSync(named) && statSync(named).isDirectory() ? path.join(named, '.clasprc.json') : named;
}

/** Asks before anything is pushed; where nobody can be asked, the answer is no. */
export async function wanted() {
  if (!process.stdin.isTTY) {
    console.log('Nobody can be asked here: add --yes to push without a question.');
    return false;
  }
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question('Push this now? [y/N] ');
  reader.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

/**
 * Pushes what the folder's .clasp.json names; a changed manifest, too.
 *
 * @param {string} folder
 * @returns {{ status: number | null, error?: Error | undefined }} as the process ended
 */
export function push(folder) {
  const { status, error } = spawnSync('clasp', ['push', '--force'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}${path.delimiter}${path.join(root, 'node_modules/.bin')}` },
  });
  return { status, error };
}

/**
 * @param {string} file
 * @returns {string | null} null where there is none
 */
export function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
