// The rules of importing: who is one person, what is no change, in which form the list keeps its cells.

import type { ImportField } from '../../../src/contract/import.ts';
import type { Field } from '../../../src/contract/setup.ts';
import { certainDay, isDateField, meet, possibleDays } from '../../../src/server/import/days.ts';
import { formsOf } from '../../../src/server/import/form.ts';
import { bornApart, contradicts, keysOf, oneTypo, otherNumber, saysTheSame, sharesAName, sharesReach, type Known } from '../../../src/server/import/identity.ts';
import { emailKey, folded, nameKey, numberKey, phoneKey, sameMeaning, sameStreetName, shown } from '../../../src/server/import/meaning.ts';
import { inListShape } from '../../../src/server/import/shape.ts';
import type { Cells } from '../../../src/server/members/index.ts';
import type { Cell } from '../../../src/server/ports.ts';

const today = '2026-11-22';
const someone = (cells: Cells): Known => keysOf({ row: 2, cells }, today);
const ada = { firstName: 'Ada', lastName: 'Kaya', birthDate: '5.3.1960', email: 'ada@example.org' };

describe('one person', () => {
  test('is known by number, name, birthday and address', () => {
    expect(someone({ ...ada, memberNumber: ' 00100.0', memberId: 'm-7', email: 'Ada@Example.ORG' })).toEqual({ row: 2, cells: expect.anything(), numbers: ['100', 'M7'], name: 'ada kaya', born: ['1960-03-05'], email: 'ada@example.org' });
    expect(someone({})).toMatchObject({ numbers: [], name: '', born: [], email: '' });
  });

  test.each<[string, Cells, boolean]>([
    ['the same', ada, false],
    ['married', { ...ada, lastName: 'Roth' }, false],
    ['another name, born on another day', { ...ada, firstName: 'Bo', lastName: 'Roth', birthDate: '6.3.1960' }, true],
    ['another name, born on the same day', { ...ada, firstName: 'Bo', lastName: 'Roth', email: '' }, false],
    ['another name, no birthday, another address', { firstName: 'Bo', lastName: 'Roth', email: 'bo@example.org' }, true],
    ['another name, no birthday, the same address', { firstName: 'Bo', lastName: 'Roth', email: 'ada@example.org' }, false],
    ['another name, no birthday, no address', { firstName: 'Bo', lastName: 'Roth' }, true],
    ['a typo, no birthday', { firstName: 'Adas', lastName: 'Kayas' }, true],
    ['one sign less, no birthday', { lastName: 'AdaKaya' }, false],
    ['no name', { birthDate: '6.3.1960' }, false],
  ])('a number on somebody else: %s', (_who, other, contradict) => {
    expect([contradicts(someone(ada), someone(other)), contradicts(someone(other), someone(ada))]).toEqual([contradict, contradict]);
  });

  test('a name with one typo is no other name', () => {
    const [one, other] = [someone({ fullName: 'Kayasever' }), someone({ fullName: 'Kayasewer' })];
    expect([contradicts(one, other), contradicts(one, someone({ fullName: 'Kayasowar' }))]).toEqual([false, true]);
  });

  test('birthdays apart', () => {
    const born = (birthDate: Cell): Known => someone({ birthDate });
    expect([bornApart(born('5.3.1960'), born('6.3.1960')), bornApart(born('5.3.1960'), born('1960-03-05')), bornApart(born(''), born('5.3.1960')), bornApart(born('5.3.1960'), born('k.A.')), bornApart(born('5.4.22'), born('5.4.2022'))]).toEqual([true, false, false, false, false]);
  });

  test('shared names, numbers and ways to reach them', () => {
    const named = (fullName: string): Known => someone({ fullName });
    expect([sharesAName(named('Ada Kaya'), named('Bo Kaya')), sharesAName(named('Ada Kaya'), named('Bo Roth')), sharesAName(named('A Kaya'), named('A Roth'))]).toEqual([true, false, false]);
    const numbered = (memberNumber: Cell, memberId: Cell = ''): Known => someone({ memberNumber, memberId });
    expect([otherNumber(numbered(1), numbered(2)), otherNumber(numbered(1), numbered('01')), otherNumber(numbered(1), numbered('')), otherNumber(numbered(''), numbered(2)), otherNumber(numbered(1, 'x'), numbered(2, 'X'))]).toEqual([true, false, false, false, false]);
    const reached = (cells: Cells): Known => someone(cells);
    expect(sharesReach(reached({ phone: '030 23125764' }), reached({ mobile: '+49 30 23125764' }))).toBe(true);
    expect(sharesReach(reached({ street: 'A-Weg 1' }), reached({ street: 'a weg 1' }))).toBe(true);
    expect(sharesReach(reached({ phone: '030 23125764', street: 'A-Weg 1' }), reached({ phone: '030 23125765', street: 'A-Weg 2' }))).toBe(false);
    expect(sharesReach(reached({ phone: '-' }), reached({ phone: '-' }))).toBe(false);
    expect(sharesReach(reached({}), reached({}))).toBe(false);
  });

  test('one typo: a letter more, less, another, or two swapped, in words of five and more', () => {
    expect(['meyer meier', 'meyer meyers', 'meyers meyer', 'schafer schaffer', 'muster mutser', 'meyer meyer', 'amina mamina'].map((pair) => oneTypo(...(pair.split(' ') as [string, string])))).toEqual(new Array(7).fill(true));
    expect(['meyer mayar', 'anna anne', 'kaya kaia', 'meyer meyerss', 'muster tmusre', 'abcde bcdea', 'meyer reyem', 'anna annas'].map((pair) => oneTypo(...(pair.split(' ') as [string, string])))).toEqual(new Array(8).fill(false));
    expect([oneTypo('kaya', 'kaya'), oneTypo('', ''), oneTypo('abcde', 'abced'), oneTypo('bacde', 'abcde')]).toEqual([true, true, true, true]);
  });

  test('two entries that say the same', () => {
    expect([saysTheSame({ lastName: 'Kaya', phone: '-' }, { lastName: 'Kaya', city: '' }), saysTheSame({ lastName: 'Kaya' }, { lastName: 'Roth' }), saysTheSame({ lastName: 'Kaya' }, { lastName: 'Kaya', city: 'Ulm' }), saysTheSame({ postcode: 12043 }, { postcode: '12043' })]).toEqual([true, false, false, true]);
  });
});

