// The bundle check must refuse every way a bundle is known to fail in Google, and let a good one pass.

import { bundleProblems } from '../../scripts/bundle-check.mjs';
import { scopes } from '../../scripts/lib/manifest.mjs';

const surface = { menu: ['hello'], triggers: ['onOpen'], pages: ['rpc'], customFunctions: ['BO'] };

const stubs = `
function onOpen() {
}
function hello() {
}
function rpc() {
}
/**
 * The group for a postcode.
 * @customfunction
 */
function BO() {
}
`;
const body = `
  g.onOpen = () => { SpreadsheetApp.getUi().createMenu('Probe').addItem('Hallo', 'hello').addToUi(); };
  g.hello = function () { return 1; };
  g.rpc = function (name, payload) { return { ok: true, name, payload }; };
  g.BO = function (postcode) { return postcode; };
`;
const wrap = (inside: string) => `(() => {\n  const g = globalThis;\n${inside}})();\n`;
const code = stubs + wrap(body);

const page = (script: string, head = '<base target="_top">') =>
  `<!doctype html>\n<html lang="de"><head><meta charset="utf-8">${head}<style>.a{color:red}</style></head><body><div id="app"></div><script>${script}</script></body></html>`;
const goodPage = page('google.script.run.withSuccessHandler(f).withFailureHandler(f).rpc("a", {}); var ns = "http://www.w3.org/2000/svg"; function f() {}');

const manifest = { timeZone: 'Europe/Berlin', runtimeVersion: 'V8', oauthScopes: scopes };
const good: Parameters<typeof bundleProblems>[0] = { scripts: { 'Code.js': code }, pages: { hello: goodPage }, manifest };

const problemsOf = (change: Partial<typeof good>) => bundleProblems({ ...good, ...change }, surface);

test('a good bundle passes', () => {
  expect(bundleProblems(good, surface)).toEqual([]);
});

describe('refused in Code.js', () => {
  test.each([
    ['a private field', stubs + wrap(`class A { #x = 1 } ${body}`), /is no ES2019 script/],
    ['a class field', stubs + wrap(`class A { x = 1 } ${body}`), /is no ES2019 script/],
    ['optional chaining', stubs + wrap(`g?.x; ${body}`), /is no ES2019 script/],
    ['an import', `import x from 'y';${code}`, /is no ES2019 script/],
    ['an export', `${code}export const x = 1;`, /is no ES2019 script/],
    ['a missing module runtime', `${code}__webpack_exports__.x = 1;`, /does not load in an empty realm: __webpack_exports__ is not defined/],
    ['a timer at load', stubs + wrap(`setTimeout(() => {}, 1); ${body}`), /does not load in an empty realm: setTimeout is not defined/],
    ["Node's globals at load", stubs + wrap(`process.env.X; ${body}`), /does not load in an empty realm: process is not defined/],
    ['the console at load', stubs + wrap(`console.log(1); ${body}`), /does not load in an empty realm: console is not defined/],
    ['code from text at load', stubs + wrap(`new Function('return 1')(); ${body}`), /does not load in an empty realm/],
    ['a service used at load', stubs + wrap(`SpreadsheetApp.getActive(); ${body}`), /does not load in an empty realm: SpreadsheetApp is not defined/],
    ['a service used at load where it is there', stubs + wrap(`if (typeof SpreadsheetApp !== 'undefined') SpreadsheetApp.getActive(); ${body}`), /calls SpreadsheetApp\.getActive while it loads/],
    ['an expected function that is not there', code.replace('function hello() {\n}', ''), /hello is no top-level function/],
    ['one more function that any page could call', `${code}function secret() { return 1; }`, /secret is open to every page/],
    ['one more function set at run time', stubs + wrap(`g.secret = () => 1; ${body}`), /leaves the function secret in the global scope/],
    ['a stub that nobody filled', code.replace(/ {2}g\.hello = .*\n/, ''), /hello is an empty function/],
    ['something that is no function', code.replace(/g\.hello = .*\n/, 'g.hello = 1;\n'), /hello is no function once loaded/],
    ['a menu item without its function', code.replace("'hello').addToUi", "'helo').addToUi"), /the menu names helo/],
    ['a trigger without its function', code.replace('g.hello = function () { return 1; }', "g.hello = function () { ScriptApp.newTrigger('daily'); }"), /newTrigger names daily/],
    ['a menu that fails', code.replace('SpreadsheetApp.getUi()', 'undefined.getUi()'), /onOpen fails/],
    ['a menu without items', code.replace(".addItem('Hallo', 'hello')", ''), /adds no menu item/],
    ['a custom function without its comment', code.replace(' * @customfunction\n', ''), /BO has no .*@customfunction/],
    ['a comment that is not directly above', code.replace(' */\nfunction BO', ' */\nvar x_ = 1;\nfunction BO'), /BO has no .*@customfunction/],
    ['a custom function nobody expects', code.replace('function hello', '/** @customfunction */\nfunction hello'), /hello is marked @customfunction/],
    ['a size Google would feel', `${code}//${'x'.repeat(400_000)}`, /Code\.js: \d+ bytes, the limit is 400000/],
  ])('%s', (_what, bad, sentence) => {
    expect(bad).not.toBe(code);
    expect(problemsOf({ scripts: { 'Code.js': bad } }).join('\n')).toMatch(sentence);
  });
});

