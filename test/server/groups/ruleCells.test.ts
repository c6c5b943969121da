// The cells of the rule table, word by word, and what is found between rules at the edges.

import type { RuleFinding } from '../../../src/contract/ruleFindings.ts';
import { formatPosition } from '../../../src/server/kernel/houseNumbers.ts';
import { createAssigner } from '../../../src/server/groups/assignment.ts';
import { parseRules, type ParsedRules, type RuleRow } from '../../../src/server/groups/rules.ts';
import { parseAddress } from '../../../src/server/kernel/addresses.ts';
import type { Cell } from '../../../src/server/ports.ts';

const row = (cells: Cell[], at: number): RuleRow => {
  const [postcode = '', street = '', side = '', from = '', to = '', group = ''] = cells;
  return { row: at, postcode, street, side, from, to, group };
};
const parsed = (rows: Cell[][], groups: string[] = []): ParsedRules => parseRules(rows.map((cells, index) => row(cells, index + 2)), groups);
/** Everything that is said of a finding. */
const said = ({ code, severity, rows, ...more }: RuleFinding): string => `${severity} ${code} ${rows.join(' ')} ${Object.values(more).map((one) => (typeof one === 'object' ? Object.values(one).join(' ') : one)).join(' ')}`.trim();
const found = (...rows: Cell[][]): string[] => parsed(rows).problems.map(said);
const street = (side: Cell, from: Cell = '', to: Cell = '', group: Cell = 'Nord'): Cell[] => [12043, 'Sonnenallee', side, from, to, group];

test.each([
  ['all', ['', 'alle', 'Alle', 'beide', 'all', 'both', 'a', 'A.', 'beide Seiten', '-', '?', 'alle Nummern', 'alle Hausnummern', 'beide Zahlen']],
  ['even', ['gerade', 'ger', 'ger.', 'g', 'G.', 'even', 'gerade Seite', 'gerade Nummern', 'gerade Hausnummern', 'gerade Nr.', 'gerade HausNr', 'gerade Zahlen']],
  ['odd', ['ungerade', 'unger', 'unger.', 'ung', 'ung.', 'u', 'U.', 'odd', 'ungerade Seite', 'ungerade Hausnr.']],
  ['none', ['ohne', 'ohne Nr', 'ohne Nr.', 'ohne Nummer', 'ohne Hausnummer', 'without', 'none']],
])('the side %s', (side, spellings) => {
  expect(spellings.map((spelling) => parsed([street(spelling)]).rules[0]?.side)).toEqual(spellings.map(() => side));
});

test.each(['links', 'gerade.Seite', 'Seite gerade', 'gerade Seiten', 'g.g', 'gerade Seite links', 'x gerade'])('no side: %s', (side) => {
  expect(found(street(side))).toEqual([`error unreadable 2 side ${side}`]);
});

test('a whole postcode may be spelled out', () => {
  const whole = ['', 'alle', 'Alle', 'alle Straßen', 'alle Strassen', 'ganze PLZ', '-', '.', '***'];
  expect(whole.map((name) => parsed([[12043, name, '', '', '', 'Nord']]).rules[0]?.level)).toEqual(whole.map(() => 'postcode'));
  const names = ['Alleestraße', 'alle Straßen hier', 'ganze PLZ 12', 'Die alle', 'a -'];
  expect(names.map((name) => parsed([[12043, name, '', '', '', 'Nord']]).rules[0]?.level)).toEqual(names.map(() => 'street'));
});

test('from 0 means from the start; other cells that are no number are told', () => {
  const from = (cell: Cell): string => {
    const { rules, problems } = parsed([street('', cell, 99)]);
    return rules[0] ? formatPosition(rules[0].from) : problems.map(said).join(', ');
  };
  expect([0, '0', '000', ' 0 ', '  00  ', 1, '12 a', 'Nr. 5'].map(from)).toEqual(['1', '1', '1', '1', '1', '1', '12A', '5']);
  expect(['0x', 'x0', '0 1', '1-9', true, false, -1].map(from)).toEqual(['0x', 'x0', '0 1', '1-9', 'true', 'false', '-1'].map((value) => `error unreadable 2 from ${value}`));
  expect(found(street('', '', '1-9'), street('', new Date(NaN), ''))).toEqual(['error unreadable 2 to 1-9', 'error unreadable 3 from #DATE!']);
});