test('the days a cell can mean', () => {
  expect((['birthDate', 'entryDate', 'exitDate', 'lastName'] as Field[]).map(isDateField)).toEqual([true, true, true, false]);
  expect([certainDay('birthDate', '5.3.60', today), certainDay('birthDate', '5.4.22', today), certainDay('entryDate', '5.4.22', today), certainDay('exitDate', '31.12.2027', today), certainDay('entryDate', '31.12.2027', today), certainDay('birthDate', undefined, today)]).toEqual(['1960-03-05', '', '2022-04-05', '2027-12-31', '', '']);
  expect([possibleDays('birthDate', '5.3.60', today), possibleDays('birthDate', '5.4.22', today), possibleDays('birthDate', '11/23/1994', today), possibleDays('birthDate', '5.4.15', today), possibleDays('birthDate', '', today)]).toEqual([['1960-03-05'], ['1822-04-05', '1922-04-05', '2022-04-05'], ['1994-11-23'], [], []]);
  expect([meet(['a', 'b'], ['b']), meet(['a'], ['b']), meet([], [])]).toEqual([true, false, false]);
});

test('keys: numbers, phones, addresses, names', () => {
  expect([' 00100', '100.0', 'a-17', 'A 17', 'LV/12_3', '0', '000', '-', 'k.A.', 100].map((cell) => numberKey(cell))).toEqual(['100', '100', 'A17', 'A17', 'LV123', '0', '0', '', '', '100']);
  expect(['030 23125764', '+49 (0)30 23125764', '0049 30 23125764', '+49 030 23125764', '+43 1 5880133', '0043 1 5880133', 3023125764, '1234', '12345', 'Tel. +49 30 23125764'].map((cell) => phoneKey(cell))).toEqual(['3023125764', '3023125764', '3023125764', '3023125764', '+4315880133', '+4315880133', '3023125764', '', '12345', '3023125764']);
  expect(['Ada@Example.ORG', 'ada@', undefined].map((cell) => emailKey(cell))).toEqual(['ada@example.org', '', '']);
  expect(['Müller', 'Mu\u0308ller', 'Straße', 'Łucja', 'Yıldız', 'José-María', " d'Angelo "].map(folded)).toEqual(['mueller', 'muller', 'strasse', 'lucja', 'yildiz', 'jose maria', 'd angelo']);
  expect([nameKey({ firstName: 'Zoë', lastName: 'Schäfer' }), nameKey({ fullName: 'Schäfer, Zoë' }), nameKey({ fullName: 'Zoë Scha\u0308fer' }), nameKey({}), nameKey({ lastName: 'Roth', fullName: 'Bo Meyer' })]).toEqual(['schaefer zoe', 'schaefer zoe', 'schaefer zoe', '', 'roth']);
  expect([shown(new Date('1979-06-04T23:00:00Z')), shown(true), shown(false), shown(' a  b '), shown(12), shown(undefined)]).toEqual(['05.06.1979', 'ja', 'nein', 'a b', '12', '']);
});

