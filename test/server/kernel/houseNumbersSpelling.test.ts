// House numbers at their edges: signs between two of them, shortened second numbers, words for none, the order along the street.

import { atOrAfter, atOrBefore, firstPosition, formatPosition, houseNumberAt, lastPosition, nextOnSide, nextPlain, parseHouseNumber, positionOf } from '../../../src/server/kernel/houseNumbers.ts';

function read(cell: unknown): string {
  const reading = parseHouseNumber(cell);
  return reading.state !== 'given' ? reading.state : [...new Set([reading.from, reading.to])].map(formatPosition).join(' to ');
}

test('a word in front is not part of the number', () => {
  for (const word of ['Hausnummer', 'Haus-Nummer', 'Haus-Nr.', 'Hausnr.', 'HausNr', 'Nummer', 'Nr.', 'Nr', 'No.', 'No', 'Parzelle', 'Parz.', 'Parz', '#']) {
    for (const between of ['', ' ', ':', ': ', '  :  ']) expect([word, between, read(`${word}${between}5`)]).toEqual([word, between, '5']);
  }
});

test.each([
  [1, '1'],
  [9999, '9999'],
  [10000, 'unreadable'],
  [-1, 'unreadable'],
  [1.5, 'unreadable'],
  ['9999', '9999'],
  ['0012', '12'],
  ['12,00', '12'],
  ['12.00', '12'],
  ['12.5', 'unreadable'],
  ['12½', '12½'],
  ['12  1/2', '12½'],
  ['12 1/21', 'unreadable'],
  ['12 z', '12Z'],
  ['12  a', '12A'],
  ['12ab', 'unreadable'],
  ['12ä', 'unreadable'],
  ['12 a.', '12A'],
  ['12 a. 3', 'unreadable'],
  ['12 a .3', 'unreadable'],
  ['12 a1', 'unreadable'],
  ["'12", '12'],
  ['12 / 14', '12 to 14'],
  ['12—14', '12 to 14'],
  ['12‐14', '12 to 14'],
  ['12‑14', '12 to 14'],
  ['12−14', '12 to 14'],
  ['12&14', '12 to 14'],
  ['12 und 14', '12 to 14'],
  ['12bis14', '12 to 14'],
  ['12  -  14', '12 to 14'],
  ['12 - 14  b', '12 to 14B'],
  ['12a - c', '12A to 12C'],
  ['12a-12c', '12A to 12C'],
  ['12a-12cd', 'unreadable'],
  ['12/12a', '12 to 12A'],
  ['12-14-16', '12 to 16'],
  ['12-14/16', '12 to 16'],
  ['12/10/14', '12 to 14'],
  ['12-012', 'unreadable'],
  ['12-12', 'unreadable'],
  ['12/12', '12'],
  ['12 - 3. OG', '12'],
  ['12-½', 'unreadable'],
  ['12-14½', 'unreadable'],
  ['224-26', '224 to 226'],
  ['112/14', '112 to 114'],
  ['98-102', '98 to 102'],
  ['10-5', '10 to 15'],
  ['9-5', 'unreadable'],
  ['100-5', '100 to 105'],
  ['100-1', '100 to 101'],
  ['100-0', 'unreadable'],
  ['100-50', '100 to 150'],
  ['99-50', 'unreadable'],
  ['199-1', 'unreadable'],
  ['112-12', 'unreadable'],
  ['112-11', 'unreadable'],
  ['1234-40', '1234 to 1240'],
  ['12345', 'unreadable'],
  ['0-12', 'unreadable'],
  ['Nr.', 'unreadable'],
  ['VH', 'unreadable'],
  ['12 (2. Hof', '12'],
  ['12 (a) (b)', '12'],
  ['12 (Hof) links', '12'],
  ['12, ; ', '12'],
  ['12 II. Stock', '12'],
  ['12 c/o Meyer', '12'],
  ['12 z. Hd. Meyer', '12'],
  ['12 z.Hd. Meyer', '12'],
  ['12 p. A. Meyer', '12'],
  ['12 p.A. Meyer', '12'],
  ['12 xx. OG', '12'],
  ['12 yy. OG', 'unreadable'],
  ['12 c', '12C'],
  ['12 c/d', '12C to 12D'],
  ['12 z', '12Z'],
  ['12 p', '12P'],
  ['12 pa', 'unreadable'],
])('%p is %s', (cell, reading) => {
  expect(read(cell)).toBe(reading);
});

