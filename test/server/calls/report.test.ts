// What a report leaves in the tabs, and who is next.

import { callRoom } from './callRoom.ts';

const now = new Date('2026-11-22T10:30:00.000Z');

test('the first two are reserved, and stand so in the tab', () => {
  const at = callRoom();
  expect(at.next()).toEqual(['201', '202']);
  expect([at.called(201, 'Anrufer*in'), at.called(201, 'Reserviert bis')]).toEqual(['ada@example.org', new Date('2026-11-22T11:00:00.000Z')]);
  expect([at.called(203, 'Anrufer*in'), at.called(203, 'Reserviert bis')]).toEqual(['', '']);
  expect(at.next()).toEqual(['201', '202']);
  expect(at.room.unlocked).toEqual([]);
});

test('talked: the row, Kontakte and Letzter Kontakt say so, and the next is there', () => {
  const at = callRoom();
  at.next();
  const answer = at.report(201, 'talked', { note: 'kommt zum Fest' });
  expect(answer).toMatchObject({ written: true, message: 'Gespeichert. Für diese Aktion ist die Person fertig.', next: { people: [{ memberId: '202' }, { memberId: '203' }], progress: { people: 6, done: 1, mine: 1, today: 1, open: 5 } } });
  expect(['Status', 'Anrufer*in', 'Versuche', 'Wiedervorlage', 'Ergebnis', 'Notiz', 'Letzter Anruf', 'Reserviert bis'].map((header) => at.called(201, header))).toEqual([
    'gesprochen', 'ada@example.org', 1, '', 'erreicht', 'kommt zum Fest', now, '',
  ]);
  expect(at.contacts()).toEqual([['report-0001', now, '201', 'Ida Wolf', 'Anruf', 'ada@example.org', 'gesprochen', 'kommt zum Fest']]);
  expect(at.cell(201, 'Letzter Kontakt')).toEqual(new Date('2026-11-22T00:00:00.000Z'));
  expect(at.tasks()).toEqual([]);
  expect(at.room.unlocked).toEqual([]);
});
