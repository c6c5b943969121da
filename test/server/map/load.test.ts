// `map.load`, `map.unload`, `map.places`: outlines in cells, and what becomes of cells that people change.

import type { MapDataAnswer, MapLoadAnswer, MapPlacesAnswer } from '../../../src/contract/map.ts';
import { areaFromText } from '../../../src/geometry/index.ts';
import type { CareRoom } from '../../support/careRoom.ts';
import type { MemoryTab } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';
import { ask, collection, feature, mapRoom, square, three } from './mapRoom.ts';

const name = 'Postleitzahlen';
const header = ['PLZ', 'Name', 'Breite', 'Länge', 'Umriss', 'Quelle', 'Datei'];

function ready(): CareRoom {
  return mapRoom([{ plz: 12043, people: 12 }, { plz: 12045, people: 9 }, { plz: 12051, people: 7 }, { plz: 14547, people: 6 }]);
}

const load = (care: CareRoom, text = three, more: object = {}): MapLoadAnswer => ask(care, 'map.load', { fileName: 'karte.geojson', text, ...more });
const data = (care: CareRoom): MapDataAnswer => ask(care, 'map.data');
const tab = (care: CareRoom): MemoryTab => care.room.workbook.tab(name);
const hasTab = (care: CareRoom): boolean => care.room.workbook.named(name) !== null;
const cellsOf = (care: CareRoom, postcode: string): unknown[] => tab(care).values().find(([code]) => code === postcode) ?? [];

test('asking for the map makes no tab', () => {
  const care = ready();
  data(care);
  expect(hasTab(care)).toBe(false);
  expect(ask(care, 'map.unload')).toEqual({ message: 'Es war keine Karte geladen.' });
  expect(hasTab(care)).toBe(false);
});

test('loading puts an outline into each postcode’s row, with its place and where it is from', () => {
  const care = ready();
  expect(load(care, three, { attribution: 'Amt für Statistik' })).toEqual({
    postcodes: ['12043', '12045', '12047'],
    missing: ['12051', '14547'],
    property: 'plz',
    attribution: 'Amt für Statistik',
    message: 'Geladen: die Umrisse von 3 Postleitzahlen. Ohne Umriss bleiben 2 Postleitzahlen eurer Mitglieder: 12051, 14547.',
  });
  expect(tab(care).values()[0]).toEqual(header);
  expect(cellsOf(care, '12043')).toEqual(['12043', 'Neukölln', '52,480', '13,437', expect.stringMatching(/^\d+ \d+( -?\d+)+$/), 'Amt für Statistik', 'karte.geojson']);
  expect(data(care).outlines).toMatchObject({ attribution: 'Amt für Statistik', fileName: 'karte.geojson', width: 1398, areas: { '12043': [[expect.any(Array)]], '12047': [[expect.any(Array)]] } });
});

test('without a source the answer asks for it', () => {
  expect(load(ready()).message).toMatch(/Trag noch ein, woher die Umrisse stammen/);
  expect(load(ready(), JSON.stringify({ ...JSON.parse(three), license: 'CC BY 4.0' }))).toMatchObject({ attribution: 'CC BY 4.0', message: expect.not.stringContaining('Trag noch ein') });
});

test('a postcode nobody knew gets its place from its outline', () => {
  const care = ready();
  load(care, collection([feature({ plz: '14547' }, square(3, 2)), feature({ plz: '12043' }, square(0, 0))]));
  expect(cellsOf(care, '14547').slice(0, 4)).toEqual(['14547', '', '52,425', '13,435']);
  expect(data(care).postcodes.find(({ postcode }) => postcode === '14547')).toMatchObject({ centre: { lat: 52.425, lon: 13.435 }, members: 6 });
});

