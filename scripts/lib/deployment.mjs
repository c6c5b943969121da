// What `npm run deploy` decides and says, apart from doing it: what is missing, what would be pushed, what to do next.
// @ts-check
import { createHash } from 'node:crypto';

/** Sentences for everything that must be there before anything can be pushed. */
export const missing = {
  login: [
    'You are not logged in to Google here.',
    '  1. Allow scripts to be pushed, once: script.google.com/home/usersettings, switch on "Google Apps Script API".',
    '  2. Run: npx clasp login',
    '  3. Run npm run deploy again.',
  ].join('\n'),
  scriptId: [
    'The script id of your Google Sheet is not known yet.',
    '  1. Open the sheet, then Extensions > Apps Script (Erweiterungen > Apps Script).',
    '  2. There: Project Settings (Projekteinstellungen), copy the Script ID (Skript-ID).',
    '  3. Run: npm run deploy -- --script-id THE-ID',
    '  No sheet yet? Run: npm run deploy -- --create',
  ].join('\n'),
};

/** For whoever begins without a sheet. */
export const createGuide = [
  'A new Google Sheet with the add-on in it:',
  '  1. Open sheets.new in the browser and give the sheet a name. Or open the copy of your list you want to try it on.',
  '  2. Extensions > Apps Script (Erweiterungen > Apps Script): this makes the sheet its script.',
  '  3. Project Settings (Projekteinstellungen), copy the Script ID (Skript-ID).',
  '  4. Run: npm run deploy -- --script-id THE-ID',
].join('\n');

/**
 * Whether clasp's credentials file holds a login, in any of the forms clasp 3 reads. Looks only, keeps nothing.
 *
 * @param {string | null} text the file's content, null where there is none
 */
export function isLoggedIn(text) {
  const store = parsed(text);
  return Boolean(store['tokens']?.default ?? store['token'] ?? store['access_token']);
}

/**
 * @param {string | null} text the content of .clasp.json
 * @returns {string} `''` where none is filled in
 */
export function scriptIdOf(text) {
  const id = parsed(text)['scriptId'];
  return typeof id === 'string' ? id.trim() : '';
}

/**
 * The id in what someone pasted: the id itself or the script editor's address.
 *
 * @param {string} pasted
 * @returns {{ id: string } | { problem: string }}
 */
export function readScriptId(pasted) {
  const text = pasted.trim();
  if (/\/spreadsheets\//.test(text)) return { problem: 'This is the address of the sheet. Needed is the id of its script: Extensions > Apps Script > Project Settings > Script ID.' };
  const id = /\/(?:projects|d)\/([\w-]+)/.exec(text)?.[1] ?? text;
  if (!/^[\w-]{40,80}$/.test(id)) return { problem: `"${text}" is no script id: that is a row of about 57 letters and digits without spaces.` };
  return { id };
}

/**
 * @param {string | null} text .clasp.json as it is
 * @param {string} id
 * @returns {string} .clasp.json as it should be; everything else in it stays
 */
export function withScriptId(text, id) {
  return `${JSON.stringify({ rootDir: 'dist', ...parsed(text), scriptId: id }, null, 2)}\n`;
}

/** @typedef {{ scriptId: string, files: Record<string, string> }} Pushed what was pushed last from here: hashes by file name */

/**
 * @param {Map<string, string>} files content by name
 * @param {string} scriptId
 * @returns {Pushed}
 */
export function fingerprint(files, scriptId) {
  return { scriptId, files: Object.fromEntries([...files].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')])) };
}

/**
 * The files with sizes, and how they differ from what was pushed last from this folder.
 *
 * @param {Map<string, string>} files
 * @param {Pushed} now
 * @param {string | null} lastText the record of the last push
 * @returns {string}
 */
export function planText(files, now, lastText) {
  const last = /** @type {Partial<Pushed>} */ (parsed(lastText));
  const known = last.scriptId === now.scriptId ? (last.files ?? {}) : null;
  const wordOf = (/** @type {string} */ name) => (!known ? '' : !known[name] ? '   new' : known[name] === now.files[name] ? '   as before' : '   changed');
  const lines = [...files].map(([name, text]) => `  ${name.padEnd(22)}${`${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`.padStart(10)}${wordOf(name)}`);
  return [`To the script ${shortened(now.scriptId)}:`, ...lines, ...goneLines(files, known), manifestLine(known, now)].join('\n');
}

/**
 * @param {Map<string, string>} files
 * @param {Record<string, string> | null} known
 */
function goneLines(files, known) {
  return Object.keys(known ?? {})
    .filter((name) => !files.has(name))
    .map((name) => `  ${name.padEnd(22)}${''.padStart(10)}   goes away`);
}

/**
 * @param {Record<string, string> | null} known
 * @param {Pushed} now
 */
function manifestLine(known, now) {
  const name = 'appsscript.json';
  if (!known?.[name]) return 'The manifest (permissions, time zone) of the script will be replaced. Google will ask for the permissions when the menu is first used.';
  return known[name] === now.files[name] ? 'The manifest (permissions, time zone) is the same as last time.' : 'The manifest has CHANGED: Google may ask everyone for permission again.';
}

/** @param {string} id */
export function shortened(id) {
  return id.length > 16 ? `${id.slice(0, 8)}…${id.slice(-4)}` : id;
}

/** After a push that went through. */
export const done = [
  'Done. Reload the sheet in the browser: the menu "Mitgliederbetreuung" appears after a few seconds.',
  'Pushing replaced every file of the script. Nothing in the sheet itself was changed.',
].join('\n');

/** After a push that did not. */
export const pushFailed = [
  'clasp could not push; its own words stand above. What it usually is:',
  '  - the Apps Script API is switched off: script.google.com/home/usersettings',
  '  - you are logged in as somebody who may not edit this sheet: npx clasp logout, npx clasp login',
  '  - the script id belongs to something else: npm run deploy -- --script-id THE-ID',
].join('\n');

/**
 * @param {string | null} text
 * @returns {Record<string, any>} `{}` where it is no JSON object
 */
function parsed(text) {
  try {
    const value = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
