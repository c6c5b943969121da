// One address in all its spellings and cells is one address; two streets stay two.

import { parseAddress, type AddressCells } from '../../../src/server/kernel/addresses.ts';
import { parseHouseNumber } from '../../../src/server/kernel/houseNumbers.ts';
import { parsePostcode } from '../../../src/server/kernel/postcodes.ts';
import { streetKey } from '../../../src/server/kernel/streets.ts';
import { fc, property } from '../support/property.ts';
import { nastyText, street } from '../support/words.ts';

const code = fc.integer({ min: 1_001, max: 99_998 }).map((number) => String(number).padStart(5, '0'));
const house = fc.tuple(fc.integer({ min: 1, max: 399 }), fc.constantFrom('', 'A', 'b', ' c', '-14', ' / 3')).map(([number, more]) => (more === '-14' ? `${number}-${number + 2}` : `${number}${more}`));

property('a street has one key, however it is spelt', [street], ({ name, spellings }) => {
  for (const spelling of spellings) expect({ spelling, key: streetKey(spelling) }).toEqual({ spelling, key: streetKey(name) });
  expect(streetKey(name)).toMatch(/^[\p{L}\p{N}]+$/u);
}, { runs: 60 });

property('two streets are two', [street, street], (one, other) => {
  const plain = (name: string): string => name.toLowerCase().replace(/[- ]/g, '');
  expect(streetKey(one.name) === streetKey(other.name)).toBe(plain(one.name) === plain(other.name));
}, { runs: 100 });

property('a postcode is the same as a number, with its country, its city, or blanks', [code], (plz) => {
  for (const cell of [Number(plz), plz, ` ${plz} `, `D-${plz}`, `D ${plz}`, `DE-${plz}`, `${plz}.0`, `${plz} Berlin`, `${plz.slice(0, 2)} ${plz.slice(2)}`, `'${plz}`, `PLZ ${plz}`]) {
    expect({ cell, read: parsePostcode(cell) }).toEqual({ cell, read: { state: 'given', code: plz } });
  }
});

property('one address, in whichever cells its parts stand', [street, fc.nat(6), house, code], ({ name, spellings }, at, number, plz) => {
  const spelling = spellings[at % spellings.length] ?? name;
  const expected = { postcode: { state: 'given', code: plz }, streetKey: streetKey(name), number: parseHouseNumber(number) };
  const ways: AddressCells[] = [
    { street: name, houseNumber: number, postcode: plz, city: 'Berlin' },
    { street: `${name} ${number}`, postcode: Number(plz), city: 'Berlin' },
    { street: `${spelling} ${number}`, postcode: plz },
    { street: `${name} ${number}`, houseNumber: number, postcode: plz },
    { street: `${name} ${number}, ${plz} Berlin` },
    { street: `${plz} Berlin, ${name} ${number}` },
    { street: `${name} ${number}\n${plz} Berlin` },
    { street: `${name} ${number}`, city: `${plz} Berlin` },
    { street: `${name}, ${number}`, postcode: plz },
    { street: `${number} ${name}`, postcode: plz },
    { street: `${name} ${number}, VH 3. OG`, postcode: plz },
    { street: `${name} ${number} (Hinterhaus)`, postcode: plz },
    { street: `c/o Müller, ${name} ${number}`, postcode: plz },
  ];
  for (const cells of ways) {
    const { postcode, streetKey: key, number: read } = parseAddress(cells);
    expect({ cells, postcode, streetKey: key, number: read }).toEqual({ cells, ...expected });
  }
}, { runs: 150 });

property('a name that the rules know is never taken apart, whatever digits it ends with', [fc.constantFrom('Straße', 'Weg', 'Planstraße'), fc.integer({ min: 1, max: 999 }), house, code], (kind, own, number, plz) => {
  const name = `${kind} ${own}`;
  const known = (postcode: string, key: string): boolean => postcode === plz && key === streetKey(name);
  for (const cells of [{ street: `${name} ${number}`, postcode: plz }, { street: name, houseNumber: number, postcode: plz }]) {
    expect({ cells, ...parseAddress(cells, known) }).toMatchObject({ cells, streetKey: streetKey(name), number: parseHouseNumber(number) });
  }
  expect(parseAddress({ street: name, postcode: plz }, known)).toMatchObject({ streetKey: streetKey(name), number: { state: 'none' } });
}, { runs: 100 });

const anyCell = fc.oneof(nastyText, fc.integer(), fc.constant(undefined), fc.constant(''), fc.date(), fc.boolean());
property('whatever stands in the cells: it is read', [anyCell, anyCell, anyCell, anyCell], (name, houseNumber, postcode, city) => {
  const read = parseAddress({ street: name, houseNumber, postcode, city });
  expect(read.streetKey).toBe(streetKey(read.street));
  if (read.postcode.state === 'given') expect(read.postcode.code).toMatch(/^\d{5}$/);
}, { runs: 650 });
