// The client between page and server: the envelope opened, every failure named, nothing asked twice.

import { RpcError } from '../../src/sidebar/ui/failures.ts';
import type { Runner } from '../../src/sidebar/ui/google.ts';
import { createRpc, lostAfter, slowAfter, type Rpc } from '../../src/sidebar/ui/rpc.ts';

interface Server {
  rpc: Rpc;
  calls: { functionName: string; args: unknown[] }[];
  succeed(value: unknown): void;
  fail(message: string): void;
}

function server(online = true): Server {
  const calls: Server['calls'] = [];
  let succeed: (value: unknown) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const functions = Object.fromEntries(['rpc', 'openSetup'].map((functionName) => [functionName, (...args: unknown[]) => void calls.push({ functionName, args })]));
  const runner: Runner = {
    withSuccessHandler: (handler) => ((succeed = handler), runner),
    withFailureHandler: (handler) => ((fail = handler), runner),
    ...functions,
  };
  return {
    rpc: createRpc({ runner: () => runner, online: () => online }),
    calls,
    succeed: (value) => succeed(value),
    fail: (message) => fail(new Error(message)),
  };
}

async function failureOf(promise: Promise<unknown>): Promise<RpcError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof RpcError) return error;
  throw new Error('Expected an RpcError.');
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('hands over the result of the envelope and hears its language', async () => {
  const there = server();
  const answer = there.rpc.call('members.show', { memberId: '7' });
  there.succeed({ ok: true, result: { row: 12 }, language: 'de' });
  expect(await answer).toEqual({ row: 12 });
  expect(there.calls).toEqual([{ functionName: 'rpc', args: ['members.show', { memberId: '7' }] }]);
});

test('a refusal carries its code, sentence and lines', async () => {
  const there = server();
  const answer = there.rpc.call('groups.preview', {});
  there.succeed({ ok: false, error: { code: 'rules_contradict', message: 'Zwei Regeln.', details: ['Zeile 3', 'Zeile 9'] }, language: 'de' });
  const error = await failureOf(answer);
  expect([error.code, error.message, error.details]).toEqual(['rules_contradict', 'Zwei Regeln.', ['Zeile 3', 'Zeile 9']]);
});

test.each([
  ['PERMISSION_DENIED', 'wrong_account'],
  ['Beim Lesen aus dem Speicher ist ein Serverfehler aufgetreten. Fehlercode: PERMISSION_DENIED.', 'wrong_account'],
  ['NetworkError: Connection failure due to HTTP 403', 'wrong_account'],
  ['NetworkError: Connection failure due to HTTP 0', 'connection'],
  ['NetworkError: Verbindungsfehler aufgrund von HTTP 500', 'connection'],
  ['Exceeded maximum execution time', 'took_too_long'],
  ['Maximale Ausführungszeit überschritten', 'took_too_long'],
  ['Script function not found: rpc', 'outdated'],
  ['Authorization is required to perform that action.', 'authorization'],
  ['Zur Durchführung dieser Aktion ist eine Autorisierung erforderlich.', 'authorization'],
  ['Sie haben nicht die erforderliche Berechtigung.', 'authorization'],
  ['Es tut uns leid, ein Serverfehler ist aufgetreten. Bitte warte kurz und versuche es dann erneut.', 'server'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'server'],
])('„%s“ is recognised as %s', async (message, code) => {
  const there = server();
  const answer = there.rpc.call('groups.preview', {});
  there.fail(message);
  const error = await failureOf(answer);
  expect([error.code, error.message]).toEqual([code, message]);
});

test.each([[null], [undefined], [''], [{}], [{ ok: true, result: 1 }], [{ ok: false, language: 'de' }], [{ ok: true, language: 'fr', result: 1 }]])(
  'an answer that is no envelope (%j) is what several Google accounts give',
  async (value) => {
    const there = server();
    const answer = there.rpc.call('groups.preview', {});
    there.succeed(value);
    expect((await failureOf(answer)).code).toBe('wrong_account');
  },
);

test('without a network nothing is sent', async () => {
  const there = server(false);
  expect((await failureOf(there.rpc.call('groups.assign', {}))).code).toBe('offline');
  expect(there.calls).toEqual([]);
});

test('outside Google the page says so', async () => {
  const rpc = createRpc({ runner: () => undefined, online: () => true });
  expect((await failureOf(rpc.call('groups.preview', {}))).code).toBe('no_google');
});

test('after eight seconds it is slow, and the answer still counts', async () => {
  const there = server();
  const slow = jest.fn();
  const answer = there.rpc.call('groups.preview', {}, { onSlow: slow });
  jest.advanceTimersByTime(slowAfter - 1);
  expect(slow).not.toHaveBeenCalled();
  jest.advanceTimersByTime(60_000);
  expect(slow).toHaveBeenCalledTimes(1);
  there.succeed({ ok: true, result: 'late', language: 'en' });
  expect(await answer).toBe('late');
  expect(there.calls).toHaveLength(1);
});

test('after more than Google’s six minutes no answer is expected, and a later one changes nothing', async () => {
  const there = server();
  const answer = failureOf(there.rpc.call('groups.assign', {}));
  jest.advanceTimersByTime(lostAfter);
  there.succeed({ ok: true, result: {}, language: 'de' });
  expect((await answer).code).toBe('no_answer');
  expect(there.calls).toHaveLength(1);
});

test('opens another sidebar by its own server function', async () => {
  const there = server();
  const opened = there.rpc.openPage('openSetup');
  there.succeed(null);
  await opened;
  expect(there.calls).toEqual([{ functionName: 'openSetup', args: [] }]);
});

test('a server without the function is an outdated page', async () => {
  const there = server();
  expect((await failureOf(there.rpc.openPage('openOpenCases'))).code).toBe('outdated');
});
