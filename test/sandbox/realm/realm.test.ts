// The realm: what a script sees of the world, and how values and errors cross.

import { closeDrivers, evaluate, sandboxOf } from './fixtures.ts';

afterAll(closeDrivers);

describe('globals', () => {
  test.each([
    'setTimeout', 'setInterval', 'fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Blob', 'FormData', 'atob', 'btoa', 'crypto', 'performance', 'navigator',
    'window', 'self', 'process', 'require', 'module', 'structuredClone', 'queueMicrotask', 'AbortController', 'Event', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Buffer', 'global', 'postMessage',
  ])('there is no %s', async (name) => {
    expect(await evaluate(`typeof ${name}`)).toBe('undefined');
  });
  test('the language, the services and console are all there is', async () => {
    const names = (await evaluate('Object.getOwnPropertyNames(globalThis)')) as string[];
    expect(names.filter((name) => /^[a-z]|App$|Service$|Utilities|Session|Logger|Intl/.test(name)).sort()).toEqual([
      'CacheService', 'HtmlService', 'Intl', 'LockService', 'Logger', 'MailApp', 'PropertiesService', 'ScriptApp', 'Session', 'SpreadsheetApp', 'Utilities',
      'console', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'eval', 'globalThis', 'isFinite', 'isNaN', 'main', 'parseFloat', 'parseInt', 'test_', 'undefined', 'unescape',
    ]);
  });
  test('the machine cannot be reached through a service', async () => {
    expect(await evaluate('SpreadsheetApp.constructor')).toBeUndefined();
    expect(await evaluate(`return SpreadsheetApp.getActive.constructor('return typeof process')();`)).toBe('undefined');
  });
  test.each([
    ["new Intl.NumberFormat('de')", 'Intl.NumberFormat'],
    ["'a'.localeCompare('b', 'de')", 'String.localeCompare with a locale'],
    ["(1234.5).toLocaleString('de-DE')", 'Number.toLocaleString with a locale'],
    ["new Date().toLocaleDateString('de-DE')", 'Date.toLocaleDateString with a locale'],
  ])('%s is refused by name: nobody has confirmed it on Google', async (script, name) => {
    await expect(evaluate(script)).rejects.toThrow(`${name} is not confirmed on Google and not supported by the sandbox.`);
  });
  test('what came after ES2022 is not there', async () => {
    expect(await evaluate('[typeof [].toSorted, typeof Object.groupBy, typeof Promise.withResolvers, typeof [].at]')).toEqual(['undefined', 'undefined', 'undefined', 'function']);
  });
  test('each execution starts from a fresh script', async () => {
    const { sandbox } = sandboxOf('var count = 0; Array.prototype.mine = 1; function next() { count += 1; return [count, Object.keys(globalThis).includes("left")]; } function leave() { left = 1; }');
    await sandbox.run('leave');
    expect((await sandbox.run('next')).result).toEqual([1, false]);
    expect((await sandbox.run('next')).result).toEqual([1, false]);
  });
});

describe('values', () => {
  test('a block of 20,000 × 20 cells arrives with its dates as the realm’s own', async () => {
    const { sandbox } = sandboxOf(`function main() {
      const rows = SpreadsheetApp.getActive().getRows(20000);
      const date = rows[19999][3];
      return [rows.length, rows[0].length, rows instanceof Array, rows[5] instanceof Array, date instanceof Date, date.toISOString(), rows[7][1], rows[7][2]];
    }`);
    const execution = await sandbox.run('main');
    expect(execution.result).toEqual([20000, 20, true, true, true, '1985-06-22T00:00:00.000Z', 7, 'Zelle 7/2']);
    expect(execution.calls.map(({ method, cellsRead }) => [method, cellsRead])).toEqual([['SpreadsheetApp.getActive', 0], ['SpreadsheetApp.Sheet.getRows', 400000]]);
  });
  test.each([
    ['undefined', undefined], ['null', null], ['NaN', NaN], ['-Infinity', -Infinity], ['"ä\\u2028"', 'ä\u2028'], ['[1, [true, ""]]', [1, [true, '']]],
    ['({a: undefined, b: {c: 1}})', { a: undefined, b: { c: 1 } }], ['new Date(5)', new Date(5)], ['[[new Date(0), "x"]]', [[new Date(0), 'x']]],
  ])('%s crosses and comes back', async (script, value) => {
    expect(await evaluate(`SpreadsheetApp.getActive().echo(${script})`)).toEqual(value);
  });
  test('service objects and enums keep their identity', async () => {
    expect(await evaluate(`
      const sheet = SpreadsheetApp.getActive();
      const mode = ScriptApp.AuthMode.FULL;
      return [sheet.echo(sheet) === sheet, sheet.echo(mode) === mode, sheet.echo([mode])[0] === ScriptApp.AuthMode.FULL, mode === ScriptApp.AuthMode.LIMITED, String(mode), mode.ordinal()];`,
    )).toEqual([true, true, true, false, 'FULL', 3]);
  });
  test('a service object is no promise, has no JSON and says its class', async () => {
    expect(await evaluate('const s = SpreadsheetApp.getActive(); return [typeof s.then, typeof s.toJSON, String(s), typeof s[Symbol.iterator]];')).toEqual(['undefined', 'undefined', 'Sheet', 'undefined']);
  });
});

