// Outlines of postcodes: through files of every kind, cells, and back, a map stays the map it was.

import { feature as featureOf } from 'topojson-client';
import { topology } from 'topojson-server';
import { areaFromText, asText, centreOf, inFrame, onEarth, readOutlines, textOfArea, type Outlines, type Polygon } from '../../../src/geometry/index.ts';
import { boxInside, middlesInside } from '../../../src/sidebar/map/inside.ts';
import { fc, property } from '../support/property.ts';

const place = fc.tuple(fc.integer({ min: 12_900_000, max: 13_900_000 }), fc.integer({ min: 52_000_000, max: 52_900_000 })).map(([x, y]): [number, number] => [x / 1e6, y / 1e6]);

/** A district of squares side by side, some taken together, with corners moved about: neighbours share their borders. */
const grid = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 3 }), at: place, moves: fc.infiniteStream(fc.integer({ min: -300, max: 300 })) }).map(({ columns, rows, at: [x, y], moves }) => {
  const moved = (degrees: number): number => Math.round(degrees * 1e6 + (moves.next().value as number) * 5) / 1e6;
  const corners = Array.from({ length: rows + 1 }, (_, row) => Array.from({ length: columns + 1 }, (_none, column): [number, number] => [moved(x + column / 100), moved(y + row / 100)]));
  const features = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const ring = [corners[row]![column]!, corners[row]![column + 1]!, corners[row + 1]![column + 1]!, corners[row + 1]![column]!, corners[row]![column]!];
    return { type: 'Feature' as const, properties: { plz: String(12_000 + index), name: `Gebiet ${index}` }, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
  });
  return { type: 'FeatureCollection' as const, features };
});

function outlines(text: string): Outlines {
  const read = readOutlines(text, 'karte.json');
  if (!read.ok) throw new Error(`${read.reason}: ${read.details.join(' | ')}`);
  return read.outlines;
}

/** A ring may begin at any of its points and run either way. */
function corners(polygons: readonly Polygon[]): string[] {
  return polygons.flatMap((polygon) => polygon.flatMap((ring) => ring.flatMap((x, at) => (at % 2 === 0 ? [`${x} ${ring[at + 1]}`] : [])))).sort();
}
const cornersOf = ({ areas }: Outlines): Record<string, string[]> => Object.fromEntries(Object.entries(areas).map(([code, polygons]) => [code, corners(polygons)]));

property('GeoJSON and TopoJSON of one map are one map, and so is what is sent from the page to the server', [grid], (map) => {
  const geo = outlines(JSON.stringify(map));
  expect(Object.keys(geo.areas)).toEqual(map.features.map(({ properties }) => properties.plz));
  const topo = topology({ plz: map });
  expect(cornersOf(outlines(JSON.stringify(topo)))).toEqual(cornersOf(geo));
  expect(cornersOf(outlines(JSON.stringify(featureOf(topo, topo.objects.plz!))))).toEqual(cornersOf(geo));
  const sent = outlines(asText(geo));
  expect(cornersOf(sent)).toEqual(cornersOf(geo));
  expect(asText(sent)).toBe(asText(geo));
  for (const polygons of Object.values(geo.areas)) expect(areaFromText(textOfArea(polygons))).toEqual(polygons);
}, { runs: 13 });

const ring = fc.array(fc.integer({ min: -(2 ** 24), max: 2 ** 24 }), { minLength: 6, maxLength: 20 }).map((numbers) => numbers.slice(0, numbers.length - (numbers.length % 2)));
property('the text of a cell is the outline, and nothing else is one', [fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), fc.string({ maxLength: 5 })], (polygons, typed) => {
  expect(areaFromText(textOfArea(polygons))).toEqual(polygons);
  if (/[^-\d ,;]/.test(typed)) expect(areaFromText(textOfArea(polygons) + typed)).toBeNull();
}, { runs: 60 });

property('a place on the map and back is the same place, to less than a step', [place], ([lon, lat]) => {
  const back = onEarth(...inFrame(lon, lat));
  expect(back.lon).toBeCloseTo(lon, 9);
  expect(back.lat).toBeCloseTo(lat, 9);
}, { runs: 60 });

type Point = readonly [number, number];
/** Slow and obvious: how often a line to the right crosses the border, edge by edge. */
function isInside(polygon: Polygon, [x, y]: Point): boolean {
  let crossings = 0;
  for (const one of polygon) {
    for (let at = 0; at < one.length; at += 2) {
      const [ax, ay, bx, by] = [one[at]!, one[at + 1]!, one[(at + 2) % one.length]!, one[(at + 3) % one.length]!];
      if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

/** A star around the middle: any shape one can walk around. */
const star = fc.array(fc.integer({ min: 150, max: 1_000 }), { minLength: 5, maxLength: 12 }).map((lengths): number[] => lengths.flatMap((length, index) => [Math.round(1_000 + length * Math.cos((2 * Math.PI * index) / lengths.length)), Math.round(1_000 + length * Math.sin((2 * Math.PI * index) / lengths.length))]));
property('a label’s box lies inside where each of its places does', [star, fc.record({ x: fc.integer({ min: -500, max: 500 }).map((more) => 1_000 + more), y: fc.integer({ min: -400, max: 400 }).map((more) => 1_000 + more), width: fc.integer({ min: 20, max: 500 }), height: fc.integer({ min: 10, max: 200 }) })], (border, { x, y, width, height }) => {
  const polygon = [border];
  const places = Array.from({ length: 21 * 21 }, (_, index): Point => [x + ((index % 21) / 10 - 1) * (width / 2 - 0.5) + 0.001, y + (Math.floor(index / 21) / 10 - 1) * (height / 2 - 0.5) + 0.001]);
  const all = places.every((one) => isInside(polygon, one));
  if (boxInside(polygon, { x, y }, width, height)) expect(all).toBe(true);
  for (const middle of middlesInside(polygon, 5)) expect(isInside(polygon, [middle.x + 0.001, middle.y + 0.001])).toBe(true);
}, { runs: 50 });

property('the middle of a triangle or a square lies inside it', [fc.tuple(place, place, place)], (three) => {
  const corner = three.flatMap(([lon, lat]) => inFrame(lon, lat).map(Math.round));
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = corner;
  fc.pre(Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) > 1e6);
  expect(isInside([corner], centreOf([[corner]])!)).toBe(true);
}, { runs: 60 });
