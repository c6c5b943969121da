// Small random rule tables against a slow and obvious reading of the same rules.

import { type Assigner, createAssigner } from '../../../src/server/groups/assignment.ts';
import { blocks, parseRules, type Rule, type RuleRow } from '../../../src/server/groups/rules.ts';
import type { Address } from '../../../src/server/kernel/addresses.ts';
import { type HouseNumberReading, noNumber, numberAt, positionOf, unreadableNumber } from '../../../src/server/kernel/houseNumbers.ts';
import { streetKey } from '../../../src/server/kernel/streets.ts';

/** mulberry32 (Tommy Ettinger, public domain): the same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const postcodes = ['12043', '12045', '12047'];
const streets = ['Innstraße', 'Weserstr.', 'Fuldastr.', ''];
const suffixes = ['', '½', 'A', 'B', 'Z'];
/** All house numbers of this small world; rules speak of 1 to 6A only. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((number) => suffixes.map((suffix) => positionOf(number, suffix)));

function randomTable(random: (below: number) => number): RuleRow[] {
  const bounds = ['', 1, 2, 3, '3A', 4, 5, 6, '6A'];
  const groups = random(3) === 0 ? ['A'] : ['A', 'B', 'C'];
  return Array.from({ length: 1 + random(7) }, (_, index) => {
    const street = streets[[0, 0, 0, 1, 3][random(5)] ?? 0] ?? '';
    const side = street === '' ? '' : (['', 'alle', 'gerade', 'gerade', 'ungerade', 'ungerade', 'ohne'][random(7)] ?? '');
    const ranged = street !== '' && side !== 'ohne' && random(3) > 0;
    return {
      row: index + 2,
      postcode: postcodes[random(5) > 3 ? 1 : 0] ?? '',
      street,
      side,
      from: ranged ? (bounds[random(bounds.length)] ?? '') : '',
      to: ranged ? (bounds[random(bounds.length)] ?? '') : '',
      group: groups[random(groups.length)] ?? '',
    };
  });
}

const levels = ['postcode', 'street', 'side', 'range'];

/** One address with at most one number: the rules that speak of it, and those of them that no finer one takes it from. */
class Reference {
  constructor(readonly rules: readonly Rule[]) {}

  speaking(postcode: string, key: string, at: number | null): Rule[] {
    return this.rules.filter((rule) => {
      if (rule.postcode !== postcode || (rule.streetKey !== '' && rule.streetKey !== key)) return false;
      if (rule.level === 'postcode' || rule.level === 'street') return true;
      if (at === null || rule.side === 'none') return at === null && rule.side === 'none';
      const onSide = rule.side === 'all' || (rule.side === 'even') === (numberAt(at) % 2 === 0);
      return onSide && rule.from <= at && at <= rule.to;
    });
  }

  deciding(postcode: string, key: string, at: number | null): Rule[] {
    const speaking = this.speaking(postcode, key, at);
    const fine = (rule: Rule): boolean => rule.level === 'side' || rule.level === 'range';
    return speaking.filter((rule) => !speaking.some((other) => levels.indexOf(other.level) > levels.indexOf(rule.level) && (!fine(rule) || other.side === rule.side)));
  }

  /** Rows of rules that meet one of another group at some address, and neither is finer. */
  contradicting(): number[] {
    const rows = new Set<number>();
    const fine = (rule: Rule): boolean => rule.level === 'side' || rule.level === 'range';
    const alike = (a: Rule, b: Rule): boolean => (fine(a) && fine(b) ? a.level === b.level || a.side !== b.side : a.level === b.level);
    this.everywhere((postcode, key, at) => {
      const speaking = this.speaking(postcode, key, at);
      for (const a of speaking) if (speaking.some((b) => b.group !== a.group && alike(a, b))) rows.add(a.row);
    });
    return [...rows].sort((a, b) => a - b);
  }

  /** Rows of rules that decide nowhere. */
  idle(): number[] {
    const busy = new Set<number>();
    this.everywhere((postcode, key, at) => this.deciding(postcode, key, at).forEach((rule) => busy.add(rule.row)));
    return this.rules.map((rule) => rule.row).filter((row) => !busy.has(row));
  }

  private everywhere(look: (postcode: string, key: string, at: number | null) => void): void {
    for (const postcode of postcodes) for (const street of streets) for (const at of [null, ...numbers]) look(postcode, streetKey(street), at);
  }

  groupAt(postcode: string, key: string, at: number | null): string | null {
    return this.deciding(postcode, key, at)[0]?.group ?? null;
  }

