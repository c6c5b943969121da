// Who comes next, who does not and why; giving back, skipping, taking back, finding and taking who calls back.

import { findCall, giveBackCalls, nextCall, skipCall, takeBackCall, takeCall } from '../../../src/server/calls/index.ts';
import { refusal } from '../../support/refusal.ts';
import { callRoom, name, six } from './callRoom.ts';

const last = 'Reserviert bis';

describe('the order', () => {
  test('call-backs that are due, then nobody has tried, then the oldest attempt, then who was skipped', () => {
    const at = callRoom({ batch: 10, pauseHours: 0 });
    at.at('2026-11-20T10:00:00.000Z');
    at.report(203, 'noAnswer', { goOn: false });
    at.at('2026-11-20T11:00:00.000Z');
    at.report(202, 'busy', { goOn: false });
    at.report(205, 'later', { callBackAt: '2026-11-22T10:00:00.000Z', goOn: false });
    at.report(204, 'later', { callBackAt: '2026-11-22T09:00:00.000Z', goOn: false });
    at.at('2026-11-22T10:30:00.000Z');
    at.next();
    skipCall(at.room, { campaign: name, memberId: '201', reportId: 'skip-0001', note: 'hat Besuch', goOn: false });
    expect(at.called(201, 'Notiz')).toBe('22.11.2026 übersprungen: hat Besuch');
    expect([at.called(201, 'Status'), at.called(201, 'Versuche'), at.contacts().length]).toEqual(['übersprungen', 0, 4]);
    expect(at.next()).toEqual(['204', '205', '206', '203', '202', '201']);
  });

  test('everything about the person that the call needs', () => {
    const at = callRoom({ batch: 1 });
    at.type(201, 'Interessen', 'Wohnen; Kultur');
    at.type(201, 'Geburtsdatum', new Date('1980-12-01T00:00:00.000Z'));
    at.type(201, 'Eintritt', new Date('2026-11-01T00:00:00.000Z'));
    at.at('2026-11-20T10:00:00.000Z');
    at.report(201, 'later', { note: 'isst gerade', callBackAt: '2026-11-22T10:00:00.000Z', goOn: false });
    at.at('2026-11-22T10:30:00.000Z');
    const answer = nextCall(at.room, { campaign: name });
    expect(answer).toMatchObject({ campaign: name, state: 'running', closed: null, script: 'Hallo, hier ist …', form: '', empty: null });
    expect(answer.people).toEqual([
      {
        memberId: '201', name: 'Ida Wolf', phones: [{ field: 'phone', shown: '030 6123201', tel: '+49306123201' }], group: '', memberSince: '2026-11-01', isNew: true, age: 45, activity: '',
        interests: ['Wohnen', 'Kultur'], availability: [], why: [expect.any(String), 'Rückruf ausgemacht: 2026-11-22T10:00:00.000Z', 'Ein Versuch, zuletzt am 20.11.2026'],
        lastContact: '2026-11-20T10:00:00.000Z', history: [{ at: '2026-11-20T10:00:00.000Z', kind: 'Anruf', by: 'ada@example.org', result: 'später anrufen', note: 'isst gerade' }],
        attempts: 1, note: 'isst gerade',
        check: [
          { field: 'street', value: 'Weserstraße 201' }, { field: 'postcode', value: '12045' }, { field: 'city', value: 'Berlin' }, { field: 'phone', value: '030 6123201' },
          { field: 'mobile', value: '' }, { field: 'email', value: '' },
        ],
        reservedUntil: '2026-11-22T11:00:00.000Z',
      },
    ]);
  });
});

