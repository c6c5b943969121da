// Files of outlines as people find them: what is read from them, and in which words they are refused.

import { mapFile } from '../../src/contract/texts/de/mapFile.ts';
import { asText, boxed, readOutlines, textOfArea, type Outlines, type ReadOptions } from '../../src/geometry/index.ts';
import { collection, feature, square, three } from '../server/map/mapRoom.ts';

function outlines(text: string, options?: ReadOptions): Outlines {
  const read = readOutlines(text, 'karte.geojson', options);
  if (!read.ok) throw new Error(`${read.reason}: ${read.details.join(' | ')}`);
  return read.outlines;
}

/** Of 12043's border, wherever it begins. */
function corners(text: string): string[] {
  const ring = outlines(text).areas['12043']?.[0]?.[0] ?? [];
  return ring.flatMap((x, at) => (at % 2 === 0 ? [`${x} ${ring[at + 1]}`] : [])).sort();
}

const codes = (text: string, options?: ReadOptions): string[] => Object.keys(outlines(text, options).areas);
const members = (...of: [string, number][]): ReadOptions => ({ members: new Map(of) });

/** Two squares side by side that share an arc. */
const topology = JSON.stringify({
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [13.4, 52.4] },
  arcs: [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
  objects: { any: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { PLZ: '12043' } }, { type: 'Polygon', arcs: [[2, -1]], properties: { PLZ: '12045' } }] } },
});

describe('what is read', () => {
  test('GeoJSON: a polygon by postcode, in whole units with the north on top', () => {
    const { width, height, areas } = boxed(outlines(three).areas);
    // Three hundredths of a degree to the right, one up: 2^24 units around the equator.
    expect(width).toBe(1398);
    expect(height).toBe(Math.round(466 / Math.cos((52.405 * Math.PI) / 180)));
    expect(areas['12043']?.[0]?.[0]).toHaveLength(8);
    expect(Math.min(...(areas['12047']?.flat(2) ?? []).filter((_, index) => index % 2 === 0))).toBe(932);
  });

  test('TopoJSON: the same', () => {
    expect(codes(topology)).toEqual(['12043', '12045']);
    expect(outlines(topology).property).toBe('PLZ');
  });

  test.each<[string, object | string]>([
    ['a single feature', feature({ plz: '12043' }, square(0, 0))],
    ['a byte order mark and white space', `\uFEFF \n${three}`],
    ['a collection of geometries within a feature', { type: 'Feature', properties: { plz: '12043' }, geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [13, 52] }, { type: 'Polygon', coordinates: square(0, 0) }] } }],
    ['heights beside the degrees', feature({ plz: '12043' }, square(0, 0).map((ring) => ring.map((place) => [...place, 34.5])))],
    ['latitude and longitude the wrong way round', feature({ plz: '12043' }, square(0, 0).map((ring) => ring.map(([x, y]) => [y, x])))],
    ['a projection named that is none', { ...JSON.parse(three), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }],
    ['a ring that is not closed', feature({ plz: '12043' }, square(0, 0).map((ring) => ring.slice(0, -1)))],
    ['a feature without a geometry', collection([{ type: 'Feature', properties: { plz: '12049' }, geometry: null }, feature({ plz: '12043' }, square(0, 0))])],
    ['points and lines beside areas', collection([feature({ plz: '12049' }, [13.4, 52.4], 'Point'), feature({ plz: '12051' }, [[13.4, 52.4], [13.5, 52.4]], 'LineString'), feature({ plz: '12043' }, square(0, 0))])],
  ])('%s', (_, file) => {
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    expect(corners(text)).toEqual(corners(three));
    expect(codes(text)).not.toContain('12049');
  });

  test('several areas of one postcode become one; an island stays, a hole stays', () => {
    const text = collection([
      feature({ plz: '12043' }, square(0, 0)),
      feature({ plz: '12043' }, square(1, 0)),
      feature({ plz: '12043' }, [square(4, 0)], 'MultiPolygon'),
      feature({ plz: '12045' }, [square(6, 0, 3)[0], square(7, 1)[0]?.toReversed()]),
    ]);
    const { areas } = outlines(text);
    expect(areas['12043']?.map((polygon) => polygon.length)).toEqual([1, 1]);
    // Two squares side by side: the line between them is gone.
    expect(boxed({ one: areas['12043']?.slice(0, 1) ?? [] }).width).toBe(932);
    expect(areas['12045']?.map((polygon) => polygon.length)).toEqual([2]);
  });

  test('an area that stands in the file twice, or overlaps another of its postcode, is not lost', () => {
    const twice = collection([feature({ plz: '12043' }, square(0, 0)), feature({ plz: '12043' }, square(0, 0)), feature({ plz: '12043' }, square(0, 0).map((ring) => ring.toReversed()))]);
    expect(corners(twice)).toEqual(corners(three));
    const overlapping = collection([feature({ plz: '12043' }, square(0, 0, 2)), feature({ plz: '12043' }, square(1, 1, 2)), feature({ plz: '12043' }, square(0, 0))]);
    expect(boxed(outlines(overlapping).areas).width).toBe(1398);
  });

  test.each<[string, object, Outlines['attribution']]>([
    ['nothing said', {}, ''],
    ['a licence', { licence: 'CC BY 3.0' }, 'CC BY 3.0'],
    ['a source and a licence, deeper down', { metadata: { Source: 'Amt für Statistik', license: 'CC BY 3.0 DE' } }, 'Amt für Statistik, CC BY 3.0 DE'],
  ])('where it is from: %s', (_, more, said) => {
    const text = collection([feature({ plz: '12043' }, square(0, 0))], more);
    expect(outlines(text).attribution).toBe(said);
    expect(outlines(text, { attribution: ' Bezirksamt ' }).attribution).toBe('Bezirksamt');
  });
});

