// The dialog's words: whole in both languages, none empty, one is one, nothing foreign.

import { mapPage as german } from '../../../src/contract/texts/de/mapPage.ts';
import { mapPage as english } from '../../../src/contract/texts/en/mapPage.ts';
import { notesOf } from '../../../src/sidebar/map/map-notes.ts';
import { boxesAround, mapAnswer, mapPostcodes } from '../../support/mapExamples.ts';

function all(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String((node as (...args: unknown[]) => unknown)('2', '3', '4'))]];
  return Object.entries(node as object).flatMap(([key, value]) => all(value, `${path}.${key}`));
}

test('both languages say the same things, and none says nothing', () => {
  expect(all(english).map(([path]) => path)).toEqual(all(german).map(([path]) => path));
  expect([...all(german), ...all(english)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('no foreign words, none of those we do not use', () => {
  expect(all(german).filter(([, text]) => /\b(the|and|of|is|are|not|with|you|members?|groups?|save|error|loading|please)\b|Datensatz|Exception|ungültig|\bSie haben\b|\bIhre\b/.test(text))).toEqual([]);
  expect(all(english).filter(([, text]) => /\b(der|die|und|nicht|ist|ein|eine|Mitglied|Mitglieder)\b|[äöüß]/.test(text))).toEqual([]);
});

test('one is one, many are many, thousands are grouped', () => {
  expect([german.lead(1), german.lead(1497), english.lead(1497), german.load(1), german.peopleCount(2)]).toEqual(['1 Mitglied nach Postleitzahl.', '1.497 Mitglieder nach Postleitzahl.', '1,497 members by postcode.', '1 Umriss übernehmen', '2 Mitglieder wohnen dort.']);
});

test('what is not on the map is said, and long lists end', () => {
  const lost = Array.from({ length: 15 }, (_, index) => ({ ...mapPostcodes[3]!, postcode: String(20_000 + index), centre: null }));
  expect(notesOf({ ...mapAnswer, postcodes: lost, withoutPostcode: null }, german)).toEqual({ missing: ['Ort noch nicht bekannt: 20000, 20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008, 20009, 20010, 20011 ….'], places: true, source: [] });
  const outlines = { ...boxesAround(mapPostcodes.slice(0, 20)), attribution: '' };
  expect(notesOf({ ...mapAnswer, outlines, withoutPostcode: 1 }, german)).toEqual({ missing: ['Ohne Umriss in der geladenen Karte: 12359. Die Zahlen stehen in der Tabelle.', '1 Mitglied ohne verwendbare Postleitzahl.'], places: false, source: ['plz.geojson'] });
});
