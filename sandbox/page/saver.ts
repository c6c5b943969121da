// Saves a moment after the last change, and at once when the page goes away.

export interface Saver {
  /** Something changed. */
  touched(): void;
  /** Saves now if anything changed since, after what is being saved already. */
  flush(): Promise<void>;
  /** The page is going away: hands over what changed within this very call, and waits for nothing. */
  leave(): void;
  /** No saving any more, and what was not saved yet is dropped. */
  stop(): void;
}

/** @param save does it; its own duration decides how long the next change may wait, so that large workbooks stay fluent. */
export function createSaver(save: () => Promise<void>, state: (now: 'saved' | 'saving' | 'failed') => void): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let dirty = false;
  let lastTook = 0;
  let running: Promise<void> = Promise.resolve();

  async function saveOnce(): Promise<void> {
    if (!dirty || stopped) return;
    dirty = false;
    const started = performance.now();
    try {
      await save();
      if (!dirty) state('saved');
    } catch {
      dirty = true;
      state('failed');
    }
    lastTook = performance.now() - started;
  }
  const flush = () => {
    clearTimeout(timer);
    running = running.then(saveOnce);
    return running;
  };
  return {
    touched() {
      if (stopped) return;
      if (!dirty) state('saving');
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(600, lastTook * 10));
    },
    flush,
    leave() {
      clearTimeout(timer);
      void saveOnce();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
