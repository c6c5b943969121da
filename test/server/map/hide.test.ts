// Small numbers on the map, seen by somebody who knows the total, all that is shown and the rule itself.

import { hiddenParts, mostIn, shownShares } from '../../../src/server/map/index.ts';

function sumOf(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** What is published of postcodes: everything an attacker can look at. */
function postcodes(counts: readonly number[]): (number | null)[] {
  const { parts, total } = hiddenParts(counts);
  return [...counts.map((count, index) => (parts[index] ? null : count)), total || sumOf(counts) < 5 ? null : sumOf(counts)];
}

/** … of the groups within a postcode whose members are shown: only those that are not hidden are named. */
function groups(counts: readonly number[]): (number | null)[] {
  const { parts } = hiddenParts(counts);
  return sumOf(counts) < 5 ? [] : [...counts.map((count, index) => (parts[index] || count === 0 ? null : count)), sumOf(counts)];
}

/** … where the group most belong to is named without a number. */
function namedGroups(counts: readonly number[]): (number | null)[] {
  return [...groups(counts), mostIn(counts, hiddenParts(counts).parts)];
}

function* vectors(length: number, most: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of vectors(length - 1, most)) for (let count = 0; count <= most; count++) yield [...rest, count];
}

test('no part of 1 to 4 is shown', () => {
  for (const counts of vectors(4, 7)) {
    const { parts } = hiddenParts(counts);
    expect(counts.filter((count, index) => count > 0 && count < 5 && !parts[index])).toEqual([]);
  }
});

// Everything that could stand behind what is published, by trying it: whoever sees it cannot know of any small part how many it is.
describe.each([['postcodes', postcodes], ['groups', groups], ['groups of which one is named', namedGroups]])('%s', (_, published) => {
  test.each([[1, 60], [2, 40], [3, 24], [4, 13]])('of %i parts none of 1 to 4 can be worked out, whatever one knows', (length, most) => {
    const behind = new Map<string, Set<number>[]>();
    for (const counts of vectors(length, most)) {
      const key = JSON.stringify(published(counts));
      const possible = behind.get(key) ?? counts.map(() => new Set<number>());
      behind.set(key, possible);
      counts.forEach((count, index) => possible[index]?.add(count));
    }
    const certain: string[] = [];
    for (const [key, possible] of behind) {
      const total = (JSON.parse(key) as (number | null)[])[length] ?? 0;
      // Behind a larger total, larger numbers than were tried could stand, too.
      if (total > most) continue;
      for (const [index, values] of possible.entries()) {
        const [only = 0] = values;
        if (values.size === 1 && only > 0 && only < 5) certain.push(`${key}: part ${index} is ${only}`);
      }
    }
    expect(certain).toEqual([]);
  });
});

test('one small postcode beside many others costs the smallest of them, and no more', () => {
  expect(hiddenParts([40, 3, 12, 0, 7]).parts).toEqual([false, true, false, false, true]);
  expect(hiddenParts([40, 12, 0, 7]).parts).toEqual([false, false, false, false]);
  expect(hiddenParts([40, 3, 12, 4, 7]).parts).toEqual([false, true, false, true, false]);
});

test('where the next smallest would tell, the one after it goes, too', () => {
  // 1 + 5 = 6, and whoever knows that the other has five or more knows the one.
  expect(hiddenParts([1, 5, 9, 30]).parts).toEqual([true, true, true, false]);
  // 4 + 4 = 8: both are as large as a hidden one can be.
  expect(hiddenParts([4, 4, 9, 30]).parts).toEqual([true, true, true, false]);
});

test('of a share neither the few nor the few that are left are told', () => {
  // Many are hidden, so that nothing can be subtracted.
  const rest = [3, 4, 2, 1, 3].map((part) => ({ part, of: 20 }));
  const told = (part: number, of: number): number | null | undefined => shownShares([{ part, of }, ...rest, { part: 12, of: 30 }])[0];
  expect([0, 4, 5, 15, 16, 20].map((part) => told(part, 20))).toEqual([null, null, 5, 15, null, null]);
  expect(told(5, 9)).toBeNull();
});

describe('shares, by somebody who knows how many they are altogether, as the overview tells', () => {
  test('a single hidden one takes the next along', () => {
    expect(shownShares([{ part: 2, of: 30 }, { part: 6, of: 30 }, { part: 9, of: 40 }])).toEqual([null, null, 9]);
    // Those without a postcode stand in no row, and count among all.
    expect(shownShares([{ part: 2, of: 30 }, { part: 6, of: 30 }, { part: 3, of: 40, untold: true }])).toEqual([null, 6, null]);
    expect(shownShares([{ part: 8, of: 30 }, { part: 6, of: 30 }])).toEqual([8, 6]);
  });

  test.each([[[30]], [[12, 30]], [[9, 11]], [[8, 12, 12]], [[4, 10, 14]]])('postcodes with %j members: no few can be worked out', (sizes) => {
    const most = Math.max(...sizes);
    const behind = new Map<string, Set<number>[]>();
    for (const parts of vectors(sizes.length, most)) {
      if (parts.some((part, index) => part > sizes[index]!)) continue;
      const shown = shownShares(parts.map((part, index) => ({ part, of: sizes[index]! })));
      // Where all are hidden, the map tells nothing besides the total.
      if (shown.every((part) => part === null)) continue;
      const key = JSON.stringify([...shown, sumOf(parts)]);
      const possible = behind.get(key) ?? parts.map(() => new Set<number>());
      behind.set(key, possible);
      parts.forEach((part, index) => possible[index]?.add(part));
    }
    const certain = [...behind].flatMap(([key, possible]) => possible.flatMap((values, index) => {
      const [only = 0] = values;
      const few = only < 5 || sizes[index]! - only < 5;
      return values.size === 1 && few ? [`${key}: ${index} is ${only}`] : [];
    }));
    expect(certain).toEqual([]);
  });
});
