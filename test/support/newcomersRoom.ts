// The care district with calls through the door, for the path of new members.

import type { Answer, Payload, RpcName } from '../../src/contract/rpc.ts';
import type { Envelope } from '../../src/contract/errors.ts';
import { answer } from '../../src/server/door.ts';
import { useCases } from '../../src/server/useCases.ts';
import { careRoom, people, type CareRoom } from './careRoom.ts';
import type { MemoryTab } from './memoryWorkbook.ts';

export const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

export interface Path extends CareRoom {
  call<N extends RpcName>(name: N, payload: Payload<N>): Answer<N>;
  refused<N extends RpcName>(name: N, payload: Payload<N>): string;
  tab(name: string): MemoryTab;
  /** One column of a tab, by its header. */
  column(tab: string, header: string): unknown[];
}

/** Leyla Kaya (102) entered on 13 November and lives in the Reuterkiez, whose contact is Ada; today is 22 November. */
export function path(rows = people): Path {
  const at = careRoom(rows);
  const reply = (name: RpcName, payload: unknown): Envelope<unknown> => answer(useCases, at.room, name, payload);
  if (rows === people) at.type(102, 'BO', 'BO Reuterkiez');
  return {
    ...at,
    call: <N extends RpcName>(name: N, payload: Payload<N>) => {
      const envelope = reply(name, payload);
      if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`);
      return envelope.result as Answer<N>;
    },
    refused: (name, payload) => {
      const envelope = reply(name, payload);
      return envelope.ok ? 'not refused' : envelope.error.code;
    },
    tab: (name) => at.room.workbook.tab(name),
    column: (tab, header) => at.room.workbook.tab(tab).below(header),
  };
}

/** `count` members who entered long ago, and Leyla. */
export function manyMembers(count: number, entry: Date | string = day('2009-03-01')): typeof people {
  return [...people, ...Array.from({ length: count }, (_, index) => [1000 + index, 'Yılmaz', `Nr${index}`, 'Weserstraße 3', 12045, 'Berlin', '', '', '', '', entry, '', ''])];
}
