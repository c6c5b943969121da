// The ledger: whatever fails or dies, nobody gets a letter twice, nobody is left out, and what nobody knows is listed.

import { ledgerTab, readLedger, sendLetters, settleLetters, letterStateWords, type Letter } from '../../../src/server/mail/index.ts';
import type { Mail } from '../../../src/server/ports.ts';
import { faults, faulty, Killed } from '../../support/faults.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';

const mailTo = (to: string): Mail => ({ to, subject: 'Hallo', text: 'Text', html: '<p>Text</p>', name: '', replyTo: '' });
const letterTo = (name: string): Letter => ({ key: `test-${name}`, kind: 'Test', memberId: name, compose: () => mailTo(`${name}@example.org`) });
const letters = (count: number): Letter[] => Array.from({ length: count }, (_, index) => letterTo(`m${index + 1}`));

const sentTo = (room: MemoryRoom): string[] => room.mailbox.sent.map(({ to }) => to.replace('@example.org', ''));
const states = (room: MemoryRoom): Record<string, string> => Object.fromEntries((readLedger(room.workbook)?.rows ?? []).map(({ memberId, state }) => [memberId, letterStateWords[state]]));

describe('sending', () => {
  test('a letter is a row with its key, address, times and state, and nothing of what it says', () => {
    const room = memoryRoom();
    const report = sendLetters(room, () => letters(2));
    expect(report).toMatchObject({ busy: false, sent: 2, waiting: 0, refused: 0, unknown: 0, stopped: '', quota: 100 });
    const [header, first] = room.workbook.tab('Versand').values();
    expect(header).toEqual(ledgerTab.columns.map((column) => column.header));
    const now = new Date('2026-11-22T10:30:00.000Z');
    expect(first).toEqual(['test-m1', 'Test', 'm1', 'm1@example.org', now, now, 'gesendet', '', expect.stringMatching(/^20261122-103000-\w{6} 1$/)]);
    expect(room.unlocked).toEqual([]);
  });

  test('the same keys again send nothing', () => {
    const room = memoryRoom();
    sendLetters(room, () => letters(2));
    const again = sendLetters(room, () => [...letters(3), ...letters(3)]);
    expect(again).toMatchObject({ sent: 1, waiting: 0 });
    expect(sentTo(room)).toEqual(['m1', 'm2', 'm3']);
  });

  test('what the day does not allow waits, is said, and goes out on the next days, the first in the list first', () => {
    const room = memoryRoom();
    for (const [day, sent, waiting] of [[1, 3, 7], [2, 3, 4], [3, 3, 1], [4, 1, 0]] as const) {
      room.mailbox.quota = day * 3;
      expect(sendLetters(room, () => letters(10))).toMatchObject({ sent, waiting, stopped: waiting > 0 ? 'quota' : '' });
    }
    expect(sentTo(room)).toEqual(letters(10).map(({ memberId }) => memberId));
  });

  test('consent taken back while a letter waits: refused in the moment of sending, and it takes nobody’s place', () => {
    const room = memoryRoom();
    room.mailbox.quota = 1;
    sendLetters(room, () => letters(3));
    room.mailbox.quota = 2;
    const refusing: Letter = { ...letterTo('m2'), compose: () => ({ refused: 'möchte keine E-Mail' }) };
    const report = sendLetters(room, () => [letterTo('m1'), refusing, letterTo('m3')]);
    expect(report).toMatchObject({ sent: 1, refused: 1, waiting: 0 });
    expect(sentTo(room)).toEqual(['m1', 'm3']);
    expect(room.workbook.tab('Versand').below('Grund')).toEqual(['', 'möchte keine E-Mail', '']);
  });

  test('an address that Google does not take is refused; the others get theirs', () => {
    const room = memoryRoom();
    room.mailbox.bad.add('m2@example.org');
    expect(sendLetters(room, () => letters(3))).toMatchObject({ sent: 2, refused: 1 });
    expect(states(room)).toEqual({ m1: 'gesendet', m2: 'abgelehnt', m3: 'gesendet' });
  });

  test('the quota ends earlier than it said: the rest waits', () => {
    const room = memoryRoom();
    room.mailbox.before = () => {
      if (room.mailbox.sent.length === 1) throw new AppError('mail_quota');
    };
    expect(sendLetters(room, () => letters(3))).toMatchObject({ sent: 1, waiting: 2, stopped: 'quota' });
    expect(states(room)).toEqual({ m1: 'gesendet', m2: 'wartet', m3: 'wartet' });
  });

  test('a mail service that only fails is left alone after three', () => {
    const room = memoryRoom();
    room.mailbox.before = () => {
      throw new Error('Service unavailable: Mail');
    };
    expect(sendLetters(room, () => letters(9))).toMatchObject({ sent: 0, unknown: 3, waiting: 6, stopped: 'failing' });
  });

  test('the time is over, or somebody asks to stop: what is left waits', () => {
    const room = memoryRoom();
    room.mailbox.after = () => (room.clock.instant = new Date(room.clock.now().getTime() + 60_000).toISOString());
    expect(sendLetters(room, () => letters(9), { until: new Date('2026-11-22T10:33:30.000Z') })).toMatchObject({ sent: 4, waiting: 5, stopped: 'time' });
    expect(sendLetters(memoryRoom(), () => letters(19), { goOn: () => false })).toMatchObject({ sent: 10, waiting: 9, stopped: 'asked' });
  });

  test('a second sender while the first sends: nothing is touched, and everybody gets one', () => {
    const room = memoryRoom();
    let second: unknown;
    room.mailbox.after = () => (second ??= sendLetters(room, () => letters(3)));
    expect(sendLetters(room, () => letters(3)).sent).toBe(3);
    expect(second).toMatchObject({ busy: true, sent: 0 });
    expect(sentTo(room)).toEqual(['m1', 'm2', 'm3']);
  });

  test('while mails go out the sheet is free for everybody else, and may be sorted', () => {
    const room = memoryRoom();
    const held: boolean[] = [];
    room.mailbox.before = () => {
      held.push(room.lock.held);
      room.workbook.tab('Versand').sort(2, 3);
      room.workbook.tab('Versand').insertRows(2);
    };
    sendLetters(room, () => ['c', 'a', 'b'].map(letterTo));
    expect(held).toEqual([false, false, false]);
    expect(states(room)).toEqual({ a: 'gesendet', b: 'gesendet', c: 'gesendet' });
  });

  test('columns that were moved apart are written without touching what stands between them', () => {
    const room = memoryRoom();
    room.mailbox.quota = 1;
    sendLetters(room, () => letters(2));
    const tab = room.workbook.tab('Versand');
    tab.insertColumn(7, ['Notiz', 'meins', 'auch']);
    room.mailbox.quota = 2;
    sendLetters(room, () => letters(2));
    expect(tab.below('Notiz')).toEqual(['meins', 'auch']);
    expect(tab.below('Stand')).toEqual(['gesendet', 'gesendet']);
  });

  test('a ledger that somebody has renamed is found again: nobody gets a second mail', () => {
    const room = memoryRoom();
    sendLetters(room, () => letters(2));
    room.workbook.tab('Versand').name = 'Alle Mails';
    expect(sendLetters(room, () => letters(2)).sent).toBe(0);
    expect(room.workbook.names()).toEqual(['Alle Mails']);
  });

  test('a state that somebody wrote over is never sent again', () => {
    const room = memoryRoom();
    room.mailbox.quota = 0;
    sendLetters(room, () => letters(1));
    room.workbook.tab('Versand').set(2, 7, 'hm');
    room.mailbox.quota = 9;
    expect(sendLetters(room, () => letters(1))).toMatchObject({ sent: 0 });
    expect(states(room)).toEqual({ m1: 'unklar' });
  });

  test('20,000 letters: as many calls as for two, but for a mark and a mail each', () => {
    const callsFor = (count: number): number => {
      const room = memoryRoom();
      room.mailbox.quota = 100_000;
      const { ports, count: calls } = faulty(room, 0, 'before');
      sendLetters(ports, () => letters(count));
      expect(room.mailbox.sent.length).toBe(count);
      return calls() - 2 * count;
    };
    expect(callsFor(20_000)).toBe(callsFor(2));
  });
});

