// What a newcomer does and how long each step keeps them waiting.

/** `command`: a line in a terminal. `move`: a submenu opened by pointing. `text`: something typed into a field. `choice`: one of several. `wait`: nothing to be done. */
export type Kind = 'command' | 'click' | 'move' | 'text' | 'choice' | 'wait';

export interface Step {
  kind: Kind;
  what: string;
  /** Seconds until the next thing can be done. */
  wait: number;
}

export class Steps {
  /** In their order, with what is only waited for. */
  readonly done: Step[] = [];

  /** @param heard hears of each step as it is done */
  constructor(private readonly heard: (step: Step) => void = ({ kind, what, wait }) => console.error(`  ${kind.padEnd(8)}${wait.toFixed(1).padStart(6)} s  ${what}`)) {}

  /**
   * Does something, waits for what it brings, and writes both down.
   *
   * @param until resolves once the person can go on; nothing to wait for where it is left out
   */
  async take(kind: Kind, what: string, act: () => Promise<unknown>, until?: () => Promise<unknown>): Promise<void> {
    // A terminal's command is waited for as a whole; a click is done when the mouse is up again.
    const started = performance.now();
    await act();
    const from = kind === 'command' ? started : performance.now();
    await until?.();
    const wait = until || kind === 'command' ? (performance.now() - from) / 1000 : 0;
    const step = { kind, what, wait };
    this.done.push(step);
    this.heard(step);
  }

  /** Of these kinds; all that is done unless said. */
  count(...kinds: Kind[]): number {
    if (kinds.length === 0) return this.done.filter(({ kind }) => kind !== 'wait').length;
    return this.done.filter(({ kind }) => kinds.includes(kind)).length;
  }

  get waited(): number {
    return this.done.reduce((sum, { wait }) => sum + wait, 0);
  }
}

const words: Record<Kind, [one: string, many: string]> = {
  command: ['command', 'commands'],
  click: ['click', 'clicks'],
  move: ['submenu', 'submenus'],
  text: ['text typed', 'texts typed'],
  choice: ['choice', 'choices'],
  wait: ['wait', 'waits'],
};

/** `13 steps: 2 commands, 9 clicks, 1 submenu, 1 choice; 45 s waited` */
export function summary(steps: Steps): string {
  const kinds = (Object.keys(words) as Kind[]).filter((kind) => kind !== 'wait' && steps.count(kind) > 0);
  return `**${steps.count()} steps** (${kinds.map((kind) => `${steps.count(kind)} ${words[kind][steps.count(kind) === 1 ? 0 : 1]}`).join(', ')}), **${steps.waited.toFixed(0)} s waited**`;
}

/** One row for each step. */
export function table(steps: Steps): string[] {
  let number = 0;
  return ['| | What one does | Wait, s |', '|---:|---|---:|', ...steps.done.map(({ kind, what, wait }) => `| ${kind === 'wait' ? '' : ++number} | ${words[kind][0]}: ${what.replaceAll('|', '\\|')} | ${wait < 0.05 ? '' : wait.toFixed(1)} |`)];
}
