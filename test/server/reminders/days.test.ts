// One day after another: each occasion is told once, a missed day is made up for, and the sheet's zone says which day it is.

import { MemoryClock } from '../../support/memoryRoom.ts';
import { runDaily } from '../../../src/server/reminders/index.ts';
import { day, reminded, type Reminded, type Someone } from './room.ts';

const morning = (date: string): string => `2026-11-${date}T06:00:00.000Z`;
const born = (date: string): Someone => ({ id: Number(date), name: `Am${date}`, birth: `${date}.11.1970`, group: 'BO Donaukiez' });
const bens = (at: Reminded): string[] => at.room.mailbox.sent.filter(({ to }) => to === 'ben@example.org').map(({ text }) => text);

test('run again on the same day it sends nothing', () => {
  const at = reminded([born('22')]);
  at.run(morning('22'));
  at.run('2026-11-22T19:00:00.000Z');
  expect(bens(at)).toHaveLength(1);
});

test('what comes in the week is told when it comes into sight and on its day, not every day between', () => {
  const at = reminded([born('27')]);
  const mails: number[] = [];
  for (const date of ['22', '23', '24', '25', '26', '27', '28']) {
    at.run(morning(date));
    mails.push(bens(at).length);
  }
  expect(mails).toEqual([1, 1, 1, 1, 1, 2, 2]);
  expect(bens(at)[1]).toContain('Geburtstag heute');
});

test('missed days are made up for, seven at most, and nothing is repeated', () => {
  const at = reminded([born('16'), born('20'), born('22'), born('24'), born('25')]);
  at.run(morning('22'));
  expect(bens(at)[0]).not.toMatch(/Am16|Am20/);
  at.run(morning('25'));
  expect(bens(at)[1]).toContain('Am24: Geburtstag gestern');
  expect(bens(at)[1]).toContain('Am25: Geburtstag heute');
  expect(bens(at)[1]).not.toContain('Am22');
  at.run('2026-12-10T06:00:00.000Z');
  expect(bens(at)).toHaveLength(2);
});

test('a copy of the spreadsheet, where no mark is left: the ledger still knows what was told', () => {
  const at = reminded([born('22'), born('23'), born('24'), { ...born('26'), id: 1 }]);
  at.run(morning('22'));
  at.room.marks.values.clear();
  at.run(morning('22'));
  at.room.marks.values.clear();
  at.run(morning('24'));
  expect(bens(at)).toHaveLength(2);
  expect(bens(at)[1]).toContain('Am23: Geburtstag gestern');
  expect(bens(at)[1]).not.toContain('Am22');
});

test('whose mail was left over for want of quota is told of those days the next time', () => {
  const at = reminded([{ ...born('22'), group: 'BO Donaukiez' }, { ...born('21'), id: 1, birth: '22.11.1960', group: 'BO Reuterkiez' }]);
  at.room.mailbox.quota = 1;
  at.run(morning('22'));
  const first = at.to();
  expect(first).toHaveLength(1);
  expect(at.call('reminders.status', {}).last).toMatchObject({ sent: 1, left: expect.any(Number) });
  at.room.mailbox.quota = 100;
  at.run(morning('23'));
  const texts = (address: string): string => at.room.mailbox.sent.filter(({ to }) => to === address).map(({ text }) => text).join('\n');
  expect((texts('ada@example.org').match(/Geburtstag (heute|gestern)/g) ?? []).length).toBe(1);
  expect((texts('ben@example.org').match(/Geburtstag (heute|gestern)/g) ?? []).length).toBe(1);
  expect(at.tab('Versand').below('Stand')).not.toContain('wartet');
});

test('the most urgent goes first where the day has not enough mails', () => {
  const at = reminded([born('22')]);
  at.add('Aufgaben', { ID: 'a', Art: 'Saal buchen', Wer: 'cem@example.org', Fällig: day('2026-11-20'), Status: 'offen' });
  at.room.mailbox.quota = 1;
  at.run(morning('22'));
  expect(at.to()).toEqual(['cem@example.org']);
  const waiting = at.tab('Versand').below('Stand').filter((state) => state === 'wartet').length;
  expect(at.call('reminders.status', {}).last).toMatchObject({ sent: 1, left: waiting });
  expect(waiting).toBeGreaterThan(0);
});

