// google.script.run: what crosses, what is refused, which functions a page can call. And the hook around service calls.

import { closeDrivers, sandboxOf } from '../realm/fixtures.ts';

afterAll(closeDrivers);

const code = `
  function echo(value) { return value; }
  function native(value) { return [value instanceof Object, value.list instanceof Array, value.constructor.constructor === Function]; }
  function kind(value) { return value === null ? 'null' : typeof value; }
  function dated() { return { list: [{ at: new Date() }] }; }
  function service() { return SpreadsheetApp.getActive(); }
  function fn() { return { f: function () {} }; }
  function holes() { return { gone: undefined, nan: NaN, list: [1, undefined] }; }
  function nothing() {}
  function private_() { return 1; }
  function throws() { throw new Error('boom'); }
  var variable = function () { return 1; };`;
const { sandbox } = sandboxOf(code);

test('plain data goes both ways', async () => {
  const value = { text: 'ä', number: 1.5, list: [true, null, { deep: [] }] };
  expect(await sandbox.call('echo', [value])).toMatchObject({ error: null, result: value });
  expect((await sandbox.call('kind', [undefined])).result).toBe('null');
  expect((await sandbox.call('nothing', [])).result).toBeNull();
  expect((await sandbox.call('holes', [])).result).toEqual({ gone: null, nan: null, list: [1, null] });
});
test('arguments are the realm’s own objects', async () => {
  expect((await sandbox.call('native', [{ list: [] }])).result).toEqual([true, true, true]);
});
const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;
test.each([
  ['a Date', new Date(), '0'],
  ['a Date inside', { when: { at: new Date() } }, 'at'],
  ['a function', { go: () => 1 }, 'go'],
  ['a Map', [new Map()], '0'],
  ['a typed array', { bytes: new Uint8Array(2) }, 'bytes'],
  ['a cycle', cycle, 'self'],
])('%s is refused before anything is sent', async (_, value, property) => {
  expect(await sandbox.call('echo', [value])).toMatchObject({ ok: false, calls: [], error: { message: `Failed due to illegal value in property: ${property}` } });
});
test('an answer with a date in it never arrives', async () => {
  expect(await sandbox.call('dated', [])).toMatchObject({ ok: false, result: null, error: { message: 'The answer never arrives: there is a Date in it (at list.0.at).' } });
});
test('service objects and functions are no answers', async () => {
  expect((await sandbox.call('service', [])).error?.message).toBe('The script completed but the returned value is not a supported return type. (at its top)');
  expect((await sandbox.call('fn', [])).error?.message).toBe('The script completed but the returned value is not a supported return type. (at f)');
});
test.each(['private_', 'missing', 'parseInt', 'eval', 'toString', ''])('“%s” cannot be called', async (name) => {
  expect((await sandbox.call(name, [])).error?.message).toBe(`Script function not found: ${name}`);
});
test('what the script throws arrives with its name', async () => {
  expect((await sandbox.call('throws', [])).error).toMatchObject({ name: 'Error', message: 'boom' });
});

describe('the hook', () => {
  const script = `function main() { const s = SpreadsheetApp.getActive(); try { s.setValue(1); } catch (e) { return e.message + ' ' + PropertiesService.getScriptProperties().getKeys().length; } return 'fine'; }
    function other() { PropertiesService.getScriptProperties().setProperty('other', '1'); }`;
  test('throws instead of a call', async () => {
    const { sandbox: hooked } = sandboxOf(script);
    hooked.hook = { before: ({ method }) => { if (method.endsWith('setValue')) throw new Error('Service Spreadsheets timed out'); } };
    const execution = await hooked.run('main');
    expect(execution.result).toBe('Service Spreadsheets timed out 0');
    expect(execution.calls[1]).toMatchObject({ method: 'SpreadsheetApp.Sheet.setValue', cellsWritten: 0 });
  });
  test('throws although the effect is there', async () => {
    const { sandbox: hooked } = sandboxOf(script);
    hooked.hook = { after: ({ index }) => { if (index === 1) throw new Error('timed out'); } };
    const execution = await hooked.run('main');
    expect(execution.result).toBe('timed out 0');
    expect(execution.calls[1]).toMatchObject({ cellsWritten: 1 });
  });
  test('runs a whole other execution between two calls', async () => {
    const { sandbox: hooked } = sandboxOf(script);
    hooked.hook = { before: async ({ method, execution }) => { if (method.endsWith('setValue') && execution === 1) { await hooked.run('other'); throw new Error('seen'); } } };
    expect((await hooked.run('main')).result).toBe('seen 1');
  });
});
