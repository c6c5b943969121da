// The realm: what a script sees of the world, and how calls cross.

import { closeDrivers, evaluate, sandboxOf } from './fixtures.ts';

afterAll(closeDrivers);

test('a property set in one execution is read in the next', async () => {
  const { sandbox } = sandboxOf(`
    function keep(value) { PropertiesService.getScriptProperties().setProperty('k', value); }
    function read() { return PropertiesService.getScriptProperties().getProperty('k'); }`);
  expect(await sandbox.run('keep', ['hallo'])).toMatchObject({ ok: true, error: null });
  expect((await sandbox.run('read')).result).toBe('hallo');
});
test('evaluates', async () => {
  expect(await evaluate('1 + 1')).toBe(2);
});
