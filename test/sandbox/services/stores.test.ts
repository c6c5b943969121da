// PropertiesService, CacheService and LockService as a script meets them.

import { closeDrivers, evaluate, sandboxOf } from '../realm/fixtures.ts';

afterAll(closeDrivers);

describe('properties', () => {
  test('are strings, and a missing one is null', async () => {
    expect(await evaluate(`
      const p = PropertiesService.getDocumentProperties();
      p.setProperty('a', 5).setProperties({ b: true, c: 'x' });
      return [p.getProperties(), p.getProperty('none'), p.deleteProperty('b').getKeys()];`,
    )).toEqual([{ a: '5', b: 'true', c: 'x' }, null, ['a', 'c']]);
  });
  test('setProperties can clear the others', async () => {
    expect(await evaluate(`const p = PropertiesService.getScriptProperties(); p.setProperty('old', '1'); return p.setProperties({ fresh: '2' }, true).getProperties();`)).toEqual({ fresh: '2' });
  });
  test('a value of more than 9 kB is refused, and nothing is written', async () => {
    expect(await evaluate(`
      const p = PropertiesService.getScriptProperties();
      p.setProperty('fits', 'ä'.repeat(4608));
      try { p.setProperties({ other: '1', big: 'ä'.repeat(4609) }); } catch (e) { return [e.name, e.message, p.getKeys()]; }`,
    )).toEqual(['Exception', 'Argument too large: value', ['fits']]);
  });
  test('a store holds 500 kB', async () => {
    await expect(evaluate(`const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000)); return 'no limit';`)).rejects.toThrow('You have exceeded the property storage quota.');
  });
  test('null is not a value', async () => {
    await expect(evaluate(`PropertiesService.getScriptProperties().setProperty('a', null)`)).rejects.toThrow("The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.");
  });
  test('user properties belong to the person', async () => {
    const { sandbox } = sandboxOf(`function keep() { PropertiesService.getUserProperties().setProperty('mine', Session.getActiveUser().getEmail()); } function read() { return PropertiesService.getUserProperties().getProperty('mine'); }`);
    await sandbox.run('keep');
    sandbox.setPerson({ email: 'alex@example.org', locale: 'de' });
    expect((await sandbox.run('read')).result).toBeNull();
    expect(sandbox.state().userProperties).toEqual({ 'kim@example.org': { mine: 'kim@example.org' }, 'alex@example.org': {} });
  });
  test('outlive the visit with the state', async () => {
    const code = `function keep() { PropertiesService.getDocumentProperties().setProperty('k', 'v'); } function read() { return PropertiesService.getDocumentProperties().getProperty('k'); }`;
    const first = sandboxOf(code);
    await first.sandbox.run('keep');
    const state = first.sandbox.state();
    expect((await sandboxOf(code, { state }).sandbox.run('read')).result).toBe('v');
    expect(first.shown.changes).toBe(1);
  });
});

describe('cache', () => {
  test('expires by the sandbox’s clock', async () => {
    expect(await evaluate(`
      const c = CacheService.getScriptCache();
      c.put('short', '1', 60); c.put('usual', '2'); c.putAll({ long: '3' }, 999999);
      const at = (seconds) => { for (let left = seconds; left > 0; left -= 30) Utilities.sleep(Math.min(left, 30) * 1000); return Object.keys(c.getAll(['short', 'usual', 'long'])); };
      return [at(59), at(2), c.get('short')];`,
    )).toEqual([['short', 'usual', 'long'], ['usual', 'long'], null]);
  });
  test('a day later all is gone, 6 hours being the longest', async () => {
    const { sandbox } = sandboxOf(`function put() { CacheService.getDocumentCache().put('k', 'v', 21600); } function get() { return CacheService.getDocumentCache().get('k'); }`);
    await sandbox.run('put');
    sandbox.setClock(new Date(sandbox.now().getTime() + 21_599_000));
    expect((await sandbox.run('get')).result).toBe('v');
    sandbox.setClock(new Date(sandbox.now().getTime() + 2_000));
    expect((await sandbox.run('get')).result).toBeNull();
  });
  test('keys of 250 characters, values of 100 kB', async () => {
    const put = (key: string, value: string) => evaluate(`CacheService.getScriptCache().put('k'.repeat(${key}), 'v'.repeat(${value}))`);
    await put('250', '102400');
    await expect(put('251', '1')).rejects.toThrow('Argument too large: key');
    await expect(put('1', '102401')).rejects.toThrow('Argument too large: value');
  });
  test('past a thousand items those that expire first go', async () => {
    expect(await evaluate(`
      const c = CacheService.getScriptCache();
      c.put('first', 'x', 10);
      const many = {}; for (let i = 0; i < 1000; i++) many['k' + i] = 'x';
      c.putAll(many, 1000);
      return [c.get('first'), Object.keys(c.getAll(Object.keys(many))).length];`)).toEqual([null, 900]);
  });
});

describe('locks', () => {
  const code = `
    function hold() { const l = LockService.getDocumentLock(); l.waitLock(1000); Logger.log('held'); SpreadsheetApp.getActive(); l.releaseLock(); return l.hasLock(); }
    function attempt(ms) { const l = LockService.getDocumentLock(); const before = Date.now(); return [l.tryLock(ms), l.hasLock(), Date.now() - before]; }
    function insist() { LockService.getDocumentLock().waitLock(2000); }
    function own() { const l = LockService.getScriptLock(); return [l.tryLock(1), LockService.getScriptLock().tryLock(1), l.hasLock()]; }
    function ask() { const l = LockService.getDocumentLock(); l.waitLock(10); SpreadsheetApp.getUi().alert('?'); return l.hasLock(); }`;

  test('one execution at a time; a hook that holds the holder lets the time of the other pass', async () => {
    const { sandbox } = sandboxOf(code);
    const outcomes: unknown[] = [];
    sandbox.hook = {
      before: async ({ method, execution }) => {
        if (method !== 'SpreadsheetApp.getActive' || execution !== 1) return;
        outcomes.push((await sandbox.run('attempt', [30_000])).result);
        outcomes.push((await sandbox.run('insist')).error?.message);
      },
    };
    const start = performance.now();
    expect((await sandbox.run('hold')).result).toBe(false);
    expect(outcomes).toEqual([[false, false, expect.closeTo(30_000, -3)], 'Lock timeout: another process was holding the lock for too long.']);
    expect(performance.now() - start).toBeLessThan(2000);
    expect((await sandbox.run('attempt', [0])).result).toEqual([true, true, expect.any(Number)]);
  });
  test('a waiting execution goes on as soon as the other lets go', async () => {
    const { sandbox } = sandboxOf(`
      function slow() { LockService.getDocumentLock().waitLock(10); const end = Date.now() + 150; while (Date.now() < end); }
      function waits() { const before = Date.now(); return [LockService.getDocumentLock().tryLock(20000), Date.now() - before]; }`);
    const slow = sandbox.run('slow');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const [taken, waited] = (await sandbox.run('waits')).result as [boolean, number];
    await slow;
    expect(taken).toBe(true);
    expect(waited).toBeLessThan(5000);
  });
  test('the end of an execution lets go, and the holder may take it again', async () => {
    const { sandbox } = sandboxOf(code);
    expect((await sandbox.run('insist')).ok).toBe(true);
    expect((await sandbox.run('insist')).ok).toBe(true);
    expect((await sandbox.run('own')).result).toEqual([true, true, true]);
  });
  test('an alert takes the lock away', async () => {
    const { sandbox } = sandboxOf(code);
    expect((await sandbox.run('ask')).result).toBe(false);
  });
});
