// LockService: one document lock, one script lock, one lock per user, between executions that run at the same time.

import { ScriptError, ServiceObject, waitFor } from './base.ts';
import type { ServiceHost } from './host.ts';
import type { Running } from './running.ts';
import type { World } from './world.ts';

/** The lock itself, of which each execution holds a `Lock`. */
class Mutex {
  holder: Running | null = null;
  #waiting: (() => void)[] = [];

  take(running: Running): void {
    this.holder = running;
    running.letGo.add(() => this.release(running));
  }
  release(running: Running): void {
    if (this.holder !== running) return;
    this.holder = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
  /** Resolves when the holder let go, when it cannot go on (a hook holds it), or after `milliseconds`. */
  change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const stopListening = this.holder?.onHeld(() => done());
      const timer = setTimeout(() => done(), milliseconds);
      const done = (): void => {
        clearTimeout(timer);
        stopListening?.();
        resolve();
      };
      this.#waiting.push(done);
    });
  }
}

export class LockService extends ServiceObject implements GoogleAppsScript.Lock.LockService {
  readonly className_ = 'LockService';
  override readonly signatures_ = { getDocumentLock: [''], getScriptLock: [''], getUserLock: [''] };
  readonly #host: ServiceHost;
  readonly #mutexes = new Map<string, Mutex>();

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }
  getDocumentLock(): Lock {
    return this.#lock('document');
  }
  getScriptLock(): Lock {
    return this.#lock('script');
  }
  getUserLock(): Lock {
    return this.#lock(`user ${this.#host.world.user().email}`);
  }
  #lock(name: string): Lock {
    let mutex = this.#mutexes.get(name);
    if (!mutex) this.#mutexes.set(name, (mutex = new Mutex()));
    return new Lock(mutex, this.#host.world.running(), this.#host.world);
  }
}

export class Lock extends ServiceObject implements GoogleAppsScript.Lock.Lock {
  readonly className_ = 'LockService.Lock';
  override readonly signatures_ = { hasLock: [''], releaseLock: [''], tryLock: ['Integer'], waitLock: ['Integer'] };
  readonly #mutex: Mutex;
  readonly #running: Running;
  readonly #world: World;

  constructor(mutex: Mutex, running: Running, world: World) {
    super();
    this.#mutex = mutex;
    this.#running = running;
    this.#world = world;
  }

  hasLock(): boolean {
    return this.#mutex.holder === this.#running;
  }
  releaseLock(): void {
    this.#mutex.release(this.#running);
  }
  tryLock(timeoutInMillis: number): boolean {
    return waitFor(this.#take(Number(timeoutInMillis)));
  }
  waitLock(timeoutInMillis: number): void {
    return waitFor(
      this.#take(Number(timeoutInMillis)).then((taken) => {
        if (!taken) throw new ScriptError('Lock timeout: another process was holding the lock for too long.');
      }),
    );
  }

  async #take(timeout: number): Promise<boolean> {
    const deadline = performance.now() + timeout;
    while (this.#mutex.holder !== null && this.#mutex.holder !== this.#running) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      if (this.#mutex.holder.held) {
        // Nobody will let go before this returns: the time passes on the sandbox's clock.
        this.#world.advance(this.#running, left);
        return false;
      }
      await this.#mutex.change(left);
    }
    if (this.#mutex.holder === null) this.#mutex.take(this.#running);
    return true;
  }
}
