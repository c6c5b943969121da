// Which group an address belongs to, as the product's text has it, slowly: of all rules that speak of an address the most specific
// one wins (postcode < street < side or range; a range before the whole of its side). Every house number there could be is looked at.

import { isBefore, suffixes, type MeantAddress, type MeantRule, type Place } from './district.ts';

/** A group, or why there is none. */
export type Found = { group: string } | { open: string };

/** Every place that a rule of this small world could speak of, and some beyond. */
const places: Place[] = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((number) => suffixes.map((_, suffix) => ({ number, suffix })));
type Number = Place | null;

function speaksOf(rule: MeantRule, postcode: string, street: number | null, at: Number): boolean {
  if (rule.postcode !== postcode) return false;
  if (rule.street === null) return true;
  if (rule.street !== street) return false;
  if (rule.side === 'all' && !rule.from && !rule.to) return true;
  if (at === null || rule.side === 'none') return at === null && rule.side === 'none';
  if (rule.side !== 'all' && (at.number % 2 === 0) !== (rule.side === 'even')) return false;
  return !(rule.from && isBefore(at, rule.from)) && !(rule.to && isBefore(rule.to, at));
}

function level({ street, side, from, to }: MeantRule): number {
  return street === null ? 0 : from || to ? 3 : side === 'all' ? 1 : 2;
}

/** Whether one rule takes an address from the other. */
function wins(one: MeantRule, other: MeantRule): boolean {
  const [a, b] = [level(one), level(other)];
  return a > b && (b < 2 || one.side === other.side);
}

/** The rules that no other takes the address from. */
function deciding(rules: readonly MeantRule[], postcode: string, street: number | null, at: Number): MeantRule[] {
  const speaking = rules.filter((rule) => speaksOf(rule, postcode, street, at));
  return speaking.filter((rule) => !speaking.some((other) => wins(other, rule)));
}

function streetsIn(rules: readonly MeantRule[], postcode: string): number[] {
  return [...new Set(rules.flatMap((rule) => (rule.postcode === postcode && rule.street !== null ? [rule.street] : [])))];
}

/** Whether two rules of different groups claim an address, and none is more specific. */
export function contradict(rules: readonly MeantRule[]): boolean {
  const meet = (one: MeantRule, other: MeantRule): boolean => [null, ...places].some((at) => [one, other].every((rule) => speaksOf(rule, one.postcode, one.street ?? other.street, at)));
  return rules.some((one) => rules.some((other) => one.group !== other.group && !wins(one, other) && !wins(other, one) && meet(one, other)));
}

/** Those of the rules, from the first on, that contradict none before them. */
export function agreeing(rules: readonly MeantRule[]): MeantRule[] {
  return rules.reduce<MeantRule[]>((kept, rule) => (contradict([...kept, rule]) ? kept : [...kept, rule]), []);
}

export function reference(rules: readonly MeantRule[], { postcode, street, number }: MeantAddress): Found {
  if (postcode === '') return { open: 'no_postcode' };
  const there = rules.filter((rule) => rule.postcode === postcode);
  if (there.length === 0) return { open: 'outside_district' };
  const groupAt = (of: number | null, at: Number): string | null => deciding(there, postcode, of, at)[0]?.group ?? null;
  const whole = there.find((rule) => rule.street === null)?.group ?? null;
  const split = streetsIn(there, postcode);
  const anywhere = (of: number): string[] => [null, ...places].map((at) => groupAt(of, at)).filter((group) => group !== null);
  if (street === null) return agreed(whole === null ? [] : [whole, ...split.flatMap(anywhere)], 'no_street');
  if (!split.includes(street)) return whole === null ? { open: 'unknown_street' } : { group: whole };
  if (number === 'none' && there.some((rule) => rule.street === street && rule.side === 'none')) return { group: groupAt(street, null)! };
  if (number === 'none' || number === 'unreadable') return agreed(anywhere(street), 'no_house_number');

  const ends = [groupAt(street, number.from), groupAt(street, number.to)];
  if (ends[0] === null && ends[1] === null) return { open: 'house_number_outside' };
  if (ends.includes(null)) return { open: 'house_number_range' };
  // 12-14 is 12 and 14; 12-15 is all from 12 to 15.
  const step = (number.to.number - number.from.number) % 2 === 0 ? 2 : 1;
  const between = places.filter((at) => at.suffix === 0 && at.number > number.from.number && at.number < number.to.number && (at.number - number.from.number) % step === 0);
  return agreed([ends[0]!, ends[1]!, ...between.flatMap((at) => groupAt(street, at) ?? [])], 'house_number_range');
}

function agreed(all: readonly string[], otherwise: string): Found {
  return all.length > 0 && new Set(all).size === 1 ? { group: all[0]! } : { open: otherwise };
}