describe('which property is the postcode', () => {
  const rows = (...properties: object[]): string => collection(properties.map((one, index) => feature(one, square(index, 0))));

  test.each<[string, object[], string, string[]]>([
    ['its name says it', [{ id: '10001', PLZ: '12043' }, { id: '10002', PLZ: '12045' }], 'PLZ', ['12043', '12045']],
    ['nothing says it but the values', [{ spatial_name: '12043', kind: 'x' }, { spatial_name: '12045', kind: 'y' }], 'spatial_name', ['12043', '12045']],
    ['numbers that lost their zero', [{ zip: 1067 }, { zip: 4229 }], 'zip', ['01067', '04229']],
    ['a name behind the code', [{ name: '12043 Berlin' }, { name: '12045 Berlin' }], 'name', ['12043', '12045']],
    ['a word before the code', [{ gebiet: 'PLZ 12043' }, { gebiet: 'PLZ: 12045' }], 'gebiet', ['12043', '12045']],
    ['numbers written as fractions', [{ plz: '12043.0' }, { plz: '12045.0' }], 'plz', ['12043', '12045']],
    ['among the tags of OpenStreetMap', [{ type: 'relation', tags: { boundary: 'postal_code', postal_code: '12043' } }, { type: 'relation', tags: { postal_code: '12045' } }], 'postal_code', ['12043', '12045']],
    ['an area without one', [{ plz: '12043' }, { plz: null }, { plz: '' }], 'plz', ['12043']],
    ['two with the same values', [{ a: '12043', b: 12043 }], 'a', ['12043']],
  ])('%s', (_, properties, property, found) => {
    expect(outlines(rows(...properties)).property).toBe(property);
    expect(codes(rows(...properties))).toEqual(found);
  });

  test('the identifier of a feature will do', () => {
    const text = collection([{ ...feature({}, square(0, 0)), id: '12043' }]);
    expect(outlines(text).property).toBe('id');
  });

  test('of two candidates the one that more members live in', () => {
    const text = rows({ a: '12043', b: '99001' }, { a: '12045', b: '12043' });
    expect(outlines(text, members(['12043', 3], ['12045', 8])).property).toBe('a');
    expect(readOutlines(text, '')).toEqual({ ok: false, reason: 'several', details: ['a: 12043', 'b: 99001'] });
    expect(outlines(text, { property: 'b' }).property).toBe('b');
    // Somebody's own choice counts even against the members.
    expect(codes(text, { property: 'b', ...members(['12043', 3], ['12045', 8]) })).toEqual(['12043']);
  });

  test('a population is no postcode', () => {
    expect(outlines(rows({ einwohner: 12043, code: '12049' }, { einwohner: 843, code: '12051' }, { einwohner: 20345.5, code: '12053' }), members(['12043', 1], ['12049', 2])).property).toBe('code');
  });
});

