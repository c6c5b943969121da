// The home sidebar's one look: who is there, what is theirs, what is everybody's, and what cannot be read.

import type { TodayAnswer } from '../../../src/contract/overview.ts';
import { draft } from '../campaigns/campaignRoom.ts';
import { day, reminded, type Reminded, type Someone } from '../reminders/room.ts';

const someone = (id: number, name: string, more: Partial<Someone> = {}): Someone => ({ id, name, ...more });
const open = (at: Reminded, as = 'ada@example.org'): TodayAnswer => {
  at.room.who.address = as;
  return at.call('today.open', {});
};
const ids = (tasks: readonly { id: string }[]): string[] => tasks.map(({ id }) => id);

/** Ada is the contact person of the Reuterkiez, Ben of the Donaukiez, Cem of a working group. */
function withTasks(): Reminded {
  const at = reminded([someone(1, 'Alt')]);
  const tasks: [string, string, string, string][] = [['by-address', 'ADA@example.org', '2026-11-30', 'offen'], ['by-name', 'Ada', '2026-11-20', 'in Arbeit'], ['bens', 'Ben', '2026-11-21', 'offen'], ['nobodys', '', '', 'offen'], ['teams', 'AG Mitgliederbetreuung', '2026-11-22', 'offen'], ['back', 'Ada', '2026-11-25', 'zurückgegeben'], ['over', 'Ada', '2026-11-01', 'erledigt']];
  for (const [ID, Wer, due, Status] of tasks) at.add('Aufgaben', { ID, Art: 'Anrufen', 'Mitglied-ID': '1', Mitglied: 'Kim Alt', Wer, Fällig: due === '' ? '' : day(due), Status });
  return at;
}

test('tasks are mine by address or by the name in Gruppen, the overdue first; what nobody has is offered', () => {
  const answer = open(withTasks());
  expect(answer.me).toEqual({ email: 'ada@example.org', name: 'Ada', groups: ['BO Reuterkiez'] });
  expect(answer.tasks.map(({ id, overdue }) => [id, overdue])).toEqual([['by-name', true], ['by-address', false]]);
  expect(ids(answer.unowned)).toEqual(['teams', 'back', 'nobodys']);
  expect(answer.totals).toMatchObject({ tasks: 2, overdue: 1, unowned: 3 });
});

test('the address of the working group makes its tasks mine', () => {
  const answer = open(withTasks(), 'AG@example.org');
  expect(ids(answer.tasks)).toEqual(['teams']);
  expect(ids(answer.unowned)).toEqual(['back', 'nobodys']);
});

test('where Google does not tell who is there, nothing is mine and everybody’s is shown', () => {
  const at = withTasks();
  const answer = open(at, '');
  expect(answer).toMatchObject({ me: { email: '', name: '', groups: [] }, scope: 'all', tasks: [] });
  expect(ids(answer.unowned)).toEqual(['teams', 'back', 'nobodys']);
});

const party = [
  someone(1, 'Heute', { birth: '22.11.1946', firstName: 'Ida' }),
  someone(2, 'Morgen', { birth: day('1980-11-23') }),
  someone(3, 'Jahrlos', { birth: '25.11.' }),
  someone(4, 'Gestern', { birth: '21.11.1970' }),
  someone(5, 'Später', { birth: '30.11.1970' }),
  someone(6, 'Fremd', { birth: '22.11.1971', group: 'BO Donaukiez' }),
  someone(7, 'Weg', { birth: '22.11.1972', exit: '01.11.2026' }),
];

test('birthdays from today through a week, of my group; a round one with its age, each with a greeting', () => {
  const { birthdays, totals } = open(reminded(party));
  expect(birthdays.map(({ name, day: on, age }) => [name, on, age])).toEqual([['Ida Heute', '2026-11-22', 80], ['Kim Morgen', '2026-11-23', null], ['Kim Jahrlos', '2026-11-25', null]]);
  expect(birthdays[0]?.text).toContain('Ida');
  expect(birthdays[0]?.text).toContain('80');
  expect(totals.birthdays).toBe(3);
});

test('29 February is kept on the 28th in other years', () => {
  const at = reminded([someone(1, 'Schalttag', { birth: '29.02.1980' })]);
  at.room.clock.instant = '2027-02-25T10:00:00.000Z';
  expect(open(at).birthdays.map(({ day: on }) => on)).toEqual(['2027-02-28']);
});

test.each([['cem@example.org', ['AG Wohnen']], ['neu@example.org', []]])('%s takes care of no local group: birthdays of all', (address, groups) => {
  const answer = open(reminded(party), address);
  expect(answer).toMatchObject({ scope: 'all', me: { groups } });
  expect(answer.birthdays.map(({ name }) => name)).toContain('Kim Fremd');
});

test('new members of my group with the next step, and not once more as a task', () => {
  const at = reminded([someone(1, 'Neu', { entry: day('2026-11-10') }), someone(2, 'Anderswo', { entry: day('2026-11-10'), group: 'BO Donaukiez' })]);
  at.room.clock.instant = '2026-11-12T10:00:00.000Z';
  at.call('newcomers.list', {});
  at.room.clock.instant = '2026-11-22T10:00:00.000Z';
  const answer = open(at);
  expect(answer.newcomers).toEqual([{ memberId: '1', name: 'Kim Neu', group: 'BO Reuterkiez', next: 'greet', nextText: 'Anrufen und willkommen heißen', due: '2026-11-19', overdue: true }]);
  expect(answer.tasks).toEqual([]);
});