describe('a fault at every call, then again', () => {
  const people = ['m1', 'm2', 'm3', 'm4'];
  const before = (): MemoryRoom => {
    const room = memoryRoom();
    room.mailbox.quota = 1;
    sendLetters(room, () => [letterTo('m2')]);
    room.mailbox.quota = 100;
    room.mailbox.bad.add('m3@example.org');
    return room;
  };
  const calls = ((): number => {
    const { ports, count } = faulty(before(), 0, 'before');
    sendLetters(ports, () => people.map(letterTo));
    return count();
  })();

  test.each(faults)('%s: nobody twice, nobody left out, the unknown one listed', (fault) => {
    let faultsMet = 0;
    for (let at = 1; at <= calls; at++) {
      const room = before();
      const { ports, failed } = faulty(room, at, fault);
      try {
        sendLetters(ports, () => people.map(letterTo));
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      expect(failed()).not.toBe('');
      faultsMet++;
      const report = sendLetters(room, () => people.map(letterTo));
      const sent = sentTo(room);
      expect({ at: failed(), twice: sent.filter((one, index) => sent.indexOf(one) !== index) }).toEqual({ at: failed(), twice: [] });
      const there = states(room);
      expect({ at: failed(), waiting: report.waiting, keys: Object.keys(there).sort(), rows: room.workbook.tab('Versand').values().length }).toEqual({ at: failed(), waiting: 0, keys: people, rows: 5 });
      // Everybody was written to, was refused, or is listed as unknown; and at most one is unknown.
      const unknown = people.filter((one) => there[one] === 'unklar');
      expect({ at: failed(), unknown: unknown.length <= 1 }).toEqual({ at: failed(), unknown: true });
      for (const one of people) {
        if (there[one] === 'unklar') continue;
        expect({ at: failed(), one, state: there[one] }).toEqual({ at: failed(), one, state: one === 'm3' ? 'abgelehnt' : 'gesendet' });
        expect(sent.includes(one)).toBe(one !== 'm3');
      }
    }
    expect(faultsMet).toBe(calls);
  });

  test('a mark that fails once is set again, and the mail goes out; failing twice, nothing does', () => {
    for (const [fails, sent] of [[1, 5], [2, 0]] as const) {
      const room = memoryRoom();
      let left = fails;
      const marks = { mine: () => '', setMine: () => undefined, get: (name: string) => room.marks.get(name), set: (name: string, value: string) => {
        if (left-- > 0) throw new Error('Service failed');
        room.marks.set(name, value);
      } };
      expect(sendLetters({ ...room, marks }, () => letters(5))).toMatchObject({ sent, waiting: 5 - sent });
    }
  });

  test('a run that was killed leaves one unknown letter; settling alone finds it', () => {
    const room = memoryRoom();
    room.mailbox.after = ({ to }) => {
      if (to.startsWith('m3')) killed = true;
    };
    let killed = false;
    const marks = { mine: () => '', setMine: () => undefined, get: (name: string) => room.marks.get(name), set: (name: string, value: string) => (killed ? fail() : room.marks.set(name, value)) };
    const fail = (): never => {
      throw new Killed('dead');
    };
    const lock = { hold: <T>(work: () => T): T => (killed ? fail() : room.lock.hold(work)), holdToEnd: <T>(work: () => T): T => room.lock.hold(work) };
    sendLetters({ ...room, marks, lock }, () => letters(5));
    expect(states(room)).toMatchObject({ m1: 'wird gesendet', m5: 'wird gesendet' });
    settleLetters(room);
    expect(states(room)).toEqual({ m1: 'gesendet', m2: 'gesendet', m3: 'unklar', m4: 'wartet', m5: 'wartet' });
    expect(sentTo(room)).toEqual(['m1', 'm2', 'm3']);
  });
});
