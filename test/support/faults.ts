// The rooms' outside with a fault at one of its calls: it fails, it fails although the effect is there, or the execution is killed.

import type { Ports } from '../../src/server/ports.ts';
import type { MemoryRoom } from './memoryRoom.ts';

/** `kill`: the call never happens, and neither does anything after it. `killAfter`: the effect is there. */
export type Fault = 'before' | 'after' | 'kill' | 'killAfter';
export const faults: readonly Fault[] = ['before', 'after', 'kill', 'killAfter'];

export class Killed extends Error {}

export interface Faulty {
  ports: Ports;
  /** So many calls were made; each is one or a few of Google's. */
  count(): number;
  /** The call that failed, e.g. `mailbox.send`; `''`: there were not so many. */
  failed(): string;
}

/**
 * The room's ports with a fault at call number `at`, from 1; 0: none. Every method of workbook, tabs, lock, marks, mailbox and
 * triggers is a call. A killed execution lets go of its locks, and nothing it still tries has any effect.
 */
export function faulty(room: MemoryRoom, at: number, fault: Fault): Faulty {
  let [count, failed, dead] = [0, '', false];
  const wrapped = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get: (_target, property) => {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (dead) throw new Killed('dead');
          count += 1;
          const mine = count === at;
          if (mine) failed = `${name}.${String(property)}`;
          if (mine && fault === 'kill') dead = true;
          if (mine && (fault === 'kill' || fault === 'before')) throw new Killed(`${fault} ${failed}`);
          const result: unknown = (value as (...all: unknown[]) => unknown).apply(target, args);
          if (mine && fault === 'killAfter') dead = true;
          if (mine) throw new Killed(`${fault} ${failed}`);
          return outgoing(result, name);
        };
      },
    });
  const known = new Map<object, object>();
  const outgoing = (result: unknown, name: string): unknown => {
    if (Array.isArray(result)) return name === 'workbook' ? result.map((one: unknown) => outgoing(one, name)) : result;
    if (typeof result !== 'object' || result === null || !('readFormulas' in result)) return result;
    if (!known.has(result)) known.set(result, wrapped(result, 'tab'));
    return known.get(result);
  };
  const { clock, who, progress } = room;
  return {
    ports: { clock, who, progress, workbook: wrapped(room.workbook, 'workbook'), lock: wrapped(room.lock, 'lock'), mailbox: wrapped(room.mailbox, 'mailbox'), triggers: wrapped(room.triggers, 'triggers'), marks: wrapped(room.marks, 'marks') },
    count: () => count,
    failed: () => failed,
  };
}
