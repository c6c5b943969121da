// Whom the caller has in hand: the person at the screen, whether they are certainly still ours, and those fetched ahead. Pure.

import type { CallPerson } from '../../contract/calls.ts';

export interface Queue {
  current: CallPerson | null;
  /** The server has said that `current` is ours, or that nobody is. False: shown ahead of the answer, not to be called yet. */
  sure: boolean;
  ahead: readonly CallPerson[];
}

export const emptyQueue: Queue = { current: null, sure: false, ahead: [] };

/** After a report: the next person is there at once, until the answer comes. */
export function goOn({ ahead }: Queue): Queue {
  const [current = null, ...rest] = ahead;
  return { current, sure: false, ahead: rest };
}

/** The person of a report that was taken back stands before the one that is shown. */
export function bringBack(queue: Queue, person: CallPerson): Queue {
  const others = everybody(queue).filter(({ memberId }) => memberId !== person.memberId);
  return { current: person, sure: true, ahead: others };
}

export interface Confirmed {
  queue: Queue;
  /** The name of who was shown and is not ours any more, `''` for nobody. */
  gone: string;
}

/**
 * What the server says is ours. Who is shown stays where they are ours still.
 * @param reported whose report is still on its way: they are not called again
 * @param first who is to be shown before all others, e.g. because they are calling back
 */
export function confirmed(before: Queue, ours: readonly CallPerson[], reported: readonly string[] = [], first = ''): Confirmed {
  const free = ours.filter(({ memberId }) => !reported.includes(memberId));
  const wanted = free.find(({ memberId }) => memberId === first) ?? free.find(({ memberId }) => memberId === before.current?.memberId);
  const current = wanted ?? free[0] ?? null;
  const gone = before.current && !free.some(({ memberId }) => memberId === before.current?.memberId) ? before.current.name : '';
  return { queue: { current, sure: true, ahead: free.filter((person) => person !== current) }, gone };
}

export function everybody({ current, ahead }: Queue): CallPerson[] {
  return current ? [current, ...ahead] : [...ahead];
}
