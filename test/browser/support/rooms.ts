// Answers a page with the real rooms of the server, over a workbook in memory: page and server must understand each other.

import { requests, type RpcName } from '../../../src/contract/rpc.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import type { Answers, Reply } from './pages.ts';

/** Every call of a page goes through the door to its use case. */
export function answersOf(room: MemoryRoom): Answers {
  const names = Object.keys(requests) as RpcName[];
  return Object.fromEntries(names.map((name) => [name, (payload: unknown): Reply => answer(useCases, room, name, payload)]));
}