/** A clock in Berlin that asks nobody. */
class BerlinClock extends MemoryClock {
  private parts(moment: Date): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' }).format(moment);
  }
  override today(): string {
    return this.dayOf(this.now());
  }
  override dayOf(moment: Date): string {
    return this.parts(moment).slice(0, 10);
  }
  override timeOf(moment: Date): string {
    return this.parts(moment).slice(11, 16);
  }
  override midnight(date: string): Date {
    return this.moment(date, '00:00');
  }
  override moment(date: string, time: string): Date {
    for (const offset of [1, 2]) {
      const moment = new Date(Date.parse(`${date}T${time}:00Z`) - offset * 3_600_000);
      if (this.parts(moment) === `${date} ${time}`) return moment;
    }
    return new Date(Date.parse(`${date}T${time}:00Z`) - 3_600_000);
  }
}

test.each([
  ['0:30 in winter', '2026-11-21T23:30:00.000Z', '22.11.1970'],
  ['23:30 in winter', '2026-11-22T22:30:00.000Z', '22.11.1970'],
  ['0:30 in summer', '2026-07-14T22:30:00.000Z', '15.07.1970'],
  ['23:30 in summer', '2026-07-15T21:30:00.000Z', '15.07.1970'],
  ['0:30 on the day the clocks go back', '2026-10-24T22:30:00.000Z', '25.10.1970'],
  ['23:30 on that day', '2026-10-25T22:30:00.000Z', '25.10.1970'],
  ['0:30 on the day the clocks go forward', '2027-03-27T23:30:00.000Z', '28.03.1970'],
  ['23:30 on that day', '2027-03-28T21:30:00.000Z', '28.03.1970'],
])('the day is the sheet’s: %s', (_, instant, birth) => {
  const at = reminded([{ id: 1, name: 'Heute', birth, group: 'BO Donaukiez' }]);
  runDaily({ ...at.room, clock: new BerlinClock(instant) });
  expect(bens(at)[0]).toContain('Geburtstag heute');
  const [, written = ''] = /digest-(\d{4}-\d{2}-\d{2})/.exec(String(at.tab('Versand').below('Schlüssel')[0])) ?? [];
  expect(written).toBe(`${instant.slice(0, 4)}-${birth.slice(3, 5)}-${birth.slice(0, 2)}`);
});

test.each([['2026-10-25T07:00:00.000Z', '2026-10-25T17:30:00.000Z'], ['2027-03-28T06:00:00.000Z', '2027-03-28T16:30:00.000Z'], ['2026-11-22T06:00:00.000Z', '2026-11-22T17:30:00.000Z']])('a call-back at half past six is one on every day: %s', (now, moment) => {
  const at = reminded([{ id: 5, name: 'Rückruf', phone: '030 23125700' }]);
  at.call('campaigns.create', { operationId: 'campaign-0001', draft: { name: 'Wahl', purpose: '', from: '2026-01-01', to: '2027-12-31', callers: ['ben@example.org'], script: '', form: '', batch: 2, pauseHours: 20, maxAttempts: 4, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked', selection: {} } });
  const list = at.tab('Anrufe Wahl');
  const column = (name: string): number => (list.values()[0] ?? []).indexOf(name) + 1;
  list.set(2, column('Status'), 'später anrufen');
  list.set(2, column('Wiedervorlage'), new Date(moment));
  runDaily({ ...at.room, clock: new BerlinClock(now) });
  expect(bens(at)[0]).toContain('heute um 18:30 Uhr');
});

test('born on 29 February: on the 28th in 2027, on the 29th in 2028', () => {
  const at = reminded([{ id: 1, name: 'Schalttag', birth: day('1988-02-29'), group: 'BO Donaukiez' }]);
  at.run('2027-02-28T06:00:00.000Z');
  expect(bens(at)[0]).toContain('Geburtstag heute');
  at.run('2028-02-27T06:00:00.000Z');
  at.run('2028-02-28T06:00:00.000Z');
  at.run('2028-02-29T06:00:00.000Z');
  expect(bens(at).pop()).toContain('Geburtstag heute, wird 40');
});
