// What address gets which group, rule by rule.

import { createAssigner } from '../../../src/server/groups/assignment.ts';
import { parseRules } from '../../../src/server/groups/rules.ts';
import { type AddressCells, parseAddress } from '../../../src/server/kernel/addresses.ts';
import type { Cell } from '../../../src/server/ports.ts';

function assigner(...rows: Cell[][]): (cells: AddressCells) => string {
  const { rules } = parseRules(
    rows.map(([postcode = '', street = '', side = '', from = '', to = '', group = ''], index) => ({ row: index + 2, postcode, street, side, from, to, group })),
    [],
  );
  const { assign, knownStreet } = createAssigner(rules);
  return (cells) => {
    const result = assign(parseAddress(cells, knownStreet));
    return 'open' in result ? result.open : `${result.group} by row ${result.row}`;
  };
}

const district = assigner(
  [12043, '', '', '', '', 'Nord'],
  [12043, 'Sonnenallee', '', '', '', 'Mitte'],
  [12043, 'Sonnenallee', 'gerade', '', '', 'Ost'],
  [12043, 'Sonnenallee', 'gerade', 10, '12A', 'West'],
  [12045, 'Weserstraße', 'ungerade', 1, 49, 'Nord'],
  [12045, 'Weserstraße', 'gerade', '', 50, 'Süd'],
  [12045, 'Hertzbergplatz', 'ohne', '', '', 'Süd'],
  [12045, 'Hertzbergplatz', '', 1, '', 'Nord'],
  [12045, 'Innstraße', '', 1, 9, 'Nord'],
  [12045, 'Innstraße', '', 10, 20, 'Nord'],
  [12047, '', '', '', '', 'Ost'],
  [12047, 'Straße 230', '', '', '', 'Ost'],
);

test.each<[string, Cell, string]>([
  ['Hermannstr. 5', 12043, 'Nord by row 2'],
  ['SONNENALLEE 7', 12043, 'Mitte by row 3'],
  ['Sonnenallee 8', 12043, 'Ost by row 4'],
  ['Sonnenallee 10', 12043, 'West by row 5'],
  ['Sonnenallee 12a', 12043, 'West by row 5'],
  ['Sonnenallee 12B', 12043, 'Ost by row 4'],
  ['Weserstr. 49', 12045, 'Nord by row 6'],
  ['Weserstr. 2', '12045', 'Süd by row 7'],
  ['Straße 230', 12047, 'Ost by row 13'],
])('the most specific rule decides: %s in %s', (street, postcode, expected) => {
  expect(district({ street, postcode })).toBe(expected);
});

test.each<[string, Cell, string]>([
  ['Sonnenallee 12', '', 'no_postcode'],
  ['Sonnenallee 12', 'k.A.', 'no_postcode'],
  ['Sonnenallee 12', '1204', 'unknown_postcode'],
  ['Sonnenallee 12', 10999, 'outside_district'],
  ['', 12045, 'no_street'],
  ['Sonnenallee 12', 12045, 'unknown_street'],
  ['Weserstraße', 12045, 'no_house_number'],
  ['Sonnenallee', 12043, 'no_house_number'],
  ['Weserstraße 49A', 12045, 'house_number_outside'],
  ['Weserstraße 51', 12045, 'house_number_outside'],
  ['Weserstraße 49/50', 12045, 'house_number_range'],
  ['Sonnenallee 8-10', 12043, 'house_number_range'],
])('never a guess: %p in %p is open for %s', (street, postcode, reason) => {
  expect(district({ street, postcode })).toBe(reason);
});

test('a range whose numbers all lie in one group has that group', () => {
  expect(district({ street: 'Sonnenallee 10-12', postcode: 12043 })).toBe('West by row 5');
  expect(district({ street: 'Sonnenallee 12 a-b', postcode: 12043 })).toBe('house_number_range');
});

test('12-16 are even numbers only; what happens across the street does not matter', () => {
  expect(district({ street: 'Sonnenallee 2-6', postcode: 12043 })).toBe('Ost by row 4');
});

test('a group between the two ends counts', () => {
  expect(district({ street: 'Sonnenallee 8-14', postcode: 12043 })).toBe('house_number_range');
});

test('a missing number does not matter where all rules agree', () => {
  expect(district({ street: 'Innstraße', postcode: 12045 })).toBe('Nord by row 10');
});

test('without a number a rule for "ohne" decides; a number nobody can read is not "ohne"', () => {
  expect(district({ street: 'Hertzbergplatz', postcode: 12045 })).toBe('Süd by row 8');
  expect(district({ street: 'Hertzbergplatz', houseNumber: 'Ecke Innstr.', postcode: 12045 })).toBe('no_house_number');
});

test('a rule of the whole street that finer ones leave no address of keeps nobody open', () => {
  const split = assigner([12045, 'Innstraße', '', '', '', 'Mitte'], [12045, 'Innstraße', '', 1, '', 'Nord'], [12045, 'Innstraße', 'ohne', '', '', 'Nord']);
  expect(split({ street: 'Innstraße', houseNumber: 'Ecke', postcode: 12045 })).toBe('Nord by row 3');
});

test('a missing street stays open where streets of the postcode go to another group', () => {
  expect(district({ street: '', postcode: 12043 })).toBe('no_street');
  expect(district({ street: '', postcode: 12047 })).toBe('Ost by row 12');
});

test('contradicting rules are refused', () => {
  expect(() => assigner([12043, '', '', '', '', 'A'], [12043, '', '', '', '', 'B'])).toThrow('rows 2 and 3');
  expect(() => assigner([12043, 'Inn', '', 1, 9, 'A'], [12043, 'Inn', 'gerade', 4, 4, 'B'])).toThrow('rows 2 and 3');
  expect(() => assigner([12043, 'Inn', 'gerade', '', '', 'A'], [12043, 'Inn', '', 4, 4, 'B'])).toThrow('contradict');
});
