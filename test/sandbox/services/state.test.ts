// What is kept of a sandbox, and what of it travels in an .xlsx file.

import { newState, stateForFile, stateFromFile } from '../../../sandbox/services/state.ts';

const person = { email: 'kim@example.org', locale: 'de' };

test('properties, triggers and sheet extras travel in the file; mails, person and clock do not', () => {
  const state = {
    ...newState({ email: 'secret@example.org', locale: 'de' }),
    documentProperties: { setup: '{"tab":5}' },
    userProperties: { 'kim@example.org': { seen: '1' } },
    triggers: [{ id: '1', handler: 'daily', eventType: 'CLOCK', schedule: 'everyDays(1)', owner: 'kim@example.org', lastRun: '' }],
    sheetExtras: { metadata: [1] },
    outbox: [{ id: 'm', at: '2026-11-22T11:00:00.000Z', sender: 'a', to: ['b@example.org'], cc: [], bcc: [], replyTo: '', name: '', subject: 's', body: 'b', htmlBody: '' }],
    clockOffsetMs: 5,
  };
  const text = stateForFile(state);
  expect(text).not.toMatch(/secret@example|b@example/);
  expect(stateFromFile(text, person)).toEqual({ ...state, outbox: [], person, clockOffsetMs: null });
});
test.each([null, '', '{}', 'nonsense', '{"version":2}', '{"version":1,"documentProperties":{"a":1}}'])('a file with %j begins anew', (text) => {
  expect(stateFromFile(text, person)).toBeNull();
});
