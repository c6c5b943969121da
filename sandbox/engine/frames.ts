// Holds the drawing while a script writes: a picture after each of two hundred calls is most of what a set-up would cost.

import type { Engine } from '@univerjs/engine-render';

/** A picture comes this long after the script's last command… */
const quietMs = 60;
/** …and at the latest this long after the one before, so that a long run is seen to go on. */
const longestMs = 500;

export class Frames {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  /** Kept, since a workbook may be closed before its timer ends. */
  #held: Engine | undefined;

  constructor(private readonly drawing: () => Engine | undefined) {}

  /** A script has changed something that shows. */
  hold(): void {
    this.#held ??= this.drawing();
    if (!this.#held) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    // Univer asks this before each frame; what is to be drawn anew adds up meanwhile.
    this.#held.renderEvenInBackground = false;
    this.#timer = setTimeout(() => this.show(), Math.max(0, Math.min(quietMs, this.#since + longestMs - now)));
  }

  /** Draws from the next frame on. */
  show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#held) this.#held.renderEvenInBackground = true;
    this.#held = undefined;
  }
}