describe('what is drawn', () => {
  const germany = collection([
    ...['12043', '12045', '12047', '12049'].map((plz, index) => feature({ plz }, square((index % 2) * 4, Math.floor(index / 2) * 4))),
    feature({ plz: '12050' }, square(2, 2)),
    feature({ plz: '80331' }, [[[11.5, 48.1], [11.6, 48.1], [11.6, 48.2], [11.5, 48.1]]]),
    feature({ plz: '20095' }, [[[10, 53.5], [10.1, 53.5], [10.1, 53.6], [10, 53.5]]]),
  ]);

  test('members’ postcodes and what lies between them, not the few far away', () => {
    const some = members(['12043', 30], ['12045', 20], ['12047', 9], ['12049', 12], ['80331', 1]);
    expect(codes(germany, some)).toEqual(['12043', '12045', '12047', '12049', '12050']);
  });

  test('a file of another city is refused', () => {
    expect(readOutlines(germany, '', members(['50667', 30]))).toMatchObject({ ok: false, reason: 'elsewhere', details: ['plz: 12043, 12045, 12047, 12049, 12050, 80331, 20095'] });
  });
});

describe('as small as needed', () => {
  /** A line from one place to another, across or up, that wiggles to both sides, `points` long. */
  function wiggle([x0, y0]: [number, number], [x1, y1]: [number, number], points: number, seed: number): number[][] {
    return Array.from({ length: points }, (_, index) => {
      const share = index / points;
      const off = index === 0 ? 0 : Math.sin(index * 1.7 + seed) * 0.0004;
      return x0 === x1 ? [x0 + off, y0 + (y1 - y0) * share] : [x0 + (x1 - x0) * share, y0 + off];
    });
  }

  /** A grid of squares with wiggling borders that neighbours have point by point in common. */
  function grid(side: number, points: number): string {
    const at = (column: number, row: number): [number, number] => [13 + column / 50, 52 + row / 80];
    const across = (column: number, row: number): number[][] => wiggle(at(column, row), at(column + 1, row), points, column * 7 + row);
    const up = (column: number, row: number): number[][] => wiggle(at(column, row), at(column, row + 1), points, column * 3 + row * 5);
    const features = Array.from({ length: side * side }, (_, index) => {
      const [column, row] = [index % side, Math.floor(index / side)];
      const back = (line: number[][], end: [number, number]): number[][] => [...line.slice(1), end].toReversed();
      const ring = [...across(column, row), ...up(column + 1, row), ...back(across(column, row + 1), at(column + 1, row + 1)), ...back(up(column, row), at(column, row + 1))];
      return feature({ plz: String(12000 + index) }, [[...ring, ring[0]]]);
    });
    return collection(features);
  }

  const fine = grid(7, 400);

  test('a megabyte and a half becomes cells of a sheet', () => {
    expect(fine.length).toBeGreaterThan(1_500_000);
    const texts = Object.values(outlines(fine).areas).map(textOfArea);
    expect(texts).toHaveLength(49);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(45_000);
    expect(texts.join('').length).toBeLessThan(250_000);
  });

  test('neighbours keep every point of their border in common: no gaps, no overlaps', () => {
    const sides = new Map<string, number>();
    for (const ring of Object.values(outlines(fine).areas).flat(2)) {
      for (let at = 0; at < ring.length; at += 2) {
        const [from, to] = [ring.slice(at, at + 2).join(' '), (at + 2 < ring.length ? ring.slice(at + 2, at + 4) : ring.slice(0, 2)).join(' ')];
        const key = from < to ? `${from}/${to}` : `${to}/${from}`;
        sides.set(key, (sides.get(key) ?? 0) + 1);
      }
    }
    expect(Math.max(...sides.values())).toBe(2);
    // Sides that only one area has are the outer border of the whole: 28 of 112 lines.
    const single = [...sides.values()].filter((count) => count === 1).length;
    expect(single / sides.size).toBeGreaterThan(0.2);
    expect(single / sides.size).toBeLessThan(0.3);
  });

  test('what the page sends is small, and becomes the same on the server', () => {
    const first = outlines(fine, { attribution: 'Amt' });
    const sent = asText(first);
    expect(sent.length).toBeLessThan(1_000_000);
    expect(outlines(sent).areas).toEqual(first.areas);
    expect(outlines(sent)).toMatchObject({ attribution: 'Amt', property: 'plz' });
  });

  test('of thousands of islands those stay that are large enough', () => {
    const islands = Array.from({ length: 6000 }, (_, index) => square((index % 80) / 4, Math.floor(index / 80) / 4, 0.05 + (index % 9) / 100));
    const polygons = outlines(collection([feature({ plz: '12043' }, islands, 'MultiPolygon'), feature({ plz: '12045' }, square(40, 0))])).areas['12043'] ?? [];
    expect(textOfArea(polygons).length).toBeLessThan(45_000);
    expect(polygons.length).toBeGreaterThan(100);
  });

  test('a line that calls itself an area is none', () => {
    expect(readOutlines(collection([feature({ plz: '12043' }, [[[13.4, 52.4], [13.5, 52.4], [13.6, 52.4], [13.4, 52.4]]])]), '')).toMatchObject({ ok: false, reason: 'noAreas' });
    expect(readOutlines(collection([feature({ plz: '12043' }, [[[13.4, 52.4], [13.4, 52.4], [13.4, 52.4], [13.4, 52.4]]])]), '')).toMatchObject({ ok: false, reason: 'noAreas' });
  });

  test('an area smaller than any detail does not vanish', () => {
    const text = collection([feature({ plz: '12043' }, square(0, 0, 10)), feature({ plz: '12045' }, square(20, 0, 0.002))]);
    expect(codes(text)).toEqual(['12043', '12045']);
  });
});

