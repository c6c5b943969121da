// Contacts are written down once, fill in `Letzter Kontakt`, and can be taken back.

import { noteContact, takeBackContact } from '../../../src/server/contacts/index.ts';
import { careRoom } from '../../support/careRoom.ts';

const contactId = 'contact-0001';
const call = { memberId: '102', contactId, kind: 'call' as const };
const rows = (at: ReturnType<typeof careRoom>): unknown[][] => at.room.workbook.tab('Kontakte').values().slice(1);

test('a contact is a row in „Kontakte“ and the day in „Letzter Kontakt“', () => {
  const at = careRoom();
  expect(noteContact(at.room, call)).toEqual({ contactId, at: '2026-11-22T10:30:00.000Z', by: 'ada@example.org', message: 'Kontakt gespeichert.' });
  expect(rows(at)).toEqual([[contactId, new Date('2026-11-22T10:30:00.000Z'), '102', 'Leyla Kaya', 'Anruf', 'ada@example.org', '', '']]);
  expect(at.cell(102, 'Letzter Kontakt')).toEqual(new Date('2026-11-22T00:00:00.000Z'));
  expect(at.room.unlocked).toEqual([]);
});

test('sent twice it is written once; the note comes afterwards', () => {
  const at = careRoom();
  noteContact(at.room, call);
  noteContact(at.room, call);
  noteContact(at.room, { ...call, note: '=HEUTE() kommt zum Treffen' });
  expect(rows(at)).toEqual([[contactId, expect.any(Date), '102', 'Leyla Kaya', 'Anruf', 'ada@example.org', '', '=HEUTE() kommt zum Treffen']]);
  expect(at.room.workbook.tab('Kontakte').readFormulas(2, 8, 1, 1)).toEqual([['']]);
});

test('an older contact leaves a later day alone', () => {
  const at = careRoom();
  at.type(102, 'Letzter Kontakt', '21.11.2026');
  noteContact(at.room, { ...call, at: '2026-10-01T08:00:00.000Z' });
  expect(at.cell(102, 'Letzter Kontakt')).toBe('21.11.2026');
});

test('a cell that cannot be written does not spoil the contact', () => {
  const at = careRoom();
  at.list.protect(at.rowOf(102), 1, 1, 40);
  noteContact(at.room, call);
  expect(rows(at)).toHaveLength(1);
});

test('taken back, the row is gone and the day before is back; once more says the same', () => {
  const at = careRoom();
  at.type(102, 'Letzter Kontakt', new Date('2026-03-01T00:00:00.000Z'));
  noteContact(at.room, call);
  takeBackContact(at.room, call);
  expect(rows(at)).toEqual([]);
  expect(at.cell(102, 'Letzter Kontakt')).toEqual(new Date('2026-03-01T00:00:00.000Z'));
  expect(takeBackContact(at.room, call)).toEqual({ message: 'Zurückgenommen.' });
  expect(at.room.unlocked).toEqual([]);
});

test('taken back, the day of another contact in between stays', () => {
  const at = careRoom();
  noteContact(at.room, call);
  noteContact(at.room, { ...call, contactId: 'contact-0002', at: '2026-11-20T08:00:00.000Z' });
  takeBackContact(at.room, call);
  expect(at.cell(102, 'Letzter Kontakt')).toEqual(new Date('2026-11-20T00:00:00.000Z'));
});

test('an id of another member’s contact is refused', () => {
  const at = careRoom();
  noteContact(at.room, call);
  expect(() => noteContact(at.room, { ...call, memberId: '101' })).toThrow(expect.objectContaining({ code: 'bad_request' }));
  expect(() => noteContact(at.room, { ...call, contactId: 'contact-0009', memberId: '999' })).toThrow(expect.objectContaining({ code: 'member_not_found' }));
  expect(rows(at)).toHaveLength(1);
});
