// Makes outlines as coarse as a screen needs and cells can hold, along the borders that neighbours share: no gaps, no overlaps.

import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import type { MultiPolygon as Shared, Polygon as SharedPolygon, Topology } from 'topojson-specification';
import { mostCharactersOfACell, textOfArea } from './areaText.ts';
import { areaOf } from './frame.ts';
import type { Polygon, Ring } from './types.ts';

/** Characters for all areas together: read in one block with the list, and sent to the page. */
const mostCharactersOfAll = 250_000;

/** Finer than this nobody sees: pixels along the longer side of the largest print. */
const pixels = 1200;

/**
 * While the topology is worked out, units are multiplied by this. topojson-server looks places up by the bits of their numbers,
 * and whole numbers have none to tell them apart: a megabyte would take seconds.
 */
const spread = Math.SQRT1_2;

/** The points of an arc, by its number. */
type Points = (arc: number) => readonly (readonly number[])[];

/** One postcode's polygons of a file, in whole units. */
export interface Piece {
  code: string;
  polygons: [number, number][][][];
}

/**
 * @param pieces several of one postcode become one area
 * @returns polygons by postcode, ascending, those that have no area at all left out; null where no coarseness makes them fit
 */
export function simplified(pieces: readonly Piece[]): Record<string, Polygon[]> | null {
  const shared = topologyOf(pieces);
  const arcsByCode = arcsOf(shared);
  const weighed = presimplify(shared as Parameters<typeof presimplify>[0]);
  const [left = 0, top = 0, right = 0, bottom = 0] = shared.bbox ?? [];
  const extent = Math.max(right - left, bottom - top);
  for (let coarseness = (extent / pixels) ** 2; coarseness <= extent ** 2; coarseness *= 2) {
    const arcs = simplify(weighed, coarseness / 2).arcs;
    const areas = areasOf(arcsByCode, { fine: (arc) => shared.arcs[arc] ?? [], coarse: (arc) => arcs[arc] ?? [] }, coarseness / spread ** 2);
    const lengths = Object.values(areas).map((polygons) => textOfArea(polygons).length);
    if (lengths.every((length) => length <= mostCharactersOfACell) && lengths.reduce((sum, length) => sum + length, 0) <= mostCharactersOfAll) return areas;
  }
  return null;
}

function topologyOf(pieces: readonly Piece[]): Topology {
  const features = pieces.map(({ code, polygons }) => {
    return { type: 'Feature' as const, id: code, properties: null, geometry: { type: 'MultiPolygon' as const, coordinates: polygons.map((polygon) => polygon.map(closed)) } };
  });
  const all: FeatureCollection<MultiPolygon, null> = { type: 'FeatureCollection', features };
  return topology({ all }) as Topology;
}

/** The arcs of each postcode's polygons, ascending. */
function arcsOf(shared: Topology): [string, number[][][]][] {
  const all = shared.objects['all'];
  const geometries = (all?.type === 'GeometryCollection' ? all.geometries : []) as (Shared | SharedPolygon)[];
  const byCode = new Map<string, number[][][]>();
  for (const { id, ...geometry } of geometries) {
    const there = byCode.get(String(id)) ?? [];
    byCode.set(String(id), there);
    for (const polygon of geometry.type === 'MultiPolygon' ? geometry.arcs : [geometry.arcs]) there.push(polygon);
  }
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, polygons]) => [code, together(shared, polygons)]);
}

/** @param smallest islands and holes of less are left out, in square units */
function areasOf(arcsByCode: readonly [string, number[][][]][], points: { fine: Points; coarse: Points }, smallest: number): Record<string, Polygon[]> {
  const areas: Record<string, Polygon[]> = {};
  for (const [code, arcs] of arcsByCode) {
    const drawn = visible(ringsOf(arcs, points.coarse), smallest);
    // What is too small for any detail keeps the one it has.
    const kept = drawn.length > 0 ? drawn : visible(ringsOf(arcs, points.fine), smallest);
    if (kept.length > 0) areas[code] = kept;
  }
  return areas;
}

/**
 * Without the borders between them. Files hold areas twice, and what overlaps would cancel itself out: the same one counts once,
 * and where merging loses something they stay apart.
 */
function together(shared: Topology, polygons: number[][][]): number[][][] {
  const plain = (arcs: readonly number[]): number[] => arcs.map((arc) => (arc < 0 ? ~arc : arc));
  const different = [...new Map(polygons.map((arcs) => [arcs.map((ring) => plain(ring).sort((a, b) => a - b).join()).join(';'), arcs])).values()];
  const borders = different.flatMap((arcs) => arcs.flatMap(plain));
  // Thousands of islands have nothing in common, and looking for it would take a minute.
  if (new Set(borders).size === borders.length) return different;
  const merged = mergeArcs(shared, different.map((arcs): SharedPolygon => ({ type: 'Polygon', arcs }))).arcs;
  const largest = (parts: number[][][]): number => largestOf(ringsOf(parts, (arc) => shared.arcs[arc] ?? []));
  return largest(merged) < largest(different) ? different : merged;
}

/** Without islands and holes that are less than a dot; the largest polygon always stays. */
function visible(polygons: readonly Ring[][], smallest: number): Polygon[] {
  const largest = largestOf(polygons);
  return polygons.flatMap(([border, ...holes]) => {
    const own = size(border);
    if (!border || own === 0 || (own < smallest && own < largest)) return [];
    return [[border, ...holes.filter((hole) => size(hole) > smallest)]];
  });
}

function size(ring: Ring | undefined): number {
  return ring && ring.length >= 6 ? Math.abs(areaOf(ring)) : 0;
}

function largestOf(polygons: readonly Ring[][]): number {
  return polygons.reduce((most, [border]) => Math.max(most, size(border)), 0);
}

function ringsOf(polygons: readonly number[][][], pointsOf: Points): Ring[][] {
  return polygons.map((polygon) => polygon.map((ring) => ringOf(ring, pointsOf)));
}

/** Arcs put together, `~n` read backwards; flat and in whole units again, without the repeated last point. */
function ringOf(arcs: readonly number[], pointsOf: Points): number[] {
  const points = arcs.flatMap((arc) => (arc < 0 ? [...pointsOf(~arc)].reverse() : pointsOf(arc)).slice(0, -1));
  return points.flatMap(([x = 0, y = 0]) => [Math.round(x / spread), Math.round(y / spread)]);
}

/** As GeoJSON wants it, in the topology's units. */
function closed(ring: readonly [number, number][]): [number, number][] {
  const points = ring.map(([x, y]): [number, number] => [x * spread, y * spread]);
  const [first] = points;
  return first ? [...points, first] : [];
}