describe('an empty queue explains itself', () => {
  test('with the counts and the earliest time', () => {
    const at = callRoom({ batch: 1, maxAttempts: 2 });
    at.report(201, 'talked');
    at.report(202, 'noAnswer');
    at.report(203, 'later', { callBackAt: '2026-11-22T14:00:00.000Z', goOn: false });
    at.type(204, 'Kein Anruf', 'x');
    at.report(205, 'wrongNumber', { goOn: false });
    at.as('ben@example.org');
    expect(at.next()).toEqual(['206']);
    at.as('ada@example.org');
    const { people, empty, progress } = nextCall(at.room, { campaign: name });
    expect(people).toEqual([]);
    expect(Object.fromEntries(empty!.reasons.map(({ reason, count }) => [reason, count]))).toEqual({ done: 1, calledToday: 1, callBackLater: 1, noCall: 1, noNumber: 1, reserved: 1 });
    expect(empty!.nextAt).toBe('2026-11-22T11:00:00.000Z');
    expect(progress.open).toBe(0);
  });

  test('a pause of a day and a half ends at nine in the morning; nobody waits beyond the last day', () => {
    const at = callRoom({ batch: 1, pauseHours: 36, to: '2026-11-24' });
    for (const id of [201, 202, 203, 204, 205, 206]) at.report(id, 'noAnswer', { goOn: false });
    expect(nextCall(at.room, { campaign: name }).empty).toEqual({ reasons: [{ reason: 'calledToday', count: 6 }], nextAt: '2026-11-24T09:00:00.000Z' });
    at.at('2026-11-23T10:00:00.000Z');
    expect(nextCall(at.room, { campaign: name }).empty).toEqual({ reasons: [{ reason: 'pause', count: 6 }], nextAt: '2026-11-24T09:00:00.000Z' });
    at.room.workbook.tab('Kampagnen').set(2, 5, new Date('2026-11-23T00:00:00.000Z'));
    expect(nextCall(at.room, { campaign: name }).empty?.nextAt).toBe('');
  });

  test('most attempts', () => {
    const at = callRoom({ batch: 1, pauseHours: 0, maxAttempts: 1, selection: { picked: { mode: 'only', memberIds: ['201'] } } });
    at.report(201, 'noAnswer');
    at.at('2026-11-25T10:00:00.000Z');
    expect(nextCall(at.room, { campaign: name }).empty).toEqual({ reasons: [{ reason: 'maxAttempts', count: 1 }], nextAt: '' });
  });
});

describe('the hours', () => {
  test.each([
    ['2026-11-22T08:59:59.000Z', false], ['2026-11-22T09:00:00.000Z', true], ['2026-11-22T20:29:59.000Z', true], ['2026-11-22T20:30:00.000Z', false], ['2026-11-23T00:10:00.000Z', false],
  ])('at %s', (instant, open) => {
    const at = callRoom({ batch: 1 });
    at.at(instant);
    const answer = nextCall(at.room, { campaign: name });
    expect([answer.people.length, answer.closed]).toEqual(open ? [1, null] : [0, { from: '09:00', until: '20:30' }]);
    expect(at.called(201, last)).toEqual(open ? new Date(Date.parse(instant) + 1_800_000) : '');
  });

  test('a report across midnight counts on the day it comes, and the next day they may be called', () => {
    const at = callRoom({ batch: 1, eveningUntil: '23:59', pauseHours: 0, selection: { picked: { mode: 'only', memberIds: ['201'] } } });
    at.at('2026-11-22T23:58:00.000Z');
    expect(at.next()).toEqual(['201']);
    at.at('2026-11-23T00:02:00.000Z');
    expect(at.report(201, 'noAnswer').next).toMatchObject({ people: [], closed: { from: '09:00', until: '23:59' } });
    at.at('2026-11-23T10:00:00.000Z');
    expect(at.next()).toEqual([]);
    at.at('2026-11-24T09:00:00.000Z');
    expect(at.next()).toEqual(['201']);
  });
});

test('a number that has lost its zero is dialled as the list of the campaign says it, whatever the settings', () => {
  const at = callRoom({ batch: 1, selection: { picked: { mode: 'only', memberIds: ['201'] } } }, {}, six.map((row) => (row[0] === 201 ? row.map((cell, column) => (column === 6 ? 3_023_125_176 : cell)) : row)));
  expect(at.called(201, 'Telefon')).toBe('+49 30 23125176');
  expect(nextCall(at.room, { campaign: name }).people[0]?.phones).toEqual([{ field: 'phone', shown: '030 23125176', tel: '+493023125176' }]);
});

