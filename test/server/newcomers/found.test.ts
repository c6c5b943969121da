// New members are found once, whatever breaks off, with a task for whoever greets them.

import type { people } from '../../support/careRoom.ts';
import { day, manyMembers, path } from '../../support/newcomersRoom.ts';

describe('found', () => {
  test('whoever entered lately is put on the path, with a task for the group’s contact person', () => {
    const at = path();
    const seen = at.call('newcomers.list', {});
    expect(seen).toMatchObject({ enrolled: 1, waiting: null, endedTotal: 0, counts: { new: 1, tried: 0, arrived: 0 } });
    expect(seen.people).toEqual([
      expect.objectContaining({
        memberId: '102', name: 'Leyla Kaya', group: 'BO Reuterkiez', stage: 'new', ended: '', entry: '2026-11-13', daysSinceEntry: 9, since: '2026-11-22', daysSinceStep: 0,
        next: 'greet', nextText: 'Anrufen und willkommen heißen', due: '2026-11-29', overdue: false, escalated: false, owner: 'ada@example.org',
        contact: { name: 'Ada', email: 'ada@example.org', phone: '030 23125700' }, companion: '', firstMeeting: '', noCall: false,
        phones: [{ shown: '0152 28817386', tel: '+4915228817386' }], task: { id: 'neu-102-2026-11-13', status: 'open', owner: 'ada@example.org', due: '2026-11-29' },
      }),
    ]);
    expect(at.tab('Neumitglieder').values()[1]).toEqual(['102', 'Leyla Kaya', 'BO Reuterkiez', day('2026-11-13'), day('2026-11-22'), 'neu', day('2026-11-22'), 'ada@example.org', '', '', '', 'neu-102-2026-11-13']);
    expect(at.tab('Aufgaben').values()[1]).toEqual(['neu-102-2026-11-13', 'Neumitglied begrüßen', '102', 'Leyla Kaya', 'BO Reuterkiez', 'ada@example.org', day('2026-11-29'), 'offen', '', 'Eingetreten am 13.11.2026. Anrufen, willkommen heißen, kennenlernen. Der Fragebogen „Neumitglied“ hilft dabei.']);
    expect(at.room.unlocked).toEqual([]);
  });

  test('where a group has nobody, or there is no group, the working group gets the task', () => {
    const at = path();
    at.type(102, 'BO', 'BO Schillerkiez');
    at.type(103, 'Eintritt', day('2026-11-20'));
    expect(at.call('newcomers.list', {}).people.map(({ memberId, owner, contact }) => [memberId, owner, contact])).toEqual([
      ['102', 'AG Mitgliederbetreuung', null],
      ['103', 'AG Mitgliederbetreuung', null],
    ]);
    expect(at.column('Aufgaben', 'Wer')).toEqual(['AG Mitgliederbetreuung', 'AG Mitgliederbetreuung']);
  });

  test('who was found before their group was, gets the group’s contact person once it stands in the list; what somebody took on stays', () => {
    const at = path();
    at.type(102, 'BO', '');
    at.type(103, 'Eintritt', day('2026-11-20'));
    at.call('newcomers.list', {});
    at.call('newcomers.task', { memberId: '103', action: 'handBack' });
    at.type(102, 'BO', 'BO Donaukiez');
    at.type(103, 'BO', 'BO Donaukiez');
    expect(at.call('newcomers.list', {}).people.map(({ group, owner, task }) => [group, owner, task?.owner])).toEqual([
      ['BO Donaukiez', 'ben@example.org', 'ben@example.org'],
      ['BO Donaukiez', 'AG Mitgliederbetreuung', 'AG Mitgliederbetreuung'],
    ]);
    expect([at.column('Aufgaben', 'Wer'), at.column('Neumitglieder', 'Wer')]).toEqual([['ben@example.org', 'AG Mitgliederbetreuung'], ['ben@example.org', 'AG Mitgliederbetreuung']]);
    expect(at.column('Neumitglieder', 'BO')).toEqual(['BO Donaukiez', 'BO Donaukiez']);
    const holds = at.room.lock.holds;
    at.call('newcomers.list', {});
    expect(at.room.lock.holds).toBe(holds);
    expect(at.room.unlocked).toEqual([]);
  });

  test('a second look writes nothing and takes no lock', () => {
    const at = path();
    at.call('newcomers.list', {});
    const before = at.room.workbook.names().map((name) => at.tab(name).values());
    const holds = at.room.lock.holds;
    expect(at.call('newcomers.list', {})).toMatchObject({ enrolled: 0, people: [{ memberId: '102' }] });
    expect(at.room.lock.holds).toBe(holds);
    expect(at.room.workbook.names().map((name) => at.tab(name).values())).toEqual(before);
  });

  test('nobody who left, who entered long ago, or whose entry is a slip of the pen', () => {
    const at = path();
    at.type(102, 'Status', 'verstorben');
    at.type(104, 'Eintritt', day('2026-11-01'));
    at.type(105, 'Eintritt', day('2026-08-20'));
    at.type(106, 'Eintritt', day('2062-11-20'));
    expect(at.call('newcomers.list', {}).people).toEqual([]);
    at.type(105, 'Eintritt', day('2026-08-24'));
    at.type(106, 'Eintritt', day('2026-12-01'));
    expect(at.call('newcomers.list', {}).people.map(({ memberId }) => memberId)).toEqual(['105', '106']);
  });

  test('costs the same calls at 3,000 members as at 7, and at most 15', () => {
    const cost = (rows: typeof people): number => {
      const at = path(rows);
      at.call('newcomers.list', {});
      at.room.workbook.forget();
      at.call('newcomers.list', {});
      return at.room.workbook.calls.filter(({ kind }) => kind !== 'tabs').length;
    };
    expect(cost(manyMembers(3000))).toBe(cost(manyMembers(0)));
    expect(cost(manyMembers(0))).toBeLessThanOrEqual(15);
  });

  test('putting 300 on the path costs the same calls as one', () => {
    const cost = (rows: typeof people): number => {
      const at = path(rows);
      at.room.workbook.forget();
      at.call('newcomers.list', {});
      return at.room.workbook.calls.length;
    };
    expect(cost(manyMembers(300, day('2026-11-15')))).toBe(cost(manyMembers(1, day('2026-11-15'))));
  });

  test('while somebody else is writing the others are shown, and those found are told', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.type(103, 'Eintritt', day('2026-11-20'));
    at.room.lock.taken = true;
    expect(at.call('newcomers.list', {})).toMatchObject({ people: [{ memberId: '102' }], enrolled: 0, waiting: { count: 1, message: expect.stringContaining('Gerade speichert jemand anderes') } });
    at.room.lock.taken = false;
    expect(at.call('newcomers.list', {})).toMatchObject({ enrolled: 1, waiting: null });
  });

  test('a try that broke off between task and row is completed, with one task', () => {
    const at = path();
    at.room.workbook.before = ({ kind, tab }) => {
      if (kind === 'append' && tab === 'Neumitglieder') throw new Error('Service Spreadsheets timed out');
    };
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(at.refused('newcomers.list', {})).toBe('unexpected');
    silent.mockRestore();
    at.room.workbook.before = null;
    expect(at.call('newcomers.list', {})).toMatchObject({ enrolled: 1 });
    expect(at.column('Neumitglieder', 'Mitglied-ID')).toEqual(['102']);
    expect(at.column('Aufgaben', 'ID')).toEqual(['neu-102-2026-11-13']);
  });
});