test('what is no text at all is told as it stands there', () => {
  expect(found([12043, true, '', '', '', 'Nord'])).toEqual(['error unreadable 2 street true']);
  expect(found([12043, 'Sonnenallee', false, '', '', 'Nord'])).toEqual(['error unreadable 2 side false']);
  expect(found([12043, 'Sonnenallee', '', '', '', true])).toEqual(['error unreadable 2 group true']);
  expect(found([12043, '#REF!', '#N/A', '', '', '#NAME?'])).toEqual(['error unreadable 2 street #REF!', 'error unreadable 2 side #N/A', 'error unreadable 2 group #NAME?']);
  expect(found([12043, new Date(NaN), '', '', '', 'Nord'])).toEqual(['error unreadable 2 street #DATE!']);
  expect(found([12043, 17, '', '', '', 4])).toEqual([]);
});

test('what is missing is said once for the row, what cannot be read beside it', () => {
  expect(found(['', '', 'gerade', '', '', ''], ['', '', '', 1, '', 'Nord'], ['', '', '', '', 9, 'Nord'])).toEqual(['error incomplete 2 postcode street group', 'error incomplete 3 postcode street', 'error incomplete 4 postcode street']);
  expect(found([12043, '', '', '', '', ''])).toEqual(['error incomplete 2 group']);
  expect(found(['12', '', '', '', '', 'Nord'])).toEqual(['error unreadable 2 postcode 12']);
  expect(found(street('ohne', 1, 9))).toEqual(['error unreadable 2 from 1', 'error unreadable 2 to 9']);
  expect(found(street('', 12, 9), street('', '12A', 12), street('', 12, 12))).toEqual(['error unreadable 2 order 12 – 9', 'error unreadable 3 order 12A – 12']);
  expect(found([], ['', '-', ' ', '?', '', '.'])).toEqual([]);
});

test('a street that holds a number is pointed out, and taken as it stands', () => {
  expect(found([12043, 'Sonnenallee 12', '', '', '', 'Nord'])).toEqual(['warning unreadable 2 street Sonnenallee 12']);
  expect(found([12043, 'Straße 179', '', '', '', 'Nord'], [12043, '12', '', '', '', 'Nord'])).toEqual([]);
  expect(parsed([[12043, 'Sonnenallee 12', '', '', '', 'Nord']]).rules).toHaveLength(1);
});

test('groups are spelled as in Gruppen; those that are not there are named once', () => {
  const { rules, problems } = parsed([[12043, '', '', '', '', 'nord'], [12045, '', '', '', '', 'West'], [12047, '', '', '', '', 'WEST '], [12049, '', '', '', '', 'Ost']], ['Nord', '', ' ']);
  expect(rules.map(({ group }) => group)).toEqual(['Nord', 'West', 'West', 'Ost']);
  expect(problems.map(said)).toEqual(['warning unknown_group 3 4 West', 'warning unknown_group 5 Ost']);
  expect(parsed([[12043, '', '', '', '', 'West']], ['', ' ']).problems).toEqual([]);
});

test('rules are read in the order of their rows, and errors are told first', () => {
  const rows = [row([12045, '', '', '', '', 'A'], 9), row([12043, '', '', '', '', 'b'], 4), row([12047, '', '', '', '', 'B'], 7), row(['', '', '', '', '', 'B'], 8), row([12047, '', '', '', '', 'B'], 3), row([12045, '', '', '', '', 'C'], 5)];
  const { rules, problems } = parseRules(rows, []);
  expect(rules.map((rule) => [rule.row, rule.group])).toEqual([[3, 'B'], [4, 'B'], [5, 'C'], [7, 'B'], [9, 'A']]);
  expect(problems.map(said)).toEqual(['error contradiction 5 9 12045  C A', 'error incomplete 8 postcode', 'warning duplicate 3 7 12047  B']);
});

test('contradictions and doubles between ranges are told with their first house', () => {
  expect(found(street('', 1, 11, 'A'), street('', 11, 20, 'B'))).toEqual(['error contradiction 2 3 12043 Sonnenallee A B 11']);
  expect(found(street('gerade', 2, 20, 'A'), street('', 11, 30, 'A'))).toEqual(['warning duplicate 2 3 12043 Sonnenallee A 12']);
  expect(found(street('', 20, 30, 'A'), street('', 1, 20, 'B'))).toEqual(['error contradiction 2 3 12043 Sonnenallee A B 20']);
  expect(found(street('gerade', 1, 9, 'A'), street('ungerade', 1, 9, 'B'))).toEqual([]);
  expect(found(street('', 1, 9, 'A'), street('', 10, 20, 'B'), street('', 30, 40, 'C'))).toEqual([]);
  expect(found(street('', 1, 9, 'A'), street('', 1, 9, 'A'), street('', 9, 12, 'B'))).toEqual(['error contradiction 2 3 4 12043 Sonnenallee A B 9', 'warning duplicate 2 3 12043 Sonnenallee A']);
  expect(found(street('gerade', '', '', 'A'), street('gerade', 2, 8, 'B'))).toEqual([]);
  expect(found(street('gerade', '', '', 'A'), street('', 2, 8, 'B'))).toEqual(['error contradiction 2 3 12043 Sonnenallee A B 2']);
  expect(found(street('ohne', '', '', 'A'), street('ohne', '', '', 'B'))).toEqual(['error contradiction 2 3 12043 Sonnenallee A B']);
});

