// What a file of outlines becomes. The page and the server read files by the same rules; neither zod nor Google here.

import type { MapReason } from '../contract/texts/errorParams.ts';

/** A ring: `[x0, y0, x1, y1, …]`, whole units of the frame, y downward, the last point not repeated. The first of a polygon is its border, others are holes. */
export type Ring = readonly number[];
export type Polygon = readonly Ring[];

/** Outlines of a file, simplified so that neighbours share their borders point by point. */
export interface Outlines {
  fileName: string;
  /** Which property held the postcode. */
  property: string;
  /** Where they are from, as given, else what the file says of itself; `''` unknown. */
  attribution: string;
  /** Polygons by postcode, in the frame (`frame.ts`): the same for every file, so that rows of several files would fit. */
  areas: Readonly<Record<string, readonly Polygon[]>>;
}

export interface ReadOptions {
  /** The property that holds the postcode, where it is not to be found by itself. */
  property?: string | undefined;
  /** Where they are from; `''` and undefined: what the file says of itself. */
  attribution?: string | undefined;
  /** Members by postcode (a hidden number may be any from 1 to 4): the witness for which property is meant, and what is drawn. */
  members?: ReadonlyMap<string, number>;
  /** Other postcodes of the district. */
  known?: Iterable<string>;
}

export type OutlinesRead =
  | { ok: true; outlines: Outlines }
  /** The sentence is `mapFile.refused` of the catalogues. `details`: the properties there are with an example, or the file's projection. */
  | { ok: false; reason: MapReason; megabytes?: number; details: string[] };
