// The many spellings of the same address: words before the number, names of people, months, kinds of street, floors.

import { type AddressCells, parseAddress } from '../../../src/server/kernel/addresses.ts';
import { formatPosition } from '../../../src/server/kernel/houseNumbers.ts';
import { streetKey } from '../../../src/server/kernel/streets.ts';

/** Street and number as `Sonnenallee | 12`. */
function read(street: string, more: AddressCells = {}, ...known: string[]): string {
  const keys = known.map(streetKey);
  const address = parseAddress({ street, postcode: 12043, ...more }, known.length > 0 ? (_code, key) => keys.includes(key) : undefined);
  const { number } = address;
  return `${address.street} | ${number.state !== 'given' ? number.state : [...new Set([number.from, number.to])].map(formatPosition).join(' to ')}`;
}

/** Each spelling with how it is read, where that is not as it should be. */
function wrong(spellings: readonly string[], expected: string | ((spelling: string) => string)): string[] {
  return spellings.map((spelling) => [spelling, read(spelling), typeof expected === 'string' ? expected : expected(spelling)]).filter(([, is, should]) => is !== should).map(([spelling, is]) => `${spelling} ⇒ ${is}`);
}

const numberWords = ['Hausnummer', 'Haus-Nummer', 'Haus-Nr.', 'Hausnr.', 'HausNr', 'Haus-Nr', 'Nummer', 'Nr.', 'Nr', 'nr', 'Parzelle', 'Parz.', '#', 'No.', 'No'];

test.each([' ', ', ', ' '].flatMap((before) => ['', ' ', ': ', '  :  '].map((after) => [before, after])))('a word for the number belongs to neither street nor number (%p, %p)', (before, after) => {
  expect(wrong(numberWords.map((word) => `Sonnenallee${before}${word}${after}5 b`), 'Sonnenallee | 5B')).toEqual([]);
});

const careOf = ['c/o', 'C/O', 'c/o.', 'z.Hd.', 'z. Hd.', 'z.Hd', 'z. Hd', 'p.A.', 'p. A.', 'bei', 'wohnhaft bei'];

test.each<[string, (word: string) => string]>([
  ['behind the number', (word) => `Sonnenallee 12 ${word} Meyer`],
  ['with a number of their own', (word) => `Sonnenallee 12 ${word} Meyer 3`],
  ['behind a comma', (word) => `Sonnenallee 12, ${word} Meyer 3`],
  ['behind a comma without a space', (word) => `Sonnenallee 12,${word} Meyer 3`],
  ['in brackets', (word) => `Sonnenallee 12 (${word} Meyer 3)`],
  ['behind an open bracket', (word) => `Sonnenallee 12 (${word} Meyer 3`],
  ['behind a semicolon', (word) => `Sonnenallee 12;${word} Meyer 3`],
  ['behind a colon', (word) => `Sonnenallee 12 ${word}: Meyer 3`],
  ['in front', (word) => `${word} Meyer 5, Sonnenallee 12`],
  ['on a line of their own', (word) => `${word} Meyer 5\nSonnenallee 12`],
])('whose flat it is says nothing about the house: %s', (_where, spelled) => {
  expect(wrong(careOf.map(spelled), 'Sonnenallee | 12')).toEqual([]);
});

test('somebody’s number is not taken for the house’s', () => {
  expect(wrong(careOf.map((word) => `Sonnenallee ${word} Meyer 7`), 'Sonnenallee | none')).toEqual([]);
});

test('streets may be called after what they are near', () => {
  const names = ['Bei der Kirche', 'Bei dem Brunnen', 'Bei den Linden', 'Bei d. Kirche', 'Bei St. Marien', 'Bei St Marien', 'Bei Sankt Marien', 'Hof bei der Kirche', 'Beim Turm', 'Alter Hof bei dem Turm'];
  expect(names.map((name) => read(`${name} 5`))).toEqual(names.map((name) => `${name} | 5`));
  expect(read('Bei  der  Kirche 5')).toBe('Bei der Kirche | 5');
});

test('a day of the year is part of a name, whatever the month', () => {
  const months = ['Jan', 'Januar', 'Feb', 'Februar', 'März', 'Apr', 'April', 'Mai', 'Jun', 'Juni', 'Juno', 'Jul', 'Juli', 'Aug', 'August', 'Sep', 'September', 'Okt', 'Oktober', 'Nov', 'November', 'Dez', 'Dezember'];
  for (const day of ['17. ', '17 ', '17.', '17 . ']) {
    expect(wrong(months.map((month) => `Straße des ${day}${month}`), (name) => `${name} | none`)).toEqual([]);
    expect(wrong(months.map((month) => `Straße des ${day}${month} 4`), (text) => `${text.slice(0, -2)} | 4`)).toEqual([]);
  }
});

test('a first name is no month', () => {
  expect(read('Sonnenallee 12 HH Mai')).toBe('Sonnenallee | 12');
  expect([read('1 Jan-Hus-Weg'), read('1 Augustastraße'), read('1 Maienweg')]).toEqual(['Jan-Hus-Weg | 1', 'Augustastraße | 1', 'Maienweg | 1']);
});

