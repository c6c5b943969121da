// What volunteers do in the tab itself, on a phone where there is no sidebar, counts like the sidebar's.

import { nextCall, reportCall } from '../../../src/server/calls/index.ts';
import { noteCallsTyped } from '../../../src/server/calls/index.ts';
import { callRoom, name, type CallRoom } from './callRoom.ts';

const row = (at: CallRoom, id: number): unknown[] => ['Status', 'Anrufer*in', 'Versuche', 'Ergebnis', 'Letzter Anruf'].map((header) => at.called(id, header));
const said = (at: CallRoom): unknown[] => at.contacts().map((line) => [line[2], line[5], line[6], line[7]]);

describe.each([['heard of at once', false], ['found by the next caller', true]])('%s', (_how, quiet) => {
  const settle = (at: CallRoom): void => {
    if (!quiet) return;
    at.as('zoe@example.org');
    nextCall(at.room, { campaign: name });
  };

  test('a status is an attempt, with its row in Kontakte', () => {
    const at = callRoom();
    at.as('');
    at.enter(203, 'Anrufer*in', 'Ben', { quiet });
    at.enter(203, 'Notiz', 'kommt gern', { quiet });
    at.enter(203, 'Status', 'gesprochen', { quiet });
    settle(at);
    expect(row(at, 203)).toEqual(['gesprochen', 'Ben', 1, 'erreicht', new Date('2026-11-22T10:30:00.000Z')]);
    expect(said(at)).toEqual([['203', 'Ben', 'gesprochen', 'kommt gern']]);
    expect(at.cell(203, 'Letzter Kontakt')).toEqual(new Date('2026-11-22T00:00:00.000Z'));
    expect(at.room.unlocked).toEqual([]);
  });

  test('only once, however often it is looked at', () => {
    const at = callRoom();
    at.enter(203, 'Status', 'nicht abgenommen', { quiet });
    settle(at);
    at.next();
    noteCallsTyped(at.room, { tabId: at.calls().id, tabName: at.calls().name, row: 2, column: 1, rows: 50, columns: 14 });
    expect([at.called(203, 'Versuche'), at.contacts().length]).toEqual([1, 1]);
  });

  test.each([['möchte keinen Anruf'], ['verstorben'], ['möchte austreten']])('%s stops every campaign, also for who is reserved there', (word) => {
    const at = callRoom({}, { Fest: { batch: 6 } });
    at.as('ben@example.org');
    expect(at.next({ campaign: 'Fest' })).toContain('203');
    at.enter(203, 'Status', word, { quiet });
    settle(at);
    // Who wants to leave shall still be asked why, by a person.
    expect(at.cell(203, 'Kein Anruf')).toBe(word === 'möchte austreten' ? '' : 'ja');
    at.as('ben@example.org');
    expect(at.next({ campaign: 'Fest' })).toEqual(['201', '202', '204', '205', '206']);
  });

  test('a status pasted over several rows counts for each of them, in one block', () => {
    const at = callRoom();
    for (const id of [201, 202, 203, 204]) at.enter(id, 'Status', 'nicht abgenommen', { quiet: true });
    at.room.workbook.forget();
    if (!quiet) noteCallsTyped(at.room, { tabId: at.calls().id, tabName: at.calls().name, row: 2, column: 5, rows: 4, columns: 1 });
    settle(at);
    expect([201, 202, 203, 204].map((id) => at.called(id, 'Versuche'))).toEqual([1, 1, 1, 1]);
    expect(at.contacts()).toHaveLength(4);
    expect(at.room.workbook.counts().append).toBe(1);
  });

  test('a call-back with its time', () => {
    const at = callRoom();
    at.enter(203, 'Wiedervorlage', '22.11.2026 14:00', { quiet: true });
    at.enter(203, 'Status', 'später anrufen', { quiet });
    at.enter(204, 'Status', 'später anrufen', { quiet });
    settle(at);
    expect([at.called(203, 'Wiedervorlage'), at.called(204, 'Wiedervorlage')]).toEqual([new Date('2026-11-22T14:00:00.000Z'), new Date('2026-11-23T10:30:00.000Z')]);
  });

  test('another status on the same day corrects the first, and what followed from it', () => {
    const at = callRoom();
    at.next();
    at.report(201, 'noCall', { note: 'oder?' });
    at.enter(201, 'Status', 'nicht abgenommen', { quiet });
    settle(at);
    expect(row(at, 201).slice(0, 4)).toEqual(['nicht abgenommen', 'ada@example.org', 1, 'nicht erreicht']);
    expect(said(at)).toEqual([['201', 'ada@example.org', 'nicht abgenommen', 'oder?']]);
    expect(at.cell(201, 'Kein Anruf')).toBe('');
  });

  test('a status on another day is another attempt', () => {
    const at = callRoom();
    at.next();
    at.report(201, 'noAnswer', { goOn: false });
    at.at('2026-11-24T11:00:00.000Z');
    at.enter(201, 'Status', 'besetzt', { quiet });
    settle(at);
    expect(row(at, 201)).toEqual(['besetzt', 'ada@example.org', 2, 'nicht erreicht', new Date('2026-11-24T11:00:00.000Z')]);
    expect(said(at).map((line) => (line as unknown[])[2])).toEqual(['nicht abgenommen', 'besetzt']);
  });
});

