// Answers on their way to the sheet.

import type { Answer, Payload } from '../../contract/rpc.ts';
import type { FailureCode, RpcError } from '../ui/failures.ts';
import { createOutbox as create, browserMemory as memoryUnder, type Memory, type Outbox as AnyOutbox, type OutboxState as AnyState } from '../ui/outbox.ts';

export type { Memory } from '../ui/outbox.ts';

export interface Letter {
  payload: Payload<'walkthrough.save'>;
  /** Whose answers these are, to be able to name them. */
  name: string;
  /** When they were given, in ms. */
  at: number;
  /** False for a correction of what was sent before. */
  first: boolean;
}

export type Outbox = AnyOutbox<Letter>;
export type OutboxState = AnyState<Letter>;

interface Surroundings {
  send(payload: Letter['payload']): Promise<Answer<'walkthrough.save'>>;
  asError(error: unknown): RpcError;
  memory: Memory;
  now(): number;
  onChange(state: OutboxState): void;
  onSaved(letter: Letter, answer: Answer<'walkthrough.save'>): void;
}

/** What another try cannot help. */
const final: ReadonlySet<FailureCode> = new Set<FailureCode>(['member_not_found', 'cells_in_the_way', 'bad_request', 'group_unknown', 'column_missing', 'setup_ambiguous', 'not_set_up', 'members_not_found', 'unknown_rpc']);

export function createOutbox({ send, ...surroundings }: Surroundings): Outbox {
  return create<Letter, Answer<'walkthrough.save'>>({
    ...surroundings,
    send: ({ payload }) => send(payload),
    idOf: ({ payload }) => payload.saveId,
    isLetter,
    isFinal: (code) => final.has(code),
  });
}

function isLetter(value: unknown): value is Letter {
  if (typeof value !== 'object' || value === null || !('payload' in value) || !('at' in value)) return false;
  const { payload } = value;
  return typeof value.at === 'number' && typeof payload === 'object' && payload !== null && 'saveId' in payload && 'memberId' in payload;
}

export const browserMemory: Memory = memoryUnder('durchsprache');
