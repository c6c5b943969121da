// How long a script may compute. Time inside services is counted by the door, which can tell a wait for a person from work.

export const tooLong = { name: 'Exception', message: 'Exceeded maximum execution time' };

/** Runs `onLimit` once the script itself has computed for `limitMs`; paused while a service call is being answered. */
export class ComputeTimer {
  #spent = 0;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly limitMs: number,
    private readonly onLimit: () => void,
  ) {}

  resume(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.onLimit, this.limitMs - this.#spent);
  }
  pause(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#spent = this.spent();
    this.#since = null;
  }
  spent(): number {
    return this.#spent + (this.#since === null ? 0 : performance.now() - this.#since);
  }
}
