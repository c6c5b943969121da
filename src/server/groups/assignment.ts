// Which group an address belongs to, by the rules, or why that cannot be said.

import type { OpenReason } from '../../contract/groups.ts';
import type { Address, KnownStreet } from '../kernel/addresses.ts';
import { nextPlain, numberAt, type Position, type Side, sideOf } from '../kernel/houseNumbers.ts';
import { byStreet, spansOf } from './ruleCheck.ts';
import { coverAll, type Span } from './ruleCheckSpans.ts';
import type { Rule } from './rules.ts';

/** `row`: the 1-based row of the rule that decided. */
export type Assignment = { readonly group: string; readonly row: number } | { readonly open: OpenReason };

export interface Assigner {
  /** Never a guess: where a missing part of the address would decide between groups, the case stays open. */
  assign(address: Address): Assignment;
  /** True for streets the rules name; hand it to `parseAddress`. */
  readonly knownStreet: KnownStreet;
}

/**
 * Prepares the rules once; after that an address costs a few look-ups.
 * @throws Error if two rules contradict each other: check `blocks(problems)` of `parseRules` first.
 */
export function createAssigner(rules: readonly Rule[]): Assigner {
  const postcodes = new Map<string, Postcode>();
  const streets = new Map<string, readonly Rule[]>();
  for (const [key, there] of byStreet(rules)) {
    const first = there[0];
    if (!first) continue;
    if (first.level === 'postcode') postcodes.set(first.postcode, { rule: only(there), streets: new Map(), withoutStreet: open.no_street });
    else streets.set(key, there);
  }
  for (const there of streets.values()) {
    const { postcode, streetKey } = there[0] as Rule;
    const entry: Postcode = postcodes.get(postcode) ?? { rule: null, streets: new Map(), withoutStreet: open.no_street };
    postcodes.set(postcode, entry);
    entry.streets.set(streetKey, compile(there, entry.rule));
  }
  for (const entry of postcodes.values()) {
    const possible = [...entry.streets.values()].reduce<Rule[]>((all, street) => all.concat(street.possible), []);
    if (entry.rule) entry.withoutStreet = agreed([entry.rule, ...possible]) ?? open.no_street;
  }

  return {
    assign({ postcode, streetKey, number }) {
      if (postcode.state !== 'given') return postcode.state === 'none' ? open.no_postcode : open.unknown_postcode;
      const entry = postcodes.get(postcode.code);
      if (!entry) return open.outside_district;
      if (streetKey === '') return entry.withoutStreet;
      const street = entry.streets.get(streetKey);
      if (!street) return entry.rule ? by(entry.rule) : open.unknown_street;
      if (number.state === 'given') return number.from === number.to ? at(street, number.from) : between(street, number.from, number.to);
      if (number.state === 'none' && street.withoutNumber) return by(street.withoutNumber);
      return street.numberMissing;
    },
    knownStreet: Object.assign((postcode: string, key: string) => postcodes.get(postcode)?.streets.has(key) ?? false, { digits: rules.some(({ streetKey }) => /\d/.test(streetKey)) }),
  };
}

interface Postcode {
  /** Of the postcode as a whole. */
  readonly rule: Rule | null;
  readonly streets: Map<string, Street>;
  withoutStreet: Assignment;
}

interface Street {
  /** Ranges, apart from each other and in order. */
  readonly ranges: Readonly<Record<Side, readonly Span[]>>;
  readonly whole: Readonly<Record<Side, Rule | null>>;
  readonly withoutNumber: Rule | null;
  /** The street's rule, else the postcode's. */
  readonly otherwise: Rule | null;
  /** Every rule that some address of this street falls to. */
  readonly possible: readonly Rule[];
  readonly numberMissing: Assignment;
}

