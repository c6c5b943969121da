// Tasks: made once by their id, taken on, done, handed back, found wherever their row is.

import { createTasks, tasksOf, updateTask } from '../../../src/server/tasks/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { groupRows, list, listTab, ruleRows } from '../../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { MemoryTab } from '../../support/memoryWorkbook.ts';

const drafts = [
  { id: 'a-1', kind: 'Anrufen', memberId: '100001', member: 'Zoë Schäfer', due: '2026-11-30', note: '=1+1' },
  { id: 'b-2', kind: 'Anrufen', memberId: '100002', member: 'Paul dos Santos', owner: 'Ada' },
];

function ready(): { room: MemoryRoom; tab: MemoryTab } {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  room.lock.hold(() => createTasks(room, drafts));
  return { room, tab: room.workbook.tab('Aufgaben') };
}

test('each id is written once, in one block', () => {
  const { room, tab } = ready();
  room.workbook.forget();
  const made = room.lock.hold(() => createTasks(room, [...drafts, { id: 'c-3', kind: 'Besuchen', group: 'BO Reuterkiez' }, { id: 'c-3', kind: 'Besuchen' }]));
  expect(made.map(({ id }) => id)).toEqual(['c-3']);
  expect(tab.values().slice(1).map((line) => line.slice(0, 8))).toEqual([
    ['a-1', 'Anrufen', '100001', 'Zoë Schäfer', '', '', new Date('2026-11-30T00:00:00.000Z'), 'offen'],
    ['b-2', 'Anrufen', '100002', 'Paul dos Santos', '', 'Ada', '', 'offen'],
    ['c-3', 'Besuchen', '', '', 'BO Reuterkiez', '', '', 'offen'],
  ]);
  expect(room.workbook.calls.filter(({ kind, tab: name }) => kind === 'append' && name === 'Aufgaben')).toHaveLength(1);
});

test('a member’s tasks, with words understood', () => {
  const { room, tab } = ready();
  tab.set(2, 8, 'Zurückgegeben');
  tab.set(3, 8, 'wartet auf Post');
  expect(tasksOf(room.workbook, '100001')).toEqual([
    { id: 'a-1', kind: 'Anrufen', memberId: '100001', member: 'Zoë Schäfer', group: '', owner: '', due: '2026-11-30', status: 'returned', accepted: '', note: '=1+1' },
  ]);
  expect(tasksOf(room.workbook, '100002')[0]?.status).toBe('other');
});

test('taken on: the person at the screen stands there with the day, and a named owner stays', () => {
  const { room, tab } = ready();
  tab.sort(2, 4);
  updateTask(room, { taskId: 'a-1', action: 'accept', expected: { status: 'open' } });
  updateTask(room, { taskId: 'b-2', action: 'accept', expected: { status: 'open' } });
  const row = (id: string) => tab.values().find((line) => line[0] === id)?.slice(5, 9);
  expect(row('a-1')).toEqual(['ada@example.org', new Date('2026-11-30T00:00:00.000Z'), 'in Arbeit', new Date('2026-11-22T00:00:00.000Z')]);
  expect(row('b-2')).toEqual(['Ada', '', 'in Arbeit', new Date('2026-11-22T00:00:00.000Z')]);
  expect(room.unlocked).toEqual([]);
});

test('done with a note, and handed back: every step can be read in the log', () => {
  const { room, tab } = ready();
  updateTask(room, { taskId: 'a-1', action: 'accept', expected: { status: 'open' } });
  const back = updateTask(room, { taskId: 'a-1', action: 'handBack', note: 'keine Zeit', expected: { status: 'accepted', note: '=1+1' } });
  expect(back.task).toMatchObject({ status: 'returned', accepted: '', note: 'keine Zeit', owner: 'ada@example.org' });
  expect(tab.values()[1]!.slice(7)).toEqual(['zurückgegeben', '', 'keine Zeit']);
  const logged = room.workbook.tab('Protokoll').values().slice(-3).map((line) => line.slice(4));
  expect(logged).toEqual([
    ['100001', 'Aufgabe a-1: Status', 'in Arbeit', 'zurückgegeben'],
    ['100001', 'Aufgabe a-1: Angenommen', '22.11.2026', ''],
    ['100001', 'Aufgabe a-1: Notiz', '=1+1', 'keine Zeit'],
  ]);
});

test('sent twice it writes once', () => {
  const { room } = ready();
  const request = { taskId: 'a-1', action: 'done', expected: { status: 'open' } } as const;
  updateTask(room, request);
  room.workbook.forget();
  expect(updateTask(room, request).task.status).toBe('done');
  expect(room.workbook.counts()).not.toHaveProperty('write');
});

test('somebody else’s change in the meantime is kept', () => {
  const { room, tab } = ready();
  tab.set(2, 8, 'entfällt');
  expect(() => updateTask(room, { taskId: 'a-1', action: 'done', expected: { status: 'open' } })).toThrow(expect.objectContaining({ code: 'changed_meanwhile' }));
  expect(tab.at(2, 8)).toBe('entfällt');
});

test('a task that is gone, or there twice, is refused', () => {
  const { room, tab } = ready();
  expect(() => updateTask(room, { taskId: 'z-9', action: 'done', expected: { status: 'open' } })).toThrow(expect.objectContaining({ code: 'task_not_found' }));
  tab.set(3, 1, 'a-1');
  expect(() => updateTask(room, { taskId: 'a-1', action: 'done', expected: { status: 'open' } })).toThrow(expect.objectContaining({ code: 'task_not_found' }));
});

test('what somebody handed back, or the working group has, becomes the task of who takes it on; and that can be taken back', () => {
  const { room, tab } = ready();
  const row = (id: string) => tab.values().find((line) => line[0] === id)?.slice(5, 8);
  updateTask(room, { taskId: 'b-2', action: 'handBack', expected: { status: 'open' } });
  updateTask(room, { taskId: 'b-2', action: 'accept', expected: { status: 'returned' } });
  expect(row('b-2')).toEqual(['ada@example.org', '', 'in Arbeit']);
  updateTask(room, { taskId: 'b-2', action: 'handBack', owner: 'Ada', expected: { status: 'accepted' } });
  expect(row('b-2')).toEqual(['Ada', '', 'zurückgegeben']);
  tab.set(2, 6, 'AG Mitgliederbetreuung');
  updateTask(room, { taskId: 'a-1', action: 'accept', expected: { status: 'open' } });
  expect(row('a-1')?.[0]).toBe('ada@example.org');
  updateTask(room, { taskId: 'a-1', action: 'reopen', owner: '', expected: { status: 'accepted' } });
  expect(row('a-1')).toEqual(['', new Date('2026-11-30T00:00:00.000Z'), 'offen']);
});
