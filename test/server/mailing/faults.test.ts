// A mailing with a fault at every single call: fails before, fails after the effect, is killed, is killed after the effect. Then
// again, from the page and from the trigger: nobody twice, nobody left out, and what nobody knows is listed.

import { runMailings } from '../../../src/server/mailing/index.ts';
import { faults, faulty } from '../../support/faults.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { ask, film, mailingRoom, writable, type MailingRoom } from '../../support/mailingRoom.ts';
import type { Ports } from '../../../src/server/ports.ts';

jest.setTimeout(60_000);

const people = ['p1', 'p2', 'p3', 'p4', 'p5'];

/** The first two of five went out; today there is room for all. */
function begun(): MailingRoom {
  const made = mailingRoom(writable(5));
  made.room.mailbox.quota = 2;
  ask(made.room, 'mailing.send', film);
  made.room.mailbox.quota = 100;
  return made;
}

const runs: Record<string, { room: () => MailingRoom; run: (ports: Ports) => unknown }> = {
  'mailing.send': { room: () => mailingRoom(writable(5)), run: (ports) => answer(useCases, ports, 'mailing.send', film) },
  'the trigger': { room: begun, run: (ports) => runMailings(ports) },
};

// What is unforeseen is logged; here it is what is tested.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

const attempt = (work: () => unknown): void => {
  try {
    work();
  } catch {
    // As Google's page or log would show it.
  }
};

describe.each(Object.entries(runs))('%s', (_name, { room: made, run }) => {
  const whole = faulty(made().room, 0, 'before');
  run(whole.ports);
  const calls = whole.count();

  test.each(faults)('%s at every call, then again', (fault) => {
    expect(calls).toBeGreaterThan(30);
    for (let at = 1; at <= calls; at++) {
      const { room, sentTo, states } = made();
      const { ports, failed } = faulty(room, at, fault);
      attempt(() => run(ports));
      // The trigger of the next days, and the page pressed again.
      runMailings(room);
      ask(room, 'mailing.send', film);
      runMailings(room);
      const sent = sentTo();
      const { letters } = ask(room, 'mailing.unknown', {});
      const unknown = letters.map(({ to }) => to.split('@')[0] ?? '');
      const outcome = {
        at: `${at} ${failed()}`,
        twice: sent.filter((one, index) => sent.indexOf(one) !== index),
        leftOut: people.filter((one) => !sent.includes(one) && !unknown.includes(one)),
        unknownAtMost: unknown.length <= 1,
        rows: room.workbook.tab('Versand').values().length,
        open: Object.values(states()).filter((state) => state !== 'gesendet' && state !== 'unklar'),
        mailings: ask(room, 'mailing.list', {}).mailings.length,
        triggers: room.triggers.all.length,
        unlocked: room.unlocked,
        free: [room.lock.held, room.mailbox.sending],
      };
      expect(outcome).toEqual({ at: expect.stringMatching(/\d+ \w/) as string, twice: [], leftOut: [], unknownAtMost: true, rows: 6, open: [], mailings: 1, triggers: 0, unlocked: [], free: [false, false] });
    }
  });
});

test('two people press send at once: everybody gets one', () => {
  const { room, sentTo } = mailingRoom(writable(5));
  const messages: string[] = [];
  room.mailbox.before = () => {
    if (messages.length === 0) {
      messages.push('');
      messages[0] = ask(room, 'mailing.send', film).message;
    }
  };
  ask(room, 'mailing.send', film);
  expect(sentTo()).toEqual(people);
  expect(messages[0]).toContain('gerade verschickt jemand anderes');
});

test('the trigger fires twice at once: everybody gets one', () => {
  const { room, sentTo } = begun();
  let second: unknown;
  room.mailbox.after = () => (second ??= runMailings(room));
  runMailings(room);
  expect(sentTo()).toEqual(people);
  expect(second).toMatchObject({ busy: true, sent: 0 });
});