test('rules that never get a turn are pointed out', () => {
  expect(found(street('gerade', 3, 3))).toEqual(['warning unreachable 2 12043 Sonnenallee empty']);
  expect(found(street('gerade', '', '', 'A'), street('gerade', 1, '', 'B'))).toEqual(['warning unreachable 2 12043 Sonnenallee covered']);
  expect(found(street('gerade', '', '', 'A'), street('gerade', 1, '50Z', 'B'), street('gerade', 51, '', 'B'))).toEqual(['warning unreachable 2 12043 Sonnenallee covered']);
  expect(found(street('gerade', '', '', 'A'), street('gerade', 1, 50, 'B'), street('gerade', 52, '', 'B'))).toEqual([]);
  expect(found(street('gerade', '', '', 'A'), street('gerade', 4, '', 'B'))).toEqual([]);
  expect(found(street('', '', '', 'A'), street('gerade', '', '', 'B'), street('ungerade', '', '', 'B'), street('ohne', '', '', 'B'))).toEqual(['warning unreachable 2 12043 Sonnenallee covered']);
  expect(found(street('', '', '', 'A'), street('gerade', '', '', 'B'), street('ungerade', '', '', 'B'))).toEqual([]);
  expect(found(street('', '', '', 'A'), street('gerade', '', '', 'B'), street('ohne', '', '', 'B'))).toEqual([]);
  expect(found(street('ungerade', '', '', 'A'), street('', 1, '', 'A'))).toEqual(['warning duplicate 2 3 12043 Sonnenallee A 1']);
  expect(found(street('gerade', '', '', 'A'), street('gerade', 1, 50, 'B'), street('gerade', 51, '', 'B'))).toEqual([]);
});

test('a long quarrel is cut off', () => {
  const many = Array.from({ length: 30 }, (_, index) => street('', 1, 99, `Gruppe ${index}`));
  expect(parsed(many).problems.length).toBeLessThan(201);
  expect(parsed(many).problems.length).toBeGreaterThan(99);
});

describe('two numbers on one plot', () => {
  const { assign } = createAssigner(parsed([street('', '', 11, 'A'), street('gerade', 12, '', 'A'), street('ungerade', 13, 19, 'B'), street('ungerade', 21, 29, 'A')]).rules);
  const at = (number: string): string => {
    const answer = assign(parseAddress({ street: `Sonnenallee ${number}`, postcode: 12043 }));
    return 'open' in answer ? answer.open : `${answer.group} ${answer.row}`;
  };

  test('lead to one group, or to none', () => {
    expect(['10-12', '12-14', '12-16', '10-14', '11-12', '12-15', '11-13', '13-15', '13-21', '12 a-c', '11-11a', '29-31', '31-33', '21-29'].map(at)).toEqual(['A 2', 'A 3', 'A 3', 'A 2', 'A 2', 'house_number_range', 'house_number_range', 'B 4', 'house_number_range', 'A 3', 'house_number_range', 'house_number_range', 'house_number_outside', 'A 5']);
  });
});

test('doubles of one range are one; the first of them is named', () => {
  const { assign } = createAssigner(parsed([street('', 5, 20, 'A'), street('', 1, 10, 'A'), street('gerade', 2, 4, 'A'), street('', 15, 30, 'A')]).rules);
  const rows = ['1', '2', '4', '5', '10', '11', '20', '21', '30', '31'].map((number) => assign(parseAddress({ street: `Sonnenallee ${number}`, postcode: 12043 })));
  expect(rows.map((answer) => ('open' in answer ? answer.open : answer.row))).toEqual([3, 3, 3, 3, 3, 2, 2, 5, 5, 'house_number_outside']);
});

test('rules that contradict each other are no rules to assign by', () => {
  expect(() => createAssigner(parsed([street('', 1, 11, 'A'), street('', 11, 20, 'B')]).rules)).toThrow('Rules in rows 2 and 3 contradict each other.');
  expect(() => createAssigner(parsed([street('', '', '', 'A'), street('', '', '', 'B')]).rules)).toThrow('Rules in rows 2 and 3');
  expect(() => createAssigner(parsed([street('gerade', '', '', 'A'), street('', 2, 4, 'B')]).rules)).toThrow('contradict');
});