test('names ending in _ are nobody else’s and pass', () => {
  expect(problemsOf({ scripts: { 'Code.js': `${code}function inner_() { return 1; }` } })).toEqual([]);
});

test('what Code.js stands on is loaded before it, and may be large by itself', () => {
  const standing = code.replace('return 1;', 'return base_.one;').replace('const g', 'const one = base_.one, g');
  const baseFile = `var base_ = { one: 1 };//${'x'.repeat(200_000)}`;
  expect(problemsOf({ scripts: { 'Base.js': baseFile, 'Code.js': standing } })).toEqual([]);
  expect(problemsOf({ scripts: { 'Code.js': standing, 'Base.js': baseFile } }).join('\n')).toMatch(/base_ is not defined|does not load/);
});

describe('refused in a page', () => {
  test.each([
    ['an address outside', page('var x = "https://fonts.example.org/a.css";'), /outside address https:\/\/fonts\.example\.org/],
    ['an address without a protocol', page('', '<base target="_top"><link rel="stylesheet" href="//cdn.example.org/a.css">'), /outside address \/\/cdn\.example\.org/],
    ['a picture beside it', page('', '<base target="_top"><style>a{background:url(b.png)}</style>'), /outside address b\.png/],
    ['a script from elsewhere', page('').replace('<script>', '<script src="a.js">'), /loads a script from elsewhere/],
    ['a template literal', page('var x = `a//b`;'), /template literal/],
    ['a template mark', page('var x = "<?= 1 ?>";'), /contains <\?/],
    ['an end of script as text', page('var x = "</script>";'), /ends it early/],
    ['a comment opened as text', page('var x = "<!--";'), /contains <!--/],
    ['a script nobody can read', page('var = ;'), /cannot be read/],
    ['no script', page('').replace(/<script>.*<\/script>/, ''), /has no script/],
    ['no base', page('', ''), /lacks <base/],
    ['no charset', goodPage.replace('<meta charset="utf-8">', ''), /charset/],
    ['no language', goodPage.replace(' lang="de"', ''), /lang="de"/],
    ['a server function that is not open', page('google.script.run.withSuccessHandler(f).secret(); function f() {}'), /calls the server function secret/],
    ['the schemas of the contract', page('var x = {}; x._zod = {};'), /has taken zod in/],
    ['too much of it', page(`var x = "${'x'.repeat(120_000)}";`), /hello\.html: \d+ bytes, the limit is 120000/],
  ])('%s', (_what, bad, sentence) => {
    expect(bad).not.toBe(goodPage);
    expect(problemsOf({ pages: { hello: bad } }).join('\n')).toMatch(sentence);
  });
});

describe('refused in the manifest', () => {
  test.each([
    ['one scope more', { ...manifest, oauthScopes: [...scopes, 'https://www.googleapis.com/auth/drive'] }, /auth\/drive must not be asked for/],
    ['one scope less', { ...manifest, oauthScopes: scopes.slice(1) }, /spreadsheets\.currentonly is missing/],
    ['no scopes', { timeZone: 'Europe/Berlin', runtimeVersion: 'V8' }, /is missing/],
    ['the old runtime', { ...manifest, runtimeVersion: 'DEPRECATED_ES5' }, /must be "V8"/],
    ['another time zone', { ...manifest, timeZone: 'America/New_York' }, /must be "Europe\/Berlin"/],
    ['no object', null, /is not an object/],
  ])('%s', (_what, bad, sentence) => {
    expect(bundleProblems({ ...good, manifest: bad }, surface).join('\n')).toMatch(sentence);
  });
});