const one = (field: ImportField, before: Cell, after: Cell): boolean => sameMeaning(field, { [field]: before }, { [field]: after }, today);

test.each<[ImportField, Cell, Cell, boolean]>([
  ['memberNumber', '00100', 100, true],
  ['memberNumber', 100, 101, false],
  ['birthDate', '5.3.60', '1960-03-05', true],
  ['birthDate', '5.3.60', '6.3.1960', false],
  ['birthDate', 'irgendwann', 'IRGENDWANN', true],
  ['phone', '030 23125764', '+49 30 23125764', true],
  ['phone', '23125764', '030 23125764', true],
  ['phone', '030 23125764', '23125764', true],
  ['phone', '3125764', '030 23125764', true],
  ['phone', '25764', '030 23125764', false],
  ['phone', '125764', '030 2312345125764', false],
  ['phone', '030 23125764', '030 23125765', false],
  ['mobile', 'k.A. x', 'K.A. X', true],
  ['mobile', 'siehe Festnetz', '030 23125764', false],
  ['email', 'Ada@Example.org', 'ada@example.org', true],
  ['email', 'ada@example.org', 'bo@example.org', false],
  ['email', 'ada@', 'ada@', false],
  ['houseNumber', 12, '12 ', true],
  ['houseNumber', '12a', '12 A', true],
  ['houseNumber', '12', '12-14', false],
  ['houseNumber', '10-14', '12-14', false],
  ['houseNumber', 'links', 'LINKS', true],
  ['postcode', 12043, '12043', true],
  ['postcode', 12043, 12045, false],
  ['postcode', 'abc', 'ABC', true],
  ['fullName', 'Schäfer, Zoë', 'Zoë Schäfer', true],
  ['fullName', 'Zoë Schäfer', 'Schäfer Zoë', false],
  ['fullName', 'Zoë Schäfer', 'zoë schäfer', true],
  ['city', 'Berlin', 'BERLIN', true],
  ['city', 'Berlin', 'Ulm', false],
  ['city', '', 'Ulm', false],
  ['city', '-', '-', false],
])('%s %p and %p: no change is %p', (field, before, after, same) => {
  expect(one(field, before, after)).toBe(same);
});

test.each<[string, Cells, Cells, boolean]>([
  ['another spelling', { street: 'Karl-Marx-Str. 12' }, { street: 'Karl-Marx-Straße 12' }, true],
  ['no number in the file', { street: 'Karl-Marx-Str. 12' }, { street: 'Karl-Marx-Straße' }, true],
  ['another number', { street: 'Karl-Marx-Str. 12' }, { street: 'Karl-Marx-Straße 14' }, false],
  ['a longer range', { street: 'Karl-Marx-Str. 12' }, { street: 'Karl-Marx-Straße 12-14' }, false],
  ['a number where there was none', { street: 'Karl-Marx-Str.' }, { street: 'Karl-Marx-Straße 14' }, false],
  ['the number has its own column', { street: 'Karl-Marx-Str. 12', houseNumber: '' }, { street: 'Karl-Marx-Straße 14' }, true],
  ['another street', { street: 'Karl-Marx-Str. 12' }, { street: 'Karl-Marx-Platz 12' }, false],
  ['no street', { street: 'k.A. x' }, { street: 'Postfach 12' }, false],
])('streets: %s', (_what, before, after, same) => {
  expect(sameMeaning('street', before, after, today)).toBe(same);
});

