// The daily run with a fault at every single call, then again on the same day and on the next: nobody twice, nobody left out,
// and what nobody knows is listed.

import { runDaily } from '../../../src/server/reminders/index.ts';
import { faults, faulty } from '../../support/faults.ts';
import { day, reminded, type Reminded } from './room.ts';

const instant = '2026-11-24T06:00:00.000Z';

/** A birthday for Ada, a new member for Ben, a task of Cem's, something for the working group, a greeting for Zoë. */
function made(): Reminded {
  const at = reminded([
    { id: 1, name: 'Kaya', firstName: 'Leyla', birth: '24.11.1970' },
    { id: 2, name: 'Neu', entry: day('2026-11-20'), group: 'BO Donaukiez' },
    { id: 3, name: 'Schäfer', firstName: 'Zoë', birth: '24.11.1980', email: 'zoe@example.org' },
  ]);
  at.add('Aufgaben', { ID: 'a', Art: 'Saal buchen', Wer: 'cem@example.org', Fällig: day('2026-11-20'), Status: 'offen' });
  at.call('reminders.settings', { greetings: { birthday: 'automatic' } });
  at.add('Einwilligungen', { 'Mitglied-ID': '3', Art: 'Gruß per E-Mail', Stand: 'ja', Seit: day('2026-01-01'), Quelle: 'gesagt' });
  at.room.clock.instant = instant;
  return at;
}

const addressees = ['ada@example.org', 'ben@example.org', 'cem@example.org', 'ag@example.org', 'zoe@example.org'].sort();

const attempt = (work: () => unknown): void => {
  try {
    work();
  } catch {
    // Google would note it.
  }
};

const whole = faulty(made().room, 0, 'before');
runDaily(whole.ports);
const calls = whole.count();

test('without a fault everybody gets one', () => {
  const at = made();
  at.run();
  expect(at.to().sort()).toEqual(addressees);
});

test.each(faults)('%s at every call, then again on the same day', (fault) => {
  expect(calls).toBeGreaterThan(30);
  for (let at = 1; at <= calls; at++) {
    const one = made();
    const { ports, failed } = faulty(one.room, at, fault);
    attempt(() => runDaily(ports));
    one.run();
    one.run();
    const unknown = one.call('mailing.unknown', {}).letters.map(({ to }) => to);
    const sent = one.to();
    expect({
      at: `${at} ${failed()}`,
      twice: sent.filter((to, index) => sent.indexOf(to) !== index),
      leftOut: addressees.filter((to) => !sent.includes(to) && !unknown.includes(to)),
      unknownAtMost: unknown.length <= 1,
      paths: one.tab('Neumitglieder').below('Mitglied-ID').filter((id) => id === '2'),
      tasks: one.tab('Aufgaben').below('ID').filter((id) => String(id).startsWith('neu-')).length,
      unlocked: one.room.unlocked,
      late: one.call('reminders.status', {}).last?.failed,
    }).toEqual({ at: expect.stringMatching(/\d+ \w/) as string, twice: [], leftOut: [], unknownAtMost: true, paths: ['2'], tasks: 1, unlocked: [], late: '' });
  }
});

test.each(faults)('%s at every call, and again only on the next day: each occasion is told once', (fault) => {
  for (let at = 1; at <= calls; at++) {
    const one = made();
    const { ports, failed } = faulty(one.room, at, fault);
    attempt(() => runDaily(ports));
    one.run('2026-11-25T06:00:00.000Z');
    const unknown = one.call('mailing.unknown', {}).letters.map(({ to }) => to);
    const told = (to: string, words: RegExp): number => one.room.mailbox.sent.filter((mail) => mail.to === to && words.test(mail.text)).length;
    const birthday = told('ada@example.org', /Kaya: Geburtstag/);
    const greeting = one.to().filter((to) => to === 'zoe@example.org').length;
    expect({ at: `${at} ${failed()}`, birthday: birthday + Number(unknown.includes('ada@example.org') && birthday === 0), greeting: greeting + Number(unknown.includes('zoe@example.org') && greeting === 0), waiting: one.tab('Versand').below('Stand').filter((state) => state === 'wartet' || state === 'wird gesendet') }).toEqual({
      at: expect.stringMatching(/\d+ \w/) as string,
      birthday: 1,
      greeting: 1,
      waiting: [],
    });
  }
});

test('two triggers at once: once', () => {
  const at = made();
  let second = '';
  at.room.mailbox.before = () => {
    if (second === '') {
      second = 'running';
      second = runDaily(at.room);
    }
  };
  at.run();
  expect(second).toBe('busy');
  expect(at.to().sort()).toEqual(addressees);
});

test('an address that Google does not take stops nobody else, and is told of', () => {
  const at = made();
  at.room.mailbox.bad.add('cem@example.org');
  at.run();
  at.run();
  expect(at.to().sort()).toEqual(addressees.filter((to) => to !== 'cem@example.org'));
  expect(at.call('reminders.status', {}).last?.failed).toBe('Eine Adresse hat Google nicht angenommen. Welche, steht in „Versand“.');
});
