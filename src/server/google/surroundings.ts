// Lock, clock, person and progress over Google's services.

import type { Language } from '../../contract/errors.ts';
import { AppError } from '../kernel/errors.ts';
import type { Clock, Lock, Progress, Who } from '../ports.ts';

/** Longest wait for somebody else's write, in ms: shorter than a volunteer's patience, longer than an assignment. */
const patience = 20_000;

export class GoogleLock implements Lock {
  /** @param taken hears when the lock is held: what was read before may be outdated */
  constructor(private readonly taken: () => void = () => undefined) {}

  hold<T>(work: () => T): T {
    const lock = this.take();
    try {
      return this.flushed(work);
    } finally {
      lock.releaseLock();
    }
  }

  /** "Locks are automatically released when the script terminates" (Google's reference, Lock.releaseLock). */
  holdToEnd<T>(work: () => T): T {
    this.take();
    return this.flushed(work);
  }

  private take(): GoogleAppsScript.Lock.Lock {
    const lock = LockService.getDocumentLock();
    if (!lock || !got(lock)) throw new AppError('busy', {});
    return lock;
  }

  /** An unflushed write is invisible to the next holder, and its increment would be lost. */
  private flushed<T>(work: () => T): T {
    try {
      this.taken();
      return work();
    } finally {
      SpreadsheetApp.flush();
    }
  }
}

/**
 * `tryLock` itself can throw when Google is busy, also after it has taken the lock; it is asked once more. For the volunteer a
 * second failure is the same as waiting in vain.
 */
export function got(lock: GoogleAppsScript.Lock.Lock, wait = patience, again = true): boolean {
  try {
    return lock.tryLock(wait);
  } catch {
    return again && got(lock, wait, false);
  }
}

/** As appsscript.json says; in this zone a script's own dates count. */
const scriptZone = 'Europe/Berlin';

export class GoogleClock implements Clock {
  private zone: string | null = null;

  /** @param timeZone asked for only when it is needed: it costs a service call */
  constructor(private readonly timeZone: () => string) {}

  now(): Date {
    return new Date();
  }

  /** Date cells are midnight in the spreadsheet's zone. Where all are midnight in the script's, too, it is the same zone or one that goes alike. */
  seen(dateCells: readonly Date[]): void {
    // oxlint-disable-next-line no-restricted-properties -- whether the zones are the same is what it asks
    if (dateCells.length > 0 && dateCells.every((cell) => (cell.getTime() - cell.getTimezoneOffset() * 60_000) % 86_400_000 === 0)) this.zone ??= scriptZone;
  }

  today(): string {
    return this.dayOf(this.now());
  }

  dayOf(moment: Date): string {
    return this.inOwnZone() ? localIso(moment).slice(0, 10) : Utilities.formatDate(moment, this.sheetZone(), 'yyyy-MM-dd');
  }

  midnight(day: string): Date {
    return this.moment(day, '00:00');
  }

  timeOf(moment: Date): string {
    return this.inOwnZone() ? localIso(moment).slice(11, 16) : Utilities.formatDate(moment, this.sheetZone(), 'HH:mm');
  }

  moment(day: string, time: string): Date {
    if (this.inOwnZone()) return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), Number(time.slice(0, 2)), Number(time.slice(3, 5)));
    const zone = this.sheetZone();
    const wanted = new Date(`${day}T${time}:00Z`).getTime();
    const offsetAt = (instant: number): number => {
      const local = Utilities.formatDate(new Date(instant), zone, "yyyy-MM-dd'T'HH:mm:ss");
      return new Date(`${local}Z`).getTime() - instant;
    };
    // The second look is for the days on which clocks change, the third for an hour that is not there: it is the one after.
    const first = wanted - offsetAt(wanted);
    const second = wanted - offsetAt(first);
    return new Date(first === second || second + offsetAt(second) === wanted ? second : Math.max(first, second));
  }

  shown(instant: string): string {
    if (instant === '') return '?';
    const moment = new Date(instant);
    if (!this.inOwnZone()) return Utilities.formatDate(moment, this.sheetZone(), 'dd.MM.yyyy, HH:mm');
    const [year, month, day] = this.dayOf(moment).split('-');
    return `${day}.${month}.${year}, ${this.timeOf(moment)}`;
  }

  private sheetZone(): string {
    this.zone ??= this.timeZone();
    return this.zone;
  }

  /** The usual case, and without a call for each day. */
  private inOwnZone(): boolean {
    return this.sheetZone() === scriptZone;
  }
}

/** The moment by the script's own clock; only where that is the spreadsheet's, and then it saves a call. */
function localIso(moment: Date): string {
  // oxlint-disable-next-line no-restricted-properties -- the zones are the same here
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
}

export class GoogleWho implements Who {
  private known: Language | null = null;
  private address: string | null = null;

  /**
   * @param chosen what the settings say; asked for only once, when it is needed
   * @param account where Google does not tell who is at the screen, e.g. because nobody is
   */
  constructor(
    private readonly chosen: () => Language | 'auto',
    private readonly account: () => string = () => '',
  ) {}

  email(): string {
    this.address ??= Session.getActiveUser().getEmail() || this.account();
    return this.address;
  }

  language(): Language {
    this.known ??= this.found();
    return this.known;
  }

  private found(): Language {
    const chosen = this.chosen();
    if (chosen !== 'auto') return chosen;
    return Session.getActiveUserLocale().toLowerCase().startsWith('de') ? 'de' : 'en';
  }
}

/**
 * Nobody in particular: what a cell says must be the same for everyone who looks at it, so the sheet's own language counts.
 * A custom function may not ask for the person anyway.
 */
export class GoogleEverybody implements Who {
  /** @param locale the spreadsheet's, e.g. `de_DE` */
  constructor(
    private readonly chosen: () => Language | 'auto',
    private readonly locale: () => string,
  ) {}

  email(): string {
    return '';
  }

  language(): Language {
    const chosen = this.chosen();
    if (chosen !== 'auto') return chosen;
    return this.locale().toLowerCase().startsWith('de') ? 'de' : 'en';
  }
}

/** Whose account a trigger runs with: it is whoever made it. */
export function triggerAccount(): string {
  return Session.getEffectiveUser().getEmail();
}

/** Keeps a run's progress for ten minutes under the run's random id; nothing personal is in it. */
export class GoogleProgress implements Progress {
  report(runId: string, phase: string, share: number): void {
    CacheService.getUserCache().put(`progress:${runId}`, JSON.stringify({ phase, share }), 600);
  }

  read(runId: string): unknown {
    const kept = CacheService.getUserCache().get(`progress:${runId}`);
    return kept === null ? null : JSON.parse(kept);
  }
}
