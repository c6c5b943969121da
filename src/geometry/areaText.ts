// The outlines of one postcode as the text of one cell, and back. Whole by itself: rows may be sorted, taken out, copied.

import type { Polygon, Ring } from './types.ts';

/** A cell holds 50,000 characters (Google); somewhat less, so that nothing is ever cut. */
export const mostCharactersOfACell = 45_000;

/** `x y dx dy dx dy …`: rings parted by `,`, polygons by `;`. Steps from point to point are short, places are not. */
export function textOfArea(polygons: readonly Polygon[]): string {
  return polygons.map((polygon) => polygon.map(textOfRing).join(',')).join(';');
}

function textOfRing(ring: Ring): string {
  return ring.map((value, index) => value - (index < 2 ? 0 : (ring[index - 2] ?? 0))).join(' ');
}

/** Null for anything that is not such a text, as after somebody typed into it. */
export function areaFromText(text: string): Polygon[] | null {
  if (!/^-?\d[-\d ,;]*$/.test(text)) return null;
  const polygons = text.split(';').map((polygon) => polygon.split(',').map(ringFrom));
  return polygons.every((polygon) => polygon.every((ring) => ring !== null)) ? (polygons as Polygon[]) : null;
}

function ringFrom(text: string): Ring | null {
  const ring = text.trim().split(/ +/).map(Number);
  if (ring.length < 6 || ring.length % 2 === 1 || !ring.every(Number.isSafeInteger)) return null;
  for (let index = 2; index < ring.length; index += 1) ring[index] = (ring[index] ?? 0) + (ring[index - 2] ?? 0);
  return ring;
}
