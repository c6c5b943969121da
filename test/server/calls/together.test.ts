// Two callers at once, at every service call; and days on which the clocks change.

import { nextCall, reportCall, takeCall } from '../../../src/server/calls/index.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { MemoryClock } from '../../support/memoryRoom.ts';
import { refusal } from '../../support/refusal.ts';
import { callRoom, name, type CallRoom } from './callRoom.ts';

/** Whoever holds a person according to the tab. */
const holders = (at: CallRoom, campaign: string, now: Date): Map<unknown, unknown> =>
  new Map(at.calls(campaign).values().slice(1).filter((line) => line[12] instanceof Date && line[12] > now).map((line) => [line[0], line[5]]));

/** Runs `first` again and again, and at its nth service call `second`, as Google would let it run: it waits for the lock in vain. */
function interleaved(prepare: () => CallRoom, first: (at: CallRoom) => void, second: (at: CallRoom) => void, check: (at: CallRoom, secondRan: boolean) => void): void {
  for (let nth = 1; ; nth++) {
    const at = prepare();
    let count = 0;
    let ran = false;
    at.room.workbook.before = () => {
      if (++count !== nth) return;
      const held = at.room.lock.held;
      const who = at.room.who.address;
      at.room.lock.taken = held;
      at.room.lock.held = false;
      at.as('ben@example.org');
      try {
        second(at);
        ran = true;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'busy') throw error;
      }
      at.room.lock.taken = false;
      at.room.lock.held = held;
      at.as(who);
    };
    first(at);
    at.room.workbook.before = null;
    if (count < nth) {
      expect(nth).toBeGreaterThan(10);
      return;
    }
    check(at, ran);
  }
}

const apart = (at: CallRoom): void => {
  at.as('ada@example.org');
  const mine = at.next();
  at.as('ben@example.org');
  const theirs = at.next();
  expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
  expect([mine.length, theirs.length]).toEqual([2, 2]);
};

test('next beside next: nobody is given to both', () => {
  interleaved(() => callRoom(), (at) => void at.next(), (at) => void at.next(), apart);
});

test('report beside next and beside report: nobody is lost, given twice or counted twice', () => {
  const prepare = (): CallRoom => {
    const at = callRoom();
    at.next();
    at.as('ben@example.org');
    at.next();
    at.as('ada@example.org');
    return at;
  };
  const report = (at: CallRoom): void => void reportCall(at.room, { campaign: name, memberId: '201', reportId: 'report-ada1', outcome: 'noAnswer' });
  const other = (at: CallRoom): void => void reportCall(at.room, { campaign: name, memberId: '203', reportId: 'report-ben1', outcome: 'talked' });
  interleaved(prepare, report, other, (at, ran) => {
    expect([at.called(201, 'Versuche'), at.called(203, 'Versuche'), at.contacts().length]).toEqual([1, ran ? 1 : 0, ran ? 2 : 1]);
    if (!ran) other((at.as('ben@example.org'), at));
    expect([...new Set(holders(at, name, at.room.clock.now()).values())].sort()).toEqual(['ada@example.org', 'ben@example.org']);
    expect([at.called(203, 'Status'), at.contacts().length]).toEqual(['gesprochen', 2]);
  });
});

test('two campaigns at once: whoever binds everywhere is stopped in the other, whatever came first', () => {
  const report = (at: CallRoom): void => void reportCall(at.room, { campaign: name, memberId: '201', reportId: 'report-ada1', outcome: 'deceased' });
  interleaved(
    () => callRoom({}, { Fest: {} }),
    report,
    (at) => void at.next({ campaign: 'Fest' }),
    (at) => {
      at.as('ben@example.org');
      expect(at.next({ campaign: 'Fest' })).not.toContain('201');
      expect([...holders(at, 'Fest', at.room.clock.now()).keys()]).not.toContain('201');
    },
  );
});

test('two campaigns at once: nobody is given to two callers, each for another campaign', () => {
  interleaved(
    () => callRoom({}, { Fest: {} }),
    (at) => void at.next(),
    (at) => void at.next({ campaign: 'Fest' }),
    (at) => {
      at.as('ada@example.org');
      at.next();
      at.as('ben@example.org');
      at.next({ campaign: 'Fest' });
      const [here, there] = [holders(at, name, at.room.clock.now()), holders(at, 'Fest', at.room.clock.now())];
      expect([here.size, there.size]).toEqual([2, 2]);
      expect([...here.keys()].filter((id) => there.has(id))).toEqual([]);
    },
  );
});

