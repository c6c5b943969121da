// The short way through an address of the usual kind: it must say what the long way says.

import { splitStreet, splitUsual } from '../../../src/server/kernel/addressesSplit.ts';
import { parseAddress } from '../../../src/server/kernel/addresses.ts';

const words = ['Sonnenallee', 'Straße', 'Str', 'Weg', 'Karl-Marx', 'Bei', 'Am', 'Alten', 'Haus', 'Top', 'Casino', 'Parzelle', 'Q', 'Postfach', 'Wohnung', 'Mai', 'Groß-Ziethener', 'Chaussee', 'Aufgang', 'Hermannstr.', 'Hermann', 'No', 'ßnr', 'VH', 'App', 'neue', 'Wohnhaft', 'Hof', 'IV', 'Österreichnummer', 'zum'];
const numbers = ['1', '12', '179', '9999', '10000', '012', '0', '12a'];

it('splits every text as the long way does', () => {
  const wrong: string[] = [];
  let short = 0;
  for (const known of [() => false, (name: string) => name === 'Straße 179', (name: string) => name === 'Weg']) {
    for (const first of words) {
      for (const second of ['', ...words]) {
        for (const joint of [' ', '-']) {
          for (const number of numbers) {
            const text = `${second === '' ? first : `${first}${joint}${second}`} ${number}`;
            const usual = splitUsual(text, known);
            if (!usual) continue;
            short += 1;
            if (JSON.stringify(usual) !== JSON.stringify(splitStreet(text, known))) wrong.push(text);
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(short).toBeGreaterThan(5_000);
});

it.each(['Straße 179', 'Weg 5', 'Q 7', 'Bei Müller 5', 'Postfach 12', 'Casino 5', 'Sonnenallee 12a', 'Sonnenallee  12', ' Sonnenallee 12', 'Sonnenallee 12045', '12 Sonnenallee'])('leaves %s to the long way', (text) => {
  expect(splitUsual(text, () => false)).toBeNull();
});

it('reads the address the same with and without a number column', () => {
  const usual = parseAddress({ street: 'Sonnenallee 12', postcode: '12045' });
  expect(usual).toEqual(parseAddress({ street: 'Sonnenallee', houseNumber: '12', postcode: '12045' }));
  expect(usual).toEqual(parseAddress({ street: 'Sonnenallee 12 ', postcode: '12045' }));
});
