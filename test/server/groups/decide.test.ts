// What an assignment does with one member, whoever set the group before.

import { type Assignable, changesGroup, decide, fingerprint, isByHand, tally, type Verdict, writes } from '../../../src/server/groups/decide.ts';

const member = (group: string, source: string, id = 'M-1'): Assignable => ({ row: 2, id, name: 'Ada Beispiel', group, source });
const nord: Verdict = { group: 'Nord' };
const none: Verdict = { open: 'unknown_street' };

/** Kind, the group and source that would stand there, why none; and whether cells change. */
function decided(group: string, source: string, verdict: Verdict): string {
  const decision = decide(member(group, source), () => verdict);
  return [decision.kind, decision.toGroup, decision.toSource, decision.open ?? '', writes(decision) ? 'writes' : '', changesGroup(decision) ? 'told' : ''].join('|');
}

test.each<[string, string, Verdict, string]>([
  ['', '', nord, 'added|Nord|Automatik||writes|told'],
  ['Süd', '', nord, 'moved|Nord|Automatik||writes|told'],
  ['Süd', 'Automatik', nord, 'moved|Nord|Automatik||writes|told'],
  ['Nord', '', nord, 'confirmed|Nord|Automatik||writes|'],
  ['Nord', 'Automatik', nord, 'unchanged|Nord|Automatik|||'],
  ['Nord', 'automatik', nord, 'unchanged|Nord|automatik|||'],
  ['', 'Automatik', nord, 'added|Nord|Automatik||writes|told'],
  ['Süd', 'Hand', nord, 'byHand|Süd|Hand|||'],
  ['', 'Hand', nord, 'byHand||Hand|||'],
  ['Süd', '', none, 'unchanged|Süd||||'],
  ['', '', none, 'unchanged|||unknown_street||'],
  ['Süd', 'Automatik', none, 'cleared|||unknown_street|writes|told'],
  ['', 'Automatik', none, 'confirmed|||unknown_street|writes|'],
  ['Süd', 'Hand', none, 'byHand|Süd|Hand|||'],
])('%p by %p, the rules say %j: %s', (group, source, verdict, expected) => {
  expect(decided(group, source, verdict)).toBe(expected);
});

test('the rules are not asked about a member whom somebody assigned', () => {
  expect(decide(member('Süd', 'von Hand'), () => { throw new Error('asked'); }).kind).toBe('byHand');
});

test('by hand, as people type it', () => {
  expect(['Hand', ' hand ', 'von Hand', 'per Hand', 'by hand', 'Hand (Ada)', 'manuell', 'Manual', 'manuell, 3.5.'].filter((source) => !isByHand(source))).toEqual([]);
  expect(['', 'Automatik', 'Handy', 'mit der Hand', 'halbmanuell', 'nicht manuell', 'Vorderhand'].filter(isByHand)).toEqual([]);
});

test('the sums that a person is told', () => {
  const decisions = [
    decide(member('', ''), () => nord),
    decide(member('Süd', ''), () => nord),
    decide(member('Süd', 'Automatik'), () => none),
    decide(member('', ''), () => none),
    decide(member('', ''), () => ({ open: 'no_street' })),
    decide(member('Nord', ''), () => nord),
    decide(member('Nord', 'Automatik'), () => nord),
    decide(member('Süd', 'Hand'), () => nord),
  ];
  expect(tally(decisions)).toEqual({ added: 1, moved: 1, cleared: 1, unchanged: 4, byHand: 1, openCases: { total: 3, byReason: { unknown_street: 2, no_street: 1 } } });
});

test('a fingerprint tells which members would get which groups, and no more', () => {
  const two = (first: string, second: string): string => fingerprint([decide(member('', '', 'M-1'), () => ({ group: first })), decide(member('', '', 'M-2'), () => ({ group: second }))]);
  expect(two('Nord', 'Süd')).not.toBe(two('Süd', 'Nord'));
  expect(two('A', 'B')).not.toBe(two('B', 'A'));
  const [one, other] = [decide(member('', '', 'M-1'), () => nord), decide(member('', '', 'M-2'), () => nord)];
  expect(fingerprint([one, other])).toBe(fingerprint([other, one]));
  expect(fingerprint([one])).not.toBe(fingerprint([other]));
  expect(fingerprint([one, decide(member('Nord', '', 'M-3'), () => nord), decide(member('', '', 'M-4'), () => none)])).toBe(fingerprint([one]));
});
