// Which rows are members.

import { isMember, memberIdOf, nameOf, type Cells } from '../../../src/server/members/memberRows.ts';

test.each<[string, Cells]>([
  ['a name and an address', { memberNumber: 17, lastName: 'Kaya', firstName: 'Ada', street: 'A-Weg 1', postcode: 12045 }],
  ['a name alone', { lastName: 'Kaya' }],
  ['a whole name', { fullName: 'Kaya, Ada', postcode: '' }],
  ['a number with an address', { memberNumber: 17, lastName: '', postcode: 12045 }],
  ['someone called Gesamt', { lastName: 'Gesamt', firstName: 'Karl', postcode: 12045 }],
  ['someone called Anzahl without an address', { lastName: 'Anzahl', firstName: 'Karla' }],
])('%s is a member', (_, cells) => {
  expect(isMember(cells)).toBe(true);
});

test.each<[string, Cells]>([
  ['an empty row', { memberNumber: '', lastName: '', street: ' ' }],
  ['a number alone', { memberNumber: 1500, lastName: '' }],
  ['a sum in the number column', { memberNumber: 'Summe', lastName: '', firstName: '' }],
  ['a sum in the name column', { lastName: 'Summe', firstName: 1500 }],
  ['a count', { fullName: 'Anzahl: 1500' }],
  ['a total of members', { lastName: 'Mitglieder gesamt', firstName: '' }],
  ['a repeated header', { memberNumber: 'MGL-Nr.', lastName: 'Name', firstName: 'Vorname', street: 'Straße', postcode: 'PLZ' }],
  ['a header in another language', { lastName: 'Last name', firstName: 'First name', postcode: 'Postcode' }],
  ['a line of dashes', { lastName: '-', firstName: '–', postcode: '-' }],
])('%s is none', (_, cells) => {
  expect(isMember(cells)).toBe(false);
});

test('a member is known by the id it was given, else by its number', () => {
  expect(memberIdOf({ memberNumber: 100006 })).toBe('100006');
  expect(memberIdOf({ memberNumber: ' 00 17 ', memberId: '' })).toBe('00 17');
  expect(memberIdOf({ memberNumber: 17, memberId: 'M-0001' })).toBe('M-0001');
  expect(memberIdOf({ memberNumber: '-' })).toBe('');
});

test('names are read first name first', () => {
  expect(nameOf({ lastName: 'El  Amrani', firstName: 'Mehmet' })).toBe('Mehmet El Amrani');
  expect(nameOf({ fullName: 'Kaya, Ada' })).toBe('Kaya, Ada');
});
