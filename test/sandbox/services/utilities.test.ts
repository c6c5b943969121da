// Utilities, Session, Logger and console.

import { closeDrivers, evaluate, sandboxOf } from '../realm/fixtures.ts';

afterAll(closeDrivers);

const moment = "new Date('2026-03-05T23:07:09.045Z')";
test.each([
  ["'dd.MM.yyyy'", '06.03.2026'],
  ["'yyyy-MM-dd HH:mm:ss.SSS'", '2026-03-06 00:07:09.045'],
  ["'EEE, d. MMMM yy, h:mm a'", 'Fri, 6. March 26, 12:07 AM'],
  ["'EEEE D w u k K'", 'Friday 65 10 5 24 0'],
  [`"yyyy-MM-dd'T'HH:mm:ssXXX 'o''clock'"`, "2026-03-06T00:07:09+01:00 o'clock"],
  ["'Z X XX z zzzz'", '+0100 +01 +0100 CET Central European Standard Time'],
])('formatDate %s', async (format, text) => {
  expect(await evaluate(`Utilities.formatDate(${moment}, 'Europe/Berlin', ${format})`)).toBe(text);
});
test('formatDate in another zone, and wrong ones', async () => {
  expect(await evaluate(`[Utilities.formatDate(${moment}, 'UTC', 'HH:mm X'), Utilities.formatDate(${moment}, 'GMT+2', 'HH:mm'), Utilities.formatDate(${moment}, 'America/New_York', 'HH:mm')]`)).toEqual(['23:07 Z', '01:07', '18:07']);
  await expect(evaluate(`Utilities.formatDate(${moment}, 'UTC', 'jj')`)).rejects.toThrow("Illegal pattern character 'j'");
  await expect(evaluate(`Utilities.formatDate('2026', 'UTC', 'dd')`)).rejects.toThrow("The parameters (String,String,String) don't match the method signature for Utilities.formatDate.");
});

test.each([
  ["Utilities.formatString('%s hat %d von %05.1f %%, %-4s|%4s|%x', 'Kim', 3.9, 12.34, 'a', 'b', 255)", 'Kim hat 3 von 012.3 %, a   |   b|ff'],
  ["Utilities.base64Encode('Grüße')", 'R3LDvMOfZQ=='],
  ["Utilities.base64EncodeWebSafe([-1, -2, -3])", '__79'],
  ["Utilities.base64Decode('R3LDvMOfZQ==')", [71, 114, -61, -68, -61, -97, 101]],
  ["Utilities.newBlob(Utilities.base64DecodeWebSafe('R3LDvMOfZQ')).getDataAsString()", 'Grüße'],
  ["Utilities.parseCsv('a,\"b \"\"c\"\"\\nd\"\\r\\n,1')", [['a', 'b "c"\nd'], ['', '1']]],
  ["Utilities.parseCsv('a;b', ';')", [['a', 'b']]],
  ["/^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(Utilities.getUuid())", true],
])('%s', async (script, expected) => {
  expect(await evaluate(script)).toEqual(expected);
});

test.each([
  ['MD5', "'abc'", '900150983cd24fb0d6963f7d28e17f72'],
  ['MD5', "'x'.repeat(119)", 'ab347a5f68c8a443cfcddc633f12c24f'],
  ['SHA_1', "'abc'", 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['SHA_256', "'abc', Utilities.Charset.UTF_8", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['SHA_256', 'Utilities.newBlob("ü").getBytes()', '607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f'],
])('computeDigest %s of %s', async (algorithm, value, hex) => {
  const digest = await evaluate(`Utilities.computeDigest(Utilities.DigestAlgorithm.${algorithm}, ${value}).map((b) => (b & 255).toString(16).padStart(2, '0')).join('')`);
  expect(digest).toBe(hex);
});
test('a text without a charset is digested as ASCII', async () => {
  expect(await evaluate(`
    const digest = (...args) => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ...args).join();
    return [digest('ü') === digest('?'), digest('ü') === digest('ü', Utilities.Charset.UTF_8)];`)).toEqual([true, false]);
});

test('the session knows the person and the zone', async () => {
  expect(await evaluate('[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()]', { email: '', locale: 'en' })).toEqual(['', '', 'en', 'Europe/Berlin']);
});

test('console and Logger are written down, and are no service calls', async () => {
  const { sandbox } = sandboxOf(`function main() { console.log('%s: %d', 'Zahl', 3, [1, 'a']); console.error(new Date(0), SpreadsheetApp); Logger.log('Hallo %s', 'du'); return Logger.getLog(); }`, { now: '2026-11-22T11:00:00Z' });
  const execution = await sandbox.run('main');
  expect(execution.logs).toEqual(['Zahl: 3 [1,"a"]', 'Error: 1970-01-01T00:00:00.000Z SpreadsheetApp', 'Hallo du']);
  expect(execution.result).toMatch(/^Sun Nov 22 12:00:0\d CET 2026 INFO: Hallo du\n$/);
  expect(execution.calls.map(({ method }) => method)).toEqual(['Logger.log', 'Logger.getLog']);
});
