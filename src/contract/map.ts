// What the map asks and answers: figures per postcode with small ones hidden, and outlines that somebody loads once.

import * as z from 'zod/mini';
import { mapMeasures, type MapMeasure } from './mapMeasures.ts';

export { mapMeasures, type MapMeasure } from './mapMeasures.ts';

export const MapDataRequest = z.object({ by: z._default(z.enum(mapMeasures), 'members') });

/**
 * Counts of whoever has not left. Null: hidden, because it is fewer than `fewest` people, or because it could be worked out
 * from the others. A postcode where nobody lives has 0 members, and 0 everywhere.
 */
export interface MapPostcode {
  postcode: string;
  /** What people call it, e.g. a quarter; `''` unknown. */
  name: string;
  /** Degrees (WGS 84); null: this postcode's place is unknown, it is in the table only. */
  centre: { lat: number; lon: number } | null;
  members: number | null;
  new: number | null;
  active: number | null;
  contacted: number | null;
  /** What is shaded: a count, or for `active` and `contacted` a share from 0 to 1; null: hidden, or `by` is `group`. */
  value: number | null;
  /**
   * The group most of them belong to, `''` for none; and all that have at least `fewest` here, the largest first, `''` for those
   * without one. Where its number is hidden, a group that clearly has the most is named all the same, with `groups` empty.
   */
  group: string;
  groups: { name: string; members: number }[];
}

export interface MapDataAnswer {
  by: MapMeasure;
  /** `YYYY-MM-DD` in the spreadsheet's zone. */
  today: string;
  /** Ascending. All that members have, and all whose place is known. */
  postcodes: MapPostcode[];
  /** Groups in a fixed order, so that one keeps its colour. */
  groups: string[];
  /** All who have not left; those without a postcode that could be one. Hidden as above. */
  total: number | null;
  withoutPostcode: number | null;
  /** Loaded outlines; null: the tile map. */
  outlines: MapOutlines | null;
  /** Rows of `Postleitzahlen` that could not be read, a sentence each; left out where there are none. */
  notes?: readonly string[];
}

/** Outlines as they are stored and drawn: rings of whole numbers in a box, by postcode. */
export interface MapOutlines {
  /** Where they are from, said below the map; `''` unknown. */
  attribution: string;
  fileName: string;
  /** Width and height of the box, in the projected, quantised units of the rings; y grows downward. */
  width: number;
  height: number;
  /** Polygons by postcode; a ring is `[x0, y0, x1, y1, …]`, the first of a polygon its border, the others holes. */
  areas: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
}

/**
 * Takes the outlines in. `text` is GeoJSON or TopoJSON; the page simplifies before sending.
 * Refused with `map_unusable` where it is neither, is too large, or holds no postcodes; `details` names the properties there are.
 */
export const MapLoadRequest = z.object({
  fileName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  text: z.string(),
  /** The property that holds the postcode, where it is not found by itself. */
  property: z.optional(z.string().check(z.maxLength(100))),
  /** Where they are from, as it is to stand below the map; without it what the file says of itself. */
  attribution: z.optional(z.string().check(z.maxLength(300))),
});
export interface MapLoadAnswer {
  /** Postcodes that now have an outline. */
  postcodes: string[];
  /** Postcodes that members have and the file does not. */
  missing: string[];
  /** Which property was taken for the postcode. */
  property: string;
  attribution: string;
  message: string;
}

/** Back to the tile map. */
export const MapUnloadRequest = z.object({});
export interface MapUnloadAnswer {
  message: string;
}

/** Leads to the tab where places are entered; makes it, with a row for each postcode of members whose place is unknown. */
export const MapPlacesRequest = z.object({});
export interface MapPlacesAnswer {
  tab: string;
  /** The first row that lacks its place, else the first of all. */
  row: number;
  /** Rows that were added. */
  added: number;
}
