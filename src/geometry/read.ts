// A file's text → outlines by postcode, or why not. Used by the page before it sends, and by the server for whatever arrives.

import { readAreas, type Area, type Place } from './features.ts';
import { centreOf, inFrame, onEarth, unitsOfKilometre } from './frame.ts';
import { nearOnes, type Spot } from './near.ts';
import { codeOf, findProperty } from './postcodeProperty.ts';
import { simplified, type Piece } from './simplify.ts';
import type { OutlinesRead, ReadOptions } from './types.ts';

/** Longer texts are refused unread: a page that reads them stands still for half a minute. About a byte each. */
export const mostCharacters = 12_000_000;

/** Never throws for whatever the text is. */
export function readOutlines(text: string, fileName: string, { property: asked, attribution = '', members = new Map(), known = [] }: ReadOptions = {}): OutlinesRead {
  if (text.length > mostCharacters) return { ok: false, reason: 'tooLarge', megabytes: Math.ceil(text.length / 1e6), details: [] };
  const read = readAreas(text);
  if (!read.ok) return read;
  const district = new Set(known);
  const found = findProperty(read.areas, asked, members, district);
  if (!found.ok) return found;
  const pieces = read.areas.flatMap(({ properties, polygons }) => {
    const code = codeOf(properties[found.property]);
    return code === '' ? [] : [{ code, polygons: polygons.map((polygon) => polygon.map(whole)).filter(([border]) => isRing(border)).map((polygon) => polygon.filter(isRing)) }];
  });
  const spots = spotsOf(pieces, members, district);
  if (members.size > 0 && !spots.some((spot) => spot.members > 0 || spot.known)) {
    return { ok: false, reason: 'elsewhere', details: [`${found.property}: ${[...new Set(pieces.map(({ code }) => code))].slice(0, 10).join(', ')}`] };
  }
  const [{ x, y } = { x: 0, y: 0 }] = spots;
  const kept = new Set(nearOnes(spots, unitsOfKilometre(onEarth(x, y).lat)).map(({ code }) => code));
  const areas = simplified(pieces.filter(({ code }) => kept.has(code)));
  if (!areas) return { ok: false, reason: 'tooLarge', details: [] };
  if (Object.keys(areas).length === 0) return { ok: false, reason: 'noAreas', details: [] };
  return { ok: true, outlines: { fileName, property: found.property, attribution: attribution.trim() || read.attribution, areas } };
}

/** Whole units; points that fall together become one. */
function whole(ring: Area['polygons'][number][number]): [number, number][] {
  const points: [number, number][] = [];
  for (const [lon, lat] of ring satisfies Place[]) {
    const [x, y] = inFrame(lon, lat).map(Math.round) as [number, number];
    const before = points[points.length - 1];
    if (!before || before[0] !== x || before[1] !== y) points.push([x, y]);
  }
  const [first, last] = [points[0], points[points.length - 1]];
  if (points.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points;
}

function isRing(ring: readonly unknown[] | undefined): boolean {
  return ring !== undefined && ring.length >= 3;
}

function spotsOf(pieces: readonly Piece[], members: ReadonlyMap<string, number>, known: ReadonlySet<string>): Spot[] {
  const parts = new Map<string, Piece['polygons']>();
  for (const { code, polygons } of pieces) {
    const there = parts.get(code) ?? [];
    parts.set(code, there);
    for (const polygon of polygons) there.push(polygon);
  }
  return [...parts].flatMap(([code, polygons]) => {
    const centre = centreOf(polygons.map((polygon) => polygon.map((ring) => ring.flat())));
    return centre ? [{ code, x: centre[0], y: centre[1], members: members.get(code) ?? 0, known: known.has(code) }] : [];
  });
}
