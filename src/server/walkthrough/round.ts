// Who of a group has been gone through in this round, and who comes next. All of it follows from `Kontakte`; nothing is kept elsewhere. Pure.

import type { Contact } from '../contacts/index.ts';
import { headerWords } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cells } from '../members/index.ts';

/** The entry that begins another round of a group: it names no member, and this in `Ergebnis`. */
const beginning = 'Neue Runde: ';

export function roundBegins(group: string): string {
  return beginning + group;
}

/** `Kontakte` as the walk-through understands it. Times in ms. */
export interface Walks {
  /** When the latest round of a group began, by the group's name in lower case; a group that never began one goes by all entries. */
  beganAt: ReadonlyMap<string, number>;
  /** The latest entry of each member. */
  latest: ReadonlyMap<string, Contact & { at: Date }>;
}

/** @param walks the contacts of this kind */
export function understandWalks(walks: readonly Contact[]): Walks {
  const beganAt = new Map<string, number>();
  const latest = new Map<string, Contact & { at: Date }>();
  for (const walk of walks) {
    const { at, memberId, result } = walk;
    if (!at) continue;
    if (memberId === '' && result.startsWith(beginning)) {
      const group = result.slice(beginning.length).trim().toLowerCase();
      beganAt.set(group, Math.max(at.getTime(), beganAt.get(group) ?? 0));
    } else if (memberId !== '' && at.getTime() >= (latest.get(memberId)?.at.getTime() ?? 0)) {
      latest.set(memberId, { ...walk, at });
    }
  }
  return { beganAt, latest };
}

/** Whether a member was gone through since the group's round began. */
export function isDone(walks: Walks, group: string, memberId: string): boolean {
  const walk = walks.latest.get(memberId);
  return walk !== undefined && walk.at.getTime() >= (walks.beganAt.get(group.trim().toLowerCase()) ?? 0);
}

/** People stand in order of their last names, wherever their rows are. */
export function sortKey(cells: Cells): string {
  return headerWords([cells.lastName, cells.firstName, cells.fullName].map(cleaned).filter(Boolean).join(' '));
}

/**
 * The order in which this page goes through the group: by name, beginning at a place of its own, so that two volunteers
 * meet different people. Without a visitor it begins at the top.
 */
export function orderFor<T>(sorted: readonly T[], visitor: string | undefined): T[] {
  if (!visitor || sorted.length === 0) return [...sorted];
  const start = hash(visitor) % sorted.length;
  return [...sorted.slice(start), ...sorted.slice(0, start)];
}

/** A page that has saved within so many ms is still open. */
const stillThere = 10 * 60_000;

/** The visitors whose pages saved just now: a page makes its entries' ids from its own and a number, `k3f9x2ab-7`. */
export function activeVisitors(walks: readonly { id: string; at: Date }[], now: Date): Set<string> {
  const visitors = new Set<string>();
  for (const { id, at } of walks) {
    const visitor = /^(.+)-\d+$/.exec(id)?.[1];
    if (visitor !== undefined && now.getTime() - at.getTime() < stillThere) visitors.add(visitor);
  }
  return visitors;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
