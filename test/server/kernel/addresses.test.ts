// Addresses as membership lists have them, in one cell or in several.

import { type AddressCells, parseAddress } from '../../../src/server/kernel/addresses.ts';
import { formatPosition } from '../../../src/server/kernel/houseNumbers.ts';
import { streetKey } from '../../../src/server/kernel/streets.ts';

/** Street, number, postcode as `Sonnenallee | 12 | 12043`; what is not there is left out. */
function read(cells: AddressCells, ...known: string[]): string {
  const keys = new Set(known.map(streetKey));
  const { street, number, postcode } = parseAddress(cells, (_code, key) => keys.has(key));
  const numbers = number.state !== 'given' ? number.state : [...new Set([number.from, number.to])].map(formatPosition).join(' to ');
  return [street, numbers, postcode.state === 'given' ? postcode.code : postcode.state].join(' | ');
}

describe('one cell', () => {
  test.each([
    ['Sonnenallee 12', 'Sonnenallee | 12'],
    ['Sonnenallee, 12', 'Sonnenallee | 12'],
    ['Sonnenallee  41B ', 'Sonnenallee | 41B'],
    ['Sonnenallee 224S', 'Sonnenallee | 224S'],
    ['Martin-Wagner-Ring23C', 'Martin-Wagner-Ring | 23C'],
    ['Lahnstr.85', 'Lahnstr. | 85'],
    ['LOCKENHUHNWEG 10', 'LOCKENHUHNWEG | 10'],
    ['Alt-Rudow 47 A', 'Alt-Rudow | 47A'],
    ['Hermannstr. Nr. 5 a', 'Hermannstr. | 5A'],
    ['Hermannstr. 12-14', 'Hermannstr. | 12 to 14'],
    ['Hermannstr. 12 a - 14 b', 'Hermannstr. | 12A to 14B'],
    ['12 Sonnenallee', 'Sonnenallee | 12'],
    // A month only where it is no name.
    ['1 Jan-Hus-Weg', 'Jan-Hus-Weg | 1'],
    ['12a, Sonnenallee', 'Sonnenallee | 12A'],
    ['Kol. Gute Hoffnung 12', 'Kol. Gute Hoffnung | 12'],
    ['Kol. Gute Hoffnung, Parz. 12', 'Kol. Gute Hoffnung | 12'],
    ['Platz der Stadt Hof 3', 'Platz der Stadt Hof | 3'],
    ['Bei der Kirche 5', 'Bei der Kirche | 5'],
    ['Reuterplatz', 'Reuterplatz | none'],
  ])('%s', (street, expected) => {
    expect(read({ street, postcode: 12043 })).toBe(`${expected} | 12043`);
  });

  test.each([
    ['Straße 179', 'Straße 179 | none'],
    ['Straße 179 5', 'Straße 179 | 5'],
    ['STRASSE 230 33', 'STRASSE 230 | 33'],
    ['Str. 179 Nr. 5', 'Str. 179 | 5'],
    ['Straße 12 A', 'Straße 12 A | none'],
    ['Straße des 17. Juni 12', 'Straße des 17. Juni | 12'],
    ['Straße des 17. Juni', 'Straße des 17. Juni | none'],
    ['Str. d. 17 Juni 12', 'Str. d. 17 Juni | 12'],
    ['1. Mai Straße 5', '1. Mai Straße | 5'],
    ['U 4, 14', 'U 4 | 14'],
  ])('the number belongs to the name: %s', (street, expected) => {
    expect(read({ street, postcode: 12043 })).toBe(`${expected} | 12043`);
  });

  test.each([
    ['Sonnenallee 12 Hinterhaus'],
    ['Sonnenallee 12, 2. HH'],
    ['Sonnenallee 12, VH 3. OG links'],
    ['Sonnenallee 12 - 3. OG'],
    ['Sonnenallee 12 Whg. 4'],
    ['Sonnenallee 12 (bei Meyer)'],
    ['Sonnenallee 12 c/o Meyer'],
    ['c/o Meyer, Sonnenallee 12'],
    ['c/o Meyer\nSonnenallee 12'],
    ['Sonnenallee 12 Aufgang 4'],
    ['Sonnenallee 12 bei Oma 3'],
  ])('where in the house does not matter: %s', (street) => {
    expect(read({ street, postcode: 12043 })).toBe('Sonnenallee | 12 | 12043');
  });

  test.each([
    ['Sonnenallee 3. OG', 'Sonnenallee | none'],
    ['Reuterplatz Whg. 4', 'Reuterplatz | none'],
    ['Sonnenallee 12 5', 'Sonnenallee | unreadable'],
  ])('no house number is made up: %s', (street, expected) => {
    expect(read({ street, postcode: 12043 })).toBe(`${expected} | 12043`);
  });

  test.each(['', '-', 'k.A.', 'unbekannt', 'ohne festen Wohnsitz', 'Postfach 12 34', '#N/A'])('%p is no street', (street) => {
    expect(read({ street, postcode: 12043 })).toBe(' | none | 12043');
  });
});

