// Lock, clock, person and progress: what Google is asked, in which order, and what becomes of its answers and refusals.

import { GoogleClock, GoogleEverybody, GoogleLock, GoogleProgress, GoogleWho, got, triggerAccount } from '../../../src/server/google/surroundings.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';

/** What Google was told, in order. */
let told: string[] = [];

function google(services: Record<string, unknown>): void {
  told = [];
  Object.assign(globalThis, { SpreadsheetApp: { flush: () => void told.push('flush') } }, services);
}

/** A lock that is free, taken, not there, or throws as Google does under load. */
function locks(state: 'free' | 'taken' | 'none' | 'broken' | 'shaky'): Record<string, unknown> {
  const lock = {
    tryLock: (wait: number) => {
      told.push(`try ${wait}`);
      if (state === 'broken' || (state === 'shaky' && told.length === 1)) throw new Error('Service error: Lock');
      return state === 'free' || state === 'shaky';
    },
    releaseLock: () => void told.push('release'),
  };
  return { LockService: { getDocumentLock: () => (state === 'none' ? null : lock) } };
}

describe('the lock', () => {
  test('what was read before is forgotten once it is held; what was written is flushed before it goes', () => {
    google(locks('free'));
    const lock = new GoogleLock(() => told.push('taken'));
    expect(lock.hold(() => told.push('work') && 'done')).toBe('done');
    expect(told).toEqual(['try 20000', 'taken', 'work', 'flush', 'release']);
  });

  test('it is flushed and let go where the work fails', () => {
    google(locks('free'));
    expect(() => new GoogleLock().hold(() => { throw new Error('half way'); })).toThrow('half way');
    expect(told).toEqual(['try 20000', 'flush', 'release']);
  });

  test('Google failing once is no reason to send anybody away', () => {
    google(locks('shaky'));
    expect(new GoogleLock().hold(() => told.push('work') && 'done')).toBe('done');
    expect(told).toEqual(['try 20000', 'try 20000', 'work', 'flush', 'release']);
  });

  test('held to the end it is flushed and left to Google', () => {
    google(locks('free'));
    expect(new GoogleLock(() => told.push('taken')).holdToEnd(() => 'done')).toBe('done');
    expect(told).toEqual(['try 20000', 'taken', 'flush']);
  });

  test.each(['taken', 'none', 'broken'] as const)('that cannot be had (%s) means that somebody is busy, and nothing is done', (state) => {
    google(locks(state));
    for (const hold of ['hold', 'holdToEnd'] as const) {
      let error: unknown;
      try {
        new GoogleLock()[hold](() => told.push('work'));
      } catch (thrown) {
        error = thrown;
      }
      expect(error instanceof AppError && error.code).toBe('busy');
    }
    expect(told.filter((call) => !call.startsWith('try'))).toEqual([]);
  });

  test('another one may be waited for as long as is wanted', () => {
    google(locks('free'));
    const { LockService } = locks('free') as unknown as { LockService: { getDocumentLock(): GoogleAppsScript.Lock.Lock } };
    expect(got(LockService.getDocumentLock(), 5)).toBe(true);
    expect(told).toEqual(['try 5']);
  });
});

/** Google's own formatting, for the three forms that are asked for. */
function utilities(): Record<string, unknown> {
  const formatDate = (moment: Date, zone: string, form: string): string => {
    told.push(`format ${zone} ${form}`);
    const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(moment).map(({ type, value }) => [type, value]));
    return form.replace("'T'", 'T').replace('yyyy', parts['year']!).replace('MM', parts['month']!).replace('dd', parts['day']!).replace('HH', parts['hour']!).replace('mm', parts['minute']!).replace('ss', parts['second']!);
  };
  return { Utilities: { formatDate } };
}