test('the same file twice leaves the same cells; another takes its place as a whole', () => {
  const care = ready();
  load(care);
  const before = tab(care).values();
  load(care);
  expect(tab(care).values()).toEqual(before);
  load(care, collection([feature({ zip: 12051 }, square(5, 5))]), { fileName: 'neu.json' });
  expect(Object.keys(data(care).outlines?.areas ?? {})).toEqual(['12051']);
  expect(data(care).outlines).toMatchObject({ fileName: 'neu.json', attribution: '' });
  expect(cellsOf(care, '12043')).toEqual(['12043', 'Neukölln', '52,480', '13,437', '', '', '']);
});

test('what people entered stays, through sorting, loading and unloading', () => {
  const care = ready();
  load(care);
  const lines = tab(care).values();
  tab(care).set(2, 2, 'Rixdorf');
  tab(care).set(2, 3, '52,4799');
  // Somebody sorts the tab the other way round.
  tab(care).write(2, 1, [[...(lines[3] ?? [])], [...(lines[2] ?? [])], ['12043', 'Rixdorf', '52,4799', '13,437', ...(lines[1] ?? []).slice(4)]]);
  care.room.workbook.forget();
  load(care, collection([feature({ plz: '12045' }, square(1, 0)), feature({ plz: '12043' }, square(0, 0))]));
  expect(cellsOf(care, '12043').slice(0, 4)).toEqual(['12043', 'Rixdorf', '52,4799', '13,437']);
  expect(ask(care, 'map.unload')).toEqual({ message: 'Die Umrisse sind entfernt. Die Karte zeigt wieder Kacheln.' });
  expect(data(care).outlines).toBeNull();
  expect(data(care).postcodes.find(({ postcode }) => postcode === '12043')).toMatchObject({ name: 'Rixdorf', centre: { lat: 52.4799, lon: 13.437 } });
});

test('cells nobody can read are skipped and said, the rest is drawn', () => {
  const care = ready();
  load(care);
  tab(care).set(2, 5, 'gelöscht?');
  tab(care).set(3, 3, 'Rathaus');
  tab(care).append([['Berlin', '', '', '', '', '', '']]);
  care.room.workbook.forget();
  const answer = data(care);
  expect(Object.keys(answer.outlines?.areas ?? {})).toEqual(['12045', '12047']);
  expect(answer.notes).toEqual([
    'Im Tab „Postleitzahlen“ steht in Zeile 5 keine Postleitzahl.',
    'Im Tab „Postleitzahlen“ ist der Ort in Zeile 3 nicht zu verstehen. Schreib Breite und Länge in Grad, zum Beispiel 52,480 und 13,437.',
    'Im Tab „Postleitzahlen“ ist der Umriss in Zeile 2 nicht mehr lesbar. Lade die Karte noch einmal.',
  ]);
  // What the project knows stands in for what cannot be read.
  expect(answer.postcodes.find(({ postcode }) => postcode === '12045')?.centre).toEqual({ lat: 52.485, lon: 13.439 });
});

test('a tab that lost a column is said; the map is drawn without it', () => {
  const care = ready();
  load(care);
  tab(care).set(1, 3, 'Höhe');
  care.room.workbook.forget();
  expect(data(care)).toMatchObject({ outlines: null, total: 34, notes: [expect.stringContaining('„Breite“')] });
  expect(refusal(() => load(care))).toMatchObject({ code: 'column_missing' });
});

test.each<[string, string | number, string | number, object | null]>([
  ['a comma', '52,4', '13,4', { lat: 52.4, lon: 13.4 }],
  ['a point', '52.4', '13.4', { lat: 52.4, lon: 13.4 }],
  ['numbers', 52.4, 13.4, { lat: 52.4, lon: 13.4 }],
  ['signs', '52,4° N', '13,4 O', { lat: 52.4, lon: 13.4 }],
  ['the wrong way round', '13,4', '52,4', { lat: 52.4, lon: 13.4 }],
  ['a point that a German sheet took for thousands', 52.4, 13437, { lat: 52.4, lon: 13.437 }],
  ['half of it', '52,4', '', null],
  ['another continent', '0', '0', null],
])('a place entered with %s', (_, lat, lon, centre) => {
  const care = ready();
  ask(care, 'map.places');
  tab(care).set(2, 3, lat);
  tab(care).set(2, 4, lon);
  care.room.workbook.forget();
  const answer = data(care);
  expect(answer.postcodes.find(({ postcode }) => postcode === '14547')?.centre).toEqual(centre);
  expect(answer.notes?.length ?? 0).toBe(centre ? 0 : 1);
});

