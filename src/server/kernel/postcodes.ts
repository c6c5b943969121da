// German postcodes as they stand in cells: as numbers, as text, with a country in front or a city behind.

import { meansNothing, tidyText } from './addressesText.ts';

export type PostcodeReading =
  /** Five digits, e.g. `12043` or `01067`. */
  | { readonly state: 'given'; readonly code: string }
  | { readonly state: 'none' }
  /** Something stands there, but it is no German postcode. */
  | { readonly state: 'unknown' };

const none: PostcodeReading = { state: 'none' };
const unknown: PostcodeReading = { state: 'unknown' };

const written = /^(?:plz:? ?)?(?:de?[-–— ]*(?=\d))?(\d\d)[ .]?(\d{3})(?:[.,]0+)?(?:,? +\(?\p{L}.*)?$/iu;

/**
 * Reads a postcode cell: 12043, `"12043 "`, `"D-12043"`, `"12043.0"`, `"12043 Berlin"`.
 * A NUMBER of four digits lost its zero on the way (1067 is 01067 Dresden); a text of four digits is unknown.
 * German postcodes run from 01001 to 99998 (Deutsche Post).
 */
export function parsePostcode(cell: unknown): PostcodeReading {
  if (typeof cell === 'number') return fromNumber(cell);
  if (cell === null || cell === undefined) return none;
  if (typeof cell !== 'string') return unknown;
  const text = tidyText(cell);
  if (meansNothing(text)) return none;
  const match = written.exec(text);
  return match ? fromNumber(Number(`${match[1]}${match[2]}`)) : unknown;
}

function fromNumber(value: number): PostcodeReading {
  if (!Number.isInteger(value) || value < 1001 || value > 99998) return unknown;
  return { state: 'given', code: value < 10000 ? `0${value}` : String(value) };
}
