// What the built files may reach and what may reach them: functions, scopes, Google's services, no address outside.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as acorn from 'acorn';
import { readBundle, readSurface } from '../../scripts/bundle-check.mjs';
import { propertyName, walk } from '../../scripts/lib/walk.mjs';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../..');
type Built = ReturnType<typeof readBundle>;
let built: Built;
let code: acorn.Program;
/** The scripts of each page. */
let pages: [name: string, program: acorn.Program][];
beforeAll(() => {
  spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-stale']);
  built = readBundle(path.join(root, 'dist'));
  const read = (text: string): acorn.Program => acorn.parse(text, { ecmaVersion: 2020, sourceType: 'script' });
  code = read(Object.values(built.scripts).join('\n'));
  pages = Object.entries(built.pages).flatMap(([name, html]) => [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(([, script = '']): [string, acorn.Program] => [name, read(script)]));
});

/** Names that stand for themselves (not `x.name`), and names of properties. */
function namesIn(program: acorn.Program): { free: Set<string>; properties: Set<string> } {
  const [free, properties] = [new Set<string>(), new Set<string>()];
  walk(program, (node) => {
    if (node.type === 'Identifier') free.add(node.name);
    if (node.type === 'MemberExpression') properties.add(propertyName(node));
    if (node.type === 'ImportExpression') free.add('import()');
  });
  return { free, properties };
}

/** What can send something somewhere, in Google's runtime or in a browser. */
const outward = ['UrlFetchApp', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport', 'SharedWorker', 'importScripts', 'import()', 'GmailApp', 'DriveApp', 'DocumentApp', 'FormApp', 'CalendarApp', 'ContactsApp', 'SitesApp', 'Jdbc', 'ContentService', 'LinearOptimizationService', 'Maps', 'LanguageApp', 'GroupsApp', 'CardService', 'People', 'Drive', 'Gmail', 'Sheets', 'AdminDirectory', 'BigQuery'];
/** And what reaches another file, gives somebody a right, or publishes. */
const outwardProperties = ['sendBeacon', 'openById', 'openByUrl', 'addEditor', 'addEditors', 'addViewer', 'addViewers', 'setSharing', 'fetchAll', 'getFileById', 'publish', 'execCommand', 'registerProtocolHandler', 'serviceWorker', 'importRange'];
/** Text that would run. In the server's libraries stands `Function`, too: zod asks whether it is there. */
const running = ['eval', 'Function'];

test('pages, menu, triggers and cells reach these functions and no others', () => {
  const surface = readSurface(path.join(__dirname, 'surface.json'));
  const functions = code.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [])).filter((name) => !name.endsWith('_'));
  expect(functions.sort()).toEqual([...surface.menu, ...surface.triggers, ...surface.pages, ...surface.customFunctions].sort());
  expect([surface.triggers, surface.pages, surface.customFunctions]).toEqual([['onOpen', 'onEdit', 'daily', 'mailing'], ['rpc', 'openFormsDialog'], ['BO']]);
  // What a menu opens takes nothing, so that nobody can hand it anything.
  const parameters = code.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id && surface.menu.includes(node.id.name) ? node.params : []));
  expect(parameters).toEqual([]);
});

test('every opener that a page names is one of the menu, and every one of those is in the menu', () => {
  const surface = readSurface(path.join(__dirname, 'surface.json'));
  const opener = /export type PageOpener = ([^;]+);/.exec(readFileSync(path.join(root, 'src/sidebar/ui/rpc.ts'), 'utf8'))?.[1] ?? '';
  const openers = [...opener.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
  expect(openers.length).toBeGreaterThan(10);
  expect(openers.filter((name) => ![...surface.menu, ...surface.pages].includes(name))).toEqual([]);
});

test('five permissions', () => {
  expect((built.manifest as { oauthScopes: string[] }).oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual(['script.container.ui', 'script.scriptapp', 'script.send_mail', 'spreadsheets.currentonly', 'userinfo.email']);
  expect(Object.keys(built.manifest as object).sort()).toEqual(['exceptionLogging', 'oauthScopes', 'runtimeVersion', 'timeZone']);
});

test('the server uses these services of Google’s, and none that leads outside', () => {
  const { free, properties } = namesIn(code);
  expect([...outward, 'eval'].filter((name) => free.has(name))).toEqual([]);
  expect(outwardProperties.filter((name) => properties.has(name))).toEqual([]);
  const services = [...free].filter((name) => /^[A-Z]\w*(?:App|Service)$|^(?:Session|Utilities|Charts|Browser|Logger)$/.test(name)).sort();
  expect(services).toEqual(['CacheService', 'Charts', 'HtmlService', 'LockService', 'MailApp', 'PropertiesService', 'ScriptApp', 'Session', 'SpreadsheetApp', 'Utilities']);
});

test('no address stands in the server’s files', () => {
  const addresses = Object.values(built.scripts).flatMap((text) => text.match(/\b(?:https?|wss?|ftp):\/\/[\w-]+\.[\w.-]+/g) ?? []);
  expect(addresses).toEqual([]);
});

test('no page asks for anything but google.script.run', () => {
  expect(pages.length).toBe(Object.keys(built.pages).length);
  const found = pages.flatMap(([page, program]) => {
    const { free, properties } = namesIn(program);
    return [...[...outward, ...running].filter((name) => free.has(name)), ...outwardProperties.filter((name) => properties.has(name)), ...outward.filter((name) => properties.has(name))].map((name) => `${page}: ${name}`);
  });
  expect(found).toEqual([]);
});

test('no page makes HTML out of text', () => {
  const found = pages.flatMap(([page, program]) => {
    const { properties } = namesIn(program);
    return ['outerHTML', 'insertAdjacentHTML', 'document.write', 'writeln', 'createContextualFragment', 'parseFromString', 'setHTMLUnsafe'].filter((name) => properties.has(name)).map((name) => `${page}: ${name}`);
  });
  // The privacy page takes the information apart for printing: elements of a list, no attributes (src/sidebar/privacy/paper.tsx).
  expect(found).toEqual(['privacy-en: parseFromString', 'privacy: parseFromString']);
  // Preact names it; nothing in src/sidebar hands it anything.
  const sources = spawnSync('git', ['grep', '-lE', 'innerHTML|dangerouslySetInnerHTML', '--', 'src'], { cwd: root, encoding: 'utf8' }).stdout;
  expect(sources).toBe('');
});

test('what a page frames can run nothing: a frame is a sandbox without rights', () => {
  const frames = spawnSync('git', ['grep', '-hoE', '<iframe[^>]*>', '--', 'src/sidebar'], { cwd: root, encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
  expect(frames.length).toBeGreaterThan(0);
  expect(frames.filter((frame) => !frame.includes('sandbox=""'))).toEqual([]);
});