test('where places are entered there is a row for each postcode nobody knows', () => {
  const care = ready();
  expect(ask<MapPlacesAnswer>(care, 'map.places')).toEqual({ tab: name, row: 2, added: 1 });
  expect(tab(care).values()).toEqual([header, ['14547', '', '', '', '', '', '']]);
  expect(ask<MapPlacesAnswer>(care, 'map.places')).toEqual({ tab: name, row: 2, added: 0 });
});

test('somebody’s own tab of that name is left alone', () => {
  const care = ready();
  care.room.workbook.create({ name, columns: [{ header: 'PLZ' }, { header: 'Bürgermeister*in' }] });
  load(care);
  expect(tab(care).values()).toEqual([['PLZ', 'Bürgermeister*in']]);
  expect(Object.keys(data(care).outlines?.areas ?? {})).toHaveLength(3);
});

test('set-up does not take postcodes for people', () => {
  const care = ready();
  load(care);
  expect(ask<{ tabs: { name: string }[] }>(care, 'setup.detect').tabs.map((one) => one.name)).toEqual(['Mitglieder']);
});

describe('a file that cannot be taken changes nothing', () => {
  test.each<[string, string, object, RegExp, string[] | undefined]>([
    ['broken', three.slice(0, -9), {}, /^Die Datei ist beschädigt/, undefined],
    ['no postcodes', collection([feature({ name: 'Rixdorf' }, square(0, 0))]), {}, /^In der Datei stehen keine Postleitzahlen/, ['name: Rixdorf']],
    ['empty', '', {}, /^Diese Datei ist keine Karte/, undefined],
    ['20 MB', ' '.repeat(20_000_000), {}, /zu groß: Bis 12 MB .* Diese hat 20\. Die bisherige Karte bleibt\.$/, undefined],
    ['of elsewhere', collection([feature({ plz: '80331' }, square(0, 0))]), {}, /^Keine Postleitzahl der Datei kommt bei euren Mitgliedern vor/, ['plz: 80331']],
    ['another property', three, { property: 'name' }, /^In der Datei stehen keine Postleitzahlen/, ['plz: 12043', 'name: Gebiet 0']],
  ])('%s', (_, text, more, message, details) => {
    const care = ready();
    load(care, three, { attribution: 'Amt' });
    const before = tab(care).values();
    expect(refusal(() => load(care, text, more))).toMatchObject({ code: 'map_unusable', message: expect.stringMatching(message), ...(details && { details }) });
    expect(tab(care).values()).toEqual(before);
  });

  test('while somebody else writes', () => {
    const care = ready();
    care.room.lock.taken = true;
    expect(refusal(() => load(care))).toMatchObject({ code: 'busy' });
  });
});

test('a cell’s text is either an outline or nothing', () => {
  expect(areaFromText('0 0 10 0 0 10 -10 0,2 2 1 0 0 1;40 0 1 0 0 1')).toEqual([[[0, 0, 10, 0, 10, 10, 0, 10], [2, 2, 3, 2, 3, 3]], [[40, 0, 41, 0, 41, 1]]]);
  for (const text of ['', 'x', '1 2', '1 2 3 4 5', '1 2 3 4,', ';', '1 2 3 4 5 6;', '#N/A', '1 2 3 4 5 6 - 7']) expect(areaFromText(text)).toBeNull();
});
