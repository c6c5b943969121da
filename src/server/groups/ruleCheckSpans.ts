// Stretches of house numbers on one side of a street.

import { atOrAfter, atOrBefore, firstPosition, lastPosition, nextOnSide, type Position, type Side } from '../kernel/houseNumbers.ts';
import type { Rule } from './rules.ts';

/** The part of a rule that lies on one side; both ends lie on that side themselves. */
export interface Span {
  readonly from: Position;
  readonly to: Position;
  readonly rule: Rule;
}

/** Null where the rule has no house number on that side. */
export function spanOn(side: Side, rule: Rule): Span | null {
  if (rule.side !== 'all' && rule.side !== side) return null;
  const from = atOrAfter(rule.from, side);
  const to = atOrBefore(rule.to, side);
  return from <= to ? { from, to, rule } : null;
}

/** By where they begin, then by row, so that the order of the input does not matter. */
export function inOrder(a: Span, b: Span): number {
  return a.from - b.from || a.rule.row - b.rule.row;
}

/** True where the spans, in order, leave out no house number of that side. */
export function coverAll(spans: readonly Span[], side: Side): boolean {
  let next = atOrAfter(firstPosition, side);
  const end = atOrBefore(lastPosition, side);
  for (const { from, to } of spans) {
    if (from > next) return false;
    if (to >= end) return true;
    if (to >= next) next = nextOnSide(to);
  }
  return next > end;
}