describe('refusals', () => {
  test('a method that is not there throws its name when it is called', async () => {
    await expect(evaluate('SpreadsheetApp.getActive().getPivotTables()')).rejects.toThrow('SpreadsheetApp.Sheet.getPivotTables is not supported by the sandbox.');
  });
  test('so does a constant that is not there', async () => {
    await expect(evaluate('SpreadsheetApp.WrapStrategy.WRAP')).rejects.toThrow('SpreadsheetApp.WrapStrategy is not supported by the sandbox.');
    await expect(evaluate('ScriptApp.AuthMode.SOME')).rejects.toThrow('ScriptApp.AuthMode.SOME is not supported by the sandbox.');
  });
  test('what is for the host alone is not there for the script', async () => {
    await expect(evaluate("SpreadsheetApp.getUi().createMenu('m').asMenu_()")).rejects.toThrow('Menu.asMenu_ is not supported by the sandbox.');
  });
  test('wrong arguments are refused in Google’s words, as an Error of the realm that can be caught', async () => {
    expect(await evaluate('try { PropertiesService.getScriptProperties().setProperty("k"); } catch (e) { return [e instanceof Error, e.name, e.message, String(e)]; }')).toEqual([
      true, 'Exception', "The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
      "Exception: The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    ]);
  });
  test('a scope that is not in the manifest', async () => {
    await expect(evaluate("MailApp.sendEmail('a@example.org', 's', 'b')", { scopes: [] })).rejects.toThrow(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    await expect(evaluate('SpreadsheetApp.openById("x")')).rejects.toThrow('Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets');
  });
  test('an error’s stack points into the script', async () => {
    const { sandbox } = sandboxOf('function main() {\n  SpreadsheetApp.getActive().missing();\n}');
    expect((await sandbox.run('main')).error?.stack).toMatch(/at main \(Code\.gs:2:\d+\)/);
  });
});

describe('time', () => {
  test('promises and microtasks work; their outcome is awaited', async () => {
    const { sandbox } = sandboxOf(`async function main() { await null; const [a] = await Promise.all([Promise.resolve(2)]); return a + 1; }
      async function fails() { await null; throw new TypeError('so nicht'); }
      function silent() { Promise.reject(new Error('nobody looks')); return 'ok'; }
      function never() { return new Promise(() => {}); }
      function late() { Promise.resolve().then(() => PropertiesService.getScriptProperties().setProperty('late', 'yes')); return 1; }
      function kept() { return PropertiesService.getScriptProperties().getProperty('late'); }`);
    expect((await sandbox.run('main')).result).toBe(3);
    expect((await sandbox.run('fails')).error).toMatchObject({ name: 'TypeError', message: 'so nicht' });
    expect(await sandbox.run('silent')).toMatchObject({ ok: true, result: 'ok' });
    expect(await sandbox.run('never')).toMatchObject({ ok: true, result: undefined });
    await sandbox.run('late');
    expect((await sandbox.run('kept')).result).toBe('yes');
  });
  test('a script that computes for too long is stopped, and cannot catch that', async () => {
    const { sandbox } = sandboxOf('function main() { try { for (;;) {} } catch (e) { return 1; } }', { limits: { script: 150, short: 100 } });
    expect((await sandbox.run('main')).error).toEqual({ name: 'Exception', message: 'Exceeded maximum execution time' });
  });
  test('sleeping counts towards six minutes, on the sandbox’s clock', async () => {
    const start = performance.now();
    const { sandbox } = sandboxOf('function main() { const a = Date.now(); Utilities.sleep(200000); const b = Date.now() - a; if (b < 200000) return b; Utilities.sleep(200000); return "too far"; }');
    expect((await sandbox.run('main')).error?.message).toBe('Exceeded maximum execution time');
    expect(performance.now() - start).toBeLessThan(2000);
  });
  test('the add-on’s own time leaves out the services’', async () => {
    const { sandbox } = sandboxOf('function main() { for (let i = 0; i < 20; i++) SpreadsheetApp.getActive(); }');
    sandbox.hook = { before: () => new Promise((resolve) => setTimeout(resolve, 5)) };
    expect((await sandbox.run('main')).addonMs).toBeLessThan(60);
  });
});
