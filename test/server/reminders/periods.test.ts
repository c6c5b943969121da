// Once a month the working group is told what its deletion periods allow to go; nothing goes by itself.

import { day, reminded, type Reminded } from './room.ts';

const told = (at: Reminded): string[] => at.room.mailbox.sent.filter(({ subject }) => subject.startsWith('Löschfristen')).map(({ to, text }) => `${to}\n${text}`);
const old = (at: Reminded): void => at.add('Kontakte', { 'Kontakt-ID': 'c1', Zeit: day('2020-01-01'), 'Mitglied-ID': '1', Mitglied: 'Kim Kaya', Art: 'Anruf' });

test('with the first run of a month, once, without a name', () => {
  const at = reminded([{ id: 1, name: 'Kaya' }]);
  old(at);
  at.run('2026-11-22T06:00:00.000Z');
  at.run('2026-11-23T06:00:00.000Z');
  expect(told(at)).toEqual([]);
  at.run('2026-12-02T06:00:00.000Z');
  at.run('2026-12-02T18:00:00.000Z');
  at.run('2026-12-03T06:00:00.000Z');
  expect(told(at)).toHaveLength(1);
  expect(told(at)[0]).toContain('ag@example.org\nNach euren Löschfristen kann eine Zeile gelöscht werden:\n\nKontakte und Protokoll: 1 Zeile (Kontakte)');
  expect(told(at)[0]).not.toContain('Kaya');
  expect(at.tab('Kontakte').values()).toHaveLength(2);
});

test('a month with nothing over its time has no mail, and a period that cannot be read keeps no other mail back', () => {
  const at = reminded([{ id: 1, name: 'Kaya', birth: '02.12.1970', group: 'BO Donaukiez' }]);
  at.run('2026-11-30T06:00:00.000Z');
  at.run('2026-12-01T06:00:00.000Z');
  expect(told(at)).toEqual([]);
  old(at);
  at.setting('Löschfrist Kontakte und Protokoll (Monate)', 'bald');
  expect(at.run('2027-01-02T06:00:00.000Z')).toBe('ran');
  expect(told(at)).toEqual([]);
});
