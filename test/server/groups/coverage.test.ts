// Groups: what is missing, who was visited, visits in the cells of Gruppen, the task to find a contact person.

import { assignGroups, coverage, findContact, recordVisit } from '../../../src/server/groups/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { list, listTab, ruleRows } from '../../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { formula, type MemoryTab, type Rows } from '../../support/memoryWorkbook.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

const groups: Rows = [
  ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'],
  ['BO Reuterkiez', 'BO', 'Ada', 'ada@example.org', '030 23125001', '', '', day('2026-10-20'), '', 'nett'],
  ['BO Donaukiez', 'BO', 'Ben', 'ben@example.org', '030 23125002', '', '', day('2026-05-22'), '', ''],
  ['BO Schillerkiez', 'BO', '', '', '', '', '', '', day('2026-12-01'), ''],
  ['AG Wohnen', 'AG', 'Cem', '', '030 23125003', '', '', '', '', ''],
  ['BO Süd', 'BO', 'Eva', 'eva@example.org', '030 23125004', '', '', day('2026-10-01'), day('2026-11-10'), ''],
];

function ready(rows: Rows = groups): { room: MemoryRoom; tab: MemoryTab; members: MemoryTab; tasks: MemoryTab } {
  const room = memoryRoom({ [listTab]: list, Gruppen: rows, Zuordnung: ruleRows });
  applySetup(room, {});
  assignGroups(room, {});
  return { room, tab: room.workbook.tab('Gruppen'), members: room.workbook.tab(listTab), tasks: room.workbook.tab('Aufgaben') };
}

const of = (room: MemoryRoom, name: string) => coverage(room).groups.find((group) => group.name === name);

describe('coverage', () => {
  test('says of each group what is missing', () => {
    const { room } = ready();
    expect(coverage(room).groups.map(({ name, missing, monthsSinceVisit }) => [name, missing, monthsSinceVisit])).toEqual([
      ['BO Reuterkiez', [], 1],
      ['BO Donaukiez', ['visit_long_ago'], 6],
      ['BO Schillerkiez', ['contact', 'email', 'phone'], null],
      ['AG Wohnen', ['email', 'visit_never'], null],
      ['BO Süd', ['visit_overdue'], 1],
    ]);
    expect(coverage(room).totals).toEqual({ groups: 5, complete: 1, withContact: 4, withEmail: 3, visited: 2, members: 8, newMembers: 0, withoutGroup: 3 });
  });

  test('counts members and new ones, not those who have left, and none for a working group', () => {
    const { room, members } = ready();
    members.set(3, 8, 'Eintritt');
    members.set(3, 7, 'Austritt');
    members.set(4, 8, day('2026-08-24'));
    members.set(12, 8, '01.11.2026');
    members.set(6, 7, day('2026-11-22'));
    expect([of(room, 'BO Reuterkiez'), of(room, 'BO Schillerkiez'), of(room, 'AG Wohnen')]).toMatchObject([{ members: 2, newMembers: 2 }, { members: 1, newMembers: 0 }, { members: null, newMembers: null }]);
  });

  test('an entry 91 days ago is not new any more', () => {
    const { room, members } = ready();
    members.set(3, 8, 'Eintritt');
    members.set(4, 8, day('2026-08-23'));
    expect(of(room, 'BO Reuterkiez')?.newMembers).toBe(0);
  });

  test('names that only the list knows are told', () => {
    const { room, members } = ready();
    members.set(4, members.values()[2]!.indexOf('BO') + 1, 'BO Mond');
    expect(coverage(room).unknown).toEqual([{ name: 'BO Mond', members: 1 }]);
  });

  test('costs the same calls for many members as for few, and writes nothing', () => {
    const calls = (more: number): unknown => {
      const { room, members } = ready();
      for (let index = 0; index < more; index++) members.set(14 + index, 2, `Muster${index}`);
      room.workbook.forget();
      coverage(room);
      return room.workbook.counts();
    };
    expect(calls(500)).toEqual(calls(0));
    expect(calls(0)).not.toHaveProperty('write');
  });
});

