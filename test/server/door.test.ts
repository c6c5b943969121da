// The door that pages and the terminal knock at: every answer an envelope, every refusal a sentence.

import { requests } from '../../src/contract/rpc.ts';
import { answer, type UseCases } from '../../src/server/door.ts';
import { AppError } from '../../src/server/kernel/errors.ts';
import { memoryRoom } from '../support/memoryRoom.ts';

const unused = (): never => {
  throw new Error('not asked for here');
};
const useCases = (own: Partial<UseCases>): UseCases => ({ ...(Object.fromEntries(Object.keys(requests).map((name) => [name, unused])) as unknown as UseCases), ...own });

test('a good call answers with its result and the language', () => {
  const at = memoryRoom();
  expect(answer(useCases({ 'members.show': (_, { memberId }) => ({ row: Number(memberId) }) }), at, 'members.show', { memberId: '7' })).toEqual({ ok: true, result: { row: 7 }, language: 'de' });
});

test('a missing payload is an empty one', () => {
  const at = memoryRoom();
  expect(answer(useCases({ 'groups.undo': () => ({ restored: 0, kept: 0, message: 'm' }) }), at, 'groups.undo', null)).toMatchObject({ ok: true });
});

test('a payload of the wrong form names the field, not what stood there', () => {
  const told = answer(useCases({}), memoryRoom(), 'groups.setByHand', { memberId: 5, group: 'geheim' });
  expect(told).toMatchObject({ ok: false, error: { code: 'bad_request', details: expect.arrayContaining([expect.stringContaining('memberId')]) } });
  expect(JSON.stringify(told)).not.toContain('geheim');
});

test.each(['nothing.here', 'toString', '__proto__', 42, null])('%p is no call', (name) => {
  expect(answer(useCases({}), memoryRoom(), name, {})).toMatchObject({ ok: false, error: { code: 'unknown_rpc' } });
});

test('half a row is no row', () => {
  expect(answer(useCases({}), memoryRoom(), 'setup.detect', { headerRow: 1.5 })).toMatchObject({ ok: false, error: { code: 'bad_request', details: ['headerRow: invalid_type'] } });
});

test('a refusal arrives with its code, in the reader’s language', () => {
  const at = memoryRoom();
  const busy = useCases({
    'groups.preview': () => {
      throw new AppError('busy');
    },
  });
  expect(answer(busy, at, 'groups.preview', {})).toMatchObject({ ok: false, error: { code: 'busy', message: 'Gerade speichert jemand anderes. Es wurde nichts geändert. Bitte gleich noch einmal.' } });
  at.who.speaks = 'en';
  expect(answer(busy, at, 'groups.preview', {})).toMatchObject({ error: { message: expect.stringContaining('Somebody else') }, language: 'en' });
});

test('an unforeseen failure says nothing personal, neither to the reader nor in the log', () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = useCases({
    'groups.preview': () => {
      throw new TypeError('Cannot read Zoë Schäfer');
    },
  });
  const told = answer(failing, memoryRoom(), 'groups.preview', {});
  expect(told).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(JSON.stringify([told, logged.mock.calls])).not.toContain('Schäfer');
  expect(JSON.stringify(logged.mock.calls)).toContain('TypeError');
  logged.mockRestore();
});

test('Google’s refusal for want of a permission is told as one', () => {
  const refusing = useCases({
    'groups.preview': () => {
      throw new Error('Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet.');
    },
  });
  expect(answer(refusing, memoryRoom(), 'groups.preview', {})).toMatchObject({ error: { code: 'no_permission' } });
});
