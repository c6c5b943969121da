// The realm in a real browser: the same script sees the same world as in Node, and pages reach it by google.script.run.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Execution } from '../../sandbox/api.ts';
import { launchBrowser } from '../../scripts/browser.mjs';
import type { RealmPage } from './support/realm-page.ts';

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const root = path.resolve(__dirname, '../..');
  const { outputFiles } = await build({
    entryPoints: { page: path.join(root, 'test/browser/support/realm-page.ts'), realm: path.join(root, 'sandbox/realm/browser-worker.ts') },
    outdir: root, bundle: true, write: false, format: 'esm', minify: true, logLevel: 'error',
  });
  const files = new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]));
  server = createServer((request, response) => {
    const script = files.get(request.url ?? '');
    response.writeHead(200, {
      'Content-Type': script ? 'text/javascript' : 'text/html', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
      'Content-Security-Policy': request.url === '/realm.js' ? "script-src 'self' 'unsafe-eval'" : "script-src 'self' 'unsafe-inline'",
    });
    response.end(script ?? '<!doctype html><body><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await (await browser.newContext({ timezoneId: 'America/New_York' })).newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'realmPage' in window);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

function run(code: string, options: Parameters<RealmPage['run']>[1] = {}): Promise<Execution> {
  return page.evaluate(([script, how]) => (window as unknown as { realmPage: RealmPage }).realmPage.run(script, how), [code, options] as const);
}

test('a script finds the language and the services, and nothing of the browser', async () => {
  const { result, error } = await run(`
    var top = 1;
    function main() {
      const gone = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'Blob', 'atob', 'crypto', 'performance', 'navigator', 'self', 'location', 'postMessage', 'importScripts', 'structuredClone',
        'queueMicrotask', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'indexedDB', 'caches', 'WebSocket', 'XMLHttpRequest', 'addEventListener', 'onmessage', 'close', 'name', 'scheduler', 'origin', 'Worker', 'MessageChannel'];
      return [gone.filter((word) => { try { return eval('typeof ' + word) !== 'undefined'; } catch (e) { return true; } }), Object.getOwnPropertyNames(globalThis).filter((name) => /^[a-z]/.test(name)).sort(), this.top];
    }`);
  expect(error).toBeNull();
  expect(result).toEqual([
    [],
    ['console', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'eval', 'globalThis', 'isFinite', 'isNaN', 'main', 'parseFloat', 'parseInt', 'top', 'undefined', 'unescape'],
    1,
  ]);
});

test('a block of 20,000 × 20 cells crosses in pieces, with dates and umlauts', async () => {
  const { result, error, hostMs } = await run(`function main() {
    const rows = SpreadsheetApp.getBlock(20000);
    return [rows.length, rows[19999][0] instanceof Date, rows[19999][0].toISOString(), rows[19999][19]];
  }`);
  expect(error).toBeNull();
  expect(result).toEqual([20000, true, '2024-10-03T00:00:00.000Z', 'Größe 19999/19']);
  expect(hostMs).toBeGreaterThan(0);
});

test('dates are Berlin’s, whatever the machine’s zone; promises, waits and errors work', async () => {
  expect((await run('async function main() { await null; return String(new Date(2026, 6, 1, 8)); }')).result).toBe('Wed Jul 01 2026 08:00:00 GMT+0200 (Central European Summer Time)');
  expect((await run('function main() { const ui = SpreadsheetApp.getUi(); const before = Date.now(); const ok = ui.alert("?") === ui.Button.OK; Utilities.sleep(100); return [ok, Date.now() - before >= 150]; }')).result).toEqual([true, true]);
  expect((await run('function main() { MailApp.sendEmail("a@example.org", "s", "b"); }')).error?.message).toContain('Specified permissions are not sufficient to call MailApp.sendEmail.');
  expect((await run('function main() { return new Promise(() => {}); }')).ok).toBe(true);
  expect((await run('function main() { for (;;) {} }', { limitMs: 300 })).error?.message).toBe('Exceeded maximum execution time');
});

test('a page talks to the script by google.script.run, ten calls at once', async () => {
  const code = `
    function main() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page')); }
    function add(a, b) { return { sum: a + b }; }
    function fails() { throw new Error('boom'); }
    function keep(form) { return form; }
    function private_() {}`;
  const shown = `<!doctype html><html><head></head><body><form id="f"><input name="a" value="1"><input name="b" value="2"><input name="b" value="3"></form><script>
    const got = [];
    const done = (name) => (value, user) => { got.push(name + ' ' + JSON.stringify(value instanceof Error ? value.message : value) + ' ' + (user || '')); if (got.length === 15) document.body.dataset.got = JSON.stringify(got.sort()); };
    google.script.run.withSuccessHandler(done('add')).withUserObject('user').add(1, 2);
    google.script.run.withSuccessHandler(done('never')).withFailureHandler(done('fails')).fails();
    google.script.run.withSuccessHandler(done('form')).keep(document.getElementById('f'));
    try { google.script.run.add(new Date()); } catch (e) { done('date')(e.message); }
    for (let i = 0; i < 10; i++) google.script.run.withSuccessHandler(done('many')).add(i, 0);
    done('private')(typeof google.script.run.private_);
    google.script.host.setWidth(400); google.script.host.editor.focus(); google.script.host.close();
  </script></body></html>`;
  expect((await run(code, { page: shown })).error).toBeNull();
  const frame = page.frames().find((one) => one !== page.mainFrame())!;
  await frame.waitForSelector('body[data-got]', { state: 'attached' });
  expect(JSON.parse((await frame.getAttribute('body', 'data-got'))!)).toEqual([
    'add {"sum":3} user', 'date "Failed due to illegal value in property: 0" ', 'fails "Error: boom" ', 'form {"a":"1","b":["2","3"]} ',
    ...Array.from({ length: 10 }, (_, i) => `many {"sum":${i}} `), 'private "undefined" ',
  ]);
  expect(await page.evaluate(() => (window as unknown as { realmPage: RealmPage }).realmPage.events)).toEqual(['{"width":400}', 'focus', 'closed']);
});
