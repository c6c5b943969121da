// The rules of calling, one row at a time: who may be called, what a status means, what the figures and the report say.

import { outcomes } from '../../../src/contract/calls.ts';
import { campaigns as say } from '../../../src/contract/texts/de/campaigns.ts';
import { blockOf, type CallFacts } from '../../../src/server/campaigns/block.ts';
import type { CallRow } from '../../../src/server/campaigns/callList.ts';
import { callListName, statusOf, type CallStatus } from '../../../src/server/campaigns/design.ts';
import { figuresOf, type Figures } from '../../../src/server/campaigns/figures.ts';
import { numberOf, shownNumber } from '../../../src/server/campaigns/people.ts';
import type { Campaign } from '../../../src/server/campaigns/read.ts';
import { reportOf } from '../../../src/server/campaigns/report.ts';
import { barOf, isDone, isReached, isTried } from '../../../src/server/campaigns/standing.ts';

const now = new Date('2026-11-22T12:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);

function row(more: Partial<CallRow> = {}): CallRow {
  return { row: 2, memberId: 'M-1', name: 'Ada', phone: '+49 30 23125000', group: 'Nord', status: 'open', caller: '', attempts: 0, callBackAt: null, result: '', note: '', why: '', lastCall: null, reservedUntil: null, mark: null, visitor: '', memberRow: 0, ...more };
}

const campaign: Campaign = { row: 2, id: 'c', name: 'Wahl', purpose: '', preset: null, state: 'running', word: 'running', from: '2026-11-01', to: '2026-12-01', script: '', form: 'Gespräch', callers: [], batch: 2, pauseHours: 20, maxAttempts: 4, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked', chosen: '', tab: 'Anrufe Wahl', tabId: 1, result: '', problems: [] };

const nothing: CallFacts = { now, isToday: (moment) => moment >= hours(-12) && moment < hours(12), bar: () => null, calledElsewhere: () => false, reservedElsewhere: () => null, dialable: () => false };
const block = (more: Partial<CallRow>, facts: Partial<CallFacts> = {}, rules: Partial<Campaign> = {}): string => blockOf(row(more), { ...campaign, ...rules }, { ...nothing, ...facts }) ?? 'call';

describe('may this person be called', () => {
  const cases: [string, string, Partial<CallRow>, Partial<CallFacts>?, Partial<Campaign>?][] = [
    ['nobody tried yet', 'call', {}],
    ['they said no', 'noCall', { status: 'noCall' }],
    ['they died', 'deceased', { status: 'deceased' }],
    ['they want to leave', 'leaving', { status: 'wantsToLeave' }],
    ['somebody talked to them, and the list forbids it since', 'done', { status: 'talked' }, { bar: () => 'left' }],
    ['a message is enough where reaching is', 'done', { status: 'message' }, {}, { done: 'reached' }],
    ['a message is not enough where talking is', 'call', { status: 'message' }],
    ['the list forbids it', 'left', {}, { bar: (id) => (id === 'M-1' ? 'left' : null) }],
    ['the number is wrong', 'noNumber', { status: 'wrongNumber' }, { dialable: () => true }],
    ['there is no number', 'noNumber', { phone: 'k.A.' }],
    ['there is none here, but one in the list', 'call', { phone: '' }, { dialable: (id) => id === 'M-1' }],
    ['there is one here, but none in the list', 'call', {}, { dialable: () => false }],
    ['four tries are enough', 'maxAttempts', { status: 'noAnswer', attempts: 4 }],
    ['three are not', 'call', { status: 'noAnswer', attempts: 3 }],
    ['a call-back that was promised is made after any number of tries', 'call', { status: 'later', attempts: 9, callBackAt: hours(-1) }],
    ['“later” without a time is no promise', 'maxAttempts', { status: 'later', attempts: 4 }],
    ['a time without “later” is none either', 'maxAttempts', { status: 'noAnswer', attempts: 4, callBackAt: hours(-1) }],
    ['another campaign called today', 'calledToday', {}, { calledElsewhere: (id) => id === 'M-1' }],
    ['another campaign called today, whatever was promised', 'calledToday', { status: 'later', callBackAt: hours(-1) }, { calledElsewhere: () => true }],
    ['promised for later', 'callBackLater', { status: 'later', callBackAt: hours(1) }],
    ['promised for now', 'call', { status: 'later', callBackAt: now, lastCall: hours(-1) }],
    ['called today', 'calledToday', { status: 'noAnswer', lastCall: hours(-1) }],
    ['called yesterday, within the pause', 'pause', { status: 'noAnswer', lastCall: hours(-19) }],
    ['called yesterday, the pause just over', 'call', { status: 'noAnswer', lastCall: hours(-20) }],
    ['a longer pause', 'pause', { status: 'noAnswer', lastCall: hours(-40) }, {}, { pauseHours: 48 }],
    ['somebody has them reserved', 'reserved', { reservedUntil: hours(1) }],
    ['somebody had them reserved', 'call', { reservedUntil: now }],
    ['reserved in another campaign', 'reserved', {}, { reservedElsewhere: () => hours(1) }],
    ['promised for now, but reserved', 'reserved', { status: 'later', callBackAt: hours(-1), reservedUntil: hours(1) }],
  ];
  test.each(cases.map(([why, expected, more, facts = {}, rules = {}]) => ({ why, expected, more, facts, rules })))('$why: $expected', ({ expected, more, facts, rules }) => {
    expect(block(more, facts, rules)).toBe(expected);
  });

  test.each<[string | null, string, string, string]>([
    [null, '', 'aktiv', ''],
    ['deceased', '2026-01-01', 'verstorben', 'x'],
    ['deceased', '', 'gestorben am 3.5.', ''],
    ['deceased', '', 'tot', ''],
    ['left', '2026-11-22', '', 'x'],
    ['left', '', 'ausgetreten', ''],
    ['leaving', '2026-12-31', '', 'x'],
    ['leaving', '', 'möchte austreten', ''],
    ['leaving', '', 'will austreten', ''],
    ['leaving', '', 'gekündigt zum Jahresende', ''],
    ['leaving', '', 'wants to leave', ''],
    ['noCall', '', '', 'x'],
    [null, '', 'total nett', ''],
  ])('the list says %p: exit %p, status %p, no calls %p', (bar, exitDate, status, noCall) => {
    expect(barOf({ exitDate, status, noCall }, '2026-11-22')).toBe(bar);
  });
});

test('what each status means', () => {
  const all: CallStatus[] = [...outcomes, 'open', 'skipped', 'other'];
  expect(all.filter(isReached)).toEqual(['talked', 'later', 'noCall', 'noTalk', 'language', 'wantsToLeave'].sort((a, b) => all.indexOf(a as CallStatus) - all.indexOf(b as CallStatus)));
  expect(new Set(all.filter(isTried))).toEqual(new Set(['noAnswer', 'busy', 'message']));
  expect(new Set(all.filter((status) => isDone(status, 'talked')))).toEqual(new Set(['talked', 'noCall', 'noTalk', 'language', 'wrongNumber', 'moved', 'deceased', 'wantsToLeave']));
  expect(all.filter((status) => isDone(status, 'reached') && !isDone(status, 'talked'))).toEqual(['message']);
  expect(['', ' ', 'offen', 'OFFEN ', 'übersprungen', 'Quatsch'].map(statusOf)).toEqual(['open', 'open', 'open', 'open', 'skipped', 'other']);
});

test('the number that is dialled', () => {
  expect(numberOf({ mobile: '0152 28817386', phone: '030 23125764' }, '030')).toBe('+4915228817386');
  expect(numberOf({ mobile: 'k.A.', phone: '030 23125764' }, '030')).toBe('+493023125764');
  expect(numberOf({ mobile: '23125764', phone: '030 23125764' }, '030')).toBe('+493023125764');
  expect(numberOf({ mobile: '23125764', phone: '2312576' }, '030')).toBe('23125764');
  expect(numberOf({ mobile: 'siehe 110', phone: '23125' }, '030')).toBe('23125');
  expect(numberOf({ mobile: 'siehe 110', phone: '2-3-1-2' }, '030')).toBe('');
  expect(['+493023125764', '23125764', '+49 30 23125764', 'x+493023125764', '+493023125764 privat'].map(shownNumber)).toEqual(['+49 30 23125764', '23125764', '+49 30 23125764', 'x+493023125764', '+493023125764 privat']);
});

test('a list’s tab has a name that no other has, and that a tab may have', () => {
  expect(callListName('Wahl 2026', [])).toBe('Anrufe Wahl 2026');
  expect(callListName(' Wahl:/2026?  [neu]\t\\*\'', [])).toBe('Anrufe Wahl 2026 neu');
  expect(callListName('Wahl', ['anrufe wahl', 'ANRUFE WAHL (2)'])).toBe('Anrufe Wahl (3)');
  expect(callListName('x'.repeat(120), [])).toBe(`Anrufe ${'x'.repeat(93)}`);
  expect(callListName('x'.repeat(120), [`Anrufe ${'x'.repeat(93)}`])).toBe(`Anrufe ${'x'.repeat(89)} (2)`);
  expect(callListName(`${'x'.repeat(88)} yyyyyyyyyy`, [`Anrufe ${'x'.repeat(88)} yyyy`])).toBe(`Anrufe ${'x'.repeat(88)} (2)`);
});

const tries = (...made: [day: string, by: string][]): CallRow['mark'] => ({ reportId: 'r', status: 'noAnswer', attempts: made.length, tries: made.map(([day, by]) => ({ day, by })) });

function figures(rows: CallRow[], rules: Partial<Campaign> = {}): Figures {
  return figuresOf({ ...campaign, ...rules }, rows, nothing, { dayOf: (moment) => moment.toISOString().slice(0, 10), endOfToday: hours(12) }, say);
}

describe('the figures', () => {
  test('who called how often, and with how many they talked', () => {
    const { attempts, byCaller, byDay } = figures([
      row({ status: 'talked', attempts: 2, caller: 'bea@example.org', lastCall: hours(-48), mark: { ...tries(['2026-11-18', 'ada@example.org'], ['2026-11-20', 'Bea@example.org'])!, status: 'talked' } }),
      row({ status: 'noAnswer', attempts: 2, caller: 'bea@example.org', lastCall: hours(-24), mark: { ...tries(['2026-11-20', 'bea@example.org'])!, attempts: 1 } }),
      row({ status: 'talked', attempts: 1, caller: '', lastCall: null }),
      row({ reservedUntil: hours(1), caller: 'cem@example.org' }),
      row({ reservedUntil: hours(-1), caller: 'ada@example.org' }),
      row({ reservedUntil: hours(1), caller: '' }),
    ]);
    expect(attempts).toBe(5);
    expect(byCaller).toEqual([
      { caller: 'Bea@example.org', attempts: 3, talked: 1, reserved: 0 },
      { caller: 'ada@example.org', attempts: 1, talked: 0, reserved: 0 },
      { caller: 'unbekannt', attempts: 1, talked: 1, reserved: 0 },
      { caller: 'cem@example.org', attempts: 0, talked: 0, reserved: 1 },
    ]);
    expect(byDay).toEqual([{ day: '2026-11-18', attempts: 1, talked: 0 }, { day: '2026-11-19', attempts: 0, talked: 0 }, { day: '2026-11-20', attempts: 2, talked: 1 }, { day: '2026-11-21', attempts: 1, talked: 0 }]);
  });

  test('days: none without a day, and the last 120 where there are more', () => {
    expect(figures([row({ attempts: 1 })]).byDay).toEqual([]);
    const long = figures([row({ attempts: 2, mark: tries(['2026-01-01', 'a'], ['2026-11-20', 'a']) })]).byDay;
    expect([long.length, long[0], long.at(-1)?.day]).toEqual([120, { day: '2026-07-24', attempts: 0, talked: 0 }, '2026-11-20']);
    const just = figures([row({ attempts: 2, mark: tries(['2026-07-24', 'a'], ['2026-11-20', 'a']) })]).byDay;
    expect([just.length, just[0]]).toEqual([120, { day: '2026-07-24', attempts: 1, talked: 0 }]);
    const more = figures([row({ attempts: 2, mark: tries(['2026-07-23', 'a'], ['2026-11-20', 'a']) })]).byDay;
    expect([more.length, more[0]]).toEqual([120, { day: '2026-07-24', attempts: 0, talked: 0 }]);
    expect(figures([row({ attempts: 2, mark: tries(['2026-11-20', 'a'], ['2026-11-18', 'a']) })]).byDay.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  });

  test('a call noted by hand counts on its own day, unless that is the day of the last report', () => {
    const at = (lastCall: Date | null): unknown => figures([row({ attempts: 3, status: 'talked', lastCall, caller: 'bea@example.org', mark: { ...tries(['2026-11-20', 'a'])!, attempts: 1 } })]).byDay;
    expect(at(new Date('2026-11-21T10:00:00Z'))).toEqual([{ day: '2026-11-20', attempts: 1, talked: 0 }, { day: '2026-11-21', attempts: 1, talked: 1 }]);
    expect(at(new Date('2026-11-20T10:00:00Z'))).toEqual([{ day: '2026-11-20', attempts: 1, talked: 0 }]);
    expect(at(null)).toEqual([{ day: '2026-11-20', attempts: 1, talked: 0 }]);
    expect(figures([row({ attempts: 1, status: 'talked', lastCall: new Date('2026-11-20T10:00:00Z') })]).byDay).toEqual([{ day: '2026-11-20', attempts: 1, talked: 1 }]);
  });

  test('groups, the largest first', () => {
    expect(figures([row({ group: 'Süd', status: 'talked' }), row({ group: 'Nord' }), row({ group: 'Nord', status: 'moved' })]).byGroup).toEqual([{ group: 'Nord', people: 2, talked: 0, done: 1 }, { group: 'Süd', people: 1, talked: 1, done: 1 }]);
  });

  test('call-backs of today, the earliest first; later ones are not for today', () => {
    const promised = (memberId: string, callBackAt: Date | null, status: CallStatus = 'later'): CallRow => row({ memberId, status, callBackAt, caller: 'ada@example.org', note: 'gern' });
    const { callBacksToday, callBacks } = figures([promised('M-1', hours(3)), promised('M-2', hours(-30)), promised('M-3', hours(12)), promised('M-4', null), promised('M-5', hours(1), 'noAnswer'), promised('M-6', hours(2))]);
    expect(callBacksToday.map(({ memberId, at }) => [memberId, at])).toEqual([['M-4', ''], ['M-2', hours(-30).toISOString()], ['M-6', hours(2).toISOString()], ['M-1', hours(3).toISOString()]]);
    expect([callBacks, callBacksToday[1]]).toEqual([5, { memberId: 'M-2', name: 'Ada', at: hours(-30).toISOString(), caller: 'ada@example.org', note: 'gern' }]);
  });

  test('who is reserved just now', () => {
    expect(figures([row({ reservedUntil: hours(1), caller: 'ada@example.org' }), row({ reservedUntil: now }), row({ reservedUntil: null })]).reserved).toEqual([{ memberId: 'M-1', name: 'Ada', caller: 'ada@example.org', until: hours(1).toISOString() }]);
  });

  test('what the organisers have to look at, and why', () => {
    const rows = [row({ status: 'wrongNumber' }), row({ status: 'moved' }), row({ status: 'language' }), row({ status: 'other', name: '' }), row({ note: 'An die Leitung: bitte anrufen' }), row({ note: 'An die Leitung:' }), row({ note: 'nett' }), row({ status: 'noAnswer', attempts: 4 }), row({ status: 'talked' })];
    expect(figures(rows).organiser.map(({ why, name }) => `${name}: ${why}`)).toEqual(['Ada: falsche Nummer', 'Ada: verzogen', 'Ada: Sprachhürde', 'M-1: Status nicht zu verstehen', 'Ada: Hinweis der Anrufer*in', 'Ada: Hinweis der Anrufer*in', 'Ada: 4 Versuche, niemand erreicht']);
  });

  test('the sums', () => {
    const { notReached, noNumber, blocked, outcomes: found } = figures([row({ status: 'noAnswer' }), row({ status: 'busy' }), row({ status: 'message' }), row({ phone: '' }), row({ status: 'wrongNumber' }), row({ status: 'noCall' }), row({ status: 'talked' })]);
    expect([notReached, noNumber, blocked]).toEqual([3, 2, [{ reason: 'noCall', count: 1 }, { reason: 'noNumber', count: 2 }]]);
    expect(new Set(found.map(({ outcome, count }) => `${outcome} ${count}`))).toEqual(new Set(['noAnswer 1', 'busy 1', 'message 1', 'wrongNumber 1', 'noCall 1', 'talked 1']));
    expect(figures([row()]).noNumber).toBe(0);
  });
});

test('the report in lines, and the tasks that are left', () => {
  const rows = [row({ status: 'talked', attempts: 1, caller: 'Ada@example.org' }), row({ status: 'noAnswer', attempts: 1, caller: 'ada@example.org' }), row({ status: 'later', attempts: 2, mark: { ...tries(['2026-11-20', 'bea@example.org'], ['2026-11-21', 'BEA@example.org'])!, status: 'later' } }), row({ note: 'An die Leitung:' }), row()];
  const { lines, followUps } = reportOf(campaign, rows, 2, say);
  expect(lines.slice(0, 3)).toEqual(['5 Personen auf der Liste, 1 davon erledigt', '4 Anrufe von 2 Anrufer*innen', '2 erreicht (40 %), mit 1 gesprochen']);
  expect(lines.slice(-2)).toEqual(['noch nie angerufen: 2', '2 ausgefüllte Fragebögen „Gespräch“']);
  expect(followUps).toHaveLength(2);
  expect(reportOf(campaign, [], null, say).lines).toEqual(['0 Personen auf der Liste, 0 davon erledigt', '0 Anrufe von 0 Anrufer*innen', '0 erreicht (0 %), mit 0 gesprochen']);
  expect(reportOf(campaign, [row({ attempts: 1, status: 'busy' })], null, say).lines).toHaveLength(4);
});
