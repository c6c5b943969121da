// Going through a group: who comes next, what stands in the cells, two volunteers at once, rows that move, repeats.

import { createCallTasks, nextInWalk, saveWalk, startWalk, summaryOfWalk } from '../../../src/server/walkthrough/index.ts';
import { assignGroups } from '../../../src/server/groups/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { groupRows, list, listTab, ruleRows } from '../../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { formula, type MemoryTab } from '../../support/memoryWorkbook.ts';

const group = 'BO Reuterkiez';

/** Everybody of the small district in one group, so that there are people to go through. */
function ready(): { room: MemoryRoom; members: MemoryTab; contacts: MemoryTab; tasks: MemoryTab } {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  assignGroups(room, {});
  const members = room.workbook.tab(listTab);
  for (const row of [4, 5, 6, 7, 8, 9, 10, 12]) members.set(row, columnOf(members, 'BO'), group);
  return { room, members, contacts: room.workbook.tab('Kontakte'), tasks: room.workbook.tab('Aufgaben') };
}

function columnOf(members: MemoryTab, header: string): number {
  return members.values()[2]!.indexOf(header) + 1;
}

/** A member's cell, wherever the row is. */
function cell(members: MemoryTab, memberId: number, header: string): unknown {
  const row = members.values().find((line) => line[0] === memberId);
  return row?.[columnOf(members, header) - 1];
}

let count = 0;
const newId = (): string => `save-${String(++count).padStart(6, '0')}`;

function goThroughAll(room: MemoryRoom, visitor: string): string[] {
  const met: string[] = [];
  for (let card = nextInWalk(room, { group, visitor }).next; card; ) {
    met.push(card.memberId);
    card = saveWalk(room, { memberId: card.memberId, saveId: newId(), group, activity: 'not', visitor }).next;
  }
  return met;
}

describe('who comes next', () => {
  test('by name, the one after fetched ahead, with what is known', () => {
    const { room, members } = ready();
    members.set(6, columnOf(members, 'Interessen'), 'Wohnen, Klima');
    const { next, after, progress, contact, topics } = nextInWalk(room, { group });
    expect([next?.name, after?.name]).toEqual(['Åsa Çelik', 'Paul dos Santos']);
    expect(next).toMatchObject({ memberId: '100003', street: 'Hermannstr. 12', interests: ['Wohnen', 'Klima'], activity: null, lastWalk: null });
    expect(progress).toEqual({ group, total: 8, done: 0, startedAt: '', withoutId: 0 });
    expect(contact).toBe('Ada');
    expect(topics).toEqual(['Wohnen', 'Klima']);
  });

  test('everybody once, then nobody, and whoever comes back goes on where it stopped', () => {
    const { room } = ready();
    const first = nextInWalk(room, { group }).next!;
    saveWalk(room, { memberId: first.memberId, saveId: newId(), activity: 'active' });
    expect(nextInWalk(room, { group }).progress).toMatchObject({ total: 8, done: 1, startedAt: '2026-11-22T10:30:00.000Z' });
    expect(new Set(goThroughAll(room, 'someone')).size).toBe(7);
    expect(nextInWalk(room, { group })).toMatchObject({ next: null, after: null, progress: { done: 8 } });
    expect(startWalk(room, {}).groups[0]).toEqual({ name: group, contact: 'Ada', total: 8, done: 8, lastAt: '2026-11-22T10:30:00.000Z' });
  });

  test('a new round begins on purpose, stands in Kontakte, and begins once', () => {
    const { room, contacts } = ready();
    goThroughAll(room, 'a');
    room.clock.instant = '2027-05-01T10:00:00.000Z';
    startWalk(room, { group, newRound: 'round-000001' });
    expect(startWalk(room, { group, newRound: 'round-000001' }).here?.progress).toMatchObject({ done: 0, total: 8 });
    expect(contacts.below('Ergebnis').filter((result) => result === 'Neue Runde: BO Reuterkiez')).toHaveLength(1);
  });

  test('who has left is not asked about', () => {
    const { room, members } = ready();
    members.set(3, 7, 'Status');
    members.set(6, 7, 'verstorben');
    expect(nextInWalk(room, { group })).toMatchObject({ next: { name: 'Paul dos Santos' }, progress: { total: 7 } });
  });

  test('a group nobody knows is refused', () => {
    const { room } = ready();
    expect(() => nextInWalk(room, { group: 'BO Mond' })).toThrow(expect.objectContaining({ code: 'group_unknown' }));
  });
});

