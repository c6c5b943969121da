// The frame all outlines are drawn in: the earth in Mercator's projection, in whole units of about 1.5 m in Germany, y downward.
// One frame for every file: a cell means the same wherever its row has gone, and whichever file the row beside it is from.

import type { Polygon, Ring } from './types.ts';

/** Units around the equator. */
const units = 2 ** 24;
const radians = Math.PI / 180;

/** Degrees (WGS 84) → units, not rounded. Spherical Mercator, as web maps use it (EPSG:3857); poles are cut off. */
export function inFrame(lon: number, lat: number): [number, number] {
  const sine = Math.sin(Math.max(-85, Math.min(85, lat)) * radians);
  return [((lon + 180) / 360) * units, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * units];
}

/** Units → degrees. */
export function onEarth(x: number, y: number): { lon: number; lat: number } {
  return { lon: (x / units) * 360 - 180, lat: (2 * Math.atan(Math.exp((0.5 - y / units) * 2 * Math.PI)) - Math.PI / 2) / radians };
}

/** Units a kilometre has around here. */
export function unitsOfKilometre(lat: number): number {
  return units / (40_075 * Math.cos(lat * radians));
}

/** Signed area of a ring; its sign tells the direction. */
export function areaOf(ring: Ring): number {
  let sum = 0;
  eachSide(ring, (x0, y0, x1, y1) => {
    sum += x0 * y1 - x1 * y0;
  });
  return sum / 2;
}

/** The centre of gravity of the largest polygon, holes ignored; null for no points. */
export function centreOf(polygons: readonly Polygon[]): [number, number] | null {
  const borders = polygons.flatMap(([border]) => (border && border.length >= 2 ? [border] : []));
  const ring = borders.sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0];
  if (!ring) return null;
  // Measured from the first point: products of large coordinates would lose the digits that matter.
  const [left = 0, top = 0] = ring;
  let [twice, x, y] = [0, 0, 0];
  eachSide(ring, (x0, y0, x1, y1) => {
    const cross = (x0 - left) * (y1 - top) - (x1 - left) * (y0 - top);
    twice += cross;
    x += (x0 + x1 - 2 * left) * cross;
    y += (y0 + y1 - 2 * top) * cross;
  });
  return twice === 0 ? [left, top] : [left + x / (3 * twice), top + y / (3 * twice)];
}

/** The same outlines in the smallest box that holds them all, its corner at 0, 0. */
export function boxed(areas: Readonly<Record<string, readonly Polygon[]>>): { width: number; height: number; areas: Record<string, number[][][]> } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of Object.values(areas).flat(2)) {
    eachSide(ring, (x, y) => {
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    });
  }
  if (left > right) return { width: 0, height: 0, areas: {} };
  const moved = (ring: Ring): number[] => ring.map((value, index) => value - (index % 2 === 0 ? left : top));
  const entries = Object.entries(areas).map(([code, polygons]) => [code, polygons.map((polygon) => polygon.map(moved))] as const);
  return { width: right - left, height: bottom - top, areas: Object.fromEntries(entries) };
}

function eachSide(ring: Ring, take: (x0: number, y0: number, x1: number, y1: number) => void): void {
  for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
    take(ring[before] ?? 0, ring[before + 1] ?? 0, ring[at] ?? 0, ring[at + 1] ?? 0);
  }
}
