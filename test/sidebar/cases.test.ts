// The open cases: grouped by reason, counted down while they are dealt with.

import { groupByReason, groupInCell, nextOpen, reasonsByCount, stillOpen, type CaseStates } from '../../src/sidebar/ui/open-cases/cases.ts';
import { RpcError } from '../../src/sidebar/ui/failures.ts';
import { openCases } from '../browser/support/examples.ts';

const states: CaseStates = {
  '2001': { state: 'saved', group: 'BO Britz', byHand: true },
  '2002': { state: 'failed', group: '', error: new RpcError('busy', '') },
  '2004': { state: 'saving', group: 'BO Rudow' },
};

test('the most frequent reason comes first', () => {
  expect(groupByReason(openCases.cases).map((group) => [group.reason, group.cases.length])).toEqual([
    ['outside_district', 3],
    ['no_postcode', 1],
    ['no_house_number', 1],
  ]);
});

test('a sentence all cases share is said once, different ones stay with their case', () => {
  const [outside, postcode] = groupByReason(openCases.cases);
  expect([outside?.sharedText, postcode?.sharedText]).toEqual(['', 'Die PLZ fehlt. Trag sie in der Liste nach oder wähl die BO hier.']);
});

test('only what is saved counts as done', () => {
  expect(stillOpen(openCases, states)).toEqual({ total: 4, byReason: { outside_district: 2, no_house_number: 1, no_postcode: 1 } });
});

test('reasons without a case are not offered', () => {
  expect(reasonsByCount({ no_street: 0, no_postcode: 2, unknown_street: 7 })).toEqual([
    ['unknown_street', 7],
    ['no_postcode', 2],
  ]);
});

test('the focus goes to the next case nobody has touched', () => {
  expect(nextOpen(openCases.cases, states, '2001')?.memberId).toBe('2003');
  expect(nextOpen(openCases.cases, states, '2003')?.memberId).toBe('2005');
  expect(nextOpen(openCases.cases, states, '2005')).toBeNull();
});

test('a write is checked against what the cell holds as far as the page knows', () => {
  const [first, , , , last] = openCases.cases;
  if (!first || !last) throw new Error('The example has five cases.');
  expect(groupInCell(first, undefined)).toBe('');
  expect(groupInCell(last, undefined)).toBe('BO Britz');
  expect(groupInCell(first, states['2001'])).toBe('BO Britz');
});