describe('saving', () => {
  test('writes activity, interests, times, and a row in Kontakte', () => {
    const { room, members, contacts } = ready();
    members.set(6, columnOf(members, 'Interessen'), 'Wohnen');
    const answer = saveWalk(room, {
      memberId: '100003', saveId: 'save-one-1', group, activity: 'wants', expectedActivity: '', interests: ['wohnen', 'Kultur'], availability: ['abends'], knows: true, note: '=HYPERLINK("x")',
    });
    expect([cell(members, 100003, 'Aktivität'), cell(members, 100003, 'Interessen'), cell(members, 100003, 'Verfügbarkeit')]).toEqual(['möchte aktiv werden', 'Wohnen, Kultur', 'abends']);
    const row = contacts.values()[1]!;
    expect(row).toEqual(['save-one-1', new Date('2026-11-22T10:30:00.000Z'), '100003', 'Åsa Çelik', 'Durchsprache', 'ada@example.org', 'möchte aktiv werden, persönlich bekannt', '=HYPERLINK("x")']);
    expect(answer).toMatchObject({ activityText: 'möchte aktiv werden', interests: ['Wohnen', 'Kultur'], replaced: '', written: true, next: { name: 'Paul dos Santos' }, progress: { done: 1 } });
    expect(room.unlocked).toEqual([]);
  });

  test('leaves a log from which every cell can be put back', () => {
    const { room, members } = ready();
    members.set(6, columnOf(members, 'Aktivität'), 'passiv');
    saveWalk(room, { memberId: '100003', saveId: 'save-log-1', activity: 'active', expectedActivity: 'passiv', interests: ['Kultur'] });
    const rows = room.workbook.tab('Protokoll').values().filter((line) => line[3] === 'save-log-1').map((line) => line.slice(4));
    expect(rows).toEqual([['100003', 'Aktivität', 'passiv', 'aktiv'], ['100003', 'Interessen', '', 'Kultur']]);
  });

  test('sent again with the same id writes nothing twice', () => {
    const { room, members, contacts } = ready();
    const request = { memberId: '100003', saveId: 'save-twice', group, activity: 'active', expectedActivity: '', interests: ['Kultur'], note: 'hilft gern' } as const;
    saveWalk(room, { ...request, interests: [...request.interests] });
    const before = [members.values(), contacts.values(), room.workbook.tab('Protokoll').values()];
    expect(saveWalk(room, { ...request, interests: [...request.interests] })).toMatchObject({ written: false, activityText: 'aktiv' });
    expect([members.values(), contacts.values(), room.workbook.tab('Protokoll').values()]).toEqual(before);
  });

  test('a repeat does not undo what somebody changed since', () => {
    const { room, members } = ready();
    const request = { memberId: '100003', saveId: 'save-late1', activity: 'active', expectedActivity: '', interests: ['Kultur'], interestsRemoved: ['Wohnen'] } as const;
    const send = () => saveWalk(room, { ...request, interests: [...request.interests], interestsRemoved: [...request.interestsRemoved] });
    send();
    members.set(6, columnOf(members, 'Aktivität'), 'gelegentlich');
    members.set(6, columnOf(members, 'Interessen'), 'Kultur, Wohnen');
    send();
    expect([cell(members, 100003, 'Aktivität'), cell(members, 100003, 'Interessen')]).toEqual(['gelegentlich', 'Kultur, Wohnen']);
  });

  test('interrupted between the cells and Kontakte, the same id completes it', () => {
    const { room, members, contacts } = ready();
    const request = { memberId: '100003', saveId: 'save-broken', activity: 'active', expectedActivity: '' } as const;
    room.workbook.before = (call) => {
      if (call.kind === 'append' && call.tab === 'Kontakte') throw new Error('Service Spreadsheets timed out');
    };
    expect(() => saveWalk(room, request)).toThrow('timed out');
    room.workbook.before = null;
    expect(saveWalk(room, request)).toMatchObject({ written: true, activityText: 'aktiv', replaced: '' });
    expect(cell(members, 100003, 'Aktivität')).toBe('aktiv');
    expect(contacts.below('Kontakt-ID')).toEqual(['save-broken']);
  });

  test('“unknown” replaces nothing that is known', () => {
    const { room, members } = ready();
    members.set(6, columnOf(members, 'Aktivität'), 'aktiv');
    saveWalk(room, { memberId: '100003', saveId: newId(), activity: 'unknown', expectedActivity: 'aktiv' });
    saveWalk(room, { memberId: '100001', saveId: newId(), activity: 'unknown', expectedActivity: '' });
    expect([cell(members, 100003, 'Aktivität'), cell(members, 100001, 'Aktivität')]).toEqual(['aktiv', 'unbekannt']);
  });

  test('a formula in the way refuses the whole save', () => {
    const { room, members, contacts } = ready();

    members.set(6, columnOf(members, 'Aktivität'), formula('=X1', 'aktiv'));
    expect(() => saveWalk(room, { memberId: '100003', saveId: newId(), activity: 'not' })).toThrow(expect.objectContaining({ code: 'cells_in_the_way' }));
    expect(contacts.values()).toHaveLength(1);
  });

  test('rows sorted between the card and the save: the answers are still the right person’s', () => {
    const { room, members } = ready();
    const { next } = nextInWalk(room, { group });
    members.sort(4, 3);
    members.insertRows(4, 2);
    saveWalk(room, { memberId: next!.memberId, saveId: newId(), group, activity: 'sometimes' });
    const written = members.values().filter((line) => line[columnOf(members, 'Aktivität') - 1] === 'gelegentlich');
    expect(written.map((line) => line[1])).toEqual(['Çelik']);
  });

  test('costs the same calls for many members as for few', () => {
    const calls = (more: number): unknown => {
      const { room, members } = ready();
      const at = members.values()[2]!;
      for (let index = 0; index < more; index++) {
        const line = at.map(() => '' as string | number);
        line[0] = 200000 + index;
        line[1] = `Muster${index}`;
        line[at.indexOf('BO')] = group;
        line.forEach((value, column) => members.set(14 + index, column + 1, value));
      }
      room.workbook.forget();
      saveWalk(room, { memberId: '100003', saveId: newId(), group, activity: 'active' });
      return room.workbook.counts();
    };
    expect(calls(500)).toEqual(calls(0));
  });
});

