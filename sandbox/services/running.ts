// One execution while it runs: who, with which rights, how far, and what it holds.

import type { AuthMode, ServiceCall } from '../api.ts';
import type { Person } from './environment.ts';

/** What started it: a person on the screen (menu, page, editor), an installed trigger, a simple trigger, a cell. */
export type Occasion = 'menu' | 'page' | 'editor' | 'trigger' | 'simple' | 'cell';

export class Running {
  readonly calls: ServiceCall[] = [];
  readonly logs: string[] = [];
  /** What `Logger.getLog()` gives. */
  readonly loggerLines: string[] = [];
  /** Called when the execution ends, or is suspended by an alert: its locks go. */
  readonly letGo = new Set<() => void>();
  /** Whether a hook holds a call of this execution, so that nothing here goes on until it lets go. */
  held = false;
  readonly #heldListeners = new Set<() => void>();
  #suspendedMs = 0;
  #advancedMs = 0;
  readonly #start = performance.now();

  constructor(
    readonly id: number,
    readonly functionName: string,
    readonly occasion: Occasion,
    readonly authMode: AuthMode,
    readonly person: Person,
    readonly limitMs: number,
  ) {}

  /** Whether a person sits in front of the spreadsheet: triggers have no user interface. */
  get hasScreen(): boolean {
    return this.occasion !== 'trigger' && this.occasion !== 'cell';
  }

  /** Milliseconds this has run: without waiting for a person's answer, with the time it slept on the sandbox's clock. */
  elapsed(): number {
    return performance.now() - this.#start - this.#suspendedMs + this.#advancedMs;
  }
  slept(milliseconds: number): void {
    this.#advancedMs += milliseconds;
  }
  releaseAll(): void {
    for (const release of [...this.letGo]) release();
    this.letGo.clear();
  }

  /** Waits for a person. As on Google, locks don't survive that. */
  async suspend<T>(answer: () => Promise<T>): Promise<T> {
    this.releaseAll();
    const start = performance.now();
    try {
      return await answer();
    } finally {
      this.#suspendedMs += performance.now() - start;
    }
  }

  /** Marks the time a hook takes: another execution may run meanwhile, and must not wait for this one. */
  async hold<T>(hook: () => T | Promise<T>): Promise<T> {
    this.held = true;
    for (const listener of [...this.#heldListeners]) listener();
    try {
      return await hook();
    } finally {
      this.held = false;
    }
  }
  onHeld(listener: () => void): () => void {
    this.#heldListeners.add(listener);
    return () => this.#heldListeners.delete(listener);
  }
}
