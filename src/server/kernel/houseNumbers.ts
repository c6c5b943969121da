// House numbers: reading them from cells, and their order along the street.

import { isOverlong, meansNothing, tidyText } from './addressesText.ts';

/**
 * A house number's place in the order 12 < 12½ < 12A < 12B < … < 13, as one integer to compare.
 *
 * The order is the one official lists use: by number, then by the letter added to it, the plain number first
 * (so does Berlin's address register, Geoportal Berlin, "Adressen Berlin").
 */
export type Position = number;

const step = 32;
const firstLetter = 2;
const lastLetter = firstLetter + 25;

/** Smallest and largest place a house number can have. */
export const firstPosition: Position = step;
export const lastPosition: Position = 9999 * step + step - 1;

export type Side = 'even' | 'odd';

/** One number (`from === to`), several on one plot such as 12-14, none at all, or a text that is no number. */
export type HouseNumberReading =
  | { readonly state: 'given'; readonly from: Position; readonly to: Position }
  | { readonly state: 'none' }
  | { readonly state: 'unreadable' };

export const noNumber: HouseNumberReading = { state: 'none' };
export const unreadableNumber: HouseNumberReading = { state: 'unreadable' };

/** @param suffix a letter, `½` or `''`. */
export function positionOf(number: number, suffix = ''): Position {
  if (suffix === '') return number * step;
  if (suffix === '½' || suffix === '1/2') return number * step + 1;
  return number * step + firstLetter + suffix.toUpperCase().charCodeAt(0) - 65;
}

/** The number without its letter: 12 for 12A. */
export function numberAt(position: Position): number {
  return Math.floor(position / step);
}

/** Even or odd goes by the number alone: 12A is even. */
export function sideOf(position: Position): Side {
  return numberAt(position) % 2 === 0 ? 'even' : 'odd';
}

/** `12`, `12A`, `12½`. */
export function formatPosition(position: Position): string {
  const rank = position % step;
  const letter = rank === 0 ? '' : rank === 1 ? '½' : String.fromCharCode(65 + Math.min(rank, lastLetter) - firstLetter);
  return `${numberAt(position)}${letter}`;
}

/** The first place at or after `position` on that side of the street. */
export function atOrAfter(position: Position, side: Side): Position {
  return sideOf(position) === side ? position : (numberAt(position) + 1) * step;
}

/** The last place at or before `position` on that side of the street; below `firstPosition` if there is none. */
export function atOrBefore(position: Position, side: Side): Position {
  return sideOf(position) === side ? position : numberAt(position) * step - 1;
}

/** The place right after `position` on the same side: 12 → 12½, 12Z → 14. */
export function nextOnSide(position: Position): Position {
  return position % step < lastLetter ? position + 1 : (numberAt(position) + 2) * step;
}

/** The next plain number after `position`: 13 after 12 and after 12A. */
export function nextPlain(position: Position): Position {
  return (numberAt(position) + 1) * step;
}

