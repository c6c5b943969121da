// What is wrong between rules: contradictions, doubles, and rules that never get a turn.

import type { RuleFinding } from '../../contract/ruleFindings.ts';
import { formatPosition, type Side } from '../kernel/houseNumbers.ts';
import { coverAll, inOrder, spanOn, type Span } from './ruleCheckSpans.ts';
import type { Rule } from './rules.ts';

/** Most contradictions, and most doubles, reported for one street; beyond that the list helps nobody. */
const mostPairs = 100;

/**
 * Looks at all addresses there could be, not only at those of the members. The more specific rule wins: postcode < street <
 * side or range; a range wins over the whole of its own side. Any other two rules for the same address contradict each other
 * if their groups differ, and are doubles if not. The result does not depend on the order of the rules.
 */
export function checkRules(rules: readonly Rule[]): RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const sameStreet of byStreet(rules).values()) checkStreet(sameStreet, found);
  return found;
}

/** The rules of each postcode as a whole, and of each street of a postcode. */
export function byStreet(rules: readonly Rule[]): Map<string, Rule[]> {
  const streets = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = `${rule.postcode} ${rule.streetKey}`;
    const there = streets.get(key);
    if (there) there.push(rule);
    else streets.set(key, [rule]);
  }
  return streets;
}

const sides: readonly Side[] = ['even', 'odd'];

function checkStreet(rules: readonly Rule[], found: RuleFinding[]): void {
  const whole = rules.filter((rule) => rule.level === 'postcode' || rule.level === 'street');
  const without = rules.filter((rule) => rule.side === 'none');
  sameAddresses(whole, found);
  sameAddresses(without, found);
  const numbered = rules.filter((rule) => (rule.level === 'side' || rule.level === 'range') && rule.side !== 'none');
  if (numbered.length === 0) return;

  const sayings = alike(numbered);
  for (const same of sayings.values()) sameAddresses(same, found);
  const pairs = new Map<number, Pair>();
  const covered = { even: false, odd: false };
  for (const side of sides) {
    const spans = spansOf([...sayings.keys()], side);
    overlaps(spans, pairs);
    covered[side] = coverAll(spans, side);
    const ranges = spans.filter(({ rule }) => rule.level === 'range' && rule.side === side);
    if (coverAll(ranges, side)) unreachable(numbered.filter((rule) => rule.level === 'side' && rule.side === side), 'covered', found);
  }
  for (const { one, other, example } of pairs.values()) found.push(conflict([...(sayings.get(one) ?? []), ...(sayings.get(other) ?? [])], example));
  unreachable(numbered.filter((rule) => sides.every((side) => !spanOn(side, rule))), 'empty', found);
  if (covered.even && covered.odd && without.length > 0) unreachable(whole, 'covered', found);
}

/** Rules that say the same of the same house numbers, under the first of them. */
function alike(rules: readonly Rule[]): Map<Rule, Rule[]> {
  const firsts = new Map<string, Rule>();
  const sayings = new Map<Rule, Rule[]>();
  for (const rule of [...rules].sort((a, b) => a.row - b.row)) {
    const key = `${rule.level} ${rule.side} ${rule.from} ${rule.to} ${rule.group}`;
    const first = firsts.get(key);
    if (first) sayings.get(first)?.push(rule);
    else {
      firsts.set(key, rule);
      sayings.set(rule, [rule]);
    }
  }
  return sayings;
}

/** The parts of the rules on one side, in order. */
export function spansOf(rules: readonly Rule[], side: Side): Span[] {
  const spans: Span[] = [];
  for (const rule of rules) {
    const span = spanOn(side, rule);
    if (span) spans.push(span);
  }
  return spans.sort(inOrder);
}

/** Rules that all speak of exactly the same addresses. */
function sameAddresses(rules: readonly Rule[], found: RuleFinding[]): void {
  const first = rules[0];
  if (first && rules.length > 1) found.push(conflict(rules, ''));
}

function conflict(rules: readonly Rule[], example: string): RuleFinding {
  const inRows = [...rules].sort((a, b) => a.row - b.row);
  const groups = [...new Set(inRows.map((rule) => rule.group))];
  const rows = inRows.map((rule) => rule.row);
  const place = placeOf(inRows[0]);
  return groups.length > 1
    ? { code: 'contradiction', severity: 'error', rows, place, groups, example }
    : { code: 'duplicate', severity: 'warning', rows, place, groups, example };
}

interface Pair {
  readonly one: Rule;
  readonly other: Rule;
  /** The first house number both claim. */
  readonly example: string;
}

/** Goes along one side of the street once, keeping by group the rules whose stretch has begun and not ended. */
function overlaps(spans: readonly Span[], pairs: Map<number, Pair>): void {
  const open = new Map<string, Span[]>();
  let clashes = 0;
  let doubles = 0;
  for (const span of spans) {
    for (const [group, begun] of open) {
      const clash = group !== span.rule.group;
      if ((clash ? clashes : doubles) >= mostPairs) continue;
      const lasting = begun.filter((earlier) => earlier.to >= span.from);
      if (lasting.length > 0) open.set(group, lasting);
      else open.delete(group);
      for (const { rule } of lasting) {
        if (rangeOfSide(span.rule, rule) || (clash ? clashes : doubles) >= mostPairs) continue;
        if (clash) clashes += 1;
        else doubles += 1;
        const [one, other] = rule.row < span.rule.row ? [rule, span.rule] : [span.rule, rule];
        const key = one.row * 2 ** 25 + other.row;
        if (!pairs.has(key)) pairs.set(key, { one, other, example: formatPosition(span.from) });
      }
    }
    if (clashes >= mostPairs) return;
    const begun = open.get(span.rule.group);
    if (begun) begun.push(span);
    else open.set(span.rule.group, [span]);
  }
}

/** True where one is a range and the other the whole of the same side: then the range wins. */
function rangeOfSide(a: Rule, b: Rule): boolean {
  return a.level !== b.level && a.side === b.side;
}

function unreachable(rules: readonly Rule[], why: 'empty' | 'covered', found: RuleFinding[]): void {
  for (const rule of rules) found.push({ code: 'unreachable', severity: 'warning', rows: [rule.row], place: placeOf(rule), why });
}

function placeOf(rule: Rule | undefined): { postcode: string; street: string } {
  return { postcode: rule?.postcode ?? '', street: rule?.street ?? '' };
}
