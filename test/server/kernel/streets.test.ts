// Spellings that mean one street, and names that must stay apart.

import { streetKey } from '../../../src/server/kernel/streets.ts';

test.each<string[]>([
  ['Karl-Marx-Straße', 'Karl-Marx-Strasse', 'Karl-Marx-Str.', 'Karl Marx Str', 'KARL-MARX-STRASSE', 'karl marx straße', ' Karl–Marx–Straße ', 'Karl-Marx-STRAẞE'],
  ['Hermannstraße', 'Hermannstr.', 'Hermannstr', 'HERMANNSTRASSE', 'Hermann-Straße', 'Hermann Str.'],
  ['Meißner Weg', 'MEISSNER WEG', 'Meissner Weg'],
  ['Käthe-Dorsch-Ring', 'Kaethe-Dorsch-Ring', 'Ka\u0308the Dorsch Ring'],
  ['Kálmánweg', 'Kalmanweg', 'KÁLMÁNWEG'],
  ['Straße 230', 'Strasse 230', 'Str. 230', 'Str.230', 'STRASSE 230'],
  ['Straße des 17. Juni', 'Str. d. 17. Juni', 'Strasse des 17.Juni'],
  ['Karl-Marx-Platz', 'Karl-Marx-Pl.', 'KARL MARX PLATZ'],
  ['Johannisthaler Chaussee', 'Johannisthaler Ch.'],
  ['Große Hamburger Straße', 'Gr. Hamburger Str.', 'GROSSE HAMBURGER STRASSE'],
  ['Sankt-Georgen-Straße', 'St. Georgen-Str.'],
])('%s in all its spellings', (...spellings) => {
  expect(new Set(spellings.map(streetKey)).size).toBe(1);
});

test.each([
  ['Innstraße', 'Kleine Innstraße'],
  ['Straße 230', 'Straße 231'],
  ['Straße 23', 'Straße 230'],
  ['Karl-Marx-Straße', 'Karl-Marx-Platz'],
  ['Buschrosenplatz', 'Buschrosensteig'],
  ['Alt-Rudow', 'Alt-Buckow'],
  ['Am Straßenbahnhof', 'Am Bahnhof'],
  ['Späthstraße', 'Neue Späthstraße'],
])('%s is not %s', (one, other) => {
  expect(streetKey(one)).not.toBe(streetKey(other));
});

test('an empty name has an empty key', () => {
  expect(streetKey(' - ')).toBe('');
});