describe('the clock', () => {
  const asked = (zone: string): { clock: GoogleClock; times(): number } => {
    let times = 0;
    return { clock: new GoogleClock(() => (times++, zone)), times: () => times };
  };

  test('in another zone than the script’s Google is asked, and the zone only once', () => {
    google(utilities());
    const { clock, times } = asked('America/New_York');
    const moment = new Date('2026-11-22T03:30:00Z');
    expect([clock.dayOf(moment), clock.timeOf(moment), clock.shown('2026-11-22T03:30:00Z')]).toEqual(['2026-11-21', '22:30', '21.11.2026, 22:30']);
    expect([clock.midnight('2026-11-22'), clock.moment('2026-07-01', '09:15')]).toEqual([new Date('2026-11-22T05:00:00Z'), new Date('2026-07-01T13:15:00Z')]);
    // Clocks go forward at two: half past two is not there and counts as an hour later.
    expect([clock.moment('2026-03-08', '01:30'), clock.moment('2026-03-08', '02:30'), clock.moment('2026-03-08', '03:30')].map((one) => one.toISOString())).toEqual(['2026-03-08T06:30:00.000Z', '2026-03-08T07:30:00.000Z', '2026-03-08T07:30:00.000Z']);
    // They go back at two: before, in the hour that is there twice, and after.
    expect([clock.moment('2026-11-01', '00:30'), clock.moment('2026-11-01', '02:30')].map((one) => one.toISOString())).toEqual(['2026-11-01T04:30:00.000Z', '2026-11-01T07:30:00.000Z']);
    expect(clock.timeOf(clock.moment('2026-11-01', '01:30'))).toBe('01:30');
    expect(times()).toBe(1);
    expect(told.every((call) => call.startsWith('format America/New_York'))).toBe(true);
  });

  test.each([
    ['Europe/Vienna', '2026-03-29T00:30:00.000Z 2026-03-29T01:30:00.000Z 2026-03-29T01:30:00.000Z'],
    ['Europe/London', '2026-03-29T01:30:00.000Z 2026-03-29T01:30:00.000Z 2026-03-29T02:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-28T11:30:00.000Z 2026-03-28T12:30:00.000Z 2026-03-28T13:30:00.000Z'],
  ])('half past one, two and three on the day when clocks go forward, in %s', (zone, moments) => {
    google(utilities());
    const { clock } = asked(zone);
    expect(['01:30', '02:30', '03:30'].map((time) => clock.moment('2026-03-29', time).toISOString()).join(' ')).toBe(moments);
  });

  test('in the script’s own zone nobody is asked', () => {
    google(utilities());
    const { clock } = asked('Europe/Berlin');
    // The machine's zone stands for the script's here.
    const local = new Date(2026, 10, 22, 9, 5);
    expect([clock.dayOf(local), clock.timeOf(local), clock.shown(local.toISOString()), clock.shown('')]).toEqual(['2026-11-22', '09:05', '22.11.2026, 09:05', '?']);
    expect([clock.midnight('2026-11-22'), clock.moment('2026-11-22', '09:05')]).toEqual([new Date(2026, 10, 22), local]);
    expect(told).toEqual([]);
  });

  test('date cells that are midnight here spare asking for the zone; others do not', () => {
    google(utilities());
    const same = asked('America/New_York');
    same.clock.seen([new Date(2026, 0, 5), new Date(2026, 6, 5)]);
    expect([same.clock.timeOf(new Date(2026, 0, 5, 8, 30)), same.times()]).toEqual(['08:30', 0]);
    const other = asked('America/New_York');
    other.clock.seen([new Date(2026, 0, 5), new Date(2026, 6, 5, 6)]);
    expect([other.clock.timeOf(new Date('2026-11-22T03:30:00Z')), other.times()]).toEqual(['22:30', 1]);
    const none = asked('America/New_York');
    none.clock.seen([]);
    none.clock.dayOf(new Date('2026-11-22T03:30:00Z'));
    none.clock.seen([new Date(2026, 0, 5)]);
    expect([none.clock.timeOf(new Date('2026-11-22T03:30:00Z')), none.times()]).toEqual(['22:30', 1]);
  });

  test('today is the day of now', () => {
    const { clock } = asked('Europe/Berlin');
    const [before, today, after] = [clock.dayOf(new Date()), clock.today(), clock.dayOf(new Date())];
    expect([before, after]).toContain(today);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(5_000);
  });
});

describe('the person', () => {
  const session = (email: string, locale: string): Record<string, unknown> => ({
    Session: { getActiveUser: () => ({ getEmail: () => (told.push('email'), email) }), getActiveUserLocale: () => (told.push('locale'), locale), getEffectiveUser: () => ({ getEmail: () => 'owner@example.org' }) },
  });

  test('is asked for once', () => {
    google(session('ada@example.org', 'de'));
    const who = new GoogleWho(() => 'auto');
    expect([who.email(), who.email(), who.language(), who.language()]).toEqual(['ada@example.org', 'ada@example.org', 'de', 'de']);
    expect(told).toEqual(['email', 'locale']);
  });

  test('that Google does not tell is nobody, or whose trigger it is', () => {
    google(session('', 'de'));
    expect(new GoogleWho(() => 'auto').email()).toBe('');
    expect(new GoogleWho(() => 'auto', triggerAccount).email()).toBe('owner@example.org');
  });

  test.each([
    ['auto', 'de_AT', 'de'],
    ['auto', 'DE', 'de'],
    ['auto', 'en_DE', 'en'],
    ['auto', 'tr', 'en'],
    ['en', 'de', 'en'],
    ['de', 'en', 'de'],
  ] as const)('reads in the language chosen (%s) or in their own (%s): %s', (chosen, locale, language) => {
    google(session('ada@example.org', locale));
    expect(new GoogleWho(() => chosen).language()).toBe(language);
    expect(told).toEqual(chosen === 'auto' ? ['locale'] : []);
    const everybody = new GoogleEverybody(() => chosen, () => locale);
    expect([everybody.language(), everybody.email()]).toEqual([language, '']);
  });
});

test('progress is kept for ten minutes under the run’s own name', () => {
  const kept = new Map<string, string>();
  google({ CacheService: { getUserCache: () => ({ put: (key: string, value: string, seconds: number) => (told.push(`${key} ${seconds}`), kept.set(key, value)), get: (key: string) => kept.get(key) ?? null }) } });
  const progress = new GoogleProgress();
  progress.report('run-1', 'write', 0.5);
  expect(told).toEqual(['progress:run-1 600']);
  expect([progress.read('run-1'), progress.read('run-2')]).toEqual([{ phase: 'write', share: 0.5 }, null]);
});