test('reserved in another campaign: the empty queue says until when, and whoever calls back is theirs; the same page may go on here', () => {
  const at = callRoom({ batch: 10 }, { Fest: {} });
  at.next({ visitor: 'visitor-a' });
  at.as('ben@example.org');
  const empty = nextCall(at.room, { campaign: 'Fest', visitor: 'visitor-b' }).empty;
  expect(empty).toEqual({ reasons: [{ reason: 'reserved', count: 6 }], nextAt: '2026-11-22T11:00:00.000Z' });
  expect(refusal(() => takeCall(at.room, { campaign: 'Fest', memberId: '201', visitor: 'visitor-b' })).code).toBe('person_reserved');
  at.as('ada@example.org');
  expect(at.next({ campaign: 'Fest', visitor: 'visitor-a' })).toEqual(['201', '202']);
});

test('another campaign that is broken keeps nobody from calling, and one that has ended is not looked at', () => {
  const at = callRoom({}, { Fest: {}, Alt: {} });
  at.as('ben@example.org');
  expect(at.next({ campaign: 'Alt' })).toEqual(['201', '202']);
  const campaigns = at.room.workbook.tab('Kampagnen');
  const head = campaigns.values()[0] ?? [];
  campaigns.set(campaigns.values().findIndex((line) => line[0] === 'Alt') + 1, head.indexOf('Zustand') + 1, 'beendet');
  at.calls('Fest').set(1, 13, 'Weg');
  at.room.workbook.forget();
  at.as('ada@example.org');
  expect(at.next()).toEqual(['201', '202']);
});

test('who wants to leave is called by no campaign, however `Kontakte` is sorted', () => {
  const at = callRoom({}, { Fest: {} });
  at.at('2026-11-21T10:30:00.000Z');
  at.report(201, 'talked', { campaign: 'Fest', reportId: 'report-zzzz' });
  at.at('2026-11-22T10:30:00.000Z');
  at.report(201, 'wantsToLeave', { campaign: 'Fest', reportId: 'report-aaaa' });
  at.at('2026-11-23T10:30:00.000Z');
  at.room.workbook.tab('Kontakte').sort(2, 1);
  expect(at.next()).toEqual(['202', '203']);
});

/** The spreadsheet stands in Berlin. */
class BerlinClock extends MemoryClock {
  override dayOf(moment: Date): string {
    return this.local(moment).slice(0, 10);
  }
  override timeOf(moment: Date): string {
    return this.local(moment).slice(11, 16);
  }
  override today(): string {
    return this.dayOf(this.now());
  }
  override midnight(day: string): Date {
    return this.moment(day, '00:00');
  }
  override moment(day: string, time: string): Date {
    const wanted = Date.parse(`${day}T${time}:00.000Z`);
    const at = (instant: number): number => wanted - (Date.parse(`${this.local(new Date(instant))}.000Z`) - instant);
    return new Date(at(at(wanted)));
  }
  private local(moment: Date): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' }).format(moment).replace(' ', 'T');
  }
}

describe('the clocks change', () => {
  const berlin = (instant: string, change: Parameters<typeof callRoom>[0]): CallRoom => {
    const at = callRoom({ from: '2026-01-01', to: '2027-12-31', batch: 1, ...change });
    at.room.clock = new BerlinClock(instant);
    return at;
  };
  const people = (at: CallRoom): number => nextCall(at.room, { campaign: name }).people.length;

  test.each([
    ['in spring, nine o’clock is an hour earlier', '2027-03-28T06:59:00.000Z', 0, '2027-03-28T07:00:00.000Z', 1],
    ['the day before it is not', '2027-03-27T07:59:00.000Z', 0, '2027-03-27T08:00:00.000Z', 1],
    ['in autumn, half past eight is an hour later', '2026-10-25T19:29:00.000Z', 1, '2026-10-25T19:30:00.000Z', 0],
    ['the day before it is not', '2026-10-24T18:29:00.000Z', 1, '2026-10-24T18:30:00.000Z', 0],
  ])('%s', (_what, before, countBefore, after, countAfter) => {
    const at = berlin(before, {});
    expect(people(at)).toBe(countBefore);
    at.at(after);
    expect(people(at)).toBe(countAfter);
  });

  test('tomorrow at the same time is 25 hours ahead, and the day of 25 hours is one day', () => {
    const at = berlin('2026-10-24T15:00:00.000Z', { pauseHours: 0, selection: { picked: { mode: 'only', memberIds: ['201', '202'] } } });
    at.next();
    at.report(201, 'later', { goOn: false });
    expect(at.called(201, 'Wiedervorlage')).toEqual(new Date('2026-10-25T16:00:00.000Z'));
    at.at('2026-10-25T08:00:00.000Z');
    at.report(202, 'noAnswer', { goOn: false });
    at.at('2026-10-25T19:00:00.000Z');
    expect(at.next()).toEqual(['201']);
    at.report(201, 'talked', { goOn: false });
    expect(nextCall(at.room, { campaign: name }).empty).toMatchObject({ nextAt: '2026-10-26T08:00:00.000Z' });
  });
});
