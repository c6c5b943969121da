// Small worlds tried out whole: what a quick way answers against what the rule says, in its slow and obvious form.

import { parseAddress } from '../../../src/server/kernel/addresses.ts';
import { formatPosition } from '../../../src/server/kernel/houseNumbers.ts';
import { typos } from '../../../src/server/kernel/lookalikes.ts';
import { parsePhone } from '../../../src/server/kernel/phones.ts';
import { streetKey } from '../../../src/server/kernel/streets.ts';
import { asText } from '../../../src/server/kernel/text.ts';

test('text is left bare only where it begins with a letter, and has no digit, no break and is no boolean', () => {
  const rule = (text: string): string => (text === '' || (/^\p{L}[^\p{Nd}\t\r\n]*$/u.test(text) && !/^(?:true|false|wahr|falsch)$/i.test(text)) ? text : `'${text}`);
  const signs = [...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)), '٣', '１', '字', 'é', '\u2028', '\ufeff', '😀'];
  const texts = signs.flatMap((sign) => [sign, `a${sign}`, `a${sign}b`, `Z${sign}`, `ä${sign}`, `${sign}a`, `A${sign}1`]).concat('wahr', 'FALSCH', 'true', 'False', 'wahre', 'falsche', 'falsches', 'unwahr', 'trueness', '');
  expect(texts.filter((text) => asText(text) !== rule(text))).toEqual([]);
});

/** As the restricted Damerau–Levenshtein distance is defined. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const swapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1) ? distance(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity;
  return Math.min(distance(a, other) + 1, distance(one, b) + 1, distance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1), swapped);
}

test('typos are counted as defined, up to what was asked', () => {
  const words = [''];
  for (let length = 0; length < 4; length++) words.push(...words.filter((word) => word.length === length).flatMap((word) => ['a', 'b', 'c'].map((letter) => word + letter)));
  const some = words.filter((word, at) => word.length < 3 || at % 3 === 0);
  const wrong: string[] = [];
  for (const one of some) {
    for (const other of some) {
      const true_ = distance(one, other);
      for (const most of [0, 1, 2, 4]) if (typos(one, other, most) !== Math.min(true_, most + 1)) wrong.push(`${one} ${other} ${most}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a word that is shortened is not left out', () => {
  const pairs = [['Hermannplatz', 'Hermann'], ['Rudower Chaussee', 'Rudower'], ['Sankt Marien', 'Marien'], ['Dr.-Koch-Weg', 'Koch-Weg'], ['Prof.-Koch-Weg', 'Koch-Weg'], ['Große Gasse', 'Gasse'], ['Kleine Gasse', 'Gasse'], ['Weg der Einheit', 'Weg Einheit'], ['Hauptstraße', 'Haupt']];
  expect(pairs.filter(([one, other]) => streetKey(one!) === streetKey(other!))).toEqual([]);
  expect(new Set(['Dr-Koch-Weg', 'Dr.-Koch-Weg', 'Dr Koch Weg'].map(streetKey)).size + new Set(['Prof-Koch-Weg', 'Prof.Koch-Weg'].map(streetKey)).size + new Set(['Hauptstr', 'Hauptstr.', 'Hauptstraße'].map(streetKey)).size).toBe(3);
});

function read(street: string): string {
  const { street: name, number } = parseAddress({ street, postcode: 12043 });
  return `${name} | ${number.state === 'given' ? [...new Set([number.from, number.to])].map(formatPosition).join(' to ') : number.state}`;
}

test('brackets behind a street say nothing about it', () => {
  expect(['Sonnenallee (Hinterhaus)', 'Sonnenallee(Hinterhaus)', 'Sonnenallee  ( HH ) ', 'Sonnenallee ()', 'Sonnenallee (3. Hof)'].map(read)).toEqual(new Array(5).fill('Sonnenallee | none'));
  expect(['Weg (alt) am Ring', 'Weg (alt) 12', 'Weg (alt) (neu) 5'].map(read)).toEqual(['Weg (alt) am Ring | none', 'Weg (alt) | 12', 'Weg (alt) (neu) | 5']);
});

test('two numbers behind a name: the one that only the flat stands behind, or neither', () => {
  expect(['Hermannstr. 12 5', 'Hermannstr. 12 HH 5', 'Kolonie 3 Weg 5', 'Hermannstr. 12 Block 5', 'Hermannstr. 12 5 HH', 'Alt 5 Rudow 12', 'Hof 12 HH'].map(read)).toEqual(['Hermannstr. | unreadable', 'Hermannstr. | 12', 'Kolonie 3 Weg | 5', 'Hermannstr. | 12', 'Hermannstr. | 12', 'Alt 5 Rudow | 12', 'Hof | 12']);
});

test('a number in front needs a name of two letters behind it', () => {
  expect(['12 Sonnenallee', '12 a Sonnenallee', '12 X', '12 Xy', '12. Sonnenallee', '12 Weg 5', '5'].map(read)).toEqual(['Sonnenallee | 12', 'Sonnenallee | 12A', ' | 12X', 'Xy | 12', '12. Sonnenallee | none', '12 Weg | 5', ' | 5']);
});

test('numbers of other countries that are too long or none', () => {
  const state = (cell: string): string => {
    const reading = parsePhone(cell);
    return reading.state === 'given' ? reading.e164 : reading.state === 'unclear' ? reading.reason : 'none';
  };
  expect(['+41 44 668 18 00 12 34', '+90 212 555 12 34 56 78', '+33 1 42 68 53 00 11', '+1 416 555 0123 45 67', '+380 44 123 45 67 89 01', '+999 1234567'].map(state)).toEqual(['not_a_number', 'not_a_number', 'not_a_number', 'not_a_number', 'not_a_number', '+9991234567']);
});
