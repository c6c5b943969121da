// What is on its way to the sheet: sent one after the other, kept where the connection drops, never lost and never doubled.

import type { FailureCode, RpcError } from './failures.ts';

/** Something to send. */
export interface Letter {
  /** When it was written, in ms. */
  at: number;
}

export interface Refused<L> {
  letter: L;
  error: RpcError;
}

export interface OutboxState<L> {
  /** Not yet saved, the oldest first. */
  waiting: readonly L[];
  sending: boolean;
  /** The last try failed for want of a connection or the like; it is tried again. */
  stuck: RpcError | null;
  /** The sheet will not take these; a person has to see to it. */
  refused: readonly Refused<L>[];
  /** False: the browser refuses to remember anything beyond this page. */
  remembered: boolean;
}

/** Where letters survive the page: localStorage, or nothing. Either function may throw. */
export interface Memory {
  read(): string | null;
  write(text: string): void;
}

export interface OutboxSurroundings<L extends Letter, A> {
  send(letter: L): Promise<A>;
  /** Its own id, by which the sheet knows it again: sent twice it counts once. */
  idOf(letter: L): string;
  /** Whether what was remembered is a letter that can still be sent. */
  isLetter(value: unknown): value is L;
  /** What another try cannot help. */
  isFinal(code: FailureCode): boolean;
  asError(error: unknown): RpcError;
  memory: Memory;
  now(): number;
  onChange(state: OutboxState<L>): void;
  onSaved(letter: L, answer: A): void;
}

export interface Outbox<L> {
  state(): OutboxState<L>;
  put(...letters: L[]): void;
  /** Sends what waits, unless that is happening already. */
  flush(): void;
  /** Gives up on the one that is stuck: it stands with the refused, for a person to see to, and the others go on. */
  setAside(): void;
  dismiss(id: string): void;
}

/** Older letters belong to another day: nobody remembers them. */
const keptFor = 3 * 86_400_000;

export function createOutbox<L extends Letter, A>({ send, idOf, isLetter, isFinal, asError, memory, now, onChange, onSaved }: OutboxSurroundings<L, A>): Outbox<L> {
  let state: OutboxState<L> = { waiting: [], sending: false, stuck: null, refused: [], remembered: true };

  const change = (next: Partial<OutboxState<L>>): void => {
    state = { ...state, ...next };
    if (next.waiting) state = { ...state, remembered: remember(memory, state.waiting) };
    onChange(state);
  };

  async function sendAll(): Promise<void> {
    change({ sending: true });
    for (let letter = state.waiting[0]; letter; letter = state.waiting[0]) {
      try {
        const answer = await send(letter);
        change({ waiting: state.waiting.slice(1), stuck: null });
        onSaved(letter, answer);
      } catch (failure) {
        const error = asError(failure);
        if (!isFinal(error.code)) {
          change({ sending: false, stuck: error });
          return;
        }
        change({ waiting: state.waiting.slice(1), stuck: null, refused: [...state.refused, { letter, error }] });
      }
    }
    change({ sending: false });
  }

  const outbox: Outbox<L> = {
    state: () => state,
    put(...letters) {
      change({ waiting: [...state.waiting, ...letters] });
      outbox.flush();
    },
    flush() {
      if (!state.sending && state.waiting.length > 0) void sendAll();
    },
    setAside() {
      const { waiting: [letter, ...waiting], stuck: error, refused, sending } = state;
      if (!letter || !error || sending) return;
      change({ waiting, stuck: null, refused: [...refused, { letter, error }] });
      outbox.flush();
    },
    dismiss(id) {
      change({ refused: state.refused.filter(({ letter }) => idOf(letter) !== id) });
    },
  };

  const kept = recall(memory, isLetter).filter(({ at }) => now() - at < keptFor);
  if (kept.length > 0) state = { ...state, waiting: kept };
  return outbox;
}

function remember(memory: Memory, waiting: readonly unknown[]): boolean {
  try {
    memory.write(JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
}

function recall<L>(memory: Memory, isLetter: (value: unknown) => value is L): L[] {
  try {
    const kept: unknown = JSON.parse(memory.read() ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLetter) : [];
  } catch {
    return [];
  }
}

/** The browser's own memory, which a page in a frame may be refused. */
export function browserMemory(key: string): Memory {
  return {
    read: () => window.localStorage.getItem(key),
    write: (text) => (text === '[]' ? window.localStorage.removeItem(key) : window.localStorage.setItem(key, text)),
  };
}