test('name and note that come after the status belong to the same call', () => {
  const at = callRoom();
  at.enter(203, 'Status', 'gesprochen');
  at.enter(203, 'Anrufer*in', 'Ben');
  at.enter(203, 'Notiz', 'kommt gern');
  expect(said(at)).toEqual([['203', 'Ben', 'gesprochen', 'kommt gern']]);
  expect([at.called(203, 'Versuche'), at.contacts().length]).toEqual([1, 1]);
});

test('a name beside a person takes them, also from a reservation', () => {
  const at = callRoom();
  at.next();
  at.enter(201, 'Anrufer*in', 'Ben');
  at.enter(203, 'Anrufer*in', 'ada@example.org');
  expect(at.next()).toEqual(['202', '203']);
  at.at('2026-11-23T12:00:00.000Z');
  at.as('cem@example.org');
  expect(at.next()).toEqual(['202', '203']);
  at.enter(201, 'Anrufer*in', '');
  at.as('dana@example.org');
  expect(at.next()[0]).toBe('201');
});

test('back to offen by hand: nothing is counted, and the pause is over', () => {
  const at = callRoom({ batch: 1 });
  at.next();
  at.report(201, 'noAnswer', { goOn: false });
  at.enter(201, 'Status', 'offen');
  expect([at.called(201, 'Versuche'), at.contacts().length]).toEqual([1, 1]);
});

test('a word chosen by mistake and put back to offen the same day: as if nobody had called, for several rows at once, too', () => {
  const at = callRoom({}, { Fest: {} });
  at.enter(202, 'Notiz', 'klingelt lange');
  at.enter(201, 'Status', 'verstorben');
  at.enter(202, 'Status', 'möchte keinen Anruf');
  at.enter(203, 'Status', 'gesprochen');
  expect([at.cell(201, 'Kein Anruf'), at.cell(202, 'Kein Anruf')]).toEqual(['ja', 'ja']);
  at.calls().put(2, 5, [['offen'], ['offen']]);
  noteCallsTyped(at.room, { tabId: at.calls().id, tabName: at.calls().name, row: 2, column: 5, rows: 2, columns: 1 });
  expect([at.cell(201, 'Kein Anruf'), at.cell(202, 'Kein Anruf')]).toEqual(['', '']);
  expect(at.contacts().map((line) => line[2])).toEqual(['203']);
  expect(at.tasks().map((line) => line[7])).toEqual(['entfällt']);
  expect([at.called(201, 'Versuche'), at.called(201, 'Letzter Anruf'), at.called(202, 'Notiz')]).toEqual([0, '', 'klingelt lange']);
  expect(at.next({ campaign: 'Fest' })).toEqual(['201', '202']);
  expect(at.room.unlocked).toEqual([]);
});

test('rows sorted, deleted and inserted between next and report harm nothing', () => {
  const at = callRoom();
  at.next();
  at.calls().sort(2, 2);
  at.calls().insertRows(2, 2);
  at.calls().deleteRows(4, 1);
  const left = at.calls().values().map((line) => line[0]).filter((id) => id === '201').length;
  at.report(201, 'talked');
  expect(at.contacts().map((line) => line[2])).toEqual(['201']);
  if (left > 0) expect(row(at, 201).slice(0, 3)).toEqual(['gesprochen', 'ada@example.org', 1]);
  expect(at.calls().values().filter((line) => line[4] === 'gesprochen')).toHaveLength(left);
});

test('typing in other tabs is none of calling’s business, and never an error', () => {
  const at = callRoom();
  at.room.workbook.forget();
  noteCallsTyped(at.room, { tabId: at.list.id, tabName: 'Mitglieder', row: 3, column: 1, rows: 1, columns: 1 });
  expect(at.room.workbook.calls).toEqual([]);
  at.room.lock.taken = true;
  at.enter(203, 'Status', 'gesprochen');
  expect(at.called(203, 'Versuche')).toBe(0);
  at.room.lock.taken = false;
  expect(reportCall(at.room, { campaign: name, memberId: '201', reportId: 'report-0001', outcome: 'talked' }).written).toBe(true);
  expect(at.called(203, 'Versuche')).toBe(1);
});