describe('a visit', () => {
  const visit = { group: 'BO Süd', date: '2026-11-20', note: 'Ada war da', operationId: 'visit-0001' };

  test('goes into the cells of the group, fulfils the plan, and can be put back from the log', () => {
    const { room, tab } = ready();
    const { message } = recordVisit(room, visit);
    expect(tab.values()[5]!.slice(7)).toEqual([day('2026-11-20'), '', '20.11.2026: Ada war da']);
    expect(message).toBe('Gespeichert: Besuch bei BO Süd.');
    const logged = room.workbook.tab('Protokoll').values().filter((line) => line[3] === 'visit-0001').map((line) => line.slice(5));
    expect(logged).toEqual([
      ['BO Süd: Letzter Besuch', '01.10.2026', '20.11.2026'],
      ['BO Süd: Nächster Besuch', '10.11.2026', ''],
      ['BO Süd: Notiz', '', '20.11.2026: Ada war da'],
    ]);
    expect(room.unlocked).toEqual([]);
  });

  test('notes are added below what stands there; sent twice, everything is written once', () => {
    const { room, tab } = ready();
    const again = { group: 'bo reuterkiez', date: '2026-11-20', note: 'viele neue', next: '2027-05-20', operationId: 'visit-0002', expected: { lastVisit: '2026-10-20', nextVisit: '' } };
    recordVisit(room, again);
    const before = [tab.values(), room.workbook.tab('Protokoll').values()];
    recordVisit(room, again);
    expect(tab.values()[1]!.slice(7)).toEqual([day('2026-11-20'), day('2027-05-20'), 'nett\n20.11.2026: viele neue']);
    expect([tab.values(), room.workbook.tab('Protokoll').values()]).toEqual(before);
  });

  test('entered late does not hide a later one', () => {
    const { room, tab } = ready();
    recordVisit(room, { group: 'BO Reuterkiez', date: '2026-03-01', operationId: 'visit-0003' });
    expect(tab.values()[1]![7]).toEqual(day('2026-10-20'));
  });

  test('groups sorted underneath are still the right ones', () => {
    const { room, tab } = ready();
    tab.sort(2, 3);
    recordVisit(room, visit);
    expect(tab.values().find((line) => line[0] === 'BO Süd')?.[7]).toEqual(day('2026-11-20'));
  });

  test.each([
    ['somebody else’s plan', { ...visit, expected: { lastVisit: '2026-10-01', nextVisit: '' } }, 'changed_meanwhile'],
    ['a day that lies ahead', { ...visit, date: '2026-11-23' }, 'bad_request'],
    ['nothing to write', { group: 'BO Süd', operationId: 'visit-0004' }, 'bad_request'],
    ['a group nobody knows', { ...visit, group: 'BO Mond' }, 'group_unknown'],
  ])('%s is refused, and nothing is written', (_what, request, code) => {
    const { room, tab } = ready();
    const before = tab.values();
    expect(() => recordVisit(room, request)).toThrow(expect.objectContaining({ code }));
    expect(tab.values()).toEqual(before);
  });

  test('a formula in the way is not overwritten', () => {
    const { room, tab } = ready();
    tab.set(6, 8, formula('=HEUTE()-50', day('2026-10-01')));
    expect(() => recordVisit(room, visit)).toThrow(expect.objectContaining({ code: 'cells_in_the_way', params: { tab: 'Gruppen', range: 'H6', reason: 'formula' } }));
  });
});

describe('finding a contact person', () => {
  test('makes one task while it is open, and another once it is done', () => {
    const { room, tasks } = ready();
    const first = findContact(room, { group: 'BO Schillerkiez', taskId: 'finden-0001' });
    expect(first).toMatchObject({ created: true, task: { kind: 'Ansprechperson finden', group: 'BO Schillerkiez', due: '2026-12-20', status: 'open', owner: '' } });
    expect(findContact(room, { group: 'BO Schillerkiez', taskId: 'finden-0002' })).toMatchObject({ created: false, task: { id: 'finden-0001' } });
    expect(of(room, 'BO Schillerkiez')?.task?.id).toBe('finden-0001');
    tasks.set(2, 8, 'erledigt');
    expect(findContact(room, { group: 'BO Schillerkiez', taskId: 'finden-0001' }).created).toBe(false);
    expect(findContact(room, { group: 'BO Schillerkiez', taskId: 'finden-0003' }).created).toBe(true);
    expect(tasks.below('ID')).toEqual(['finden-0001', 'finden-0003']);
    expect(room.unlocked).toEqual([]);
  });
});
