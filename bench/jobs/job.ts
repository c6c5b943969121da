// What a job of the benchmark is: one thing a page or a trigger asks, in the order in which a district comes to it.

import type { RpcName } from '../../src/contract/rpc.ts';
import type { Cast } from '../cast.ts';

/** The latest answer to each question, by its name or the job's. */
export type Said = Readonly<Record<string, Record<string, unknown>>>;

export interface Job {
  /** In the table; the question's name unless said. */
  name?: string;
  rpc: RpcName;
  /** Not in the table: what the next one needs. */
  quiet?: true;
  payload(cast: Cast, said: Said): unknown;
  /** What the page asks next by itself where not all was done, as long as there is something; with the answers so far. */
  next?(answers: readonly Record<string, unknown>[]): { rpc: RpcName; payload: unknown } | null;
}

export interface Run {
  name: string;
  trigger: 'daily' | 'mailing';
}

/** A job whose payload says nothing about people. */
export function plain(rpc: RpcName, payload: unknown = {}, name?: string): Job {
  return { rpc, payload: () => payload, ...(name !== undefined && { name }) };
}
export function forOne(rpc: RpcName, more: Record<string, unknown> = {}): Job {
  return { rpc, payload: ({ one }) => ({ memberId: one, ...more }) };
}

export function list<T>(answer: Record<string, unknown> | undefined, key: string): T[] {
  return (answer?.[key] ?? []) as T[];
}
