// Where postcodes are and what they look like: the tab `Postleitzahlen`, parsed cell by cell, on top of what the project knows.

import * as z from 'zod/mini';
import type { MapPostcode } from '../../contract/map.ts';
import { sentenceOf, texts } from '../../contract/texts/index.ts';
import { areaFromText, centreOf, onEarth, type Polygon } from '../../geometry/index.ts';
import { AppError } from '../kernel/errors.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Ports } from '../ports.ts';
import { findOwnTab, locateOwnTab, makeOwnTab, readOwnTabIfThere, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { centres } from './centres.ts';
import { placesTab } from './design.ts';

export interface Place {
  postcode: string;
  name: string;
  centre: MapPostcode['centre'];
}

/** A row of the tab whose postcode could be read. */
export interface PlaceRow extends Place {
  /** 1-based, at the time of reading. */
  row: number;
  /** Null: none, or it cannot be read. */
  outline: readonly Polygon[] | null;
  attribution: string;
  fileName: string;
}

export interface PlacesRead {
  /** Null: there is no such tab. */
  own: OwnTab | null;
  /** Each postcode once, in the order of the tab. */
  rows: PlaceRow[];
  /** What could not be read, in the reader's language. */
  notes: string[];
}

const headers = placesTab.columns.map(({ header }) => header);

/** `52,480`, `52.48 N`, `13,437° O`, 13.437; a number of a German sheet that took the point for the thousands' (13437) is put right. */
const Degrees = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^-?\d{1,3}(?:[.,]\d+)? ?°? ?[NOE]?$/i))]),
  z.transform((cell: number | string) => {
    const value = typeof cell === 'number' ? cell : Number.parseFloat(cell.replace(',', '.'));
    return Math.abs(value) > 1000 ? value / 1000 : value;
  }),
);
const latitude = z.number().check(z.gte(46), z.lte(56));
const longitude = z.number().check(z.gte(5), z.lte(16));
/** Somewhere in Germany. The two are easily mixed up, and then mean a place in Somalia. */
const Centre = z.union([
  z.pipe(z.tuple([z.pipe(Degrees, latitude), z.pipe(Degrees, longitude)]), z.transform(([lat, lon]: [number, number]) => ({ lat, lon }))),
  z.pipe(z.tuple([z.pipe(Degrees, longitude), z.pipe(Degrees, latitude)]), z.transform(([lon, lat]: [number, number]) => ({ lat, lon }))),
]);

/**
 * Under the lock. Only by its name: looking into every tab for a renamed one would be paid for each time a map is opened.
 * @throws AppError as `locateOwnTab` for a damaged tab of ours
 */
export function locateOrMakePlaces(ports: Pick<Ports, 'workbook' | 'who'>): OwnTab {
  return findOwnTab(ports.workbook, placesTab, true).state === 'absent' ? makeOwnTab(ports, placesTab) : locateOwnTab(ports.workbook, placesTab);
}

/** A damaged tab is said, not thrown: the map is drawn without it. One block read. */
export function readPlaces({ workbook, who }: Pick<Ports, 'workbook' | 'who'>): PlacesRead {
  try {
    const found = readOwnTabIfThere(workbook, placesTab, headers, true);
    return found ? { own: found.own, ...placesIn(found.rows, found.own, who) } : { own: null, rows: [], notes: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { own: null, rows: [], notes: [sentenceOf(error, who.language())] };
  }
}

export function placesIn(lines: readonly OwnRow[], own: OwnTab, who: Ports['who']): Omit<PlacesRead, 'own'> {
  const byCode = new Map<string, PlaceRow>();
  const bad = { postcodes: [] as number[], centres: [] as number[], outlines: [] as number[] };
  for (const { row, at } of lines) {
    const postcode = parsePostcode(at('PLZ'));
    if (postcode.state !== 'given') {
      bad.postcodes.push(row);
      continue;
    }
    const centre = centreIn(at('Breite'), at('Länge'));
    if (centre === undefined) bad.centres.push(row);
    const text = String(at('Umriss'));
    const outline = text === '' ? null : areaFromText(text);
    if (text !== '' && !outline) bad.outlines.push(row);
    if (byCode.has(postcode.code)) continue;
    byCode.set(postcode.code, {
      row,
      postcode: postcode.code,
      name: cleaned(at('Name')),
      centre: centre ?? null,
      outline,
      attribution: cleaned(at('Quelle')),
      fileName: cleaned(at('Datei')),
    });
  }
  const say = texts(who.language()).map.unclear;
  const tab = own.tab.name;
  const notes = (['postcodes', 'centres', 'outlines'] as const).flatMap((kind) => (bad[kind].length === 0 ? [] : [say[kind]({ tab, rows: bad[kind] })]));
  return { rows: [...byCode.values()], notes };
}

/** Null: nothing stands there; undefined: something that is no place in Germany. */
function centreIn(lat: Cell, lon: Cell): Place['centre'] | undefined {
  const cells = [lat, lon].map((cell) => (typeof cell === 'string' ? cleaned(cell) : cell));
  if (cells.every((cell) => cell === '')) return null;
  const parsed = Centre.safeParse(cells);
  return parsed.success ? parsed.data : undefined;
}

/**
 * All places of the district: those of the tab, and the project's own where most members live there (or nobody is known to
 * live anywhere). What somebody has entered counts before what the project knows, before the middle of an outline.
 * @param members members by postcode
 */
export function knownPlaces(rows: readonly PlaceRow[], members: ReadonlyMap<string, number>): Map<string, Place> {
  let [here, elsewhere] = [0, 0];
  for (const [code, count] of members) {
    if (centres.has(code)) here += count;
    else elsewhere += count;
  }
  const ours = here > elsewhere || (here + elsewhere === 0 && rows.length === 0);
  const known = new Map<string, Place>();
  for (const [postcode, place] of centres) if (ours || members.has(postcode)) known.set(postcode, { postcode, ...place });
  for (const { postcode, name, centre, outline } of rows) {
    const there = centres.get(postcode);
    known.set(postcode, { postcode, name: name || (there?.name ?? ''), centre: centre ?? there?.centre ?? (outline && middleOf(outline)) });
  }
  return known;
}

/** To 100 m, as in the tab. */
export function middleOf(outline: readonly Polygon[]): Place['centre'] {
  const centre = centreOf(outline);
  if (!centre) return null;
  const { lat, lon } = onEarth(...centre);
  return { lat: Math.round(lat * 1000) / 1000, lon: Math.round(lon * 1000) / 1000 };
}
