// The confidentiality note: acknowledged once a person and text, logged, and asked for again where the text was changed.

import { acknowledge, isAcknowledged, readNote, wanted } from '../../../src/server/confidentiality/index.ts';
import { careRoom } from '../../support/careRoom.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import { refusal } from '../../support/refusal.ts';

const logged = (at: ReturnType<typeof careRoom>): unknown[][] => at.room.workbook.tab('Protokoll').values().filter((line) => line[2] === 'Vertraulichkeit bestätigt');
const settings = (at: ReturnType<typeof careRoom>) => at.room.workbook.tab('Einstellungen');
const noteRow = (at: ReturnType<typeof careRoom>): number => settings(at).values().findIndex((line) => line[0] === 'Vertraulichkeitshinweis') + 1;

test('set-up writes our text into „Einstellungen“, where it can be changed', () => {
  const at = careRoom();
  expect(settings(at).values()[noteRow(at) - 1]?.[1]).toContain('behalte ich für mich');
  expect(readNote(at.room)).toMatchObject({ acknowledged: '', text: expect.stringContaining('Art. 9 DSGVO') });
});

test('whoever acknowledges it is not asked again, and the log says who and when', () => {
  const at = careRoom();
  expect(isAcknowledged(at.room)).toBe(false);
  wanted(at.room, 'openCalls');
  expect(acknowledge(at.room)).toEqual({ acknowledged: '2026-11-22', open: 'openCalls', message: 'Danke. Das ist notiert.' });
  expect(isAcknowledged(at.room)).toBe(true);
  expect(acknowledge(at.room)).toMatchObject({ acknowledged: '2026-11-22', open: '' });
  expect(logged(at)).toEqual([[at.room.clock.now(), 'ada@example.org', 'Vertraulichkeit bestätigt', 'note-ours-1', '', '', '', 'ours-1']]);
  expect(at.room.unlocked).toEqual([]);
});

test('the next person is asked, whoever acknowledged it before', () => {
  const at = careRoom();
  acknowledge(at.room);
  at.room.who.address = 'bea@example.org';
  expect(isAcknowledged(at.room)).toBe(false);
  acknowledge(at.room);
  expect(logged(at).map((line) => line[1])).toEqual(['ada@example.org', 'bea@example.org']);
});

test('a changed text is acknowledged anew; another language or a space is no change', () => {
  const at = careRoom();
  acknowledge(at.room);
  at.room.who.speaks = 'en';
  settings(at).set(noteRow(at), 2, '');
  at.room.workbook.forget();
  expect([isAcknowledged(at.room), readNote(at.room).text.slice(0, 9)]).toEqual([true, 'This shee']);
  settings(at).set(noteRow(at), 2, 'Bei uns gilt: nichts verlässt die Tabelle.');
  at.room.workbook.forget();
  expect([isAcknowledged(at.room), readNote(at.room)]).toEqual([false, { text: 'Bei uns gilt: nichts verlässt die Tabelle.', acknowledged: '', organisation: '' }]);
});

test('before set-up nobody is asked, and there is no note to read', () => {
  const room = memoryRoom({ Mitglieder: [['Name', 'PLZ']] });
  expect(isAcknowledged(room)).toBe(true);
  expect(refusal(() => readNote(room))).toMatchObject({ code: 'not_set_up' });
});