const kinds = ['Straße', 'straße', 'Strasse', 'Str.', 'Str', 'Privatstraße', 'Planstraße', 'Planstr.', 'Neue Straße', 'Alte Str.', 'Weg', 'Privatweg', 'Allee', 'Platz', 'Pl.', 'Gasse', 'Zeile', 'Ring', 'Siedlung', 'Kolonie', 'Kol.', 'KGA', 'Feld', 'Reihe', 'Haus', 'Block', 'Q'];

test('a street that has nothing but a kind and a number keeps its number', () => {
  expect(wrong(kinds.map((kind) => `${kind} 5`), (text) => `${text} | none`)).toEqual([]);
  for (const behind of [' 7', ', 7', ' Nr. 7']) expect(wrong(kinds.map((kind) => `${kind} 5${behind}`), (text) => `${text.slice(0, -behind.length)} | 7`)).toEqual([]);
});

test('a kind inside a longer name is none', () => {
  expect([read('Neue Jakobstraße 5'), read('Am Platz 5'), read('Weg am Ring 5'), read('Qx 5')]).toEqual(['Neue Jakobstraße | 5', 'Am Platz | 5', 'Weg am Ring | 5', 'Qx | 5']);
});

const floors = ['VH', 'HH', 'GH', 'SF', 'SFL', 'QG', 'OG', 'UG', 'EG', 'DG', 'HP', 'Hinterhaus', 'Vorderhaus', 'Gartenhaus', 'Gartenh', 'Seitenfl', 'Seitenflügel', 'Quergeb', 'Quergebäude', 'Remise', 'Hinterhof', 'Aufgang', 'Aufg', 'Eingang', 'Geschoss', 'Obergeschoß', 'Untergeschoss', 'Erdgeschoss', 'Dachgeschoss', 'Etage', 'et', 'Stock', 'Stockwerk', 'Stck'];
const rooms = ['Hof', 'Haus', 'Block', 'Geb', 'Gebäude', 'Stiege', 'Treppe', 'Parterre', 'Hochparterre', 'Souterrain', 'Keller', 'Laden', 'links', 'rechts', 'Mitte', 'li', 're', 'mi', 'lks', 'Whg', 'Wohnung', 'Wohn', 'WG', 'WE', 'Apt', 'App', 'Appartement', 'Apartment', 'Zimmer', 'Zi', 'Tür', 'Tuer', 'Top'];

test.each<[string, (word: string) => string]>([
  ['behind a space', (word) => `Sonnenallee 12 ${word}`],
  ['behind a comma', (word) => `Sonnenallee 12, ${word}`],
  ['behind a slash', (word) => `Sonnenallee 12 / ${word}`],
  ['behind a dash', (word) => `Sonnenallee 12 – ${word}`],
  ['with a dot', (word) => `Sonnenallee 12 ${word}.`],
  ['in brackets', (word) => `Sonnenallee 12 (${word})`],
  ['with more behind', (word) => `Sonnenallee 12 ${word} links`],
])('where in the house somebody lives is no part of the address: %s', (_where, spelled) => {
  expect(wrong([...floors, ...rooms].map(spelled), 'Sonnenallee | 12')).toEqual([]);
});

test.each<[string, (word: string) => string]>([
  ['a numbered floor', (word) => `Sonnenallee 12, 3. ${word}`],
  ['a floor without a dot', (word) => `Sonnenallee 12, 3 ${word}`],
  ['a Roman one', (word) => `Sonnenallee 12 II. ${word}`],
  ['with a side', (word) => `Sonnenallee 12, 14. ${word} links`],
])('floors have numbers of their own: %s', (_what, spelled) => {
  expect(wrong(floors.map(spelled), 'Sonnenallee | 12')).toEqual([]);
});

test('a floor alone is no house', () => {
  expect(wrong(floors.map((floor) => `Sonnenallee 3. ${floor}`), 'Sonnenallee | none')).toEqual([]);
});

test('the number of a flat is not the house’s', () => {
  const flats = ['Whg', 'Wohnung', 'Apt', 'App', 'Appartement', 'Apartment', 'Zimmer', 'Aufgang', 'Aufg', 'Eingang', 'Etage', 'Top'];
  for (const number of [' 4', '. 4', ' Nr. 4', '. nr 4', ' 4 b', '4', ' 14 links']) {
    expect(wrong(flats.map((flat) => `Reuterplatz ${flat}${number}`), 'Reuterplatz | none')).toEqual([]);
    expect(wrong(flats.map((flat) => `Sonnenallee 12 ${flat}${number}`), 'Sonnenallee | 12')).toEqual([]);
    expect(wrong(flats.map((flat) => `Sonnenallee 12, ${flat}${number}`), 'Sonnenallee | 12')).toEqual([]);
  }
});

test('words that only begin like a floor are names', () => {
  expect([read('Hofgasse 12'), read('Ogdener Weg 3'), read('Topasweg 4'), read('12 Hausotterstraße')]).toEqual(['Hofgasse | 12', 'Ogdener Weg | 3', 'Topasweg | 4', 'Hausotterstraße | 12']);
});

