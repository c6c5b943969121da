// The other ports in memory, and one call that sets up everything a use case takes.

import { AppError } from '../../src/server/kernel/errors.ts';
import type { Language } from '../../src/contract/errors.ts';
import type { Clock, Lock, Mail, Mailbox, Marks, Progress, Triggers, Who } from '../../src/server/ports.ts';
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

export class MemoryMailbox implements Mailbox {
  readonly sent: Mail[] = [];
  quota = 100;
  /** Addresses that Google does not take. */
  readonly bad = new Set<string>();
  /** Called around each mail: throw before (not sent) or after (sent, and nobody knows). */
  before: ((mail: Mail) => void) | null = null;
  after: ((mail: Mail) => void) | null = null;
  left(): number {
    return this.quota - this.sent.length;
  }
  send(mail: Mail): void {
    this.before?.(mail);
    if (this.bad.has(mail.to)) throw new AppError('mail_refused');
    if (this.left() < 1) throw new AppError('mail_quota');
    this.sent.push(mail);
    this.after?.(mail);
  }
  /** True: somebody is sending. */
  sending = false;
  alone<T extends object>(work: () => T): T | null {
    if (this.sending) return null;
    this.sending = true;
    try {
      return work();
    } finally {
      this.sending = false;
    }
  }
}

/** Triggers by person; `who` says whose are seen. */
export class MemoryTriggers implements Triggers {
  readonly all: { owner: string; handler: string; hour: number }[] = [];
  /** Google allows no more. */
  full = false;
  constructor(private readonly who: MemoryWho) {}
  mine(): string[] {
    return this.all.filter(({ owner }) => owner === this.who.address).map(({ handler }) => handler);
  }
  daily(handler: string, hour: number): void {
    this.remove(handler);
    if (this.full) throw new AppError('trigger_refused');
    this.all.push({ owner: this.who.address, handler, hour });
  }
  remove(handler: string): void {
    for (let at = this.all.length - 1; at >= 0; at--) if (this.all[at]?.owner === this.who.address && this.all[at]?.handler === handler) this.all.splice(at, 1);
  }
}

export class MemoryMarks implements Marks {
  constructor(private readonly who: Pick<Who, 'email'>) {}
  readonly values = new Map<string, string>();
  get(name: string): string {
    return this.values.get(name) ?? '';
  }
  set(name: string, value: string): void {
    if (value === '') this.values.delete(name);
    else this.values.set(name, value);
  }
  mine(name: string): string {
    return this.get(`${this.who.email()} ${name}`);
  }
  setMine(name: string, value: string): void {
    this.set(`${this.who.email()} ${name}`, value);
  }
}

export interface MemoryRoom {
  workbook: MemoryWorkbook;
  lock: MemoryLock;
  clock: MemoryClock;
  who: MemoryWho;
  progress: MemoryProgress;
  mailbox: MemoryMailbox;
  triggers: MemoryTriggers;
  marks: MemoryMarks;
  /** Writes made while the lock was not held; a use case that is right leaves this empty. */
  unlocked: string[];
}

const writing: readonly CallKind[] = ['write', 'append', 'create', 'addColumns', 'insertRow', 'insertBelow', 'removeRows', 'draw', 'headings', 'filter', 'unfilter'];

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
  const who = new MemoryWho();
  return { workbook, lock, clock: new MemoryClock(), who, progress: new MemoryProgress(), mailbox: new MemoryMailbox(), triggers: new MemoryTriggers(who), marks: new MemoryMarks(who), unlocked };
}