function compile(rules: readonly Rule[], ofPostcode: Rule | null): Street {
  const pick = (fits: (rule: Rule) => boolean): Rule | null => only(rules.filter(fits));
  const ranges = { even: apart(ofRange(rules, 'even')), odd: apart(ofRange(rules, 'odd')) };
  const whole = { even: pick(({ level, side }) => level === 'side' && side === 'even'), odd: pick(({ level, side }) => level === 'side' && side === 'odd') };
  const withoutNumber = pick(({ side }) => side === 'none');
  const otherwise = pick(({ level }) => level === 'street') ?? ofPostcode;
  const possible: Rule[] = [];
  let left = !withoutNumber;
  for (const side of ['even', 'odd'] as const) {
    for (const { rule } of ranges[side]) possible.push(rule);
    const sideRule = whole[side];
    const covered = coverAll(ranges[side], side);
    if (sideRule && !covered) possible.push(sideRule);
    left ||= !sideRule && !covered;
    assertAgree(ranges[side].filter(({ rule }) => sideRule && rule.side === 'all').map(({ rule }) => rule), sideRule);
  }
  if (withoutNumber) possible.push(withoutNumber);
  // Where finer rules leave no address of the street, it is the rule of none.
  if (otherwise && left) possible.push(otherwise);
  return { ranges, whole, withoutNumber, otherwise, possible, numberMissing: agreed(possible) ?? open.no_house_number };
}

function ofRange(rules: readonly Rule[], side: Side): Span[] {
  return spansOf(rules.filter((rule) => rule.level === 'range'), side);
}

/** Cuts doubles off, so that no two spans meet. */
function apart(spans: readonly Span[]): Span[] {
  const cut: Span[] = [];
  let last: Span | undefined;
  for (const span of spans) {
    if (last && span.from <= last.to) {
      assertAgree([span.rule], last.rule);
      if (span.to <= last.to) continue;
      last = { from: last.to + 1, to: span.to, rule: span.rule };
    } else last = span;
    cut.push(last);
  }
  return cut;
}

/** The first of rules that speak of the same addresses. */
function only(rules: readonly Rule[]): Rule | null {
  const first = [...rules].sort((a, b) => a.row - b.row)[0] ?? null;
  assertAgree(rules, first);
  return first;
}

function assertAgree(rules: readonly Rule[], with_: Rule | null): void {
  for (const rule of rules) {
    if (with_ && rule.group !== with_.group) throw new Error(`Rules in rows ${with_.row} and ${rule.row} contradict each other.`);
  }
}

/** The assignment all these rules lead to; null where they differ or there are none. */
function agreed(rules: readonly Rule[]): Assignment | null {
  const first = rules[0];
  return first && rules.every((rule) => rule.group === first.group) ? by(first) : null;
}

function ruleAt(street: Street, position: Position): Rule | null {
  const side = sideOf(position);
  return spanAt(street.ranges[side], position)?.rule ?? street.whole[side] ?? street.otherwise;
}

function at(street: Street, position: Position): Assignment {
  const rule = ruleAt(street, position);
  return rule ? by(rule) : open.house_number_outside;
}

function spanAt(spans: readonly Span[], position: Position): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (position < span.from) high = middle - 1;
    else if (position > span.to) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** 12-14 is 12 and 14, 12-15 is 12 to 15, 12A-12C every place from 12A to 12C. All of them must lead to one group. */
function between(street: Street, from: Position, to: Position): Assignment {
  const first = ruleAt(street, from);
  const last = ruleAt(street, to);
  if (!first && !last) return open.house_number_outside;
  if (!first || !last || first.group !== last.group) return open.house_number_range;
  const sameNumber = numberAt(from) === numberAt(to);
  const stride = sideOf(from) === sideOf(to) && !sameNumber ? 2 : 1;
  let position = sameNumber ? from + 1 : plainAfter(from, stride);
  while (position < to) {
    const rule = ruleAt(street, position);
    if (rule && rule.group !== first.group) return open.house_number_range;
    position = sameNumber ? position + 1 : plainAfter(position, stride);
  }
  return by(first);
}

function plainAfter(position: Position, stride: 1 | 2): Position {
  const next = nextPlain(position);
  return stride === 1 ? next : nextPlain(next);
}

function by(rule: Rule): Assignment {
  return { group: rule.group, row: rule.row };
}

const open: Readonly<Record<OpenReason, { readonly open: OpenReason }>> = {
  no_postcode: { open: 'no_postcode' },
  unknown_postcode: { open: 'unknown_postcode' },
  outside_district: { open: 'outside_district' },
  no_street: { open: 'no_street' },
  unknown_street: { open: 'unknown_street' },
  no_house_number: { open: 'no_house_number' },
  house_number_outside: { open: 'house_number_outside' },
  house_number_range: { open: 'house_number_range' },
};