describe('reservations', () => {
  test('two callers never share a person; a dead browser sets them free after the expiry', () => {
    const at = callRoom();
    expect(at.next()).toEqual(['201', '202']);
    at.as('ben@example.org');
    expect(at.next()).toEqual(['203', '204']);
    at.at('2026-11-22T11:00:00.000Z');
    at.as('cem@example.org');
    expect(at.next()).toEqual(['201', '202']);
  });

  test('two pages of one address, and two people without one, do not share either', () => {
    const at = callRoom();
    expect(at.next({ visitor: 'page-aaaa' })).toEqual(['201', '202']);
    expect(at.next({ visitor: 'page-bbbb' })).toEqual(['203', '204']);
    expect(at.next({ visitor: 'page-aaaa' })).toEqual(['201', '202']);
    at.as('');
    expect(at.next({ visitor: 'page-cccc' })).toEqual(['205', '206']);
    expect(at.called(205, 'Anrufer*in')).toBe('unbekannt (page)');
    expect(at.next({ visitor: 'page-dddd' })).toEqual([]);
    expect(at.next({ visitor: 'page-cccc' })).toEqual(['205', '206']);
  });

  test('without address and page, everybody is somebody new', () => {
    const at = callRoom();
    at.as('');
    expect([at.next(), at.next(), at.next()]).toEqual([['201'], ['202'], ['203']]);
  });

  test('given back, they are free without a trace; somebody else’s stay', () => {
    const at = callRoom();
    at.next();
    at.as('ben@example.org');
    expect(giveBackCalls(at.room, { campaign: name, memberIds: ['201', '202'] }).message).toBe('Es war niemand mehr für dich reserviert.');
    at.as('ada@example.org');
    giveBackCalls(at.room, { campaign: name, memberIds: ['201'] });
    expect([at.called(201, 'Anrufer*in'), at.called(201, last), at.called(201, 'Versuche'), at.called(202, 'Anrufer*in')]).toEqual(['', '', 0, 'ada@example.org']);
    expect(at.room.unlocked).toEqual([]);
  });

  test.each([
    ['Kein Anruf', 'ja'], ['Status', 'verstorben'], ['Status', 'möchte austreten'], ['Austritt', '01.11.2026'],
  ])('%s %s in the list stops also who is reserved already', (header, value) => {
    const at = callRoom();
    at.next();
    at.type(202, header, value);
    expect(at.report(201, 'talked').next!.people.map(({ memberId }) => memberId)).toEqual(['203', '204']);
    expect([at.called(202, 'Anrufer*in'), at.called(202, last)]).toEqual(['', '']);
  });

  test('the one fetched ahead is reserved on when it is their turn', () => {
    const at = callRoom();
    at.next();
    at.at('2026-11-22T10:50:00.000Z');
    at.report(201, 'talked');
    expect(at.called(202, last)).toEqual(new Date('2026-11-22T11:20:00.000Z'));
  });
});

describe('two campaigns', () => {
  test('nobody is called twice on a day, and what binds in one binds in the other', () => {
    const at = callRoom({ batch: 10 }, { Fest: { batch: 10 } });
    at.report(201, 'noAnswer', { goOn: false });
    at.report(202, 'noCall', { goOn: false });
    at.report(203, 'deceased', { goOn: false });
    at.report(204, 'wantsToLeave', { goOn: false });
    expect(at.next({ campaign: 'Fest' })).toEqual(['205', '206']);
    at.at('2026-11-23T10:30:00.000Z');
    expect(at.next({ campaign: 'Fest' })).toEqual(['201', '205', '206']);
  });

  test('a call-back that was promised for today is made, unless somebody has called since', () => {
    const at = callRoom({ batch: 1 }, { Fest: { batch: 10 } });
    at.report(201, 'later', { callBackAt: '2026-11-22T13:30:00.000Z', goOn: false });
    at.at('2026-11-22T13:31:00.000Z');
    expect(at.next({ campaign: 'Fest' })).not.toContain('201');
    expect(at.next()).toEqual(['201']);
    at.report(201, 'noAnswer', { campaign: 'Fest', goOn: false });
    expect(at.next()).toEqual(['202']);
  });
});

describe('refused', () => {
  const codes = (work: () => unknown): unknown => refusal(work).code;
  test('an unknown, paused, over or foreign campaign', () => {
    const at = callRoom({ callers: ['ben@example.org'] });
    expect(codes(() => nextCall(at.room, { campaign: 'Nie' }))).toBe('campaign_unknown');
    expect(codes(() => nextCall(at.room, { campaign: name }))).toBe('not_a_caller');
    at.as('Ben@Example.org');
    expect(at.next({ campaign: ' wahl  2026' })).toHaveLength(2);
    at.at('2026-12-21T10:00:00.000Z');
    expect(refusal(() => nextCall(at.room, { campaign: name }))).toMatchObject({ code: 'campaign_closed', params: { why: 'sie ging bis zum 20.12.2026' } });
    at.at('2026-11-23T10:00:00.000Z');
    at.room.workbook.tab('Kampagnen').set(2, 6, 'angehalten');
    expect(refusal(() => nextCall(at.room, { campaign: name }))).toMatchObject({ code: 'campaign_closed', params: { why: 'sie ist angehalten' } });
    at.room.lock.taken = true;
    expect(codes(() => nextCall(at.room, { campaign: name }))).toBe('busy');
  });
});

