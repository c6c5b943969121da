// Runs of the script that a person starts, from a menu, the drawer or a shown page: shows that they run, how they failed, and lists them.

import type { Execution, Sandbox } from '../api.ts';
import type { PageHost } from '../realm/page-client.ts';
import type { Running } from './machinery.ts';
import type { Store } from './store.ts';
import type { View } from './view.ts';

/** Executions the drawer keeps to look at. */
const listed = 30;

export class Runs {
  constructor(
    private readonly view: Store<View>,
    private readonly current: () => Running | null,
    private readonly clock: (moment: Date) => string,
    /** What a script wrote is kept at once: the person may leave as soon as it says that it is done. */
    private readonly ended: () => void,
  ) {}

  /** Runs a menu item. @param path menu, submenus, item. */
  choose(path: readonly string[]): Promise<void> {
    return this.#run((sandbox) => sandbox.choose(path.join(' > ')));
  }
  /** Fires a trigger by its handler's name. */
  fire(handler: string): Promise<void> {
    return this.#run((sandbox) => sandbox.trigger(handler));
  }
  /** Lists an execution, and shows its failure. */
  shown(execution: Execution): void {
    this.#list(execution, execution.functionName);
    if (execution.error) this.view.set({ banner: execution.error.message });
  }

  /** What a page shown there may do. */
  host(where: 'sidebar' | 'dialog'): PageHost | null {
    const running = this.current();
    if (!running) return null;
    return {
      call: async (functionName, args) => {
        const execution = await running.sandbox.call(functionName, args);
        this.#list(execution, typeof args[0] === 'string' ? `${functionName} ${args[0]}` : functionName);
        return execution;
      },
      close: () => {
        this.view.set({ [where]: null });
        running.focus();
      },
      resize: () => undefined,
      focusSheet: () => running.focus(),
    };
  }

  async #run(start: (sandbox: Sandbox) => Promise<Execution>): Promise<void> {
    const sandbox = this.current()?.sandbox;
    if (!sandbox) return;
    this.view.set({ running: this.view.get().running + 1, banner: '' });
    try {
      this.shown(await start(sandbox));
    } catch (error) {
      this.view.set({ banner: messageOf(error) });
    } finally {
      this.view.set({ running: Math.max(0, this.view.get().running - 1) });
    }
  }
  #list(execution: Execution, label: string): void {
    const at = this.clock(this.current()?.sandbox.now() ?? new Date());
    this.ended();
    this.view.set({ executions: [{ label, at, execution }, ...this.view.get().executions].slice(0, listed) });
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
