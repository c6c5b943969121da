// Which counts of a table are told, so that nobody can be recognised: neither from a small one nor by working it out. Pure.

import { fewest } from '../../contract/fewest.ts';
import { hiddenParts } from '../map/index.ts';

/** `small`: fewer than `fewest`. `cover`: kept back so that no small one can be worked out, the small ones among them. */
export type Veil = 'small' | 'cover';

/**
 * Zero tells of nobody and is shown. Where the total is known, small ones could be worked out: as on the map
 * (docs/decisions/small-numbers-on-the-map.md) the next smallest are kept back until they cannot, and which of them are small is not
 * said. Where even that does not help, nothing is told at all.
 * @param counts what the total is split into
 * @returns by index; null: may be told
 */
export function veilsOf(counts: readonly number[], totalKnown: boolean): (Veil | null)[] {
  const isSmall = (count: number): boolean => count > 0 && count < fewest;
  const { parts, total } = totalKnown ? hiddenParts(counts) : { parts: counts.map(isSmall), total: false };
  if (total) return counts.map(() => 'cover');
  const veil = parts.every((hidden, index) => !hidden || isSmall(counts[index] ?? 0)) ? 'small' : 'cover';
  return parts.map((hidden) => (hidden ? veil : null));
}
