// Names: proposals where all is capitals or small; never a change to a name that somebody spelled on purpose.

import { parseName } from '../../../src/server/kernel/namesSpelling.ts';

test.each(['Schäfer', 'dos Santos', 'von der Heide', 'El Amrani', 'Al-Hassan', "O'Connor", "d'Angelo", 'McDonald', 'Thị-Hương', 'İbrahim', 'Łukasz', 'Dr. Meyer', 'Meyer-Lüdtke', 'Wu', 'MC', 'Ng', 'Kaya M.', 'Meyer (geb. Kaya)'])('%s is right', (name) => {
  expect(parseName(name, 'last')).toEqual({ state: 'given', name });
});

test.each([
  ['SCHÄFER', 'capitals', 'Schäfer'],
  ["O'CONNOR", 'capitals', "O'Connor"],
  ['MEYER-LÜDTKE', 'capitals', 'Meyer-Lüdtke'],
  ['DOS SANTOS', 'capitals', 'dos Santos'],
  ['VON DER HEIDE', 'capitals', 'von der Heide'],
  ['MCDONALD', 'capitals', 'McDonald'],
  ['DR. MEYER', 'capitals', 'Dr. Meyer'],
  ['schäfer', 'lower_case', 'Schäfer'],
  ['dos santos', 'lower_case', 'dos Santos'],
  [' Åsa ', 'spaces', 'Åsa'],
  ['Anna  Lena', 'spaces', 'Anna Lena'],
  ['Schäfer, Zoë', 'comma', 'Schäfer'],
])('%s: %s, perhaps %s', (cell, reason, proposal) => {
  expect(parseName(cell, 'last')).toMatchObject({ state: 'unclear', reason, proposal });
});

test('the first name behind a comma', () => {
  expect(parseName('Schäfer, Zoë', 'first')).toMatchObject({ proposal: 'Zoë' });
});

test('one column for both may have a comma', () => {
  expect(parseName('Schäfer, Zoë', 'full')).toEqual({ state: 'given', name: 'Schäfer, Zoë' });
});

test.each(['Meyer (verst.)', 'Meyer 2', 'Meyer?', 'meyer@example.org', 12])('%s is no name, and nothing is proposed', (cell) => {
  expect(parseName(cell, 'last')).toEqual({ state: 'unclear', reason: 'signs', name: String(cell) });
});

test.each(['', '-', 'k.A.', undefined])('%s is none', (cell) => {
  expect(parseName(cell, 'first')).toEqual({ state: 'none' });
});