test('streets of one name', () => {
  expect([sameStreetName('Karl-Marx-Str. 12', 'Karl-Marx-Straße 14'), sameStreetName('A-Weg 1', 'B-Weg 1'), sameStreetName(undefined, '')]).toEqual([true, false, true]);
});

describe('in the shape of the list', () => {
  const shape = (fields: Field[], file: Cells, lastNameFirst = false): Cells => inListShape(file, { columns: new Map(fields.map((field, at) => [field, at + 1])), lastNameFirst });

  test('names, together or apart', () => {
    expect(shape(['firstName', 'lastName'], { fullName: 'Schäfer,  Zoë' })).toEqual({ firstName: 'Zoë', lastName: 'Schäfer' });
    expect(shape(['firstName', 'lastName'], { fullName: 'Anna Lena Meyer' })).toEqual({ firstName: 'Anna Lena', lastName: 'Meyer' });
    expect(shape(['firstName', 'lastName'], { fullName: 'Meyer' })).toEqual({ firstName: '', lastName: 'Meyer' });
    expect(shape(['lastName'], { fullName: 'Zoë Schäfer' })).toEqual({ lastName: 'Schäfer' });
    expect(shape(['firstName'], { fullName: 'Zoë Schäfer' })).toEqual({ firstName: 'Zoë' });
    expect(shape(['firstName', 'lastName'], { fullName: 'Zoë Schäfer', firstName: 'Z.' })).toEqual({ firstName: 'Z.' });
    expect(shape(['firstName', 'lastName'], { fullName: '-' })).toEqual({});
    expect(shape(['fullName'], { firstName: 'Zoë', lastName: 'Schäfer' })).toEqual({ fullName: 'Zoë Schäfer' });
    expect(shape(['fullName'], { firstName: 'Zoë', lastName: 'Schäfer' }, true)).toEqual({ fullName: 'Schäfer, Zoë' });
    expect(shape(['fullName'], { firstName: ' ', lastName: 'Schäfer' }, true)).toEqual({ fullName: 'Schäfer' });
    expect(shape(['fullName'], { lastName: 'Schäfer' })).toEqual({ fullName: 'Schäfer' });
    expect(shape(['fullName'], { fullName: 'Z. Schäfer', lastName: 'Schäfer' })).toEqual({ fullName: 'Z. Schäfer' });
    expect(shape(['fullName', 'lastName'], { firstName: 'Zoë', lastName: 'Schäfer' })).toEqual({ lastName: 'Schäfer' });
    expect(shape(['fullName'], { firstName: '', lastName: '' })).toEqual({});
  });

  test('addresses, together or apart', () => {
    const apart: Field[] = ['street', 'houseNumber', 'postcode', 'city'];
    expect(shape(apart, { street: 'Fuldastraße 37a, 12045 Berlin' })).toEqual({ street: 'Fuldastraße', houseNumber: '37a', postcode: '12045', city: 'Berlin' });
    expect(shape(apart, { street: 'Fuldastraße 37a; D-12045  Berlin', city: 'Neukölln' })).toEqual({ street: 'Fuldastraße', houseNumber: '37a', postcode: '12045', city: 'Neukölln' });
    expect(shape(apart, { street: 'Fuldastraße 37a', postcode: '12045 Berlin' })).toEqual({ street: 'Fuldastraße', houseNumber: '37a', postcode: '12045', city: 'Berlin' });
    expect(shape(apart, { street: 'Fuldastraße 37a', postcode: 'D-12045, Berlin', city: 'Neukölln' })).toEqual({ street: 'Fuldastraße', houseNumber: '37a', postcode: '12045', city: 'Neukölln' });
    expect(shape(apart, { street: 'Fuldastraße', houseNumber: '37a', postcode: 12045 })).toEqual({ street: 'Fuldastraße', houseNumber: '37a', postcode: 12045 });
    expect(shape(apart, { street: 'Fuldastraße 37a, 12045 Berlin', postcode: '12047' })).toMatchObject({ street: 'Fuldastraße', postcode: '12047' });
    expect(shape(['street', 'city'], { street: 'Fuldastraße', houseNumber: '37a' })).toEqual({ street: 'Fuldastraße 37a' });
    expect(shape(['street'], { street: 'Fuldastraße 37a', postcode: 12045, city: 'Berlin' })).toEqual({ street: 'Fuldastraße 37a, 12045 Berlin' });
    expect(shape(['street'], { street: 'Fuldastraße', houseNumber: 3, postcode: 'D-01067' })).toEqual({ street: 'Fuldastraße 3, 01067' });
    expect(shape(['street'], { street: 'Fuldastraße 3', postcode: 'abc' })).toEqual({ street: 'Fuldastraße 3, abc' });
    expect(shape(['street'], { street: 'Fuldastraße 3', postcode: '' })).toEqual({ street: 'Fuldastraße 3' });
    expect(shape(['street'], { street: '', houseNumber: '3' })).toEqual({ street: '' });
    expect(shape(apart, { street: 'Straße 179' })).toEqual({ street: 'Straße 179' });
    expect(shape(apart, { street: '12045 Berlin' })).toEqual({ street: '12045 Berlin' });
    expect(shape(apart, { street: 'Weg 120451 Berlin' })).toMatchObject({ street: 'Weg 120451 Berlin' });
    expect(shape(['street', 'postcode'], { street: 'Fuldastraße 37a, 12045' })).toEqual({ street: 'Fuldastraße 37a', postcode: '12045' });
  });

  test('what the list has no column for is left out', () => {
    expect(shape(['lastName'], { lastName: 'Kaya', phone: '1', email: 'x' })).toEqual({ lastName: 'Kaya' });
  });
});

