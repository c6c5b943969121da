// The tile map: every postcode one tile of the same size, beside its neighbours, north on top.

import { assign } from './assign.ts';

export interface Place {
  postcode: string;
  /** Degrees (WGS 84). */
  centre: { lat: number; lon: number };
}

export interface Tile {
  postcode: string;
  column: number;
  row: number;
}

export interface TileLayout {
  columns: number;
  rows: number;
  /** By postcode, no two in one cell. */
  tiles: Tile[];
}

interface Point {
  x: number;
  y: number;
}

/** Cells for each postcode: the empty ones let the outline of the district show. */
const roominess = [1.25, 1.6, 2];
/** How far crowded parts are spread: 0 true to distance, 1 evenly. Where many people live postcodes are small. */
const spreads = [0.35, 0.6, 0.85];
/** A tile is wider than high, as its label is. */
export const tileShape = 1.3;
/** Whose being beside each other matters. */
const neighbourCount = 5;

/**
 * Lays the postcodes out. Pure: the same places in any order give the same layout. For a few hundred it takes below a second.
 * Several grids are tried; in each, every postcode gets the cell that is nearest all in all, and the grid wins in which
 * neighbours are nearest to each other and lie in their true direction.
 */
export function layOut(places: readonly Place[]): TileLayout {
  const sorted = [...places].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
  if (sorted.length === 0) return { columns: 0, rows: 0, tiles: [] };
  const points = projected(sorted);
  const pairs = neighbours(points);
  let best: { cells: Point[]; faults: number } | null = null;
  for (const spread of spreads) {
    const positions = spreadOut(points, spread);
    for (const room of roominess) {
      for (const [columns, rows] of gridsFor(positions, sorted.length * room)) {
        const cells = snapped(positions, columns, rows);
        const faults = faultsOf(cells, points, pairs);
        if (!best || faults < best.faults - 1e-9) best = { cells, faults };
      }
    }
  }
  const cells = best!.cells;
  const left = Math.min(...cells.map(({ x }) => x));
  const top = Math.min(...cells.map(({ y }) => y));
  const tiles = sorted.map(({ postcode }, index) => ({ postcode, column: cells[index]!.x - left, row: cells[index]!.y - top }));
  return { columns: Math.max(...tiles.map(({ column }) => column)) + 1, rows: Math.max(...tiles.map(({ row }) => row)) + 1, tiles };
}

/** Degrees as a plane in units of a degree of latitude, y downward. Within a district the earth is flat. */
function projected(places: readonly Place[]): Point[] {
  const middle = places.reduce((sum, { centre }) => sum + centre.lat, 0) / places.length;
  const squeeze = Math.cos((middle * Math.PI) / 180);
  return places.map(({ centre }) => ({ x: centre.lon * squeeze, y: -centre.lat }));
}

/** Positions between true and evenly spread: each coordinate is mixed with its rank, both in the true extent. */
function spreadOut(points: readonly Point[], spread: number): Point[] {
  const xs = mixed(points.map(({ x }) => x), spread);
  const ys = mixed(points.map(({ y }) => y), spread);
  return points.map((_, index) => ({ x: xs[index]!, y: ys[index]! }));
}

function mixed(values: readonly number[], spread: number): number[] {
  const least = Math.min(...values);
  const extent = Math.max(...values) - least;
  const ascending = [...values].sort((a, b) => a - b);
  const last = Math.max(1, values.length - 1);
  return values.map((value) => {
    const rank = (ascending.indexOf(value) + ascending.lastIndexOf(value)) / 2;
    return (value - least) * (1 - spread) + (rank / last) * extent * spread;
  });
}

/** Grids of about so many cells in the shape of the district, one column more and less. */
function gridsFor(positions: readonly Point[], cells: number): [number, number][] {
  const width = extentOf(positions.map(({ x }) => x));
  const height = extentOf(positions.map(({ y }) => y));
  // A street village has no width, a single place neither: then as if it were square.
  const shape = width > 0 && height > 0 ? Math.min(4, Math.max(0.25, width / height)) : width > 0 ? 4 : height > 0 ? 0.25 : 1;
  const fitting = Math.max(1, Math.round(Math.sqrt((cells * shape) / tileShape)));
  return [fitting - 1, fitting, fitting + 1].filter((columns) => columns > 0).map((columns) => [columns, Math.max(1, Math.ceil(cells / columns))]);
}

function extentOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function snapped(positions: readonly Point[], columns: number, rows: number): Point[] {
  const width = extentOf(positions.map(({ x }) => x)) || 1;
  const height = extentOf(positions.map(({ y }) => y)) || 1;
  const cells = Array.from({ length: columns * rows }, (_, index) => ({ x: index % columns, y: Math.floor(index / columns) }));
  const costs = positions.map(({ x, y }) => {
    const wanted = { x: (x / width) * (columns - 1), y: (y / height) * (rows - 1) };
    return cells.map((cell) => (cell.x - wanted.x) ** 2 + (cell.y - wanted.y) ** 2);
  });
  return assign(costs).map((place) => cells[place]!);
}

/** Each postcode with its nearest ones, each pair once. */
function neighbours(points: readonly Point[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  points.forEach((point, index) => {
    const others = points.map((other, at) => ({ at, distance: Math.hypot(other.x - point.x, other.y - point.y) })).filter(({ at }) => at !== index);
    others.sort((a, b) => a.distance - b.distance || a.at - b.at);
    for (const { at } of others.slice(0, neighbourCount)) {
      const pair: [number, number] = index < at ? [index, at] : [at, index];
      pairs.set(pair.join(), pair);
    }
  });
  return [...pairs.values()];
}

/** How far neighbours lie apart, and how wrong their direction is; a neighbour turned upside down weighs most. */
function faultsOf(cells: readonly Point[], points: readonly Point[], pairs: readonly [number, number][]): number {
  let faults = 0;
  for (const [one, other] of pairs) {
    const dx = cells[other]!.x - cells[one]!.x;
    const dy = cells[other]!.y - cells[one]!.y;
    const trueX = points[other]!.x - points[one]!.x;
    const trueY = points[other]!.y - points[one]!.y;
    const apart = Math.max(Math.abs(dx), Math.abs(dy));
    const length = Math.hypot(dx, dy) * Math.hypot(trueX, trueY);
    const turned = length === 0 ? 0 : 1 - (dx * trueX + dy * trueY) / length;
    const upsideDown = dy * trueY < 0 ? Math.min(1, (Math.abs(trueY) / Math.hypot(trueX, trueY)) * 2) : 0;
    faults += (apart - 1) + 2 * turned + upsideDown;
  }
  // Islands beside nothing look lost.
  const alone = cells.filter(({ x, y }) => !cells.some((cell) => Math.abs(cell.x - x) + Math.abs(cell.y - y) === 1)).length;
  return faults / Math.max(1, pairs.length) + (cells.length > 1 ? alone / cells.length : 0);
}