function campaign(at: Reminded, name: string, callers: string[] = []): void {
  at.call('campaigns.create', { draft: { ...draft, name, callers }, operationId: `op-${name.replace(/\W/g, '-')}-0001` });
}
function enter(at: Reminded, name: string, memberId: number, values: Readonly<Record<string, string | Date>>): void {
  const tab = at.tab(`Anrufe ${name}`);
  const rows = tab.values();
  const row = rows.findIndex((line) => String(line[0]) === String(memberId)) + 1;
  for (const [header, value] of Object.entries(values)) tab.set(row, (rows[0] ?? []).indexOf(header) + 1, value);
}
const callable = Array.from({ length: 6 }, (_, index) => someone(index + 1, `Ruf${index + 1}`, { phone: `030 612345${index}` }));

test('call-backs until tonight that I promised, the longest due first; how far the campaign is', () => {
  const at = reminded(callable);
  campaign(at, 'Wahl');
  const later = (id: number, by: string, instant: string): void => enter(at, 'Wahl', id, { Status: 'später anrufen', 'Anrufer*in': by, Wiedervorlage: new Date(instant) });
  later(1, 'ada@example.org', '2026-11-22T18:00:00.000Z');
  later(2, 'Ada@example.org', '2026-11-21T18:00:00.000Z');
  later(3, 'ada@example.org', '2026-11-23T09:00:00.000Z');
  later(4, 'ben@example.org', '2026-11-22T09:00:00.000Z');
  enter(at, 'Wahl', 5, { Status: 'gesprochen' });
  const { callBacks, campaigns } = open(at);
  expect(callBacks).toEqual([
    { memberId: '2', name: 'Kim Ruf2', campaign: 'Wahl', at: '2026-11-21T18:00', due: true },
    { memberId: '1', name: 'Kim Ruf1', campaign: 'Wahl', at: '2026-11-22T18:00', due: false },
  ]);
  expect(campaigns).toEqual([{ name: 'Wahl', left: 5, people: 6, mayCall: true }]);
  expect(open(at, '').callBacks.map(({ memberId }) => memberId)).toEqual(['2', '4', '1']);
});

test('nobody is called back who has left or wants no call by now', () => {
  const at = reminded(callable);
  campaign(at, 'Wahl');
  for (const id of [1, 2]) enter(at, 'Wahl', id, { Status: 'später anrufen', 'Anrufer*in': 'ada@example.org', Wiedervorlage: new Date('2026-11-22T09:00:00.000Z') });
  at.type(1, 'Kein Anruf', 'ja');
  at.type(2, 'Austritt', day('2026-11-20'));
  expect(open(at).callBacks).toEqual([]);
});

test('of many campaigns those where I am named come first; two lists are looked into, of the others nothing is claimed', () => {
  const at = reminded(callable);
  for (const name of ['Eins', 'Zwei', 'Drei']) campaign(at, name);
  campaign(at, 'Bens', ['ben@example.org']);
  campaign(at, 'Adas', ['ada@example.org']);
  const { campaigns } = open(at);
  expect(campaigns.map(({ name, left, mayCall }) => [name, left, mayCall])).toEqual([['Adas', 6, true], ['Drei', 6, true], ['Zwei', null, true], ['Eins', null, true], ['Bens', null, false]]);
});

test('reminders: off, on, and late', () => {
  expect(open(reminded([], false)).reminders).toBe('off');
  const at = reminded([]);
  expect(open(at).reminders).toBe('on');
  at.room.clock.instant = '2026-11-25T10:00:00.000Z';
  expect(open(at).reminders).toBe('late');
});

test('a damaged tab leaves its part empty and is told; the rest is there', () => {
  const at = withTasks();
  at.tab('Gruppen').set(1, 4, 'Ehemals');
  const answer = open(at);
  expect(answer.problems).toEqual([expect.stringContaining('E-Mail')]);
  expect(ids(answer.tasks)).toEqual(['by-address']);
  at.room.workbook.removeTab('Mitglieder');
  expect(open(at)).toMatchObject({ birthdays: [], problems: [expect.stringContaining('Mitglied'), expect.any(String)] });
});

test('nothing is written, and no lock is taken', () => {
  const at = withTasks();
  at.room.workbook.forget();
  const holds = at.room.lock.holds;
  open(at);
  expect(at.room.lock.holds).toBe(holds);
  expect(at.room.workbook.calls.filter(({ kind }) => !['tabs', 'extent', 'read'].includes(kind))).toEqual([]);
});

test('20,000 members are read with as many calls as none, a dozen campaigns with three more', () => {
  const reads = (people: readonly Someone[], campaigns: number): number => {
    const at = reminded(people);
    for (let index = 0; index < campaigns; index++) campaign(at, `K${index}`);
    at.room.workbook.forget();
    open(at);
    return at.room.workbook.counts().read ?? 0;
  };
  const thousands = Array.from({ length: 20_000 }, (_, index) => someone(index + 1, `M${index}`, { birth: `${1 + (index % 28)}.${1 + (index % 12)}.1970` }));
  const none = reads([], 0);
  expect(reads(thousands, 0)).toBe(none);
  // The tab of campaigns and two lists.
  expect(reads(callable, 12)).toBe(none + 3);
});

test('more than can be shown is counted', () => {
  const at = reminded([]);
  for (let index = 0; index < 20; index++) at.add('Aufgaben', { ID: `t${index}`, Art: 'Anrufen', Wer: 'Ada', Status: 'offen' });
  const { tasks, totals } = open(at);
  expect([tasks.length, totals.tasks]).toEqual([8, 20]);
});