describe('in the form of the list', () => {
  const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
  const written = (there: Cells[], field: Field, cell: Cell): Cell => formsOf(there.map((cells, at) => ({ row: at + 2, cells })), today, midnight).write(field, cell);

  test('dates are dates, or text as most are', () => {
    expect(written([], 'birthDate', '5.3.60')).toEqual(midnight('1960-03-05'));
    expect(written([{ birthDate: '1.1.1950' }, { birthDate: new Date(0) }], 'birthDate', '1960-03-05')).toEqual(midnight('1960-03-05'));
    expect(written([{ birthDate: '1.1.1950' }, { birthDate: '' }], 'birthDate', '1960-03-05')).toBe('05.03.1960');
    expect(written([{ entryDate: '1950-01-01' }, { entryDate: '1951-01-01' }, { entryDate: '1.1.1950' }], 'entryDate', '5.3.1960')).toBe('1960-03-05');
    expect(written([{ exitDate: '1950-01-01' }, { exitDate: '1.1.1950' }], 'exitDate', '5.3.1960')).toBe('05.03.1960');
    expect(written([], 'birthDate', 'irgendwann')).toBe('irgendwann');
  });

  test('numbers are numbers where most are', () => {
    expect([written([{ postcode: 12043 }, { postcode: '12045' }, { postcode: 12047 }], 'postcode', 'D-12049'), written([{ postcode: 12043 }], 'postcode', '01067'), written([{ postcode: '12043' }], 'postcode', 12049), written([{ postcode: 1 }], 'postcode', 'abc'), written([{ postcode: 12043 }, { postcode: '12045' }], 'postcode', '12049')]).toEqual([12049, '01067', '12049', 'abc', '12049']);
    expect([written([{ memberNumber: 7 }], 'memberNumber', '100'), written([{ memberNumber: 7 }], 'memberNumber', '0100'), written([{ memberNumber: 7 }], 'memberNumber', 'A1'), written([{ memberNumber: '7' }], 'memberNumber', 100), written([{ houseNumber: 7 }], 'houseNumber', '12'), written([{ houseNumber: 7 }], 'houseNumber', '12a'), written([{ memberNumber: 7 }], 'memberNumber', '1234567890123456')]).toEqual([100, '0100', 'A1', '100', 12, '12a', '1234567890123456']);
  });

  test('addresses are tidied, and phones get their zero back', () => {
    expect([written([], 'email', 'mailto:Ada@Example.ORG'), written([], 'email', ' ada@ ')]).toEqual(['Ada@example.org', 'ada@']);
    expect([written([], 'phone', 3023125764), written([], 'mobile', 15228817386), written([], 'phone', 49302312576), written([], 'phone', '3023125764'), written([], 'phone', 23125764), written([], 'lastName', 3023125764)]).toEqual(['03023125764', '015228817386', '+49302312576', '3023125764', '23125764', '3023125764']);
    expect(written([], 'city', '  Bad   Ems ')).toBe('Bad Ems');
  });
});