test('a number on its own belongs to the name beside it', () => {
  expect([read('12, Sonnenallee'), read('Sonnenallee; 12'), read('Sonnenallee | 12 a'), read('12 Sonnenallee'), read(', Sonnenallee ,, 12,')]).toEqual(['Sonnenallee | 12', 'Sonnenallee | 12', 'Sonnenallee | 12A', 'Sonnenallee | 12', 'Sonnenallee | 12']);
  expect(read('Sonnenallee 12, 14')).toBe('Sonnenallee | 12');
  expect(read('12, Sonnenallee, 14')).toBe('Sonnenallee | 12');
  expect(read('12, Sonnenallee 14')).toBe('Sonnenallee | 14');
  expect(read('VH, Sonnenallee 14')).toBe('Sonnenallee | 14');
  expect(read('Sonnenallee 14, Karl-Marx-Straße 3')).toBe('Sonnenallee | 14');
  expect(read('12')).toBe(' | 12');
});

test('what cannot be a house number stays in the name', () => {
  expect([read('A 1 2'), read('Sonnenallee 12xyz')]).toEqual(['A 1 | 2', 'Sonnenallee 12xyz | none']);
});

test.each<[string, unknown, string]>([
  ['Sonnenallee 12', 'a', 'Sonnenallee | 12A'],
  ['Sonnenallee 12', ' B ', 'Sonnenallee | 12B'],
  ['Sonnenallee 12', 'xb', 'Sonnenallee | 12'],
  ['Sonnenallee 12', 'b5', 'Sonnenallee | 12'],
  ['Sonnenallee 12 a', 'b', 'Sonnenallee | 12A'],
  ['Sonnenallee 12-14', 'b', 'Sonnenallee | 12 to 14'],
  ['Sonnenallee 12-14', '12-14', 'Sonnenallee | 12 to 14'],
  ['Kolonie Abendruh 12-14', 12, 'Kolonie Abendruh 12-14 | 12'],
  ['Kolonie Abendruh 12', '12-14', 'Kolonie Abendruh 12 | 12 to 14'],
  ['Kolonie Abendruh 2', 14, 'Kolonie Abendruh 2 | 14'],
  ['Kolonie Abendruh 12-14', '10-14', 'Kolonie Abendruh 12-14 | 10 to 14'],
  ['Kolonie Abendruh 12-14', '12-16', 'Kolonie Abendruh 12-14 | 12 to 16'],
  ['Sonnenallee', 'links', 'Sonnenallee | unreadable'],
  ['Sonnenallee 3. OG', 5, 'Sonnenallee | 5'],
])('%p beside a number cell with %p: %s', (street, houseNumber, expected) => {
  expect(read(street, { houseNumber })).toBe(expected);
});

/** Postcode, street and number. */
function whole(street: unknown, more: AddressCells = {}): string {
  const { postcode, street: name, number } = parseAddress({ street, ...more });
  return [postcode.state === 'given' ? postcode.code : postcode.state, name, number.state === 'given' ? formatPosition(number.from) : number.state].join(' | ');
}

test.each([
  ['Hermannstr. 12, D - 12049 Berlin', '12049 | Hermannstr. | 12'],
  ['Hermannstr. 12 (12049)', '12049 | Hermannstr. | 12'],
  ['Hermannstr. 12 ,, 12049', '12049 | Hermannstr. | 12'],
  ['Hermannstr. 12;12049', '12049 | Hermannstr. | 12'],
  ['12049 Berlin; Hermannstr. 12', '12049 | Hermannstr. | 12'],
  ['12049 Berlin, ,Hermannstr. 12', '12049 | Hermannstr. | 12'],
  ['12049, Berlin', '12049 | Berlin | none'],
  ['(12049) Berlin, Hermannstr. 12', '12049 | Hermannstr. | 12'],
  ['120491 Hermannstr.', 'none | 120491 Hermannstr. | none'],
  ['X12049 Hermannstr. 12', 'none | X12049 Hermannstr. | 12'],
  ['Postfach 12 34 56', 'none |  | none'],
  ['PF 1234', 'none |  | none'],
  ['pf.1234', 'none |  | none'],
  ['Pf. 12', 'none |  | none'],
  ['Pf.', 'none | Pf. | none'],
  ['postlagernd', 'none |  | none'],
  ['Alte Postfachgasse 3', 'none | Alte Postfachgasse | 3'],
  [17, 'none |  | none'],
])('a whole address in one cell, %p: %s', (street, expected) => {
  expect(whole(street)).toBe(expected);
});

test('the city’s cell helps where there is no other postcode', () => {
  expect(['12049 Berlin', 'D-12049 Berlin', 'Berlin 12049', 'Berlin-12049'].map((city) => whole('Hermannstr. 12', { city }))).toEqual(new Array(4).fill('12049 | Hermannstr. | 12'));
  expect(['Berlin', '120491 Berlin', 'X12049', 12049, '', 'Berlin 1204'].map((city) => whole('Hermannstr. 12', { city }))).toEqual(['none', 'none', 'none', '12049', 'none', 'none'].map((postcode) => `${postcode} | Hermannstr. | 12`));
});
