// Outlines as a small file of their own: what travels from the page to the server, which reads it as it reads any other.

import { onEarth } from './frame.ts';
import type { Outlines, Ring } from './types.ts';

/** GeoJSON of under 1 MB. Reading it again makes the same outlines of it. */
export function asText({ areas, property, attribution }: Outlines): string {
  const features = Object.entries(areas).map(([code, polygons]) => ({
    type: 'Feature',
    properties: { [property]: code },
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map(degrees)) },
  }));
  return JSON.stringify({ type: 'FeatureCollection', ...(attribution === '' ? {} : { attribution }), features });
}

/** A millionth of a degree is a tenth of a unit: rounding in between changes nothing. */
function degrees(ring: Ring): [number, number][] {
  const points: [number, number][] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const { lon, lat } = onEarth(ring[at] ?? 0, ring[at + 1] ?? 0);
    points.push([Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]);
  }
  const [first] = points;
  return first ? [...points, first] : points;
}