test('there is none', () => {
  const words = ['0', '00', '0000', 'ohne', 'o. Nr.', 'o.Nr.', 'oNr', 'o Nr', 'o.Nr', 'ohne Nr.', 'ohne Nr', 'ohneNr', 'ohne Hausnr.', 'ohne Haus-Nr.', 'ohne Haus-Nr', 'ohne Hausnummer', 'ohne Nummer', 'o. Hausnummer', 'o. Nummer', 's/n', 'S/N', '?', '  ', 0, null, undefined];
  expect(words.filter((word) => read(word) !== 'none')).toEqual([]);
  expect(['x ohne Nr.', 'ohne Nr. 5', 'ohne Nummern', 'xs/n', 's/nx', '05 0', false, {}].filter((word) => read(word) !== 'unreadable')).toEqual([]);
});

test('a number inside a text is read from where it begins, to its end', () => {
  expect(houseNumberAt('Sonnenallee 12 a - 14, VH', 12)).toEqual({ reading: { state: 'given', from: positionOf(12, 'A'), to: positionOf(14) }, end: 21 });
  expect(houseNumberAt('Sonnenallee 12', 0)).toBeNull();
  expect(houseNumberAt('Sonnenallee 0', 12)).toBeNull();
  expect(houseNumberAt('12-12', 0)).toEqual({ reading: { state: 'unreadable' }, end: 5 });
});

test('places along the street: which follows which, on which side', () => {
  const shown = (position: number): string => formatPosition(position);
  expect([positionOf(12, '½'), positionOf(12, '1/2'), positionOf(12, 'b'), positionOf(12, 'B')].map(shown)).toEqual(['12½', '12½', '12B', '12B']);
  expect([nextOnSide(positionOf(12)), nextOnSide(positionOf(12, '½')), nextOnSide(positionOf(12, 'Y')), nextOnSide(positionOf(12, 'Z'))].map(shown)).toEqual(['12½', '12A', '12Z', '14']);
  expect([nextPlain(positionOf(12)), nextPlain(positionOf(12, 'C')), nextPlain(positionOf(12, 'Z'))].map(shown)).toEqual(['13', '13', '13']);
  expect([atOrAfter(positionOf(12, 'A'), 'even'), atOrAfter(positionOf(12, 'A'), 'odd'), atOrAfter(positionOf(13), 'even')].map(shown)).toEqual(['12A', '13', '14']);
  expect([atOrBefore(positionOf(12, 'A'), 'even'), atOrBefore(positionOf(13, 'B'), 'even'), atOrBefore(positionOf(12), 'odd')].map(shown)).toEqual(['12A', '12Z', '11Z']);
  expect(atOrBefore(positionOf(1), 'even')).toBeLessThan(firstPosition);
  expect([shown(firstPosition), shown(lastPosition)]).toEqual(['1', '9999Z']);
  expect(lastPosition + 1).toBe(positionOf(10_000));
});

test('where in the house is a remark behind the number, in its own column too', () => {
  const words = ['Hof', 'Haus', 'Block', 'Geb', 'Gebäude', 'Stiege', 'Treppe', 'Parterre', 'Hochparterre', 'Souterrain', 'Keller', 'Laden', 'Parzelle', 'Parz', 'links', 'rechts', 'Mitte', 'li', 're', 'mi', 'lks', 'bei', 'Whg', 'Wohnung', 'Wohn', 'WG', 'WE', 'Apt', 'App', 'Appartement', 'Apartment', 'Zimmer', 'Zi', 'Tür', 'Tuer', 'Top', 'HH', 'VH', 'GH', 'SF', 'SFL', 'QG', 'OG', 'UG', 'EG', 'DG', 'HP', 'Hinterhaus', 'Vorderhaus', 'Gartenhaus', 'Gartenh', 'Seitenfl', 'Seitenflügel', 'Quergeb', 'Quergebäude', 'Remise', 'Hinterhof', 'Aufgang', 'Aufg', 'Eingang', 'Geschoss', 'Obergeschoß', 'Erdgeschoss', 'Etage', 'et', 'Stock', 'Stockwerk', 'Stck'];
  for (const between of [' ', ', ', ' / ', ' – ', ' (', ': ']) expect([between, words.filter((word) => read(`12${between}${word}`) !== '12')]).toEqual([between, []]);
  expect(words.filter((word) => read(`12 ${word}xyz`) !== 'unreadable' && !['Hof', 'Haus'].includes(word))).toEqual([]);
});

test('a flat with a number behind it', () => {
  const flats = ['Whg', 'Wohnung', 'Apt', 'App', 'Appartement', 'Apartment', 'Zimmer', 'Aufgang', 'Aufg', 'Eingang', 'Etage', 'Top'];
  for (const number of [' 4', '. 4', ' Nr. 4', ' nr 4', ' 4 b', ' 4b', '4', ' 14, links', '  4']) expect([number, flats.filter((flat) => read(`12, ${flat}${number}`) !== '12' || read(`12(${flat}${number}`) !== '12')]).toEqual([number, []]);
  expect(flats.filter((flat) => read(`${flat} 4`) !== 'unreadable')).toEqual([]);
});