  assign(postcode: string, key: string, number: HouseNumberReading): string {
    const ofPostcode = this.rules.filter((rule) => rule.postcode === postcode);
    if (ofPostcode.length === 0) return 'outside_district';
    const general = ofPostcode.find((rule) => rule.level === 'postcode');
    const named = [...new Set(ofPostcode.filter((rule) => rule.streetKey !== '').map((rule) => rule.streetKey))];
    if (key === '') return general ? one([general.group, ...named.flatMap((name) => this.possible(postcode, name))], 'no_street') : 'no_street';
    if (!named.includes(key)) return general?.group ?? 'unknown_street';
    if (number.state === 'given') return this.numbered(postcode, key, number.from, number.to);
    const without = ofPostcode.find((rule) => rule.streetKey === key && rule.side === 'none');
    return number.state === 'none' && without ? without.group : one(this.possible(postcode, key), 'no_house_number');
  }

  /** Groups an address of this street can have. */
  private possible(postcode: string, key: string): string[] {
    return [null, ...numbers].map((at) => this.groupAt(postcode, key, at)).filter((group) => group !== null);
  }

  private numbered(postcode: string, key: string, from: number, to: number): string {
    const sameSide = (numberAt(from) - numberAt(to)) % 2 === 0;
    const between = numbers.filter((at) => {
      if (at === from || at === to) return true;
      if (at < from || at > to) return false;
      if (numberAt(from) === numberAt(to)) return true;
      return at === positionOf(numberAt(at)) && (!sameSide || (numberAt(at) - numberAt(from)) % 2 === 0);
    });
    const ends = [this.groupAt(postcode, key, from), this.groupAt(postcode, key, to)];
    if (ends[0] === null && ends[1] === null) return 'house_number_outside';
    if (ends.includes(null)) return 'house_number_range';
    return one(between.map((at) => this.groupAt(postcode, key, at)).filter((group) => group !== null), 'house_number_range');
  }
}

function one(groups: readonly string[], otherwise: string): string {
  return groups.length > 0 && new Set(groups).size === 1 ? (groups[0] as string) : otherwise;
}

function readings(random: (below: number) => number): HouseNumberReading[] {
  const ranges = Array.from({ length: 30 }, () => [random(numbers.length), random(numbers.length)].sort((a, b) => a - b).map((index) => numbers[index] as number));
  return [noNumber, unreadableNumber, ...[...numbers.map((at) => [at, at]), ...ranges].map(([from, to]) => ({ state: 'given' as const, from: from as number, to: to as number }))];
}

function answer(assigner: Assigner, postcode: string, street: string, number: HouseNumberReading): string {
  const address: Address = { postcode: { state: 'given', code: postcode }, street, streetKey: streetKey(street), number };
  const result = assigner.assign(address);
  return 'open' in result ? result.open : result.group;
}

test('500 tables: contradictions, idle rules and every address as the reference has them, in any order of the rules', () => {
  const random = randomFrom(20261122);
  let assigned = 0;
  let contradicting = 0;
  for (let round = 0; round < 500; round += 1) {
    const rows = randomTable(random);
    const { rules, problems } = parseRules(rows, []);
    const shuffled = [...rows].sort(() => random(3) - 1);
    expect(parseRules(shuffled, [])).toEqual({ rules, problems });

    const reference = new Reference(rules);
    const clashing = [...new Set(problems.filter(({ code }) => code === 'contradiction').flatMap((problem) => problem.rows))].sort((a, b) => a - b);
    expect({ rows, clashing }).toEqual({ rows, clashing: reference.contradicting() });
    if (clashing.length > 0) {
      contradicting += 1;
      expect(blocks(problems)).toBe(true);
      expect(() => createAssigner(rules)).toThrow('contradict');
      continue;
    }
    const idle = [...new Set(problems.filter(({ code }) => code === 'unreachable').flatMap((problem) => problem.rows))].sort((a, b) => a - b);
    expect({ rows, idle }).toEqual({ rows, idle: reference.idle() });

    const assigner = createAssigner([...rules].reverse());
    for (const postcode of postcodes)
      for (const street of streets)
        for (const number of readings(random)) {
          const expected = reference.assign(postcode, streetKey(street), number);
          const actual = answer(assigner, postcode, street, number);
          if (actual !== expected) expect({ rows, postcode, street, number, actual }).toEqual({ rows, postcode, street, number, actual: expected });
          assigned += 1;
        }
  }
  expect(contradicting).toBeGreaterThan(75);
  expect(assigned).toBeGreaterThan(75_000);
});