describe('what is refused', () => {
  const projected = collection([feature({ plz: '12043' }, [[[392000, 5815000], [393000, 5815000], [393000, 5816000], [392000, 5815000]]])], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } } });
  test.each<[string, string, string, string[]]>([
    ['cut off', three.slice(0, -40), 'broken', []],
    ['a picture', '\u0089PNG\r\n', 'noMap', []],
    ['a web page', '<!doctype html><p>404', 'noMap', []],
    ['an empty file', '', 'noMap', []],
    ['null', 'null', 'noMap', []],
    ['a list', '[1, 2]', 'noMap', []],
    ['JSON of another kind', '{"type":"member","name":"x"}', 'noMap', []],
    ['no features', collection([]), 'noAreas', []],
    ['features that are none', '{"type":"FeatureCollection","features":{}}', 'broken', []],
    ['places that are no numbers', collection([feature({ plz: '12043' }, [[['a', 'b'], [1, 2], [3, 4], [1, 1]]])]), 'broken', []],
    ['a topology without its arcs', topology.replace(/"arcs":\[\[\[1,0\].*?\]\]\],/, '"arcs":[],'), 'broken', []],
    ['only points', collection([feature({ plz: '12043' }, [13.4, 52.4], 'Point')]), 'noAreas', []],
    ['no postcodes', collection([feature({ name: 'Rixdorf', nr: 3 }, square(0, 0))]), 'noCodes', ['name: Rixdorf', 'nr: 3']],
    ['no properties at all', collection([feature(null, square(0, 0))]), 'noCodes', []],
    ['metres', projected, 'projected', ['urn:ogc:def:crs:EPSG::25833']],
    ['20 MB', `{"type":"FeatureCollection","features":[${' '.repeat(20_000_000)}]}`, 'tooLarge', []],
  ])('%s', (_, text, reason, details) => {
    const read = readOutlines(text, 'karte.json');
    expect(read).toMatchObject({ ok: false, reason, details });
    expect(mapFile.refused({ reason: reason as 'broken' })).toMatch(/^(Die|Diese|In) .+\. .+ Die bisherige Karte bleibt\.$/);
  });

  test('a property that is not there, or holds something else', () => {
    expect(readOutlines(three, '', { property: 'PLZ' })).toEqual({ ok: false, reason: 'noProperty', details: ['plz: 12043', 'name: Gebiet 0'] });
    expect(readOutlines(three, '', { property: 'name' })).toMatchObject({ ok: false, reason: 'noCodes' });
  });
});