describe('two volunteers in one group at once', () => {
  test('begin at different people and together meet everybody', () => {
    const { room } = ready();
    const ada = nextInWalk(room, { group, visitor: 'visitor-ada' });
    const ben = nextInWalk(room, { group, visitor: 'visitor-ben' });
    expect(ada.next?.memberId).not.toBe(ben.next?.memberId);
    const met: string[] = [];
    const hands = [{ visitor: 'visitor-ada', card: ada.next }, { visitor: 'visitor-ben', card: ben.next }];
    while (hands.some(({ card }) => card)) {
      for (const hand of hands) {
        if (!hand.card) continue;
        met.push(hand.card.memberId);
        hand.card = saveWalk(room, { memberId: hand.card.memberId, saveId: `${hand.visitor}-${met.length}`, group, activity: 'active', visitor: hand.visitor }).next;
      }
    }
    expect(new Set(met).size).toBe(8);
    // At the very first and the very last card both may have the same person: then their answers are merged.
    expect(met.length).toBeLessThanOrEqual(10);
  });

  test('answers for one person, given between reading and writing, are merged: nothing is lost', () => {
    const { room, members, contacts } = ready();
    // Ada's page saves; just before it gets the lock, Ben saves the same person, and somebody sorts the list.
    const hold = room.lock.hold.bind(room.lock);
    room.lock.hold = (work) => {
      room.lock.hold = hold;
      room.who.address = 'ben@example.org';
      saveWalk(room, { memberId: '100003', saveId: 'save-of-ben', group, activity: 'sometimes', expectedActivity: '', interests: ['Klima'], availability: ['abends'], note: 'kennt ihn vom Sport' });
      members.sort(4, 3);
      room.who.address = 'ada@example.org';
      return hold(work);
    };
    const answer = saveWalk(room, { memberId: '100003', saveId: 'save-of-ada', group, activity: 'active', expectedActivity: '', interests: ['Wohnen'], note: 'macht Plakate' });
    expect(answer).toMatchObject({ replaced: 'gelegentlich', activityText: 'aktiv', interests: ['Klima', 'Wohnen'], availability: ['abends'], progress: { done: 1 } });
    expect([cell(members, 100003, 'Aktivität'), cell(members, 100003, 'Interessen'), cell(members, 100003, 'Verfügbarkeit')]).toEqual(['aktiv', 'Klima, Wohnen', 'abends']);
    expect(contacts.values().slice(1).map((line) => [line[5], line[6], line[7]])).toEqual([
      ['ben@example.org', 'gelegentlich', 'kennt ihn vom Sport'],
      ['ada@example.org', 'aktiv', 'macht Plakate'],
    ]);
  });

  test('somebody sorting in the middle of a save would be too late: the rows were found inside the lock', () => {
    const { room, members } = ready();
    let sorted = false;
    room.workbook.before = ({ kind, tab }) => {
      // The last moment before the save reads the list.
      if (!sorted && room.lock.held && kind === 'extent' && tab === listTab) {
        sorted = true;
        members.sort(4, 2);
      }
    };
    saveWalk(room, { memberId: '100005', saveId: newId(), group, activity: 'wants' });
    expect(sorted).toBe(true);
    expect(cell(members, 100005, 'Aktivität')).toBe('möchte aktiv werden');
    expect(members.values().filter((line) => line[columnOf(members, 'Aktivität') - 1] === 'möchte aktiv werden')).toHaveLength(1);
  });
});