const prefix = /(?:haus-?nummer|haus-?nr\.?|nummer|nr\.?|no\.?|parzelle|parz\.?|#)\s*:?\s*/iy;
const single = /0*(\d{1,4})(?!\d)(?:[.,]0+(?!\d))?(?:\s*(½|1\/2(?!\d)|(?!c\/o|z\. ?hd|p\. ?a\.)[a-z](?!\p{L}|\.\s*\d)))?/iuy;
const further = /\s*(?:[-–—‐‑−/+&]|bis|und|u\.)\s*(?:0*(\d{1,4})(?![\d½])(?!\s*\.\s*\p{L})(?:\s*([a-z])(?!\p{L}))?|([a-z])(?!\p{L}))/iuy;

/** A house number found in a text, and where it ends. */
export interface FoundNumber {
  readonly reading: HouseNumberReading;
  readonly end: number;
}

/**
 * Reads a house number that starts exactly at `start`: `12`, `12 a`, `Nr. 5`, `12-14`, `12/14`, `12a-c`, `12 a - 14 b`, `224-6` (to 226).
 * `12/1` is house 12. Null where none starts there.
 */
export function houseNumberAt(text: string, start: number): FoundNumber | null {
  prefix.lastIndex = start;
  single.lastIndex = prefix.test(text) ? prefix.lastIndex : start;
  const first = single.exec(text);
  if (!first || Number(first[1]) === 0) return null;
  const number = Number(first[1]);
  const from = positionOf(number, first[2]);
  let end = single.lastIndex;
  let to = from;
  let readable = true;
  for (;;) {
    further.lastIndex = end;
    const more = further.exec(text);
    if (!more) break;
    const next = more[1] === undefined ? positionOf(numberAt(to), more[3]) : positionOf(completed(to, more[1]), more[2]);
    if (next > to) to = next;
    else if (!text.slice(end, further.lastIndex).includes('/')) readable = false;
    end = further.lastIndex;
  }
  return { reading: readable ? { state: 'given', from, to } : unreadableNumber, end };
}

/** 6 after 224 means 226, 14 after 112 means 114; anything else is taken as it is. */
function completed(before: Position, digits: string): number {
  const number = numberAt(before);
  const value = Number(digits);
  const unit = 10 ** digits.length;
  const long = Math.floor(number / unit) * unit + value;
  return long > number ? long : value;
}

const houseParts =
  'hh|vh|gh|sfl?|qg|og|ug|eg|dg|hp|hinterhaus|vorderhaus|gartenhaus|gartenh|seitenfl(?:ügel)?|quergeb(?:äude)?|remise|hinterhof|aufgang|aufg|eingang|' +
  '(?:ober|unter|erd|dach)?gescho(?:ss|ß)|etage|et|stock(?:werk)?|stck';
const annotation = new RegExp(
  `^[\\s,.;:(/–-]*(?:$|\\(|c/o|z\\. ?hd|p\\. ?a\\.|(?:(?:\\d{1,2}|[ivx]{1,4})\\s*)?(?:${houseParts}|` +
    'hof|haus|block|geb(?:äude)?|stiege|treppe|parterre|hochparterre|souterrain|keller|laden|parzelle|parz|links|rechts|mitte|li|re|mi|lks|bei|' +
    'whg|wohnung|wohn|wg|we|apt|app|appartement|apartment|zimmer|zi|tür|tuer|top' +
    ')(?!\\p{L}))',
  'iu',
);
const ordinalFloor = new RegExp(`(?:^|[\\s,(/–-])(?:\\d{1,2}|[ivx]{1,4})\\.\\s*(?:${houseParts})(?!\\p{L}).*$`, 'iu');

const flat = /[\s,(]+(?:whg|wohnung|apt|app|appartement|apartment|zimmer|aufgang|aufg|eingang|etage|top)\.?\s*(?:nr\.?\s*)?\d+\s?[a-z]?(?!\p{L}).*$/iu;
const inBrackets = /\s*\([^()]*\)\s*$/;

/** The text without what comes after the house: "3. OG …", "2. HH …" (an ordinal is never a house number), "Whg. 4", "(Hinterhaus)". */
export function withoutFlat(text: string): string {
  return text.replace(inBrackets, '').replace(flat, '').replace(ordinalFloor, '').replace(/[\s,;]+$/, '');
}

/** True where what follows a house number only says where in the house: `, VH 3. OG`, ` HH`, `Whg. 4`, `(Hinterhaus)`, `c/o Meyer`. */
export function onlyAnnotates(rest: string): boolean {
  return annotation.test(rest);
}

/**
 * Reads a cell that holds a house number and nothing else but remarks: 12, `"12 a"`, `"5, VH 3. OG"`, `"Nr. 5"`.
 * A `Date` is what became of 1-2 on the way and cannot be told any more: unreadable.
 */
export function parseHouseNumber(cell: unknown): HouseNumberReading {
  if (typeof cell === 'number') {
    if (cell === 0) return noNumber;
    return Number.isInteger(cell) && cell > 0 && cell <= 9999
      ? { state: 'given', from: positionOf(cell), to: positionOf(cell) }
      : unreadableNumber;
  }
  if (cell === null || cell === undefined) return noNumber;
  if (typeof cell !== 'string') return unreadableNumber;
  const whole = tidyText(cell);
  if (isOverlong(whole)) return unreadableNumber;
  const text = withoutFlat(whole);
  if (meansNothing(text) || /^(?:0+|o(?:hne|\.)? ?(?:(?:haus-?)?nr\.?|(?:haus)?nummer)|s\/n)$/i.test(text)) return noNumber;
  const found = houseNumberAt(text, 0);
  return found && onlyAnnotates(text.slice(found.end)) ? found.reading : unreadableNumber;
}
