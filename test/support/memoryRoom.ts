// The other ports in memory, and one call that sets up everything a use case takes.

import { AppError } from '../../src/server/kernel/errors.ts';
import type { Language } from '../../src/contract/errors.ts';
import type { Clock, Lock, Progress, Who } from '../../src/server/ports.ts';
import { MemoryWorkbook, type CallKind, type Rows } from './memoryWorkbook.ts';

export class MemoryLock implements Lock {
  held = false;
  /** True: somebody else is writing. */
  taken = false;
  holds = 0;

  hold<T>(work: () => T): T {
    if (this.taken) throw new AppError('busy');
    if (this.held) throw new Error('The lock is held already: an inner release would open it too early');
    this.held = true;
    this.holds++;
    try {
      return work();
    } finally {
      this.held = false;
    }
  }

  holdToEnd<T>(work: () => T): T {
    return this.hold(work);
  }
}

export class MemoryClock implements Clock {
  constructor(public instant: string = '2026-11-22T10:30:00.000Z') {}
  now(): Date {
    return new Date(this.instant);
  }
  today(): string {
    return this.instant.slice(0, 10);
  }
  midnight(day: string): Date {
    return new Date(`${day}T00:00:00.000Z`);
  }
  /** The spreadsheet of the tests stands in UTC. */
  dayOf(moment: Date): string {
    return moment.toISOString().slice(0, 10);
  }
  timeOf(moment: Date): string {
    return moment.toISOString().slice(11, 16);
  }
  moment(day: string, time: string): Date {
    return new Date(`${day}T${time}:00.000Z`);
  }
  shown(instant: string): string {
    return instant;
  }
}

export class MemoryWho implements Who {
  constructor(
    public address: string = 'ada@example.org',
    public speaks: Language = 'de',
  ) {}
  email(): string {
    return this.address;
  }
  language(): Language {
    return this.speaks;
  }
}

export class MemoryProgress implements Progress {
  /** Everything reported, in order. */
  readonly reports: { runId: string; phase: string; share: number }[] = [];
  report(runId: string, phase: string, share: number): void {
    this.reports.push({ runId, phase, share });
  }
  read(runId: string): { phase: string; share: number } | null {
    const last = this.reports.filter((one) => one.runId === runId).pop();
    return last ? { phase: last.phase, share: last.share } : null;
  }
}

export interface MemoryRoom {
  workbook: MemoryWorkbook;
  lock: MemoryLock;
  clock: MemoryClock;
  who: MemoryWho;
  progress: MemoryProgress;
  /** Writes made while the lock was not held; a use case that is right leaves this empty. */
  unlocked: string[];
}

const writing: readonly CallKind[] = ['write', 'append', 'create', 'addColumns', 'insertRow', 'insertBelow', 'removeRows', 'clear', 'draw'];

/** A workbook with these tabs, and all the other ports: 22 November 2026, ada@example.org, German. */
export function memoryRoom(tabs: Readonly<Record<string, Rows>> = {}): MemoryRoom {
  const lock = new MemoryLock();
  const unlocked: string[] = [];
  const workbook = new (class extends MemoryWorkbook {
    override called(kind: CallKind, tab: string, cells: number): void {
      if (writing.includes(kind) && !lock.held) unlocked.push(`${kind} ${tab}`);
      super.called(kind, tab, cells);
    }
  })(tabs);
  return { workbook, lock, clock: new MemoryClock(), who: new MemoryWho(), progress: new MemoryProgress(), unlocked };
}
