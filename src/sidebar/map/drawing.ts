// The map in pixels: a path for each postcode, and the room for its label. The same for the screen, paper and files.

import type { MapOutlines, MapPostcode } from '../../contract/map.ts';
import { boxInside, largestOf, middlesInside, type Point } from './inside.ts';
import { layOut, tileShape } from './tile-layout.ts';

export interface Shape {
  postcode: string;
  /** An SVG path. */
  path: string;
  /** About its middle. */
  x: number;
  y: number;
  /** Where a block of text of this size has its middle; null: it has no room. */
  placeFor: (width: number, height: number) => Point | null;
}

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export interface Size {
  width: number;
  /** The map becomes no higher, as long as its labels stay legible. */
  height: number;
}

const gap = 4;
const widestTile = 132;
/** Tiles become no lower than this to fit the height: postcode and figure need it. */
const lowestTile = 44;
const tilePadding = 2;
/** Pixels between a label and the border beside it. */
const labelEdge = 1;

/** Postcodes with a place as tiles of one size. */
export function drawTiles(postcodes: readonly MapPostcode[], size: Size): Drawing {
  const placed = postcodes.flatMap(({ postcode, centre }) => (centre ? [{ postcode, centre }] : []));
  const { columns, rows, tiles } = layOut(placed);
  if (columns === 0) return { width: size.width, height: 0, shapes: [] };
  const byHeight = Math.max(lowestTile, size.height / rows) * tileShape;
  const width = Math.min(size.width / columns, widestTile, byHeight);
  const height = Math.max(lowestTile, width / tileShape);
  const shapes = tiles.map(({ postcode, column, row }) => {
    const left = column * width + gap / 2;
    const top = row * height + gap / 2;
    const [inner, outer] = [width - gap, height - gap];
    const middle = { x: left + inner / 2, y: top + outer / 2 };
    return {
      postcode,
      path: 'M' + [left, top].map(short).join() + 'h' + short(inner) + 'v' + short(outer) + 'h' + short(-inner) + 'z',
      ...middle,
      placeFor: (wide: number, high: number) => (wide <= inner - 2 * tilePadding && high <= outer - 2 * tilePadding ? middle : null),
    };
  });
  return { width: columns * width, height: rows * height, shapes };
}

/** Loaded outlines in the given size, with their proportions kept. */
export function drawOutlines(outlines: MapOutlines, size: Size): Drawing {
  const edge = 2;
  const scale = Math.min((size.width - 2 * edge) / outlines.width, (size.height - 2 * edge) / outlines.height);
  const shapes = Object.keys(outlines.areas)
    .sort()
    .map((postcode) => {
      const polygons = outlines.areas[postcode]!.map((polygon) => polygon.map((ring) => ring.map((value) => value * scale + edge)));
      const largest = largestOf(polygons);
      const middles = largest ? middlesInside(largest, 0.5) : [];
      const placeFor = (wide: number, high: number): Point | null => (largest && middles.find((middle) => boxInside(largest, middle, wide + 2 * labelEdge, high))) ?? null;
      return { postcode, path: polygons.flat().map(ringPath).join(''), x: 0, y: 0, ...middles[0], placeFor };
    });
  return { width: outlines.width * scale + 2 * edge, height: outlines.height * scale + 2 * edge, shapes };
}

function ringPath(ring: readonly number[]): string {
  let path = '';
  for (let index = 0; index < ring.length; index += 2) path += (index === 0 ? 'M' : 'L') + short(ring[index]!) + ' ' + short(ring[index + 1]!);
  return path + 'z';
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The postcode an arrow key leads to: the nearest in that direction, those straight ahead first; the same one where there is none. */
export function inDirection(shapes: readonly Shape[], from: string, direction: Direction): string {
  const start = shapes.find(({ postcode }) => postcode === from);
  if (!start) return from;
  const upright = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowUp' || direction === 'ArrowLeft' ? -1 : 1;
  let best = from;
  let least = Infinity;
  for (const { postcode, x, y } of shapes) {
    const ahead = sign * (upright ? y - start.y : x - start.x);
    const aside = Math.abs(upright ? x - start.x : y - start.y);
    // Within a right angle of the direction; what lies aside counts twice.
    if (ahead <= 0.5 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = postcode;
    }
  }
  return best;
}
