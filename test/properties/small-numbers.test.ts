// Small numbers, attacked: somebody who sees everything that is told, knows all sums, and has read how things are hidden, tries
// every list of counts that could stand behind it. Of no few people it may be certain how many they are.

import { fewest } from '../../src/contract/fewest.ts';
import { byGroup } from '../../src/server/evaluation/people.ts';
import { hiddenParts, shownShares } from '../../src/server/map/index.ts';
import { veilsOf } from '../../src/server/overview/few.ts';
import { fc, property } from './support/property.ts';

const sumOf = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const isFew = (count: number): boolean => count > 0 && count < fewest;

/** Small numbers often, and a few of the sizes that a district's parts have. */
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: 5, max: 60 }) });
const counts = fc.array(count, { minLength: 1, maxLength: 8 });

/**
 * The hidden parts that only one number fits. Every list is tried that has the same sum, the same shown figures, and from which
 * the same is published.
 * @param told what is published of a list: its figures, words for what is hidden, and whatever else can be seen
 */
function certain(of: readonly number[], told: (counts: readonly number[]) => readonly (number | string)[]): { part: number; count: number }[] {
  const seen = told(of);
  const hidden = seen.slice(0, of.length).flatMap((figure, index) => (typeof figure === 'number' ? [] : [index]));
  const rest = sumOf(hidden.map((index) => of[index] ?? 0));
  const possible = hidden.map(() => new Set<number>());
  const want = JSON.stringify(seen);
  const tryAll = (at: number, left: number, list: number[]): void => {
    if (at === hidden.length - 1) {
      list[hidden[at]!] = left;
      if (JSON.stringify(told(list)) === want) hidden.forEach((index, nth) => possible[nth]!.add(list[index]!));
      return;
    }
    // Once a part is known to be unsure, nothing more has to be tried for it; once all are, nothing at all.
    for (let part = 0; part <= left && possible.some(({ size }) => size < 2); part++) tryAll(at + 1, left - part, [...list.slice(0, hidden[at]!), part, ...list.slice(hidden[at]! + 1)]);
  };
  if (hidden.length > 0) tryAll(0, rest, [...of]);
  return possible.flatMap((numbers, nth) => (numbers.size === 1 ? [{ part: hidden[nth]!, count: [...numbers][0]! }] : [])).filter((one) => isFew(one.count));
}

/** As `Übersicht` tells them: „unter 5“, „verborgen“, beside how many they are altogether. */
const overview = (of: readonly number[]): (number | string)[] => veilsOf(of, true).map((veil, index) => veil ?? of[index]!);
/** As the map tells them. */
const map = (of: readonly number[]): (number | string)[] => hiddenParts(of).parts.map((hidden, index) => (hidden ? 'hidden' : of[index]!));

property('the overview: parts of a number that everybody sees', [counts], (of) => {
  fc.pre(sumOf(of) >= fewest);
  expect(overview(of).filter((figure) => typeof figure === 'number' && isFew(figure))).toEqual([]);
  // Where all others are nobody, a few are all there is to hide.
  fc.pre(of.length > 2 || sumOf(of) > 8);
  expect({ of, told: overview(of), certain: certain(of, overview) }).toEqual({ of, told: overview(of), certain: [] });
}, { runs: 150 });

property('the map: postcodes, and the groups of one', [counts], (of) => {
  expect(map(of).filter((figure) => typeof figure === 'number' && isFew(figure))).toEqual([]);
  fc.pre(!hiddenParts(of).total);
  expect({ of, told: map(of), certain: certain(of, map) }).toEqual({ of, told: map(of), certain: [] });
}, { runs: 150 });

/** As an evaluation tells who was asked in which group, in its order. */
const evaluation = (of: readonly number[]): (number | string)[] => {
  const interviews = of.flatMap((size, group) => Array.from({ length: size }, (_, nth) => ({ at: null, memberId: `${group} ${nth}`, group: `BO ${group}`, answers: {} })));
  const told = byGroup(interviews);
  return [...of.map((_, group) => told.find(({ name }) => name === `BO ${group}`)?.people ?? 'hidden'), told.map(({ name }) => name).join()];
};
property('an evaluation by group: neither figures nor their order', [fc.array(count.filter((one) => one > 0), { minLength: 3, maxLength: 7 })], (of) => {
  // Of fewer, an evaluation tells nothing at all.
  fc.pre(sumOf(of) >= fewest);
  expect(evaluation(of).filter((figure) => typeof figure === 'number' && isFew(figure))).toEqual([]);
  expect({ of, told: evaluation(of), certain: certain(of, evaluation) }).toEqual({ of, told: evaluation(of), certain: [] });
}, { runs: 60 });

const share = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })).map(([one, other]) => ({ part: Math.min(one, other), of: Math.max(one, other) }));
property('the map: how many of a postcode are new, active, contacted', [fc.array(share, { minLength: 1, maxLength: 3 })], (shares) => {
  const told = (parts: readonly number[]): (number | string)[] => {
    if (parts.some((part, index) => part > shares[index]!.of)) return ['impossible'];
    return shownShares(shares.map(({ of }, index) => ({ part: parts[index]!, of }))).map((figure) => figure ?? 'hidden');
  };
  const parts = shares.map(({ part }) => part);
  // Where nothing is told, the map adds nothing to the sum.
  fc.pre(told(parts).some((figure) => typeof figure === 'number'));
  const found = certain(parts, told).concat(certain(shares.map(({ part, of }) => of - part), (rest) => told(rest.map((one, index) => shares[index]!.of - one))));
  expect({ shares, told: told(parts), found }).toEqual({ shares, told: told(parts), found: [] });
}, { runs: 100 });