describe('the summary', () => {
  const answered = (): ReturnType<typeof ready> => {
    const at = ready();
    saveWalk(at.room, { memberId: '100001', saveId: 'save-sum-01', activity: 'wants', interests: ['Kultur', 'Wohnen'], note: 'hat Zeit' });
    saveWalk(at.room, { memberId: '100002', saveId: 'save-sum-02', activity: 'wants', knows: true });
    saveWalk(at.room, { memberId: '100003', saveId: 'save-sum-03', activity: 'active', interests: ['Wohnen'] });
    saveWalk(at.room, { memberId: '100004', saveId: 'save-sum-04', note: 'nichts bekannt' });
    return at;
  };

  test('counts the answers and says who is to call whom', () => {
    const { room } = answered();
    expect(summaryOfWalk(room, { group })).toEqual({
      progress: { group, total: 8, done: 4, startedAt: '2026-11-22T10:30:00.000Z', withoutId: 0 },
      counts: { active: 1, sometimes: 0, wants: 2, not: 0, unknown: 0, none: 1 },
      known: 1,
      interests: [{ topic: 'Wohnen', count: 2 }, { topic: 'Kultur', count: 1 }],
      calls: [{ memberId: '100002', name: 'Paul dos Santos', task: false }, { memberId: '100001', name: 'Zoë Schäfer', task: false }],
      caller: 'Ada',
    });
  });

  test('its calls become tasks for the contact person, once', () => {
    const { room, tasks } = answered();
    expect(createCallTasks(room, { group, operationId: 'tasks-00001' })).toEqual({ created: 2, message: '2 Aufgaben angelegt für Ada, bis 29.11.2026. Sie stehen im Tab „Aufgaben“.' });
    expect(createCallTasks(room, { group, operationId: 'tasks-00002' })).toMatchObject({ created: 0 });
    expect(tasks.values().slice(1).map((line) => line.slice(1))).toEqual([
      ['Anrufen: möchte aktiv werden', '100002', 'Paul dos Santos', group, 'ada@example.org', new Date('2026-11-29T00:00:00.000Z'), 'offen', '', ''],
      ['Anrufen: möchte aktiv werden', '100001', 'Zoë Schäfer', group, 'ada@example.org', new Date('2026-11-29T00:00:00.000Z'), 'offen', '', 'Interessen: Kultur, Wohnen\nhat Zeit'],
    ]);
    expect(summaryOfWalk(room, { group }).calls.every(({ task }) => task)).toBe(true);
    expect(room.unlocked).toEqual([]);
  });
});