describe('the postcode', () => {
  test.each([['Hermannstr. 12, 12049 Berlin'], ['Hermannstr. 12\n12049 Berlin'], ['Hermannstr. 12 12049 Berlin (Neukölln)'], ['Hermannstr. 12, D-12049 Berlin'], ['12049 Berlin, Hermannstr. 12']])(
    'is found in the address: %s',
    (street) => {
      expect(read({ street })).toBe('Hermannstr. | 12 | 12049');
    },
  );

  test('of its own cell wins', () => {
    expect(read({ street: 'Hermannstr. 12, 12049 Berlin', postcode: 12051 })).toBe('Hermannstr. | 12 | 12051');
  });

  test('is taken from the city as a last resort', () => {
    expect(read({ street: 'Hermannstr. 12', postcode: '', city: '12049 Berlin' })).toBe('Hermannstr. | 12 | 12049');
  });

  test('that makes no sense is not replaced by another', () => {
    expect(read({ street: 'Hermannstr. 12, 12049 Berlin', postcode: 'abc' })).toBe('Hermannstr. | 12 | unknown');
  });
});

describe('the number in its own cell', () => {
  test.each<[unknown, unknown, string]>([
    ['Sonnenallee', 12, 'Sonnenallee | 12'],
    ['Sonnenallee', '12 a', 'Sonnenallee | 12A'],
    ['Straße 230', 33, 'Straße 230 | 33'],
    ['Sonnenallee', '', 'Sonnenallee | none'],
    ['Sonnenallee 12', '', 'Sonnenallee | 12'],
    ['Sonnenallee 12', 12, 'Sonnenallee | 12'],
    ['Sonnenallee 12', 'VH 3. OG', 'Sonnenallee | 12'],
    ['Sonnenallee 12', 'a', 'Sonnenallee | 12A'],
    ['Sonnenallee', new Date(2026, 1, 1), 'Sonnenallee | unreadable'],
    ['Kolonie Abendruh 2', 14, 'Kolonie Abendruh 2 | 14'],
  ])('%p and %p', (street, houseNumber, expected) => {
    expect(read({ street, houseNumber, postcode: 12043 })).toBe(`${expected} | 12043`);
  });

  test('that differs from the one behind a known street is not believed', () => {
    expect(read({ street: 'Sonnenallee 12', houseNumber: 4, postcode: 12043 }, 'Sonnenallee')).toBe('Sonnenallee | unreadable | 12043');
  });
});

describe('a street the rules name', () => {
  test('is never taken apart', () => {
    expect(read({ street: 'Kolonie Abendruh 2', postcode: 12043 }, 'Kolonie Abendruh 2')).toBe('Kolonie Abendruh 2 | none | 12043');
  });

  test('may be followed by a number', () => {
    expect(read({ street: 'Kolonie Abendruh 2 14', postcode: 12043 }, 'Kolonie Abendruh 2')).toBe('Kolonie Abendruh 2 | 14 | 12043');
  });

  test('tells that "Straße 12 A" is Straße 12', () => {
    expect(read({ street: 'Straße 12 A', postcode: 12043 }, 'Straße 12')).toBe('Straße 12 | unreadable | 12043');
  });
});
