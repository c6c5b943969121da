// A file's text as areas with properties: GeoJSON and TopoJSON in all their shapes, points and lines left out.

import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { MapReason } from '../contract/texts/errorParams.ts';

/** Longitude and latitude, in degrees. */
export type Place = [lon: number, lat: number];

/** An area as the file has it. */
export interface Area {
  properties: Readonly<Record<string, unknown>>;
  /** Polygons of rings of places; each polygon's first ring is its border. */
  polygons: Place[][][];
}

export type AreasRead = { ok: true; areas: Area[]; attribution: string } | { ok: false; reason: MapReason; details: string[] };

type Json = Readonly<Record<string, unknown>>;

const shapes = /^(?:Feature|FeatureCollection|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))$/;

/** Also finds out whether the places are degrees; Germany's in the wrong order are put right. */
export function readAreas(text: string): AreasRead {
  const body = text.replace(/^\uFEFF/, '').trim();
  let file: unknown;
  try {
    file = JSON.parse(body);
  } catch {
    return refused(/^[{[]/.test(body) ? 'broken' : 'noMap');
  }
  if (!isObject(file)) return refused('noMap');
  let areas: Area[];
  try {
    const parts = file['type'] === 'Topology' ? featuresOf(file as unknown as Topology) : [file];
    if (!parts.every((part) => isObject(part) && shapes.test(String(part['type'])))) return refused('noMap');
    areas = parts.flatMap((part) => areasOf(part, {}));
  } catch {
    // Features that are none, coordinates that are no numbers, geometries of arcs that the topology does not have.
    return refused('broken');
  }
  if (areas.length === 0) return refused('noAreas');
  if (!everyPlace(areas, (x, y) => Math.abs(x) <= 180 && Math.abs(y) <= 90)) return refused('projected', projectionOf(file));
  if (everyPlace(areas, (x, y) => x > 46 && x < 56 && y > 5 && y < 16)) for (const place of areas.flatMap(({ polygons }) => polygons.flat(2))) place.reverse();
  return { ok: true, areas, attribution: attributionOf(file) };
}

function featuresOf(topology: Topology): unknown[] {
  return Object.values(topology.objects ?? {}).map((object) => feature(topology, object));
}

function areasOf(part: unknown, properties: Json): Area[] {
  // A feature without a geometry is allowed (RFC 7946, 3.2).
  if (part === null || part === undefined) return [];
  if (!isObject(part)) throw new TypeError('not a feature');
  switch (part['type']) {
    case 'FeatureCollection':
      return list(part['features']).flatMap((one) => areasOf(one, {}));
    case 'GeometryCollection':
      return list(part['geometries']).flatMap((one) => areasOf(one, properties));
    case 'Feature': {
      const said = isObject(part['properties']) ? part['properties'] : {};
      // As converters of OpenStreetMap write them.
      const own = isObject(said['tags']) ? { ...said, ...said['tags'] } : said;
      return areasOf(part['geometry'], 'id' in own || part['id'] === undefined ? own : { ...own, id: part['id'] });
    }
    case 'Polygon':
    case 'MultiPolygon': {
      const polygons = part['type'] === 'Polygon' ? [part['coordinates']] : list(part['coordinates']);
      const kept = polygons.map((polygon) => list(polygon).map(ringOf)).filter(([border]) => border && border.length >= 3);
      return kept.length === 0 ? [] : [{ properties, polygons: kept }];
    }
    default:
      return [];
  }
}

/** Heights are left out, and the last point where it repeats the first. */
function ringOf(ring: unknown): Place[] {
  const places = list(ring).map((place): Place => {
    const [x, y] = list(place);
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) throw new TypeError('not a place');
    return [x, y];
  });
  const [first, last] = [places[0], places[places.length - 1]];
  if (first && last && places.length > 1 && first[0] === last[0] && first[1] === last[1]) places.pop();
  return places;
}

function everyPlace(areas: readonly Area[], holds: (x: number, y: number) => boolean): boolean {
  return areas.every(({ polygons }) => polygons.every((polygon) => polygon.every((ring) => ring.every(([x, y]) => holds(x, y)))));
}

/** As old GeoJSON files name it: `urn:ogc:def:crs:EPSG::25833`. */
function projectionOf(file: Json): string[] {
  const crs = isObject(file['crs']) && isObject(file['crs']['properties']) ? file['crs']['properties']['name'] : undefined;
  return typeof crs === 'string' ? [crs.slice(0, 80)] : [];
}

const sayings = ['attribution', 'copyright', 'quelle', 'source', 'licence', 'license', 'lizenz'];

/** What a file says of where it is from; there is no rule where it would stand. */
function attributionOf(file: Json): string {
  const said = [file, file['metadata'], file['properties']].filter(isObject).flatMap((place) =>
    sayings.flatMap((name) => Object.entries(place).flatMap(([key, value]) => (key.toLowerCase() === name && typeof value === 'string' ? [value.trim()] : []))),
  );
  return [...new Set(said.filter(Boolean))].join(', ').slice(0, 300);
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(reason: MapReason, details: string[] = []): AreasRead {
  return { ok: false, reason, details };
}
