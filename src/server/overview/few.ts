// Which counts of a table are told, so that nobody can be recognised: neither from a small one nor by working it out. Pure.

import { fewest } from '../../contract/fewest.ts';

/** `small`: fewer than `fewest`. `cover`: larger, and kept back so that no small one can be worked out. */
export type Veil = 'small' | 'cover';

/**
 * Zero tells of nobody and is shown. Where the total is known, a single hidden count is the rest; several are known, too,
 * where their sum allows only one answer. Then the next smallest is kept back as well.
 * @param counts what the total is split into
 * @returns by index; null: may be told
 */
export function veilsOf(counts: readonly number[], totalKnown: boolean): (Veil | null)[] {
  const veils = counts.map((count): Veil | null => (count > 0 && count < fewest ? 'small' : null));
  if (!totalKnown) return veils;
  const shown = counts.map((count, index) => ({ count, index })).filter(({ count }) => count >= fewest).sort((a, b) => a.count - b.count);
  for (const { index } of shown) {
    if (isSafe(counts.filter((_, at) => veils[at] !== null))) break;
    veils[index] = 'cover';
  }
  return veils;
}

function isSafe(hidden: readonly number[]): boolean {
  if (hidden.length === 0) return true;
  if (hidden.length === 1) return false;
  if (hidden.some((count) => count >= fewest)) return true;
  const sum = hidden.reduce((all, count) => all + count, 0);
  return sum >= fewest && sum > hidden.length && sum < hidden.length * (fewest - 1);
}
