// Answers on their way to the sheet: sent one after the other, kept where the connection drops, never lost and never doubled.

import type { Answer, Payload } from '../../contract/rpc.ts';
import type { FailureCode, RpcError } from '../ui/failures.ts';

export interface Letter {
  payload: Payload<'walkthrough.save'>;
  /** Whose answers these are, to be able to name them. */
  name: string;
  /** When they were given, in ms. */
  at: number;
  /** False for a correction of what was sent before. */
  first: boolean;
}

export interface Refused {
  letter: Letter;
  error: RpcError;
}

export interface OutboxState {
  /** Not yet saved, the oldest first. */
  waiting: readonly Letter[];
  sending: boolean;
  /** The last try failed for want of a connection or the like; it is tried again. */
  stuck: RpcError | null;
  /** The sheet will not take these; a person has to see to it. */
  refused: readonly Refused[];
  /** False: the browser refuses to remember anything beyond this page. */
  remembered: boolean;
}

/** Where letters survive the page: localStorage, or nothing. Either function may throw. */
export interface Memory {
  read(): string | null;
  write(text: string): void;
}

interface Surroundings {
  send(payload: Letter['payload']): Promise<Answer<'walkthrough.save'>>;
  asError(error: unknown): RpcError;
  memory: Memory;
  now(): number;
  onChange(state: OutboxState): void;
  onSaved(letter: Letter, answer: Answer<'walkthrough.save'>): void;
}

export interface Outbox {
  state(): OutboxState;
  put(letter: Letter): void;
  /** Sends what waits, unless that is happening already. */
  flush(): void;
  dismiss(saveId: string): void;
}

/** What another try cannot help. */
const final: ReadonlySet<FailureCode> = new Set<FailureCode>(['member_not_found', 'cells_in_the_way', 'bad_request', 'group_unknown', 'column_missing', 'setup_ambiguous', 'not_set_up', 'members_not_found', 'unknown_rpc']);

/** Older letters belong to another day's meeting: nobody remembers them. */
const keptFor = 3 * 86_400_000;

export function createOutbox({ send, asError, memory, now, onChange, onSaved }: Surroundings): Outbox {
  let state: OutboxState = { waiting: [], sending: false, stuck: null, refused: [], remembered: true };

  const change = (next: Partial<OutboxState>): void => {
    state = { ...state, ...next };
    if (next.waiting) state = { ...state, remembered: remember(memory, state.waiting) };
    onChange(state);
  };

  async function sendAll(): Promise<void> {
    change({ sending: true });
    for (let letter = state.waiting[0]; letter; letter = state.waiting[0]) {
      try {
        const answer = await send(letter.payload);
        change({ waiting: state.waiting.slice(1), stuck: null });
        onSaved(letter, answer);
      } catch (failure) {
        const error = asError(failure);
        if (!final.has(error.code)) {
          change({ sending: false, stuck: error });
          return;
        }
        change({ waiting: state.waiting.slice(1), refused: [...state.refused, { letter, error }] });
      }
    }
    change({ sending: false });
  }

  const outbox: Outbox = {
    state: () => state,
    put(letter) {
      change({ waiting: [...state.waiting, letter] });
      outbox.flush();
    },
    flush() {
      if (!state.sending && state.waiting.length > 0) void sendAll();
    },
    dismiss(saveId) {
      change({ refused: state.refused.filter(({ letter }) => letter.payload.saveId !== saveId) });
    },
  };

  const kept = recall(memory).filter(({ at }) => now() - at < keptFor);
  if (kept.length > 0) state = { ...state, waiting: kept };
  return outbox;
}

function remember(memory: Memory, waiting: readonly Letter[]): boolean {
  try {
    memory.write(JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
}

function recall(memory: Memory): Letter[] {
  try {
    const kept: unknown = JSON.parse(memory.read() ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLetter) : [];
  } catch {
    return [];
  }
}

function isLetter(value: unknown): value is Letter {
  if (typeof value !== 'object' || value === null || !('payload' in value) || !('at' in value)) return false;
  const { payload } = value;
  return typeof value.at === 'number' && typeof payload === 'object' && payload !== null && 'saveId' in payload && 'memberId' in payload;
}

/** The browser's own memory, which a page in a frame may be refused. */
export const browserMemory: Memory = {
  read: () => window.localStorage.getItem('durchsprache'),
  write: (text) => (text === '[]' ? window.localStorage.removeItem('durchsprache') : window.localStorage.setItem('durchsprache', text)),
};
