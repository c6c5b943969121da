// Which figures stay hidden so that nobody can work out a small one from the others. Pure; docs/decisions/small-numbers-on-the-map.md.

import { fewest } from '../../contract/fewest.ts';

/**
 * People in parts that add up to a number everybody sees (postcodes, and those without one; the groups of one postcode).
 * Parts of 1 to 4 are hidden; as long as one of them could be worked out, the smallest of the others, too, and all that are as
 * many as that. Taken to know: the total, what is shown, and this rule. What is hidden must look all the same: then whatever two
 * hidden parts are, they could be the other way round.
 *
 * @param counts people in each part
 * @returns which parts to hide; `total`: even hiding all of them does not help, the total must not be shown either
 */
export function hiddenParts(counts: readonly number[]): { parts: boolean[]; total: boolean } {
  const sizes = [...new Set(counts.filter((count) => count >= fewest))].sort((a, b) => a - b);
  const small = counts.filter((count) => count > 0 && count < fewest);
  const partsUpTo = (most: number): boolean[] => counts.map((count) => count > 0 && count <= most);
  let most = fewest - 1;
  while (small.length > 0) {
    const hidden = counts.filter((count) => count > 0 && count <= most);
    const sum = hidden.reduce((all, count) => all + count, 0);
    if (isSafe(small.length, hidden.length - small.length, sum, sizes[0] ?? Infinity)) break;
    const next = sizes.shift();
    if (next === undefined) return { parts: partsUpTo(most), total: true };
    most = next;
  }
  return { parts: partsUpTo(most), total: false };
}

/**
 * Each small part could still be at least two numbers, also for whoever has guessed which are small, and together they are no small number either.
 * @param small parts of 1 to 4, `others` parts of at least `fewest` and less than `shown`, the smallest that is shown; `sum` of both
 */
function isSafe(small: number, others: number, sum: number, shown: number): boolean {
  const least = Math.max(1, sum - (fewest - 1) * (small - 1) - (others === 0 ? 0 : others * (shown - 1)));
  const most = Math.min(fewest - 1, sum - (small - 1) - fewest * others);
  return sum >= fewest && most > least;
}

/**
 * Which part is named as the one that most belong to: the largest that is shown; where all are hidden, one that has more than
 * half of at least ten, without its number. Of fewer, its name alone could tell how many the others are.
 * @param hidden as `hiddenParts` says @returns null: none
 */
export function mostIn(counts: readonly number[], hidden: readonly boolean[]): number | null {
  const shown = counts.map((count, index) => (hidden[index] ? 0 : count));
  const some = shown.some((count) => count > 0) ? shown : counts;
  const most = Math.max(0, ...some);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return most > 0 && (some === shown || (most * 2 > all && all >= 2 * fewest)) ? some.indexOf(most) : null;
}

/** Some of the people of one place, such as those who are new there. */
interface Share {
  part: number;
  of: number;
  /** Not shown at all: the place itself is hidden, or it is no place. */
  untold?: boolean;
}
type Placed = Share & { index: number };

/**
 * Of each place, how many of its people it is true of; null: hidden. Hidden is a part of less than `fewest`, one that leaves out
 * less than that (or nobody: then it tells of everybody), and as long as one of them could be worked out, the smallest of the
 * others. Taken to know: all together (the overview tells it), the people of each place, what is shown, and why each is hidden.
 */
export function shownShares(shares: readonly Share[]): (number | null)[] {
  const few = ({ part, of, untold }: Share): boolean => untold === true || part < fewest || of - part < fewest;
  const open = shares.map((share, index) => ({ ...share, index })).filter((share) => !few(share)).sort((a, b) => a.part - b.part);
  const secret = shares.filter(few);
  const cover: Placed[] = [];
  while (open.length > 0 && !areSafe(secret, cover, open[0])) cover.push(...open.splice(0, 1));
  const shown = new Set(open.map(({ index }) => index));
  return shares.map(({ part }, index) => (shown.has(index) ? part : null));
}

/**
 * Each hidden few could still be at least two numbers. @param shown the smallest that is shown: no part that covers is larger, nor
 * as large where that one stands first, for it would be the one to cover
 */
function areSafe(secret: readonly Share[], cover: readonly Placed[], shown: Placed | undefined): boolean {
  const bounds = [
    ...secret.map(({ part, of, untold }) => (untold ? [0, of] : part < fewest && of - part < fewest ? [0, of] : part < fewest ? [0, fewest - 1] : [of - fewest + 1, of]) as [number, number]),
    ...cover.map(({ of, index }): [number, number] => [fewest, Math.min(shown ? shown.part - (index > shown.index ? 1 : 0) : 0, of - fewest)]),
  ];
  const sum = [...secret, ...cover].reduce((all, { part }) => all + part, 0);
  const [least, largest] = [0, 1].map((end) => bounds.reduce((all, one) => all + (one[end] ?? 0), 0)) as [number, number];
  return secret.every(({ of }, index) => {
    const [low, high] = bounds[index] ?? [0, 0];
    return of === 0 || Math.min(high, sum - (least - low)) > Math.max(low, sum - (largest - high));
  });
}
