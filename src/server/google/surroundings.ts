// Lock, clock, person and progress over Google's services.

import type { Language } from '../../contract/errors.ts';
import { AppError } from '../kernel/errors.ts';
import type { Clock, Lock, Progress, Who } from '../ports.ts';

/** Longest wait for somebody else's write, in ms: shorter than a volunteer's patience, longer than an assignment. */
const patience = 20_000;

export class GoogleLock implements Lock {
  hold<T>(work: () => T): T {
    const lock = LockService.getDocumentLock();
    if (!lock || !got(lock)) throw new AppError('busy', {});
    try {
      return work();
    } finally {
      try {
        // An unflushed write is invisible to the next holder, and its increment would be lost.
        SpreadsheetApp.flush();
      } finally {
        lock.releaseLock();
      }
    }
  }
}

/** `tryLock` itself can throw when Google is busy; for the volunteer that is the same as waiting in vain. */
function got(lock: GoogleAppsScript.Lock.Lock): boolean {
  try {
    return lock.tryLock(patience);
  } catch {
    return false;
  }
}

export class GoogleClock implements Clock {
  /** @param timeZone asked for only when it is needed: it costs a service call */
  constructor(private readonly timeZone: () => string) {}

  now(): Date {
    return new Date();
  }

  today(): string {
    return Utilities.formatDate(this.now(), this.timeZone(), 'yyyy-MM-dd');
  }

  shown(instant: string): string {
    return instant === '' ? '?' : Utilities.formatDate(new Date(instant), this.timeZone(), 'dd.MM.yyyy, HH:mm');
  }
}

export class GoogleWho implements Who {
  private known: Language | null = null;
  private address: string | null = null;

  /** @param chosen what the settings say; asked for only once, when it is needed */
  constructor(private readonly chosen: () => Language | 'auto') {}

  email(): string {
    this.address ??= Session.getActiveUser().getEmail();
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