describe('taken back', () => {
  const exit = 'austritt-201';
  const statusOf = (at: ReturnType<typeof callRoom>): unknown => at.tasks().find((line) => line[0] === exit)?.[7];

  test('wanting to leave, said again after it was taken back, opens the talk again', () => {
    const at = callRoom();
    at.report(201, 'wantsToLeave', { reportId: 'report-back' });
    takeBackCall(at.room, { campaign: name, memberId: '201', reportId: 'report-back' });
    expect(statusOf(at)).toBe('entfällt');
    at.report(201, 'wantsToLeave', { reportId: 'report-again' });
    expect(statusOf(at)).toBe('offen');
    expect(at.tasks().filter((line) => line[0] === exit)).toHaveLength(1);
    expect(at.room.unlocked).toEqual([]);
  });

  test('a talk on leaving that was to be held before the report is to be held after it was taken back', () => {
    const at = callRoom();
    at.room.workbook.tab('Aufgaben').put(2, 1, [[exit, 'Gespräch zum Austritt', '201', 'Ida Wolf', '', '', '', 'offen']]);
    at.report(201, 'wantsToLeave', { reportId: 'report-back' });
    takeBackCall(at.room, { campaign: name, memberId: '201', reportId: 'report-back' });
    expect(statusOf(at)).toBe('offen');
  });

  test.each(['talked', 'later', 'noCall', 'wrongNumber', 'wantsToLeave', 'noAnswer'] as const)('%s leaves everything as before, and the person is here again', (outcome) => {
    const at = callRoom({ batch: 1, pauseHours: 0 });
    at.at('2026-11-20T10:00:00.000Z');
    at.report(201, 'message', { note: 'erster Versuch', goOn: false });
    at.type(201, 'Letzter Kontakt', new Date('2026-03-01T00:00:00.000Z'));
    at.at('2026-11-22T10:30:00.000Z');
    const row = (): unknown[] => at.calls().values()[1]!.slice(4, 13);
    const before = row();
    at.report(201, outcome, { reportId: 'report-back', note: 'Irrtum', goOn: false });
    expect(row()).not.toEqual(before);
    const back = (): ReturnType<typeof takeBackCall> => takeBackCall(at.room, { campaign: name, memberId: '201', reportId: 'report-back' });
    expect(back()).toMatchObject({ message: 'Zurückgenommen. Alles steht wieder wie vor dem Anruf.', person: { memberId: '201' } });
    expect(row().slice(0, 8)).toEqual(before.slice(0, 8));
    expect(at.called(201, last)).toEqual(new Date('2026-11-22T11:00:00.000Z'));
    expect([at.cell(201, 'Kein Anruf'), at.cell(201, 'Letzter Kontakt')]).toEqual(['', new Date('2026-03-01T00:00:00.000Z')]);
    expect(at.contacts().map((line) => line[0])).toEqual(['report-0001']);
    expect(at.tasks().filter((line) => line[7] === 'offen')).toEqual([]);
    expect(back().person?.memberId).toBe('201');
    expect(at.report(201, 'talked').written).toBe(true);
    expect(at.called(201, 'Versuche')).toBe(2);
    expect(at.room.unlocked).toEqual([]);
  });

  test('Kein Anruf that stood there before stays; somebody else’s report is not mine to undo', () => {
    const at = callRoom();
    at.next();
    at.type(201, 'Kein Anruf', 'ja');
    at.report(201, 'noCall', { reportId: 'report-back' });
    at.as('ben@example.org');
    expect(refusal(() => takeBackCall(at.room, { campaign: name, memberId: '201', reportId: 'report-back' })).code).toBe('nothing_to_undo');
    at.as('ada@example.org');
    expect(takeBackCall(at.room, { campaign: name, memberId: '201', reportId: 'report-back' }).person).toBeNull();
    expect([at.cell(201, 'Kein Anruf'), at.called(201, 'Status')]).toEqual(['ja', 'offen']);
  });
});

describe('somebody calls back', () => {
  test.each(['030 6123203', '+49 (0)30 / 6123203', '00493 0612 3203', '6123203', '3203', 'Yildiz', 'can yıldıs'])('found by %s', (query) => {
    const at = callRoom({}, { Fest: {} });
    at.report(203, 'talked', { goOn: false });
    expect(findCall(at.room, { query }).hits[0]).toEqual({
      memberId: '203', name: 'Can Yıldız', group: '', campaigns: [{ campaign: name, status: 'gesprochen', open: false }, { campaign: 'Fest', status: 'offen', open: true }],
    });
    expect(at.room.unlocked).toEqual([]);
  });

  test('taken at once, whatever pause holds and at any hour; not from others, not against their will', () => {
    const at = callRoom();
    at.report(203, 'noAnswer', { goOn: false });
    at.at('2026-11-22T21:30:00.000Z');
    const take = (memberId: string): ReturnType<typeof takeCall> => takeCall(at.room, { campaign: name, memberId });
    expect(take('203').people).toMatchObject([{ memberId: '203', why: expect.arrayContaining(['Ruft zurück.']) }]);
    at.as('ben@example.org');
    expect(refusal(() => take('203')).code).toBe('person_reserved');
    at.type(204, 'Kein Anruf', 'ja');
    expect(refusal(() => take('204')).code).toBe('no_contact_wanted');
    expect(refusal(() => take('999')).code).toBe('member_not_found');
  });
});
