// Which screen each failure gets: a sentence, what to do, one button that helps.

import type { ErrorCode } from '../../src/contract/errors.ts';
import { errors } from '../../src/contract/texts/de/errors.ts';
import { pages as german } from '../../src/contract/texts/de/pages.ts';
import { pages as english } from '../../src/contract/texts/en/pages.ts';
import { RpcError, type FailureCode, type WayFailure } from '../../src/sidebar/ui/failures.ts';
import { firstSentence, screenFor } from '../../src/sidebar/ui/screens.ts';

const wayFailures: WayFailure[] = ['offline', 'connection', 'wrong_account', 'authorization', 'took_too_long', 'no_answer', 'server', 'outdated', 'no_google'];

test.each(wayFailures)('%s says what happened and what to do, in both languages', (code) => {
  for (const texts of [german, english]) {
    const screen = screenFor(new RpcError(code, 'raw words'), texts);
    expect(screen.title).toMatch(/\.$/);
    expect(screen.text).toMatch(/\.$/);
    expect(screen.raw).toBe('raw words');
    expect(screen.title + screen.text).not.toContain('raw words');
  }
});

test.each(Object.keys(errors) as ErrorCode[])('%s shows the server’s first sentence large, the rest below, and one button', (code) => {
  const message = (errors[code] as (params: object) => string)({});
  const screen = screenFor(new RpcError(code, message), german);
  expect(screen.title).toMatch(/[.?]$/);
  expect((screen.title + ' ' + screen.text).trim()).toBe(message);
  expect(screen.label).not.toBe('');
  expect(screen.action).not.toBeNull();
});

test.each<[FailureCode, string, string]>([
  ['not_set_up', 'openSetup', 'Einrichten öffnen'],
  ['members_not_found', 'openSetup', 'Einrichten öffnen'],
  ['column_missing', 'openSetup', 'Einrichten prüfen'],
  ['changed_since_preview', 'retry', 'Neu prüfen'],
  ['busy', 'retry', 'Noch einmal'],
  ['offline', 'retry', 'Noch einmal'],
])('%s: the button does %s and is called „%s“', (code, action, label) => {
  const screen = screenFor(new RpcError(code, 'Etwas.'), german);
  expect([screen.action, screen.label]).toEqual([action, label]);
});

test('on the set-up page itself the button looks again instead of opening set-up', () => {
  const screen = screenFor(new RpcError('setup_ambiguous', 'Zwei Spalten.'), german, { here: 'openSetup' });
  expect([screen.action, screen.label]).toEqual(['retry', 'Neu prüfen']);
});

test('a write whose outcome nobody knows is called unclear, a read is not', () => {
  expect(screenFor(new RpcError('connection', ''), german, { wrote: true }).text).toBe(german.failures.uncertainWrite);
  expect(screenFor(new RpcError('connection', ''), german).text).toBe(german.failures.connection.text);
  expect(screenFor(new RpcError('wrong_account', ''), german, { wrote: true }).text).toBe(german.failures.wrong_account.text);
});

test('where nothing can be pressed there is no button', () => {
  expect(screenFor(new RpcError('outdated', ''), german).action).toBeNull();
});

test('details become lines, and a server without words still gets a sentence', () => {
  expect(screenFor(new RpcError('rules_contradict', '', ['Zeile 3 und 9']), german)).toMatchObject({ title: 'Das hat nicht geklappt.', lines: ['Zeile 3 und 9'] });
});

test.each([
  ['Ein Satz.', 'Ein Satz.', ''],
  ['Erst das. Dann jenes. Und noch.', 'Erst das.', 'Dann jenes. Und noch.'],
  ['Im Tab „Liste 2.0“ fehlt etwas. „Einrichten“ hilft.', 'Im Tab „Liste 2.0“ fehlt etwas.', '„Einrichten“ hilft.'],
  ['Seit dem 3.4. ist es weg', 'Seit dem 3.4. ist es weg', ''],
])('„%s“ has the first sentence „%s“', (message, first, rest) => {
  expect(firstSentence(message)).toEqual([first, rest]);
});
